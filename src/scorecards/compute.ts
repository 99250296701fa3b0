// From base tables to figures: tables of the program, periods and windows, prepared tables, metrics.
import { type Program, settings } from '../program/program.ts'
import { type Calendar, calendarOf, createCalendar } from './calendar.ts'
import { certificateEnds } from './certificate-ends.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import type { Engine } from './engine.ts'
import type { Figure, MetricFile } from './figure.ts'
import { figureFinder } from './figure-of.ts'
import { type Period, periodsAround } from './periods.ts'
import { createProgramTables } from './program-tables.ts'
import { figuresOf, prepare } from './run.ts'
import type { FigureOf } from './scorecards.ts'
import { allWindows, type Windows, windowsFor } from './windows.ts'

/** The SQL of scorecards, as `import/metric-files.ts` reads it. */
export interface MetricSql {
  metrics: readonly MetricFile[]
  prepare: readonly string[]
}

/** Figures, and what it takes to work with them further. */
export interface Computed {
  as_of: string
  currency: string
  /** Months, fiscal quarters and fiscal years, oldest first. */
  periods: readonly Period[]
  windows: Windows
  certificate_ends: readonly string[]
  calendar: Calendar
  metrics: readonly MetricFile[]
  figures: readonly Figure[]
  coverage: Coverage
  figureOf: FigureOf
}

/** Works the figures out in an engine that holds the base tables and nothing of the program yet. */
export async function scorecardsFrom(engine: Engine, program: Program, as_of: string, sql: MetricSql): Promise<Computed> {
  const { metrics } = sql
  const { reporting_currency: currency, fiscal_year_start } = settings(program)
  await createProgramTables(engine, program, as_of)
  const certificate_ends = await certificateEnds(engine)
  const windows = windowsFor({ program, metrics, as_of, certificate_ends })
  const periods = periodsAround(as_of, fiscal_year_start)
  const calendar = calendarOf([...periods, ...allWindows(windows)], as_of)
  await createCalendar(engine, calendar, as_of)
  await prepare(engine, sql.prepare)
  const coverage = await coverageOf(engine, metrics)
  const wanted = new Map([...windows].map(([metric, own]) => [metric, new Set(own.map(({ id }) => id))]))
  const figures = await figuresOf(engine, metrics, {
    calendar,
    currency,
    lacks: coverage.lacks,
    wants: ({ id }, period) => period.kind !== 'window' || wanted.get(id)?.has(period.id) === true,
  })
  const known = { as_of, currency, periods, metrics, figures, coverage }
  return { ...known, windows, certificate_ends, calendar, figureOf: figureFinder(known) }
}
