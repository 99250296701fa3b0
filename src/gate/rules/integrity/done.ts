// Days on which something was done: they cannot lie ahead.
import { name } from '../../../program/names.ts'
import type { AnyEntry } from '../../../program/program.ts'
import { textReader } from '../../kinds.ts'
import type { Context, Hit } from '../../rule.ts'
import { dayBefore } from '../../spans.ts'

/** Fields that hold the day of something that has happened. What is due, begins, ends or is announced may lie ahead, and is not here. */
export const done = new Set([
  'abc_certified_on',
  'activated_on',
  'appointed_on',
  'approved_on',
  'at',
  'claimed_on',
  'closed_on',
  'completed_on',
  'consent_on',
  'counsel_reviewed_on',
  'cr_confirmed_on',
  'cr_issued_on',
  'decided_on',
  'done_on',
  'end_user_screened_on',
  'enhanced_review_on',
  'entered_on',
  'exported_on',
  'extended_on',
  'held_on',
  'issued_on',
  'last_activity_on',
  'last_interaction_on',
  'left_on',
  'live_on',
  'on',
  'opened_on',
  'paid_on',
  'published_on',
  'registered_on',
  'reimbursed_on',
  'requested_on',
  'reviewed_on',
  'risk_assessment_on',
  'roi_validated_on',
  'sanctions_screened_on',
  'saudization_certificate_on',
  'security_review_date',
  'sent_on',
  'signed_on',
  'submitted_on',
  'subprocessors_reviewed_on',
  'surveillance_on',
  'suspended_on',
  'verified_on',
])

const days = textReader((_, field) => done.has(field))

/** Days of things done that have not come yet, until they have. */
export function aheadHits(entry: AnyEntry, { since }: Context): Hit[] | undefined {
  let hits: Hit[] | undefined
  days(entry, (day, path) => {
    // Almost all of them are past: they need no hit that nobody asks for.
    if (since !== undefined && day <= since) return
    hits ??= []
    hits.push({
      at: [...path],
      what: `${name(path)} says that something was done on a day that has not come yet`,
      fix: 'Write the day on which it was done, or leave the field out until then.',
      until: dayBefore(day),
    })
  })
  return hits
}
