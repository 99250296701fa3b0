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
    addFigures(figures, text, metric, wanted)
  }
  return figures
}

const textOfNext = (engine: Engine, metrics: readonly MetricFile[], index: number): Promise<string> => {
  const metric = metrics[index]
  return metric === undefined ? Promise.resolve('') : cellText(engine, metric)
}

function addFigures(figures: Figure[], text: string, metric: MetricFile, { calendar, currency, lacks, wants }: Wanted): void {
  const periods = wants === undefined ? calendar.periods : calendar.periods.filter((period) => wants(metric, period))
  const slots = slotsFor(periods, calendar, metric.grain)
  const { totals, places } = tally(() => cellsIn(text, metric), slots, metric.value === 'median')
  const { id, unit, value, none, unknown, mixed } = metric
  const making: Making = { id, unit, value, none, unknown, mixed, places, lacks: lacks?.[id], currency }
  const whole = metric.denominator_of === 'program' ? totals.get('') : undefined
  for (const name of namesIn(totals, metric)) {
    const own = totals.get(name)
    if (own !== undefined) addFiguresOf(figures, making, name, own, whole ?? own, periods, slots.spans)
  }
}

function addFiguresOf(
  figures: Figure[],
  making: Making,
  name: string,
  own: Totals,
  divisors: Totals,
  periods: readonly Period[],
  spans: readonly Span[],
): void {
  for (const [index, { id }] of periods.entries()) {
    const span = spans[index]
    if (span !== undefined && hasLines(own, span)) figures.push(figureAt(making, name, id, own, divisors, span))
  }
}

function namesIn(totals: Tally['totals'], { scope }: MetricFile): string[] {
  const partners = scope === 'program' ? [] : [...totals.keys()].filter((name) => name !== '').sort()
  return scope === 'partner' ? partners : ['', ...partners]
}

/** What a figure is made with: of every metric the same fields, though its file may not have them, because hundreds of thousands are made. */
interface Making {
  id: MetricFile['id']
  unit: MetricFile['unit']
  value: MetricFile['value']
  none: string | undefined
  unknown: string | undefined
  mixed: string | undefined
  places: number
  lacks: string | undefined
  currency: string
}

function figureAt(making: Making, name: string, period: string, own: Totals, divisors: Totals, span: Span): Figure {
  const { id, unit, value, places, lacks, currency } = making
  const above = numeratorOf(own, span)
  const numerator = decimalText(above, places)
  const figure: Figure = { metric: id, period, numerator, lines: linesOf(own, span) }
  if (name !== '') figure.partner = name
  if (unit === 'money') figure.currency = currency
  const below = value === 'ratio' ? denominatorOf(divisors, span) : 0n
  if (value === 'ratio') figure.denominator = decimalText(below, places)
  const reason = lacks ?? reasonOf(making, divisors, span, below)
  if (reason !== undefined) figure.not_evaluated = reason
  else if (value === 'median') figure.value = medianOf(valuesOf(own, span)) ?? numerator
  // Up to four digits there is nothing to round.
  else if (value === 'sum') figure.value = places <= 4 ? numerator : wholeQuotient(above, 10n ** BigInt(places))
  else figure.value = wholeQuotient(unit === 'percent' ? above * 100n : above, below)
  return figure
}

function reasonOf({ value, none, unknown, mixed }: Making, divisors: Totals, span: Span, below: bigint): string | undefined {
  if (mixed !== undefined && isMixed(divisors, span)) return mixed
  if (value !== 'ratio') return undefined
  if (unknownOf(divisors, span) > 0) return unknown ?? none
  return below === 0n ? none : undefined
}
