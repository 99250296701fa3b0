// Receipts: what each figure of a metric was made from, for one partner or the whole program. One page holds all periods, so that a link to any of them is an anchor.
import type { MetricFile, Receipt, ReceiptLine } from '../../scorecards/figure.ts'
import type { Period } from '../../scorecards/periods.ts'
import { sourceHref } from '../compliance/finding-row.ts'
import type { FactRow } from '../fact-row.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { metricLabel } from '../partner-record/metric-label.ts'
import { exactText, partText } from '../scorecard/exact-text.ts'
import { dashboard_path } from '../scorecard/frame.ts'
import { metricHref, receiptPath, scorecardHref, section, slugOf } from '../scorecard/links.ts'
import { metricFacts } from '../scorecard/metric-facts.ts'
import { periodName } from '../scorecard/period-name.ts'
import { reasonText } from '../scorecard/reason-text.ts'
import { type ReceiptGroup, receiptGroups } from '../scorecard/receipts.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { receiptWords } from '../words/receipts.ts'
import { isolated } from './work-row.ts'

export interface ReceiptsProps {
  lead: string
  /** The partner may see the figures. Absent of those of the program. */
  shared?: boolean
  /** Scorecard or dashboard that shows the figures, and the page of the metric. */
  links: readonly EntryLink[]
  facts: readonly FactRow[]
  groups: readonly { kind: Period['kind']; label: string; receipts: readonly ReceiptPart[] }[]
  /** Head of the column of numerators. */
  numerator: string
  hasDenominators: boolean
}

export interface ReceiptPart {
  /** The anchor. */
  id: string
  name: string
  days: string
  isRunning: boolean
  /** The figure with all of its digits, or why there is none. */
  value: Localized
  isEvaluated: boolean
  /** What is done, in words, and in numbers that read from left to right in every language. */
  arithmetic: { text: string; formula?: string }
  caption: string
  rows: readonly ReceiptRow[]
  /** What all rows come to, those that are not shown included. Medians have none. */
  total?: { label: string; numerator: string; denominator?: string }
  cut?: { text: string; command: string }
}

export interface ReceiptRow {
  day?: string
  what: string
  numerator: string
  denominator?: string
  where?: { label: string; href?: string }
}

/** Rows of one period in the page: a year of a large program has thousands. */
const most_rows = 40
/** Rows of all periods in the page; when they are used up, each further period shows a few. */
const rows_of_page = 400
const fewest_rows = 3
/** Sums of so few rows are written out. */
const most_terms = 4

export const receiptPages = (site: Site): Page<ReceiptsProps>[] =>
  site.scorecards === undefined
    ? []
    : receiptGroups(site.scorecards).flatMap((group) => site.locales.flatMap((locale) => receiptPage(site, locale, group)))

function receiptPage(site: Site, locale: Locale, group: ReceiptGroup): Page<ReceiptsProps>[] {
  const [first] = group.receipts
  if (first === undefined) return []
  const words = receiptWords(locale)
  const { metric } = first
  const partner = group.partner === undefined ? undefined : site.find('partner', group.partner)
  const names = {
    metric: metricLabel(metric.id, locale),
    whose: group.partner === undefined ? words.program : isolated(partner?.fields.name ?? group.partner, locale),
  }
  const path = receiptPath(group)
  const [, folder] = path.split('/')
  return [
    {
      template: 'receipt',
      locale,
      path,
      params: { partner: folder, metric: slugOf(metric.id) },
      title: filled(words.title, names),
      description: filled(words.description, names),
      section,
      headings: [],
      wide: true,
      props: {
        lead: words.lead,
        ...(group.partner === undefined ? {} : { shared: metric.audience === 'partner' }),
        links: [
          group.partner === undefined
            ? { label: words.programDashboard, href: href(locale, dashboard_path) }
            : { label: words.scorecard, href: scorecardHref(locale, group.partner) },
          { label: words.about, href: metricHref(locale, metric.id) },
        ],
        facts: metricFacts(metric, first.figure.currency ?? site.scorecards?.currency ?? '', locale),
        numerator: metric.value === 'ratio' ? words.numerator : words.amount,
        hasDenominators: metric.value === 'ratio',
        // Made when they are asked for: all rows of all pages at once would fill the memory that a large program has.
        get groups() {
          return partsOf(site, locale, group)
        },
      },
    },
  ]
}

const kinds = ['window', 'quarter', 'month', 'year'] as const satisfies readonly Period['kind'][]

function partsOf(site: Site, locale: Locale, { receipts }: ReceiptGroup): ReceiptsProps['groups'] {
  const latestFirst = receipts.toSorted((a, b) =>
    a.period.until < b.period.until ? 1 : a.period.until > b.period.until ? -1 : a.period.id < b.period.id ? -1 : 1,
  )
  const byKind = Map.groupBy(latestFirst, ({ period }) => period.kind)
  let left = rows_of_page
  return kinds.flatMap((kind) => {
    const own = (byKind.get(kind) ?? []).map((receipt) => {
      const part = partOf(site, locale, receipt, Math.max(fewest_rows, Math.min(most_rows, left)))
      left -= part.rows.length
      return part
    })
    return own.length === 0 ? [] : [{ kind, label: receiptWords(locale).kinds[kind], receipts: own }]
  })
}

function partOf(site: Site, locale: Locale, receipt: Receipt, most: number): ReceiptPart {
  const words = receiptWords(locale)
  const { figure, period, metric, lines } = receipt
  const name = periodName(period.id, locale)
  const shown = lines.slice(0, most)
  const number = (value: number): string => formatNumber(value, locale)
  const total = totalOf(receipt, locale)
  return {
    id: period.id,
    name,
    days: filled(words.days, { from: formatDate(period.from, locale), until: formatDate(period.until, locale) }),
    isRunning: !period.complete,
    ...shownValue(receipt, locale),
    arithmetic: arithmeticOf(receipt, locale),
    caption: filled(words.rows, { period: name }),
    rows: shown.map((line) => rowOf(site, locale, receipt, line)),
    ...(total === undefined ? {} : { total }),
    ...(figure.lines > shown.length
      ? {
          cut: {
            text: filled(words.cut, { shown: number(shown.length), count: number(figure.lines) }),
            command: commandFor(metric, figure),
          },
        }
      : {}),
  }
}

/** The command that prints a whole receipt. */
export const commandFor = ({ id }: Pick<MetricFile, 'id'>, { partner, period }: { partner?: string; period: string }): string =>
  `npm run score -- --receipt ${partner ?? 'program'} ${id} ${period}`

function shownValue({ figure, metric }: Receipt, locale: Locale): Pick<ReceiptPart, 'value' | 'isEvaluated'> {
  if (figure.value !== undefined) return { value: { value: exactText(figure.value, metric, figure, locale) }, isEvaluated: true }
  const why = figure.not_evaluated
  return { value: why === undefined ? { value: receiptWords(locale).notEvaluated } : reasonText(why, locale), isEvaluated: false }
}

function arithmeticOf({ figure, metric, lines }: Receipt, locale: Locale): ReceiptPart['arithmetic'] {
  const words = receiptWords(locale)
  const part = (value: string): string => partText(value, metric, figure, locale)
  const result = figure.value === undefined ? undefined : exactText(figure.value, metric, figure, locale)
  const formula = (terms: readonly string[], sign: string): string =>
    [terms.join(` ${sign} `), ...(result === undefined ? [] : [result])].join(' = ')
  if (metric.value === 'ratio') return { text: words.ratio, formula: formula([figure.numerator, figure.denominator ?? '0'].map(part), '÷') }
  const count = formatNumber(figure.lines, locale)
  if (metric.value === 'median') return { text: filled(words.median, { count }), ...(result === undefined ? {} : { formula: result }) }
  return figure.lines <= most_terms && lines.length === figure.lines
    ? {
        text: words.sum,
        formula: formula(
          lines.map(({ numerator }) => part(numerator)),
          '+',
        ),
      }
    : { text: filled(words.ofMany, { count }), formula: result ?? part(figure.numerator) }
}

function totalOf({ figure, metric }: Receipt, locale: Locale): ReceiptPart['total'] {
  if (metric.value === 'median') return undefined
  return {
    label: filled(receiptWords(locale).total, { count: formatNumber(figure.lines, locale) }),
    numerator: partText(figure.numerator, metric, figure, locale),
    ...(figure.denominator === undefined ? {} : { denominator: partText(figure.denominator, metric, figure, locale) }),
  }
}

function rowOf(site: Site, locale: Locale, { figure, metric }: Receipt, line: ReceiptLine): ReceiptRow {
  const { day, what, numerator, denominator, file } = line
  return {
    ...(day === undefined ? {} : { day: formatDate(day, locale) }),
    what,
    numerator: partText(numerator, metric, figure, locale),
    ...(denominator === undefined ? {} : { denominator: partText(denominator, metric, figure, locale) }),
    ...(file === undefined ? {} : { where: placeOf(site, file, line.line) }),
  }
}

const placeOf = (site: Site, file: string, line = 1): NonNullable<ReceiptRow['where']> => ({
  label: `${file}:${line}`,
  ...sourceHref(site, { file, line }),
})
