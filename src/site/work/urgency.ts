// How near a due date is. The due day itself is still in time.
import { daysBetween } from './days.ts'

export const urgencies = ['overdue', 'week', 'month', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** Days of the next bands. */
export const week_days = 7
export const month_days = 30

/** The band that a due date lies in, seen from `asOf`. */
export function urgencyOf(due: string, asOf: string): Urgency {
  const left = daysBetween(asOf, due)
  return left < 0 ? 'overdue' : left <= week_days ? 'week' : left <= month_days ? 'month' : 'later'
}
