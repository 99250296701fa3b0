// Waivers fail closed: what is not right in every part accepts nothing, and says so.
import { describe, expect, test } from 'vitest'
import { complianceOf } from '../../src/gate/compliance.ts'
import type { Mark } from '../../src/gate/evaluate.ts'
import { judged as judgedMark } from '../../src/gate/judge.ts'
import { covers, danglingMarks, unusedMarks, type Waivers, waived, waivedUntil, waiversOf } from '../../src/gate/waivers.ts'
import { load } from '../../src/program/load.ts'
import { filesOf } from '../../src/read/contents.ts'
import { exampleTree } from './example.ts'
import { cleanContext, cleanPartner, markOf, ruleOf } from './parts.ts'

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

describe('waivers by themselves', () => {
  const entry = { ...cleanPartner, kind: 'waivers' } as unknown as NonNullable<Waivers['entry']>
  const held = (...items: readonly Fields[]): Waivers => ({
    ...waiversOf(undefined, { waivers: items.map((each) => ({ ...right, ...each })) }, cleanContext),
    entry,
  })
  const alone = (...items: readonly Fields[]): Waivers => ({ items: held(...items).items })
  const agreements = markOf({ at: ['agreements'] })

  test('of a file that cannot be read have no entry, and stand nowhere', () => {
    expect(waiversOf(undefined, { waivers: [] }, cleanContext)).toEqual({ items: [] })
    expect(Object.keys(waiversOf(undefined, undefined, cleanContext))).toEqual(['items'])
    expect(unusedMarks(alone({}), [], ruleOf('PB1903'))).toEqual([])
    expect(danglingMarks(alone({ rule: 'PB9999' }), ruleOf('PB1001'))).toEqual([])
  })

  test('are for a place and for what is below it', () => {
    const found = { rule: 'PB1101', kind: 'partner', entry: 'acme', pointer: '/agreements/0' }
    expect(['/agreements', '/agreements/0', '/agree', '/agreements/0/kind'].map((pointer) => covers({ ...right, pointer }, found))).toEqual(
      [true, true, false, false],
    )
    expect(covers(right, found)).toBe(true)
    expect(covers(right, { ...found, kind: 'integration' })).toBe(false)
    expect(covers(right, { ...found, rule: 'PB1103' })).toBe(false)
  })

  test('accept only what is new and may be waived', () => {
    const finding = judgedMark(agreements, '2026-06-01')
    const state = (changes: object, day = '2026-06-01', items = held({})) => {
      const [first] = waived([{ ...finding, ...changes }], items, day)
      const waiver = first?.waiver
      return [first?.state, waiver && ('void' in waiver ? waiver.void : waiver.expires_on)]
    }
    expect(state({})).toEqual(['waived', '2026-07-31'])
    expect(state({ state: 'existing' })).toEqual(['existing', undefined])
    expect(state({}, '2026-06-01', { items: [] })).toEqual(['new', undefined])
    const never = 'waiver 1 of waivers.yaml does not apply: this finding may not be waived'
    for (const day of ['2026-05-04', '2026-06-01', '2026-07-31']) expect(state({ waivable: false }, day)).toEqual(['new', never])
  })

  test('the first of several that holds accepts', () => {
    const finding = judgedMark(agreements, '2026-06-01')
    const [found] = waived([finding], held({ expires_on: '2026-05-31' }, { expires_on: '2026-06-30' }), '2026-06-01')
    expect(found?.waiver).toEqual({ expires_on: '2026-06-30', days_left: 29 })
  })

  test('the day after the end of what accepts a finding is known, and only of that', () => {
    const until = (waivers: Waivers, mark: Mark = agreements, day = '2026-06-01') => waivedUntil(waivers, mark, day)
    expect(until(held({}))).toBe('2026-08-01')
    expect(until(held({}), agreements, '2026-05-03')).toBe(undefined)
    expect(until(held({}), agreements, '2026-08-01')).toBe(undefined)
    expect(until(held())).toBe(undefined)
    expect(until(held({ rule: 'PB1103' }, { expires_on: '2026-06-30' }))).toBe('2026-07-01')
    expect(until(held({ rule: 'PB1103' }))).toBe(undefined)
    expect(until(held({ reason: undefined }))).toBe(undefined)
    expect(until(held({}), { ...agreements, waivable: false })).toBe(undefined)
    expect(until(held({}), { ...agreements, rule: { ...agreements.rule, waivable: false } })).toBe(undefined)
  })

  test('a name that is nothing is shown at its field, and no other fault with it', () => {
    const at = (items: Waivers) => danglingMarks(items, ruleOf('PB1001')).map((mark) => mark.at)
    expect(at(held({ rule: 'PB9999' }, { entry: 'partner/none' }))).toEqual([
      ['waivers', 0, 'rule'],
      ['waivers', 1, 'entry'],
    ])
    expect(at(held({ approver: 'Nuno Faro', expires_on: '2027-05-04' }))).toEqual([])
  })

  test('that accept nothing are a warning from the first such day, and an error when that lasts', () => {
    const unused = (marks: readonly Mark[], ...items: readonly Fields[]) =>
      unusedMarks(held(...(items.length === 0 ? [{}] : items)), marks, ruleOf('PB1903')).map(({ at, from, until, error }) => [
        at.join('/'),
        from,
        until,
        error,
      ])
    const whole = ['waivers/0/rule', '2026-05-04', '2026-07-31', '2026-06-04']
    expect(unused([])).toEqual([whole])
    expect(unused([agreements])).toEqual([])
    expect(unused([{ ...agreements, waivable: false }])).toEqual([whole])
    expect(unused([{ ...agreements, rule: ruleOf('PB1103') }])).toEqual([whole])
    expect(unused([{ ...agreements, from: '2026-05-10', until: '2026-05-20' }])).toEqual([
      ['waivers/0/rule', '2026-05-04', '2026-05-09', '2026-06-04'],
      ['waivers/0/rule', '2026-05-21', '2026-07-31', '2026-06-21'],
    ])
    expect(unused([{ ...agreements, from: '2026-05-10' }])).toEqual([['waivers/0/rule', '2026-05-04', '2026-05-09', '2026-06-04']])
    expect(unused([], { owner: 'Rui Sá' }, { reason: undefined })).toEqual([])
  })
})
