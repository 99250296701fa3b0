// One file of exports as one statement: its rows, typed, in a table with the columns of the dataset and a number that says what is wrong with each.
import { sql_types } from '../base-tables.ts'
import { type Column, dataset_columns } from '../datasets.ts'
import { identifier, literal } from '../engine.ts'
import { daySql, numberSql, readsDays } from './cell-sql.ts'
import { type CellCheck, digitAt } from './checks.ts'
import { refuses } from './defect-rules.ts'
import { type Dictionary, dictionarySql } from './dictionary.ts'
import { isAnswer, isCurrency } from './meanings.ts'
import type { FileColumn, ResolvedFile } from './resolve.ts'

/** A file as the database reads it. */
export interface RawTable {
  /** A table function with the cells as text. */
  from: string
  /** Name of the cells of a column, by its index in the file. */
  cell: (index: number) => string
  /** What is wrong with a row as a whole: a digit, and the cells that it is told from. Absent where nothing can be. */
  row_check?: { cells: readonly string[]; sql: string }
}

export interface TableInput {
  /** Name of the table that is made. */
  table: string
  file: ResolvedFile
  raw: RawTable
  /** By column of the dataset. */
  dictionaries: ReadonlyMap<string, Dictionary>
  /** Day of the export. */
  exported_on: string
}

/** Columns whose texts are read by a dictionary; the partner's is another one. */
export function isListed(file: ResolvedFile, column: Column): boolean {
  const found = file.columns[column.name] !== undefined
  return (
    found &&
    (column.values !== undefined ||
      isCurrency(column) ||
      isAnswer(column) ||
      (column.type === 'date' && !readsDays(formatOf(file, column))))
  )
}

/** The format of a column of days. One without a value where the form of the file was found out has the format of its neighbours. */
export const formatOf = ({ date_formats }: ResolvedFile, { name }: Column) =>
  date_formats[name] ?? Object.values(date_formats)[0] ?? 'YYYY-MM-DD'

/** The cell of a column of the dataset; the next one of several where the first is empty. Undefined when the file has none. */
export function cellOf({ columns }: ResolvedFile, raw: RawTable, name: string): string | undefined {
  const found = columns[name]
  if (found === undefined) return undefined
  const cells = indexesOf(found).map((index) => raw.cell(index))
  return cells.length === 1 ? cells[0] : `coalesce(${cells.map((cell) => `nullif(${cell}, '')`).join(', ')}, '')`
}

/** Indexes of a column and of those that count where it is empty. */
export const indexesOf = (column: FileColumn): number[] => [
  column.index,
  ...(column.otherwise === undefined ? [] : indexesOf(column.otherwise)),
]

/** The cells that a file's columns need. */
const cellsOf = ({ columns }: ResolvedFile, raw: RawTable): string[] => [
  ...new Set(Object.values(columns).flatMap((column) => indexesOf(column).map((index) => raw.cell(index)))),
]

/** Slots of the columns of a dataset in the number of checks. Columns that cannot be wrong have none. */
export function slotsOf({ dataset }: Pick<ResolvedFile, 'dataset'>): ReadonlyMap<string, number> {
  const { columns, key = [] } = dataset_columns[dataset]
  const checked = columns.filter(
    (column) =>
      column.name === 'partner' ||
      column.name === key[0] ||
      column.type !== 'text' ||
      column.required ||
      column.values !== undefined ||
      isCurrency(column) ||
      isAnswer(column),
  )
  return new Map(checked.map(({ name }, index) => [name, index + 1]))
}

/** The statements that make the table of a file. Rows stand in it in the order of the file. */
export function tableSql({ table, file, raw, dictionaries, exported_on }: TableInput): string {
  const slots = slotsOf(file)
  const parts = dataset_columns[file.dataset].columns.map((column) =>
    columnSql({ table, file, raw, column, slot: slots.get(column.name), dictionary: dictionaries.get(column.name) }),
  )
  const cells = new Set([...cellsOf(file, raw), ...(raw.row_check?.cells ?? [])])
  const checks = [
    ...(raw.row_check === undefined ? [] : [raw.row_check.sql]),
    emptyCheck(file, raw),
    ...parts.flatMap(({ check }) => check ?? []),
    ...crossChecks(file, raw, slots, exported_on),
  ]
  const numbers = parts.flatMap(({ number }) => number ?? [])
  const numbered = numbers.length === 0 ? raw.from : `(select ${[...cells, ...numbers].join(', ')} from ${raw.from}) as cells`
  const kept_numbers = numbers.length === 0 ? [...cells] : ['*']
  return `
    ${parts.map(({ before }) => before).join('\n')}
    create or replace temp table ${identifier(table)} as
    select ${parts.map(({ kept }) => kept).join(', ')}, ${checks.join(' | ')} as checks
    from (select ${[...kept_numbers, ...parts.map(({ read }) => read)].join(', ')} from ${numbered}) as read;`
}

interface ColumnSql {
  before: string
  /** An expression over the cells that the next one needs. */
  number: string | undefined
  /** The value of the column, over the cells. */
  read: string
  /** The column of the table, over the values. */
  kept: string
  check?: string
}

interface ColumnInput {
  table: string
  file: ResolvedFile
  raw: RawTable
  column: Column
  slot: number | undefined
  dictionary: Dictionary | undefined
}

function columnSql(input: ColumnInput): ColumnSql {
  const { table, file, raw, column, slot, dictionary } = input
  const name = identifier(column.name)
  const kept = `${keptSql(file, column)} as ${name}`
  const digit = (check: CellCheck) => digitAt(slot ?? 1, check, check !== 'fine' && check !== 'unread' && refuses(check, column))
  if (dictionary !== undefined) {
    const { before, number, value, check } = dictionarySql(table, column.name, dictionary, digit)
    return {
      before,
      number,
      read: `${value} as ${name}`,
      kept,
      ...(slot === undefined ? {} : { check: `case when ${name} is null then ${check} else 0 end` }),
    }
  }
  const cell = cellOf(file, raw, column.name)
  const read = `${cell === undefined ? fixedSql(file, column) : cellSql(file, column, cell)} as ${name}`
  if (cell === undefined || slot === undefined) return { before: '', number: undefined, read, kept }
  return { before: '', number: undefined, read, kept, check: typedCheck(file, column, cell, digit) }
}

/** The value of a column that the file does not have. */
function fixedSql(file: ResolvedFile, column: Column): string {
  const { name, type } = column
  const scale = file.scale === undefined ? undefined : file.scale === 'good_bad' ? 'good_bad' : `${file.scale.min}-${file.scale.max}`
  const known = file.fixed[name] ?? (name === 'currency' ? file.currency : name === 'scale' || name === 'csat_scale' ? scale : undefined)
  return `cast(${literal(known)} as ${sql_types[type]})`
}

function cellSql(file: ResolvedFile, column: Column, cell: string): string {
  if (column.type === 'text') return textSql(file, cell)
  if (column.type === 'date') return daySql(cell, formatOf(file, column))
  const number = numberSql(cell, sql_types[column.type], file)
  return column.name === 'weight'
    ? `cast(case when contains(${cell}, '%') then ${number} * 0.01 else ${number} end as ${sql_types.number})`
    : number
}

function textSql(file: ResolvedFile, cell: string): string {
  const text = `nullif(trim(${cell}), '')`
  const longest = Math.max(0, ...[...file.missing].map((each) => each.length))
  return longest === 0 ? text : `case when length(${cell}) <= ${longest} and ${isMissing(file, cell)} then null else ${text} end`
}

const isMissing = (file: ResolvedFile, cell: string): string =>
  `lower(strip_accents(trim(${cell}))) in (${['', ...file.missing].map(literal).join(', ')})`

function keptSql(file: ResolvedFile, { name, type, signed }: Column): string {
  const value = identifier(name)
  if (type === 'date') {
    const day = `cast(${value} as date)`
    const sane = `case when ${day} between date '1900-01-01' and date '2199-12-31' then ${day} end`
    return file.monthly && name === 'ended_on' ? `coalesce(${sane}, last_day(cast(started_on as date)))` : sane
  }
  if (name === 'weight') return `case when ${value} between 0 and 1 then ${value} end`
  return type === 'text' || signed ? value : `case when ${value} >= 0 then ${value} end`
}

const damage = '^\\s*#+\\s*$|^\\s*#(?:REF|N/A|NAME|VALUE|DIV/0|NUM|NULL|SPILL)[!?]?\\s*$'
const power = '^\\s*[+-]?\\d(?:[.,]\\d+)?[Ee][+]?\\d+\\s*$'
const day_of_sheet = '^\\s*(?:\\d{1,2}-\\p{L}{3}\\.?|\\p{L}{3}-\\d{2})\\s*$'
const serial_day = '^\\s*\\d{5}(?:[.,]\\d+)?\\s*$'

/** The digit of a cell that is read by an expression. */
function typedCheck(file: ResolvedFile, column: Column, cell: string, digit: (check: CellCheck) => string): string {
  const value = identifier(column.name)
  const header = file.columns[column.name]?.header ?? ''
  const missing = column.required ? digit(column.type === 'money' ? 'amount_missing' : 'value_missing') : '0'
  if (column.type === 'text') {
    // Ids are checked for what spreadsheets make of them: rare letters first, because this is asked of every row.
    const odd = `starts_with(${cell}, '#') or contains(${cell}, 'E+') or contains(${cell}, 'e+')`
    return `case when ${value} is null then ${missing} when ${cell} = ${literal(header)} then ${digit('header_fragment')}
      when (${odd}) and regexp_matches(${cell}, ${literal(`${damage}|${power}`)}) then ${digit('excel_damage')} else 0 end`
  }
  const damaged = column.type === 'date' ? `${damage}|${day_of_sheet}|${serial_day}` : `${damage}|${power}|${day_of_sheet}`
  const fine =
    column.type === 'date'
      ? `cast(${value} as date) between date '1900-01-01' and date '2199-12-31'`
      : column.name === 'weight'
        ? `${value} between 0 and 1`
        : column.signed
          ? `${value} is not null`
          : `${value} >= 0`
  const outside =
    column.type === 'date'
      ? ''
      : `when ${value} > 1 then ${digit('value_unknown')} when ${value} is not null then ${digit('amount_negative')}`
  return `case when ${fine} then 0 when coalesce(${cell}, '') = '' then ${missing} ${outside}
    when ${isMissing(file, cell)} then ${missing} when trim(${cell}) = ${literal(header.trim())} then ${digit('header_fragment')}
    when regexp_matches(${cell}, ${literal(damaged)}) then ${digit('excel_damage')}
    else ${digit(column.type === 'date' ? 'date_impossible' : 'amount_text')} end`
}

/** Rows with nothing in any cell that is read are no data. */
function emptyCheck(file: ResolvedFile, raw: RawTable): string {
  return `case when ${cellsOf(file, raw)
    .map((cell) => `${cell} = ''`)
    .join(' and ')} then ${digitAt(0, 'empty', true)} else 0 end`
}

// The sign of a currency in a cell of an amount, and the currency that it is.
const signs: readonly (readonly [string, string])[] = [
  ['R$', 'BRL'],
  ['US$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['﷼', 'SAR'],
]

/** What one column says of another. */
function crossChecks(file: ResolvedFile, raw: RawTable, slots: ReadonlyMap<string, number>, exported_on: string): string[] {
  const { columns } = dataset_columns[file.dataset]
  const checks: string[] = []
  const add = (name: string, check: CellCheck, when: string) => {
    const column = columns.find((each) => each.name === name)
    const slot = slots.get(name)
    if (column !== undefined && slot !== undefined && check !== 'fine' && check !== 'unread')
      checks.push(`case when ${when} then ${digitAt(slot, check, refuses(check, column))} else 0 end`)
  }
  const amount = cellOf(file, raw, 'amount')
  if (file.dataset === 'opportunities') {
    add('close_on', 'date_future', `stage = 'won' and cast(close_on as date) > cast(${literal(exported_on)} as date)`)
    if (amount !== undefined) add('amount', 'amount_missing', `stage = 'won' and ${amount} = '' and amount_converted is null`)
  }
  if (amount !== undefined && slots.has('currency')) {
    add(
      'currency',
      'currency_unknown',
      `amount is not null and amount_converted is null and ${currencyCell(cellOf(file, raw, 'currency'))}`,
    )
    // Only cells that begin or end with more than digits can have a sign.
    const shown = `(${amount} < '+' or ${amount} >= ':' or right(${amount}, 1) >= ':')`
    const said = `case ${signs.map(([sign, code]) => `when contains(${amount}, ${literal(sign)}) then ${literal(code)}`).join(' ')} else nullif(regexp_extract(${amount}, '[A-Z]{3}'), '') end`
    add('amount', 'currency_wrong', `amount >= 0 and ${shown} and ${said} <> currency`)
  }
  return checks
}

// A text that is no currency is said to be so by its own check.
const currencyCell = (cell: string | undefined): string =>
  cell === undefined ? 'currency is null' : `currency is null and trim(${cell}) = ''`
