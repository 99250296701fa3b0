// Days and periods: every day belongs to one stretch between the borders of all periods, and a period is made of whole stretches.
// So lines are grouped by stretch once, whatever the number of periods and windows.
import { addDays, daysBetween } from '../program/days.ts'
import type { Engine } from './engine.ts'
import type { Period } from './periods.ts'
import { type Cell, tableSql } from './tables.ts'

export interface Calendar {
  /** Periods that have begun on the as-of day, in order. */
  periods: readonly Period[]
  stretches: readonly Stretch[]
}

interface Stretch {
  from: string
  until: string
}

/** Months, quarters and years that begin after the as-of day are left out, and so are days after it; windows may look ahead to what is known today. */
export function calendarOf(periods: readonly Period[], as_of: string): Calendar {
  const begun = periods.filter(({ kind, from }) => kind === 'window' || from <= as_of)
  const end = addDays(as_of, 1)
  const borders = begun.flatMap(({ from, until }) => [earlier(from, end), earlier(addDays(until, 1), end)])
  const sorted = [...new Set(borders)].sort()
  return { periods: begun, stretches: sorted.slice(1).map((next, index) => ({ from: sorted[index] ?? next, until: addDays(next, -1) })) }
}

/** Makes the tables `periods`, for metrics that look at a period as a whole, and `calendar`, with the stretch of each day. */
export async function createCalendar(engine: Engine, { periods, stretches }: Calendar, as_of: string): Promise<void> {
  const statements = [
    ...tableSql(
      'periods',
      { period: 'text', kind: 'text', from_day: 'date', until_day: 'date', last_day: 'date', complete: 'boolean' },
      periods.map(({ id, kind, from, until, complete }): Cell[] => [
        id,
        kind,
        from,
        until,
        kind === 'window' ? until : earlier(until, as_of),
        complete,
      ]),
    ),
    ...tableSql(
      'calendar',
      { day: 'date', stretch: 'integer' },
      stretches.flatMap(({ from, until }, index) =>
        Array.from({ length: daysBetween(from, until) + 1 }, (_, offset): Cell[] => [addDays(from, offset), index]),
      ),
    ),
  ]
  for (const sql of statements) await engine.run(sql)
}

const earlier = (a: string, b: string): string => (a < b ? a : b)

/** The stretches that a period is made of, by their numbers, oldest first. */
export const stretchesIn = ({ from, until }: Period, { stretches }: Calendar): string[] =>
  stretches.flatMap((stretch, index) => (stretch.from >= from && stretch.until <= until ? [String(index)] : []))

/** What lines are grouped by for some periods: stretches of days, or the periods themselves. */
export interface Slots {
  count: number
  /** The slot of a stretch, by its number as text, or of a period, by its id. */
  numbers: ReadonlyMap<string, number>
  /** For each of the periods its first slot, and the one after its last. */
  spans: readonly Span[]
}

export interface Span {
  first: number
  end: number
}

export function slotsFor(periods: readonly Period[], calendar: Calendar, grain: 'day' | 'period'): Slots {
  if (grain === 'period') {
    return {
      count: periods.length,
      numbers: new Map(periods.map(({ id }, place) => [id, place])),
      spans: periods.map((_, place) => ({ first: place, end: place + 1 })),
    }
  }
  const spans = periods.map((period) => {
    const within = stretchesIn(period, calendar)
    const first = Number(within[0] ?? 0)
    return { first, end: first + within.length }
  })
  const { stretches } = calendar
  return { count: stretches.length, numbers: new Map(stretches.map((_, index) => [String(index), index])), spans }
}
