// Any entry as a tree of labelled values, drawn from its schema: the page that every kind has without writing one.
import type { z } from 'zod'
import type { KindName } from '../program/program.ts'
import { bare, isArray, isEnum, isObject, isRecord, isUnion, metaOf } from '../program/schema.ts'
import { fieldLabel } from './field-words.ts'
import { formatCountry, formatDate, formatLanguage, formatMoney, formatNumber, formatPercent } from './format.ts'
import { labelOf } from './label-of.ts'
import { linkTo } from './links.ts'
import type { Locale } from './locales.ts'
import { key_column, tableOf } from './record-table.ts'
import { defaultLocale, type Site } from './site.ts'
import { hasTerm, termIn } from './terms.ts'
import { type Localized, localized } from './text.ts'
import { wordsIn } from './ui.ts'

export type RecordNode =
  | RecordText
  | { type: 'list'; items: readonly RecordNode[] }
  | { type: 'fields'; rows: readonly RecordRow[] }
  | { type: 'table'; columns: readonly Localized[]; rows: readonly RecordTableRow[] }

export interface RecordText {
  type: 'text'
  text: string
  /** Language of the text when it is not the page's. */
  lang?: string
  href?: string
  /** Ids, addresses and the like keep their own direction. */
  isolate?: true
  /** The plain value of a date or a number, by which a list is sorted. */
  sort?: string
}

export interface RecordRow {
  label: Localized
  value: RecordNode
}

export interface RecordTableRow {
  /** A cell for each column; undefined when there is no value. */
  cells: readonly (RecordNode | undefined)[]
  /** What does not fit into cells. */
  more?: RecordNode
}

export type Schema = z.core.$ZodType

/** Where a value stands: in whose language it is shown, what its field is called, and what stands beside it. */
interface Context {
  site: Site
  locale: Locale
  /** Name of the field that holds the value. */
  name: string
  /** Currency of decimal amounts in the same object. */
  currency?: string
  /** Folder of the entry's file, for links to files beside it. */
  folder?: string
}

/** What is known of the place of a value. */
type Around = Pick<Context, 'currency' | 'folder'>

/** The tree of a value. */
export const recordOf = (site: Site, schema: Schema, value: unknown, locale: Locale, around: Around = {}): RecordNode =>
  nodeOf({ site, locale, name: '', ...around }, schema, value)

/** The tree of one field of an object that `schema` describes. */
export const fieldNode = (site: Site, schema: Schema, name: string, value: unknown, locale: Locale, around: Around = {}): RecordNode =>
  nodeOf({ site, locale, name, ...around }, fieldOf(schema, name) ?? schema, value)

function nodeOf(context: Context, schema: Schema, value: unknown): RecordNode {
  const meta = metaOf(schema)
  if (meta.text && (typeof value === 'string' || isPlain(value)))
    return textNode(localized(value as string, context.locale, defaultLocale(context.site)))
  if (Array.isArray(value)) return listOf(context, elementOf(schema), value)
  if (isPlain(value)) {
    if (isMoney(value)) return { type: 'text', text: formatMoney(value, context.locale) }
    const map = isRecord(bare(schema)) ? mapOf(context, schema, value) : undefined
    if (map) return map
    return { type: 'fields', rows: rowsOf(context, schema, value) }
  }
  return leaf(context, schema, meta, value)
}

const textNode = ({ value, lang }: Localized): RecordText => ({ type: 'text', text: value, ...(lang === undefined ? {} : { lang }) })

function listOf(context: Context, element: Schema, values: readonly unknown[]): RecordNode {
  if (values.length > 0 && values.every(isPlain) && !metaOf(element).text) {
    const items = values.map((value) => namedRows(context, element, value))
    if (items.every((item) => item !== undefined)) return tableOf(items, context.locale)
  }
  return { type: 'list', items: values.map((value) => nodeOf(context, element, value)) }
}

// A map of like objects is a table with a column for its keys.
function mapOf(context: Context, schema: Schema, value: Record<string, unknown>): RecordNode | undefined {
  const entries = Object.entries(value)
  const items = entries.map(([key, child]) => {
    const rows = isPlain(child) ? namedRows(context, fieldOf(schema, key) ?? schema, child) : undefined
    return rows && [[key_column, { type: 'text', text: keyLabel(key, context.locale).value }] as const, ...rows]
  })
  return items.length > 1 && items.every((item) => item !== undefined) && !metaOf(fieldOf(schema, '') ?? schema).text
    ? tableOf(items, context.locale)
    : undefined
}

// Rows of an object with the names of their fields, in the order of the schema; undefined for money.
function namedRows(context: Context, schema: Schema, value: Record<string, unknown>): (readonly [string, RecordNode])[] | undefined {
  if (isMoney(value)) return undefined
  const below = typeof value['currency'] === 'string' ? { ...context, currency: value['currency'] } : context
  return Object.entries(value).flatMap(([name, child]) =>
    child === undefined ? [] : [[name, nodeOf({ ...below, name }, fieldOf(schema, name) ?? schema, child)] as const],
  )
}

const rowsOf = (context: Context, schema: Schema, value: Record<string, unknown>): RecordRow[] => {
  const named = isRecord(bare(schema))
  return (namedRows(context, schema, value) ?? []).map(([name, node]) => ({
    label: named ? keyLabel(name, context.locale) : fieldLabel(name, context.locale),
    value: node,
  }))
}

// Keys of a map are data: parts of a score, countries, ids.
const keyLabel = (key: string, locale: Locale): Localized => ({
  value: hasTerm(key)
    ? termIn(key, locale)
    : /^[A-Z]{2}$/.test(key)
      ? formatCountry(key, locale)
      : /^[a-z]+(_[a-z]+)*$/.test(key)
        ? labelOf(key)
        : key,
})

function leaf(
  { site, locale, name, currency, folder }: Context,
  schema: Schema,
  { ref, asset }: z.core.GlobalMeta,
  value: unknown,
): RecordText {
  const words = wordsIn(locale)
  if (typeof value === 'boolean' || isFlag(schema)) return { type: 'text', text: value === true || value === 'true' ? words.yes : words.no }
  if (typeof value === 'number')
    return { type: 'text', text: /(?:^|_)percent$/.test(name) ? formatPercent(value, locale) : formatNumber(value, locale) }
  const text = String(value)
  if (ref !== undefined) {
    // Every mark names a kind of the program.
    const link = linkTo(site, ref as KindName, text, locale)
    return link ? { type: 'text', text: link.label, href: link.href } : { type: 'text', text, isolate: true }
  }
  if (isEnum(bare(schema))) return { type: 'text', text: termIn(text, locale) }
  if (asset && folder !== undefined && site.view.assets.includes(`${folder}/${text}`))
    return { type: 'text', text, href: `/files/${folder}/${text}`, isolate: true }
  if (currency !== undefined && isDecimal(schema)) return { type: 'text', text: formatMoney({ amount: text, currency }, locale) }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { type: 'text', text: formatDate(text, locale) }
  if (countries.test(name) && /^[A-Z]{2}$/.test(text)) return { type: 'text', text: formatCountry(text, locale) }
  if (tongues.test(name)) return { type: 'text', text: formatLanguage(text, locale) }
  if (/^https:\/\//.test(text)) return { type: 'text', text, href: text, isolate: true }
  if (/^[^\s@/]+@[^\s@/]+\.[a-z]+$/.test(text)) return { type: 'text', text, href: `mailto:${text}`, isolate: true }
  if (/^\+[1-9]\d{6,14}$/.test(text)) return { type: 'text', text, href: `tel:${text}`, isolate: true }
  if (hasTerm(text)) return { type: 'text', text: termIn(text, locale) }
  const { tag } = defaultLocale(site)
  // Sentences of the team are in the program's first language; names and numbers are in none.
  return { type: 'text', text, ...(tag !== locale.tag && /\s\S+\s/.test(text) ? { lang: tag } : {}), isolate: true }
}

const countries = /(?:^|_)(?:country|countries|territory|governing_law|jurisdiction|jurisdictions)$/
const tongues = /^(?:language|languages|prevailing_language|locales|default_locale)$/

/** The schema of a field of an object, a map or one of a union's options. */
export function fieldOf(schema: Schema, name: string): Schema | undefined {
  const inner = bare(schema)
  if (isObject(inner)) return inner._zod.def.shape[name]
  if (isRecord(inner)) return inner._zod.def.valueType
  if (isUnion(inner)) return inner._zod.def.options.map((option) => fieldOf(option, name)).find((found) => found !== undefined)
  return undefined
}

function elementOf(schema: Schema): Schema {
  const inner = bare(schema)
  if (isArray(inner)) return inner._zod.def.element
  if (isUnion(inner)) return inner._zod.def.options.map((option) => bare(option)).find(isArray)?._zod.def.element ?? schema
  return schema
}

/** True for yes or no as tables have it. */
export function isFlag(schema: Schema): boolean {
  const inner = bare(schema)
  return isEnum(inner) && Object.keys(inner._zod.def.entries).join() === 'true,false'
}

/** True for exact decimals: a number or a text in the file and a text in the program. */
export function isDecimal(schema: Schema): boolean {
  const inner = bare(schema)
  return isUnion(inner) && inner._zod.def.options.map((option) => option._zod.def.type).join() === 'number,string'
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isMoney = (value: Record<string, unknown>): value is { amount: string; currency: string } =>
  typeof value['amount'] === 'string' && typeof value['currency'] === 'string' && Object.keys(value).length === 2
