// Cells of an export as values of SQL. Every expression is null where the cell cannot be read; what is odd about it is asked of such cells alone.
import { literal } from '../engine.ts'
import { type DateFormat, partsOf } from './dates.ts'
import type { ResolvedFile } from './resolve.ts'

const spaces = '[\\s\\x{00a0}\\x{2007}\\x{2009}\\x{202f}]'
const signs = '(?:R\\$|US\\$|[A-Z]{1,2}\\$|\\p{Sc}|[A-Z]{3}|kr|zł|Kč)'
const minus = '[-−–]'
const escaped = (mark: string): string => (mark === ' ' ? spaces : mark === "'" ? "['’]" : mark === '.' ? '\\.' : mark)

/** A number without anything but digits and the decimal mark, as `type`; null for all others, which `numberSql` reads. Most cells are such. */
export function plainNumberSql(cell: string, type: string, { decimal_mark }: Pick<ResolvedFile, 'decimal_mark'>): string {
  return decimal_mark === '.'
    ? `try_cast(${cell} as ${type})`
    : `case when contains(${cell}, '.') then null else try_cast(replace(${cell}, ',', '.') as ${type}) end`
}

/** Any number that the file can write, as `type`. */
export function numberSql(cell: string, type: string, { decimal_mark, thousands_mark }: ResolvedFile): string {
  const group = escaped(thousands_mark)
  const whole = thousands_mark === '' ? '\\d+' : `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`
  const digits = `(${whole}(?:${escaped(decimal_mark)}\\d*)?|${escaped(decimal_mark)}\\d+)`
  const around = `${spaces}*(?:${signs}|%|\\+|${minus}|${spaces})*`
  const form = literal(`^${spaces}*\\(?${around}${digits}${around}\\)?${spaces}*$`)
  const found = `regexp_extract(${cell}, ${form}, 1)`
  const bare = thousands_mark === '' ? found : `regexp_replace(${found}, ${literal(group)}, '', 'g')`
  const sign = `case when regexp_matches(${cell}, ${literal(`\\(|${minus}`)}) then '-' else '' end`
  return `case when ${cell} <> '' and regexp_matches(${cell}, ${form}) then try_cast(${sign} || replace(${bare}, ${literal(decimal_mark)}, '.') as ${type}) end`
}

/** Whether days of a format are read by the database. Names of months and moments with an offset are read by `dayReader`. */
export function readsDays(format: DateFormat): boolean {
  const { date, time } = partsOf(format)
  return !date.includes('MMM') && !time.endsWith('Z')
}

const clock = ',?[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?i:[ap]\\.?m\\.?)?'

/** A day as the file writes it. A day that does not exist is null and never another day. The year can be any. */
export function daySql(cell: string, format: DateFormat): string {
  const { date, time } = partsOf(format)
  // In Czech and German a space may stand behind the points.
  const day = date.includes('.') ? `replace(trim(${cell}), '. ', '.')` : `trim(${cell})`
  if (time !== '') return plainDaySql(`regexp_extract(${day}, ${literal(`^(\\S+?)(?:${clock})?$`)}, 1)`, date)
  // The database's own form is by far the fastest, with or without spaces around it.
  return date === 'YYYY-MM-DD'
    ? plainDaySql(cell, date)
    : `coalesce(${plainDaySql(cell, date)}, ${plainDaySql(`nullif(${day}, ${cell})`, date)})`
}

function plainDaySql(day: string, date: string): string {
  if (date === 'YYYY-MM-DD') return `try_cast(${day} as date)`
  const form = date.replace('YYYY', '%Y').replace('YY', '%y').replace('MM', '%m').replace('DD', '%d')
  const [text, full] = date.includes('DD') ? [day, form] : [`'01 ' || ${day}`, `%d ${form}`]
  const read = `cast(try_strptime(${text}, ${literal(full)}) as date)`
  // It takes seven digits for eight.
  return date === 'YYYYMMDD' ? `case when length(${day}) = 8 then ${read} end` : read
}

/** Days that a date of business may have. The first one is that of clocks that were never set, and what the database makes of "epoch". */
export const isDaySql = (day: string): string => `${day} between date '1970-01-02' and date '2199-12-31'`
