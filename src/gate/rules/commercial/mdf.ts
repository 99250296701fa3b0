// Requests for development funds: asked and approved in time, within their limits.
import { unitsOf } from '../../../program/decimal.ts'
import type { FieldsOf } from '../../../program/program.ts'
import { capState } from '../../mdf-caps.ts'
import { approvedOn, cameInTime } from '../../mdf-dates.ts'
import { claimAmount } from '../../mdf-sums.ts'
import { type Hit, type Rule, rule } from '../../rule.ts'
import { dayAfter } from '../../spans.ts'
import { claim, mdfFile } from './mdf-file.ts'

type Request = FieldsOf<'mdf_request'>

export const mdf_practice = { title: 'GitLab handbook: market development funds for channel partners', checked_on: '2026-10-14' }

export const noPreapproval: Rule = rule({
  id: 'PB1506',
  slug: 'mdf-no-preapproval',
  severity: 'error',
  waivable: true,
  title: 'Development funds are asked for in time and approved before the activity begins',
  why: 'Money that is approved after the fact pays for what was done anyway, and the partner could not know whether it would get it. A request that comes in days before the event leaves nobody time to ask what it should bring.',
  fix: 'Deny what came too late or began without approval, or record a waiver with the reason; ask for the next activity earlier.',
  windows: 'request_business_days of mdf, Monday to Friday, counted from the day after requested_on up to and with start.',
  cites: [mdf_practice, { title: 'Huawei partner FAQ: marketing fund requests ten working days ahead', checked_on: '2026-10-14' }],
  of: 'mdf_request',
  check({ fields }, { settings: { mdf } }) {
    if (fields.status === 'denied' || fields.status === 'cancelled') return undefined
    const hits: Hit[] = []
    if (!cameInTime(fields, mdf))
      hits.push({
        at: ['requested_on'],
        what: `the request came fewer than ${mdf.request_business_days} business days before the activity`,
      })
    if (fields.status === 'open')
      hits.push({ at: ['start'], what: 'the activity has begun, and the request is not approved', from: dayAfter(fields.start) })
    else if (fields.start < (approvedOn(fields) ?? fields.start))
      hits.push({ at: ['start'], what: 'the activity began before it was approved' })
    return hits
  },
  examples: {
    failing: [
      { files: { 'mdf/m1.yaml': mdfFile({ requested_on: '2026-04-21' }) }, on: '2026-06-01', at: 'mdf/m1.yaml#/requested_on' },
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            approvals:
              '[{ decision: approved, role: head-of-partnerships, by: Ana Prado, on: 2026-04-24 }, { decision: approved, role: legal, by: Rui Sá, on: 2026-05-05 }]',
          }),
        },
        on: '2026-06-01',
        at: 'mdf/m1.yaml#/start',
      },
      {
        files: { 'mdf/m1.yaml': mdfFile({ status: 'open', approvals: '[]' }) },
        on: '2026-05-05',
        at: 'mdf/m1.yaml#/start',
        before: 'none',
      },
    ],
    passing: [
      { files: { 'mdf/m1.yaml': mdfFile() }, on: '2026-06-01' },
      { files: { 'mdf/m1.yaml': mdfFile({ status: 'denied', requested_on: '2026-05-01' }) }, on: '2026-06-01' },
      { files: { 'mdf/m1.yaml': mdfFile({ status: 'cancelled', requested_on: '2026-05-01' }) }, on: '2026-06-01' },
      {
        files: {
          'mdf/m1.yaml': mdfFile({ approvals: '[{ decision: approved, role: head-of-partnerships, by: Ana Prado, on: 2026-05-04 }]' }),
        },
        on: '2026-06-01',
      },
    ],
  },
})

const capped = (caps: string): string =>
  `mdf: { vendor_share_max: 50, request_business_days: 10, decision_business_days: 5, claim_days: 30, payment_days: 30, caps: [${caps}], evidence: {} }`

export const overBudget: Rule = rule({
  id: 'PB1509',
  slug: 'over-budget',
  severity: 'error',
  waivable: true,
  title: 'Development funds stay within what was approved, within our share of the cost and within the caps',
  why: 'What is claimed beyond the approval, or approved beyond the cap, is money that nobody has decided to spend. Finance finds out when the quarter is closed and the partner has paid its suppliers.',
  fix: 'Lower the claim or the request, approve the difference with a request of its own, or record the exchange rate; a cap is changed in mdf.caps of program.yaml.',
  windows: 'caps and vendor_share_max of mdf. Requests count against caps of their own currency, in the order of approval.',
  cites: [mdf_practice],
  of: 'mdf_request',
  check({ id, fields }, context) {
    const { settings, once } = context
    const hits: Hit[] = overClaims(fields)
    if (!isBinding(fields)) return hits
    const share = settings.mdf.vendor_share_max
    // Percent with four digits against hundredths, in whole numbers.
    if (unitsOf(fields.requested) * 1_000_000n > unitsOf(fields.budget) * unitsOf(share.toFixed(4)))
      return [...hits, { at: ['requested'], what: `the request asks for more than ${share} % of the cost, our greatest share` }]
    if (settings.mdf.caps.length === 0) return hits
    const { over, foreign } = once(capState)
    const cap = over.get(id)
    if (cap !== undefined)
      return [
        ...hits,
        {
          at: ['requested'],
          what: 'with this request more is approved than the cap of its period holds',
          related: [{ entry: context.settingsEntry, at: ['mdf', 'caps', cap, 'cap'], what: 'the cap' }],
        },
      ]
    return foreign.has(id) ? [...hits, { lacks: 'a cap in the currency of the request (mdf.caps)' }] : hits
  },
  examples: {
    failing: [
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            claims: `[${claim({ claim_id: 'c2', amount: '{ amount: "0.01", currency: EUR }', claimed_on: '2026-06-02' })}, ${claim()}]`,
          }),
        },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/amount/amount',
      },
      {
        files: { 'mdf/m1.yaml': mdfFile({ claims: `[${claim({ amount: '{ amount: "100", currency: USD }' })}]` }) },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/amount/currency',
      },
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            claims: `[${claim({ amount: '{ amount: "500.00", currency: USD }', exchange_rate: '{ rate: "1.0001", on: 2026-05-29, source: Banco de Portugal }' })}]`,
          }),
        },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/amount/amount',
      },
      {
        files: { 'mdf/m1.yaml': mdfFile({ status: 'denied', claims: `[${claim()}]` }) },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/amount/amount',
      },
      {
        files: { 'mdf/m1.yaml': mdfFile({ requested: '"500.01"', partner_share: '"499.99"' }) },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/requested',
      },
      {
        files: {
          'program.yaml': capped('{ period: 2026-Q2, region: iberia, cap: { amount: 999.99, currency: EUR } }'),
          'mdf/m1.yaml': mdfFile({ approvals: '[{ decision: approved, role: head-of-partnerships, by: Ana Prado, on: 2026-04-27 }]' }),
          'mdf/m2.yaml': mdfFile({ mdf_id: 'm2' }),
        },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/requested',
      },
    ],
    passing: [
      { files: { 'mdf/m1.yaml': mdfFile({ claims: `[${claim()}, ${claim({ claim_id: 'c2', status: 'denied' })}]` }) }, on: '2026-06-03' },
      {
        files: {
          'program.yaml': capped(
            '{ period: 2026-H1, cap: { amount: 1000, currency: EUR } }, { period: 2026-Q1, cap: { amount: 1, currency: EUR } }',
          ),
          'mdf/m1.yaml': mdfFile(),
          'mdf/m2.yaml': mdfFile({ mdf_id: 'm2' }),
          'mdf/m3.yaml': mdfFile({ mdf_id: 'm3', status: 'open' }),
          'mdf/m4.yaml': mdfFile({ mdf_id: 'm4', status: 'closed' }),
        },
        on: '2026-06-03',
      },
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            claims: `[${claim({ amount: '{ amount: "500.00", currency: USD }', exchange_rate: '{ rate: "0.92", on: 2026-05-29, source: Banco de Portugal }' })}]`,
          }),
        },
        on: '2026-06-03',
      },
      { files: { 'mdf/m1.yaml': mdfFile({ status: 'open', requested: '"900"', partner_share: '"100"' }) }, on: '2026-05-04' },
      {
        files: {
          'program.yaml': capped('{ period: 2026-Q3, cap: { amount: 1, currency: USD } }'),
          'mdf/m1.yaml': mdfFile(),
        },
        on: '2026-06-03',
      },
    ],
    unevaluated: {
      files: { 'program.yaml': capped('{ period: 2026-Q2, cap: { amount: 1, currency: USD } }'), 'mdf/m1.yaml': mdfFile() },
      on: '2026-06-03',
    },
  },
})

const isBinding = ({ status }: Request): boolean => status === 'approved' || status === 'closed'

// Claims that go over what was approved, in the order in which they came in.
function overClaims(request: Request): Hit[] {
  const hits: Hit[] = []
  const most = isBinding(request) ? unitsOf(request.requested) : 0n
  let claimed = 0n
  const open = request.claims.map((each, index) => ({ each, index })).filter(({ each }) => each.status !== 'denied')
  for (const { each, index } of open.sort((a, b) => (a.each.claimed_on < b.each.claimed_on ? -1 : 1))) {
    const at = ['claims', index, 'amount']
    const amount = claimAmount(each, request)
    if (amount === undefined)
      hits.push({
        at: [...at, 'currency'],
        what: `claim ${each.claim_id} is in another currency than the request and names no exchange rate`,
      })
    else {
      claimed += unitsOf(amount)
      if (claimed > most) hits.push({ at: [...at, 'amount'], what: `with claim ${each.claim_id} more is claimed than was approved` })
    }
  }
  return hits
}
