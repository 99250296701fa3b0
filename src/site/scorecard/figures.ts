// Figures by their address, and the periods that pages show.
import type { Metric } from '../../../schemas/metric.ts'
import type { Figure, MetricFile } from '../../scorecards/figure.ts'
import { figureFinder } from '../../scorecards/figure-of.ts'
import type { Period } from '../../scorecards/periods.ts'
import type { FigureOf, FigureRef, Scorecards } from '../../scorecards/scorecards.ts'
import { perSite } from '../work/per-site.ts'

interface Index {
  find: FigureOf
  files: ReadonlyMap<Metric, MetricFile>
}

const indexOf = perSite(
  (scorecards: Scorecards): Index => ({
    find: figureFinder(scorecards),
    files: new Map(scorecards.metrics.map((file) => [file.id, file])),
  }),
)

/** The metric as its file describes it; undefined when nobody computes it. */
export const metricFile = (scorecards: Scorecards, metric: Metric): MetricFile | undefined => indexOf(scorecards).files.get(metric)

/** Metrics of a partner, or of the program, in the order in which they are listed. */
export const metricsFor = (scorecards: Scorecards, whose: 'partner' | 'program'): readonly MetricFile[] =>
  scorecards.metrics.filter(({ scope }) => scope === 'both' || scope === whose)

/** A figure; undefined when nobody computes the metric. */
export const figureAt = (scorecards: Scorecards, ref: FigureRef): Figure | undefined => indexOf(scorecards).find(ref)

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
