// Every decision that somebody asked for, wherever it is written down: in agreements, phase changes, term sheets, MDF requests and claims.
import type { Approval } from '../../../schemas/approval.ts'
import { answerDay } from '../../gate/approvals.ts'
import { type Entry, type FieldsOf, settings } from '../../program/program.ts'
import { recordPath } from '../links.ts'
import type { Site } from '../site.ts'
import { partnerPath } from './partner-path.ts'

export type ApprovalSubject = 'agreement' | 'phase' | 'term_sheet' | 'mdf_request' | 'mdf_claim' | 'deal' | 'waiver'

export interface ApprovalCase {
  subject: ApprovalSubject
  /** What is decided about: cases with one key are about the same thing. */
  key: string
  /** Id with a word of its own: kind of agreement, phase, id of a rule. */
  term?: string
  /** Name of the thing as the content has it: an activity, a version, a customer. */
  text?: string
  partner?: string
  /** Address below base and language. */
  path: string
  decision: Approval['decision']
  role: string
  requestedBy?: string
  requestedOn?: string
  /** Last day on which the answer is in time. */
  due?: string
  /** Who may decide: the people of the role without who asked. */
  people: readonly string[]
  by?: string
  on?: string
  note?: string
}

type Program = Pick<FieldsOf<'program'>, 'approvers'>

/** People of a role who did not ask for the decision themselves. */
export const peopleFor = (program: Program, role: string, requestedBy: string | undefined): string[] =>
  (program.approvers?.[role]?.people ?? []).filter((person) => person !== requestedBy)

/** Roles that have to approve commitments of a partner and have neither approved nor been asked. */
export function rolesNotAsked(
  program: Pick<FieldsOf<'program'>, 'approvals'>,
  partnership: FieldsOf<'partner'>['partnership'],
  approvals: readonly Approval[] | undefined,
): string[] {
  const asked = new Set((approvals ?? []).filter(({ decision }) => decision !== 'rejected').map(({ role }) => role))
  return (program.approvals?.[partnership] ?? []).filter((role) => !asked.has(role))
}

type Subject = Pick<ApprovalCase, 'subject' | 'key' | 'term' | 'text' | 'partner' | 'path'>

/** All of them, open and decided, in the order of the content. */
export function* approvalCases(site: Pick<Site, 'view'>): Generator<ApprovalCase> {
  const program = settings(site.view)
  const { entries } = site.view
  const cases = (subject: Subject, approvals: readonly Approval[] | undefined): ApprovalCase[] =>
    (approvals ?? []).map((approval) => caseOf(program, subject, approval))
  for (const partner of entries.partner) {
    yield* (partner.fields.agreements ?? []).flatMap((agreement, index) => cases(agreementSubject(partner, index), agreement.approvals))
    for (const [index, step] of (partner.fields.phases ?? []).entries())
      yield* cases(
        {
          subject: 'phase',
          key: `${partner.id} phase ${index}`,
          term: step.phase,
          partner: partner.id,
          path: partnerPath(partner.id, 'history'),
        },
        step.approvals,
      )
  }
  for (const entry of entries.term_sheet) yield* cases(termSheetSubject(entry), entry.fields.approvals)
  for (const entry of entries.mdf_request) {
    yield* cases(mdfSubject(entry), entry.fields.approvals)
    for (const claim of entry.fields.claims ?? [])
      yield* cases({ ...mdfSubject(entry), subject: 'mdf_claim', key: `${entry.id} ${claim.claim_id}` }, claim.approvals)
  }
}

/** An agreement of a partner as what is decided about. */
export function agreementSubject({ id, fields }: Entry<'partner'>, index: number): Subject {
  const kind = fields.agreements[index]?.kind
  return {
    subject: 'agreement',
    key: `${id} agreement ${index}`,
    ...(kind === undefined ? {} : { term: kind }),
    partner: id,
    path: partnerPath(id, 'agreements'),
  }
}

export const termSheetSubject = ({ id, params }: Entry<'term_sheet'>): Subject => ({
  subject: 'term_sheet',
  key: `terms ${id}`,
  ...(params['version'] === undefined ? {} : { text: params['version'] }),
  ...(params['partner'] === undefined ? {} : { partner: params['partner'] }),
  path: recordPath('term_sheet', id),
})

const mdfSubject = ({ id, fields }: Entry<'mdf_request'>): Subject => ({
  subject: 'mdf_request',
  key: id,
  text: fields.activity,
  partner: fields.partner,
  path: recordPath('mdf_request', id),
})

function caseOf(program: Program, subject: Subject, approval: Approval): ApprovalCase {
  const { decision, role, requested_by, requested_on, by, on, note } = approval
  const due = answerDay(program, role, requested_on)
  return {
    ...subject,
    decision,
    role,
    ...(requested_by === undefined ? {} : { requestedBy: requested_by }),
    ...(requested_on === undefined ? {} : { requestedOn: requested_on }),
    ...(due === undefined ? {} : { due }),
    people: peopleFor(program, role, requested_by),
    ...(by === undefined ? {} : { by }),
    ...(on === undefined ? {} : { on }),
    ...(note === undefined ? {} : { note }),
  }
}
