// Numbers along an axis, short enough for it.
import { formatPercent, formatShortMoney, formatShortNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import type { Scale } from './chart.ts'

export function tickText(value: number, { unit, currency }: Scale, locale: Locale): string {
  if (unit === 'percent') return formatPercent(value, locale)
  return unit === 'money' && currency !== undefined
    ? formatShortMoney({ amount: String(value), currency }, locale)
    : formatShortNumber(value, locale)
}
