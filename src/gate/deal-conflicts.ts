// Registrations that stand against each other: the same customer, still open, protected over the same days.
import type { Entry, FieldsOf } from '../program/program.ts'

type Deal = FieldsOf<'deal_registration'>

export const conflict_rules = ['approved_both', 'approved_first', 'earlier', 'same_day', 'same_partner', 'other_need'] as const
/**
 * What decides. `approved_both`: two approvals stand, the earlier registration keeps protection. `approved_first`: one is approved, the other waits until it ends.
 * `earlier` and `same_day`: neither is approved. `same_partner`: one company registered twice. `other_need`: another country or product, which is no conflict.
 */
export type ConflictRule = (typeof conflict_rules)[number]

export interface DealConflict {
  /** The earlier registration; on one day the one with the smaller id. */
  first: Entry<'deal_registration'>
  second: Entry<'deal_registration'>
  /** What shows that the customer is the same. */
  same: readonly ('account_domain' | 'account_id' | 'account_tax_id')[]
  /** Days on which both protect, or would. */
  from: string
  until: string
  rule: ConflictRule
}

const marks = ['account_domain', 'account_id', 'account_tax_id'] as const

/** All pairs, by the day of the later registration. Registrations that were decided against, won, lost or have run out conflict with nothing. */
export function dealConflicts(deals: readonly Entry<'deal_registration'>[], asOf: string): DealConflict[] {
  const open = deals
    .filter(({ fields }) => fields.stage === 'submitted' || (fields.stage === 'approved' && fields.expires_on >= asOf))
    .sort(inOrder)
  const pairs = new Map<string, DealConflict>()
  for (const mark of marks)
    for (const [key, group] of Map.groupBy(open, ({ fields }) => customerKey(fields, mark))) if (key !== '') addPairs(group, mark, pairs)
  return [...pairs.values()].sort((a, b) => inOrder(a.second, b.second) || inOrder(a.first, b.first))
}

/** What is equal in two registrations of one customer, however they write it; empty where the field is absent. */
export function customerKey(deal: Deal, mark: (typeof marks)[number]): string {
  const value = (deal[mark] ?? '').trim().toLowerCase()
  if (mark === 'account_domain') return value.replace(/^www\./, '')
  if (mark === 'account_id') return value
  const number = value.replace(/[^\p{L}\p{Nd}]/gu, '')
  // Tax numbers are written with and without the country before them.
  return number.startsWith(deal.country.toLowerCase()) ? number.slice(2) : number
}

/** The products of a registration; several are separated by commas or semicolons. */
export const productsOf = ({ product }: Deal): string[] =>
  product
    .split(/[,;]/)
    .map((each) => each.trim().replace(/\s+/g, ' ').toLowerCase())
    .filter((each) => each !== '')

const sharesProduct = (first: Deal, second: Deal): boolean => {
  const products = new Set(productsOf(first))
  return productsOf(second).some((each) => products.has(each))
}

function addPairs(group: readonly Entry<'deal_registration'>[], mark: (typeof marks)[number], pairs: Map<string, DealConflict>): void {
  let earlier: Entry<'deal_registration'>[] = []
  for (const second of group) {
    // In order of registration, what ended before this one cannot meet a later one either.
    earlier = earlier.filter(({ fields }) => fields.expires_on >= second.fields.registered_on)
    for (const first of earlier) {
      const key = `${first.id} ${second.id}`
      const known = pairs.get(key)
      pairs.set(key, known ? { ...known, same: [...known.same, mark] } : conflictOf(first, second, mark))
    }
    earlier.push(second)
  }
}

const conflictOf = (first: DealConflict['first'], second: DealConflict['second'], mark: (typeof marks)[number]): DealConflict => ({
  first,
  second,
  same: [mark],
  from: second.fields.registered_on,
  until: earlierOf(first.fields.expires_on, second.fields.expires_on),
  rule: ruleOf(first.fields, second.fields),
})

const earlierOf = (one: string, other: string): string => [one, other].sort()[0] ?? one

function ruleOf(first: Deal, second: Deal): ConflictRule {
  if (first.country !== second.country || !sharesProduct(first, second)) return 'other_need'
  if (first.partner_id === second.partner_id) return 'same_partner'
  if (first.stage === 'approved' && second.stage === 'approved') return 'approved_both'
  if (first.stage === 'approved' || second.stage === 'approved') return 'approved_first'
  return first.registered_on === second.registered_on ? 'same_day' : 'earlier'
}

/** By the day of registration, on one day by id. */
export function inOrder(a: Entry<'deal_registration'>, b: Entry<'deal_registration'>): number {
  const [one, other] = [`${a.fields.registered_on} ${a.id}`, `${b.fields.registered_on} ${b.id}`]
  return one < other ? -1 : one > other ? 1 : 0
}
