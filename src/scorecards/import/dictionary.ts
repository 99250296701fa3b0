// What the texts of a column mean, for columns with few different texts: each text is read once, however many rows have it.
import { identifier, literal } from '../engine.ts'
import type { DefectKind } from '../figure.ts'
import type { CellCheck } from './checks.ts'

export interface Meaning {
  /** Absent: none. */
  value?: string
  /** What is wrong with the text. */
  check?: Extract<CellCheck, DefectKind | 'left_out'>
}

export interface Dictionary {
  /** SQL of the text or texts of a row, such as partner and domain. */
  keys: readonly string[]
  /** By `keyOf`. */
  meanings: ReadonlyMap<string, Meaning>
  /** All values that the column may have. */
  values: readonly string[]
}

export interface DictionarySql {
  /** Statements that have to run before, where the table is made. */
  types: string
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

// A short list is faster as a chain of comparisons, a long one as an enumeration.
const longest_chain = 24

export interface DictionaryInput {
  /** Name of the table that the column stands in. */
  table: string
  /** Begins the names of the types that are made for this statement alone. */
  prefix: string
  column: string
  dictionary: Dictionary
  /** Days are kept as such; texts as one of an enumeration, which takes a fraction of their room and time. */
  days: boolean
  /** What a check is in SQL. */
  digit: (check: CellCheck) => string
}

/** A dictionary as SQL. */
export function dictionarySql(input: DictionaryInput): DictionarySql {
  const { table, prefix, column, dictionary, days } = input
  const { keys, meanings, values } = dictionary
  if (values.length === 0 && !days) return { types: '', before: '', value: 'cast(null as text)', ...unvalued(input) }
  const type = days ? 'date' : identifier(`${table}_${column}_values`)
  const types = days ? '' : enumSql(type, values)
  const typed = (value: string | undefined) => `cast(${literal(value)} as ${type})`
  if (keys.length === 1 && meanings.size <= longest_chain) {
    const cases = [...meanings].flatMap(([text, { value }]) => (value === undefined ? [] : [`when ${literal(text)} then ${typed(value)}`]))
    return { types, before: '', value: chain(keySql(keys), cases, typed(undefined)), ...unvalued(input) }
  }
  const texts = identifier(`${prefix}_${column}_texts`)
  const number = identifier(`${column} number`)
  const all = [...meanings.values()]
  const listed = (each: readonly (string | undefined)[], of: string) => `list_extract(${listSql(each, of)}, ${number})`
  const checks = all.map(({ check }) => input.digit(check ?? 'fine'))
  return {
    types,
    before: enumSql(texts, [...meanings.keys()]),
    // An enumeration finds a text by hashing, and keeps the rows in the order of the file, which a join with a table would not.
    number: `cast(enum_code(try_cast(${keySql(keys)} as ${texts})) as integer) + 1 as ${number}`,
    value: listed(
      all.map(({ value }) => value),
      type,
    ),
    check: `case when ${number} is null then ${input.digit('unread')} else ${listed(checks, 'bigint')} end`,
  }
}

/** A condition that holds for texts that mean nothing and are fine. */
export function nothingSql({ keys, meanings }: Dictionary): string {
  const texts = [...meanings].flatMap(([text, { value, check }]) => (value === undefined && check === undefined ? [text] : []))
  return isOneOf(keySql(keys), texts)
}

/** Whether a text is one of a list. The database makes a join of `in`, which loses the order of the rows. */
export function isOneOf(text: string, list: readonly string[]): string {
  const [first] = list
  if (first === undefined) return 'false'
  return list.length === 1 ? `${text} = ${literal(first)}` : `list_contains(${listSql(list, 'text')}, ${text})`
}

/** The check of texts without a value. */
function unvalued({ dictionary: { keys, meanings }, digit }: DictionaryInput): { check: string } {
  const cases = [...meanings].flatMap(([text, { value, check }]) =>
    value === undefined ? [`when ${literal(text)} then ${digit(check ?? 'fine')}`] : [],
  )
  return { check: chain(keySql(keys), cases, digit('unread')) }
}

const chain = (key: string, cases: readonly string[], otherwise: string): string =>
  cases.length === 0 ? otherwise : `case ${key} ${cases.join(' ')} else ${otherwise} end`

/** A list as one text: a list of casts takes the database much longer to plan and to run. */
const listSql = (values: readonly (string | undefined)[], type: string): string =>
  `cast(${literal(`[${values.map((value) => (value === undefined ? 'NULL' : `"${value.replaceAll(/["\\]/g, '\\$&')}"`)).join(', ')}]`)} as ${type}[])`

const enumSql = (type: string, values: readonly string[]): string =>
  `drop type if exists ${type}; create type ${type} as enum (${values.map(literal).join(', ')});`
