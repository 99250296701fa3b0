// Tables of registrations for the examples of the rules on deals.
import type { FieldsOf } from '../../../program/program.ts'

type Deal = FieldsOf<'deal_registration'>

const usual: Deal = {
  dealreg_id: 'd1',
  partner_id: 'acme',
  account_id: 'a1',
  account_domain: 'tower.example',
  account_tax_id: '509111222',
  product: 'Lantern',
  country: 'PT',
  stage: 'approved',
  amount: '9000',
  currency: 'EUR',
  registered_on: '2026-04-06',
  decided_on: '2026-04-07',
  decided_by: 'Eva Melo',
  expected_close: '2026-06-30',
  expires_on: '2026-07-05',
  extended_on: undefined,
  last_activity_on: undefined,
  evidence: 'Minutes of 2026-04-02',
}

/** A CSV file with one row for each registration, like a usual one but for the given cells. */
export function dealTable(...deals: Partial<Deal>[]): string {
  const columns = Object.keys(usual) as (keyof Deal)[]
  const rows = deals.map((deal) => {
    const row = { ...usual, ...deal }
    return columns.map((column) => row[column] ?? '').join(',')
  })
  return `${[columns.join(','), ...rows].join('\n')}\n`
}
