// Scorecards on a few rows: base tables filled by hand, tables of the minimal program with some settings changed, and figures as short lines of text.
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Metric } from '../../schemas/metric.ts'
import { totalOf } from '../../src/program/decimal.ts'
import { load } from '../../src/program/load.ts'
import type { Program } from '../../src/program/program.ts'
import { createBaseTable, sql_types } from '../../src/scorecards/base-tables.ts'
import { calendarOf, createCalendar } from '../../src/scorecards/calendar.ts'
import { coverageOf } from '../../src/scorecards/coverage.ts'
import { type DatasetName, dataset_columns } from '../../src/scorecards/datasets.ts'
import { openDuckDb } from '../../src/scorecards/duckdb.ts'
import type { Engine } from '../../src/scorecards/engine.ts'
import type { Figure, MetricFile } from '../../src/scorecards/figure.ts'
import { readMetricFiles, readPrepareSql } from '../../src/scorecards/import/metric-files.ts'
import { times_a_year } from '../../src/scorecards/intervals.ts'
import type { Period } from '../../src/scorecards/periods.ts'
import { partnerKeySql, programTables } from '../../src/scorecards/program-tables.ts'
import { receiptOf, receiptsOf } from '../../src/scorecards/receipts.ts'
import { figuresOf, prepare, type Wanted } from '../../src/scorecards/run.ts'
import { type Cell, insertSql, tableSql } from '../../src/scorecards/tables.ts'
import { fixtures } from '../program/tree.ts'

export type Row = Readonly<Record<string, Cell>>

export interface Base {
  /** Rows of base tables, by dataset; `row_id` counts from 1 within each when it is not given. */
  rows?: Partial<Record<DatasetName, readonly Row[]>>
  /** Rows that replace those of a table of the program; columns that are not named are empty. */
  program?: Readonly<Record<string, readonly Row[]>>
  /** Columns of the table `settings` that differ from: as of 2026-03-31, EUR, 30 days, influence without what is sourced, primary partner. */
  settings?: Row
  periods?: readonly Period[]
  open?: () => Promise<Engine>
}

const { program } = load(join(fixtures, 'minimal'))
if (program === undefined) throw new Error('the minimal program is sound')
const minimal: Program = program

/** The minimal program with partners of these ids, which are their names too. */
export const programWith = (...partners: readonly string[]): Program => ({
  ...minimal,
  entries: {
    ...minimal.entries,
    partner: minimal.entries.partner.flatMap((entry) =>
      partners.map((id) => ({
        ...entry,
        id,
        fields: { ...entry.fields, partner_id: id, name: id, website: `https://${id}.example/` },
      })),
    ),
  },
})

export const as_of = '2026-03-31'
const defaults = {
  as_of,
  currency: 'EUR',
  fiscal_year_start: 1,
  sourcing_days: 30,
  influenced_excludes_sourced: true,
  multi_partner: 'primary',
}

/** A period from its first and last day. */
export const span = (id: string, from: string, until: string): Period => ({ id, kind: 'month', from, until, complete: true })

/** The first quarter of 2026, its months and the year before. */
export const usual: readonly Period[] = [
  span('2025', '2025-01-01', '2025-12-31'),
  span('2026-01', '2026-01-01', '2026-01-31'),
  span('2026-02', '2026-02-01', '2026-02-28'),
  span('2026-03', '2026-03-01', '2026-03-31'),
  span('2026-Q1', '2026-01-01', '2026-03-31'),
]

const cellsOf = (columns: Readonly<Record<string, string>>, rows: readonly Row[]): Cell[][] =>
  rows.map((row) => {
    const stray = Object.keys(row).filter((name) => !(name in columns))
    if (stray.length > 0) throw new Error(`no column is called ${stray.join(', ')}`)
    return Object.keys(columns).map((name) => row[name])
  })

/** An engine with the base tables, the tables of the program, the periods and everything prepared. */
export async function engineWith(base: Base): Promise<Engine> {
  const engine = await (base.open ?? openDuckDb)()
  for (const name of dataset_names) {
    await engine.run(createBaseTable(name))
    for (const sql of baseRows(name, base)) await engine.run(sql)
  }
  await prepareWith(engine, base)
  return engine
}

export const dataset_names = Object.keys(dataset_columns) as DatasetName[]

function baseRows(name: DatasetName, { rows = {} }: Base): string[] {
  const columns = {
    ...Object.fromEntries(dataset_columns[name].columns.map((column) => [column.name, sql_types[column.type]])),
    row_id: 'bigint',
  }
  const numbered = (rows[name] ?? []).map((row, index) => ({ row_id: index + 1, ...row }))
  return insertSql(name, columns, cellsOf(columns, numbered))
}

/** Columns of the tables of the program, by table. */
export const program_columns: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(programTables(minimal, as_of)).map(([name, { columns }]) => [name, columns]),
)

/** Makes everything else in an engine that has the base tables. */
export async function prepareWith(engine: Engine, { rows = {}, program = {}, settings = {}, periods = usual }: Base): Promise<void> {
  const intervals = times_a_year.map(([length, times]) => ({ length, times }))
  const given: Readonly<Record<string, readonly Row[]>> = { intervals, ...program, settings: [{ ...defaults, ...settings }] }
  for (const [name, columns] of Object.entries(program_columns))
    for (const sql of tableSql(name, columns, cellsOf(columns, given[name] ?? []))) await engine.run(sql)
  const named = [...Object.values(rows), ...Object.values(program)].flat().flatMap(({ partner }) => (partner ? [String(partner)] : []))
  await engine.run(partnerKeySql(engine, named))
  const day = String(settings['as_of'] ?? as_of)
  await createCalendar(engine, calendarOf(periods, day), day)
  await prepare(engine, readPrepareSql())
}

export const metric_files: readonly MetricFile[] = readMetricFiles()

/** The files of some metrics. */
export const filesOf = (...ids: readonly Metric[]): MetricFile[] => metric_files.filter(({ id }) => ids.includes(id))

/** Figures of metrics over rows, as `metric partner period value = numerator / denominator (lines)`; the program is `*`. */
export async function figureLines(base: Base, ...ids: readonly Metric[]): Promise<string[]> {
  const engine = await engineWith(base)
  try {
    const files = filesOf(...ids)
    const { lacks } = await coverageOf(engine, files)
    return (await figuresOf(engine, files, { ...wantedOf(base), lacks })).map(lineOf)
  } finally {
    await engine.close()
  }
}

/** What figures are wanted over a base. */
export const wantedOf = ({ periods = usual, settings = {} }: Base): Wanted => ({
  calendar: calendarOf(periods, String(settings['as_of'] ?? as_of)),
  currency: String(settings['currency'] ?? 'EUR'),
})

export const lineOf = ({ metric, partner, period, value, not_evaluated, numerator, denominator, lines }: Figure): string =>
  `${metric} ${partner ?? '*'} ${period} ${value ?? `none, ${not_evaluated}`} = ${numerator}${denominator === undefined ? '' : ` / ${denominator}`} (${lines})`

/**
 * What the receipts of all figures of some metrics lack to their figures: nothing, if they are right. Receipts one by one and all at once have to agree;
 * `every` says of how many figures the first is asked for by itself.
 */
export async function receiptFaults(base: Base, metrics: readonly MetricFile[], every = 1): Promise<string[]> {
  const engine = await engineWith(base)
  try {
    const faults: string[] = []
    for (const metric of metrics) faults.push(...(await faultsOf(engine, metric, wantedOf(base), every)))
    return faults
  } finally {
    await engine.close()
  }
}

async function faultsOf(engine: Engine, metric: MetricFile, wanted: Wanted, every: number): Promise<string[]> {
  const figures = await figuresOf(engine, [metric], wanted)
  const all = await receiptsOf(engine, metric, figures, wanted.calendar, { limit: 1000 })
  const faults = figures.length === all.length ? [] : [`${all.length} receipts for ${figures.length} figures`]
  for (const [index, receipt] of all.entries()) {
    const { figure, lines, period } = receipt
    const numerator = totalOf(lines.map((line) => line.numerator))
    if (lines.length !== figure.lines) faults.push(`${lineOf(figure)} has ${lines.length} lines`)
    if (metric.value !== 'median' && numerator !== figure.numerator) faults.push(`${lineOf(figure)} sums to ${numerator}`)
    if (metric.value === 'ratio' && (metric.denominator_of !== 'program' || figure.partner === undefined)) {
      const denominator = totalOf(lines.flatMap((line) => line.denominator ?? []))
      if (denominator !== figure.denominator) faults.push(`${lineOf(figure)} divides by ${denominator}`)
    }
    if (index % every > 0) continue
    const single = await receiptOf(engine, metric, figure, period, { limit: 1000 })
    if (!isDeepStrictEqual(single, receipt)) faults.push(`${lineOf(figure)} has two different receipts`)
  }
  return faults
}
