// The deck of the whole program for its board: targets with actual and forecast, pipeline, tiers, movers, risks, funds, and the decisions that are asked.
import { programName } from '../../site/compliance/frame.ts'
import { formatDate, formatNumber } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { approvalsPages, type WaitingRow } from '../../site/pages/approvals.ts'
import { type DashboardProps, dashboardPages } from '../../site/pages/dashboard.ts'
import { type CapRow, mdfPages } from '../../site/pages/mdf.ts'
import { type Advice, optimizePages } from '../../site/pages/optimize.ts'
import { type RiskRow, riskPages } from '../../site/pages/risk.ts'
import { isolated } from '../../site/pages/work-row.ts'
import type { KpiRow } from '../../site/scorecard/kpis.ts'
import type { Site } from '../../site/site.ts'
import { filled } from '../../site/ui.ts'
import { dashboardWords } from '../../site/words/dashboard.ts'
import { mdfWords } from '../../site/words/mdf-overview.ts'
import { riskWords } from '../../site/words/risk.ts'
import { packWords } from '../words/qbr.ts'
import { dash, figureOf, receiptLines, textCell } from './cells.ts'
import { chartSection } from './charts.ts'
import type { Cell, Pack, Section, Tile, Tone } from './pack.ts'

/** Rows that a board looks at; pages of the team's site have them all. */
const [most_risks, most_decisions, most_advice] = [8, 8, 5]

/** Undefined for everybody but the team, and without exports or a full quarter. */
export function boardPack(site: Site, locale: Locale): Pack | undefined {
  const page = dashboardPages(site).find((each) => each.locale.tag === locale.tag)
  if (page === undefined || site.scorecards === undefined || page.props.quarter === '') return undefined
  const words = packWords(locale)
  const { props } = page
  return {
    locale,
    day: site.asOf,
    program: programName(site, locale),
    kind: words.boardKind,
    title: programName(site, locale),
    period: props.quarter,
    lead: [filled(words.asOf, { date: formatDate(site.asOf, locale) })],
    footer: words.boardNotice,
    notice: words.boardNotice,
    pageOf: words.pageOf,
    teamMark: words.team,
    facts: [],
    sections: [
      ...targetSections(props, locale),
      ...chartSections(props, locale),
      ...moverSection(props, locale),
      ...openSections(site, locale),
    ],
  }
}

function targetSections(props: DashboardProps, locale: Locale): Section[] {
  const words = packWords(locale)
  const { kpis, goals, forecasts, periods } = props
  const met = kpis.filter(({ state }) => state?.state === 'good').length
  const number = (value: number): string => formatNumber(value, locale)
  const lead = filled(words.reached, { met: number(met), count: number(kpis.length) })
  const notes = (rows: readonly KpiRow[]): string[] => [
    words.say.board,
    ...rows.flatMap(({ label, note }) => (note === undefined ? [] : [`${label}: ${note.value}`])),
    words.say.receipts,
    ...receiptLines(rows.map(({ label, actual }) => ({ label, href: actual.href }))),
  ]
  const { goal, kpi } = dashboardWords(locale)
  const others = [
    ...goals.map((row) => ({ ...row, name: saidGoal(row) })),
    ...forecasts.map((row) => ({ ...row, name: { text: row.label } })),
  ]
  return [
    { title: words.summary, lead, parts: [{ kind: 'tiles', tiles: kpis.map((row) => kpiTile(row, locale)) }], notes: [words.say.board] },
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
  const note = [target && `${dashboardWords(locale).target}: ${target}`, state?.text].filter((text) => text !== undefined).join(' · ')
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
      { title: head, width: 4 },
      { title: words.target, width: 2.2 },
      { title: words.actual, width: 2, number: true },
      ...periods.map((period) => ({
        title: filled(words.forecast, { period: isolated(period, locale) }),
        width: 2,
        number: true as const,
      })),
      { title: packWords(locale).standing, width: 1.8 },
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

function chartSections({ charts }: DashboardProps, locale: Locale): Section[] {
  const words = packWords(locale)
  const called = (...ids: string[]) => ids.flatMap((id) => charts.filter((chart) => chart.id === `chart-${id}`))
  return [
    ...chartSection(words.months, called('pipeline'), { locale }),
    ...chartSection(words.funnel, called('funnel', 'deals'), { locale }),
    ...chartSection(words.tiers, called('tiers'), { locale }),
    ...chartSection(words.revenue, called('arr', 'csat'), { locale }),
  ]
}

function moverSection({ movers }: DashboardProps, locale: Locale): Section[] {
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
            { text: change, tone: direction === 'up' ? 'good' : 'warn' },
          ]),
          none: words.noMovers,
        },
      ],
      notes: [say.board, say.receipts, ...movers.rows.map(({ name, href }) => `${name}: ${href}`)],
    },
  ]
}

/** What is open today: risks, funds and decisions. */
function openSections(site: Site, locale: Locale): Section[] {
  const own = <P extends { locale: Locale }>(pages: readonly P[]): P | undefined => pages.find((each) => each.locale.tag === locale.tag)
  const risks = own(riskPages(site))?.props.rows ?? []
  const caps = own(mdfPages(site))?.props.caps ?? []
  const waiting = own(approvalsPages(site))?.props.waiting.rows ?? []
  const advice = own(optimizePages(site))?.props.groups.find(({ weight }) => weight === 'high')?.advice ?? []
  return [riskSection(risks, locale), mdfSection(caps, locale), decisionSection(waiting, advice, locale)]
}

const tone_of: Readonly<Record<string, Tone>> = { critical: 'bad', high: 'warn' }

function riskSection(rows: readonly RiskRow[], locale: Locale): Section {
  const words = packWords(locale)
  const labels = riskWords(locale)
  const grave = rows.filter(({ worst }) => worst === 'critical' || worst === 'high')
  const number = (value: number): string => formatNumber(value, locale)
  return {
    title: words.risks,
    lead: filled(words.risksLead, { count: number(grave.length), of: number(rows.length) }),
    parts: [
      {
        kind: 'table',
        columns: [
          { title: labels.partner, width: 3 },
          { title: words.level, width: 1.5 },
          { title: words.why, width: 7 },
        ],
        rows: grave
          .slice(0, most_risks)
          .map(({ partner, worst, cells }) => [
            { text: partner.label },
            { text: labels.levels[worst], tone: tone_of[worst] ?? 'neutral' },
            reasonCell(cells, worst),
          ]),
        none: labels.noPartners,
      },
    ],
    notes: [words.say.risks, words.say.receipts, ...grave.slice(0, most_risks).map(({ partner }) => `${partner.label}: ${partner.href}`)],
  }
}

/** The kinds of risk at the worst level, and the first reason of each. */
function reasonCell(cells: RiskRow['cells'], worst: RiskRow['worst']): Cell {
  const own = cells.filter(({ level }) => level === worst)
  const [first] = own.flatMap(({ reasons }) => reasons.slice(0, 1))
  const text = own.flatMap(({ reasons: [reason] }) => (reason === undefined ? [] : [reason.text.value]))
  return { text: [...new Set(text)].slice(0, 3).join(' · '), ...(first?.text.lang === undefined ? {} : { lang: first.text.lang }) }
}

function mdfSection(caps: readonly CapRow[], locale: Locale): Section {
  const words = packWords(locale)
  const labels = mdfWords(locale)
  return {
    title: words.mdf,
    parts: [
      {
        kind: 'table',
        columns: [
          { title: labels.period, width: 1.6 },
          { title: labels.region, width: 2.4 },
          ...[labels.cap, labels.open, labels.approved, labels.claimed, labels.paid, labels.left].map((title) => ({
            title,
            width: 1.6,
            number: true as const,
          })),
        ],
        rows: caps.map(({ period, region, cap, open, approved, claimed, paid, left, over }) => [
          { text: isolated(period, locale) },
          { text: region },
          ...[cap, open, approved, claimed, paid].map((text) => ({ text })),
          { text: left, tone: over ? ('bad' as const) : ('good' as const) },
        ]),
        none: words.noCaps,
      },
    ],
    notes: [words.say.board, words.say.source.replace('{path}', 'mdf/')],
  }
}

function decisionSection(waiting: readonly WaitingRow[], advice: readonly Advice[], locale: Locale): Section {
  const words = packWords(locale)
  const number = (value: number): string => formatNumber(value, locale)
  return {
    title: words.decisions,
    lead: filled(words.decisionsLead, { count: number(waiting.length) }),
    parts: [
      {
        kind: 'table',
        columns: [
          { title: words.what, width: 4.5 },
          { title: dashboardWords(locale).partners, width: 2.6 },
          { title: words.who, width: 3 },
          { title: words.due, width: 2.2 },
        ],
        rows: waiting
          .slice(0, most_decisions)
          .map(({ what, detail, partner, role, people, due }) => [
            { text: what, ...(detail === undefined ? {} : { note: detail.value }) },
            textCell(partner?.label),
            { text: role, ...(people.length === 0 ? {} : { note: people.join(', ') }) },
            due === undefined ? dash : { text: due.text, note: due.left, ...(due.state === 'good' ? {} : { tone: due.state }) },
          ]),
        none: words.noDecisions,
      },
      {
        kind: 'list',
        title: words.advice,
        items:
          advice.length === 0
            ? [{ text: words.noAdvice }]
            : advice.slice(0, most_advice).map(({ title, says }) => ({ text: `${title}. ${says}` })),
      },
    ],
    notes: [words.say.decisions, words.say.receipts, ...waiting.slice(0, most_decisions).map(({ what, href }) => `${what}: ${href}`)],
  }
}
