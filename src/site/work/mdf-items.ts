// Requests and claims of market development funds that wait: for a decision, for the claim, for the payment.

import { claimDay, claimDecisionDay, decisionDay, type MdfClaim, type MdfRules, paymentDay } from '../../gate/mdf-dates.ts'
import { claimedOf, isLess } from '../../gate/mdf-sums.ts'
import { type Entry, settings } from '../../program/program.ts'
import { recordPath } from '../links.ts'
import type { Site } from '../site.ts'
import { managerOf } from './people.ts'
import type { WorkItem } from './work-item.ts'

/** Items of one request; `owners` answer for its partner. */
export function mdfItems({ id, fields }: Entry<'mdf_request'>, rules: MdfRules, owners: readonly string[]): WorkItem[] {
  const base = { partner: fields.partner, owners, text: fields.activity, path: recordPath('mdf_request', id) }
  const { status, claims, approvals } = fields
  const asked = approvals.some(({ decision, requested_on }) => decision === 'pending' && requested_on !== undefined)
  return [
    // Asked decisions are approvals with terms of their own.
    ...(status === 'open' && !asked ? [{ ...base, kind: 'mdf_decision' as const, due: decisionDay(fields, rules) }] : []),
    ...(status === 'approved' && isLess(claimedOf(fields), fields.requested)
      ? [{ ...base, kind: 'mdf_claim' as const, due: claimDay(fields, rules) }]
      : []),
    ...claims.flatMap((claim): WorkItem[] => {
      const payment = claim.status === 'approved' ? paymentDay(claim, rules) : undefined
      if (claim.status === 'open') return [{ ...base, kind: 'mdf_claim_decision', due: claimDecisionDay(claim, rules) }]
      return payment === undefined ? [] : [{ ...base, kind: 'mdf_payment', owners: acceptedBy(claim) ?? owners, due: payment }]
    }),
  ]
}

// Who accepted a claim sees that it is paid.
function acceptedBy({ approvals }: MdfClaim): string[] | undefined {
  const people = (approvals ?? []).flatMap(({ decision, by }) => (decision === 'approved' && by !== undefined ? [by] : []))
  return people.length === 0 ? undefined : people
}

/** Those of all requests. */
export function allMdfItems(site: Pick<Site, 'view' | 'find'>): WorkItem[] {
  const { mdf: rules } = settings(site.view)
  if (rules === undefined) return []
  return site.view.entries.mdf_request.flatMap((request) => {
    return mdfItems(request, rules, managerOf(site.find('partner', request.fields.partner)))
  })
}
