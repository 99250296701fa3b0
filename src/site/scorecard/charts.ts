// Charts of figures over months and fiscal quarters, of one partner or of the whole program, each with its sentence.
import type { Metric } from '../../../schemas/metric.ts'
import { difference, quotient, sumOf } from '../../program/decimal.ts'
import type { Figure } from '../../scorecards/figure.ts'
import type { Period } from '../../scorecards/periods.ts'
import { formatMonth, formatNumber, formatPercent, formatShortMonth } from '../format.ts'
import { isolated } from '../pages/work-row.ts'
import { metricName } from '../requirement-text.ts'
import { filled } from '../ui.ts'
import { chartWords } from '../words/charts.ts'
import { scorecardWords } from '../words/scorecards.ts'
import type { Chart, ChartRow } from './chart.ts'
import { figureCell, refOf, scaleOf, type Whose } from './figure-text.ts'
import { figureAt, metricFile, pastMonths, pastQuarters } from './figures.ts'
import { accountHref } from './receipts.ts'
import { valueText } from './value-text.ts'

interface Wanted {
  id: string
  title: string
  metrics: readonly Metric[]
  shape: Chart['shape']
}

const months_shown = 12

/** Figures by month for a year; undefined when none of them could be worked out. Of the first the sentence speaks. */
export function monthChart(whose: Whose, { id, title, metrics, shape }: Wanted): Chart | undefined {
  const { scorecards, locale } = whose
  const [first] = metrics
  const file = first && metricFile(scorecards, first)
  if (first === undefined || file === undefined) return undefined
  const rows = pastMonths(scorecards, months_shown).map((month) => rowOf(whose, month, metrics))
  if (rows.every(({ cells }) => cells.every(({ value }) => value === undefined || value === 0))) return undefined
  return {
    id,
    shape,
    title,
    summary: file.value === 'sum' && file.grain === 'day' ? sumSentence(whose, first) : levelSentence(whose, first),
    scale: scaleOf(file, scorecards.currency),
    rowsAre: chartWords(locale).month,
    series: metrics.map((metric) => metricName(metric, locale)),
    rows,
  }
}

const rowOf = (whose: Whose, { id }: Period, metrics: readonly Metric[]): ChartRow => ({
  label: formatMonth(id, whose.locale),
  short: formatShortMonth(id, whose.locale),
  cells: metrics.map((metric) => figureCell(whose, metric, id)),
})

/** What the months of a year come to, against the year before them. */
function sumSentence(whose: Whose, metric: Metric): string {
  const { scorecards, locale } = whose
  const { sum: words } = scorecardWords(locale)
  const file = metricFile(scorecards, metric)
  const totalOf = (months: readonly Period[]): string =>
    sumOf(months.map(({ id }) => figureAt(scorecards, refOf(whose, metric, id))?.value ?? '0'))
  const all = pastMonths(scorecards, months_shown * 2)
  const [now, before] = [totalOf(all.slice(-months_shown)), totalOf(all.slice(0, -months_shown))]
  if (Number(now) === 0 || file === undefined) return words.nothing
  const value = valueText(now, file, scorecards.currency, locale)
  if (Number(before) <= 0) return filled(words.first, { value })
  const change = Math.round(Number(quotient(difference(now, before), before)) * 100)
  if (change === 0) return filled(words.same, { value })
  const share = formatPercent(Math.abs(change), locale)
  return filled(words.compared, { value, change: filled(change > 0 ? words.more : words.less, { share }) })
}

/** The latest value, after the first that is shown. */
function levelSentence(whose: Whose, metric: Metric): string {
  const { scorecards, locale } = whose
  const { sum: words } = scorecardWords(locale)
  const file = metricFile(scorecards, metric)
  const known = pastMonths(scorecards, months_shown).flatMap(({ id }) => {
    const figure = figureAt(scorecards, refOf(whose, metric, id))
    return figure?.value === undefined || file === undefined
      ? []
      : [{ period: formatMonth(id, locale), value: valueText(figure.value, file, figure.currency, locale) }]
  })
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return words.none
  return first === last ? filled(words.latestOnly, last) : filled(words.latest, { ...last, before: first.value, earlier: first.period })
}

const quarters_shown = 6

/** Deals won and lost by fiscal quarter, from what the win rate was worked out of. */
export function dealsChart(whose: Whose): Chart | undefined {
  const { scorecards, locale } = whose
  const words = scorecardWords(locale)
  const found = pastQuarters(scorecards, quarters_shown).map(({ id: period }) => {
    const ref = refOf(whose, 'win_rate', period)
    return { ref, ...countsOf(figureAt(scorecards, ref)) }
  })
  const last = found.at(-1)
  if (last === undefined || found.every(({ won, lost }) => won + lost === 0)) return undefined
  const count = (value: number): string => formatNumber(Math.round(value * 100) / 100, locale)
  return {
    id: 'chart-deals',
    shape: 'stack',
    title: words.deals,
    summary: filled(words.sum.deals, { period: isolated(last.ref.period, locale), won: count(last.won), lost: count(last.lost) }),
    scale: { unit: 'number' },
    rowsAre: chartWords(locale).quarter,
    series: [words.won, words.lost],
    rows: found.map(({ ref, won, lost }) => ({
      label: ref.period,
      cells: [won, lost].map((value) => ({
        value,
        text: count(value),
        ...(won + lost === 0 ? {} : { href: accountHref(scorecards, locale, ref) }),
      })),
    })),
  }
}

const countsOf = (figure: Figure | undefined): { won: number; lost: number } => ({
  won: Number(figure?.numerator ?? 0),
  lost: Number(difference(figure?.denominator ?? '0', figure?.numerator ?? '0')),
})
