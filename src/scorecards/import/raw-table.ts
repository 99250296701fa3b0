// A file as the database reads it, before its cells mean anything.
import { folded } from './fold.ts'
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

/** A column and those that count where it is empty. */
export const chainOf = (column: FileColumn): FileColumn[] => [column, ...(column.otherwise === undefined ? [] : chainOf(column.otherwise))]

/** Indexes of a column and of those that count where it is empty. */
export const indexesOf = (column: FileColumn): number[] => chainOf(column).map(({ index }) => index)

/** Whether a header is that of what is expected, and not of what happened. */
export const isExpected = (header: string): boolean =>
  /\b(?:expect|estimat|est\b|previs|prevu|esperad|estimad|erwart|voraussicht|geschatz|verwacht|ocekavan)/.test(folded(header))

/** The cells that a file's columns need. */
export const cellsOf = ({ columns }: ResolvedFile, raw: RawTable): string[] => [
  ...new Set(Object.values(columns).flatMap((column) => indexesOf(column).map((index) => raw.cell(index)))),
]
