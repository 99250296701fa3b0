// Looks figures up. Where nobody did anything there is no line and no figure in the list: this says whether that is a zero or a figure that cannot be known.
import type { Metric } from '../../schemas/metric.ts'
import type { DatasetName } from './datasets.ts'
import type { Figure, MetricFile } from './figure.ts'
import type { Period } from './periods.ts'
import type { FigureOf, FigureRef, Scorecards } from './scorecards.ts'

const key = ({ metric, partner = '', period }: FigureRef): string => `${metric} ${partner} ${period}`

export type Found = Pick<Scorecards, 'figures' | 'metrics' | 'currency' | 'sources'> & {
  /** Periods of the figures, windows among them. */
  periods: readonly Period[]
}

/**
 * The figure of an address; undefined when nobody computes the metric. A sum without a line is 0, unless no source feeds it, what it needs is lacking,
 * or the period ended before the first line of anybody; everything else without a line has no value.
 */
export function figureFinder({ figures, metrics, currency, sources, periods }: Found): FigureOf {
  const known = new Map(figures.map((figure) => [key(figure), figure]))
  const files = new Map(metrics.map((file) => [file.id, file]))
  const fed = new Set(sources.map(({ dataset }) => dataset))
  const dates = new Map(periods.map((period) => [period.id, period]))
  const begins = firstMonths(figures, dates)
  const lacking = new Map(
    figures.flatMap(({ metric, not_evaluated }) => (not_evaluated === undefined ? [] : [[metric, not_evaluated] as const])),
  )
  return (ref) => {
    const found = known.get(key(ref))
    const file = files.get(ref.metric)
    if (found !== undefined || file === undefined) return found
    const nothing = { ...ref, numerator: '0', lines: 0, ...(file.unit === 'money' ? { currency } : {}) }
    const reason = reasonFor(file, { fed, lacks: lacking.get(file.id), begins: begins.get(file.id), period: dates.get(ref.period) })
    return reason === undefined ? { ...nothing, value: '0' } : { ...nothing, not_evaluated: reason }
  }
}

interface Known {
  fed: ReadonlySet<DatasetName>
  /** What some figure of the metric lacked. */
  lacks: string | undefined
  /** First day of the first month with a line. */
  begins: string | undefined
  period: Period | undefined
}

function reasonFor({ datasets, needs, value, none }: MetricFile, { fed, lacks, begins, period }: Known): string | undefined {
  const missing = datasets.filter((name) => !fed.has(name))
  if (missing.length > 0) return `no source feeds ${missing.join(' and ')}`
  if (needs !== undefined && lacks === needs.lacks) return needs.lacks
  if (begins !== undefined && period !== undefined && period.until < begins) return `what the sources hold begins in ${begins.slice(0, 7)}`
  return value === 'sum' ? undefined : (none ?? 'there is no row')
}

function firstMonths(figures: readonly Figure[], dates: ReadonlyMap<string, Period>): Map<Metric, string> {
  const first = new Map<Metric, string>()
  for (const { metric, period } of figures) {
    const dated = dates.get(period)
    if (dated?.kind !== 'month') continue
    const known = first.get(metric)
    if (known === undefined || dated.from < known) first.set(metric, dated.from)
  }
  return first
}
