// Charts of the whole program: the way from a registered deal to a won one, and how partners are spread over the tiers.
import { formatNumber } from '../format.ts'
import { href } from '../page.ts'
import { tierStandings } from '../tier-standing.ts'
import { filled } from '../ui.ts'
import { chartWords } from '../words/charts.ts'
import { dashboardWords } from '../words/dashboard.ts'
import { scorecardWords } from '../words/scorecards.ts'
import type { Chart } from './chart.ts'
import { windowText } from './figure-rows.ts'
import { type FigureCell, figureCell, refOf, type Whose } from './figure-text.ts'
import { figureAt, windowToday } from './figures.ts'

const funnel_window = '12m'

/** Deals of twelve months: registered, sourced opportunities, won. Undefined when there were none. */
export function funnelChart(whose: Whose): Chart | undefined {
  const { scorecards, locale } = whose
  const words = dashboardWords(locale)
  const period = windowToday(scorecards, funnel_window)
  const registered = figureCell(whose, 'registered_deals', period)
  const won = figureCell(whose, 'closed_deals', period)
  const sourced = figureCell(whose, 'sourced_pipeline', period)
  const lines = figureAt(scorecards, refOf(whose, 'sourced_pipeline', period))?.lines ?? 0
  const open: FigureCell = { ...sourced, value: lines, text: formatNumber(lines, locale) }
  if ([registered, open, won].every(({ value = 0 }) => value === 0)) return undefined
  return {
    id: 'chart-funnel',
    shape: 'funnel',
    title: filled(words.funnel, { window: windowText(funnel_window, locale) }),
    summary: filled(words.funnelSummary, { registered: registered.text, won: won.text }),
    scale: { unit: 'number' },
    rowsAre: chartWords(locale).step,
    series: [words.deal],
    rows: [
      { label: words.registered, cells: [registered] },
      { label: words.open, cells: [open] },
      { label: words.won, cells: [won] },
    ],
  }
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
