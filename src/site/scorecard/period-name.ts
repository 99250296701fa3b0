// What periods are called: months by name, fiscal quarters and years by their ids, windows by their length and last day.
import type { Period } from '../../scorecards/periods.ts'
import { formatDate, formatDuration, formatMonth } from '../format.ts'
import type { Locale } from '../locales.ts'
import { filled } from '../ui.ts'
import { receiptWords } from '../words/receipts.ts'

const units: Record<string, 'day' | 'month' | 'quarter'> = { d: 'day', m: 'month', q: 'quarter' }

export function periodName({ id, kind, until }: Pick<Period, 'id' | 'kind' | 'until'>, locale: Locale): string {
  if (kind === 'month') return formatMonth(id, locale)
  if (kind !== 'window') return id
  const [length = ''] = id.split('@')
  const time = formatDuration(Number(length.slice(0, -1)), units[length.slice(-1)] ?? 'month', locale)
  return filled(receiptWords(locale).window, { time, date: formatDate(until, locale) })
}
