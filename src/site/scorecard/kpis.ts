// The targets and goals of the program: what was reached, and what is forecast for the running period, side by side.
import type { Metric } from '../../../schemas/metric.ts'
import { settings } from '../../program/program.ts'
import type { FigureRef, Forecast } from '../../scorecards/scorecards.ts'
import { goalsOf, type TargetJudged, targetsOf } from '../../scorecards/targets.ts'
import { formatDate } from '../format.ts'
import { metricName } from '../requirement-text.ts'
import { defaultLocale } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { dashboardWords } from '../words/dashboard.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { lookingBack } from './figure-rows.ts'
import { type FigureCell, figureCell, type Whose } from './figure-text.ts'
import { figureAt, metricFile, windowToday } from './figures.ts'
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

/** Periods that figures of the program are forecast for. */
export const forecastPeriods = ({ scorecards }: Whose): string[] => [
  ...new Set(scorecards.forecasts.flatMap(({ partner, period }) => (partner === undefined ? [period] : []))),
]

const judging = ({ site, scorecards }: Whose) => ({
  program: site.view,
  metrics: scorecards.metrics,
  as_of: scorecards.as_of,
  figureOf: (ref: FigureRef) => figureAt(scorecards, ref),
})

/** A row for each target of program.yaml. */
export function kpiRows(whose: Whose): KpiRow[] {
  const notes = new Map(settings(whose.site.view).targets.map(({ metric, note }) => [metric, note]))
  return targetsOf(judging(whose)).map((judged) => {
    const note = notes.get(judged.metric)
    return {
      ...rowOf(whose, judged.metric, judged),
      ...(note === undefined ? {} : { note: localized(note, whose.locale, defaultLocale(whose.site)) }),
    }
  })
}

/** A row for each other figure of the program that has a forecast. */
export function forecastRows(whose: Whose): KpiRow[] {
  const aimed = new Set(settings(whose.site.view).targets.map(({ metric }) => metric))
  const others = whose.scorecards.forecasts.flatMap(({ metric, partner }) => (partner === undefined && !aimed.has(metric) ? [metric] : []))
  return [...new Set(others)].map((metric) => rowOf(whose, metric, undefined))
}

/** The goals of program.yaml, each with its day. */
export function goalRows(whose: Whose): GoalRow[] {
  const statements = new Map(settings(whose.site.view).goals.map(({ id, statement }) => [id, statement]))
  return goalsOf(judging(whose)).map((judged) => ({
    ...(judged.region === undefined ? rowOf(whose, judged.metric, judged) : regionalRow(whose, judged)),
    statement: localized(statements.get(judged.goal) ?? judged.goal, whose.locale, defaultLocale(whose.site)),
    by: formatDate(judged.by, whose.locale),
  }))
}

/** The figures and forecasts of the program say nothing about a region. */
function regionalRow(whose: Whose, judged: TargetJudged): KpiRow {
  const { basis: _, ...row } = rowOf(whose, judged.metric, judged)
  return { ...row, actual: regionalCell(whose, judged), forecasts: row.forecasts.map(() => undefined) }
}

function rowOf(whose: Whose, metric: Metric, judged: TargetJudged | undefined): KpiRow {
  const { scorecards, locale } = whose
  const words = scorecardWords(locale)
  const file = metricFile(scorecards, metric)
  const actual = figureCell(whose, metric, windowToday(scorecards, file?.standing ?? ''))
  const own = forecastPeriods(whose).map((period) =>
    scorecards.forecasts.find((forecast) => forecast.metric === metric && forecast.partner === undefined && forecast.period === period),
  )
  const known = own.find((forecast) => forecast !== undefined)
  const target = judged && valueText(judged.target, file ?? { unit: 'count' }, scorecards.currency, locale)
  return {
    label: metricName(metric, locale),
    ...(judged === undefined || target === undefined
      ? {}
      : { target: filled(judged.bound === 'lte' ? words.atMost : words.atLeast, { value: target }) }),
    actual: { ...actual, ...(file === undefined ? {} : lookingBack(file, locale)) },
    forecasts: own.map((forecast) => forecast && forecastText(whose, forecast)),
    ...(known === undefined ? {} : { basis: dashboardWords(locale).basis[known.basis] }),
    ...(judged === undefined ? {} : { state: stateOf(judged, whose) }),
  }
}

function regionalCell({ scorecards, locale }: Whose, { metric, value }: TargetJudged): KpiRow['actual'] {
  const file = metricFile(scorecards, metric)
  if (file === undefined || value === undefined) return { text: scorecardWords(locale).unknown }
  return { text: valueText(value, file, scorecards.currency, locale), value: Number(value), ...lookingBack(file, locale) }
}

function stateOf({ met }: TargetJudged, { locale }: Whose): NonNullable<KpiRow['state']> {
  const words = scorecardWords(locale)
  if (met === undefined) return { state: 'neutral', text: words.unknown }
  return { state: met ? 'good' : 'warn', text: met ? words.reached : words.notReached }
}

function forecastText({ scorecards, locale }: Whose, { metric, actual, forecast, currency }: Forecast): ForecastText {
  const file = metricFile(scorecards, metric) ?? { unit: 'count' as const }
  const text = (value: string): string => valueText(value, file, currency, locale)
  return {
    value: text(forecast),
    ...(actual === undefined ? {} : { soFar: filled(dashboardWords(locale).soFar, { value: text(actual) }) }),
  }
}
