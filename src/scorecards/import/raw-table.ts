// A file as the database reads it, before its cells mean anything.
import type { FileColumn, ResolvedFile } from './resolve.ts'

/** A file as the database reads it. */
export interface RawTable {
  /** A table function with the cells as text. */
  from: string
  /** Name of the cells of a column, by its index in the file. */
  cell: (index: number) => string
  /** What is wrong with a row as a whole: a condition that other rows meet, branches of `case` that give a digit, and the cells that they need. */
  row_check?: { cells: readonly string[]; fine: string; branches: string }
}

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
export const cellsOf = ({ columns }: ResolvedFile, raw: RawTable): string[] => [
  ...new Set(Object.values(columns).flatMap((column) => indexesOf(column).map((index) => raw.cell(index)))),
]
