// Windows that advice compares, besides those that stand today.
import type { Metric } from '../../../schemas/metric.ts'
import { type Program, settings } from '../../program/program.ts'

/** A window of a metric that ended some days before the as-of day. */
export interface WantedWindow {
  metric: Metric
  length: string
  days_before: number
}

/** Satisfaction is compared with that of the days before: a fall is news that a mean over the year hides. */
export const csat_days = 90
/** What partners do in the open: none of it is nothing at all. */
export const activity = ['registered_deals', 'sourced_pipeline', 'influenced_pipeline', 'closed_deals'] as const satisfies readonly Metric[]
/** Nothing for as long as lets a registered deal lose its protection. */
export const quietWindow = (program: Program): string => `${settings(program).deal_registration.stale_days}d`

export const adviceWindows = (program: Program): WantedWindow[] => [
  ...[0, csat_days].map((days_before) => ({ metric: 'csat' as const, length: `${csat_days}d`, days_before })),
  ...activity.map((metric) => ({ metric, length: quietWindow(program), days_before: 0 })),
]
