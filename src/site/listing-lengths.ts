// How long the fields of a listing are in each of its languages, beside what its marketplace accepts.

import type { Text } from '../../schemas/fields.ts'
import { type LimitedField, limited_fields } from '../../schemas/marketplace.ts'
import { charactersOf, type LimitedValue, limitedValues, unitOf } from '../program/listing-values.ts'
import { limitOf } from '../program/marketplaces.ts'
import type { Entry, FieldsOf } from '../program/program.ts'
import { formatLanguage, formatNumber } from './format.ts'
import type { Locale } from './locales.ts'
import { termIn } from './terms.ts'
import { filled } from './ui.ts'
import { listingWords } from './words/listings.ts'

type Listing = FieldsOf<'listing'>

export interface FieldLengths {
  field: string
  /** Most characters or items; absent when the marketplace names none. */
  limit?: string
  /** One for each language of the table; one for all when the field has no language. */
  lengths: readonly { text: string; over: boolean }[]
}

export interface Lengths {
  /** Names of the languages, in the order of the columns. */
  languages: readonly string[]
  rows: readonly FieldLengths[]
}

/** Fields in the order of the form, those without a value left out. Of several highlights or dimensions the longest counts. */
export function lengthsOf(fields: Listing, marketplace: Entry<'marketplace'> | undefined, locale: Locale, fallback: Locale): Lengths {
  const tags = fields.languages
  const rows = limited_fields.flatMap((field): FieldLengths[] => {
    const most = limitOf(marketplace, field)?.value
    const counts = countsOf(fields, field, tags, fallback)
    if (counts.every((count) => count === undefined)) return []
    return [
      {
        field: termIn(field, locale),
        ...(most === undefined ? {} : { limit: formatNumber(most, locale) }),
        lengths: counts.map((count) => wordsOf(field, count, most, locale)),
      },
    ]
  })
  return { languages: tags.map((tag) => formatLanguage(tag, locale)), rows }
}

function wordsOf(
  field: LimitedField,
  count: number | undefined,
  most: number | undefined,
  locale: Locale,
): FieldLengths['lengths'][number] {
  if (count === undefined) return { text: '–', over: false }
  const text = formatNumber(count, locale)
  if (most === undefined || count <= most) return { text, over: false }
  const { over, overItems } = listingWords(locale)
  const excess = formatNumber(count - most, locale)
  return { text: filled(unitOf(field) === 'items' ? overItems : over, { count: text, excess }), over: true }
}

/** Names that no language changes. */
const of_all_languages: ReadonlySet<LimitedField> = new Set(['dimension_key', 'dimension_name', 'keywords_length', 'sku'])

/** Characters or items of a field in each language; one count when it is the same in all. */
function countsOf(fields: Listing, field: LimitedField, tags: readonly string[], fallback: Locale): (number | undefined)[] {
  const values = limitedValues(fields, field).map(({ value }) => value)
  if (values.length === 0) return []
  const most = (lengths: readonly number[]): number | undefined => (lengths.length === 0 ? undefined : Math.max(...lengths))
  if (unitOf(field) === 'items') return [most(values.flatMap((value) => (isList(value) ? [value.length] : [])))]
  const texts = values.filter((value): value is Text => !isList(value))
  if (of_all_languages.has(field)) return [most(texts.flatMap((text) => lengthIn(text, fallback.tag, fallback) ?? []))]
  return tags.map((tag) => most(texts.flatMap((text) => lengthIn(text, tag, fallback) ?? [])))
}

const isList = (value: LimitedValue['value']): value is readonly unknown[] => Array.isArray(value)

function lengthIn(text: Text, tag: string, fallback: Locale): number | undefined {
  const own = typeof text === 'string' ? (tag === fallback.tag ? text : undefined) : text[tag]
  return own === undefined ? undefined : charactersOf(own)
}
