// What the board deck says of figures: targets with actual and forecast, charts, tiers that are not safe, movers.
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { formatDate, formatNumber } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import type { DashboardProps } from '../../site/pages/dashboard.ts'
import { isolated } from '../../site/pages/work-row.ts'
import type { KpiRow } from '../../site/scorecard/kpis.ts'
import { standingMark } from '../../site/scorecard/standing-text.ts'
import type { Site } from '../../site/site.ts'
import { tierStandings } from '../../site/tier-standing.ts'
import { filled } from '../../site/ui.ts'
import { dashboardWords } from '../../site/words/dashboard.ts'
import { qbrPageWords } from '../../site/words/qbr.ts'
import { scorecardWords } from '../../site/words/scorecards.ts'
import { packWords } from '../words/qbr.ts'
import { dash, figureOf, receiptLines, signed, textCell, titled } from './cells.ts'
import { chartSection } from './charts.ts'
import type { Cell, Part, Section, Tile, Tone } from './pack.ts'

/** What a slide has room for. */
const [most_tiles, most_unsafe] = [8, 6]

export function targetSections(props: DashboardProps, locale: Locale): Section[] {
  const words = packWords(locale)
  const { kpis, goals, forecasts, periods } = props
  const met = kpis.filter(({ state }) => state?.state === 'good').length
  const number = (value: number): string => formatNumber(value, locale)
  const lead = filled(words.reached, { met: number(met), count: number(kpis.length) })
  const notes = (rows: readonly KpiRow[]): string[] => [
    words.say.board,
    ...rows.map(
      ({ label, actual, target, state, note }) =>
        `${label}: ${[actual.text, target, state?.text, note?.value].filter((text) => text !== undefined).join('; ')}`,
    ),
    ...receiptLines(
      rows.map(({ label, actual }) => ({ label, href: actual.href })),
      locale,
    ),
  ]
  const { goal, kpi } = dashboardWords(locale)
  const others = [
    ...goals.map((row) => ({ ...row, name: saidGoal(row) })),
    ...forecasts.map((row) => ({ ...row, name: { text: row.label } })),
  ]
  return [
    {
      title: words.summary,
      lead,
      parts: [{ kind: 'tiles', tiles: [...kpis, ...forecasts].slice(0, most_tiles).map((row) => kpiTile(row, locale)) }],
      notes: [words.say.board],
    },
    {
      title: words.kpis,
      lead,
      parts: [
        kpiTable(
          kpi,
          kpis.map((row) => ({ ...row, name: { text: row.label } })),
          periods,
          locale,
        ),
      ],
      notes: notes(kpis),
    },
    { title: words.forecasts, parts: [kpiTable(`${goal} / ${kpi}`, others, periods, locale)], notes: notes([...goals, ...forecasts]) },
  ]
}

const saidGoal = ({ statement, by }: DashboardProps['goals'][number]): Cell => ({
  text: statement.value,
  note: by,
  ...(statement.lang === undefined ? {} : { lang: statement.lang }),
})

function kpiTile({ label, actual, target, state }: KpiRow, locale: Locale): Tile {
  const tone: Tone | undefined = state?.state === 'neutral' ? undefined : state?.state
  const note = [target && `${dashboardWords(locale).target}: ${target}`, state?.text ?? actual.window]
    .filter((text) => text !== undefined)
    .join(' · ')
  return { label, value: actual.value === undefined ? dash.text : actual.text, note, ...(tone === undefined ? {} : { tone }) }
}

function kpiTable(
  head: string,
  rows: readonly (KpiRow & { name: Cell })[],
  periods: readonly string[],
  locale: Locale,
): Section['parts'][number] {
  const words = dashboardWords(locale)
  return {
    kind: 'table',
    columns: [
      { title: head, width: 3.8 },
      { title: words.target, width: 2.2 },
      { title: words.actual, width: 2, number: true },
      ...periods.map((period) => ({
        title: filled(words.forecast, { period: isolated(period, locale) }),
        width: 2.3,
        number: true as const,
      })),
      { title: qbrPageWords(locale).state, width: 1.8 },
    ],
    rows: rows.map(({ name, target, actual, forecasts, state }) => [
      name,
      textCell(target),
      { ...figureOf(actual), ...(actual.window === undefined || actual.value === undefined ? {} : { note: actual.window }) },
      ...periods.map((_, index) => forecastCell(forecasts[index], words.noForecast)),
      state === undefined ? dash : { text: state.text, tone: state.state },
    ]),
    none: words.noKpis,
  }
}

const forecastCell = (forecast: KpiRow['forecasts'][number], none: string): Cell =>
  forecast === undefined
    ? { text: none, tone: 'neutral' }
    : { text: forecast.value, ...(forecast.soFar === undefined ? {} : { note: forecast.soFar }) }

export function trendSections({ charts }: DashboardProps, ladder: Part, locale: Locale): Section[] {
  const words = packWords(locale)
  const called = (...ids: string[]) => ids.flatMap((id) => charts.filter((chart) => chart.id === `chart-${id}`))
  return [
    ...chartSection(words.months, called('pipeline'), { locale }),
    ...chartSection(words.funnel, called('funnel', 'deals'), { locale }),
    ...chartSection(words.tiers, called('tiers'), { locale }, ladder),
    ...chartSection(words.growth, called('arr', 'csat'), { locale }),
  ]
}

/** Partners that keep their tier by grace, are at risk or have lost it. */
export function ladderPart(site: Site, { standings }: Scorecards, locale: Locale): Part {
  const words = packWords(locale)
  const tiers = tierStandings(site, locale)
  const unsafe = standings.filter(({ state }) => state === 'grace' || state === 'at_risk' || state === 'lost')
  return {
    kind: 'table',
    title: titled(words.ladder, unsafe, most_unsafe, locale),
    columns: [
      { title: dashboardWords(locale).partners, width: 4 },
      { title: scorecardWords(locale).tier, width: 2 },
      { title: qbrPageWords(locale).state, width: 2.4 },
      { title: words.until, width: 2 },
    ],
    rows: unsafe.slice(0, most_unsafe).map((standing) => {
      const { text, state } = standingMark(standing, locale)
      const until = standing.grace_until ?? standing.risk_on
      return [
        { text: site.find('partner', standing.partner)?.fields.name ?? standing.partner },
        textCell(tiers.get(standing.tier ?? '')?.name.value),
        { text, tone: state },
        textCell(until && formatDate(until, locale)),
      ]
    }),
    none: words.safe,
  }
}

export function moverSection({ movers }: DashboardProps, locale: Locale): Section[] {
  if (movers === undefined) return []
  const words = dashboardWords(locale)
  const { say, movers: title } = packWords(locale)
  return [
    {
      title,
      lead: movers.lead,
      parts: [
        {
          kind: 'table',
          columns: [
            { title: words.partners, width: 4 },
            { title: isolated(movers.before, locale), width: 2, number: true },
            { title: isolated(movers.quarter, locale), width: 2, number: true },
            { title: words.change, width: 2, number: true },
          ],
          rows: movers.rows.map(({ name, before, quarter, change, direction }) => [
            { text: name },
            figureOf(before),
            figureOf(quarter),
            { text: signed(change, locale), tone: direction === 'up' ? 'good' : 'warn' },
          ]),
          none: words.noMovers,
        },
      ],
      notes: [
        say.board,
        ...movers.rows.map(({ name, change }) => `${name}: ${change}`),
        ...receiptLines(
          movers.rows.map(({ name, href }) => ({ label: name, href })),
          locale,
        ),
      ],
    },
  ]
}
