// The program in figures: targets with what was reached and what is forecast, pipeline, tiers, movers, and how fresh the data are.
import type { PageLink } from '../compliance/frame.ts'
import { programName } from '../compliance/frame.ts'
import { formatDate, formatDuration } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import type { Chart } from '../scorecard/chart.ts'
import { dealsChart, monthChart } from '../scorecard/charts.ts'
import { type FigureSection, figureSections } from '../scorecard/figure-rows.ts'
import { pastQuarters } from '../scorecard/figures.ts'
import { dashboard_path, scorecardLinks, scorecardsOf } from '../scorecard/frame.ts'
import { forecastPeriods, forecastRows, type GoalRow, goalRows, type KpiRow, kpiRows } from '../scorecard/kpis.ts'
import { sources_path } from '../scorecard/links.ts'
import { type Movers, moversOf } from '../scorecard/movers.ts'
import { funnelChart, tierChart } from '../scorecard/program-charts.ts'
import { freshDays, type SourceRow, sourceRows } from '../scorecard/source-health.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { dashboardWords } from '../words/dashboard.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { isolated } from './work-row.ts'

export interface DashboardProps {
  lead: string
  links: readonly PageLink[]
  quarter: string
  /** Ids of the periods that there are forecasts for. */
  periods: readonly string[]
  kpis: readonly KpiRow[]
  /** Other figures with a forecast. */
  forecasts: readonly KpiRow[]
  goals: readonly GoalRow[]
  charts: readonly Chart[]
  sections: readonly FigureSection[]
  movers?: Movers & { lead: string }
  data: { lead: string; sources: readonly SourceRow[]; list: EntryLink }
}

export const dashboardPages = (site: Site): Page<DashboardProps>[] =>
  scorecardsOf(site) === undefined ? [] : site.locales.map((locale) => dashboardPage(site, locale))

function dashboardPage(site: Site, locale: Locale): Page<DashboardProps> {
  const words = dashboardWords(locale)
  const { dashboard: title } = scorecardWords(locale)
  const description = filled(words.description, { name: programName(site, locale) })
  return {
    template: 'dashboard',
    locale,
    path: dashboard_path,
    params: {},
    title,
    description,
    section: dashboard_path,
    headings: [],
    wide: true,
    search: { kind: title, text: description },
    props: propsOf(site, locale),
  }
}

function propsOf(site: Site, locale: Locale): DashboardProps {
  const words = dashboardWords(locale)
  const scorecards = scorecardsOf(site)
  if (scorecards === undefined) throw new Error('a dashboard is made for the team alone')
  const whose = { site, scorecards, locale }
  const [quarter] = pastQuarters(scorecards, 1)
  const movers = moversOf(whose)
  const days = freshDays(site)
  const charts = [
    funnelChart(whose),
    monthChart(whose, {
      id: 'chart-pipeline',
      title: words.pipeline,
      metrics: ['sourced_pipeline', 'influenced_pipeline'],
      shape: 'lines',
    }),
    dealsChart(whose),
    tierChart(whose),
    monthChart(whose, { id: 'chart-arr', title: scorecardWords(locale).recurring, metrics: ['arr'], shape: 'lines' }),
    monthChart(whose, { id: 'chart-csat', title: scorecardWords(locale).satisfaction, metrics: ['csat'], shape: 'lines' }),
  ]
  return {
    lead:
      quarter === undefined
        ? words.noSources
        : filled(words.lead, { date: formatDate(scorecards.as_of, locale), quarter: isolated(quarter.id, locale) }),
    links: scorecardLinks(site, locale, dashboard_path),
    quarter: quarter?.id ?? '',
    periods: forecastPeriods(whose),
    kpis: kpiRows(whose),
    forecasts: forecastRows(whose),
    goals: goalRows(whose),
    charts: charts.filter((chart) => chart !== undefined),
    sections: figureSections(whose),
    ...(movers === undefined
      ? {}
      : {
          movers: {
            ...movers,
            lead: filled(words.moversLead, { quarter: isolated(movers.quarter, locale), before: isolated(movers.before, locale) }),
          },
        }),
    data: {
      lead: days === undefined ? words.dataLeadPlain : filled(words.dataLead, { days: formatDuration(days, 'day', locale) }),
      sources: sourceRows(site, scorecards, locale),
      list: { label: words.list, href: href(locale, sources_path) },
    },
  }
}
