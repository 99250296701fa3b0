// What the texts of a column mean, for columns with few different texts: each text is read once, however many rows have it.
import { identifier, literal } from '../engine.ts'
import type { DefectKind } from '../figure.ts'
import type { CellCheck } from './checks.ts'

export interface Meaning {
  /** Absent: none. */
  value?: string
  /** What is wrong with the text. */
  check?: Extract<CellCheck, DefectKind>
}

export interface Dictionary {
  /** SQL of the text or texts of a row, such as partner and domain. */
  keys: readonly string[]
  /** By `keyOf`. */
  meanings: ReadonlyMap<string, Meaning>
}

export interface DictionarySql {
  /** Statements that have to run before. */
  before: string
  /** An expression to select first, over the cells. */
  number?: string
  value: string
  /** The digit of the check; for rows without a value alone. */
  check: string
}

/** Between the texts of a key. */
export const separator = '\u001f'

/** The key of texts in a dictionary, with empty texts up to `length`. */
export const keyOf = (texts: readonly string[], length = texts.length): string =>
  Array.from({ length }, (_, index) => texts[index] ?? '').join(separator)

/** The key of cells in SQL. */
export const keySql = (cells: readonly string[]): string =>
  cells.length === 1 ? (cells[0] ?? '') : cells.map((each) => `coalesce(${each}, '')`).join(` || ${literal(separator)} || `)

// A short list is faster as a chain of comparisons, a long one as a table.
const longest_chain = 24

/** A dictionary as SQL for `column`. `prefix` names its table, if it needs one; `digit` is what a check is in SQL. */
export function dictionarySql(
  prefix: string,
  column: string,
  { keys, meanings }: Dictionary,
  digit: (check: CellCheck) => string,
): DictionarySql {
  const key = keySql(keys)
  const entries = [...meanings]
  if (keys.length > 1 || entries.length > longest_chain) return enumSql(`${prefix}_${column}`, column, key, entries, digit)
  const chain = (parts: readonly string[], otherwise: string) =>
    parts.length === 0 ? otherwise : `case ${key} ${parts.join(' ')} else ${otherwise} end`
  const values = entries.flatMap(([text, { value }]) => (value === undefined ? [] : [`when ${literal(text)} then ${literal(value)}`]))
  const others = entries.flatMap(([text, { value, check }]) =>
    value === undefined ? [`when ${literal(text)} then ${digit(check ?? 'fine')}`] : [],
  )
  return {
    before: '',
    value: chain(values, 'cast(null as text)'),
    check: chain(others, digit('unread')),
  }
}

// An enumeration finds a text by hashing, and keeps the rows in the order of the file, which a join with a table would not.
function enumSql(
  name: string,
  column: string,
  key: string,
  entries: readonly (readonly [string, Meaning])[],
  digit: (check: CellCheck) => string,
): DictionarySql {
  const type = identifier(name)
  const number = identifier(`${column} number`)
  const values = entries.map(([, { value }]) => literal(value))
  const digits = entries.map(([, { check }]) => digit(check ?? 'fine'))
  return {
    before: `drop type if exists ${type}; create type ${type} as enum (${entries.map(([text]) => literal(text)).join(', ')});`,
    number: `cast(enum_code(try_cast(${key} as ${type})) as integer) + 1 as ${number}`,
    value: `list_extract([${values.join(', ')}], ${number})`,
    check: `case when ${number} is null then ${digit('unread')} else list_extract([${digits.join(', ')}], ${number}) end`,
  }
}
