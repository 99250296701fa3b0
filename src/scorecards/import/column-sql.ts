// One column of a dataset as SQL over the cells of a file: its value, and what is wrong with the cell.
import { sql_types } from '../base-tables.ts'
import { type Column, dataset_columns } from '../datasets.ts'
import { identifier, literal } from '../engine.ts'
import { daySql, isDaySql, numberSql, plainNumberSql, readsDays } from './cell-sql.ts'
import { type CellCheck, digitAt } from './checks.ts'
import { refuses } from './defect-rules.ts'
import { type Dictionary, dictionarySql, isOneOf, nothingSql } from './dictionary.ts'
import { isAnswer, isCurrency } from './meanings.ts'
import { cellOf, type RawTable } from './raw-table.ts'
import type { ResolvedFile } from './resolve.ts'

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

/** Whether the table of a file has a column; all others are the same in every row. */
export const isStored = ({ columns, fixed, monthly }: ResolvedFile, { name }: Column): boolean =>
  name === 'partner'
    ? columns['partner'] !== undefined || columns['partner_domain'] !== undefined
    : (columns[name] !== undefined && name !== 'partner_domain') ||
      (monthly && name === 'ended_on') ||
      (name === 'credit' && fixed[name] !== undefined)

export interface ColumnSql {
  /** Statements that have to run before the table is made, and before each statement. */
  types: string
  before: string
  /** An expression over the cells that the next one needs. */
  number: string | undefined
  /** The value of the column, over the cells. */
  read: string
  /** The column of the table, over the values. */
  kept: string
  /** A quick condition that holds for cells with nothing wrong. Rows that meet all of them are looked at no further. */
  fine?: string
  /** What is wrong with the cell, as a digit. */
  check?: string
  /** Reads plain cells alone, in less time. What it reads of other cells, which do not meet the condition, does not count. */
  plain: { read: string; fine?: string }
}

export interface ColumnInput {
  table: string
  prefix: string
  file: ResolvedFile
  raw: RawTable
  column: Column
  slot: number | undefined
  dictionary: Dictionary | undefined
}

export function columnSql(input: ColumnInput): ColumnSql {
  const { file, raw, column, slot, dictionary } = input
  const name = identifier(column.name)
  const kept = `${keptSql(file, column)} as ${name}`
  if (dictionary !== undefined) return { ...listedSql(input, dictionary), kept }
  const none = { types: '', before: '', number: undefined, kept }
  const cell = cellOf(file, raw, column.name)
  if (cell === undefined) {
    const read = `${constantSql(file, column)} as ${name}`
    return { ...none, read, plain: { read } }
  }
  const read = `${cellSql(file, column, cell)} as ${name}`
  const checked: Partial<ReturnType<typeof typedCheck>> = slot === undefined ? {} : typedCheck(file, column, cell, digitOf(input))
  if (column.type === 'text') {
    const begins = slot === undefined ? `${cell} >= '!'` : plainIdSql(file, column, cell)
    const fine = `${begins} and ${plainEndSql(file, cell)}`
    const empty = slot !== undefined && column.required ? '' : ` or ${cell} = ''`
    return { ...none, read, ...checked, plain: { read: `nullif(${cell}, '') as ${name}`, fine: `((${fine})${empty})` } }
  }
  const { fine } = checked
  const same = fine === undefined ? {} : { fine }
  if (!isNumber(column)) return { ...none, read, ...checked, plain: { read, ...same } }
  const number = `${plainNumberSql(cell, sql_types[column.type], file)} as ${plainOf(column)}`
  return { ...none, number, read, ...checked, plain: { read: `${plainOf(column)} as ${name}`, ...same } }
}

const digitOf =
  ({ slot, column }: ColumnInput) =>
  (check: CellCheck): string =>
    digitAt(slot ?? 1, check, check === 'left_out' || (check !== 'fine' && check !== 'unread' && refuses(check, column)))

/** A column that is read by a dictionary. */
function listedSql(input: ColumnInput, dictionary: Dictionary): Omit<ColumnSql, 'kept'> {
  const { table, prefix, column, slot } = input
  const name = identifier(column.name)
  const { types, before, number, value, check } = dictionarySql({
    table,
    prefix,
    column: column.name,
    dictionary,
    days: column.type === 'date',
    digit: digitOf(input),
  })
  const read = `${value} as ${name}`
  const fine = `(${name} is not null or ${nothingSql(dictionary)})`
  const checked = slot === undefined ? {} : { fine, check: `case when ${name} is null then ${check} else 0 end` }
  return { types, before, number, read, ...checked, plain: { read, fine } }
}

/** The value of a column that the file does not have, the same in every row. */
export function constantSql(file: ResolvedFile, column: Column): string {
  const { name, type } = column
  const scale = file.scale === undefined ? undefined : file.scale === 'good_bad' ? 'good_bad' : `${file.scale.min}-${file.scale.max}`
  const known = file.fixed[name] ?? (name === 'currency' ? file.currency : name === 'scale' || name === 'csat_scale' ? scale : undefined)
  return `cast(${literal(known)} as ${sql_types[type]})`
}

function cellSql(file: ResolvedFile, column: Column, cell: string): string {
  if (column.type === 'text') return textSql(file, cell)
  if (column.type === 'date') return daySql(cell, formatOf(file, column))
  const number = `coalesce(${plainOf(column)}, ${numberSql(cell, sql_types[column.type], file)})`
  return column.name === 'weight'
    ? `cast(case when contains(${cell}, '%') then ${number} * 0.01 else ${number} end as ${sql_types.number})`
    : number
}

const isNumber = ({ type }: Column): boolean => type !== 'text' && type !== 'date'
const plainOf = ({ name }: Column): string => identifier(`${name} plain`)

/** Trimming every text is slow, and few begin or end with a space. */
function textSql(file: ResolvedFile, cell: string): string {
  const longest = longestMissing(file)
  const text = `case when ${cell} < '!' or suffix(${cell}, ' ') then nullif(trim(${cell}), '') else ${cell} end`
  return longest === 0 ? text : `case when length(${cell}) <= ${longest} and ${isMissing(file, cell)} then null else ${text} end`
}

/** Texts that are kept as they are, when they do not begin with a space. */
function plainEndSql(file: ResolvedFile, cell: string): string {
  const longest = longestMissing(file)
  const missing = longest === 0 ? '' : ` and (length(${cell}) > ${longest} or not ${isMissing(file, cell)})`
  return `not suffix(${cell}, ' ')${missing}`
}

/** Texts that are no header and nothing that a spreadsheet made. */
const plainIdSql = (file: ResolvedFile, column: Column, cell: string): string =>
  `${cell} <> ${headerSql(file, column)} and ${cell} >= '$' and not contains(${cell}, 'E+')`

const headerSql = (file: ResolvedFile, { name }: Column): string => literal((file.columns[name]?.header ?? '').trim())

const longestMissing = ({ missing }: ResolvedFile): number => Math.max(0, ...[...missing].map((each) => each.length))

const isMissing = (file: ResolvedFile, cell: string): string => isOneOf(`lower(strip_accents(trim(${cell})))`, ['', ...file.missing])

function keptSql(file: ResolvedFile, column: Column): string {
  const { name, type, signed } = column
  const value = type === 'date' ? `cast(${identifier(name)} as date)` : identifier(name)
  if (type === 'text' || signed) return value
  const sane = `case when ${saneSql(column)} then ${value} end`
  return file.monthly && name === 'ended_on' ? `coalesce(${sane}, last_day(cast(started_on as date)))` : sane
}

const damage = '^\\s*#+\\s*$|^\\s*#(?:REF|N/A|NAME|VALUE|DIV/0|NUM|NULL|SPILL)[!?]?\\s*$'
const power = '^\\s*[+-]?\\d(?:[.,]\\d+)?[Ee][+]?\\d+\\s*$'
const day_of_sheet = '^\\s*(?:\\d{1,2}-\\p{L}{3}\\.?|\\p{L}{3}-\\d{2})\\s*$'
const serial_day = '^\\s*\\d{5}(?:[.,]\\d+)?\\s*$'

/** The condition and the digit of a cell that is read by an expression. */
function typedCheck(
  file: ResolvedFile,
  column: Column,
  cell: string,
  digit: (check: CellCheck) => string,
): { fine: string; check: string } {
  const value = identifier(column.name)
  const header = headerSql(file, column)
  const missing = column.required ? digit(column.type === 'money' ? 'amount_missing' : 'value_missing') : '0'
  const empty = column.required ? '' : ` or ${cell} = ''`
  if (column.type === 'text') {
    // Ids are looked at for what spreadsheets make of them.
    const check = `case when ${value} is null then ${missing} when trim(${cell}) = ${header} then ${digit('header_fragment')}
      when regexp_matches(${cell}, ${literal(`${damage}|${power}`)}) then ${digit('excel_damage')} else 0 end`
    return { fine: `((${value} is not null and ${plainIdSql(file, column, cell)})${empty})`, check }
  }
  const damaged = column.type === 'date' ? `${damage}|${day_of_sheet}|${serial_day}` : `${damage}|${power}|${day_of_sheet}`
  const sane = saneSql(column)
  const outside =
    column.type === 'date'
      ? ''
      : `when ${value} > 0 then ${digit('value_unknown')} when ${value} is not null then ${digit('amount_negative')}`
  // Larger numbers may be powers of ten, which the database reads and which have lost digits.
  const least = column.signed ? '-99999999999' : '0'
  const quick = isNumber(column) ? `${plainOf(column)} between ${least} and ${column.name === 'weight' ? '1' : '99999999999'}` : sane
  return {
    fine: `((${quick})${empty})`,
    check: `case when ${sane}${isNumber(column) ? ` and not regexp_matches(${cell}, ${literal(power)})` : ''} then 0 when coalesce(${cell}, '') = '' then ${missing}
      when regexp_matches(${cell}, ${literal(damaged)}) then ${digit('excel_damage')} ${outside}
      when ${isMissing(file, cell)} then ${missing} when trim(${cell}) = ${header} then ${digit('header_fragment')}
      else ${digit(column.type === 'date' ? 'date_impossible' : 'amount_text')} end`,
  }
}

/** Whether a value is within what its column may hold. */
function saneSql({ name, type, signed }: Column): string {
  const value = identifier(name)
  if (type === 'date') return isDaySql(`cast(${value} as date)`)
  if (name === 'weight') return `${value} between 0 and 1`
  return signed ? `${value} is not null` : `${value} >= 0`
}
