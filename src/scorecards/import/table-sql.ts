// One file of exports as statements: its rows, typed, in a table with the columns of the dataset and a number that says what is wrong with each. Most
// rows of most files are plain. So there are two ways: all rows looked at closely, or plain rows first and closely those that are left.
import { dataset_columns } from '../datasets.ts'
import { identifier } from '../engine.ts'
import { digitAt } from './checks.ts'
import { type ColumnSql, columnSql, isStored, slotsOf } from './column-sql.ts'
import { type CrossCheck, crossChecks } from './cross-checks.ts'
import type { Dictionary } from './dictionary.ts'
import { cellsOf, type RawTable } from './raw-table.ts'
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

/** The statements that make the table of a file, every row looked at closely. Rows stand in it in the order of the file. */
export function tableSql(input: TableInput): string {
  const parts = partsOf(input, input.table)
  return `${beginning(input.table, parts)} create temp table ${identifier(input.table)} as ${closeRows(input, parts)};`
}

/** What rows have for their checks that are not plain and were not looked at yet. They have their cells in a column of their own. */
const unseen = 'checks = -1'

/** The statements that make the table of a file with its plain rows; others are unseen. */
export function plainTableSql(input: TableInput): string {
  const parts = partsOf(input, input.table)
  return `${beginning(input.table, parts)} create temp table ${identifier(input.table)} as ${plainRows(input, parts)};`
}

/** How many of the first rows of a file are not plain: statements that have to run before, and the query. */
export function trialSql(input: TableInput, rows: number): { before: string; query: string } {
  const parts = partsOf(input, input.table)
  const first = { ...input, raw: { ...input.raw, from: `(select * from ${input.raw.from} limit ${rows}) as first_rows` } }
  return {
    before: beginning(input.table, parts),
    query: `select count(*) as rows from (${plainRows(first, parts)}) as tried where ${unseen}`,
  }
}

/** How many rows of a table are unseen. */
export const unseenCountSql = (table: string): string =>
  `select count(*) as rows, count(*) filter (where ${unseen}) as unseen from ${identifier(table)}`

/** The unseen rows of a table, as a file. */
export function unseenRows({ table, file, raw }: Pick<TableInput, 'table' | 'file' | 'raw'>): RawTable {
  const cells = allCells(file, raw).map((cell, index) => `cells[${index + 1}] as ${cell}`)
  return { ...raw, from: `(select rowid as record, ${cells.join(', ')} from ${identifier(table)} where ${unseen}) as unseen` }
}

/** The statements that look at the unseen rows closely. No dictionary may have values that it had not when the table was made. */
export function seenRowsSql(input: TableInput): string {
  const seen = seenTable(input.table)
  const parts = partsOf(input, seen)
  const before = parts.columns.map((column) => column.before).join('\n')
  const rows = closeRows({ ...input, raw: unseenRows(input) }, parts, ['record'])
  return `${before} create or replace temp table ${identifier(seen)} as ${rows};`
}

/** The statements that put the rows that were looked at into their places. */
export function settleSql({ table, file }: Pick<TableInput, 'table' | 'file'>): string {
  const seen = identifier(seenTable(table))
  const names = [...dataset_columns[file.dataset].columns.filter((column) => isStored(file, column)).map(({ name }) => name), 'checks']
  const values = names.map((name) => `${identifier(name)} = ${seen}.${identifier(name)}`)
  return `
    update ${identifier(table)} set ${values.join(', ')} from ${seen} where ${identifier(table)}.rowid = ${seen}.record;
    drop table ${seen};`
}

/** The statement for a table without unseen rows. */
export const forgetCellsSql = (table: string): string => `alter table ${identifier(table)} drop column cells`

const seenTable = (table: string): string => `${table}_seen`

interface Parts {
  columns: readonly ColumnSql[]
  crossed: readonly CrossCheck[]
  /** Columns that the table has, with the number of checks besides. */
  kept: readonly string[]
}

function partsOf({ table, file, raw, dictionaries, exported_on }: TableInput, prefix: string): Parts {
  const slots = slotsOf(file)
  const all = dataset_columns[file.dataset].columns
  const columns = all.map((column) =>
    columnSql({ table, prefix, file, raw, column, slot: slots.get(column.name), dictionary: dictionaries.get(column.name) }),
  )
  const kept = all.flatMap((column, index) => (isStored(file, column) ? (columns[index]?.kept ?? []) : []))
  return { columns, crossed: crossChecks(file, raw, slots, exported_on), kept }
}

const beginning = (table: string, { columns }: Parts): string =>
  [`drop table if exists ${identifier(table)};`, ...columns.map(({ types, before }) => `${types} ${before}`)].join('\n')

/** Every cell that is read of a row. */
const allCells = (file: ResolvedFile, raw: RawTable): string[] => [...new Set([...cellsOf(file, raw), ...(raw.row_check?.cells ?? [])])]

/** Rows of a file with their values and checks. */
function closeRows({ file, raw }: TableInput, { columns, crossed, kept }: Parts, more: readonly string[] = []): string {
  const cells = [...more, ...allCells(file, raw)]
  const fine = [raw.row_check?.fine, ...[...columns, ...crossed].map((each) => each.fine)]
  const checks = [rowCheck(file, raw), ...[...columns, ...crossed].map(({ check }) => check)].filter((each) => each !== undefined)
  const read = columns.map((column) => column.read)
  return `select ${[...more, ...kept].join(', ')}, cast(case when ${all(fine)} then 0 else ${checks.join(' | ')} end as bigint) as checks
    from ${readFrom(raw, columns, cells, read)}`
}

/** Rows of a file with the values of plain ones, and the cells of the others. */
function plainRows({ file, raw }: TableInput, { columns, crossed, kept }: Parts): string {
  const cells = allCells(file, raw)
  const fine = all([raw.row_check?.fine, ...columns.map(({ plain }) => plain.fine), ...crossed.map((each) => each.fine)])
  const read = columns.map(({ plain }) => plain.read)
  // Only `case` leaves out what need not be asked any more; a condition as such is asked in all its parts.
  const checked = `case when ${fine} then cast(0 as bigint) else cast(-1 as bigint) end as checks`
  return `select ${kept.join(', ')}, checks, case when ${unseen} then [${cells.join(', ')}] end as cells
    from (select *, ${checked} from ${readFrom(raw, columns, cells, read)}) as rows`
}

const all = (conditions: readonly (string | undefined)[]): string => conditions.filter((each) => each !== undefined).join(' and ') || 'true'

function readFrom({ from }: RawTable, columns: readonly ColumnSql[], cells: readonly string[], read: readonly string[]): string {
  const numbers = columns.flatMap(({ number }) => number ?? [])
  const numbered = numbers.length === 0 ? from : `(select ${[...cells, ...numbers].join(', ')} from ${from}) as cells`
  return `(select ${[...(numbers.length === 0 ? cells : ['*']), ...read].join(', ')} from ${numbered}) as read`
}

/** The digit of a row as a whole. Rows with nothing in any cell that is read are no data. */
function rowCheck(file: ResolvedFile, raw: RawTable): string {
  const nothing = cellsOf(file, raw)
    .map((cell) => `${cell} = ''`)
    .join(' and ')
  return `case ${raw.row_check?.branches ?? ''} when ${nothing} then ${digitAt(0, 'empty', true)} else 0 end`
}
