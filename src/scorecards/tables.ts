// Tables as SQL that both engines understand: their columns, and rows as literals.
import { identifier, literal } from './engine.ts'

const create = (table: string, columns: Readonly<Record<string, string>>): string =>
  `create temp table ${identifier(table)} (${Object.entries(columns)
    .map(([name, type]) => `${identifier(name)} ${type}`)
    .join(', ')})`

/** A value of a row; the column that it goes into decides what it is. */
export type Cell = string | number | boolean | undefined | null

const batch = 500

/** Statements that make a table and fill it. */
export function tableSql(table: string, columns: Readonly<Record<string, string>>, rows: readonly (readonly Cell[])[]): string[] {
  return [create(table, columns), ...insertSql(table, columns, rows)]
}

/** Statements that add rows; the cells stand in the order of the columns. */
export function insertSql(table: string, columns: Readonly<Record<string, string>>, rows: readonly (readonly Cell[])[]): string[] {
  const places = [...Object.keys(columns).keys()]
  const tuples = rows.map((row) => `(${places.map((index) => cellSql(row[index])).join(', ')})`)
  return Array.from(
    { length: Math.ceil(tuples.length / batch) },
    (_, index) => `insert into ${identifier(table)} values\n${tuples.slice(index * batch, (index + 1) * batch).join(',\n')}`,
  )
}

// Every cell is a text literal, which takes the type of its column: nothing that stands in a cell is ever read as SQL.
const cellSql = (cell: Cell): string => (cell === undefined || cell === null ? 'null' : literal(String(cell)))
