// Numbers and names that prose takes from the data, so that the two cannot differ.
import { cellOf } from '../program/matrix.ts'
import type { FieldsOf } from '../program/program.ts'
import { formatCountry, formatDate, formatMoney, formatNumber, formatPercent } from './format.ts'
import type { Locale } from './locales.ts'
import { defaultLocale, type Site } from './site.ts'
import { termIn } from './terms.ts'
import { localized } from './text.ts'

/** A value of program.yaml at a path such as `mdf.caps.0.cap`, as text. Throws when there is none, or none that this audience may see. */
export function factText(program: FieldsOf<'program'>, path: string, locale: Locale, fallback: Locale): string {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null && Object.hasOwn(at, part)
          ? Object.entries(at).find(([key]) => key === part)?.[1]
          : undefined,
      program,
    )
  if (value === undefined) throw new Error(`<Fact path="${path}">: program.yaml has no such value for this audience`)
  if (/(?:^|[._])(?:percent|share_max|points)$/.test(path) && typeof value === 'number') return formatPercent(value, locale)
  return valueText(value, locale, fallback)
}

/** A cell of the tier matrix as text. Throws when there is no such tier or row. */
export function tierFactText(site: Site, tierId: string, rowId: string, locale: Locale): string {
  const tier = site.find('tier', tierId)?.fields
  const matrix = site.find('matrix', 'matrix')?.fields
  const row = [...(matrix?.requirements ?? []), ...(matrix?.benefits ?? [])].find((each) => each.id === rowId)
  const cell = tier && row && cellOf(tier, row)
  if (cell === undefined || row === undefined) throw new Error(`<TierFact tier="${tierId}" row="${rowId}">: the matrix has no such cell`)
  if (row.unit === 'percent' && typeof cell === 'number') return formatPercent(cell, locale)
  return valueText(cell, locale, defaultLocale(site))
}

function valueText(value: unknown, locale: Locale, fallback: Locale): string {
  if (typeof value === 'number') return formatNumber(value, locale)
  if (typeof value === 'boolean') return value ? '✓' : '–'
  if (typeof value === 'string') return wordOf(value, locale)
  if (typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value)
    return formatMoney({ amount: String(value.amount), currency: String(value.currency) }, locale)
  if (Array.isArray(value)) return new Intl.ListFormat(locale.tag).format(value.map((each) => valueText(each, locale, fallback)))
  if (typeof value === 'object' && value !== null)
    return localized(Object.fromEntries(Object.entries(value).map(([tag, text]) => [tag, String(text)])), locale, fallback).value
  return String(value)
}

function wordOf(text: string, locale: Locale): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, locale)
  if (/^[A-Z]{2}$/.test(text)) return formatCountry(text, locale)
  return /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(text) ? termIn(text, locale) : text
}
