// The forms of dates that exports have, and reading a day from a cell of one of them. A day that does not exist is never rolled to another.
import { folded } from './fold.ts'

/** Order and marks of the parts of a date. One digit is as good as two in days and months; `MMM` is the name of a month. */
export const date_parts = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'YYYYMMDD',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'DD.MM.YYYY',
  'DD/MM/YY',
  'DD-MM-YY',
  'DD.MM.YY',
  'MM/DD/YYYY',
  'MM-DD-YYYY',
  'MM/DD/YY',
  'MM-DD-YY',
  'DD-MMM-YY',
  'DD-MMM-YYYY',
  'DD/MMM/YYYY',
  'DD MMM YYYY',
  'MMM DD, YYYY',
  'YYYY-MM',
  'MM/YYYY',
  'MMM YYYY',
  'MMM-YY',
] as const
/** What may follow: a time of the day, or one with its offset from UTC. A cell without it is read too. */
export const time_parts = ['', ' HH:mm', ' HH:mm:ss', ' hh:mm A', ' hh:mm:ss A', 'THH:mm:ss', 'THH:mm:ssZ', ' HH:mm:ssZ'] as const

/** Longer cells are no dates; patterns would take long to find that out. */
export const longest_date = 80

export type DatePart = (typeof date_parts)[number]
export type TimePart = (typeof time_parts)[number]
export type DateFormat = `${DatePart}${TimePart}`

// Languages that name months in the exports of the systems with a preset.
const languages = ['en', 'pt', 'es', 'de', 'fr', 'nl', 'it']

// Names come in full, as the language shortens them, and cut to three letters; cut names that several months have are no names.
const months = new Map<string, number>()
for (const language of languages) {
  for (let month = 1; month <= 12; month += 1) {
    const [long = '', short = ''] = (['long', 'short'] as const).map((style) => {
      const parts = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' }).formatToParts(
        Date.UTC(2001, month - 1, 1),
      )
      return folded(parts.find(({ type }) => type === 'month')?.value ?? '').replace('.', '')
    })
    const cut = long.slice(0, 3)
    months.set(long, month).set(short, month)
    months.set(cut, months.has(cut) && months.get(cut) !== month ? Number.NaN : month)
  }
}

const piece: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d{2})',
  MMM: '(?<name>\\p{L}{3,})\\.?',
  MM: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
}
const clock = ',?[T ]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?\\s*(?<half>[ap]\\.?m\\.?)?'
const zone = '\\s*(?<zone>Z|UTC|[+-]\\d{2}:?\\d{2})?'

/** Finds the parts of a date in a cell. */
function pattern(date: DatePart, time: TimePart): RegExp {
  const parts =
    date === 'YYYYMMDD'
      ? '(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})'
      : date.replace(/YYYY|YY|MMM|MM|DD|[.]/g, (each) => piece[each] ?? '\\. ?')
  // "4 de março de 2024" and "Mar 4 2024" are common forms of the same.
  const spoken = date.includes('MMM') ? parts.replace(', ', ',? ').replaceAll(' ', '\\.? (?:de )?') : parts
  return new RegExp(`^${spoken}${time === '' ? '' : `(?:${clock}${time.endsWith('Z') ? zone : ''})?`}$`, 'iu')
}

const known = new Map<string, { date: DatePart; time: TimePart }>(
  date_parts.flatMap((date) => time_parts.map((time) => [`${date}${time}`, { date, time }] as const)),
)

/** Parts of a format. */
export const partsOf = (format: DateFormat): { date: DatePart; time: TimePart } => known.get(format) ?? { date: 'YYYY-MM-DD', time: '' }

/** The format that somebody wrote down, in the letters of any language with Latin ones: `d/m/yyyy` and `dd/mm/aaaa` are `DD/MM/YYYY`. */
export function dateFormatOf(written: string): DateFormat | undefined {
  const [, date = '', time = ''] = /^(.*?)([t ,]*h.*)?$/i.exec(written.trim()) ?? []
  const day = date
    .trim()
    .toLowerCase()
    .replace(/[yaj]+/g, (each) => (each.length > 2 ? 'YYYY' : 'YY'))
    .replace(/m+/g, (each) => (each.length > 2 ? 'MMM' : 'MM'))
    .replace(/[dt]+/g, 'DD')
  const second = time.toLowerCase().includes(':s') ? ':ss' : ''
  const clock = /a\s*$/i.test(time)
    ? ` hh:mm${second} A`
    : `${time.startsWith('T') ? 'T' : ' '}HH:mm${time.startsWith('T') ? ':ss' : second}`
  const offset = /(z|x)+\s*$/i.test(time) ? 'Z' : ''
  const text = `${day}${time.trim() === '' ? '' : offset === '' ? clock : clock.replace(/HH:mm$/, 'HH:mm:ss') + offset}`
  return known.has(text) ? (text as DateFormat) : undefined
}

/**
 * Reads the day from cells of a format; undefined where there is none. A moment with its offset is put into `time_zone`; other times are of the place
 * that the export was made for. Formats without a day give the first of the month.
 */
export function dayReader(format: DateFormat, time_zone: string): (cell: string) => string | undefined {
  const { date, time } = partsOf(format)
  const parts = pattern(date, time)
  const dayIn = zoned(time_zone)
  return (cell) => {
    if (cell.length > longest_date) return undefined
    const found = parts.exec(cell.trim())?.groups
    if (found === undefined) return undefined
    const year = found['year'] ?? ''
    const full = year.length === 2 ? Number(year) + (Number(year) < 69 ? 2000 : 1900) : Number(year)
    const month = found['name'] === undefined ? Number(found['month']) : (months.get(folded(found['name'])) ?? Number.NaN)
    const midnight = dayAt(full, month, Number(found['day'] ?? 1))
    if (midnight === undefined) return undefined
    const minutes = minutesOf(found)
    if (minutes === undefined) return undefined
    return found['zone'] === undefined
      ? new Date(midnight).toISOString().slice(0, 10)
      : dayIn(midnight + (minutes - offsetOf(found['zone'])) * 60_000)
  }
}

// Years beyond these are typing errors, and days that a month does not have are not the first ones of the next.
function dayAt(year: number, month: number, day: number): number | undefined {
  if (!(year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1)) return undefined
  const time = Date.UTC(year, month - 1, day)
  return new Date(time).getUTCDate() === day ? time : undefined
}

function minutesOf({ hour = '0', minute = '0', second = '0', half }: Record<string, string | undefined>): number | undefined {
  const past = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  const wrong =
    past > 23 || Number(minute) > 59 || Number(second) > 60 || (half !== undefined && !(Number(hour) >= 1 && Number(hour) <= 12))
  return wrong ? undefined : past * 60 + Number(minute)
}

function offsetOf(zone: string): number {
  if (/^(z|utc)$/i.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

// All offsets are whole quarters of an hour, so moments of one quarter are of one day; exports have many of them.
function zoned(time_zone: string): (time: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const days = new Map<number, string>()
  return (time) => {
    const quarter = Math.floor(time / 900_000)
    const day = days.get(quarter) ?? format.format(time)
    days.set(quarter, day)
    return day
  }
}
