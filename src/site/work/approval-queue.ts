// The decisions of the whole program as queues: waiting, not asked for yet, and decided lately.

import { answerDay } from '../../gate/deal-state.ts'
import { addDays } from '../../program/days.ts'
import { settings } from '../../program/program.ts'
import { recordPath } from '../links.ts'
import type { Site } from '../site.ts'
import { isCurrent } from './agreement-items.ts'
import { type ApprovalCase, agreementSubject, approvalCases, rolesNotAsked, termSheetSubject } from './approval-case.ts'
import { managerOf } from './people.ts'
import { perSite } from './per-site.ts'

type Source = Pick<Site, 'view' | 'find' | 'asOf'>

/** Role under which the answer to a deal registration is listed; it is the partner's own manager who answers. */
export const deal_role = 'manager'

const byDue = (a: ApprovalCase, b: ApprovalCase): number =>
  (a.due ?? '9999') < (b.due ?? '9999') ? -1 : (a.due ?? '9999') > (b.due ?? '9999') ? 1 : 0

/** Decisions that somebody asked for and nobody has taken, deal registrations among them, by the day on which the answer is due. */
export const waitingCases = perSite((site: Source): readonly ApprovalCase[] => {
  const { deal_registration: rules } = settings(site.view)
  const deals = site.view.entries.deal_registration
    .filter(({ fields }) => fields.stage === 'submitted')
    .map(({ id, fields }): ApprovalCase => {
      return {
        ...dealSubject(id, fields),
        decision: 'pending',
        role: deal_role,
        requestedOn: fields.registered_on,
        ...(rules === undefined ? {} : { due: answerDay(fields, rules) }),
        people: managerOf(site.find('partner', fields.partner_id)),
      }
    })
  return [...[...approvalCases(site)].filter(({ decision }) => decision === 'pending'), ...deals].sort(byDue)
})

const dealSubject = (id: string, { partner_id, account_domain }: { partner_id: string; account_domain: string }) => ({
  subject: 'deal' as const,
  key: id,
  text: account_domain,
  partner: partner_id,
  path: recordPath('deal_registration', id),
})

export interface MissingApproval {
  subject: Pick<ApprovalCase, 'subject' | 'term' | 'text' | 'partner' | 'path'>
  roles: readonly string[]
}

/** Agreements and term sheets that are with a partner while a role that has to approve them was not asked. */
export const missingApprovals = perSite((site: Source): readonly MissingApproval[] => {
  const program = settings(site.view)
  const agreements = site.view.entries.partner.filter(isCurrent).flatMap((partner) =>
    (partner.fields.agreements ?? []).flatMap((agreement, index): MissingApproval[] => {
      const isOut = agreement.status === 'sent' || agreement.status === 'negotiating'
      const roles = isOut ? rolesNotAsked(program, partner.fields.partnership, agreement.approvals) : []
      return roles.length === 0 ? [] : [{ subject: agreementSubject(partner, index), roles }]
    }),
  )
  const terms = site.view.entries.term_sheet.flatMap((entry): MissingApproval[] => {
    const partner = site.find('partner', entry.params['partner'] ?? '')
    const roles =
      partner && entry.fields.status === 'sent' ? rolesNotAsked(program, partner.fields.partnership, entry.fields.approvals) : []
    return roles.length === 0 ? [] : [{ subject: termSheetSubject(entry), roles }]
  })
  return [...agreements, ...terms]
})

/** Days that a decision counts as taken lately. */
export const lately_days = 60

/** Decisions of the past weeks, waivers and answers to registrations among them, the latest first. */
export const decidedLately = perSite((site: Source): readonly ApprovalCase[] => {
  const from = addDays(site.asOf, -lately_days)
  const isLate = (on: string | undefined): boolean => on !== undefined && on >= from && on <= site.asOf
  const deals = site.view.entries.deal_registration
    .filter(({ fields }) => isLate(fields.decided_on) && fields.stage !== 'submitted')
    .map(
      ({ id, fields }): ApprovalCase => ({
        ...dealSubject(id, fields),
        decision: fields.stage === 'rejected' ? 'rejected' : 'approved',
        role: deal_role,
        requestedOn: fields.registered_on,
        people: [],
        ...(fields.decided_by === undefined ? {} : { by: fields.decided_by }),
        ...(fields.decided_on === undefined ? {} : { on: fields.decided_on }),
      }),
    )
  const waivers = site.view.entries.waivers.flatMap(({ id, fields }) =>
    fields.waivers
      .filter(({ approved_on }) => isLate(approved_on))
      .map(({ rule, entry, owner, approver, approved_on }): ApprovalCase => {
        const partner = /^partner\/([^/]+)/.exec(entry)?.[1]
        return {
          subject: 'waiver',
          key: `${id} ${rule} ${entry}`,
          text: rule,
          ...(partner === undefined ? {} : { partner }),
          path: recordPath('waivers', id),
          decision: 'approved',
          role: '',
          requestedBy: owner,
          people: [],
          by: approver,
          on: approved_on,
        }
      }),
  )
  const decided = [...approvalCases(site)].filter(({ decision, on }) => decision !== 'pending' && isLate(on))
  return [...decided, ...deals, ...waivers].sort((a, b) => ((a.on ?? '') > (b.on ?? '') ? -1 : (a.on ?? '') < (b.on ?? '') ? 1 : 0))
})
