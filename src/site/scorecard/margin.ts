// From revenue to contribution margin, in steps.
import { difference } from '../../program/decimal.ts'
import { formatWholeMoney } from '../format.ts'
import { metricName } from '../requirement-text.ts'
import { filled } from '../ui.ts'
import { chartWords } from '../words/charts.ts'
import { roiWords } from '../words/roi.ts'
import { scorecardWords } from '../words/scorecards.ts'
import type { Chart, ChartRow } from './chart.ts'
import { refOf, type Whose } from './figure-text.ts'
import { figureAt, metricFile, windowToday } from './figures.ts'
import { accountHref } from './receipts.ts'

/** Undefined when there was no revenue to begin with. */
export function marginChart(whose: Whose): Chart | undefined {
  const { scorecards, locale } = whose
  const words = scorecardWords(locale)
  const metric = 'contribution_margin'
  const file = metricFile(scorecards, metric)
  if (file === undefined) return undefined
  const ref = refOf(whose, metric, windowToday(scorecards, file.standing))
  const { value, numerator = '0', denominator = '0' } = figureAt(scorecards, ref) ?? {}
  if (value === undefined || file.value !== 'ratio') return undefined
  const money = (amount: string): string => formatWholeMoney({ amount, currency: scorecards.currency }, locale)
  const row = (label: string, amount: string): ChartRow => ({
    label,
    cells: [{ value: Number(amount), text: money(amount), href: accountHref(scorecards, locale, ref) }],
  })
  return {
    id: 'chart-margin',
    shape: 'steps',
    title: words.margin,
    summary: filled(words.sum.margin, { value: money(numerator), revenue: money(denominator) }),
    scale: { unit: 'money', currency: scorecards.currency },
    rowsAre: chartWords(locale).step,
    series: [chartWords(locale).amount],
    rows: [
      row(roiWords(locale).revenue, denominator),
      row(roiWords(locale).costs, difference(numerator, denominator)),
      { ...row(metricName(metric, locale), numerator), total: true },
    ],
  }
}
