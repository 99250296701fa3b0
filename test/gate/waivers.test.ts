// Waivers fail closed: what is not right in every part accepts nothing, and says so.
import { describe, expect, test } from 'vitest'
import { complianceOf } from '../../src/gate/compliance.ts'
import { load } from '../../src/program/load.ts'
import { filesOf } from '../../src/read/contents.ts'
import { exampleTree } from './example.ts'

const right = {
  rule: 'PB1101',
  entry: 'partner/acme',
  reason: 'The agreement waits for a second signature',
  owner: 'Eva Melo',
  approver: 'Rui Sá',
  approved_on: '2026-05-04',
  expires_on: '2026-07-31',
}
type Fields = Partial<Record<keyof typeof right | 'pointer' | 'aprover', string | undefined>>

const yaml = (changes: Fields): string =>
  Object.entries({ ...right, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n    ')

function judged(items: readonly Fields[], on = '2026-06-01', partner = 'agreements: []') {
  using tree = exampleTree({
    files: { 'partners/acme/partner.yaml': partner, 'waivers.yaml': `waivers:\n${items.map((each) => `  - ${yaml(each)}`).join('\n')}` },
  })
  const { findings, waivers } = complianceOf(load(tree.dir), { as_of: on, files: filesOf(tree.dir) })
  const [finding] = findings.filter(({ rule }) => rule === 'PB1101')
  return {
    state: finding?.state,
    waiver: finding?.waiver,
    waivers: waivers.map(({ state }) => state),
    said: findings.filter(({ file }) => file === 'waivers.yaml').map(({ rule, severity, what }) => `${rule} ${severity} ${what}`),
  }
}

describe('a waiver', () => {
  test('accepts a finding from the day of its approval to its last day', () => {
    expect(judged([{}])).toEqual({ state: 'waived', waiver: { expires_on: '2026-07-31', days_left: 60 }, waivers: ['live'], said: [] })
    const states = ['2026-05-03', '2026-05-04', '2026-07-31', '2026-08-01'].map((on) => judged([{}], on).state)
    expect(states).toEqual(['new', 'waived', 'waived', 'new'])
  })

  test('that has ended is named by the finding that returned', () => {
    const { waiver, waivers, said } = judged([{}], '2026-08-01')
    expect(waiver).toEqual({ void: 'waiver 1 of waivers.yaml has expired' })
    expect(waivers).toEqual(['expired'])
    expect(said).toEqual(['PB1901 error the waiver of PB1101 has ended, and the finding counts again'])
  })

  test('that is not approved yet accepts nothing', () => {
    expect(judged([{}], '2026-05-03').waiver).toEqual({ void: 'waiver 1 of waivers.yaml does not hold yet' })
  })

  test('is called expiring for its last fourteen days', () => {
    expect(['2026-07-16', '2026-07-17', '2026-07-31'].map((on) => judged([{}], on).waivers[0])).toEqual(['live', 'expiring', 'expiring'])
  })

  test.each<[string, Fields, string]>([
    ['with a day that does not exist', { expires_on: '2026-02-30' }, 'a field of it is missing, unknown or wrong'],
    ['with a key that is none', { aprover: 'Rui Sá' }, 'a field of it is missing, unknown or wrong'],
    ['without a reason', { reason: undefined }, 'a field of it is missing, unknown or wrong'],
    [
      'that lasts too long',
      { expires_on: '2026-08-03' },
      'the waiver of PB1101 lasts longer than the 90 days that an error may be waived for',
    ],
    [
      'of another family’s approver',
      { approver: 'Nuno Faro' },
      'the approver of the waiver is in no role that may accept findings of the family privacy',
    ],
    ['that its owner approved', { owner: 'Rui Sá' }, 'the approver of the waiver is its owner, and nobody accepts a finding of their own'],
  ])('%s is void, and the finding stands', (_, changes, why) => {
    const { state, waiver, waivers, said } = judged([changes])
    expect([state, waiver, waivers]).toEqual(['new', { void: `waiver 1 of waivers.yaml is void: ${why}` }, ['void']])
    expect(said.some((each) => each.includes(' error '))).toBe(true)
  })

  test('that is void does not take another with it', () => {
    expect(judged([{ expires_on: 'soon', entry: 'partner/none' }, {}])).toMatchObject({ state: 'waived', waivers: ['void', 'live'] })
  })

  test.each([
    ['/agreements', 'waived'],
    ['/agree', 'new'],
    ['/contacts', 'new'],
  ])('for the place %s', (pointer, state) => {
    expect(judged([{ pointer }]).state).toBe(state)
  })

  test('of another entry or rule accepts nothing', () => {
    expect(judged([{ entry: 'integration/lantern-plugin' }])).toMatchObject({ state: 'new', waivers: ['unused'] })
    expect(judged([{ rule: 'PB1103' }])).toMatchObject({ state: 'new', waivers: ['unused'] })
  })

  test('of a rule or entry that does not exist is void', () => {
    expect(judged([{ rule: 'PB9999' }]).said).toEqual(['PB1001 error the waiver names "PB9999", which is no rule'])
    expect(judged([{ entry: 'partner/none' }]).said).toEqual(['PB1001 error the waiver names "partner/none", which is no entry'])
    expect(judged([{ entry: 'constructor/acme' }]).said).toEqual(['PB1001 error the waiver names "constructor/acme", which is no entry'])
  })
})
