// From revenue to contribution margin, in steps.
import { difference, totalOf } from '../../program/decimal.ts'
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

/** Undefined when the return could not be worked out, or there was nothing to take costs from. */
export function marginChart(whose: Whose): Chart | undefined {
  const { scorecards, locale } = whose
  const words = scorecardWords(locale)
  const file = metricFile(scorecards, 'contribution_margin')
  if (file === undefined) return undefined
  const ref = refOf(whose, 'contribution_margin', windowToday(scorecards, file.standing))
  const margin = figureAt(scorecards, ref)?.value
  // The return on investment is worked out of the same revenue and the same costs.
  const { value, numerator = '0', denominator: costs = '0' } = figureAt(scorecards, { ...ref, metric: 'roi' }) ?? {}
  if (margin === undefined || value === undefined) return undefined
  const revenue = totalOf([numerator, costs])
  const money = (amount: string): string => formatWholeMoney({ amount, currency: scorecards.currency }, locale)
  const row = (label: string, amount: string): ChartRow => ({
    label,
    cells: [{ value: Number(amount), text: money(amount), href: accountHref(scorecards, locale, ref) }],
  })
  return {
    id: 'chart-margin',
    shape: 'steps',
    title: words.margin,
    summary: filled(words.sum.margin, { value: money(margin), revenue: money(revenue) }),
    scale: { unit: 'money', currency: scorecards.currency },
    rowsAre: chartWords(locale).step,
    series: [chartWords(locale).amount],
    rows: [
      row(roiWords(locale).revenue, revenue),
      row(roiWords(locale).costs, difference('0', costs)),
      { ...row(metricName('contribution_margin', locale), margin), total: true },
    ],
  }
}
