// The page of the tiers: what each asks and gives, and the matrix that holds them side by side.
import { cellOf } from '../../program/matrix.ts'
import type { Entry, FieldsOf } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { formatDuration, formatList, formatMoney, formatNumber, formatPercent } from '../format.ts'
import { recordHref } from '../links.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { flatText, isAlternative, type RequirementNames, type RequirementText, requirementText } from '../requirement-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'

export interface TiersProps {
  tiers: readonly TierProps[]
  matrix: MatrixProps
}

export interface TierProps {
  id: string
  name: Localized
  summary: Localized
  facts: readonly FactRow[]
  requirements?: RequirementText
  graduation: Localized
  /** Its record, in the internal site. */
  record?: string
}

export interface MatrixProps {
  sides: readonly { label: string; groups: readonly { label: Localized; rows: readonly MatrixRow[] }[] }[]
  footnotes: readonly Localized[]
}

export interface MatrixRow {
  id: string
  label: Localized
  /** Number of its footnote, from 1. */
  footnote?: number
  /** One for each tier, in their order. */
  cells: readonly MatrixCell[]
}

export interface MatrixCell {
  value: boolean | Localized
  /** Whether it is one of several ways to meet the tier's requirements. */
  alternative?: boolean
}

type Matrix = FieldsOf<'matrix'>
type Row = Matrix['requirements'][number] | Matrix['benefits'][number]

export const tiersPages = (site: Site): Page<TiersProps>[] => site.locales.map((locale) => tiersPage(site, locale))

/** The tiers from the first step of the ladder up. */
export const tierOrder = (site: Site): Entry<'tier'>[] => [...site.view.entries.tier].sort((a, b) => a.fields.order - b.fields.order)

function tiersPage(site: Site, locale: Locale): Page<TiersProps> {
  const words = wordsIn(locale)
  const tiers = tierOrder(site).map((tier) => tierProps(site, tier, locale))
  const names = formatList(
    tiers.map((tier) => tier.name.value),
    locale,
  )
  const matrix = matrixProps(site, locale)
  return {
    template: 'tiers',
    locale,
    path: 'tiers/',
    params: {},
    title: words.tiersTitle,
    description: filled(words.tiersDescription, { tiers: names }),
    section: 'tiers/',
    headings: [
      ...tiers.map(({ id, name }) => ({ depth: 2 as const, slug: id, text: name.value })),
      { depth: 2, slug: '_matrix', text: words.matrix },
    ],
    search: { kind: words.tier, text: searchText(tiers, matrix) },
    props: { tiers, matrix },
  }
}

function tierProps(site: Site, { id, fields }: Entry<'tier'>, locale: Locale): TierProps {
  const words = wordsIn(locale)
  const text = (value: FieldsOf<'tier'>['name']): Localized => localized(value, locale, defaultLocale(site))
  const record = recordHref(site, 'tier', id, locale)
  return {
    id,
    name: text(fields.name),
    summary: text(fields.summary),
    facts: [
      ...fact(words.engagement, termIn(fields.engagement, locale)),
      ...fact(words.grace, formatDuration(fields.grace_days, 'day', locale)),
    ],
    ...(fields.requirements === undefined ? {} : { requirements: requirementText(fields.requirements, locale, namesIn(site, locale)) }),
    graduation: text(fields.graduation),
    ...(record === undefined ? {} : { record }),
  }
}

/** Figures are called what the program's matrix calls them. */
function namesIn(site: Site, locale: Locale): RequirementNames {
  const fallback = defaultLocale(site)
  const rows = site.find('matrix', 'matrix')?.fields.requirements ?? []
  const { regions } = settings(site.view)
  return {
    metric: (metric) => {
      const row = rows.find((each) => each.metric === metric)
      return row && localized(row.label, locale, fallback).value
    },
    region: (id) => {
      const region = regions.find((each) => each.id === id)
      return region ? localized(region.name, locale, fallback).value : id
    },
  }
}

function matrixProps(site: Site, locale: Locale): MatrixProps {
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const matrix = site.find('matrix', 'matrix')?.fields
  const tiers = tierOrder(site)
  const footnotes: Localized[] = []
  const rowProps = (row: Row): MatrixRow => {
    if (row.footnote !== undefined) footnotes.push(localized(row.footnote, locale, fallback))
    return {
      id: row.id,
      label: localized(row.label, locale, fallback),
      ...(row.footnote === undefined ? {} : { footnote: footnotes.length }),
      cells: tiers.map(({ fields }) => cellProps(fields, row, locale, fallback)),
    }
  }
  const side = (label: string, rows: readonly Row[]): MatrixProps['sides'][number] => ({
    label,
    groups: grouped(rows, locale, fallback).map((group) => ({ label: group.label, rows: group.rows.map(rowProps) })),
  })
  const sides = [side(words.requirements, matrix?.requirements ?? []), side(words.benefits, matrix?.benefits ?? [])]
  return { sides: sides.filter(({ groups }) => groups.length > 0), footnotes }
}

/** Rows by the group that they name, groups in the order of their first rows. */
function grouped(rows: readonly Row[], locale: Locale, fallback: Locale): { label: Localized; rows: Row[] }[] {
  const groups = new Map<string, { label: Localized; rows: Row[] }>()
  for (const row of rows) {
    const label = localized(row.group, locale, fallback)
    const group = groups.get(label.value) ?? { label, rows: [] }
    group.rows.push(row)
    groups.set(label.value, group)
  }
  return [...groups.values()]
}

function cellProps(tier: FieldsOf<'tier'>, row: Row, locale: Locale, fallback: Locale): MatrixCell {
  const cell = cellOf(tier, row) ?? false
  const alternative = 'metric' in row && row.metric !== undefined && isAlternative(tier.requirements, row.metric)
  return { value: cellText(cell, row.unit, locale, fallback), ...(alternative ? { alternative } : {}) }
}

function cellText(cell: NonNullable<ReturnType<typeof cellOf>>, unit: Row['unit'], locale: Locale, fallback: Locale): boolean | Localized {
  if (typeof cell === 'boolean') return cell
  if (typeof cell === 'number') return { value: unit === 'percent' ? formatPercent(cell, locale) : formatNumber(cell, locale) }
  if (isMoney(cell)) return { value: formatMoney(cell, locale) }
  return localized(cell, locale, fallback)
}

const isMoney = (cell: object | string): cell is { amount: string; currency: string } =>
  typeof cell === 'object' && 'amount' in cell && 'currency' in cell

function searchText(tiers: readonly TierProps[], matrix: MatrixProps): string {
  const rows = matrix.sides.flatMap(({ groups }) => groups.flatMap((group) => group.rows.map((row) => row.label.value)))
  return inSentences([
    ...tiers.flatMap((tier) => [
      tier.name.value,
      tier.summary.value,
      ...(tier.requirements === undefined ? [] : [flatText(tier.requirements)]),
      tier.graduation.value,
    ]),
    ...rows,
    ...matrix.footnotes.map((footnote) => footnote.value),
  ])
}
