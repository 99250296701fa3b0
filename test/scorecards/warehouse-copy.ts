// Base tables as a warehouse would hold them: real tables in one schema, views named like the datasets in another.
import { sql_types } from '../../src/scorecards/base-tables.ts'
import { type DatasetName, dataset_columns } from '../../src/scorecards/datasets.ts'
import { type Engine, identifier } from '../../src/scorecards/engine.ts'
import { type Cell, insertSql } from '../../src/scorecards/tables.ts'
import { type Base, dataset_names, type Row } from './base.ts'

export const schema = 'partner program'

/** Makes the tables and views with the rows of a base. Those of an earlier call are gone. */
export async function fillWarehouse(engine: Engine, rows: NonNullable<Base['rows']>): Promise<void> {
  await engine.run(`
    drop schema if exists crm cascade;
    drop schema if exists ${identifier(schema)} cascade;
    create schema crm;
    create schema ${identifier(schema)};`)
  for (const dataset of dataset_names) {
    const columns = columnsOf(dataset)
    const list = Object.entries(columns).map(([name, type]) => `${identifier(`c_${name}`)} ${type}`)
    const names = Object.keys(columns).map((name) => `${identifier(`c_${name}`)} as ${identifier(name)}`)
    await engine.run(`
      create table crm.${identifier(dataset)} (${list.join(', ')});
      create view ${identifier(schema)}.${identifier(dataset)} as select ${names.join(', ')} from crm.${identifier(dataset)};
      set search_path = crm;`)
    for (const sql of insertSql(dataset, columns, cellsOf(columns, rows[dataset] ?? []))) await engine.run(sql)
  }
  await engine.run('reset search_path')
}

/** Rows of the base tables of an engine, without their ids, in turned order. */
export async function turnedRows(engine: Engine): Promise<NonNullable<Base['rows']>> {
  const rows: Partial<Record<DatasetName, Row[]>> = {}
  for (const dataset of dataset_names) {
    const columns = Object.keys(columnsOf(dataset)).map(identifier).join(', ')
    rows[dataset] = await engine.rows(`select ${columns} from ${identifier(dataset)} order by row_id desc`)
  }
  return rows
}

const columnsOf = (dataset: DatasetName): Record<string, string> =>
  Object.fromEntries(dataset_columns[dataset].columns.map(({ name, type }) => [name, sql_types[type]]))

const cellsOf = (columns: Readonly<Record<string, string>>, rows: readonly Row[]): Cell[][] =>
  rows.map((row) => Object.keys(columns).map((name) => row[name]))
