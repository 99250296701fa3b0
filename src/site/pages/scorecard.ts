// The scorecard of a partner: its figures against plan, targets and tier, their trends, and what to do.
import type { Metric } from '../../../schemas/metric.ts'
import type { Entry } from '../../program/program.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import type { PageLink } from '../compliance/frame.ts'
import { formatDate } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { metricName } from '../requirement-text.ts'
import { type AdviceText, adviceText } from '../scorecard/advice-text.ts'
import type { Chart } from '../scorecard/chart.ts'
import { dealsChart, monthChart } from '../scorecard/charts.ts'
import { type FigureSection, figureSections } from '../scorecard/figure-rows.ts'
import { figureCell, type Whose } from '../scorecard/figure-text.ts'
import { metricFile, pastQuarters, windowToday } from '../scorecard/figures.ts'
import { scorecardLinks, scorecardsOf, scoredPartners } from '../scorecard/frame.ts'
import { type HealthCard, healthCard } from '../scorecard/health.ts'
import { metricHref, scorecardPath, section } from '../scorecard/links.ts'
import { marginChart } from '../scorecard/margin.ts'
import { type StandingText, standingText } from '../scorecard/standing-text.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { chartWords } from '../words/charts.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { openWorkOf } from '../work/open-work.ts'
import { isolated, type WorkRow, workRow } from './work-row.ts'

export interface ScorecardProps {
  lead: string
  /** Id of the last full quarter. */
  quarter: string
  links: readonly PageLink[]
  record: EntryLink
  /** The figures that matter most, as they stand today. */
  stats: readonly { label: string; value: string; href: string }[]
  standing?: StandingText
  sections: readonly FigureSection[]
  health?: HealthCard
  charts: readonly (Chart & { shared: boolean })[]
  /** What the figures advise. */
  advice: readonly AdviceText[]
  /** Open actions of reviews. */
  actions: readonly WorkRow[]
}

export const scorecardPages = (site: Site): Page<ScorecardProps>[] => {
  const scorecards = scorecardsOf(site)
  return scorecards === undefined
    ? []
    : site.locales.flatMap((locale) => scoredPartners(site).map((partner) => scorecardPage(site, scorecards, partner, locale)))
}

function scorecardPage(site: Site, scorecards: Scorecards, { id, fields }: Entry<'partner'>, locale: Locale): Page<ScorecardProps> {
  const words = scorecardWords(locale)
  const partner = isolated(fields.name, locale)
  const [quarter] = pastQuarters(scorecards, 1)
  const values = { partner, quarter: isolated(quarter?.id ?? '', locale), date: formatDate(scorecards.as_of, locale) }
  const description = filled(words.pageDescription, values)
  const whose = { site, scorecards, partner: id, locale }
  const standing = scorecards.standings.find((each) => each.partner === id)
  const health = healthCard(whose)
  return {
    template: 'scorecard',
    locale,
    path: scorecardPath(id),
    params: { partner: scorecardPath(id).slice(section.length, -1) },
    title: filled(words.pageTitle, values),
    description,
    section,
    headings: [],
    wide: true,
    search: { kind: words.scorecard, text: description },
    props: {
      lead: filled(words.pageLead, values),
      quarter: quarter?.id ?? '',
      links: scorecardLinks(site, locale, ''),
      record: { label: filled(words.record, values), href: href(locale, `partners/${id}/`) },
      stats: statsOf(whose),
      ...(standing === undefined ? {} : { standing: standingText(site, scorecards, standing, locale) }),
      sections: figureSections(whose),
      ...(health === undefined ? {} : { health }),
      charts: chartsOf(whose),
      advice: scorecards.recommendations.filter((each) => each.partner === id).map((each) => adviceText(site, scorecards, each, locale)),
      actions: openWorkOf(site, id)
        .filter(({ kind }) => kind === 'action')
        .map(workRow(site, locale, new Set())),
    },
  }
}

const most_important: readonly Metric[] = ['sourced_pipeline', 'win_rate', 'arr', 'csat', 'contribution_margin', 'health']

function statsOf(whose: Whose): ScorecardProps['stats'] {
  const { scorecards, locale } = whose
  return most_important.flatMap((metric) => {
    const file = metricFile(scorecards, metric)
    if (file === undefined) return []
    const { value, text, href: receipt } = figureCell(whose, metric, windowToday(scorecards, file.standing))
    const label = metricName(metric, locale)
    return [
      {
        label: value === undefined ? `${label}: ${chartWords(locale).notEvaluated}` : label,
        value: value === undefined ? '–' : text,
        href: receipt ?? metricHref(locale, metric),
      },
    ]
  })
}

function chartsOf(whose: Whose): ScorecardProps['charts'] {
  const words = scorecardWords(whose.locale)
  const shared = (chart: Chart | undefined): (Chart & { shared: boolean })[] => (chart === undefined ? [] : [{ ...chart, shared: true }])
  const month = (id: string, title: string, metrics: Parameters<typeof monthChart>[1]['metrics'], shape: Chart['shape']) =>
    shared(monthChart(whose, { id, title, metrics, shape }))
  const margin = marginChart(whose)
  return [
    ...month('chart-pipeline', words.pipeline, ['sourced_pipeline', 'influenced_pipeline'], 'lines'),
    ...shared(dealsChart(whose)),
    ...month('chart-arr', words.recurring, ['arr'], 'lines'),
    ...month('chart-csat', words.satisfaction, ['csat'], 'lines'),
    ...month('chart-tickets', words.tickets, ['open_tickets'], 'bars'),
    ...(margin === undefined ? [] : [{ ...margin, shared: false }]),
  ]
}
