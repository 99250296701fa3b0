// A small internal site for the tests of open work, seen on Friday, 13 March 2026.
import { kinds } from '../../../schemas/index.ts'
import type { AnyEntry, Entry, FieldsOf, Program } from '../../../src/program/program.ts'
import { type Site, siteOf } from '../../../src/site/site.ts'
import { program as base, entry } from '../sample.ts'

export const asOf = '2026-03-13'

/** What open work reads of program.yaml. */
export const settings: Partial<FieldsOf<'program'>> = {
  ...base.fields,
  approvals: {
    referral: ['manager'],
    distribution: ['director'],
    technology: ['vp'],
    strategic: ['c-level'],
    government: ['c-level', 'legal'],
  },
  approvers: {
    manager: { people: ['Ana', 'Rui'], sla_business_days: 2 },
    director: { people: ['Eva'], sla_business_days: 3 },
    'c-level': { people: ['Iris'], sla_business_days: 5 },
    legal: { people: ['Leo'] },
  },
  freshness: [
    { kind: 'subprocessors', days: 365 },
    { kind: 'soc2', days: 365, warn_days: [60] },
    { kind: 'iso27001', days: 1095, warn_days: [90, 30] },
    { kind: 'iso27001-surveillance', days: 365 },
    { kind: 'pentest', days: 365 },
    { kind: 'bridge-letter', days: 90 },
    { kind: 'sanctions-screening', days: 90 },
    { kind: 'due-diligence-high', days: 365 },
  ],
  deal_registration: {
    valid_days: 90,
    extensions: 1,
    extension_days: 30,
    answer_business_days: 2,
    stale_days: 180,
    eligible_tiers: ['gold'],
  },
  mdf: {
    vendor_share_max: 50,
    request_business_days: 10,
    decision_business_days: 5,
    claim_days: 30,
    payment_days: 45,
    minimum: { amount: '500', currency: 'EUR' },
    caps: [
      { period: '2026-Q1', cap: { amount: '10000', currency: 'EUR' } },
      { period: '2026-H1', region: 'iberia', cap: { amount: '5000', currency: 'EUR' } },
    ],
    evidence: { event: ['invoice', 'photo'] },
  },
  targets: [{ metric: 'time_to_activate', lte: 30, unit: 'days' }],
  goals: [],
}

/** The internal site of these entries. */
export function workSite(entries: readonly AnyEntry[], more: Partial<FieldsOf<'program'>> = {}, day = asOf): Site {
  const program = entry('program', 'program', { ...settings, ...more })
  const byKind = Object.fromEntries(kinds.map(({ name }) => [name, [program, ...entries].filter((each) => each.kind === name)]))
  const view: Program = { root: '/content', entries: byKind as unknown as Program['entries'], assets: [], sizes: {} } as Program
  return siteOf(view, 'internal', day)
}

/** A partner with what every record has. */
export const partner = (id: string, fields: Partial<FieldsOf<'partner'>> = {}): Entry<'partner'> =>
  entry('partner', id, {
    partner_id: id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    type: 'isv',
    partnership: 'distribution',
    region: 'iberia',
    country: 'PT',
    status: 'active',
    phase: 'manage',
    phases: [],
    segment: 'growth',
    risk_tier: 'low',
    agreements: [],
    contacts: [],
    owners: { manager: 'Ana' },
    ...fields,
  })

/** A registration of a deal, waiting unless it says otherwise. */
export const deal = (id: string, fields: Partial<FieldsOf<'deal_registration'>> = {}): Entry<'deal_registration'> =>
  entry('deal_registration', id, {
    dealreg_id: id,
    partner_id: 'acme',
    account_id: `account-${id}`,
    account_domain: `${id}.example`,
    product: 'Lantern',
    country: 'PT',
    stage: 'submitted',
    amount: '1000',
    currency: 'EUR',
    registered_on: '2026-03-10',
    expected_close: '2026-05-01',
    expires_on: '2026-06-08',
    ...fields,
  })

/** A request for funds, approved unless it says otherwise. */
export const mdf = (id: string, fields: Partial<FieldsOf<'mdf_request'>> = {}): Entry<'mdf_request'> =>
  entry('mdf_request', id, {
    mdf_id: id,
    partner: 'acme',
    activity: `Fair ${id}`,
    type: 'event',
    period: '2026-Q1',
    currency: 'EUR',
    budget: '4000',
    partner_share: '2000',
    requested: '2000',
    start: '2026-03-02',
    end: '2026-03-04',
    requested_on: '2026-02-02',
    requested_by: 'Zoe',
    status: 'approved',
    approvals: [],
    claims: [],
    ...fields,
  })

type Claim = FieldsOf<'mdf_request'>['claims'][number]

export const claim = (fields: Partial<Claim> = {}): Claim => ({
  claim_id: 'claim-1',
  amount: { amount: '1500.5', currency: 'EUR' },
  claimed_on: '2026-03-10',
  paid_on: '2026-03-06',
  invoice: { number: '1', supplier: 'Print', supplier_tax_id: '2' },
  evidence: [{ kind: 'invoice', document: { url: 'https://files.acme.example/invoice' } }],
  status: 'open',
  ...fields,
})
