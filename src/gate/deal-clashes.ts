// Approved registrations of different partners that protect the same customer over the same days.
import type { Entry } from '../program/program.ts'
import { customerKey, inOrder, productsOf } from './deal-conflicts.ts'
import { type Day, earlier } from './spans.ts'

type Deal = Entry<'deal_registration'>

export interface Clash {
  /** The earlier registration. */
  first: Deal
  /** What shows that the customer is the same. */
  mark: 'account_domain' | 'account_tax_id'
  /** Last day on which both protect; the first is the day of the later registration. */
  until: Day
}

/** By the id of the later registration the one that it clashes with, for longest where there are several. Sorting apart, the cost grows with the number of registrations alone. */
export function clashes(deals: readonly Deal[]): Map<string, Clash> {
  const approved = deals.filter(({ fields }) => fields.stage === 'approved').sort(inOrder)
  const found = new Map<string, Clash>()
  for (const mark of ['account_domain', 'account_tax_id'] as const)
    for (const group of sameNeeds(approved, mark))
      for (const [second, clash] of clashesIn(group, mark)) {
        const known = found.get(second)
        if (known === undefined || known.until < clash.until) found.set(second, clash)
      }
  return found
}

// Registrations of one customer, country and product, in order.
function sameNeeds(deals: readonly Deal[], mark: Clash['mark']): Iterable<Deal[]> {
  const groups = new Map<string, Deal[]>()
  for (const deal of deals) {
    const customer = customerKey(deal.fields, mark)
    if (customer === '') continue
    for (const product of productsOf(deal.fields)) {
      const key = `${customer} ${deal.fields.country} ${product}`
      const group = groups.get(key)
      if (group) group.push(deal)
      else groups.set(key, [deal])
    }
  }
  return groups.values()
}

// Of what came before, only two can matter: the registration that ends last, and the one of another partner that does.
function* clashesIn(group: readonly Deal[], mark: Clash['mark']): Generator<[string, Clash]> {
  let last: Deal | undefined
  let other: Deal | undefined
  for (const second of group) {
    const first = isOf(last, second) ? other : last
    if (first !== undefined && first.fields.expires_on >= second.fields.registered_on)
      yield [second.id, { first, mark, until: earlier(first.fields.expires_on, second.fields.expires_on) }]
    if (last === undefined || second.fields.expires_on > last.fields.expires_on) {
      if (last !== undefined && !isOf(last, second)) other = last
      last = second
    } else if (!isOf(last, second) && (other === undefined || second.fields.expires_on > other.fields.expires_on)) other = second
  }
}

const isOf = (deal: Deal | undefined, other: Deal): boolean => deal?.fields.partner_id === other.fields.partner_id
