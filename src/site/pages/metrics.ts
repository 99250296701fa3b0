// The metrics: all in a list, and for each a page with its definition and its SQL, which the receipts of all partners share.
import type { MetricFile } from '../../scorecards/figure.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { gateLanguage } from '../compliance/finding-row.ts'
import { programName } from '../compliance/frame.ts'
import type { FactRow } from '../fact-row.ts'
import { formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { metricLabel } from '../partner-record/metric-label.ts'
import { inSentences } from '../plain-text.ts'
import { metricHref, metricPath, receiptPath, section, slugOf } from '../scorecard/links.ts'
import { allMetricFacts } from '../scorecard/metric-facts.ts'
import { receiptGroups } from '../scorecard/receipts.ts'
import { sqlHtml } from '../scorecard/sql-html.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { receiptWords } from '../words/receipts.ts'

export interface MetricsProps {
  lead: string
  rows: readonly { name: string; href: string; definition: Localized; unit: string; value: string; file: string }[]
}

export interface MetricProps {
  /** In English. */
  definition: Localized
  facts: readonly FactRow[]
  /** The statement as HTML. */
  sql: string
  /** Receipts that have a page. */
  receipts: readonly EntryLink[]
  /** Said when there are more, with the command that prints them. */
  more?: { text: string; command: string }
  all: EntryLink
}

const path = `${section}metrics/`

export const metricListPages = (site: Site): Page<MetricsProps>[] =>
  withScorecards(site, (scorecards, locale) => [metricsPage(site, scorecards, locale)])

const withScorecards = <P>(site: Site, build: (scorecards: Scorecards, locale: Locale) => P[]): P[] => {
  const { scorecards } = site
  return scorecards === undefined ? [] : site.locales.flatMap((locale) => build(scorecards, locale))
}

function metricsPage(site: Site, { metrics, currency }: Scorecards, locale: Locale): Page<MetricsProps> {
  const words = receiptWords(locale)
  return {
    template: 'metric-list',
    locale,
    path,
    params: {},
    title: words.metrics,
    description: filled(words.metricsDescription, { name: programName(site, locale) }),
    section,
    headings: [],
    wide: true,
    search: { kind: words.metrics, text: inSentences(metrics.map(({ id }) => metricLabel(id, locale))) },
    props: {
      lead: words.metricsLead,
      rows: metrics.map(({ id, definition, unit, value, file }) => ({
        name: metricLabel(id, locale),
        href: metricHref(locale, id),
        definition: { value: definition, ...gateLanguage(locale) },
        unit: filled(words.units[unit], { currency }),
        value: words.values[value],
        file,
      })),
    },
  }
}

export const metricPages = (site: Site): Page<MetricProps>[] =>
  withScorecards(site, (scorecards, locale) => scorecards.metrics.map((metric) => metricPage(site, scorecards, metric, locale)))

function metricPage(site: Site, scorecards: Scorecards, metric: MetricFile, locale: Locale): Page<MetricProps> {
  const words = receiptWords(locale)
  const name = metricLabel(metric.id, locale)
  const definition = { value: metric.definition, ...gateLanguage(locale) }
  return {
    template: 'metric',
    locale,
    path: metricPath(metric.id),
    params: { metric: slugOf(metric.id) },
    title: filled(words.metricTitle, { metric: name }),
    description: filled(words.metricDescription, { metric: name }),
    section,
    headings: [],
    search: { kind: words.metric, text: inSentences([metric.definition, metric.variant ?? '', metric.source]) },
    props: {
      definition,
      facts: allMetricFacts(metric, scorecards.currency, locale).slice(1),
      sql: sqlHtml(metric.sql.trim()),
      ...receiptsOf(site, scorecards, metric, locale),
      all: { label: words.metrics, href: href(locale, path) },
    },
  }
}

function receiptsOf(site: Site, scorecards: Scorecards, { id }: MetricFile, locale: Locale): Pick<MetricProps, 'receipts' | 'more'> {
  const words = receiptWords(locale)
  const own = receiptGroups(scorecards).filter(({ metric }) => metric === id)
  const shown = new Set(own.map(({ partner }) => partner))
  const having = new Set(scorecards.figures.flatMap(({ metric, partner, lines }) => (metric === id && lines > 0 ? [partner] : [])))
  const others = [...having].filter((partner) => partner !== undefined && !shown.has(partner)).length
  const command = `npm run score -- --receipt ${words.partnerCode} ${id} ${words.periodCode}`
  return {
    receipts: own.map((group) => ({
      label: group.partner === undefined ? words.programReceipt : (site.find('partner', group.partner)?.fields.name ?? group.partner),
      href: href(locale, receiptPath(group)),
    })),
    ...(others === 0 ? {} : { more: { text: filled(words.moreReceipts, { count: formatNumber(others, locale) }), command } }),
  }
}
