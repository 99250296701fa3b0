// The list of scorecards: every partner with its tier, the figures that matter most, and the trend of its pipeline.
import type { Metric } from '../../../schemas/metric.ts'
import { settings } from '../../program/program.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import type { PageLink } from '../compliance/frame.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { byName, partParam, partPath, partsOf } from '../paging.ts'
import { metricName } from '../requirement-text.ts'
import { type FigureCell, figureCell } from '../scorecard/figure-text.ts'
import { metricFile, pastMonths, windowToday } from '../scorecard/figures.ts'
import { scorecardLinks, scorecardsOf, scoredPartners } from '../scorecard/frame.ts'
import { scorecardHref, section } from '../scorecard/links.ts'
import { type StandingText, standingMark } from '../scorecard/standing-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { localized } from '../text.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled } from '../ui.ts'
import { qbrWords } from '../words/qbrs.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { type PartLink, partLinks } from './card-list.ts'

export interface ScorecardListProps {
  lead: string
  links: readonly PageLink[]
  columns: readonly string[]
  rows: readonly ScorecardListRow[]
  parts: readonly PartLink[]
}

export interface ScorecardListRow {
  name: string
  href: string
  tier?: TierStanding
  standing?: StandingText['state']
  cells: readonly FigureCell[]
  trend: readonly (number | undefined)[]
}

/** Figures of the list, each as it stands today. */
const shown: readonly Metric[] = ['sourced_pipeline', 'win_rate', 'arr', 'csat', 'contribution_margin', 'health']
const per_page = 200
const trend_months = 12

export const scorecardListPages = (site: Site): Page<ScorecardListProps>[] => {
  const scorecards = scorecardsOf(site)
  return scorecards === undefined ? [] : site.locales.flatMap((locale) => pagesIn(site, scorecards, locale))
}

function pagesIn(site: Site, scorecards: Scorecards, locale: Locale): Page<ScorecardListProps>[] {
  const words = scorecardWords(locale)
  const description = filled(words.description, { name: localized(settings(site.view).name, locale, defaultLocale(site)).value })
  const files = shown.flatMap((metric) => metricFile(scorecards, metric) ?? [])
  const partners = scoredPartners(site)
    .map(({ id, fields }) => ({ id, name: fields.name }))
    .sort(byName(locale))
  const parts = partsOf(partners, per_page)
  const number = (value: number): string => formatNumber(value, locale)
  return parts.map(({ number: part, items }) => ({
    template: 'scorecard-list',
    locale,
    path: partPath(section, part),
    params: { page: partParam(part) },
    title:
      part === 1 ? words.title : filled(qbrWords(locale).pageOf, { title: words.title, page: number(part), pages: number(parts.length) }),
    description,
    section,
    headings: [],
    wide: true,
    ...(part === 1 ? { search: { kind: words.title, text: description } } : {}),
    props: {
      lead: filled(words.lead, { date: formatDate(scorecards.as_of, locale) }),
      links: scorecardLinks(site, locale, section),
      columns: files.map(({ id }) => metricName(id, locale)),
      rows: items.map((partner) => rowOf(site, scorecards, partner, locale)),
      parts: partLinks(section, parts.length, part, locale),
    },
  }))
}

function rowOf(site: Site, scorecards: Scorecards, { id, name }: { id: string; name: string }, locale: Locale): ScorecardListRow {
  const standing = scorecards.standings.find(({ partner }) => partner === id)
  const tier = standing?.tier === undefined ? undefined : tierStandings(site, locale).get(standing.tier)
  const cell = (metric: Metric, period: string): FigureCell => figureCell({ site, scorecards, partner: id, locale }, metric, period)
  return {
    name,
    href: scorecardHref(locale, id),
    ...(tier === undefined ? {} : { tier }),
    ...(standing === undefined ? {} : { standing: standingMark(standing, locale) }),
    cells: shown.flatMap((metric) => {
      const file = metricFile(scorecards, metric)
      return file === undefined ? [] : [cell(metric, windowToday(scorecards, file.standing))]
    }),
    trend: pastMonths(scorecards, trend_months).map((month) => cell('sourced_pipeline', month.id).value),
  }
}
