// Days and periods as tables: every day belongs to one stretch between the borders of all periods, and a period is made of whole stretches.
// Lines are grouped by stretch once, whatever the number of periods and windows.
import { addDays, daysBetween } from '../program/days.ts'
import type { Engine } from './engine.ts'
import type { Period } from './periods.ts'
import { type Cell, tableSql } from './tables.ts'

/**
 * Makes the tables `periods`, `calendar` and `period_stretches`. Periods that begin after the as-of day are left out, days after it too. Windows may end
 * later: of what stands on a day, such as certificates, it is known today which will have ended by then; their `last_day` is that later day.
 */
export async function createCalendar(engine: Engine, periods: readonly Period[], as_of: string): Promise<void> {
  const begun = periods.filter(({ kind, from }) => kind === 'window' || from <= as_of)
  const stretches = stretchesOf(begun, as_of)
  const statements = [
    ...tableSql('periods', { period: 'text', kind: 'text', from_day: 'date', until_day: 'date', last_day: 'date', complete: 'boolean' }, [
      ...begun.map(({ id, kind, from, until, complete }): Cell[] => [
        id,
        kind,
        from,
        until,
        kind === 'window' ? until : earlier(until, as_of),
        complete,
      ]),
    ]),
    ...tableSql(
      'calendar',
      { day: 'date', stretch: 'integer' },
      stretches.flatMap(({ from, until }, index) =>
        Array.from({ length: daysBetween(from, until) + 1 }, (_, offset): Cell[] => [addDays(from, offset), index]),
      ),
    ),
    ...tableSql(
      'period_stretches',
      { period: 'text', stretch: 'integer' },
      begun.flatMap(({ id, from, until }) =>
        stretches.flatMap((stretch, index): Cell[][] => (stretch.from >= from && stretch.until <= until ? [[id, index]] : [])),
      ),
    ),
  ]
  for (const sql of statements) await engine.run(sql)
}

interface Stretch {
  from: string
  until: string
}

const earlier = (a: string, b: string): string => (a < b ? a : b)

/** The stretches of days between one border and the next, up to the as-of day. */
export function stretchesOf(periods: readonly Pick<Period, 'from' | 'until'>[], as_of: string): Stretch[] {
  const borders = periods.flatMap(({ from, until }) => [from, addDays(earlier(until, as_of), 1)])
  const sorted = [...new Set(borders)].filter((day) => day <= addDays(as_of, 1)).sort()
  return sorted.slice(1).map((next, index) => ({ from: sorted[index] ?? next, until: addDays(next, -1) }))
}
