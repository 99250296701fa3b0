// When somebody of ours last spoke with the partner, as far as the program knows.
import type { AnyEntry, Entry } from '../../program/program.ts'
import { lastReview } from '../work/review-calendar.ts'

export interface Contacted {
  on: string
  by: 'review' | 'person'
}

/** The latest review or contact that a person at the partner began; undefined when neither is written down. */
export function contactedOn({ fields }: Entry<'partner'>, related: readonly AnyEntry[]): Contacted | undefined {
  const held = lastReview(related)?.held_on
  const begun = (fields.contacts ?? [])
    .flatMap(({ opt_in_flags }) => opt_in_flags ?? [])
    .flatMap(({ last_interaction_on }) => last_interaction_on ?? [])
    .sort()
    .at(-1)
  if (held === undefined) return begun === undefined ? undefined : { on: begun, by: 'person' }
  return begun === undefined || held >= begun ? { on: held, by: 'review' } : { on: begun, by: 'person' }
}
