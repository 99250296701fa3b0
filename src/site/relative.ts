// How far a day is from another in words: in 12 days, yesterday, 40 days ago.
import type { Locale } from './locales.ts'

const made = new Map<string, Intl.RelativeTimeFormat>()

/** `days` from today in words; 0 is today, negative is past. */
export function formatRelativeDays(days: number, { tag }: Pick<Locale, 'tag'>): string {
  const formatter = made.get(tag) ?? new Intl.RelativeTimeFormat(`${tag}-u-nu-latn`, { numeric: 'auto' })
  made.set(tag, formatter)
  return formatter.format(days, 'day')
}
