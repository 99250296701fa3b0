// The intervals that prices may be for, and how often each is paid in a year.
import { decimalText } from '../program/decimal.ts'

const names: Readonly<Record<number, string>> = { 1: 'month', 3: 'quarter', 6: 'half_year', 12: 'year' }
/** Longest interval, in months. */
const longest = 60

/** The name of an interval of months; undefined for those that nobody bills. */
export const monthsName = (months: number): string | undefined =>
  Number.isInteger(months) && months >= 1 && months <= longest ? (names[months] ?? `${months}_months`) : undefined

const months = Array.from({ length: longest }, (_, index) => index + 1)

/** Every interval; one-off payments have none. */
export const intervals: readonly string[] = ['week', ...months.map((count) => monthsName(count) ?? ''), 'once']

/** The same for reading: `N_months` stands for any number. */
export const shown_intervals: readonly string[] = ['week', 'month', 'quarter', 'half_year', 'year', 'N_months', 'once']

const places = 14

/** How often each interval is paid in a year, with 14 decimals: a year has 12 months and 52 weeks. */
export const times_a_year: readonly (readonly [string, string])[] = [
  ['week', '52'],
  ...months.map((count): [string, string] => [
    monthsName(count) ?? '',
    decimalText((12n * 10n ** BigInt(places) * 2n + BigInt(count)) / (2n * BigInt(count)), places),
  ]),
]
