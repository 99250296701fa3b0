// How far a day is from another in words: in 12 days, yesterday, 40 days ago.
import type { Locale } from './locales.ts'

const made = new Map<string, Intl.RelativeTimeFormat>()
// Few distances, many times over.
const known = new Map<string, string>()

/** `days` from today in words; 0 is today, negative is past. */
export function formatRelativeDays(days: number, { tag }: Pick<Locale, 'tag'>): string {
  const key = `${tag} ${days}`
  const before = known.get(key)
  if (before !== undefined) return before
  const formatter = made.get(tag) ?? new Intl.RelativeTimeFormat(`${tag}-u-nu-latn`, { numeric: 'auto' })
  made.set(tag, formatter)
  const text = formatter.format(days, 'day')
  known.set(key, text)
  return text
}
