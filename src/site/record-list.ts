// All entries of a kind as one table. The columns come from the kind's schema: what an entry belongs to, where it stands, how much, and when.
import { kinds } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import type { AnyEntry } from '../program/program.ts'
import { bare, isEnum, isObject, isUnion, metaOf } from '../program/schema.ts'
import { entryTitle } from './entry-title.ts'
import { fieldLabel } from './field-words.ts'
import { kindWords } from './kind-words.ts'
import { pathOf, recordPath } from './links.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { fieldNode, fieldOf, isDecimal, isFlag, type RecordNode, type Schema } from './record.ts'
import type { Site } from './site.ts'
import type { Localized } from './text.ts'
import { wordsIn } from './ui.ts'

/** The table of `entries`, which are all of `kind`. */
export function recordTable(site: Site, kind: Kind, entries: readonly AnyEntry[], locale: Locale): RecordNode {
  const names = columnsOf(kind.schema)
  const words = wordsIn(locale)
  const titles = entries.map((entry) => entryTitle(site, entry, locale) ?? entry.id)
  // A name that says the id says enough.
  const ids = entries.some((entry, index) => !titles[index]?.includes(entry.id))
  return {
    type: 'table',
    columns: [{ value: words.name }, ...names.map((name) => columnLabel(kind.schema, name, locale)), ...(ids ? [{ value: words.id }] : [])],
    rows: entries.map((entry, index) => {
      const values: Record<string, unknown> = entry.fields
      const path = entry.kind === 'partner' ? pathOf(site, entry.kind, entry.id) : undefined
      return {
        cells: [
          { type: 'text', text: titles[index] ?? entry.id, href: href(locale, path ?? recordPath(entry.kind, entry.id)), isolate: true },
          ...names.map((name) => (values[name] === undefined ? undefined : cell(site, kind.schema, name, values, locale))),
          ...(ids ? [{ type: 'text' as const, text: entry.id, isolate: true as const }] : []),
        ],
      }
    }),
  }
}

// A column of links is called by what they lead to.
function columnLabel(schema: Schema, name: string, locale: Locale): Localized {
  const field = fieldOf(schema, name)
  const kind = field && kinds.find((each) => each.name === metaOf(field).ref)
  return kind ? { value: kindWords(kind.name, locale).one } : fieldLabel(name, locale)
}

// An amount is shown with the currency beside it.
function cell(site: Site, schema: Schema, name: string, values: Record<string, unknown>, locale: Locale): RecordNode {
  const field = fieldOf(schema, name)
  const beside = field && isDecimal(field) && typeof values['currency'] === 'string' ? { currency: values['currency'] } : {}
  const node = fieldNode(site, schema, name, values[name], locale, beside)
  const plain = plainOf(values[name])
  return node.type === 'text' && plain !== undefined ? { ...node, sort: plain } : node
}

/** Dates and numbers as they are written in the content; undefined for what is sorted by its text. */
function plainOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null && 'amount' in value) return String(value.amount)
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$|^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
}

/** Names of the fields that tell entries apart: one reference, two states, one amount, two dates. */
export function columnsOf(schema: Schema): string[] {
  const fields = topFields(schema)
  const named = (test: (field: Schema, name: string) => boolean): string[] =>
    fields.filter(([name, field]) => test(field, name)).map(([name]) => name)
  const refs = named((field) => metaOf(field).ref !== undefined)
  const states = by(
    states_first,
    named((field, name) => isEnum(bare(field)) && !isFlag(field) && name !== 'audience'),
  )
  const amounts = named((field) => isDecimal(field))
  const dates = by(
    dates_first,
    named((field) => metaOf(field).problem === 'date-invalid'),
  )
  const chosen = new Set([...refs.slice(0, 1), ...states.slice(0, 2), ...amounts.slice(0, 1), ...dates.slice(0, 2)])
  return fields.map(([name]) => name).filter((name) => chosen.has(name))
}

const states_first = ['status', 'stage', 'phase', 'kind', 'type', 'marketplace']
const dates_first = [
  'expires_on',
  'valid_until',
  'next_review_on',
  'held_on',
  'launch_on',
  'registered_on',
  'started_on',
  'activated_on',
  'released_on',
  'start',
  'joined_on',
]

const by = (order: readonly string[], names: readonly string[]): string[] => [
  ...order.filter((name) => names.includes(name)),
  ...names.filter((name) => !order.includes(name)),
]

function topFields(schema: Schema): (readonly [string, Schema])[] {
  const inner = bare(schema)
  if (isObject(inner)) return Object.entries(inner._zod.def.shape)
  if (!isUnion(inner)) return []
  return [...new Map(inner._zod.def.options.flatMap(topFields))]
}
