// The money of a campaign: what is set aside, and each request for market development funds that pays for it.

import { boundOf, claimedOf, paidOf } from '../../gate/mdf-sums.ts'
import { csvText } from '../../program/csv-text.ts'
import { sumOf } from '../../program/decimal.ts'
import type { Entry } from '../../program/program.ts'
import type { Subject } from './subject.ts'

/** Requests that the campaign names. */
export const requestsOf = ({ site, fields }: Subject): Entry<'mdf_request'>[] =>
  (fields.mdf ?? []).flatMap((id) => site.find('mdf_request', id) ?? [])

export interface Funding {
  id: string
  partner: string
  activity: string
  status: string
  currency: string
  /** Whole cost, the partner's part, and what we were asked for. */
  budget: string
  partner_share: string
  requested: string
  approved: string
  claimed: string
  paid: string
}

export const fundingOf = ({ id, fields }: Entry<'mdf_request'>): Funding => ({
  id,
  partner: fields.partner,
  activity: fields.activity,
  status: fields.status,
  currency: fields.currency,
  budget: fields.budget,
  partner_share: fields.partner_share,
  requested: fields.requested,
  approved: boundOf(fields),
  claimed: claimedOf(fields),
  paid: paidOf(fields),
})

const amounts = ['budget', 'partner_share', 'requested', 'approved', 'claimed', 'paid'] as const
const heads = ['mdf_request', 'partner', 'activity', 'status', 'currency', ...amounts]

/** A row for each request, and a sum for each currency; undefined where the campaign says nothing of money. */
export function budgetTable(subject: Subject): string | undefined {
  const { budget } = subject.fields
  const all = requestsOf(subject).map(fundingOf)
  if (budget === undefined && all.length === 0) return undefined
  const row = (each: Funding): string[] => [
    each.id,
    each.partner,
    each.activity,
    each.status,
    each.currency,
    ...amounts.map((name) => plain(each[name])),
  ]
  const sums = [...Map.groupBy(all, ({ currency }) => currency)].map(([currency, group]) => [
    'total',
    '',
    '',
    '',
    currency,
    ...amounts.map((name) => plain(sumOf(group.map((each) => each[name])))),
  ])
  const aside = budget === undefined ? [] : [['set_aside', '', '', '', budget.currency, plain(budget.amount), '', '', '', '', '']]
  return csvText([heads, ...aside, ...all.map(row), ...sums])
}

/** Two digits after the point at least, as spreadsheets of money have them. */
const plain = (amount: string): string => {
  const [whole = '0', part = ''] = amount.split('.')
  return `${whole}.${part.padEnd(2, '0')}`
}
