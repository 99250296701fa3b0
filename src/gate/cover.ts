// When a partner has no agreement of some kind in force, and which of several holds.

import { addDays } from '../program/days.ts'
import type { Path } from '../program/names.ts'
import { inForce, type Numbered } from './agreements.ts'
import type { Hit } from './rule.ts'
import { dayAfter, dayBefore, type Span, uncovered, within } from './spans.ts'

interface Bound extends Numbered {
  span: Span
}

/** Days without an agreement. */
export interface Gap {
  span: Span
  /** The agreement whose end it follows; absent when none came before. */
  after?: Numbered
  /** How that one ended. */
  ended?: 'expired' | 'terminated'
}

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
    return after === undefined ? { span } : { span, after, ended: endOf(after, span.from) }
  })
}

// An agreement that was ended on the day after its last one was ended all the same.
function endOf({ agreement }: Numbered, gap: string | undefined): 'expired' | 'terminated' {
  const { status, terminated_on, expires_on } = agreement
  if (gap === undefined) return status === 'expired' ? 'expired' : 'terminated'
  return status === 'terminated' || terminated_on === gap || expires_on === undefined ? 'terminated' : 'expired'
}

/** The agreements with the days on which each of them holds; where two are in force, the one that began last. */
export function ruling(agreements: readonly Numbered[]): Bound[] {
  const held = bound(agreements)
  const begin = ({ span }: Bound): string => span.from ?? ''
  return held.flatMap((each) => {
    const newer = held.filter((other) => begin(other) > begin(each)).map(({ span }) => span)
    return within(uncovered(newer), each.span).map((span) => ({ ...each, span }))
  })
}

/** Path of a field of an agreement in its partner's record. */
export const fieldOf = ({ index }: Numbered, ...path: Path): Path => ['agreements', index, ...path]

/** What a rule says of an agreement that runs out: a warning `warn` days before its last day, an error from the day after. */
export function lapse(what: string, { span: { from, until } }: Gap, after: Numbered, warn: readonly number[]): Hit {
  if (from === undefined) return { at: fieldOf(after, 'status'), what, until }
  return { at: fieldOf(after, 'expires_on'), what, from: addDays(dayBefore(from), -Math.max(0, ...warn)), until, error: from }
}
