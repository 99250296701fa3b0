// From a program with exports, or a warehouse, to its scorecards: base tables, figures, and what follows from them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '../../problems/problem.ts'
import type { Program } from '../../program/program.ts'
import { type Computed, scorecardsFrom } from '../compute.ts'
import { openDuckDb } from '../duckdb.ts'
import type { Engine } from '../engine.ts'
import type { Defect, Receipt, SourceHealth } from '../figure.ts'
import { forecastsOf } from '../forecast.ts'
import { openDeals } from '../open-deals.ts'
import { windowId } from '../periods.ts'
import { openPostgres, WarehouseError } from '../postgres.ts'
import { type PlacesOf, receiptOf, receiptsOf } from '../receipts.ts'
import { recommendationsOf } from '../recommend.ts'
import type { FigureRef, Scorecards } from '../scorecards.ts'
import { type Score, scoresOf } from '../scores.ts'
import { standingsOf } from '../standing.ts'
import { baseFromWarehouse } from '../warehouse.ts'
import { importExports } from './import.ts'
import { readMetricFiles, readPrepareSql } from './metric-files.ts'
import { placesIn } from './resolve.ts'
import { verdictOf } from './verdict.ts'

/** Memory that DuckDB may use before it writes to the disk. */
const memory = '1GB'

export interface ScoreOptions {
  as_of: string
  /** A PostgreSQL server that holds the datasets; without it the exports are read. */
  warehouse?: { url: string; schema?: string }
  /** Rows of each receipt that `scorecards.receipts` holds at most; without it there are none. */
  receipt_rows?: number
  progress?: (step: string) => void
}

export interface Scoring extends AsyncDisposable {
  scorecards: Scorecards
  /** For the rules of the gate. */
  scores: readonly Score[]
  /** What is wrong with the exports, as far as it fails a run or should be known; every defect is in the scorecards. */
  problems: readonly Problem[]
  /** All that is behind one figure; undefined when nobody computes it. */
  receipt: (ref: FigureRef) => Promise<Receipt | undefined>
}

export const hasExports = (program: Program): boolean => program.entries.export_sources.some(({ fields }) => fields.sources.length > 0)

/** Computes the scorecards of a program. The database stays open for receipts until it is disposed of. Throws a WarehouseError where there is none to read. */
export async function openScores(program: Program, options: ScoreOptions): Promise<Scoring> {
  const { warehouse } = options
  const spill = mkdtempSync(join(tmpdir(), 'partnerbook-scores-'))
  const engine = warehouse === undefined ? await openDuckDb({ memory, spill }) : await openPostgres(warehouse.url)
  const close = async (): Promise<void> => {
    await engine.close()
    rmSync(spill, { recursive: true, force: true })
  }
  try {
    return { ...(await scoring(engine, program, options)), [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}

async function scoring(engine: Engine, program: Program, options: ScoreOptions): Promise<Omit<Scoring, keyof AsyncDisposable>> {
  const { as_of, receipt_rows, progress = () => undefined } = options
  const { sources, defects, problems, placesOf } = await baseOf(engine, program, options, progress)
  progress('working out the metrics')
  const computed = await scorecardsFrom(engine, program, as_of, { metrics: readMetricFiles(), prepare: readPrepareSql() })
  const { metrics, calendar, figureOf } = computed
  progress('judging tiers, looking ahead')
  const known = { ...computed, program, sources, open_deals: await openDeals(engine) }
  const standings = standingsOf(known)
  const forecasts = forecastsOf(known)
  const recommendations = recommendationsOf({ ...known, standings, forecasts })
  const receipts = receipt_rows === undefined ? [] : await shownReceipts(engine, computed, { limit: receipt_rows, placesOf })
  const { currency, periods, figures, coverage } = computed
  return {
    scorecards: { as_of, currency, periods, metrics, figures, coverage, standings, recommendations, forecasts, sources, defects, receipts },
    scores: scoresOf(known),
    problems,
    receipt: (ref) => {
      const [metric, figure, period] = [
        metrics.find(({ id }) => id === ref.metric),
        figureOf(ref),
        calendar.periods.find(({ id }) => id === ref.period),
      ]
      if (metric === undefined || figure === undefined || period === undefined) return Promise.resolve(undefined)
      return receiptOf(engine, metric, figure, period, { limit: Number.MAX_SAFE_INTEGER, placesOf })
    },
  }
}

/** Receipts of the figures that people see: of months, quarters and years, and of what stands on the as-of day. */
async function shownReceipts(
  engine: Engine,
  { metrics, figures, calendar, as_of }: Computed,
  options: { limit: number; placesOf: PlacesOf },
): Promise<Receipt[]> {
  const shown = new Set(calendar.periods.filter(({ kind }) => kind !== 'window').map(({ id }) => id))
  const byMetric = Map.groupBy(figures, ({ metric }) => metric)
  const receipts: Receipt[] = []
  for (const metric of metrics) {
    const today = new Set(['12m', metric.standing].map((length) => windowId(length, as_of)))
    const own = (byMetric.get(metric.id) ?? []).filter(({ period }) => shown.has(period) || today.has(period))
    for (const receipt of await receiptsOf(engine, metric, own, calendar, options)) receipts.push(receipt)
  }
  return receipts
}

interface Base {
  sources: readonly SourceHealth[]
  defects: readonly Defect[]
  problems: readonly Problem[]
  placesOf: PlacesOf
}

async function baseOf(
  engine: Engine,
  program: Program,
  { as_of, warehouse }: ScoreOptions,
  progress: (step: string) => void,
): Promise<Base> {
  if (warehouse !== undefined) {
    progress('reading the warehouse')
    const { problems, sources, defects } = await baseFromWarehouse(engine, program, { as_of, schema: warehouse.schema })
    if (problems.length > 0) throw new WarehouseError(problems.join('\n'))
    return { sources, defects, problems: warehouseVerdicts(program, sources), placesOf: () => Promise.resolve(new Map()) }
  }
  const { sources, defects, problems, placeOf } = await importExports(engine, program, {
    as_of,
    progress: (file) => progress(`reading ${file}`),
  })
  const placesOf: PlacesOf = (ids) =>
    Promise.resolve(
      new Map(
        ids.flatMap((id) => {
          const place = placeOf(id)
          return place === undefined ? [] : [[id, place] as const]
        }),
      ),
    )
  return { sources, defects, problems, placesOf }
}

/** As many rows of a dataset may be refused as of the exports that it stands in for; the first of them is the place. */
function warehouseVerdicts(program: Program, datasets: readonly SourceHealth[]): Problem[] {
  const declared = program.entries.export_sources.flatMap(({ file, fields }) =>
    fields.sources.map(({ dataset }, index) => ({ dataset, places: placesIn(program.root, file, ['sources', index]) })),
  )
  return datasets.flatMap((health) => {
    const found = declared.find(({ dataset }) => dataset === health.dataset)
    return health.rows === 0 ? [] : verdictOf(health, found?.places ?? { file: 'program.yaml', at: () => ({ line: 1, column: 1 }) })
  })
}
