// Any entry as a tree of labelled values, drawn from its schema: the page that every kind has without writing one.
import type { z } from 'zod'
import type { KindName } from '../program/program.ts'
import { bare, isArray, isObject, isRecord, isUnion, metaOf } from '../program/schema.ts'
import { formatDate, formatMoney } from './format.ts'
import { linkTo } from './links.ts'
import type { Locale } from './locales.ts'
import { type Site, defaultLocale } from './site.ts'
import { localized } from './text.ts'

export type RecordNode =
  | { type: 'text'; text: string; lang?: string; href?: string; isolate?: boolean }
  | { type: 'list'; items: readonly RecordNode[] }
  | { type: 'fields'; rows: readonly RecordRow[] }

export interface RecordRow {
  label: string
  description: string
  value: RecordNode
}

type Schema = z.core.$ZodType

/** `security_review_date` as "Security review date". */
export const labelOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')

/** The tree of a value. */
export function recordOf(site: Site, schema: Schema, value: unknown, locale: Locale): RecordNode {
  const meta = metaOf(schema)
  if (meta.text && (typeof value === 'string' || isPlain(value))) {
    const { value: text, lang } = localized(value as string, locale, defaultLocale(site))
    return { type: 'text', text, ...(lang === undefined ? {} : { lang }) }
  }
  if (Array.isArray(value)) return { type: 'list', items: value.map((item) => recordOf(site, elementOf(schema), item, locale)) }
  if (isPlain(value)) return isMoney(value) ? { type: 'text', text: formatMoney(value, locale) } : fieldsOf(site, schema, value, locale)
  return leaf(site, meta.ref, value, locale)
}

function leaf(site: Site, ref: string | undefined, value: unknown, locale: Locale): RecordNode {
  if (typeof value === 'boolean') return { type: 'text', text: value ? '✓' : '–' }
  const text = String(value)
  if (ref !== undefined) {
    // Every mark names a kind of the program.
    const link = linkTo(site, ref as KindName, text, locale)
    return link ? { type: 'text', text: link.label, href: link.href } : { type: 'text', text, isolate: true }
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { type: 'text', text: formatDate(text, locale) }
  if (/^https:\/\//.test(text)) return { type: 'text', text, href: text, isolate: true }
  if (/^[a-z]+(_[a-z]+)+$/.test(text)) return { type: 'text', text: labelOf(text) }
  return { type: 'text', text, isolate: typeof value === 'number' || /^[\x21-\x7e]+$/.test(text) }
}

function fieldsOf(site: Site, schema: Schema, value: Record<string, unknown>, locale: Locale): RecordNode {
  const rows = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([name, child]) => {
      const field = fieldOf(schema, name)
      return { label: labelOf(name), description: field ? (metaOf(field).description ?? '') : '', value: recordOf(site, field ?? schema, child, locale) }
    })
  return { type: 'fields', rows }
}

function fieldOf(schema: Schema, name: string): Schema | undefined {
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

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isMoney = (value: Record<string, unknown>): value is { amount: string; currency: string } => typeof value['amount'] === 'string' && typeof value['currency'] === 'string' && Object.keys(value).length === 2
