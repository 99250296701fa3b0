// Cases of the rules of conduct that no reader of their pages needs.
import { expect, test } from 'vitest'
import { findingsOf } from './found.ts'

const found = (rule: string, day: string, files: Record<string, string>): string[] =>
  findingsOf(rule, files, day).map(({ severity, pointer }) => `${severity} ${pointer}`)

const partner = 'partners/acme/partner.yaml'
const terms = 'partners/acme/terms/v1.yaml'
const policy = (requires: string, dates = ''): Record<string, string> => ({
  'policies/conduct.yaml': `title: Conduct\nwhy: Partners act for us.\n${dates}applies_to: { country: [PT] }\nrequires: { ${requires} }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Rui Sá`,
})
const owner = 'beneficial_owners: [{ name: Marta Reis, percent: 100, politically_exposed: false }]'
const header =
  'dealreg_id,partner_id,account_id,account_domain,account_tax_id,product,country,public_sector,stage,amount,currency,registered_on,decided_on,decided_by,expected_close,expires_on,end_user_screened_on,evidence'
const deals = (row: {
  stage: string
  by?: string
  screened?: string
  domain?: string
  publicSector?: boolean
}): Record<string, string> => ({
  'deals/deals.csv': `${header}\ndr-2026-001,acme,001Hs002,${row.domain ?? 'quay.example'},PT500000000,Lantern,PT,${row.publicSector ?? false},${row.stage},1000,EUR,2026-05-04,2026-05-05,${row.by ?? 'Ana Prado'},2026-06-30,2026-08-02,${row.screened ?? '2026-05-05'},Minutes of 2026-05-04\n`,
})

test.each([
  ['low', []],
  ['medium', ['error /due_diligence/status']],
  ['high', ['error /due_diligence/status']],
  ['critical', ['error /due_diligence/status']],
])('due diligence that is missing at %s risk', (risk, expected) => {
  expect(found('PB1301', '2026-06-01', { [partner]: `risk_tier: ${risk}\ndue_diligence: { status: not_started }` })).toEqual(expected)
})

test('a registration of a public body needs due diligence while it is open or won', () => {
  const none = { [partner]: 'risk_tier: low\ndue_diligence: null' }
  for (const stage of ['submitted', 'approved', 'won'])
    expect(found('PB1301', '2026-06-01', { ...none, ...deals({ stage, publicSector: true }) })).toEqual(['error /due_diligence/status'])
  for (const stage of ['rejected', 'expired', 'lost', 'withdrawn'])
    expect(found('PB1301', '2026-06-01', { ...none, ...deals({ stage, publicSector: true }) })).toEqual([])
  expect(found('PB1301', '2026-06-01', { ...none, ...deals({ stage: 'approved' }) })).toEqual([])
})

test('due diligence that is repeated counts with its last day until then', () => {
  expect(found('PB1301', '2026-06-01', { [partner]: 'due_diligence: { status: in_progress, completed_on: 2025-12-01 }' })).toEqual([])
})

test.each([
  ['critical', '2026-06-10'],
  ['high', '2026-06-10'],
  ['medium', '2027-06-10'],
  ['low', '2028-06-10'],
])('due diligence at %s risk is good until %s', (risk, last) => {
  const files = { [partner]: `risk_tier: ${risk}\ndue_diligence: { status: cleared, completed_on: 2025-06-10, ${owner} }` }
  expect([found('PB1302', last, files), found('PB1302', `${last.slice(0, -2)}11`, files)]).toEqual([
    ['warning /due_diligence/completed_on'],
    ['error /due_diligence/completed_on'],
  ])
})

test('the certification warns a month before, and is not asked of a partner that is being brought on board', () => {
  const files = { [partner]: `due_diligence: { status: cleared, completed_on: 2025-12-01, abc_certified_on: 2025-06-30, ${owner} }` }
  expect([found('PB1303', '2026-05-30', files), found('PB1303', '2026-05-31', files), found('PB1303', '2026-07-01', files)]).toEqual([
    [],
    ['warning /due_diligence/abc_certified_on'],
    ['error /due_diligence/abc_certified_on'],
  ])
  const none = `due_diligence: { status: cleared, completed_on: 2025-12-01, ${owner} }`
  expect(found('PB1303', '2026-06-01', { [partner]: `phase: onboard\n${none}` })).toEqual([])
  expect(found('PB1303', '2026-06-01', { [partner]: `status: suspended\n${none}` })).toEqual([])
})

test('somebody who was trained twice is one person, and a training ends with its months', () => {
  const person = (id: string, trainings: string): string =>
    `  - { contact_id: ${id}, name: ${id}, role: Seller, influence: user, email: ${id}@acme.example, trainings: [${trainings}] }\n`
  const training = (on: string, months = 12): string => `{ topic: anti_corruption, completed_on: ${on}, valid_months: ${months} }`
  const files = (...people: string[]): Record<string, string> => ({
    [partner]: `contacts:\n${people.join('')}`,
    ...policy('trained_contacts: 2'),
  })
  const twice = person('rita', `${training('2026-01-12')}, ${training('2026-02-12')}`)
  expect(found('PB1303', '2026-06-01', files(twice))).toEqual(['error /contacts'])
  const both = files(twice, person('luis', training('2026-01-12', 6)))
  expect([found('PB1303', '2026-06-01', both), found('PB1303', '2026-07-12', both), found('PB1303', '2026-07-13', both)]).toEqual([
    [],
    ['warning /contacts'],
    ['error /contacts'],
  ])
  expect(found('PB1303', '2026-06-01', files(twice, person('luis', '{ topic: privacy, completed_on: 2026-01-12 }')))).toEqual([
    'error /contacts',
  ])
})

test('a quarter of a partner without an owner is found, and less is not', () => {
  const files = (percent: number, more = ''): Record<string, string> => ({
    [partner]: `due_diligence: { status: cleared, completed_on: 2025-12-01, abc_certified_on: 2025-12-01, beneficial_owners: [{ name: Marta Reis, percent: ${percent}, politically_exposed: false }]${more} }`,
  })
  expect(found('PB1304', '2026-06-01', files(75))).toEqual(['error /due_diligence/beneficial_owners'])
  expect(found('PB1304', '2026-06-01', files(75.1))).toEqual([])
  expect(found('PB1304', '2026-06-01', files(40, ', no_other_owner: true'))).toEqual([])
  expect(found('PB1304', '2026-06-01', files(40, ', no_other_owner: false'))).toEqual(['error /due_diligence/beneficial_owners'])
})

test('an exposed owner and a share without one are two findings', () => {
  const owners = '[{ name: Rita Reis, percent: 30, politically_exposed: true }]'
  const files = { [partner]: `due_diligence: { status: cleared, completed_on: 2025-12-01, beneficial_owners: ${owners} }` }
  expect(found('PB1304', '2026-06-01', files)).toEqual([
    'error /due_diligence/beneficial_owners',
    'error /due_diligence/beneficial_owners/0/politically_exposed',
  ])
  expect(found('PB1304', '2026-06-01', { [partner]: `status: terminated\n${files[partner]}` })).toEqual([])
})

test('a fee on public customers needs the yes of legal, not its silence or its no', () => {
  const approvals = (decision: string): string =>
    `approvals: [{ decision: ${decision}, role: legal, requested_by: Eva Melo, requested_on: 2025-03-06, by: Rui Sá, on: 2025-03-07 }]`
  const sells = { [partner]: 'public_sector_deals: true' }
  expect(found('PB1305', '2026-06-01', { ...sells, [terms]: approvals('rejected') })).toEqual(['error /economics/commission_percent'])
  expect(found('PB1305', '2026-06-01', { ...sells, [terms]: approvals('approved') })).toEqual([])
  expect(found('PB1305', '2026-06-01', { ...sells, [terms]: 'status: sent' })).toEqual([])
  expect(found('PB1305', '2026-06-01', { ...sells, [terms]: 'economics: { currency: EUR, commission_percent: 0, spifs: [] }' })).toEqual([])
  expect(found('PB1305', '2026-06-01', { [partner]: 'public_sector_deals: true\nstatus: suspended' })).toEqual([])
})

test('a registration counts once it is approved, and when somebody else than legal decided it', () => {
  expect(found('PB1305', '2026-06-01', deals({ stage: 'submitted', publicSector: true }))).toEqual([])
  expect(found('PB1305', '2026-06-01', deals({ stage: 'won', publicSector: true }))).toEqual(['error /economics/commission_percent'])
  expect(found('PB1305', '2026-06-01', deals({ stage: 'won', publicSector: true, by: 'Rui Sá' }))).toEqual([])
})

test('the fee in the record counts where the terms speak of none, unless legal approved the agreement that it stands in', () => {
  const without = { [terms]: 'economics: { currency: EUR, margin_percent: 10 }' }
  const record = (percent: number, agreements = ''): Record<string, string> => ({
    [partner]: `public_sector_deals: true\ncommercial: { currency: EUR, referral_percent: ${percent} }\n${agreements}`,
  })
  const agreement = (kind: string): string =>
    `agreements: [{ kind: ${kind}, status: signed, approvals: [{ decision: approved, role: legal, requested_by: Eva Melo, by: Rui Sá, on: 2025-03-07 }] }]`
  expect(found('PB1305', '2026-06-01', { ...without, ...record(0) })).toEqual([])
  expect(found('PB1305', '2026-06-01', { ...without, ...record(5) })).toEqual(['error /commercial/referral_percent'])
  expect(found('PB1305', '2026-06-01', { ...without, ...record(5, agreement('nda')) })).toEqual(['error /commercial/referral_percent'])
  expect(found('PB1305', '2026-06-01', { ...without, ...record(5, agreement('referral')) })).toEqual([])
  expect(found('PB1305', '2026-06-01', { [terms]: 'status: superseded', ...record(5) })).toEqual(['error /commercial/referral_percent'])
  expect(found('PB1305', '2026-06-01', record(5))).toEqual(['error /economics/commission_percent'])
})

test('an open hit may not be waived; a screening that is late may', () => {
  const files = {
    [partner]:
      'risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2025-12-01, sanctions_screened_on: 2026-03-03, sanctions_hit: true }',
  }
  expect(found('PB1306', '2026-06-01', files)).toEqual(['error /due_diligence/sanctions_hit'])
  expect(findingsOf('PB1306', files, '2026-06-02').map(({ pointer, waivable }) => [pointer, waivable])).toEqual([
    ['/due_diligence/sanctions_screened_on', true],
    ['/due_diligence/sanctions_hit', false],
  ])
})

test('a customer is the partner itself by its website or a domain of its own', () => {
  for (const domain of ['acme.example', 'eu.acme.example', 'acme-mail.example'])
    expect(found('PB1308', '2026-06-01', { ...deals({ stage: 'approved', domain }), [partner]: 'domains: [acme-mail.example]' })).toEqual([
      'error /account_domain',
    ])
  expect(found('PB1308', '2026-06-01', deals({ stage: 'approved', domain: 'my-acme.example' }))).toEqual([])
  for (const stage of ['lost', 'expired', 'withdrawn', 'rejected'])
    expect(found('PB1308', '2026-06-01', deals({ stage, screened: ' ' }))).toEqual([])
})

test('terms of a partnership that is over, and versions that nobody accepted, bind nobody', () => {
  const granted = 'exclusivity: { granted: true, scope: Portugal }'
  expect(found('PB1309', '2026-06-01', { [terms]: granted, [partner]: 'status: terminated' })).toEqual([])
  for (const status of ['draft', 'rejected', 'superseded', 'expired'])
    expect(found('PB1309', '2026-06-01', { [terms]: `status: ${status}\n${granted}` })).toEqual([])
  expect(found('PB1309', '2026-06-01', { [terms]: `status: sent\n${granted}` })).toEqual(['warning /exclusivity/granted'])
})

test('a deal is given away by its ids at any time, and by the customer only while it is open', () => {
  const page = (text: string): Record<string, string> => ({
    'guide/deals.mdx': `title: Deals\ndescription: How it works.\n---\n\n${text}\n`,
  })
  const says = (stage: string, text: string): number => findingsOf('PB1310', { ...deals({ stage }), ...page(text) }).length
  for (const stage of ['submitted', 'approved', 'won', 'lost', 'rejected'])
    expect([stage, says(stage, 'See 001hs002.'), says(stage, 'See dr-2026-001, too.')]).toEqual([stage, 1, 1])
  expect([
    says('submitted', 'Ask quay.example.'),
    says('approved', 'https://www.quay.example/en'),
    says('lost', 'Ask quay.example.'),
  ]).toEqual([1, 1, 0])
  expect([says('approved', 'Ask notquay.example.'), says('approved', 'The quay has dr-2026-0011.')]).toEqual([0, 0])
  expect(says('approved', 'First dr-2026-001, then dr-2026-001.')).toBe(2)
})

test('a page that partners cannot read gives nothing away', () => {
  const body = 'title: Deals\ndescription: How it works.\naudience: internal\n---\n\nSee dr-2026-001.\n'
  expect(findingsOf('PB1310', { ...deals({ stage: 'approved' }), 'guide/deals.mdx': body })).toEqual([])
  const [hit] = findingsOf('PB1310', {
    ...deals({ stage: 'approved' }),
    'guide/deals.mdx': body.replace('internal', 'partner'),
  })
  expect([hit?.line, hit?.column, hit?.what]).toEqual([8, 5, 'the page gives away the registration dr-2026-001 of acme'])
})

test('ids that could be words give nothing away', () => {
  const files = {
    'deals/deals.csv': deals({ stage: 'approved' })['deals/deals.csv']?.replace('dr-2026-001', 'light').replace('001Hs002', 'A1') ?? '',
  }
  const page = { 'guide/deals.mdx': 'title: Deals\ndescription: How it works.\n---\n\nThe light in A1 is good.\n' }
  expect(findingsOf('PB1310', { ...files, ...page })).toEqual([])
})

test('three years at low risk are years, and not the days of years with a leap day', () => {
  const files = { [partner]: `risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2024-06-10, ${owner} }` }
  expect([found('PB1302', '2027-06-10', files), found('PB1302', '2027-06-11', files)]).toEqual([
    ['warning /due_diligence/completed_on'],
    ['error /due_diligence/completed_on'],
  ])
})

test('an outcome with conditions needs its day as any other', () => {
  const at = (status: string): string[] => found('PB1301', '2026-06-01', { [partner]: `due_diligence: { status: ${status} }` })
  expect([at('cleared'), at('cleared_with_conditions'), at('in_progress')]).toEqual([
    ['error /due_diligence/completed_on'],
    ['error /due_diligence/completed_on'],
    ['error /due_diligence/status'],
  ])
})

test('without due diligence nobody asks for its certification or its owners', () => {
  const none = { [partner]: 'due_diligence: null' }
  expect([found('PB1302', '2026-06-01', none), found('PB1303', '2026-06-01', none), found('PB1304', '2026-06-01', none)]).toEqual([
    [],
    [],
    [],
  ])
})

test('what only a policy asks of a partner at low risk is missing on the days of the policy', () => {
  const files = {
    [partner]: 'risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2026-01-12 }',
    ...policy('due_diligence_months: 12', 'from: 2026-05-04\nuntil: 2026-06-01\n'),
  }
  for (const [rule, place] of [
    ['PB1303', 'abc_certified_on'],
    ['PB1304', 'beneficial_owners'],
  ] as const)
    expect(['2026-05-03', '2026-05-04', '2026-06-01', '2026-06-02'].map((day) => found(rule, day, files))).toEqual([
      [],
      [`error /due_diligence/${place}`],
      [`error /due_diligence/${place}`],
      [],
    ])
})

test('owners who are named have to make up the whole at low risk too', () => {
  const owners = 'beneficial_owners: [{ name: Marta Reis, percent: 40, politically_exposed: false }]'
  const files = { [partner]: `risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2025-12-01, ${owners} }` }
  expect(found('PB1304', '2026-06-01', files)).toEqual(['error /due_diligence/beneficial_owners'])
})

test('a training counts from the day on which it was completed', () => {
  const files = {
    [partner]:
      'contacts: [{ contact_id: rita, name: Rita Reis, role: Seller, influence: user, email: rita@acme.example, trainings: [{ topic: anti_corruption, completed_on: 2026-02-12 }] }]',
    ...policy('trained_contacts: 1'),
  }
  expect([found('PB1303', '2026-02-11', files), found('PB1303', '2026-02-12', files)]).toEqual([['error /contacts'], []])
})

test('the fee in the record is nobody’s affair after the partnership, without public customers, or once legal approved terms', () => {
  const without = 'economics: { currency: EUR, margin_percent: 10 }'
  const record = (more: string): Record<string, string> => ({ [partner]: `commercial: { currency: EUR, referral_percent: 5 }\n${more}` })
  const sells = 'public_sector_deals: true'
  const yes =
    'approvals: [{ decision: approved, role: legal, requested_by: Eva Melo, requested_on: 2025-03-06, by: Rui Sá, on: 2025-03-07 }]'
  expect(found('PB1305', '2026-06-01', { [terms]: without, ...record(sells) })).toEqual(['error /commercial/referral_percent'])
  expect(found('PB1305', '2026-06-01', { [terms]: without, ...record(`${sells}\nstatus: suspended`) })).toEqual([])
  expect(found('PB1305', '2026-06-01', { [terms]: without, ...record('public_sector_deals: false') })).toEqual([])
  expect(found('PB1305', '2026-06-01', { [terms]: `${without}\n${yes}`, ...record(sells) })).toEqual([])
})

test('one agreement that legal approved is enough, and one deal that it did not decide is too many', () => {
  const without = { [terms]: 'economics: { currency: EUR, margin_percent: 10 }' }
  const yes = '[{ decision: approved, role: legal, requested_by: Eva Melo, by: Rui Sá, on: 2025-03-07 }]'
  const agreements = `agreements: [{ kind: nda, status: signed }, { kind: referral, status: signed, approvals: ${yes} }]`
  const record = { [partner]: `public_sector_deals: true\ncommercial: { currency: EUR, referral_percent: 5 }\n${agreements}` }
  expect(found('PB1305', '2026-06-01', { ...without, ...record })).toEqual([])
  const row = deals({ stage: 'won', publicSector: true })['deals/deals.csv'] ?? ''
  const second = row.split('\n')[1]?.replace('dr-2026-001', 'dr-2026-002').replace('001Hs002', '001Hs003').replace('Ana Prado', 'Rui Sá')
  expect(found('PB1305', '2026-06-01', { 'deals/deals.csv': `${row}${second}\n` })).toEqual(['error /economics/commission_percent'])
})
