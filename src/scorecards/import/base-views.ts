// The base tables as views over the tables of the files: all rows that count, with their ids.
import { createBaseTable } from '../base-tables.ts'
import { type DatasetName, dataset_columns } from '../datasets.ts'
import { identifier } from '../engine.ts'
import { refused_from } from './checks.ts'
import { constantSql, isStored } from './column-sql.ts'
import type { ResolvedFile } from './resolve.ts'

/** A file that was read. */
export interface LoadedFile {
  /** From 1; the upper half of the ids of its rows. */
  number: number
  table: string
  dataset: DatasetName
  /** The columns of the dataset in SQL, over the table. */
  columns: string
}

/** The columns of a dataset over the table of a file. `constants` are those that are the same in every row. */
export const viewColumns = (file: ResolvedFile, constants: Readonly<Record<string, string>>): string =>
  dataset_columns[file.dataset].columns
    .map((column) => {
      const name = identifier(column.name)
      if (isStored(file, column)) return column.type === 'text' ? `cast(${name} as text) as ${name}` : name
      return `${constants[column.name] ?? constantSql(file, column)} as ${name}`
    })
    .join(', ')

/** Name of the table of a file. */
export const tableOf = (number: number): string => `import_${number}`

/** Rows of a file have its number in the upper half of their id, and their place among its records in the lower one. */
const rows_per_file = 2n ** 32n

/** Id of a row in SQL, of the table of a file. */
export const rowIdSql = (number: number): string => `cast(rowid + ${BigInt(number) * rows_per_file + 1n} as bigint)`

/** The file and the record that a row id names; records count from 1 after the header. */
export function recordOf(row_id: string): { file: number; record: number } {
  const id = BigInt(row_id)
  return { file: Number(id / rows_per_file), record: Number(id % rows_per_file) }
}

/** Statement that makes the base table of a dataset. */
export function baseViewSql(dataset: DatasetName, files: readonly LoadedFile[]): string {
  const own = files.filter((file) => file.dataset === dataset)
  if (own.length === 0) return createBaseTable(dataset)
  const parts = own.map(
    ({ number, table, columns }) =>
      `select ${columns}, ${rowIdSql(number)} as row_id from ${identifier(table)} where checks < ${refused_from}`,
  )
  return `create temp view ${identifier(dataset)} as ${parts.join(' union all ')};`
}
