// What partners have registered, by partner and currency. Amounts of different currencies are never added.

import { dealState } from '../../gate/deal-state.ts'
import { sumOf } from '../../program/decimal.ts'
import type { Entry, FieldsOf } from '../../program/program.ts'

export interface DealTotal {
  partner: string
  currency: string
  count: number
  /** Exact amounts; `0` where there is nothing. */
  waiting: string
  protected: string
  won: string
}

type Rules = FieldsOf<'program'>['deal_registration']

/** One row for each partner and currency, in the order in which they first appear. */
export function dealTotals(deals: readonly Entry<'deal_registration'>[], rules: Rules, asOf: string): DealTotal[] {
  const groups = Map.groupBy(deals, ({ fields }) => `${fields.partner_id} ${fields.currency}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const sum = (state: string): string =>
      sumOf(group.filter(({ fields }) => dealState(fields, rules, asOf) === state).map(({ fields }) => fields.amount))
    const { partner_id, currency } = first.fields
    return [{ partner: partner_id, currency, count: group.length, waiting: sum('waiting'), protected: sum('protected'), won: sum('won') }]
  })
}
