// Figures from lines: each metric's SQL is grouped once, and what is left is divided here, on exact decimals, so that every engine gives the same digits.
import { medianOf, textOf, wholeQuotient } from '../program/decimal.ts'
import { type Calendar, placesIn } from './calendar.ts'
import { type Cell, cellsIn, cellText } from './cells.ts'
import type { Coverage } from './coverage.ts'
import type { Engine } from './engine.ts'
import type { Figure, MetricFile } from './figure.ts'
import type { Period } from './periods.ts'
import { type Tally, type Totals, tally } from './tally.ts'

/** Runs the statements that prepare tables. */
export async function prepare(engine: Engine, statements: readonly string[]): Promise<void> {
  for (const sql of statements) await engine.run(sql)
}

export interface Wanted {
  calendar: Calendar
  /** Reporting currency. */
  currency: string
  /** Why no figure of a metric can be worked out. */
  lacks?: Coverage['lacks']
  /** Whether a metric is wanted for a period; without it all are. */
  wants?: (metric: MetricFile, period: Period) => boolean
}

/**
 * Figures of metrics, in their order: the program's before the partners', the partners' by id, periods in the order of the calendar.
 * There is none where there is no line.
 */
export async function figuresOf(engine: Engine, metrics: readonly MetricFile[], wanted: Wanted): Promise<Figure[]> {
  const figures: Figure[] = []
  // The database works on the next metric while this thread adds up the cells of the last one.
  let pending = textOfNext(engine, metrics, 0)
  for (const [index, metric] of metrics.entries()) {
    const text = await pending
    pending = textOfNext(engine, metrics, index + 1)
    for (const figure of figuresFrom(cellsIn(text), metric, wanted)) figures.push(figure)
  }
  return figures
}

const textOfNext = (engine: Engine, metrics: readonly MetricFile[], index: number): Promise<string> => {
  const metric = metrics[index]
  return metric === undefined ? Promise.resolve('') : cellText(engine, metric)
}

function figuresFrom(cells: readonly Cell[], metric: MetricFile, { calendar, currency, lacks, wants }: Wanted): Figure[] {
  const periods = wants === undefined ? calendar.periods : calendar.periods.filter((period) => wants(metric, period))
  const sums = tally(cells, placesIn(periods, calendar), metric.value === 'median')
  const making = { metric, scale: sums.scale, lacks: lacks?.[metric.id], currency }
  const figures: Figure[] = []
  for (const name of namesIn(sums, metric)) {
    const own = sums.totals.get(name)
    const divisors = metric.denominator_of === 'program' ? sums.totals.get('') : own
    if (own === undefined || divisors === undefined) continue
    for (const [place, { id }] of periods.entries())
      if (own.lines[place] !== undefined) figures.push(figureAt(making, name, id, own, divisors, place))
  }
  return figures
}

function namesIn({ totals }: Tally, { scope }: MetricFile): string[] {
  const partners = scope === 'program' ? [] : [...totals.keys()].filter((name) => name !== '').sort()
  return scope === 'partner' ? partners : ['', ...partners]
}

interface Making {
  metric: MetricFile
  scale: bigint
  lacks: string | undefined
  currency: string
}

function figureAt(
  { metric, scale, lacks, currency }: Making,
  name: string,
  period: string,
  own: Totals,
  divisors: Totals,
  place: number,
): Figure {
  const numerator = textOf({ digits: own.numerators[place] ?? 0n, scale })
  const figure: Figure = { metric: metric.id, period, numerator, lines: own.lines[place] ?? 0 }
  if (name !== '') figure.partner = name
  if (metric.unit === 'money') figure.currency = currency
  if (metric.value === 'ratio') figure.denominator = textOf({ digits: divisors.denominators[place] ?? 0n, scale })
  const reason = lacks ?? reasonOf(metric, divisors, place)
  if (reason === undefined) figure.value = resultOf(metric, own, divisors, place, scale, numerator)
  else figure.not_evaluated = reason
  return figure
}

function reasonOf({ value, none, unknown, mixed }: MetricFile, divisors: Totals, place: number): string | undefined {
  if (divisors.mixed[place]) return mixed
  if (value !== 'ratio') return undefined
  if ((divisors.unknown[place] ?? 0) > 0) return unknown ?? none
  return divisors.denominators[place] === 0n ? none : undefined
}

function resultOf({ value, unit }: MetricFile, own: Totals, divisors: Totals, place: number, scale: bigint, exact: string): string {
  const numerator = own.numerators[place] ?? 0n
  if (value === 'median') return medianOf(own.values[place] ?? []) ?? exact
  // Up to four digits there is nothing to round.
  if (value === 'sum') return scale <= 10_000n ? exact : wholeQuotient(numerator, scale)
  return wholeQuotient(unit === 'percent' ? numerator * 100n : numerator, divisors.denominators[place] ?? 0n)
}
