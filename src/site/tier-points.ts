// What a tier asks and gives, point by point: its requirements as sentences, and what stands in its cells of the matrix.
import { cellOf } from '../program/matrix.ts'
import type { Entry, FieldsOf } from '../program/program.ts'
import { settings } from '../program/program.ts'
import { formatMoney, formatNumber, formatPercent } from './format.ts'
import type { Locale } from './locales.ts'
import { type RequirementNames, type RequirementText, requirementText } from './requirement-text.ts'
import { defaultLocale, type Site } from './site.ts'
import { type Localized, localized } from './text.ts'

type Matrix = FieldsOf<'matrix'>
export type Row = Matrix['requirements'][number] | Matrix['benefits'][number]

/** A row of the matrix in which a tier has something; without a value the row itself says it. */
export interface TierPoint {
  label: Localized
  value?: Localized
}

export interface TierAsks {
  requirements?: RequirementText
  /** What is asked without a figure. */
  others: readonly TierPoint[]
}

export function tierAsks(site: Site, tier: Entry<'tier'>, locale: Locale): TierAsks {
  const { requirements } = tier.fields
  const rows = (site.find('matrix', 'matrix')?.fields.requirements ?? []).filter(({ metric }) => metric === undefined)
  return {
    ...(requirements === undefined ? {} : { requirements: requirementText(requirements, locale, namesIn(site, locale)) }),
    others: rows.flatMap((row) => pointOf(site, tier, row, locale)),
  }
}

/** What a tier gives; rows in which it gives nothing are left out. */
export const tierGives = (site: Site, tier: Entry<'tier'>, locale: Locale): TierPoint[] =>
  (site.find('matrix', 'matrix')?.fields.benefits ?? []).flatMap((row) => pointOf(site, tier, row, locale))

/** The cell of a tier in a row: yes or no, or its text. */
export function cellText(site: Site, tier: Entry<'tier'>, row: Row, locale: Locale): boolean | Localized {
  const cell = cellOf(tier.fields, row) ?? false
  if (typeof cell === 'boolean') return cell
  if (typeof cell === 'number') return { value: row.unit === 'percent' ? formatPercent(cell, locale) : formatNumber(cell, locale) }
  if (isMoney(cell)) return { value: formatMoney(cell, locale) }
  return localized(cell, locale, defaultLocale(site))
}

function pointOf(site: Site, tier: Entry<'tier'>, row: Row, locale: Locale): TierPoint[] {
  const value = cellText(site, tier, row, locale)
  if (value === false || cellOf(tier.fields, row) === 0) return []
  const label = localized(row.label, locale, defaultLocale(site))
  return [value === true ? { label } : { label, value }]
}

const isMoney = (cell: object | string): cell is { amount: string; currency: string } =>
  typeof cell === 'object' && 'amount' in cell && 'currency' in cell

/** Figures are called what the program's matrix calls them. */
export function namesIn(site: Site, locale: Locale): RequirementNames {
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
