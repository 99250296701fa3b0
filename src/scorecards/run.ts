// Figures from lines: each metric's SQL is grouped once, and what is left is divided here, on exact decimals, so that every engine gives the same digits.
import { decimalText, medianOf, wholeQuotient } from '../program/decimal.ts'
import { type Calendar, type Span, slotsFor } from './calendar.ts'
import { cellsIn, cellText } from './cells.ts'
import type { Coverage } from './coverage.ts'
import type { Engine } from './engine.ts'
import type { Figure, MetricFile } from './figure.ts'
import type { Period } from './periods.ts'
import { denominatorOf, hasLines, isMixed, linesOf, numeratorOf, type Tally, type Totals, tally, unknownOf, valuesOf } from './tally.ts'

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
    for (const figure of figuresFrom(text, metric, wanted)) figures.push(figure)
  }
  return figures
}

const textOfNext = (engine: Engine, metrics: readonly MetricFile[], index: number): Promise<string> => {
  const metric = metrics[index]
  return metric === undefined ? Promise.resolve('') : cellText(engine, metric)
}

function figuresFrom(text: string, metric: MetricFile, { calendar, currency, lacks, wants }: Wanted): Figure[] {
  const periods = wants === undefined ? calendar.periods : calendar.periods.filter((period) => wants(metric, period))
  const slots = slotsFor(periods, calendar, metric.grain)
  const { totals, places } = tally(cellsIn(text, metric), slots, metric.value === 'median')
  const making = { metric, places, lacks: lacks?.[metric.id], currency }
  const figures: Figure[] = []
  for (const name of namesIn(totals, metric)) {
    const own = totals.get(name)
    const divisors = metric.denominator_of === 'program' ? totals.get('') : own
    if (own === undefined || divisors === undefined) continue
    for (const [index, { id }] of periods.entries()) {
      const span = slots.spans[index]
      if (span !== undefined && hasLines(own, span)) figures.push(figureAt(making, name, id, own, divisors, span))
    }
  }
  return figures
}

function namesIn(totals: Tally['totals'], { scope }: MetricFile): string[] {
  const partners = scope === 'program' ? [] : [...totals.keys()].filter((name) => name !== '').sort()
  return scope === 'partner' ? partners : ['', ...partners]
}

interface Making {
  metric: MetricFile
  places: number
  lacks: string | undefined
  currency: string
}

function figureAt(making: Making, name: string, period: string, own: Totals, divisors: Totals, span: Span): Figure {
  const { metric, places, lacks, currency } = making
  const above = numeratorOf(own, span)
  const numerator = decimalText(above, places)
  const figure: Figure = { metric: metric.id, period, numerator, lines: linesOf(own, span) }
  if (name !== '') figure.partner = name
  if (metric.unit === 'money') figure.currency = currency
  const below = metric.value === 'ratio' ? denominatorOf(divisors, span) : 0n
  if (metric.value === 'ratio') figure.denominator = decimalText(below, places)
  const reason = lacks ?? reasonOf(metric, divisors, span, below)
  if (reason !== undefined) figure.not_evaluated = reason
  else if (metric.value === 'median') figure.value = medianOf(valuesOf(own, span)) ?? numerator
  // Up to four digits there is nothing to round.
  else if (metric.value === 'sum') figure.value = places <= 4 ? numerator : wholeQuotient(above, 10n ** BigInt(places))
  else figure.value = wholeQuotient(metric.unit === 'percent' ? above * 100n : above, below)
  return figure
}

function reasonOf({ value, none, unknown, mixed }: MetricFile, divisors: Totals, span: Span, below: bigint): string | undefined {
  if (mixed !== undefined && isMixed(divisors, span)) return mixed
  if (value !== 'ratio') return undefined
  if (unknownOf(divisors, span) > 0) return unknown ?? none
  return below === 0n ? none : undefined
}
