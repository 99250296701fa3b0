// One file of exports as one statement: its rows, typed, in a table with the columns of the dataset and a number that says what is wrong with each.
import { sql_types } from '../base-tables.ts'
import { type Column, dataset_columns } from '../datasets.ts'
import { identifier, literal } from '../engine.ts'
import { daySql, isDaySql, numberSql, plainNumberSql, readsDays } from './cell-sql.ts'
import { type CellCheck, digitAt } from './checks.ts'
import { crossChecks } from './cross-checks.ts'
import { refuses } from './defect-rules.ts'
import { type Dictionary, dictionarySql } from './dictionary.ts'
import { isAnswer, isCurrency } from './meanings.ts'
import { cellOf, cellsOf, type RawTable } from './raw-table.ts'
import type { ResolvedFile } from './resolve.ts'

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

/** The statements that make the table of a file. Rows stand in it in the order of the file. */
export function tableSql({ table, file, raw, dictionaries, exported_on }: TableInput): string {
  const slots = slotsOf(file)
  const { columns } = dataset_columns[file.dataset]
  const parts = columns.map((column) =>
    columnSql({ table, file, raw, column, slot: slots.get(column.name), dictionary: dictionaries.get(column.name) }),
  )
  const cells = new Set([...cellsOf(file, raw), ...(raw.row_check?.cells ?? [])])
  const crossed = crossChecks(file, raw, slots, exported_on)
  const fine = [raw.row_check?.fine, ...parts.map((part) => part.fine), ...crossed.map((check) => check.fine)].filter(
    (each) => each !== undefined,
  )
  const checks = [rowCheck(file, raw), ...parts.map(({ check }) => check), ...crossed.map(({ check }) => check)].filter(
    (each) => each !== undefined,
  )
  const kept = columns.flatMap((column, index) => (isStored(file, column) ? [parts[index]?.kept] : []))
  const numbers = parts.flatMap(({ number }) => number ?? [])
  const numbered = numbers.length === 0 ? raw.from : `(select ${[...cells, ...numbers].join(', ')} from ${raw.from}) as cells`
  const kept_numbers = numbers.length === 0 ? [...cells] : ['*']
  return `
    drop table if exists ${identifier(table)};
    ${parts.map(({ before }) => before).join('\n')}
    create temp table ${identifier(table)} as
    select ${kept.join(', ')}, case when ${fine.join(' and ') || 'true'} then 0 else ${checks.join(' | ')} end as checks
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
  /** A quick condition that holds for cells with nothing wrong. Rows that meet all of them are looked at no further. */
  fine?: string
  /** What is wrong with the cell, as a digit. */
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
    const { before, number, value, check } = dictionarySql({
      prefix: table,
      column: column.name,
      dictionary,
      values: column.values ?? [],
      days: column.type === 'date',
      digit,
    })
    const read = { before, number, read: `${value} as ${name}`, kept }
    if (slot === undefined) return read
    const nothing = dictionary.meanings.get('')?.check === undefined && dictionary.keys.length === 1 ? ` or ${dictionary.keys[0]} = ''` : ''
    return { ...read, fine: `(${name} is not null${nothing})`, check: `case when ${name} is null then ${check} else 0 end` }
  }
  const cell = cellOf(file, raw, column.name)
  const read = `${cell === undefined ? 'null' : cellSql(file, column, cell)} as ${name}`
  if (cell === undefined || slot === undefined)
    return { before: '', number: undefined, read: cell === undefined ? `${constantSql(file, column)} as ${name}` : read, kept }
  const number = isNumber(column) ? `${plainNumberSql(cell, sql_types[column.type], file)} as ${plainOf(column)}` : undefined
  return { before: '', number, read, kept, ...typedCheck(file, column, cell, digit) }
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
  const longest = Math.max(0, ...[...file.missing].map((each) => each.length))
  const text = `case when ${cell} < '!' or suffix(${cell}, ' ') then nullif(trim(${cell}), '') else ${cell} end`
  return longest === 0 ? text : `case when length(${cell}) <= ${longest} and ${isMissing(file, cell)} then null else ${text} end`
}

const isMissing = (file: ResolvedFile, cell: string): string =>
  `lower(strip_accents(trim(${cell}))) in (${['', ...file.missing].map(literal).join(', ')})`

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
  const header = literal((file.columns[column.name]?.header ?? '').trim())
  const missing = column.required ? digit(column.type === 'money' ? 'amount_missing' : 'value_missing') : '0'
  const empty = column.required ? '' : ` or ${cell} = ''`
  if (column.type === 'text') {
    // Ids are looked at for what spreadsheets make of them.
    const check = `case when ${value} is null then ${missing} when trim(${cell}) = ${header} then ${digit('header_fragment')}
      when regexp_matches(${cell}, ${literal(`${damage}|${power}`)}) then ${digit('excel_damage')} else 0 end`
    const plain = `${cell} <> ${header} and ${cell} >= '$' and not contains(${cell}, 'E+')`
    return { fine: `((${value} is not null and ${plain})${empty})`, check }
  }
  const damaged = column.type === 'date' ? `${damage}|${day_of_sheet}|${serial_day}` : `${damage}|${power}|${day_of_sheet}`
  const sane = saneSql(column)
  const outside =
    column.type === 'date'
      ? ''
      : `when ${value} > 0 then ${digit('value_unknown')} when ${value} is not null then ${digit('amount_negative')}`
  // Larger numbers may be powers of ten, which the database reads and which have lost digits.
  const quick = isNumber(column) ? `${plainOf(column)} between 0 and ${column.name === 'weight' ? '1' : '99999999999'}` : sane
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

/** The digit of a row as a whole. Rows with nothing in any cell that is read are no data. */
function rowCheck(file: ResolvedFile, raw: RawTable): string {
  const nothing = cellsOf(file, raw)
    .map((cell) => `${cell} = ''`)
    .join(' and ')
  return `case ${raw.row_check?.branches ?? ''} when ${nothing} then ${digitAt(0, 'empty', true)} else 0 end`
}
