// Everything that is known of a program in figures, on one day.
import type { Metric } from '../../schemas/metric.ts'
import type { Defect, Figure, MetricFile, Receipt, SourceHealth } from './figure.ts'
import type { Period } from './periods.ts'
import type { Standing } from './standing.ts'

export interface Scorecards {
  as_of: string
  /** Reporting currency. */
  currency: string
  /** Months, fiscal quarters and fiscal years, oldest first. */
  periods: readonly Period[]
  metrics: readonly MetricFile[]
  /** Of periods and of the windows that requirements ask for. What nobody did has no figure: `figureOf` says what that means. */
  figures: readonly Figure[]
  /** Tier standing of every partner that has a tier or could have one. */
  standings: readonly Standing[]
  /** What the figures advise. */
  recommendations: readonly Recommendation[]
  forecasts: readonly Forecast[]
  sources: readonly SourceHealth[]
  defects: readonly Defect[]
  /** Of figures of periods, when they were asked for. */
  receipts: readonly Receipt[]
}

/** A figure by its address. */
export interface FigureRef {
  metric: Metric
  /** Absent: the whole program. */
  partner?: string
  period: string
}

/** Looks a figure up. A partner that did nothing has a figure too: nothing of a sum, none of a ratio. */
export type FigureOf = (ref: FigureRef) => Figure | undefined

/** An advice, with the rule that gave it and the figures behind it. */
export interface Recommendation {
  /** Name of the rule, such as `csat-falling`. */
  rule: string
  partner?: string
  weight: 'high' | 'medium' | 'low'
  figures: readonly FigureRef[]
  /** Numbers and names for its sentence, as exact decimals, days or ids. */
  values: Readonly<Record<string, string>>
}

/** What a figure of a running period will probably be. */
export interface Forecast {
  metric: Metric
  partner?: string
  period: string
  /** So far. */
  actual: string
  /** At the end of the period. */
  forecast: string
  currency?: string
  /** How it was worked out. */
  basis: 'open_pipeline' | 'run_rate'
}
