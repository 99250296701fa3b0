// Trees of requirements against scorecards and certificates, on every day.

import { expect, test } from 'vitest'
import type { Requirement } from '../../schemas/metric.ts'
import { contextOf } from '../../src/gate/context.ts'
import { knownOf, lookFor, unknownDays } from '../../src/gate/requirement.ts'
import type { Score } from '../../src/gate/rule.ts'
import { load } from '../../src/program/load.ts'
import { exampleTree } from './example.ts'

const known = (tree: Requirement, scores: readonly Omit<Score, 'partner'>[] = [], patch = '') => {
  using files = exampleTree({ files: { 'partners/acme/partner.yaml': patch } })
  const { readable } = load(files.dir)
  const [partner] = readable?.entries.partner ?? []
  if (readable === undefined || partner === undefined) throw new Error('the clean program has a partner')
  const context = contextOf(readable, {
    scores: [...scores.map((each) => ({ ...each, partner: 'acme' })), { metric: 'csat', window: '12m', on: '2026-01-31', value: '0' }],
  })
  const result = knownOf(tree, lookFor(partner, context))
  return { ...result, unknown: unknownDays(result) }
}

const csat = (on: string, value: string, window = '12m'): Omit<Score, 'partner'> => ({ metric: 'csat', window, on, value })
const arr = (value: string, currency?: string): Omit<Score, 'partner'> => ({
  metric: 'sourced_arr',
  window: '12m',
  on: '2026-03-31',
  value,
  ...(currency ? { currency } : {}),
})

test('a figure holds until the next one of its window', () => {
  const scores = [csat('2026-03-31', '4.2'), csat('2026-01-31', '4.19'), csat('2026-02-28', '5', '2026-Q1')]
  expect(known({ metric: 'csat', window: '12m', gte: 4.2 }, scores)).toEqual({
    met: [{ from: '2026-03-31' }],
    unmet: [{ from: '2026-01-31', until: '2026-03-30' }],
    unknown: [{ until: '2026-01-30' }],
  })
})

test('without a window the figure as it stands is compared, whatever its window', () => {
  const standing = (on: string, value: string) => ({ ...csat(on, value, '90d'), standing: true as const })
  const scores = [csat('2026-01-31', '1'), standing('2026-01-31', '5'), standing('2026-02-28', '4'), csat('2026-03-31', '5')]
  expect(known({ metric: 'csat', gte: 4.2 }, scores)).toEqual({
    met: [{ from: '2026-01-31', until: '2026-02-27' }],
    unmet: [{ from: '2026-02-28' }],
    unknown: [{ until: '2026-01-30' }],
  })
})

test('a figure that could not be worked out is not known until the next one', () => {
  const scores = [csat('2026-01-31', '4.2'), { metric: 'csat', window: '12m', on: '2026-02-28' } as const, csat('2026-03-31', '4')]
  expect(known({ metric: 'csat', window: '12m', gte: 4.2 }, scores)).toEqual({
    met: [{ from: '2026-01-31', until: '2026-02-27' }],
    unmet: [{ from: '2026-03-31' }],
    unknown: [{ until: '2026-01-30' }, { from: '2026-02-28', until: '2026-03-30' }],
  })
})

test('a greatest value is met up to itself', () => {
  const days = (value: string) => known({ metric: 'csat', window: '12m', lte: 3, gte: 2 }, [csat('2026-01-31', value)])
  expect([days('3').met, days('3.0001').unmet, days('1.9').unmet, days('2').met]).toEqual(Array(4).fill([{ from: '2026-01-31' }]))
})

test('money compares in its own currency and with the factor of the region', () => {
  const tree: Requirement = {
    metric: 'sourced_arr',
    window: '12m',
    gte: { amount: '1000', currency: 'EUR' },
    multipliers: { iberia: 0.6, gulf: 2 },
  }
  const verdict = (...score: Parameters<typeof arr>) => {
    const { met, unmet } = known(tree, [arr(...score)])
    return met.length > 0 ? 'met' : unmet.length > 0 ? 'unmet' : 'unknown'
  }
  expect([verdict('600', 'EUR'), verdict('599.99', 'EUR'), verdict('600', 'USD'), verdict('600')]).toEqual([
    'met',
    'unmet',
    'unknown',
    'unknown',
  ])
})

test('one part decides a tree, whatever is not known', () => {
  const open: Requirement = { metric: 'nrr', gte: 100 }
  const yes: Requirement = { metric: 'certified_people', gte: 0 }
  const no: Requirement = { metric: 'certified_people', gte: 5 }
  const verdict = (tree: Requirement) => {
    const { met, unmet, unknown } = known(tree)
    return [met.length, unmet.length, unknown.length]
  }
  expect([
    verdict({ any: [open, yes] }),
    verdict({ any: [open, no] }),
    verdict({ any: [no, no] }),
    verdict({ all: [open, no] }),
    verdict({ all: [open, yes] }),
    verdict({ all: [yes, { any: [yes, open] }] }),
    verdict({ metric: 'nrr' }),
  ]).toEqual([
    [1, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, 0, 0],
    [1, 0, 0],
  ])
})

const person = (id: string, ...days: string[]): string =>
  `{ contact_id: ${id}, name: ${id}, role: A, influence: user, email: ${id}@acme.example, certifications: [${days.map((each) => `{ name: P, level: expert, ${each} }`).join(', ')}] }`

test('people count once, on the days on which they hold a certificate', () => {
  const contacts = `contacts: [${person('a', 'issued_on: 2026-01-01, expires_on: 2026-12-31', 'issued_on: 2026-06-01')}, ${person('b', 'issued_on: 2026-03-01, expires_on: 2026-03-31')}]`
  expect([
    known({ metric: 'certified_people', gte: 2 }, [], contacts).met,
    known({ metric: 'certified_people', lte: 1 }, [], contacts).unmet,
    known({ metric: 'certified_people', lte: 1.5 }, [], contacts).unmet,
    known({ metric: 'certified_people', gte: 10, multipliers: { iberia: 0.11 } }, [], contacts).met,
    known({ metric: 'certified_people', gte: 1 }, [], contacts),
  ]).toEqual([
    [{ from: '2026-03-01', until: '2026-03-31' }],
    [{ from: '2026-03-01', until: '2026-03-31' }],
    [{ from: '2026-03-01', until: '2026-03-31' }],
    [{ from: '2026-03-01', until: '2026-03-31' }],
    { met: [{ from: '2026-01-01' }], unmet: [{ until: '2025-12-31' }], unknown: [] },
  ])
})

test('people of an export count instead of those of the record, when it has any', () => {
  const people = (on: string, value?: string) => ({
    metric: 'certified_people' as const,
    window: '1d',
    on,
    standing: true as const,
    ...(value === undefined ? {} : { value }),
  })
  const contacts = `contacts: [${person('a', 'issued_on: 2026-01-01')}]`
  const tree: Requirement = { metric: 'certified_people', gte: 1 }
  expect([
    known(tree, [people('2026-01-31', '0'), people('2026-03-01', '1')], contacts),
    known(tree, [people('2026-01-31')], contacts).met,
  ]).toEqual([
    { met: [{ from: '2026-03-01' }], unmet: [{ from: '2026-01-31', until: '2026-02-28' }], unknown: [{ until: '2026-01-30' }] },
    [{ from: '2026-01-01' }],
  ])
})

test('an amount of people, or people of whom only the number is kept, cannot be counted', () => {
  const number = 'certified_people: 4\ncontacts: []'
  expect([
    known({ metric: 'certified_people', gte: { amount: '1', currency: 'EUR' } }).unknown,
    known({ metric: 'certified_people', gte: 1 }, [], number).unknown,
    known({ metric: 'certified_people', gte: 1 }, [], 'contacts: []').unmet,
  ]).toEqual([[{}], [{}], [{}]])
})
