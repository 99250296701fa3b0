// Where a deal registration stands on a day: its stage says what was decided, its dates say what follows.

import { addBusinessDays, addDays, daysBetween } from '../program/days.ts'
import type { FieldsOf } from '../program/program.ts'
import { staleDay } from '../program/stale-deals.ts'

type Deal = FieldsOf<'deal_registration'>
type Rules = FieldsOf<'program'>['deal_registration']

export const deal_states = ['waiting', 'protected', 'stale', 'over', 'won', 'lost', 'rejected', 'expired', 'withdrawn'] as const
/** `waiting` for our answer; approved ones are `protected`, `stale` without activity, or `over` when the last day has passed and nobody closed them. */
export type DealState = (typeof deal_states)[number]

export function dealState(deal: Deal, rules: Rules, asOf: string): DealState {
  const { stage, expires_on } = deal
  if (stage === 'submitted') return 'waiting'
  if (stage !== 'approved') return stage
  if (expires_on < asOf) return 'over'
  return staleDay(deal, rules) < asOf ? 'stale' : 'protected'
}

/** Last day on which a registration is answered in time. */
export const answerDay = (deal: Deal, rules: Rules): string => addBusinessDays(deal.registered_on, rules.answer_business_days)

/** Extensions that the last day of protection already holds, or that are noted. */
export function extensionsUsed({ registered_on, expires_on, extended_on }: Deal, { valid_days, extension_days }: Rules): number {
  const beyond = daysBetween(addDays(registered_on, valid_days), expires_on)
  return Math.max(beyond > 0 ? Math.ceil(beyond / extension_days) : 0, extended_on === undefined ? 0 : 1)
}

/** New last day after an extension, or undefined when none is left or protection is over. */
export function extensionUntil(deal: Deal, rules: Rules, asOf: string): string | undefined {
  const open = deal.stage === 'approved' && deal.expires_on >= asOf
  return open && extensionsUsed(deal, rules) < rules.extensions ? addDays(deal.expires_on, rules.extension_days) : undefined
}
