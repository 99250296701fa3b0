// Cells of an export as values of SQL. Every expression is null where the cell cannot be read; what is odd about it is asked of such cells alone.
import { literal } from '../engine.ts'
import { type DateFormat, partsOf } from './dates.ts'
import type { ResolvedFile } from './resolve.ts'

const spaces = '[\\s\\x{00a0}\\x{2007}\\x{2009}\\x{202f}]'
const signs = '(?:R\\$|US\\$|[A-Z]{1,2}\\$|\\p{Sc}|[A-Z]{3}|kr|zł|Kč)'
const minus = '[-−–]'
const escaped = (mark: string): string => (mark === ' ' ? spaces : mark === "'" ? "['’]" : mark === '.' ? '\\.' : mark)

/** A number as the file writes it, as `numeric` of `type`. */
export function numberSql(cell: string, type: string, { decimal_mark, thousands_mark }: ResolvedFile): string {
  const group = escaped(thousands_mark)
  const whole = thousands_mark === '' ? '\\d+' : `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`
  const digits = `(${whole}(?:${escaped(decimal_mark)}\\d*)?|${escaped(decimal_mark)}\\d+)`
  const form = `^${spaces}*\\(?${spaces}*(?:\\+|${minus})?${spaces}*${signs}?${spaces}*${minus}?${spaces}*${digits}${spaces}*(?:%|${signs})?${spaces}*${minus}?${spaces}*\\)?${spaces}*$`
  const found = `regexp_extract(${cell}, ${literal(form)}, 1)`
  const digitsOnly = thousands_mark === '' ? found : `regexp_replace(${found}, ${literal(group)}, '', 'g')`
  const sign = `case when regexp_matches(${cell}, ${literal(`\\(|${minus}`)}) then '-' else '' end`
  const slow = `case when ${cell} <> '' and regexp_matches(${cell}, ${literal(form)}) then try_cast(${sign} || replace(${digitsOnly}, ${literal(decimal_mark)}, '.') as ${type}) end`
  return `coalesce(${plainNumberSql(cell, type, decimal_mark)}, ${slow})`
}

// Most cells hold digits and one mark. Powers of ten are what spreadsheets make of long ids, and lose digits.
function plainNumberSql(cell: string, type: string, decimal_mark: '.' | ','): string {
  const power = `contains(${cell}, 'E') or contains(${cell}, 'e') or contains(${cell}, '_')`
  return decimal_mark === '.'
    ? `case when ${power} then null else try_cast(${cell} as ${type}) end`
    : `case when contains(${cell}, '.') or ${power} then null else try_cast(replace(${cell}, ',', '.') as ${type}) end`
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
  const day = `trim(${cell})`
  return plainDaySql(time === '' ? day : `regexp_extract(${day}, ${literal(`^(\\S+?)(?:${clock})?$`)}, 1)`, date)
}

function plainDaySql(day: string, date: string): string {
  // The database's own form is by far the fastest; it also knows words such as "epoch", which are no dates here.
  if (date === 'YYYY-MM-DD')
    return `case when length(${day}) between 8 and 10 and not contains(${day}, '/') then try_cast(${day} as date) end`
  const form = date.replace('YYYY', '%Y').replace('YY', '%y').replace('MM', '%m').replace('DD', '%d')
  const [text, full] = date.includes('DD') ? [day, form] : [`'01 ' || ${day}`, `%d ${form}`]
  return `cast(try_strptime(${text}, ${literal(full)}) as date)`
}
