// Everything that is known of a program in figures, on one day.
import type { Metric } from '../../schemas/metric.ts'
import type { Coverage } from './coverage.ts'
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
  /** What the datasets hold, and why metrics could not be worked out; without it everything is taken to be known. */
  coverage?: Coverage
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
  /** So far; absent when there is nothing to divide by yet. */
  actual?: string
  /** At the end of the period. */
  forecast: string
  /** Of the figure, or of its parts, when they are money. */
  currency?: string
  /** `open_pipeline`: so far, and open deals that should close in the period by their probability; `run_rate`: so far, going on at the same pace. */
  basis: 'open_pipeline' | 'run_rate'
  /** Of a ratio: what it was and will be made of. */
  parts?: { numerator: Expected; denominator: Expected }
  /** Of open pipeline: the number of open deals that should close, by where their probability comes from. */
  deals?: Readonly<Partial<Record<ProbabilitySource, string>>>
  /** Of a run rate: days of the period that are over, today included, and all of them. */
  days?: { passed: number; of: number }
}

export interface Expected {
  actual: string
  forecast: string
}

/** The export itself, the win rate of the partner or of the program over twelve months; `unknown` deals are left out. */
export type ProbabilitySource = 'export' | 'partner' | 'program' | 'unknown'
