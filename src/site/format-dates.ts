// Several days as one text in the reader's language.
import type { Locale } from './locales.ts'

/** From one day to another: `Dec 8 – 9, 2026`. Dates have no time zone, so they are read and shown in UTC. */
export function formatDates(from: string, to: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(`${locale.tag}-u-nu-latn-ca-gregory`, { dateStyle: 'medium', timeZone: 'UTC' })
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
}
