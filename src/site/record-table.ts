// A list of like objects as a table: the fields that people look for as columns, the rest below each row.
import { fieldLabel } from './field-words.ts'
import type { Locale } from './locales.ts'
import type { RecordNode, RecordTableRow } from './record.ts'

/** Fields of one object by name. */
type Item = readonly (readonly [string, RecordNode])[]

const most_columns = 6

/** Name of the column that holds the keys of a map. */
export const key_column = 'part'

// What a reader looks for first, in this order; other fields follow as the schema has them, ids last.
const first = [
  key_column,
  'kind',
  'phase',
  'name',
  'title',
  'what',
  'step',
  'task',
  'decision',
  'role',
  'severity',
  'status',
  'score',
  'outcome',
  'email',
  'phone',
  'owner',
  'due',
  'due_on',
  'done_on',
  'signed_on',
  'issued_on',
  'expires_on',
  'notice_by',
]

/** The table of `items`. All fields are columns when they are few and short; otherwise the first ones are, and the rest is told below the row. */
export function tableOf(items: readonly Item[], locale: Locale): RecordNode {
  const names = [...new Set(items.flatMap((item) => item.map(([name]) => name)))]
  const fits = names.filter((name) => items.every((item) => isShort(nodeIn(item, name))))
  const columns = ranked(fits).slice(0, names.length === fits.length && names.length <= most_columns + 1 ? most_columns + 1 : most_columns)
  return {
    type: 'table',
    columns: columns.map((name) => fieldLabel(name, locale)),
    rows: items.map((item): RecordTableRow => {
      const rest = item.filter(([name]) => !columns.includes(name))
      return {
        cells: columns.map((name) => nodeIn(item, name)),
        ...(rest.length === 0
          ? {}
          : { more: { type: 'fields', rows: rest.map(([name, value]) => ({ label: fieldLabel(name, locale), value })) } }),
      }
    }),
  }
}

const nodeIn = (item: Item, name: string): RecordNode | undefined => item.find(([each]) => each === name)?.[1]

function ranked(names: readonly string[]): string[] {
  const rank = (name: string): number =>
    first.includes(name) ? first.indexOf(name) : /(?:^|_)id$/.test(name) ? first.length + 1 : first.length
  return [...names].sort((a, b) => rank(a) - rank(b))
}

const longest_cell = 160

/** True for what fits into a cell: a short text, or a few of them. */
function isShort(node: RecordNode | undefined): boolean {
  if (node === undefined) return true
  if (node.type === 'text') return node.text.length <= longest_cell
  return (
    node.type === 'list' &&
    node.items.every((each) => each.type === 'text') &&
    node.items.reduce((sum, each) => sum + (each.type === 'text' ? each.text.length : 0), 0) <= longest_cell
  )
}
