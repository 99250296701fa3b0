// Figures by their address, and the periods that pages show.
import type { Metric } from '../../../schemas/metric.ts'
import type { Figure, MetricFile } from '../../scorecards/figure.ts'
import type { Period } from '../../scorecards/periods.ts'
import type { FigureRef, Scorecards } from '../../scorecards/scorecards.ts'

const key = ({ metric, partner, period }: FigureRef): string => `${metric} ${partner ?? ''} ${period}`

interface Index {
  figures: ReadonlyMap<string, Figure>
  files: ReadonlyMap<Metric, MetricFile>
}

const indexes = new WeakMap<Scorecards, Index>()

function indexOf(scorecards: Scorecards): Index {
  const known = indexes.get(scorecards)
  if (known !== undefined) return known
  const made = {
    figures: new Map(scorecards.figures.map((figure) => [key(figure), figure])),
    files: new Map(scorecards.metrics.map((file) => [file.id, file])),
  }
  indexes.set(scorecards, made)
  return made
}

/** The metric as its file describes it; undefined when nobody computes it. */
export const metricFile = (scorecards: Scorecards, metric: Metric): MetricFile | undefined => indexOf(scorecards).files.get(metric)

/** Metrics of a partner, or of the program, in the order in which they are listed. */
export const metricsFor = (scorecards: Scorecards, whose: 'partner' | 'program'): readonly MetricFile[] =>
  scorecards.metrics.filter(({ scope }) => scope === 'both' || scope === whose)

/**
 * A figure; undefined when nobody computes the metric. Where there is no line there is none in the list: then a sum is 0, unless the program's own
 * could not be worked out either, and everything else has no value.
 */
export function figureAt(scorecards: Scorecards, ref: FigureRef): Figure | undefined {
  const { figures, files } = indexOf(scorecards)
  const found = figures.get(key(ref))
  const file = files.get(ref.metric)
  if (found !== undefined || file === undefined) return found
  const whole = figures.get(key({ metric: ref.metric, period: ref.period }))
  const nothing = { ...ref, numerator: '0', lines: 0, ...(file.unit === 'money' ? { currency: scorecards.currency } : {}) }
  if (whole?.not_evaluated !== undefined) return { ...nothing, not_evaluated: whole.not_evaluated }
  if (file.value !== 'sum') return { ...nothing, ...(file.none === undefined ? {} : { not_evaluated: file.none }) }
  return { ...nothing, value: '0' }
}

const periodsOf = ({ periods }: Scorecards, kind: Period['kind']): Period[] => periods.filter((period) => period.kind === kind)

/** Full months up to the as-of day, the last `count` of them. */
export const pastMonths = (scorecards: Scorecards, count: number): Period[] =>
  periodsOf(scorecards, 'month')
    .filter(({ complete }) => complete)
    .slice(-count)

/** Full fiscal quarters up to the as-of day, the last `count` of them. */
export const pastQuarters = (scorecards: Scorecards, count: number): Period[] =>
  periodsOf(scorecards, 'quarter')
    .filter(({ complete }) => complete)
    .slice(-count)

/** The period of a kind that the as-of day lies in. */
export const runningPeriod = (scorecards: Scorecards, kind: 'quarter' | 'year'): Period | undefined =>
  periodsOf(scorecards, kind).find(({ from, until }) => from <= scorecards.as_of && scorecards.as_of <= until)

/** Id of a window that ends on the as-of day. */
export const windowToday = ({ as_of }: Pick<Scorecards, 'as_of'>, length: string): string => `${length}@${as_of}`
