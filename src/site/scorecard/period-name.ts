// What periods are called: months by name, fiscal quarters and years by their ids, windows by their length and last day.
import { formatDate, formatMonth } from '../format.ts'
import type { Locale } from '../locales.ts'
import { filled } from '../ui.ts'
import { receiptWords } from '../words/receipts.ts'
import { windowText } from './figure-rows.ts'

export function periodName(id: string, locale: Locale): string {
  if (/^\d{4}-\d{2}$/.test(id)) return formatMonth(id, locale)
  const [length = '', last] = id.split('@')
  // What stands on a day looks back on nothing.
  if (length === '1d' && last !== undefined) return formatDate(last, locale)
  return last === undefined ? id : filled(receiptWords(locale).window, { time: windowText(length, locale), date: formatDate(last, locale) })
}
