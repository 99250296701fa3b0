// What the examples of the commercial rules leave out: boundaries, several findings at once, and what stands beside a finding.
import { expect, test } from 'vitest'
import { dealTable } from '../../../src/gate/rules/commercial/deal-table.ts'
import { claim, mdfFile } from '../../../src/gate/rules/commercial/mdf-file.ts'
import { zeta } from '../../../src/gate/rules/example-partner.ts'
import { rules } from '../../../src/gate/rules/index.ts'
import { exampleTree, foundBy, outcomeOf } from '../example.ts'

const others = {
  'partners/zeta/partner.yaml': zeta,
  'partners/eta/partner.yaml': zeta.replaceAll('zeta', 'eta'),
}

const found = (id: string, files: Record<string, string>, on = '2026-06-01') => {
  using tree = exampleTree({ files })
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return foundBy(outcomeOf(tree, on), rule)
}

const clashing = (deals: Parameters<typeof dealTable>, on: string) =>
  found('PB1501', { ...others, 'deals/2026.csv': dealTable(...deals) }, on).map(({ entry, related: [first] }) => `${entry} ${first?.entry}`)

const late = { registered_on: '2026-06-01', decided_on: '2026-06-02', expires_on: '2026-08-30' }

test('a registration clashes with the one of another partner that ends last', () => {
  const deals: Parameters<typeof dealTable> = [
    { dealreg_id: 'a', expires_on: '2026-06-20' },
    { dealreg_id: 'b', partner_id: 'zeta', expires_on: '2026-07-01' },
    { dealreg_id: 'c', partner_id: 'zeta', expires_on: '2026-07-31', registered_on: '2026-05-04', decided_on: '2026-05-05' },
    { dealreg_id: 'd', partner_id: 'zeta', ...late },
    { dealreg_id: 'e', partner_id: 'eta', ...late },
  ]
  expect([
    clashing(deals, '2026-06-20'),
    clashing(deals, '2026-06-21'),
    clashing(deals, '2026-08-30'),
    clashing(deals, '2026-08-31'),
  ]).toEqual([['b a', 'c a', 'd a', 'e d'], ['e d'], ['e d'], []])
})

test('two registrations of one partner never hide the one of another', () => {
  const deals: Parameters<typeof dealTable> = [
    { dealreg_id: 'a' },
    {
      dealreg_id: 'b',
      partner_id: 'zeta',
      registered_on: '2026-07-06',
      expected_close: '2026-08-03',
      decided_on: '2026-07-07',
      expires_on: '2026-10-04',
    },
    {
      dealreg_id: 'c',
      partner_id: 'eta',
      registered_on: '2026-07-07',
      expected_close: '2026-08-03',
      decided_on: '2026-07-08',
      expires_on: '2026-09-01',
    },
    {
      dealreg_id: 'd',
      partner_id: 'zeta',
      registered_on: '2026-07-08',
      expected_close: '2026-08-03',
      decided_on: '2026-07-09',
      expires_on: '2026-10-01',
    },
    {
      dealreg_id: 'e',
      partner_id: 'zeta',
      registered_on: '2026-07-09',
      expected_close: '2026-08-03',
      decided_on: '2026-07-10',
      expires_on: '2026-10-02',
    },
  ]
  expect(clashing(deals, '2026-07-10')).toEqual(['c b', 'd c', 'e c'])
})

test('protection that meets on one day clashes on that day', () => {
  const deals: Parameters<typeof dealTable> = [{ expires_on: '2026-06-01' }, { dealreg_id: 'd2', partner_id: 'zeta', ...late }]
  expect([clashing(deals, '2026-05-31'), clashing(deals, '2026-06-01'), clashing(deals, '2026-06-02')]).toEqual([[], ['d2 d1'], []])
})

test('customers are the same by domain or tax number, not by an account of ours or by what both leave out', () => {
  const second = { dealreg_id: 'd2', partner_id: 'zeta' }
  expect([
    clashing(
      [
        { account_domain: 'www.tower.example', account_tax_id: undefined },
        { ...second, account_tax_id: undefined },
      ],
      '2026-06-01',
    ),
    clashing([{ account_domain: 'a.example' }, { ...second, account_domain: 'b.example', account_tax_id: 'pt509.111.222' }], '2026-06-01'),
    clashing([{ account_domain: 'a.example' }, { ...second, account_domain: 'b.example', account_tax_id: '509111223' }], '2026-06-01'),
    clashing(
      [
        { account_domain: 'a.example', account_tax_id: undefined },
        { ...second, account_domain: 'b.example', account_tax_id: undefined },
      ],
      '2026-06-01',
    ),
    clashing(
      [
        { account_domain: 'a.example', account_tax_id: '-' },
        { ...second, account_domain: 'b.example', account_tax_id: '-' },
      ],
      '2026-06-01',
    ),
    clashing([{ product: 'Lantern  Pro' }, { ...second, product: 'lantern pro;' }], '2026-06-01'),
  ]).toEqual([['d2 d1'], ['d2 d1'], [], [], [], ['d2 d1']])
})

test('only approvals clash, and of two marks that end on one day the domain is shown', () => {
  const second = { dealreg_id: 'd2', partner_id: 'zeta' }
  const deals = [['submitted'], ['rejected'], ['won'], ['approved']] as const
  expect(deals.map(([stage]) => clashing([{ stage }, second], '2026-06-01'))).toEqual([[], [], [], ['d2 d1']])
  const [finding] = found('PB1501', { ...others, 'deals/2026.csv': dealTable({}, second) })
  expect(finding?.pointer).toBe('/account_domain')
})

test('where two marks show two earlier registrations, the one that ends later counts', () => {
  const deals: Parameters<typeof dealTable> = [
    { dealreg_id: 'a', account_tax_id: '1', expires_on: '2026-07-05' },
    { dealreg_id: 'b', partner_id: 'eta', account_domain: 'other.example', account_tax_id: '2', expires_on: '2026-07-20' },
    { dealreg_id: 'c', partner_id: 'zeta', account_tax_id: '2', ...late },
  ]
  expect([clashing(deals, '2026-07-05'), clashing(deals, '2026-07-20'), clashing(deals, '2026-07-21')]).toEqual([['c b'], ['c b'], []])
})

test('protection ends on the first of the days that end it', () => {
  const over = (deal: Parameters<typeof dealTable>[0], on: string) =>
    found('PB1502', { 'deals/2026.csv': dealTable(deal) }, on).map(({ pointer, since }) => `${pointer} ${since}`)
  expect([
    over({ last_activity_on: '2026-06-30' }, '2026-07-06'),
    over({ last_activity_on: '2026-06-05' }, '2026-07-06'),
    over({ last_activity_on: '2026-06-04' }, '2026-07-06'),
    over({ expires_on: '2026-08-04' }, '2026-08-05'),
    over({ expires_on: '2026-08-06' }, '2026-08-06'),
  ]).toEqual([
    ['/expires_on 2026-07-06'],
    ['/expires_on 2026-07-06'],
    ['/last_activity_on 2026-07-05'],
    ['/expires_on 2026-08-05'],
    ['/expires_on 2026-08-05'],
  ])
})

test('a registration without value or proof says so twice', () => {
  expect(
    found('PB1504', { 'deals/2026.csv': dealTable({ amount: '-1', evidence: undefined, stage: 'won' }) }).map(({ pointer }) => pointer),
  ).toEqual(['/evidence', '/amount'])
})

test.each(['RFP 18', 'Order 20261', 'Minutes of 2.4.', 'NFS-e 4471'])('%s has no date', (evidence) => {
  expect(found('PB1504', { 'deals/2026.csv': dealTable({ evidence }) }).length).toBe(1)
})

test.each(['E-mail of 1999-12-31', 'محضر ٢٠٢٦/٠٤/٠٢', 'Note 2-4-26', 'Notes (2026)'])('%s has one', (evidence) => {
  expect(found('PB1504', { 'deals/2026.csv': dealTable({ evidence }) })).toEqual([])
})

const capped = (caps: string): string =>
  `mdf: { vendor_share_max: 50, request_business_days: 10, decision_business_days: 5, claim_days: 30, payment_days: 30, caps: [${caps}], evidence: {} }`
const approvedOn = (day: string): string =>
  `[{ decision: rejected, role: legal, by: Rui Sá, on: 2026-05-01 }, { decision: approved, role: legal, by: Rui Sá, on: ${day} }]`
const over = (files: Record<string, string>, on = '2026-06-01') =>
  found('PB1509', files, on).map(({ entry, pointer }) => `${entry}${pointer}`)

test('every request that stands above its cap is found, in the order of approval, and points at the cap', () => {
  const files = {
    ...others,
    'program.yaml': capped(
      '{ period: 2026-FY, region: iberia, cap: { amount: 10, currency: USD } }, { period: 2026-H1, cap: { amount: 1000, currency: EUR } }',
    ),
    'mdf/m1.yaml': mdfFile({ approvals: approvedOn('2026-04-28') }),
    'mdf/m2.yaml': mdfFile({ mdf_id: 'm2', approvals: approvedOn('2026-04-22') }),
    'mdf/m3.yaml': mdfFile({ mdf_id: 'm3', partner: 'zeta', approvals: approvedOn('2026-04-27'), requested: '"0.01"' }),
    'mdf/m4.yaml': mdfFile({ mdf_id: 'm4', approvals: '[]', requested_on: '2026-04-01', requested: '"499.99"' }),
    'mdf/m5.yaml': mdfFile({ mdf_id: 'm5', status: 'closed', approvals: approvedOn('2026-04-29') }),
  }
  const findings = found('PB1509', files)
  expect(findings.map(({ entry, pointer, related: [cap] }) => [entry, pointer, cap?.pointer])).toEqual([
    ['m1', '/requested', '/mdf/caps/1/cap'],
  ])
})

test('caps of another region or period hold nothing', () => {
  const caps = [
    '{ period: 2026-Q2, region: gulf, cap: { amount: 1, currency: EUR } }',
    '{ period: 2026-Q1, cap: { amount: 1, currency: EUR } }',
    '{ period: 2026-Q2, region: iberia, cap: { amount: 1, currency: EUR } }',
  ]
  const regions = 'regions: [{ id: iberia, name: Iberia, countries: [PT, ES] }, { id: gulf, name: Gulf, countries: [SA] }]'
  expect(caps.map((cap) => over({ 'program.yaml': `${capped(cap)}\n${regions}`, 'mdf/m1.yaml': mdfFile() }))).toEqual([
    [],
    [],
    ['m1/requested'],
  ])
})

test('claims are added in the order in which they came in, and each one over the limit is found', () => {
  const half = '{ amount: "250.00", currency: EUR }'
  const claims = [
    claim({ amount: half, claimed_on: '2026-05-20' }),
    claim({ claim_id: 'c2', amount: half, claimed_on: '2026-05-18' }),
    claim({ claim_id: 'c3', amount: half, claimed_on: '2026-05-19' }),
    claim({ claim_id: 'c4', amount: '{ amount: "1", currency: USD }' }),
  ]
  expect([
    over({ 'mdf/m1.yaml': mdfFile({ status: 'closed', claims: `[${claims.join(', ')}]` }) }),
    over({ 'mdf/m1.yaml': mdfFile({ status: 'open', claims: `[${claims[0]}]` }) }),
    over({ 'mdf/m1.yaml': mdfFile({ status: 'closed', requested: '"500.01"' }) }),
  ]).toEqual([['m1/claims/0/amount/amount', 'm1/claims/3/amount/currency'], ['m1/claims/0/amount/amount'], ['m1/requested']])
})

test('the earlier of two claims on an invoice is the one that came in first, then by ids', () => {
  const files = {
    'mdf/m1.yaml': mdfFile({ claims: `[${claim({ claimed_on: '2026-05-20' })}]` }),
    'mdf/m2.yaml': mdfFile({
      mdf_id: 'm2',
      claims: `[${claim({ claimed_on: '2026-05-19' })}, ${claim({ claim_id: 'c2', claimed_on: '2026-05-19' })}]`,
    }),
  }
  expect(
    found('PB1510', files).map(({ entry, pointer, what, related: [first] }) => [entry, pointer, what, first?.entry, first?.pointer]),
  ).toEqual([
    ['m1', '/claims/0/invoice/number', 'claim c1 rests on the invoice of claim c1 in m2', 'm2', '/claims/0/invoice/number'],
    ['m2', '/claims/1/invoice/number', 'claim c2 rests on the invoice of claim c1 in m2', 'm2', '/claims/0/invoice/number'],
  ])
})

test('the one who asked stays out whichever way the name is written, and nameless decisions say nothing', () => {
  const approvals = [
    '{ decision: approved, role: legal, requested_by: Ana Prado, by: ANA PRADO, on: 2026-04-24 }',
    '{ decision: approved, role: legal, on: 2026-04-24 }',
    '{ decision: approved, role: legal, requested_by: Ana Prado, by: Ana Prata, on: 2026-04-24 }',
  ]
  expect(
    found('PB1511', { 'mdf/m1.yaml': mdfFile({ approvals: `[${approvals.join(', ')}]` }) }).map(
      ({ pointer, what }) => `${pointer} ${what}`,
    ),
  ).toEqual(['/approvals/0/by the person who approved is the one who asked for the decision'])
})

test('an active partner without any duty lacks each of them once', () => {
  const contacts = 'contacts: [{ contact_id: a, name: A, role: A, influence: user, email: a@acme.example }]'
  const findings = found('PB1518', { 'partners/acme/partner.yaml': contacts })
  expect([findings.map(({ what }) => what).sort(), new Set(findings.map(({ fingerprint }) => fingerprint)).size]).toEqual([
    ['no contact has the duty primary', 'no contact has the duty privacy', 'no contact has the duty security'],
    3,
  ])
})

test('a partner without a day of joining has its tier since it was taken on', () => {
  const files = (phases: string) => ({
    'tiers/member.yaml': 'requirements: { metric: certified_people, gte: 2 }',
    'partners/acme/partner.yaml': `joined_on:\nphases: [${phases}]`,
  })
  const scout = '{ phase: scout, entered_on: 2026-01-05, left_on: 2026-02-27 }'
  const since = (phases: string) => found('PB1515', files(phases)).map((each) => `${each.since} ${each.error_on}`)
  expect([
    since(`${scout}, { phase: manage, entered_on: 2026-03-02 }`),
    since(`${scout}, { phase: onboard, entered_on: 2026-03-09 }, { phase: manage, entered_on: 2026-04-06 }`),
    since(scout),
  ]).toEqual([['2026-03-02 2026-06-30'], ['2026-03-09 2026-06-30'], ['undefined undefined']])
})

test('a tier that is not met names the figures that it asks for, each once', () => {
  const tree =
    'requirements: { all: [{ metric: certified_people, gte: 2 }, { any: [{ metric: csat, gte: 4 }, { metric: certified_people, gte: 9 }] }] }'
  expect(found('PB1515', { 'tiers/member.yaml': tree }).map(({ what }) => what)).toEqual([
    'the partner does not meet what the tier member asks (certified_people, csat)',
  ])
})

test('a plan without a charter counts from the day the partner joined, or came into view; before that nothing is late', () => {
  const late = (partner: string, day: string) =>
    found('PB1516', { 'partners/acme/plan.yaml': 'charter:', 'partners/acme/partner.yaml': partner }, day).map(({ since }) => since)
  expect([
    late('', '2025-05-01'),
    late('', '2025-09-09'),
    late('', '2025-09-10'),
    late('joined_on:', '2025-04-17'),
    late('joined_on:', '2025-04-18'),
  ]).toEqual([[], [], ['2025-09-10'], [], ['2025-04-18']])
})

test('without a window, a certificate warns on its last day', () => {
  const files = {
    'program.yaml': 'freshness: [{ kind: certification, days: 730, warn_days: [] }]',
    'partners/acme/partner.yaml':
      'contacts: [{ contact_id: a, name: A, role: A, influence: user, email: a@acme.example, certifications: [{ name: P, level: expert, issued_on: 2025-01-06, expires_on: 2026-06-01 }] }]',
  }
  expect([found('PB1514', files, '2026-05-31').length, found('PB1514', files, '2026-06-01').length]).toEqual([0, 1])
})

test('a listing that claims what nobody has a record of is found whatever else is on record', () => {
  const listing = (claims: string): Record<string, string> => ({
    'listings/aws/listing.yaml': `marketplace: aws
product: Lantern
status: limited
copy: { title: Lantern, short_description: Light., long_description: Light. }
categories: [Design]
keywords: [light]
languages: [en]
pricing: { model: free, currency: EUR, dimensions: [], rates: [] }
legal: { eula: standard, privacy_url: https://lantern.example/privacy, refund_policy: None. }
support: { description: Help., email: help@lantern.example, url: https://lantern.example/help }
compliance: { countries: [PT], certifications: [${claims}], evidence: [{ kind: soc2_type1, period_end: 2026-03-31 }, { kind: questionnaire, issued_on: 2026-03-31 }] }
owner: Eva Melo`,
  })
  const claims = (list: string) => found('PB1517', listing(list)).map(({ pointer }) => pointer.split('/').at(-1))
  expect([claims('ISO 27001, ISO 9001, PCI DSS'), claims('SOC-2, SOC 2 Type 1, SOC 2 Type 2, SOC2 type II, SOC 2026')]).toEqual([
    ['0'],
    ['2', '3'],
  ])
})
