// Deal registrations that wait for an answer, end soon, or should be closed.

import { answerDay, dealState } from '../../gate/deal-state.ts'
import { type Entry, type FieldsOf, settings } from '../../program/program.ts'
import { staleDay } from '../../program/stale-deals.ts'
import { recordPath } from '../links.ts'
import type { Site } from '../site.ts'
import { managerOf } from './people.ts'
import type { WorkItem } from './work-item.ts'

type Rules = FieldsOf<'program'>['deal_registration']

/** The item of one registration; `owners` answer for its partner. */
export function dealItem({ id, fields }: Entry<'deal_registration'>, rules: Rules, owners: readonly string[], asOf: string): WorkItem[] {
  const base = { partner: fields.partner_id, owners, name: fields.account_domain, path: recordPath('deal_registration', id) }
  switch (dealState(fields, rules, asOf)) {
    case 'waiting':
      return [{ ...base, kind: 'deal_answer', due: answerDay(fields, rules) }]
    case 'protected':
      return [{ ...base, kind: 'deal_ends', due: fields.expires_on }]
    case 'stale':
      return [{ ...base, kind: 'deal_stale', due: staleDay(fields, rules) }]
    case 'over':
      return [{ ...base, kind: 'deal_over', due: fields.expires_on }]
    default:
      return []
  }
}

/** Those of all registrations. */
export function allDealItems(site: Pick<Site, 'view' | 'find' | 'asOf'>): WorkItem[] {
  const { deal_registration: rules } = settings(site.view)
  if (rules === undefined) return []
  return site.view.entries.deal_registration.flatMap((deal) => {
    return dealItem(deal, rules, managerOf(site.find('partner', deal.fields.partner_id)), site.asOf)
  })
}
