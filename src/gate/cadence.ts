// What has to be repeated: every so many months where a policy says so, and otherwise by the program's period.
import { addMonths, periodEnd } from '../program/days.ts'
import type { Entry } from '../program/program.ts'
import { type Policy, policiesFor } from './policies.ts'
import type { Context } from './rule.ts'
import { common, type Day, dayAfter, type Span, uncovered } from './spans.ts'

/** Months that a policy asks for, and the days on which it does. */
export interface Asked {
  months: number
  span: Span
}

/** What the policies that hold for a partner say in one of their requirements. */
export const monthsAsked = (
  context: Context,
  partner: Entry<'partner'>,
  months: (requires: Policy['requires']) => number | undefined,
): Asked[] =>
  policiesFor(context, partner).flatMap(({ policy, span }) => {
    const found = months(policy.fields.requires)
    return found === undefined ? [] : [{ months: found, span }]
  })

/** The days on which something last done on `last` is too old. `days` counts where no policy speaks; 0 for never. */
export function overdue(last: Day, asked: readonly Asked[], days: number): Span[] {
  const otherwise = days === 0 ? [] : uncovered(asked.map(({ span }) => span))
  return [
    ...asked.map(({ months, span }) => common({ from: dayAfter(addMonths(last, months)) }, span)),
    ...otherwise.map((span) => common({ from: dayAfter(periodEnd(last, days)) }, span)),
  ].filter((span) => span !== undefined)
}
