// When a partner has no agreement of some kind in force, and which of several holds.

import { addDays } from '../program/days.ts'
import type { Path } from '../program/names.ts'
import { inForce, type Numbered, onboardedOn, type Partner } from './agreements.ts'
import type { Hit } from './rule.ts'
import { type Day, dayAfter, dayBefore, type Span, uncovered, within } from './spans.ts'

interface Bound extends Numbered {
  span: Span
}

/** Days without an agreement: before any was in force, or after one that ended. */
export type Gap =
  | { span: Span; ended: 'not_begun' }
  // `after` is the agreement that ended.
  | { span: Span; ended: 'expired' | 'terminated'; after: Numbered }

const bound = (agreements: readonly Numbered[]): Bound[] =>
  agreements.flatMap((each) => {
    const span = inForce(each.agreement)
    return span === undefined ? [] : [{ ...each, span }]
  })

/** The days on which none of the agreements is in force. */
export function gapsIn(agreements: readonly Numbered[]): Gap[] {
  const held = bound(agreements)
  return uncovered(held.map(({ span }) => span)).map((span) => {
    const after =
      held.length === 0
        ? agreements.find(({ agreement: { status } }) => status === 'expired' || status === 'terminated')
        : held.find(({ span: { until } }) => until !== undefined && dayAfter(until) === span.from)
    return after === undefined ? { span, ended: 'not_begun' } : { span, ended: endOf(after, span.from), after }
  })
}

/** The days of a gap for which a partner is asked: those since its onboarding. */
export const askedIn = ({ span }: Gap, partner: Partner): Span[] => within([span], { from: onboardedOn(partner) })

// An agreement that was ended on the day after its last one was ended all the same.
function endOf({ agreement: { status, terminated_on } }: Numbered, gap: Day | undefined): 'expired' | 'terminated' {
  if (gap === undefined) return status === 'expired' ? 'expired' : 'terminated'
  return status === 'terminated' || terminated_on === gap ? 'terminated' : 'expired'
}

/** The agreements with the days on which each of them holds; where two are in force, the one that began last. */
export function ruling(agreements: readonly Numbered[]): Bound[] {
  const held = bound(agreements)
  if (held.length < 2) return held
  const begin = ({ span }: Bound): string => span.from ?? ''
  return held.flatMap((each) => {
    const newer = held.filter((other) => begin(other) > begin(each)).map(({ span }) => span)
    return within(uncovered(newer), each.span).map((span) => ({ ...each, span }))
  })
}

/** Path of a field of an agreement in its partner's record. */
export const fieldOf = ({ index }: Numbered, ...path: Path): Path => ['agreements', index, ...path]

/** What a rule says of an agreement that runs out: a warning `warn` days before its last day, an error from the day after. */
export function lapse(what: string, { from, until }: Span, after: Numbered, warn: readonly number[]): Hit {
  if (from === undefined) return { at: fieldOf(after, 'status'), what, until }
  // Without windows it begins with the error.
  return { at: fieldOf(after, 'expires_on'), what, from: addDays(dayBefore(from), -Math.max(-1, ...warn)), until, error: from }
}
