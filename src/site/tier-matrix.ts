// The tier matrix as a table: grouped rows with a cell for each tier, and numbered footnotes.
import type { Entry } from '../program/program.ts'
import type { Locale } from './locales.ts'
import { isAlternative } from './requirement-text.ts'
import { defaultLocale, type Site } from './site.ts'
import { type Localized, localized } from './text.ts'
import { cellText, type Row } from './tier-points.ts'
import { wordsIn } from './ui.ts'

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

/** The matrix of `tiers`, which are in their order. */
export function matrixProps(site: Site, tiers: readonly Entry<'tier'>[], locale: Locale): MatrixProps {
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const matrix = site.find('matrix', 'matrix')?.fields
  const footnotes: Localized[] = []
  const rowProps = (row: Row): MatrixRow => {
    if (row.footnote !== undefined) footnotes.push(localized(row.footnote, locale, fallback))
    return {
      id: row.id,
      label: localized(row.label, locale, fallback),
      ...(row.footnote === undefined ? {} : { footnote: footnotes.length }),
      cells: tiers.map((tier) => cellProps(site, tier, row, locale)),
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

function cellProps(site: Site, tier: Entry<'tier'>, row: Row, locale: Locale): MatrixCell {
  const alternative = 'metric' in row && row.metric !== undefined && isAlternative(tier.fields.requirements, row.metric)
  return { value: cellText(site, tier, row, locale), ...(alternative ? { alternative } : {}) }
}
