// How near a due date is. The due day itself is still in time.
import { addDays } from '../../program/days.ts'

export const urgencies = ['overdue', 'week', 'month', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Days of the next bands. */
export const week_days = 7
export const month_days = 30

// Last days of the bands by the day that they are seen from. Dates of this form compare as text, which is much faster than counting days.
const ends = new Map<string, { week: string; month: string }>()

function endsFrom(asOf: string): { week: string; month: string } {
  const known = ends.get(asOf) ?? { week: addDays(asOf, week_days), month: addDays(asOf, month_days) }
  ends.set(asOf, known)
  return known
}

/** The band that a due date lies in, seen from `asOf`. */
export function urgencyOf(due: string, asOf: string): Urgency {
  if (due < asOf) return 'overdue'
  const { week, month } = endsFrom(asOf)
  return due <= week ? 'week' : due <= month ? 'month' : 'later'
}
