// What several families of rules ask about a partner and its agreements.
import type { Agreement } from '../../schemas/agreement.ts'
import type { FieldsOf } from '../program/program.ts'
import { type Day, dayBefore, earlier, type Span } from './spans.ts'

export type Partner = FieldsOf<'partner'>

/** An agreement with its place in the partner's list. */
export interface Numbered {
  agreement: Agreement
  index: number
}

/** Active, or being onboarded: bound by what an active partner has to hold. */
export const isLive = ({ status, phase }: Partner): boolean =>
  status === 'active' || (phase === 'onboard' && status !== 'terminated' && status !== 'suspended')

/** First day on which it was onboarded or further; undefined of one that never was. */
export const onboardedOn = ({ phases }: Partner): Day | undefined =>
  phases.find(({ phase }) => phase !== 'scout' && phase !== 'evaluate' && phase !== 'negotiate')?.entered_on

/** Flows of personal data between the two companies. */
export const personalFlows = ({ data_flows = [] }: Partner): NonNullable<Partner['data_flows']> =>
  data_flows.filter(({ personal }) => personal)

export const sharesPersonalData = (partner: Partner): boolean => personalFlows(partner).length > 0

/** Agreements on selling, referring or building together: what a deal or a fund rests on. */
export const commercial_kinds: readonly Agreement['kind'][] = ['referral', 'reseller', 'oem', 'technology', 'marketplace_terms']

export function agreementsOf({ agreements }: Partner, ...kinds: readonly Agreement['kind'][]): Numbered[] {
  const found: Numbered[] = []
  for (const [index, agreement] of agreements.entries()) if (kinds.includes(agreement.kind)) found.push({ agreement, index })
  return found
}

/** Whether it is still on its way to a signature. */
export const isUnsigned = ({ agreement: { status } }: Numbered): boolean =>
  status === 'draft' || status === 'sent' || status === 'negotiating'

/** The days on which a signed agreement binds; undefined while it is not signed. One that renews by itself does not end until it is terminated. */
export function inForce({ status, signed_on, effective_on, expires_on, terminated_on, auto_renew }: Agreement): Span | undefined {
  if (status !== 'signed' && status !== 'expired' && status !== 'terminated') return undefined
  // An end that has come without a day to it leaves no days on which it is known to bind.
  if (status === 'terminated' && terminated_on === undefined) return undefined
  if (status === 'expired' && expires_on === undefined) return undefined
  const end = auto_renew === true && status === 'signed' ? undefined : expires_on
  const last = terminated_on === undefined ? end : end === undefined ? dayBefore(terminated_on) : earlier(end, dayBefore(terminated_on))
  const from = effective_on ?? signed_on
  return from !== undefined && last !== undefined && last < from ? undefined : { from, until: last }
}
