// Charts of the whole program: the way from a registered deal to a won one, and how partners are spread over the tiers.
import { difference } from '../../program/decimal.ts'
import { formatNumber } from '../format.ts'
import { href } from '../page.ts'
import { tierStandings } from '../tier-standing.ts'
import { filled } from '../ui.ts'
import { chartWords } from '../words/charts.ts'
import { dashboardWords } from '../words/dashboard.ts'
import { scorecardWords } from '../words/scorecards.ts'
import type { Chart } from './chart.ts'
import { type FigureCell, figureCell, type Whose } from './figure-text.ts'
import { runningPeriod } from './figures.ts'

/**
 * Deals with a partner in the running fiscal year: registered, open, won. A deal may be won without having been registered, so the three need not grow
 * less. Undefined when there are none.
 */
export function funnelChart(whose: Whose): Chart | undefined {
  const { scorecards, locale } = whose
  const words = dashboardWords(locale)
  const year = runningPeriod(scorecards, 'year')
  if (year === undefined) return undefined
  const registered = figureCell(whose, 'registered_deals', year.id)
  const won = figureCell(whose, 'closed_deals', year.id)
  const rows = [
    { label: words.registered, cells: [registered] },
    { label: words.open, cells: [openDeals(whose, year.id)] },
    { label: words.won, cells: [won] },
  ]
  const values = rows.map(({ cells }) => cells[0]?.value ?? 0)
  if (values.every((value) => value === 0)) return undefined
  return {
    id: 'chart-funnel',
    shape: values.every((value, index) => index === 0 || value <= (values[index - 1] ?? 0)) ? 'funnel' : 'rows',
    title: filled(words.funnel, { year: year.id }),
    summary: filled(words.funnelSummary, { registered: registered.text, won: won.text }),
    scale: { unit: 'number' },
    rowsAre: chartWords(locale).step,
    series: [words.deal],
    rows,
  }
}

/** Open deals that should close in the period, as the forecast of the win rate counts them. */
function openDeals({ scorecards, locale }: Whose, period: string): FigureCell {
  const forecast = scorecards.forecasts.find((each) => each.metric === 'win_rate' && each.partner === undefined && each.period === period)
  if (forecast?.parts === undefined) return { text: chartWords(locale).notEvaluated }
  const { denominator } = forecast.parts
  const open = Number(difference(denominator.forecast, denominator.actual))
  return { value: open, text: formatNumber(Math.round(open * 10) / 10, locale) }
}

/** Partners by the tier that they have, the highest first. */
export function tierChart({ site, scorecards, locale }: Whose): Chart | undefined {
  const words = dashboardWords(locale)
  const standings = scorecards.standings.filter(({ tier }) => tier !== undefined)
  if (standings.length === 0) return undefined
  const tiers = [...tierStandings(site, locale).values()].toReversed()
  const risk = standings.filter(({ state }) => state === 'grace' || state === 'at_risk' || state === 'lost').length
  const number = (value: number): string => formatNumber(value, locale)
  return {
    id: 'chart-tiers',
    shape: 'rows',
    title: words.tiers,
    summary: filled(words.tiersSummary, { count: number(standings.length), risk: number(risk) }),
    scale: { unit: 'number' },
    rowsAre: scorecardWords(locale).tier,
    series: [words.partners],
    rows: tiers.map(({ id, name }) => {
      const count = standings.filter(({ tier }) => tier === id).length
      return { label: name.value, href: href(locale, `tiers/#${id}`), cells: [{ value: count, text: number(count) }] }
    }),
  }
}
