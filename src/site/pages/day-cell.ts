// A due day in a table, with how near it is: in days, or in business days where a term is one of business days.

import { businessDaysBetween, daysBetween } from '../../program/days.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { filled } from '../ui.ts'
import { approvalWords } from '../words/approvals.ts'
import { leftText } from './work-row.ts'

export interface DayCell {
  /** `YYYY-MM-DD` */
  on: string
  text: string
  left: string
  state: 'good' | 'warn' | 'bad'
}

/** A day counted in days; near enough to look at from `warn` days before. */
export function dayCell(on: string, asOf: string, warn: number, locale: Locale): DayCell {
  const left = daysBetween(asOf, on)
  return { on, text: formatDate(on, locale), left: leftText(on, asOf, locale), state: left < 0 ? 'bad' : left <= warn ? 'warn' : 'good' }
}

/** The last day of a term of business days; near on it and on the business day before. */
export function businessDay(on: string, asOf: string, locale: Locale): DayCell {
  const words = approvalWords(locale)
  const left = businessDaysBetween(asOf, on)
  const days = formatNumber(Math.abs(left), locale)
  // A term that ended on Friday is over on Saturday, though no business day has passed since.
  const isOver = on < asOf
  return {
    on,
    text: formatDate(on, locale),
    left: isOver
      ? left === 0
        ? leftText(on, asOf, locale)
        : filled(words.daysOver, { days })
      : left === 0
        ? words.lastDay
        : filled(words.daysLeft, { days }),
    state: isOver ? 'bad' : left <= 1 ? 'warn' : 'good',
  }
}
