// A value of a metric as people read it, rounded as far as its kind is. The browser needs it too.
import type { MetricFile } from '../../scorecards/figure.ts'
import { formatDuration, formatNumber, formatPercent, formatWholeMoney } from '../format.ts'
import type { Locale } from '../locales.ts'

export type Measure = Pick<MetricFile, 'unit'>

const rounders = [0, 1, 2].map((digits) => new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: digits }))

/** Halves away from zero, as they are on paper: a binary number would be a little more or less than a half. */
export const rounded = (value: string, digits: 1 | 2): number => Number(rounders[digits]?.format(value as `${number}`))

/** A value of a metric, an exact decimal, as text. */
export function valueText(value: string, { unit }: Measure, currency: string | undefined, locale: Locale): string {
  if (unit === 'money' && currency !== undefined) return formatWholeMoney({ amount: value, currency }, locale)
  if (unit === 'percent') return formatPercent(rounded(value, 1), locale)
  if (unit === 'days') return formatDuration(rounded(value, 1), 'day', locale)
  if (unit === 'factor') return `${formatNumber(rounded(value, 2), locale)}×`
  return formatNumber(rounded(value, unit === 'score' ? 2 : 1), locale)
}
