// What holds a partner back, the strongest reason first: what the board shows on each card and the record at its top.

import { daysBetween } from '../../program/days.ts'
import { type AnyEntry, type Entry, settings } from '../../program/program.ts'
import { openFindingsOf } from '../compliance/found.ts'
import type { Site } from '../site.ts'
import { type ApprovalCase, approvalCases } from './approval-case.ts'
import { entriesByPartner } from './by-partner.ts'
import { openWorkOf } from './open-work.ts'
import { ageingOf, currentStay, phaseLimit } from './phase-time.ts'
import { nextReview } from './review-calendar.ts'
import type { WorkKind } from './work-item.ts'

export type Hold =
  | { kind: 'suspended'; on?: string }
  | { kind: 'finding'; what: string }
  | { kind: 'review_rejected' }
  | { kind: 'overdue'; work: LateKind; count: number; days: number }
  | { kind: 'approval_late' | 'approval'; subject: ApprovalCase['subject']; term?: string; role: string; days?: number }
  | { kind: 'review_missed'; on: string; days: number }
  | { kind: 'ageing'; days: number; limit: number }

/** Reasons that are worse than a delay. */
export const isGrave = ({ kind }: Hold): boolean => kind !== 'approval' && kind !== 'ageing'

/** Promises whose delay holds a partner back, the gravest first. */
export const late_kinds = [
  'activation',
  'finding',
  'exit_task',
  'action',
  'milestone',
  'step',
  'stage',
  'deal_answer',
  'deal_over',
  'mdf_decision',
  'mdf_claim_decision',
  'mdf_payment',
] as const satisfies readonly WorkKind[]
export type LateKind = (typeof late_kinds)[number]

/** Everything that holds a partner back on the day of the site. */
export function holdsOf(site: Site, partner: Entry<'partner'>, related: readonly AnyEntry[] = relatedTo(site, partner)): Hold[] {
  const { asOf } = site
  const program = settings(site.view)
  const { fields } = partner
  const overdue = openWorkOf(site, partner.id).filter(({ due }) => due < asOf)
  const late = late_kinds.flatMap((work): Hold[] => {
    const items = overdue.filter(({ kind }) => kind === work)
    const [first] = items
    return first === undefined ? [] : [{ kind: 'overdue', work, count: items.length, days: daysBetween(first.due, asOf) }]
  })
  const blocking = openFindingsOf(site, partner.id)
    .filter(({ severity }) => severity === 'error')
    .map(({ what }) => ({ kind: 'finding' as const, what }))
  if (fields.status === 'terminated') return [...blocking, ...late]
  const stay = currentStay(fields, asOf)
  const limit = stay && phaseLimit(program, stay.phase)
  const review = nextReview(fields, related)
  const waiting = waitingFor(site, partner.id)
  return [
    ...(fields.status === 'suspended'
      ? [{ kind: 'suspended' as const, ...(fields.suspended_on === undefined ? {} : { on: fields.suspended_on }) }]
      : []),
    ...(fields.security_review?.status === 'rejected' ? [{ kind: 'review_rejected' as const }] : []),
    ...blocking,
    ...waiting.filter(({ due }) => due !== undefined && due < asOf).map((each) => approvalHold('approval_late', each, asOf)),
    ...late,
    ...(review !== undefined && review < asOf ? [{ kind: 'review_missed' as const, on: review, days: daysBetween(review, asOf) }] : []),
    ...(stay !== undefined && limit !== undefined && ageingOf(program, stay) === 'over'
      ? [{ kind: 'ageing' as const, days: stay.days, limit }]
      : []),
    ...waiting.filter(({ due }) => due === undefined || due >= asOf).map((each) => approvalHold('approval', each, asOf)),
  ]
}

const relatedTo = (site: Site, partner: Entry<'partner'>): readonly AnyEntry[] => entriesByPartner(site).get(partner.id) ?? []

const approvalHold = (kind: 'approval_late' | 'approval', { subject, term, role, requestedOn }: ApprovalCase, asOf: string): Hold => ({
  kind,
  subject,
  ...(term === undefined ? {} : { term }),
  role,
  ...(requestedOn === undefined ? {} : { days: daysBetween(requestedOn, asOf) }),
})

const known = new WeakMap<Site, ReadonlyMap<string | undefined, readonly ApprovalCase[]>>()

/** Decisions on a partner that somebody waits for, the oldest first. */
export function waitingFor(site: Site, partner: string): readonly ApprovalCase[] {
  const found = known.get(site) ?? Map.groupBy(pendingCases(site), (each) => each.partner)
  known.set(site, found)
  return found.get(partner) ?? []
}

const pendingCases = (site: Site): ApprovalCase[] =>
  [...approvalCases(site)]
    .filter(({ decision }) => decision === 'pending')
    .sort((a, b) => ((a.requestedOn ?? '') < (b.requestedOn ?? '') ? -1 : (a.requestedOn ?? '') > (b.requestedOn ?? '') ? 1 : 0))
