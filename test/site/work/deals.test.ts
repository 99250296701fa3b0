// Registrations: their state by date, extensions, conflicts and totals.
import { expect, test } from 'vitest'
import { dealConflicts } from '../../../src/gate/deal-conflicts.ts'
import { answerDay, dealState, extensionsUsed, extensionUntil } from '../../../src/gate/deal-state.ts'
import type { FieldsOf } from '../../../src/program/program.ts'
import { staleDay } from '../../../src/program/stale-deals.ts'
import { dealItem } from '../../../src/site/work/deal-items.ts'
import { dealTotals } from '../../../src/site/work/deal-totals.ts'
import { asOf, deal, settings } from './work-site.ts'

const { deal_registration: rules } = settings
if (rules === undefined) throw new Error('the sample has rules')

const approved = (id: string, fields: Partial<FieldsOf<'deal_registration'>> = {}) =>
  deal(id, { stage: 'approved', last_activity_on: '2026-03-01', ...fields })

test('protection holds on its last day; activity keeps it for the days of the rules', () => {
  const state = (fields: Partial<FieldsOf<'deal_registration'>>) => dealState(approved('d', fields).fields, rules, asOf)
  expect([
    state({ expires_on: '2026-03-12' }),
    state({ expires_on: '2026-03-13' }),
    state({ expires_on: '2026-03-14' }),
    state({ last_activity_on: '2025-09-13', expires_on: '2026-06-01' }),
    state({ last_activity_on: '2025-09-14', expires_on: '2026-06-01' }),
    dealState(deal('d').fields, rules, asOf),
    dealState(deal('d', { stage: 'lost' }).fields, rules, asOf),
  ]).toEqual(['over', 'protected', 'protected', 'stale', 'protected', 'waiting', 'lost'])
})

test('an answer is due by business days, and a registration without a note ages from its own day', () => {
  expect([answerDay(deal('d', { registered_on: '2026-03-12' }).fields, rules), staleDay(deal('d').fields, rules)]).toEqual([
    '2026-03-16',
    '2026-09-06',
  ])
})

test('an extension shows in the last day or by its own date, and there is one', () => {
  const used = (fields: Partial<FieldsOf<'deal_registration'>>) =>
    extensionsUsed(approved('d', { registered_on: '2026-01-05', ...fields }).fields, rules)
  const until = (fields: Partial<FieldsOf<'deal_registration'>>) =>
    extensionUntil(approved('d', { registered_on: '2026-01-05', ...fields }).fields, rules, asOf)
  expect([
    used({ expires_on: '2026-04-05' }),
    used({ expires_on: '2026-04-06' }),
    used({ expires_on: '2026-05-05' }),
    used({ expires_on: '2026-04-05', extended_on: '2026-03-01' }),
    until({ expires_on: '2026-04-05' }),
    until({ expires_on: '2026-05-05' }),
    until({ expires_on: '2026-03-13' }),
    until({ expires_on: '2026-03-12' }),
    until({ expires_on: '2026-04-05', stage: 'submitted' }),
  ]).toEqual([0, 1, 1, 1, '2026-05-05', undefined, '2026-04-12', undefined, undefined])
})

test('each open registration asks for one thing', () => {
  const items = (each: ReturnType<typeof deal>) => dealItem(each, rules, ['Ana'], asOf).map(({ kind, due }) => [kind, due])
  expect([
    items(deal('d')),
    items(approved('d')),
    items(approved('d', { expires_on: '2026-03-12' })),
    items(approved('d', { last_activity_on: '2025-09-13' })),
    items(deal('d', { stage: 'won' })),
  ]).toEqual([
    [['deal_answer', '2026-03-12']],
    [['deal_ends', '2026-06-08']],
    [['deal_over', '2026-03-12']],
    [['deal_stale', '2026-03-12']],
    [],
  ])
})

const conflict = (...deals: ReturnType<typeof deal>[]) =>
  dealConflicts(deals, asOf).map(({ first, second, same, from, until, rule }) => [first.id, second.id, same, from, until, rule])
const tower = { account_domain: 'tower.example' }

test('two open registrations of one customer conflict over the days that both protect', () => {
  expect([
    conflict(
      deal('b', { ...tower, registered_on: '2026-03-10', expires_on: '2026-06-08', partner_id: 'zeta' }),
      approved('a', { ...tower, registered_on: '2026-01-05', expires_on: '2026-04-05' }),
    ),
    conflict(deal('a', { account_id: 'x' }), deal('b', { account_id: 'X ', partner_id: 'zeta' })),
    conflict(deal('a', { ...tower, account_tax_id: '1' }), deal('b', { ...tower, account_tax_id: '1', partner_id: 'zeta' })),
  ]).toEqual([
    [['a', 'b', ['account_domain'], '2026-03-10', '2026-04-05', 'approved_first']],
    [['a', 'b', ['account_id'], '2026-03-10', '2026-06-08', 'same_day']],
    [['a', 'b', ['account_domain', 'account_tax_id'], '2026-03-10', '2026-06-08', 'same_day']],
  ])
})

test('what decides depends on approval, day, partner and need', () => {
  const rule = (a: Parameters<typeof deal>[1], b: Parameters<typeof deal>[1]) =>
    dealConflicts([deal('a', { ...tower, ...a }), deal('b', { ...tower, partner_id: 'zeta', ...b })], asOf).map((each) => each.rule)
  expect([
    rule({ stage: 'approved' }, { stage: 'approved' }),
    rule({ stage: 'approved' }, {}),
    rule({}, { stage: 'approved' }),
    rule({ registered_on: '2026-03-09' }, {}),
    rule({}, {}),
    rule({}, { partner_id: 'acme' }),
    rule({}, { country: 'ES' }),
    rule({}, { product: 'Other' }),
  ]).toEqual([
    ['approved_both'],
    ['approved_first'],
    ['approved_first'],
    ['earlier'],
    ['same_day'],
    ['same_partner'],
    ['other_need'],
    ['other_need'],
  ])
})

test('what is decided against, closed or out of protection conflicts with nothing', () => {
  const against = (fields: Parameters<typeof deal>[1]) =>
    conflict(deal('a', { ...tower, ...fields }), deal('b', { ...tower, partner_id: 'zeta' })).length
  expect([
    against({ stage: 'rejected' }),
    against({ stage: 'won' }),
    against({ stage: 'approved', expires_on: '2026-03-12' }),
    against({ stage: 'approved', expires_on: '2026-03-13' }),
    conflict(deal('a'), deal('b', { partner_id: 'zeta' })).length,
  ]).toEqual([0, 0, 0, 1, 0])
})

test('three registrations of one customer make three pairs, and many customers none', () => {
  const three = ['a', 'b', 'c'].map((id, index) => deal(id, { ...tower, partner_id: id, registered_on: `2026-03-0${index + 1}` }))
  const many = Array.from({ length: 5000 }, (_, index) => deal(`d-${index}`))
  expect([conflict(...three).map(([a, b, , from]) => [a, b, from]), dealConflicts(many, asOf)]).toEqual([
    [
      ['a', 'b', '2026-03-02'],
      ['a', 'c', '2026-03-03'],
      ['b', 'c', '2026-03-03'],
    ],
    [],
  ])
})

test('totals are exact, by partner and currency', () => {
  const deals = [
    deal('a', { amount: '0.1' }),
    deal('b', { amount: '0.2' }),
    approved('c', { amount: '5', currency: 'USD' }),
    deal('d', { amount: '7.25', stage: 'won' }),
    deal('e', { amount: '9', stage: 'lost', partner_id: 'zeta' }),
  ]
  expect(dealTotals(deals, rules, asOf)).toEqual([
    { partner: 'acme', currency: 'EUR', count: 3, waiting: '0.3', protected: '0', won: '7.25' },
    { partner: 'acme', currency: 'USD', count: 1, waiting: '0', protected: '5', won: '0' },
    { partner: 'zeta', currency: 'EUR', count: 1, waiting: '0', protected: '0', won: '0' },
  ])
})
