// Windows that recommendations compare, besides those that stand today.
import type { Metric } from '../../schemas/metric.ts'

/** A window of a metric that ended some days before the as-of day. */
export interface WantedWindow {
  metric: Metric
  length: string
  days_before: number
}

/** Satisfaction of this quarter of a year and of the one before: a fall between them is news, whatever the months of a year say. */
export const recommendation_windows: readonly WantedWindow[] = [
  { metric: 'csat', length: '90d', days_before: 0 },
  { metric: 'csat', length: '90d', days_before: 90 },
]
