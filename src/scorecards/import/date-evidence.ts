// Which date format a column has. Days and months that could change places are decided by days after the 12th, never guessed.
import { type DateFormat, type DatePart, date_parts, dayReader, longest_date, partsOf, type TimePart } from './dates.ts'

/** What the cells of a column tell of its format. */
export interface DateEvidence {
  /** Cells with something in them. */
  cells: number
  /** Cells that are a day in each format without its time. */
  fitting: ReadonlyMap<DatePart, number>
  /** Cells that are a day with days before months alone, and with months before days alone. */
  decided: { day_first: number; month_first: number }
  time: TimePart
  /** A cell that no format fits, or that two fit. */
  example: string
}

const readers = new Map(date_parts.map((part) => [part, dayReader(part, 'UTC')]))
const clock = /[T ,]+(\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?)(\s*[ap]\.?m\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i

// Formats that differ in which of day and month comes first.
const twins: ReadonlyMap<DatePart, DatePart> = new Map([
  ['DD/MM/YYYY', 'MM/DD/YYYY'],
  ['DD-MM-YYYY', 'MM-DD-YYYY'],
  ['DD/MM/YY', 'MM/DD/YY'],
  ['DD-MM-YY', 'MM-DD-YY'],
])
const day_first = new Set(twins.keys())
const month_first = new Set(twins.values())

// Exports have few different days and name each of them many times.
function remembered(find: (date: string) => DatePart[]): (date: string) => DatePart[] {
  const known = new Map<string, DatePart[]>()
  return (date) => {
    const parts = known.get(date) ?? find(date)
    known.set(date, parts)
    return parts
  }
}

export function dateEvidence(cells: readonly string[]): DateEvidence {
  const fitting = new Map<DatePart, number>()
  const decided = { day_first: 0, month_first: 0 }
  let time: TimePart = ''
  let example: string | undefined
  const partsFitting = remembered((date) => date_parts.filter((part) => readers.get(part)?.(date) !== undefined))
  for (const cell of cells) {
    const found = cell.length > longest_date ? null : clock.exec(cell)
    const date = found ? cell.slice(0, found.index) : cell
    const parts = partsFitting(date)
    if (parts.length === 0) example ??= cell
    for (const part of parts) fitting.set(part, (fitting.get(part) ?? 0) + 1)
    const [day, month] = [parts.some((part) => day_first.has(part)), parts.some((part) => month_first.has(part))]
    if (day && !month) decided.day_first += 1
    if (month && !day) decided.month_first += 1
    if (found) time = later(time, timeOf(found, cell))
  }
  return { cells: cells.length, fitting, decided, time, example: example ?? cells[0] ?? '' }
}

function timeOf([text, , seconds, , half, zone]: RegExpExecArray, cell: string): TimePart {
  const iso = text.startsWith('T') && !cell.includes(' ')
  if (zone !== undefined) return iso ? 'THH:mm:ssZ' : ' HH:mm:ssZ'
  if (half !== undefined) return seconds === undefined ? ' hh:mm A' : ' hh:mm:ss A'
  if (iso) return 'THH:mm:ss'
  return seconds === undefined ? ' HH:mm' : ' HH:mm:ss'
}

const by_detail: readonly TimePart[] = ['', ' HH:mm', ' HH:mm:ss', ' hh:mm A', ' hh:mm:ss A', 'THH:mm:ss', ' HH:mm:ssZ', 'THH:mm:ssZ']
const later = (a: TimePart, b: TimePart): TimePart => (by_detail.indexOf(b) > by_detail.indexOf(a) ? b : a)

export type FoundFormat = { format: DateFormat } | { unclear: 'none' | 'order' | 'both'; example: string }

/**
 * The format of a column, or why it cannot be told. `others` is the evidence of columns of the same system: when no day of this column is after the
 * 12th, those of columns written alike decide.
 */
export function formatOf(evidence: DateEvidence, others: readonly DateEvidence[] = []): FoundFormat {
  const best = [...evidence.fitting].reduce<[DatePart | undefined, number]>((top, each) => (each[1] > top[1] ? each : top), [undefined, 0])
  const [part, count] = best
  if (part === undefined || count * 2 < evidence.cells) return { unclear: 'none', example: evidence.example }
  const pair = [...twins].find((each) => each.includes(part))
  if (pair === undefined) return { format: `${part}${evidence.time}` }
  const order = orderOf(evidence) ?? orderOfAll(others.filter(({ fitting }) => pair.some((each) => fitting.has(each))))
  if (order === undefined || order === 'both') return { unclear: order === undefined ? 'order' : 'both', example: evidence.example }
  return { format: `${pair[order === 'day_first' ? 0 : 1]}${evidence.time}` }
}

// One cell in ten may be damaged; when more are the other way round, nobody knows what the rest mean.
function orderOf({ decided }: DateEvidence): 'day_first' | 'month_first' | 'both' | undefined {
  const { day_first, month_first } = decided
  if (day_first + month_first === 0) return undefined
  if (Math.min(day_first, month_first) * 10 > day_first + month_first) return 'both'
  return day_first > month_first ? 'day_first' : 'month_first'
}

function orderOfAll(others: readonly DateEvidence[]): 'day_first' | 'month_first' | undefined {
  const orders = new Set(others.map(orderOf).filter((order) => order !== undefined))
  const [order] = orders
  return orders.size === 1 && order !== 'both' ? order : undefined
}

/** True when a declared format fits none of the cells. */
export function fitsNone(cells: readonly string[], format: DateFormat): boolean {
  const read = dayReader(format, 'UTC')
  return cells.length > 0 && cells.every((cell) => read(cell) === undefined)
}

/** A format without the time of the day. */
export const withoutTime = (format: DateFormat): DatePart => partsOf(format).date
