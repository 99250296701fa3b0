// The return on investment of each partner and of the whole program: what came back, and the cost base that it is held against.
import { totalOf } from '../../program/decimal.ts'
import type { MetricFile } from '../../scorecards/figure.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { english } from '../compliance/finding-row.ts'
import { type PageLink, programName } from '../compliance/frame.ts'
import { formatDate, formatNumber, formatWholeMoney } from '../format.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { byName } from '../paging.ts'
import { metricName } from '../requirement-text.ts'
import type { Chart } from '../scorecard/chart.ts'
import { type FigureCell, figureCell, refOf, type Whose } from '../scorecard/figure-text.ts'
import { figureAt, metricFile, windowToday } from '../scorecard/figures.ts'
import { roi_path, scorecardLinks, scorecardsOf, scoredPartners } from '../scorecard/frame.ts'
import { scorecardHref } from '../scorecard/links.ts'
import { marginChart } from '../scorecard/margin.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { chartWords } from '../words/charts.ts'
import { roiWords } from '../words/roi.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { isolated } from './work-row.ts'

export interface RoiProps {
  lead: string
  links: readonly PageLink[]
  /** How return and margin are counted. */
  definitions: readonly { metric: string; texts: readonly Localized[] }[]
  program?: RoiRow
  rows: readonly RoiRow[]
  charts: readonly Chart[]
  without?: string
}

export interface RoiRow {
  name: string
  href?: string
  /** What came back before costs, the cost base, and what is left of it. */
  back: FigureCell
  base: FigureCell
  net: FigureCell
  roi: FigureCell
  margin: FigureCell
  mdf: FigureCell
}

const most_bars = 12

export const roiPages = (site: Site): Page<RoiProps>[] => {
  const scorecards = scorecardsOf(site)
  return scorecards === undefined ? [] : site.locales.map((locale) => roiPage(site, scorecards, locale))
}

function roiPage(site: Site, scorecards: Scorecards, locale: Locale): Page<RoiProps> {
  const words = roiWords(locale)
  const description = filled(words.description, { name: programName(site, locale) })
  const whose = { site, scorecards, locale }
  const rows = scoredPartners(site)
    .map(({ id, fields }) => ({ id, name: fields.name }))
    .sort(byName(locale))
    .map(({ id, name }) => ({ id, ...rowOf({ ...whose, partner: id }, name), href: scorecardHref(locale, id) }))
  const program = rowOf(whose, words.program)
  const without = rows.filter(({ roi }) => roi.value === undefined).length
  return {
    template: 'roi',
    locale,
    path: roi_path,
    params: {},
    title: words.title,
    description,
    section: 'dashboard/',
    headings: [],
    wide: true,
    search: { kind: scorecardWords(locale).title, text: description },
    props: {
      lead: filled(words.lead, { date: formatDate(scorecards.as_of, locale), currency: scorecards.currency }),
      links: scorecardLinks(site, locale, roi_path),
      definitions: (['roi', 'contribution_margin', 'mdf_return'] as const).flatMap((metric) => {
        const file = metricFile(scorecards, metric)
        return file === undefined ? [] : [definitionOf(whose, file)]
      }),
      ...(scorecards.metrics.length === 0 ? {} : { program }),
      rows,
      charts: chartsOf(whose, rows, program),
      ...(without === 0 ? {} : { without: filled(words.notEvaluated, { count: formatNumber(without, locale) }) }),
    },
  }
}

function definitionOf({ locale }: Whose, { id, definition, numerator, denominator, variant }: MetricFile): RoiProps['definitions'][number] {
  const words = roiWords(locale)
  const said = (sentence: string, text: string | undefined): Localized[] =>
    text === undefined ? [] : [{ ...english(text, locale), value: filled(sentence, { text }) }]
  return {
    metric: metricName(id, locale),
    texts: [
      english(definition, locale),
      ...said(words.numerator, numerator),
      ...said(words.denominator, denominator),
      ...said(words.variant, variant),
    ],
  }
}

function rowOf(whose: Whose, name: string): RoiRow {
  const { scorecards, locale } = whose
  const cell = (metric: 'roi' | 'contribution_margin' | 'mdf_return'): FigureCell =>
    figureCell(whose, metric, windowToday(scorecards, metricFile(scorecards, metric)?.standing ?? ''))
  const roi = cell('roi')
  const figure = figureAt(scorecards, refOf(whose, 'roi', windowToday(scorecards, metricFile(scorecards, 'roi')?.standing ?? '')))
  const money = (amount: string | undefined): FigureCell =>
    amount === undefined || figure === undefined || figure.lines === 0
      ? { text: '–' }
      : {
          value: Number(amount),
          text: formatWholeMoney({ amount, currency: scorecards.currency }, locale),
          ...(roi.href === undefined ? {} : { href: roi.href }),
        }
  const { numerator: net, denominator: base } = figure ?? {}
  return {
    name,
    back: money(net === undefined || base === undefined ? undefined : totalOf([net, base])),
    base: money(base),
    net: money(net),
    roi,
    margin: cell('contribution_margin'),
    mdf: cell('mdf_return'),
  }
}

function chartsOf(whose: Whose, rows: readonly (RoiRow & { id: string })[], program: RoiRow): Chart[] {
  const { scorecards, locale } = whose
  const words = roiWords(locale)
  const known = rows.filter(({ roi }) => roi.value !== undefined).toSorted((a, b) => (b.roi.value ?? 0) - (a.roi.value ?? 0))
  const [best] = known
  const shown = known.slice(0, most_bars)
  const values = { partner: isolated(best?.name ?? '', locale), value: best?.roi.text ?? '', program: program.roi.text }
  const summary = program.roi.value === undefined ? filled(words.best, values) : filled(words.chartSummary, values)
  const row = ({ name, href }: RoiRow, cells: readonly FigureCell[]) => ({ label: name, ...(href === undefined ? {} : { href }), cells })
  const margin = marginChart(whose)
  return [
    ...(best === undefined
      ? []
      : [
          {
            id: 'chart-returns',
            shape: 'rows' as const,
            title: words.returns,
            summary,
            scale: { unit: 'percent' as const },
            rowsAre: chartWords(locale).partner,
            series: [words.returned],
            rows: shown.map((each) => row(each, [each.roi])),
          },
          {
            id: 'chart-back',
            shape: 'rows' as const,
            title: words.chart,
            summary: filled(words.backSummary, { back: program.back.text, base: program.base.text }),
            scale: { unit: 'money' as const, currency: scorecards.currency },
            rowsAre: chartWords(locale).partner,
            series: [words.back, words.base],
            rows: shown.map((each) => row(each, [each.back, each.base])),
          },
        ]),
    ...(margin === undefined ? [] : [{ ...margin, title: words.steps }]),
  ]
}
