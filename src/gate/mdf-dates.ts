// The dates and proofs of a request for market development funds, by the rules of program.yaml.

import { addBusinessDays, addDays, businessDaysBetween } from '../program/days.ts'
import type { FieldsOf } from '../program/program.ts'

export type MdfRequest = FieldsOf<'mdf_request'>
export type MdfClaim = MdfRequest['claims'][number]
export type MdfRules = FieldsOf<'program'>['mdf']

/** Last day on which the request is answered in time. */
export const decisionDay = ({ requested_on }: MdfRequest, { decision_business_days }: MdfRules): string =>
  addBusinessDays(requested_on, decision_business_days)

/** True when the request came in as many business days before the activity as the rules ask. */
export const cameInTime = ({ requested_on, start }: MdfRequest, { request_business_days }: MdfRules): boolean =>
  businessDaysBetween(requested_on, start) >= request_business_days

/** Day on which the last of its approvals was given; undefined before the first. */
export function approvedOn({ approvals }: Pick<MdfRequest, 'approvals'>): string | undefined {
  const days = approvals.flatMap(({ decision, on }) => (decision === 'approved' && on !== undefined ? [on] : []))
  return days.sort().at(-1)
}

/** Last day on which a claim may come in. */
export const claimDay = ({ end }: MdfRequest, { claim_days }: MdfRules): string => addDays(end, claim_days)

/** Last day on which an accepted claim is paid in time; undefined before it is accepted. */
export const paymentDay = ({ decided_on }: MdfClaim, { payment_days }: MdfRules): string | undefined =>
  decided_on === undefined ? undefined : addDays(decided_on, payment_days)

/** Last day on which a claim is answered in time. */
export const claimDecisionDay = ({ claimed_on }: MdfClaim, { decision_business_days }: MdfRules): string =>
  addBusinessDays(claimed_on, decision_business_days)

/** Proofs that the type of activity needs and the claim does not hold; an item without file or link proves nothing. */
export function missingEvidence({ type }: MdfRequest, claim: MdfClaim, { evidence }: MdfRules): string[] {
  const shown = claim.evidence.filter(({ document }) => document.path !== undefined || document.url !== undefined)
  const held = new Set<string>(shown.map(({ kind }) => kind))
  return (evidence[type] ?? []).filter((kind) => !held.has(kind))
}
