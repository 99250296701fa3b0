// Figures with all of their digits, as receipts show them.
import type { Figure, MetricFile } from '../../scorecards/figure.ts'
import { formatDecimal, formatExactPercent, formatMoney } from '../format.ts'
import type { Locale } from '../locales.ts'

/** The value of a metric, an exact decimal. */
export function exactText(
  value: string,
  { unit }: Pick<MetricFile, 'unit'>,
  { currency }: Pick<Figure, 'currency'>,
  locale: Locale,
): string {
  if (unit === 'money' && currency !== undefined) return formatMoney({ amount: value, currency }, locale)
  if (unit === 'percent') return formatExactPercent(value, locale)
  return formatDecimal(value, locale)
}

/** A number that goes into the value: money in sums and medians of money, otherwise a bare number, because what is divided may be anything. */
export const partText = (
  value: string,
  { unit, value: made }: Pick<MetricFile, 'unit' | 'value'>,
  { currency }: Pick<Figure, 'currency'>,
  locale: Locale,
): string =>
  made !== 'ratio' && unit === 'money' && currency !== undefined
    ? formatMoney({ amount: value, currency }, locale)
    : formatDecimal(value, locale)
