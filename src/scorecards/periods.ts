// Months, fiscal quarters and fiscal years around a day, and windows that look back from one.
import { addDays, addMonths } from '../program/days.ts'

export interface Period {
  /** `2026-10`, `2026-Q3`, `2026`; of a window its length and last day, such as `12m@2026-11-20`. */
  id: string
  kind: 'month' | 'quarter' | 'year' | 'window'
  /** First and last day. */
  from: string
  until: string
  /** False while it still runs on the as-of day. */
  complete: boolean
}

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`

/** First day of the fiscal year that a day lies in; `start` is the month it begins in, 1 to 12. */
function yearStart(day: string, start: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return `${month >= start ? year : year - 1}-${String(start).padStart(2, '0')}-01`
}

/** A fiscal year is named by the calendar year that it ends in. */
const yearName = (first: string): string => addDays(addMonths(first, 12), -1).slice(0, 4)

/**
 * The periods that scorecards are made for: from the fiscal year before the last one to the end of the current one, oldest first.
 * Quarters are fiscal quarters, named by the fiscal year that they belong to.
 */
export function periodsAround(as_of: string, fiscal_year_start: number): Period[] {
  const current = yearStart(as_of, fiscal_year_start)
  const first = addMonths(current, -24)
  const made = (kind: 'month' | 'quarter' | 'year', id: string, from: string, months: number): Period => {
    const until = addDays(addMonths(from, months), -1)
    return { id, kind, from, until, complete: until < as_of }
  }
  const years = [0, 12, 24].map((offset) => addMonths(first, offset))
  return years.flatMap((year) => [
    ...Array.from({ length: 12 }, (_, index) => addMonths(year, index)).map((from) => made('month', from.slice(0, 7), from, 1)),
    ...Array.from({ length: 4 }, (_, index) => made('quarter', `${yearName(year)}-Q${index + 1}`, addMonths(year, index * 3), 3)),
    made('year', yearName(year), year, 12),
  ])
}

/** Id of the window of a length that ends on a day. */
export const windowId = (length: string, until: string): string => `${length}@${until}`

/** The window of a length (`12m`, `4q`, `90d`) that ends on a day. A window of months begins the day after the same day of the month. */
export function windowEnding(length: string, until: string): Period {
  const count = Number(length.slice(0, -1))
  const from = length.endsWith('d') ? addDays(until, 1 - count) : addMonths(addDays(until, 1), -count * (length.endsWith('q') ? 3 : 1))
  return { id: windowId(length, until), kind: 'window', from, until, complete: true }
}

/** The window of an id such as `12m@2026-11-20`; undefined for ids of other periods. */
export function windowOf(id: string): Period | undefined {
  const [length = '', until] = id.split('@')
  return until === undefined ? undefined : windowEnding(length, until)
}

/** The windows that figures are of, each once. */
export const windowsIn = (figures: readonly { period: string }[]): Period[] =>
  [...new Set(figures.map(({ period }) => period))].flatMap((id) => windowOf(id) ?? [])

/** Last days of the `count` months before the one that a day lies in, oldest first. */
export const monthEndsBefore = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => addDays(addMonths(firstOfMonth(day), index + 1 - count), -1))

/** The fiscal quarter that ended last. */
export const lastCompleteQuarter = (periods: readonly Period[]): string =>
  periods.findLast(({ kind, complete }) => kind === 'quarter' && complete)?.id ?? ''
