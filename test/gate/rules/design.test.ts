// Boundaries of the rules on the program's own design that no reader of their pages needs.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blueprint } from '../../../src/gate/rules/integrity/form.ts'
import { fixtures } from '../../program/tree.ts'
import { findingsOf, placesOf } from './found.ts'

// Severities are held by the examples of the rules.
const found = (files: Record<string, string>, rule: string, day?: string): string[] =>
  placesOf(rule, files, day).map((each) => each.replace(/^\w+ /, ''))

const tier = (order: number, rest: string): string =>
  `order: ${order}\nname: Tier\nsummary: More.\nengagement: self_serve\ngraduation: Ask.\ngrace_days: 90\n${rest}`
const asked = (lower: string, higher: string, metric = 'csat'): Record<string, string> => ({
  'matrix.yaml': `requirements: [{ id: figure, group: A, label: B, unit: count, metric: ${metric} }]\nbenefits: []`,
  'tiers/member.yaml': `thresholds: null\nbenefits: {}\nrequirements: ${lower}`,
  'tiers/gold.yaml': tier(2, `benefits: {}\nrequirements: ${higher}`),
})
const gold = 'tiers/gold.yaml'

test.each([
  // The greatest value may not rise on the way up.
  ['{ metric: open_tickets, lte: 5 }', '{ metric: open_tickets, lte: 6 }', 'open_tickets', [`${gold}#/requirements`]],
  ['{ metric: open_tickets, lte: 5 }', '{ metric: open_tickets, lte: 5 }', 'open_tickets', []],
  ['{ metric: open_tickets, lte: 5 }', '{ metric: open_tickets, gte: 1 }', 'open_tickets', []],
  // One alternative alone is none.
  ['{ any: [{ metric: csat, gte: 4 }] }', '{ metric: csat, gte: 3 }', 'csat', [`${gold}#/requirements`]],
  ['{ metric: csat, gte: 4 }', '{ any: [{ metric: csat, gte: 3 }, { metric: nrr, gte: 100 }] }', 'csat', []],
  // Asked twice, nobody knows which is meant.
  ['{ all: [{ metric: csat, gte: 4 }, { metric: csat, gte: 3, window: 3m }] }', '{ metric: csat, gte: 2 }', 'csat', []],
  // Money of one currency is compared, of two it is not.
  [
    '{ metric: arr, gte: { amount: 500, currency: EUR } }',
    '{ metric: arr, gte: { amount: 499.5, currency: EUR } }',
    'arr',
    [`${gold}#/requirements`],
  ],
  ['{ metric: arr, gte: { amount: 500, currency: EUR } }', '{ metric: arr, gte: { amount: 400, currency: USD } }', 'arr', []],
  [
    '{ metric: arr, lte: { amount: 500, currency: EUR } }',
    '{ metric: arr, lte: { amount: 501, currency: EUR } }',
    'arr',
    [`${gold}#/requirements`],
  ],
  // Where only one tier has a least value, the greatest ones are compared.
  ['{ metric: csat, lte: 5 }', '{ metric: csat, gte: 1, lte: 6 }', 'csat', [`${gold}#/requirements`]],
  ['{ metric: csat, gte: 1, lte: 5 }', '{ metric: csat, lte: 6 }', 'csat', [`${gold}#/requirements`]],
  ['{ metric: csat, gte: 4 }', '{ all: [{ metric: csat, gte: 3 }, { metric: csat, gte: 2, window: 3m }] }', 'csat', []],
  // A tier below that asks nothing is less than any.
  ['null', '{ metric: csat, gte: 4 }', 'csat', []],
])('a ladder that asks %s, then %s of %s', (lower, higher, metric, places) => {
  expect(found(asked(lower, higher, metric), 'PB1702')).toEqual(places)
})

test('each step is compared with the one below it, whatever the order of the files', () => {
  const files = {
    'matrix.yaml': 'requirements: []\nbenefits: [{ id: seats, group: A, label: B, unit: count }]',
    'tiers/member.yaml': 'thresholds: null\nbenefits: { seats: 5 }',
    'tiers/amber.yaml': tier(3, 'benefits: { seats: 6 }'),
    'tiers/silver.yaml': tier(2, 'benefits: { seats: 7 }'),
  }
  expect(found(files, 'PB1702')).toEqual(['tiers/amber.yaml#/benefits/seats'])
})

const listing = (fields: Record<string, string>): Record<string, string> => {
  const { title = 'Lantern', short = 'Light.', long = 'Light.', refund = 'None.', support = 'E-mail.', more = '', dimension } = fields
  return {
    'listings/lantern/listing.yaml': `marketplace: aws
product: Lantern
status: live
copy: { title: ${title}, short_description: ${short}, long_description: ${long}${more} }
categories: [${fields['categories'] ?? 'Design'}]
keywords: [light]
languages: [en]
pricing: { model: usage, currency: EUR, dimensions: [${dimension ?? '{ key: seat, name: Seat, description: One, type: metered, unit: Seats }'}], rates: [] }
legal: { eula: standard, privacy_url: "https://lantern.example/privacy", refund_policy: ${refund} }
support: { description: ${support}, email: help@lantern.example, url: "https://lantern.example/help" }
compliance: { eccn: EAR99, countries: [PT] }
owner: Eva Melo`,
  }
}
const many = (count: number): string => 'a'.repeat(count)
const at = 'listings/lantern/listing.yaml#'

test.each([
  ['title', { title: many(72) }, { title: many(73) }, '/copy/title'],
  ['short description', { short: many(1000) }, { short: many(1001) }, '/copy/short_description'],
  ['long description', { long: many(5000) }, { long: many(5001) }, '/copy/long_description'],
  ['highlights', { more: ', highlights: [a, b, c]' }, { more: ', highlights: [a, b, c, d]' }, '/copy/highlights'],
  ['highlight', { more: `, highlights: [a, ${many(500)}]` }, { more: `, highlights: [a, ${many(501)}]` }, '/copy/highlights/1'],
  ['categories', { categories: 'A, B, C' }, { categories: 'A, B, C, D' }, '/categories'],
  ['refund policy', { refund: many(500) }, { refund: many(501) }, '/legal/refund_policy'],
  ['support', { support: many(2000) }, { support: many(2001) }, '/support/description'],
  [
    'dimension key',
    { dimension: `{ key: ${many(15)}, name: Seat, description: One, type: metered, unit: Seats }` },
    { dimension: `{ key: ${many(16)}, name: Seat, description: One, type: metered, unit: Seats }` },
    '/pricing/dimensions/0/key',
  ],
  [
    'dimension name',
    { dimension: `{ key: seat, name: ${many(24)}, description: One, type: metered, unit: Seats }` },
    { dimension: `{ key: seat, name: ${many(25)}, description: One, type: metered, unit: Seats }` },
    '/pricing/dimensions/0/name',
  ],
  [
    'dimension description',
    { dimension: `{ key: seat, name: Seat, description: ${many(70)}, type: metered, unit: Seats }` },
    { dimension: `{ key: seat, name: Seat, description: ${many(71)}, type: metered, unit: Seats }` },
    '/pricing/dimensions/0/description',
  ],
] as [string, Record<string, string>, Record<string, string>, string][])('the limit of a %s', (_, within, over, pointer) => {
  expect(found(listing(within), 'PB1709')).toEqual([])
  expect(found(listing(over), 'PB1709')).toEqual([`${at}${pointer}`])
})

test('characters are counted as people see them', () => {
  expect(found(listing({ title: '🏮'.repeat(72) }), 'PB1709')).toEqual([])
})

const campaign = (launch: string): string =>
  `title: Light\ndescription: The plug-in.\nstatus: completed\npartners: [acme]\nlaunch_on: ${launch}\nvalue_proposition: Light.\ntarget_audience: Architects\nchannels: [email]\ntasks: [{ id: mail, what: An e-mail, owner: Eva Melo, offset_days: 0 }]\nkpis: [{ what: Trials, target: 20 }]\n---\n\nAn e-mail.\n`

test('co-marketing that stopped and began again is missed in between', () => {
  const files = {
    'matrix.yaml': 'requirements: []\nbenefits: [{ id: co-marketing, group: A, label: B, unit: count }]',
    'tiers/member.yaml': 'thresholds: null\nbenefits: { co-marketing: 1 }',
    'campaigns/one/index.mdx': campaign('2025-06-16'),
    'campaigns/two/index.mdx': campaign('2026-10-01'),
  }
  const on = (day: string): number => found(files, 'PB1706', day).length
  expect([on('2026-06-15'), on('2026-06-16'), on('2026-08-19'), on('2026-08-20')]).toEqual([0, 1, 1, 0])
  expect(found({ ...files, 'tiers/member.yaml': 'thresholds: null\nbenefits: { co-marketing: 0 }' }, 'PB1706', '2026-06-16')).toEqual([])
})

test('figures in the matrix need no translation', () => {
  const files = {
    'program.yaml': 'locales: [en, pt-BR]',
    'tiers/member.yaml': 'benefits: { referral-fee: 10, launch-fund: { amount: 5, currency: EUR }, support: { en: Tickets } }',
  }
  expect(found(files, 'PB1708').filter((each) => each.startsWith('tiers/'))).toEqual([
    'tiers/member.yaml#/summary',
    'tiers/member.yaml#/benefits/support',
  ])
})

test.each([
  ['manage', 1],
  ['optimize', 1],
  ['renew', 1],
  ['onboard', 0],
])('a partner without a day of joining is active since its phase %s', (phase, count) => {
  const files = {
    'integrations/lantern-plugin.yaml': 'status: retired',
    'partners/acme/partner.yaml': `joined_on: null\nphase: ${phase}\nphases: [{ phase: ${phase}, entered_on: 2026-04-02 }]`,
  }
  expect([found(files, 'PB1705', '2026-05-31').length, found(files, 'PB1705', '2026-06-01').length]).toEqual([0, count])
})

test('one integration that is left is a path, beside any that are retired', () => {
  const plugin = readFileSync(join(fixtures, 'gate/integrations/lantern-plugin.yaml'), 'utf8')
  const old = { 'integrations/old-plugin.yaml': plugin.replace(/^status: .*$/m, 'status: retired').replace('lantern-plugin', 'old-plugin') }
  expect(found(old, 'PB1705')).toEqual([])
  expect(found({ ...old, 'integrations/lantern-plugin.yaml': 'status: retired' }, 'PB1705')).toEqual(['partners/acme/partner.yaml#/type'])
})

test.each([
  ['8', '8', 0],
  ['8', '9', 1],
  ['8', '7', 0],
  ['8', 'false', 1],
  ['false', '8', 0],
  ['{ amount: 8, currency: EUR }', '{ amount: 9, currency: EUR }', 1],
  ['{ amount: 8, currency: EUR }', '{ amount: 9, currency: SAR }', 0],
])('where less is better, a tier that gives %s is below one that gives %s', (lower, higher, count) => {
  const files = {
    'matrix.yaml': `requirements: []\nbenefits: [{ id: wait, group: A, label: B, unit: ${lower.startsWith('{') ? 'money' : 'count'}, lower_is_better: true }]`,
    'tiers/member.yaml': `thresholds: null\nbenefits: { wait: ${lower} }`,
    'tiers/gold.yaml': tier(2, `benefits: { wait: ${higher} }`),
  }
  expect(found(files, 'PB1702')).toHaveLength(count)
})

test.each([
  ['{ amount: 0, currency: EUR }', 'money', 0],
  ['{ amount: 1, currency: EUR }', 'money', 1],
  ['1', 'count', 1],
  ['0', 'count', 0],
  ['true', 'flag', 1],
  ['false', 'flag', 0],
])('co-marketing of %s is a promise or none', (cell, unit, count) => {
  const files = {
    'matrix.yaml': `requirements: []\nbenefits: [{ id: co-marketing, group: A, label: B, unit: ${unit} }, { id: fund, group: A, label: C, unit: flag, promise: co_marketing }]`,
    'tiers/member.yaml': `thresholds: null\nbenefits: { co-marketing: ${cell}, fund: false }`,
  }
  expect(found(files, 'PB1706', '2026-06-01')).toHaveLength(count)
})

const rows = (requirements: string, benefits: string): string => `requirements: [${requirements}]\nbenefits: [${benefits}]`
const belowOf = (files: Record<string, string>): string[] =>
  findingsOf('PB1702', files).flatMap(({ related }) => related.map(({ entry, pointer }) => `${entry}${pointer}`))

test('a step down shows the cell of the tier below', () => {
  const files = {
    'matrix.yaml': rows('{ id: plan, group: A, label: B, unit: flag }', '{ id: seats, group: A, label: B, unit: count }'),
    'tiers/member.yaml': 'thresholds: { plan: true }\nbenefits: { seats: 5 }',
    'tiers/gold.yaml': tier(2, 'thresholds: { plan: false }\nbenefits: { seats: 4 }'),
  }
  expect(belowOf(files).sort()).toEqual(['member/benefits/seats', 'member/thresholds/plan'])
  expect(belowOf(asked('{ metric: csat, gte: 4 }', '{ metric: csat, gte: 3 }'))).toEqual(['member/requirements'])
})

test('no money at all is less than any', () => {
  const files = {
    'matrix.yaml': rows('', '{ id: fund, group: A, label: B, unit: money }'),
    'tiers/member.yaml': 'thresholds: null\nbenefits: { fund: { amount: 5, currency: EUR } }',
    'tiers/gold.yaml': tier(2, 'benefits: { fund: false }'),
  }
  expect(found(files, 'PB1702')).toEqual([`${gold}#/benefits/fund`])
})

test('tiers without a matrix, and cells that nobody has filled, are not compared', () => {
  expect(belowOf({ 'tiers/member.yaml': 'thresholds: null', 'tiers/gold.yaml': tier(2, 'benefits: {}') })).toEqual([])
  const files = { 'tiers/gold.yaml': tier(2, 'benefits: {}') }
  expect(findingsOf('PB1702', files, '2026-06-01', ['matrix.yaml']).flatMap(({ related }) => related)).toEqual([])
  expect(findingsOf('PB1706', files, '2026-06-01', ['matrix.yaml'])).toEqual([])
})

test('the figure that a text contradicts is shown', () => {
  const files = { 'guide/join.mdx': 'order: 1\n---\n\nThe grace period is 30 days.\n' }
  expect(findingsOf('PB1707', files).flatMap(({ related }) => related.map(({ entry, pointer }) => `${entry}${pointer}`))).toEqual([
    'member/grace_days',
  ])
})

test.each([
  ['title', { title: many(73) }, '"copy.title" has 73 characters, and aws accepts 72'],
  ['categories', { categories: 'A, B, C, D' }, '"categories" has 4 items, and aws accepts 3'],
] as [string, Record<string, string>, string][])(
  'of a %s that is too long, what it has and what is accepted is said',
  (_, fields, what) => {
    expect(findingsOf('PB1709', listing(fields)).map((each) => each.what)).toEqual([what])
  },
)

const retired = { 'integrations/lantern-plugin.yaml': 'status: retired' }

test('software that refers customers, too, needs something built; a joint solution that is not retired is', () => {
  const solution = (status: string): Record<string, string> => ({
    'blueprints/plan-light/index.mdx': blueprint('steps: [1]').replace('status: published', `status: ${status}`),
  })
  expect(found({ ...retired, 'partners/acme/partner.yaml': 'partnership: referral' }, 'PB1705')).toHaveLength(1)
  expect(found({ ...retired, ...solution('published') }, 'PB1705')).toEqual([])
  expect(found({ ...retired, ...solution('retired') }, 'PB1705')).toHaveLength(1)
})

const promised = {
  'matrix.yaml': rows('', '{ id: co-marketing, group: A, label: B, unit: count }'),
  'tiers/member.yaml': 'thresholds: null\nbenefits: { co-marketing: 1 }',
}

test('a cell that is not filled promises nothing, a draft is no campaign, and who has not begun misses none', () => {
  expect(found({ ...promised, 'tiers/member.yaml': 'thresholds: null\nbenefits: {}' }, 'PB1706')).toEqual([])
  const draft = { 'campaigns/one/index.mdx': campaign('2026-05-20').replace('status: completed', 'status: draft') }
  expect(found({ ...promised, ...draft }, 'PB1706')).toHaveLength(1)
  const onboard = 'joined_on: null\nphase: onboard\nphases: [{ phase: onboard, entered_on: 2025-03-02 }]'
  expect(found({ ...promised, 'partners/acme/partner.yaml': onboard }, 'PB1706')).toEqual([])
})

test('each time without a campaign is a finding of its own', () => {
  const files = { ...promised, 'campaigns/one/index.mdx': campaign('2026-10-01') }
  const own = (day: string): string | undefined => findingsOf('PB1706', files, day)[0]?.fingerprint
  expect(own('2026-06-01')).toBe(own('2026-06-02'))
  expect(own('2026-06-01')).not.toBe(own('2027-10-01'))
})
