// Where an agreement stands on a day, from its status and its dates: the status alone says nothing of an end that has passed.
import type { Agreement } from '../../../schemas/agreement.ts'
import { addDays } from '../../program/days.ts'

export const agreement_states = ['draft', 'sent', 'negotiating', 'upcoming', 'in_force', 'ending', 'lapsed', 'ended'] as const
export type AgreementState = (typeof agreement_states)[number]

/** Days before its end from which an agreement counts as ending. */
export const ending_days = 90

/**
 * The state on `asOf`. `upcoming` is signed and not yet effective; `ending` is in force, does not renew by itself and ends within 90 days;
 * `lapsed` is past its last day without anybody having ended it; `ended` was ended, or marked as expired.
 */
export function agreementState(agreement: Agreement, asOf: string): AgreementState {
  const { status, effective_on, expires_on, terminated_on, auto_renew } = agreement
  if (status === 'terminated' || status === 'expired' || (terminated_on !== undefined && terminated_on <= asOf)) return 'ended'
  if (status !== 'signed') return status
  if (effective_on !== undefined && effective_on > asOf) return 'upcoming'
  if (expires_on === undefined || auto_renew === true) return 'in_force'
  if (expires_on < asOf) return 'lapsed'
  return expires_on <= addDays(asOf, ending_days) ? 'ending' : 'in_force'
}

/** True when the agreement binds on `asOf`. */
export const isInForce = (agreement: Agreement, asOf: string): boolean => {
  const state = agreementState(agreement, asOf)
  return state === 'in_force' || state === 'ending'
}

/** Last day to say that it shall not renew, when that day is still to come. */
export const noticeDay = ({ status, auto_renew, notice_by }: Agreement, asOf: string): string | undefined =>
  status === 'signed' && auto_renew === true && notice_by !== undefined && notice_by >= asOf ? notice_by : undefined
