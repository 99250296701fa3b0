// What several families of rules ask about a partner and its agreements.
import type { Agreement } from '../../schemas/agreement.ts'
import type { FieldsOf } from '../program/program.ts'
import { dayBefore, earlier, type Span } from './spans.ts'

export type Partner = FieldsOf<'partner'>

/** An agreement with its place in the partner's list. */
export interface Numbered {
  agreement: Agreement
  index: number
}

/** Active, or being onboarded: bound by what an active partner has to hold. */
export const isLive = ({ status, phase }: Partner): boolean =>
  status === 'active' || (phase === 'onboard' && status !== 'terminated' && status !== 'suspended')

export const agreementsOf = ({ agreements }: Partner, kind: Agreement['kind']): Numbered[] =>
  agreements.map((agreement, index) => ({ agreement, index })).filter(({ agreement }) => agreement.kind === kind)

/** The days on which a signed agreement binds; undefined while it is not signed. One that renews by itself does not end until it is terminated. */
export function inForce({ status, signed_on, effective_on, expires_on, terminated_on, auto_renew }: Agreement): Span | undefined {
  if (status !== 'signed' && status !== 'expired' && status !== 'terminated') return undefined
  // A status of `terminated` without its day does not bind at all.
  if (status === 'terminated' && terminated_on === undefined) return undefined
  const end = auto_renew === true && status === 'signed' ? undefined : expires_on
  const last = terminated_on === undefined ? end : end === undefined ? dayBefore(terminated_on) : earlier(end, dayBefore(terminated_on))
  const from = effective_on ?? signed_on
  return from !== undefined && last !== undefined && last < from ? undefined : { from, until: last }
}
