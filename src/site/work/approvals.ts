// Decisions that somebody waits for: of agreements, changes of phase, term sheets, requests for funds and claims.
import type { Approval } from '../../../schemas/approval.ts'
import type { AnyEntry, Entry } from '../../program/program.ts'

export interface WaitingApproval {
  /** What the decision is about. */
  about: 'agreement' | 'phase' | 'term_sheet' | 'mdf_request' | 'mdf_claim'
  /** Id of the partner. */
  partner: string
  /** Kind of the agreement, name of the phase, version of the terms, activity or id of the claim. */
  subject: string
  role: string
  requested_by?: string
  requested_on?: string
  note?: string
  /** Entry in which it stands. */
  in: { kind: AnyEntry['kind']; id: string }
}

/** Pending decisions on a partner and on the entries that belong to it, the oldest first. */
export const waitingApprovals = (partner: Entry<'partner'>, related: readonly AnyEntry[]): WaitingApproval[] =>
  [...partnerApprovals(partner), ...related.flatMap((entry) => entryApprovals(entry, partner.id))].sort((a, b) =>
    (a.requested_on ?? '') < (b.requested_on ?? '') ? -1 : (a.requested_on ?? '') > (b.requested_on ?? '') ? 1 : 0,
  )

function partnerApprovals({ id, fields }: Entry<'partner'>): WaitingApproval[] {
  const place = { kind: 'partner' as const, id }
  return [
    ...fields.phases.flatMap((each) => pending(each.approvals, 'phase', each.phase, id, place)),
    ...fields.agreements.flatMap((each) => pending(each.approvals, 'agreement', each.kind, id, place)),
  ]
}

function entryApprovals(entry: AnyEntry, partner: string): WaitingApproval[] {
  const place = { kind: entry.kind, id: entry.id }
  if (entry.kind === 'term_sheet') return pending(entry.fields.approvals, 'term_sheet', entry.params['version'] ?? entry.id, partner, place)
  if (entry.kind !== 'mdf_request') return []
  return [
    ...pending(entry.fields.approvals, 'mdf_request', entry.fields.activity, partner, place),
    ...(entry.fields.claims ?? []).flatMap((each) => pending(each.approvals, 'mdf_claim', each.claim_id, partner, place)),
  ]
}

function pending(
  approvals: readonly Approval[] | undefined,
  about: WaitingApproval['about'],
  subject: string,
  partner: string,
  place: WaitingApproval['in'],
): WaitingApproval[] {
  return (approvals ?? []).flatMap(({ decision, role, requested_by, requested_on, note }) =>
    decision === 'pending'
      ? [
          {
            about,
            partner,
            subject,
            role,
            ...(requested_by === undefined ? {} : { requested_by }),
            ...(requested_on === undefined ? {} : { requested_on }),
            ...(note === undefined ? {} : { note }),
            in: place,
          },
        ]
      : [],
  )
}
