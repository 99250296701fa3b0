// What the Saudi rules ask about a partner, and the Saudi partner that their examples show.
import type { Entry } from '../../../program/program.ts'
import type { Context } from '../../rule.ts'

export type Ksa = NonNullable<Entry<'partner'>['fields']['ksa']>

const open_stages: ReadonlySet<string> = new Set(['submitted', 'approved', 'won'])

/** Whether a deal registration concerns a Saudi public body, and is not over without a contract. */
export const isSaudiPublicDeal = ({ country, public_sector, stage }: Entry<'deal_registration'>['fields']): boolean =>
  country === 'SA' && public_sector === 'true' && open_stages.has(stage)

/** Whether the partner works for Saudi public bodies: the record says so, or one of its deals does. */
export const sellsToPublicBodies = ({ of }: Context, { id, fields }: Entry<'partner'>): boolean =>
  fields.public_sector_deals === true || of('deal_registration', id).some((deal) => isSaudiPublicDeal(deal.fields))

/** The clean partner as a Saudi company; `fields` replace or add some of its registrations. */
export const saudi = (fields: Readonly<Record<string, string>> = {}, more = ''): Record<string, string> => {
  const ksa = {
    cr_number: '"7009912345"',
    cr_issued_on: '2020-03-10',
    cr_confirmed_on: '2026-03-02',
    saudization_band: 'low_green',
    ...fields,
  }
  const lines = Object.entries(ksa).map(([key, value]) => `  ${key}: ${value}`)
  return { 'partners/acme/partner.yaml': ['country: SA', 'ksa:', ...lines, ...(more === '' ? [] : [more])].join('\n') }
}

/** A policy on partners in Saudi Arabia. */
export const saudiPolicy = (requires: string, fields = '', applies = '{ country: [SA], status: [active] }'): Record<string, string> => ({
  'policies/saudi-arabia.yaml': [
    'title: Partners in Saudi Arabia',
    'why: Our counsel asks for it.',
    'jurisdiction: SA',
    'from: 2026-02-01',
    `applies_to: ${applies}`,
    `requires: ${requires}`,
    'sources: [{ id: counsel, title: Opinion of counsel, verified_on: 2026-01-20 }]',
    'owner: Rui Sá',
    ...(fields === '' ? [] : [fields]),
  ].join('\n'),
})

/** A table of one deal registration of the clean partner with a Saudi customer. */
export const saudiDeal = (fields: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const deal = {
    dealreg_id: 'dr-1',
    partner_id: 'acme',
    account_id: 'A1',
    account_domain: 'ministry.example',
    product: 'Lantern',
    country: 'SA',
    public_sector: 'true',
    stage: 'approved',
    amount: '1000000.00',
    currency: 'SAR',
    registered_on: '2026-05-04',
    decided_on: '2026-05-05',
    expected_close: '2026-07-20',
    expires_on: '2026-08-02',
    ...fields,
  }
  return { 'deals/2026.csv': `${Object.keys(deal).join(',')}\n${Object.values(deal).join(',')}\n` }
}
