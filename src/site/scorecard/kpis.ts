// The targets and goals of the program: what was reached, and what is forecast for the running period, side by side.
import type { Metric } from '../../../schemas/metric.ts'
import { settings } from '../../program/program.ts'
import type { Forecast } from '../../scorecards/scorecards.ts'
import { formatDate } from '../format.ts'
import { metricName } from '../requirement-text.ts'
import { defaultLocale } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { dashboardWords } from '../words/dashboard.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { lookingBack } from './figure-rows.ts'
import { type FigureCell, figureCell, type Whose } from './figure-text.ts'
import { metricFile, windowToday } from './figures.ts'
import { valueText } from './value-text.ts'

export interface KpiRow {
  label: string
  /** How it is counted. */
  note?: Localized
  target?: string
  actual: FigureCell & { window?: string }
  /** One for each period with forecasts. */
  forecasts: readonly (ForecastText | undefined)[]
  /** What the forecast is worked out of. */
  basis?: string
  state?: { state: 'good' | 'warn' | 'neutral'; text: string }
}

export interface ForecastText {
  value: string
  /** What there is of it already. */
  soFar?: string
}

export interface GoalRow extends KpiRow {
  statement: Localized
  by: string
}

interface Aim {
  metric: Metric
  value: number
  atMost: boolean
}

/** Periods that figures of the program are forecast for. */
export const forecastPeriods = ({ scorecards }: Whose): string[] => [
  ...new Set(scorecards.forecasts.flatMap(({ partner, period }) => (partner === undefined ? [period] : []))),
]

/** A row for each target of program.yaml. */
export const kpiRows = (whose: Whose): KpiRow[] =>
  settings(whose.site.view).targets.map(({ metric, gte, lte, note }) => ({
    ...rowOf(whose, metric, { metric, value: gte ?? lte ?? 0, atMost: gte === undefined }),
    ...(note === undefined ? {} : { note: localized(note, whose.locale, defaultLocale(whose.site)) }),
  }))

/** A row for each other figure of the program that has a forecast. */
export function forecastRows(whose: Whose): KpiRow[] {
  const aimed = new Set(settings(whose.site.view).targets.map(({ metric }) => metric))
  const others = whose.scorecards.forecasts.flatMap(({ metric, partner }) => (partner === undefined && !aimed.has(metric) ? [metric] : []))
  return [...new Set(others)].map((metric) => rowOf(whose, metric, undefined))
}

/** The goals of program.yaml, each with its day. */
export const goalRows = (whose: Whose): GoalRow[] =>
  settings(whose.site.view).goals.map(({ statement, metric, target, by }) => ({
    ...rowOf(whose, metric, { metric, value: target, atMost: metricFile(whose.scorecards, metric)?.better === 'lower' }),
    statement: localized(statement, whose.locale, defaultLocale(whose.site)),
    by: formatDate(by, whose.locale),
  }))

function rowOf(whose: Whose, metric: Metric, aim: Aim | undefined): KpiRow {
  const { scorecards, locale } = whose
  const words = scorecardWords(locale)
  const file = metricFile(scorecards, metric)
  const actual = figureCell(whose, metric, windowToday(scorecards, file?.standing ?? ''))
  const own = forecastPeriods(whose).map((period) =>
    scorecards.forecasts.find((forecast) => forecast.metric === metric && forecast.partner === undefined && forecast.period === period),
  )
  const known = own.find((forecast) => forecast !== undefined)
  const target = aim && valueText(String(aim.value), file ?? { unit: 'count' }, scorecards.currency, locale)
  return {
    label: metricName(metric, locale),
    ...(aim === undefined || target === undefined ? {} : { target: filled(aim.atMost ? words.atMost : words.atLeast, { value: target }) }),
    actual: { ...actual, ...(file === undefined ? {} : lookingBack(file, locale)) },
    forecasts: own.map((forecast) => forecast && forecastText(whose, forecast)),
    ...(known === undefined ? {} : { basis: dashboardWords(locale).basis[known.basis] }),
    ...(aim === undefined ? {} : { state: stateOf(aim, actual.value, whose) }),
  }
}

function stateOf({ value: aim, atMost }: Aim, value: number | undefined, { locale }: Whose): NonNullable<KpiRow['state']> {
  const words = scorecardWords(locale)
  if (value === undefined) return { state: 'neutral', text: words.unknown }
  const reached = atMost ? value <= aim : value >= aim
  return { state: reached ? 'good' : 'warn', text: reached ? words.reached : words.notReached }
}

function forecastText({ scorecards, locale }: Whose, { metric, actual, forecast, currency }: Forecast): ForecastText {
  const file = metricFile(scorecards, metric) ?? { unit: 'count' as const }
  const text = (value: string): string => valueText(value, file, currency, locale)
  return {
    value: text(forecast),
    ...(actual === undefined ? {} : { soFar: filled(dashboardWords(locale).soFar, { value: text(actual) }) }),
  }
}
