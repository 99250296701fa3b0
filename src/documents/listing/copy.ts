// The copy of a listing: each text in each of its languages with its length, to be read as a table and pasted from files.
import type { Text } from '../../../schemas/fields.ts'
import type { LimitedField } from '../../../schemas/marketplace.ts'
import { charactersOf, limitedValues } from '../../program/listing-values.ts'
import { limitOf } from '../../program/marketplaces.ts'
import type { Subject } from './subject.ts'

export interface CopyText {
  field: LimitedField
  /** Which of several, from 1; absent of fields that a listing has once. */
  number?: number
  /** Language; absent of texts that are the same in all. */
  locale?: string
  /** Absent when the listing is not written in this language. */
  text?: string
  count: number
  /** Greatest number of characters; absent when the marketplace names none. */
  most?: number
  isOver: boolean
}

/** Texts in the order of the form. */
const in_languages = ['title', 'short_description', 'long_description', 'highlight', 'getting_started', 'screenshot_caption'] as const
const after_keywords = ['support_description', 'refund_policy', 'dimension_description'] as const
const once = new Set<LimitedField>([
  'title',
  'short_description',
  'long_description',
  'getting_started',
  'support_description',
  'refund_policy',
])

export function copyTexts(subject: Subject): CopyText[] {
  const translated = (field: LimitedField): CopyText[] =>
    valuesOf(subject, field).flatMap((value, index) =>
      subject.listing.fields.languages.map((locale) =>
        copyText(subject, field, once.has(field) ? undefined : index + 1, textIn(subject, value, locale), locale),
      ),
    )
  const plain = (field: LimitedField): CopyText[] =>
    valuesOf(subject, field).flatMap((value, index) =>
      typeof value === 'string' ? [copyText(subject, field, field === 'keywords_length' ? undefined : index + 1, value)] : [],
    )
  return [
    ...in_languages.flatMap(translated),
    ...plain('keywords_length'),
    ...after_keywords.flatMap(translated),
    ...(['dimension_name', 'dimension_key', 'sku'] as const).flatMap(plain),
  ]
}

const valuesOf = ({ listing }: Subject, field: LimitedField): Text[] =>
  limitedValues(listing.fields, field).flatMap(({ value }) => (typeof value === 'string' || !isList(value) ? [value] : []))

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const textIn = ({ locale: fallback }: Subject, text: Text, locale: string): string | undefined =>
  typeof text === 'string' ? (locale === fallback.tag ? text : undefined) : text[locale]

function copyText(
  { marketplace }: Subject,
  field: LimitedField,
  number: number | undefined,
  text: string | undefined,
  locale?: string,
): CopyText {
  const most = limitOf(marketplace, field)?.value
  const count = text === undefined ? 0 : charactersOf(text)
  return {
    field,
    ...(number === undefined ? {} : { number }),
    ...(locale === undefined ? {} : { locale }),
    ...(text === undefined ? {} : { text }),
    count,
    ...(most === undefined ? {} : { most }),
    isOver: most !== undefined && count > most,
  }
}

/** Names that nobody pastes from a file: the tables have them. */
const codes: ReadonlySet<LimitedField> = new Set(['dimension_name', 'dimension_key', 'sku'])

/** Where a text stands in the archive, to be copied from there: `copy/pt-BR/short-description.txt`; undefined of texts without a file. */
export function fileOf({ field, number, locale, text }: CopyText): string | undefined {
  if (text === undefined || codes.has(field)) return undefined
  const name = (field === 'keywords_length' ? 'keywords' : field).replaceAll('_', '-')
  return `copy/${locale ?? 'all-languages'}/${name}${number === undefined ? '' : `-${number}`}.txt`
}
