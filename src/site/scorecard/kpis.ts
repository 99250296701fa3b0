// The targets and goals of the program: what was reached, and what is forecast for the running period, side by side.
import type { Metric } from '../../../schemas/metric.ts'
import { settings } from '../../program/program.ts'
import type { Forecast } from '../../scorecards/scorecards.ts'
import { formatDate, formatItems } from '../format.ts'
import { metricName } from '../requirement-text.ts'
import { defaultLocale } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { dashboardWords } from '../words/dashboard.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { windowText } from './figure-rows.ts'
import { type FigureCell, figureCell, valueText, type Whose } from './figure-text.ts'
import { metricFile, windowToday } from './figures.ts'

export interface KpiRow {
  label: string
  /** How it is counted. */
  note?: Localized
  target?: string
  actual: FigureCell & { window: string }
  forecasts: readonly { value: string; period: string; how: string }[]
  state?: { state: 'good' | 'warn' | 'neutral'; text: string }
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

/** A row for each target of program.yaml, and one for each other figure that has a forecast. */
export function kpiRows(whose: Whose): KpiRow[] {
  const { site, scorecards, locale } = whose
  const { targets } = settings(site.view)
  const aimed = new Set(targets.map(({ metric }) => metric))
  const others = new Set(
    scorecards.forecasts.flatMap(({ metric, partner }) => (partner === undefined && !aimed.has(metric) ? [metric] : [])),
  )
  return [
    ...targets.map(({ metric, gte, lte, note }) => ({
      ...rowOf(whose, metric, { metric, value: gte ?? lte ?? 0, atMost: gte === undefined }),
      ...(note === undefined ? {} : { note: localized(note, locale, defaultLocale(site)) }),
    })),
    ...[...others].map((metric) => rowOf(whose, metric, undefined)),
  ]
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
  const window = file?.standing ?? ''
  const actual = figureCell(whose, metric, windowToday(scorecards, window))
  const target = aim && valueText(String(aim.value), file ?? { unit: 'count' }, scorecards.currency, locale)
  return {
    label: metricName(metric, locale),
    ...(aim === undefined || target === undefined ? {} : { target: filled(aim.atMost ? words.atMost : words.atLeast, { value: target }) }),
    actual: { ...actual, window: window === '' ? '' : windowText(window, locale) },
    forecasts: scorecards.forecasts
      .filter((forecast) => forecast.metric === metric && forecast.partner === undefined)
      .map((forecast) => forecastText(whose, forecast)),
    ...(aim === undefined ? {} : { state: stateOf(aim, actual.value, whose) }),
  }
}

function stateOf({ value: aim, atMost }: Aim, value: number | undefined, { locale }: Whose): NonNullable<KpiRow['state']> {
  const words = scorecardWords(locale)
  if (value === undefined) return { state: 'neutral', text: words.unknown }
  const reached = atMost ? value <= aim : value >= aim
  return { state: reached ? 'good' : 'warn', text: reached ? words.reached : words.notReached }
}

function forecastText(
  { scorecards, locale }: Whose,
  { metric, period, actual, forecast, currency, basis }: Forecast,
): KpiRow['forecasts'][number] {
  const words = dashboardWords(locale)
  const file = metricFile(scorecards, metric) ?? { unit: 'count' as const }
  const text = (value: string): string => valueText(value, file, currency, locale)
  return {
    value: text(forecast),
    period: filled(words.ofPeriod, { period }),
    how:
      actual === undefined ? words.basis[basis] : formatItems([filled(words.soFar, { value: text(actual) }), words.basis[basis]], locale),
  }
}
