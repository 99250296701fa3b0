// The windows that figures are needed for besides months, quarters and years: what tiers ask, on days past and ahead, and what stands today.
import type { Comparison, Metric } from '../../schemas/metric.ts'
import { addDays, daysBetween } from '../program/days.ts'
import type { Program } from '../program/program.ts'
import { comparisonsIn } from '../program/tiers.ts'
import { adviceWindows } from './advice/windows.ts'
import type { MetricFile } from './figure.ts'
import { monthEndsBefore, type Period, windowEnding } from './periods.ts'

/** A grace period began at the end of a month, at most this many months ago. */
const history_months = 24
/** How far ahead it is said that a tier will be lost, in days. */
export const risk_days = 90
/** Days ahead on which sums are looked at again, when some of today's lines will have left their window. */
const days_ahead = [30, 60, risk_days]
/** The part of a window that has to be over: a year is known well enough three months ahead, a quarter is not. */
const mostly_known = 0.75
/** Windows by the metric that is needed in them. */
export type Windows = ReadonlyMap<Metric, readonly Period[]>

export interface WindowInput {
  program: Program
  metrics: readonly MetricFile[]
  as_of: string
  /** Last days of certificates that end in the 90 days from the as-of day on. */
  certificate_ends?: readonly string[]
}

/** Length of the window that a comparison asks for: its own, or the one that the metric stands in. Undefined when nobody computes the metric. */
export const lengthOf = ({ metric, window }: Comparison, metrics: ReadonlyMap<Metric, MetricFile>): string | undefined =>
  metrics.has(metric) ? (window ?? metrics.get(metric)?.standing) : undefined

export const byMetric = (metrics: readonly MetricFile[]): ReadonlyMap<Metric, MetricFile> => new Map(metrics.map((each) => [each.id, each]))

/** The comparisons of all tiers. */
export const comparisonsOf = (program: Program): Comparison[] =>
  program.entries.tier.flatMap(({ fields: { requirements } }) => (requirements === undefined ? [] : comparisonsIn(requirements)))

/** Days on which the tiers were judged up to today, oldest first. */
export const pastDays = (as_of: string): string[] => [...monthEndsBefore(as_of, history_months), as_of]

/** Days in the 90 ahead before which a certificate ended, oldest first. */
export const certificateDays = ({ as_of, certificate_ends = [] }: Pick<WindowInput, 'as_of' | 'certificate_ends'>): string[] =>
  [...new Set(certificate_ends.map((end) => addDays(end, 1)))].filter((day) => day > as_of && day <= addDays(as_of, risk_days)).sort()

/**
 * Days in the 90 ahead on which a figure may differ from today's, as far as that is known today, oldest first: people lose certificates, subscriptions end,
 * and sums lose old lines. A window that is mostly still to come says nothing: what will be won in it nobody knows.
 */
export function daysAhead(
  { id, value, grain }: MetricFile,
  length: string,
  input: Pick<WindowInput, 'as_of' | 'certificate_ends'>,
): string[] {
  const { as_of } = input
  const marks = value === 'sum' ? days_ahead.map((days) => addDays(as_of, days)) : []
  const isKnown = (day: string): boolean => {
    const { from } = windowEnding(length, day)
    return daysBetween(from, as_of) + 1 >= mostly_known * (daysBetween(from, day) + 1)
  }
  const ends = id === 'certified_people' ? certificateDays(input) : []
  return [...new Set([...(grain === 'period' ? marks : marks.filter(isKnown)), ...ends])].sort()
}

/** Every window that a metric is needed in. */
export function windowsFor(input: WindowInput): Windows {
  const { program, metrics, as_of } = input
  const files = byMetric(metrics)
  const found = new Map<Metric, Map<string, Period>>(metrics.map(({ id }) => [id, new Map()]))
  const need = (metric: Metric, length: string, days: readonly string[]): void => {
    for (const day of days) {
      const window = windowEnding(length, day)
      found.get(metric)?.set(window.id, window)
    }
  }
  for (const comparison of comparisonsOf(program)) {
    const file = files.get(comparison.metric)
    const length = lengthOf(comparison, files)
    if (file !== undefined && length !== undefined) need(file.id, length, [...pastDays(as_of), ...daysAhead(file, length, input)])
  }
  for (const { id, standing } of metrics) {
    need(id, standing, [as_of])
    need(id, '12m', [as_of])
  }
  for (const { metric, length, days_before } of adviceWindows(program)) need(metric, length, [addDays(as_of, -days_before)])
  return new Map([...found].map(([metric, windows]) => [metric, [...windows.values()]]))
}

/** All of them, each once, in the order of their last days. */
export const allWindows = (windows: Windows): Period[] =>
  [...new Map([...windows.values()].flat().map((window) => [window.id, window])).values()].toSorted((a, b) =>
    a.until < b.until || (a.until === b.until && a.id < b.id) ? -1 : 1,
  )
