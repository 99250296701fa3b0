// The base tables in an engine: one for each dataset, its columns in order and the id of the row. Import and warehouse fill them; prepare/*.sql reads them.
import { type ColumnType, type DatasetName, dataset_columns } from './datasets.ts'
import { identifier } from './engine.ts'

/** How each type of column is kept. Both engines know these types, and neither rounds them by itself. */
export const sql_types: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  date: 'date',
  money: 'numeric(18,4)',
  number: 'numeric(18,4)',
  rate: 'numeric(20,10)',
  count: 'bigint',
}

/** Statement that makes the empty table of a dataset. */
export function createBaseTable(dataset: DatasetName): string {
  const columns = dataset_columns[dataset].columns.map(({ name, type }) => `${identifier(name)} ${sql_types[type]}`)
  return `create temp table ${identifier(dataset)} (${[...columns, 'row_id bigint not null'].join(', ')});`
}
