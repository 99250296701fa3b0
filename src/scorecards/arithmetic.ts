// The calculation of a figure in one line, with all of its digits.
import { totalOf } from '../program/decimal.ts'
import type { Figure, MetricFile, ReceiptLine } from './figure.ts'

/** Sums of so few lines are written out. */
const most_terms = 4

const units = { money: '', percent: ' %', count: '', days: ' days', score: '', factor: '' } as const satisfies Record<
  MetricFile['unit'],
  string
>

/** Without zeros at its end. */
export const plainDecimal = (text: string): string => totalOf([text])

/** Such as `3 / 4 × 100 = 75 %`, `120 + 30.5 = 150.5 BRL`, or `the middle of 3 lines = 12 days`. */
export function arithmeticOf({ value, unit, none }: MetricFile, figure: Figure, lines: readonly ReceiptLine[]): string {
  const { numerator, denominator, currency } = figure
  const result =
    figure.value === undefined
      ? `not evaluated. ${figure.not_evaluated ?? none ?? ''}`.trim()
      : `${figure.value}${currency === undefined ? units[unit] : ` ${currency}`}`
  if (value === 'ratio') return `${numerator} / ${denominator ?? '0'}${unit === 'percent' ? ' × 100' : ''} = ${result}`
  const count = figure.lines === 1 ? '1 line' : `${figure.lines} lines`
  if (value === 'median') return `the middle of ${count} = ${result}`
  const all = lines.length === figure.lines && lines.length > 0 && lines.length <= most_terms
  return all ? `${lines.map((line) => line.numerator).join(' + ')} = ${result}` : `sum of ${count} = ${result}`
}
