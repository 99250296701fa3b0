// What the gate says of a program as one value: waivers by their state, what is due, and what was not looked at.
import { describe, expect, test } from 'vitest'
import { type ComplianceOptions, complianceOf } from '../../src/gate/compliance.ts'
import { rule, type Score } from '../../src/gate/rule.ts'
import { load } from '../../src/program/load.ts'
import { filesOf } from '../../src/read/contents.ts'
import { exampleTree } from './example.ts'
import { cleanContext, ruleOf } from './parts.ts'

const partner = 'partners/acme/partner.yaml'
const waiver = (expires_on: string, owner = 'Eva Melo', entry = 'partner/acme'): string =>
  `  - { rule: PB1101, entry: ${entry}, reason: It waits for a signature, owner: ${owner}, approver: Rui Sá, approved_on: 2026-05-04, expires_on: ${expires_on} }`

function judge(files: Record<string, string>, options: Partial<ComplianceOptions> = {}) {
  using tree = exampleTree({ files })
  return complianceOf(load(tree.dir), { as_of: '2026-06-01', files: filesOf(tree.dir), ...options })
}
const found = ({ findings }: ReturnType<typeof judge>, id: string): string[] =>
  findings.filter((each) => each.rule === id).map(({ state, entry }) => `${state} ${entry}`)

describe('waivers', () => {
  const statuses = (text: string, as_of = '2026-06-01', agreements = 'agreements: []') =>
    judge({ [partner]: agreements, 'waivers.yaml': `waivers:\n${text}` }, { as_of }).waivers

  test('have days left until their last day, that day included', () => {
    const states = (as_of: string) => statuses(waiver('2026-07-31'), as_of).map(({ state, days_left }) => `${state} ${days_left}`)
    expect(['2026-07-16', '2026-07-17', '2026-07-31', '2026-08-01'].flatMap(states)).toEqual([
      'live 15',
      'expiring 14',
      'expiring 0',
      'expired -1',
    ])
  })

  test('that accept nothing are unused, and another one does not use them', () => {
    expect(statuses(`${waiver('2026-07-31')}\n${waiver('2026-07-31', 'Eva Melo', 'integration/lantern-plugin')}`)).toMatchObject([
      { index: 0, state: 'live' },
      { index: 1, state: 'unused' },
    ])
  })

  test('that are void say why, with the days that are right', () => {
    const [faulty, wrong, soon] = statuses(
      `${waiver('2026-07-31', 'Rui Sá')}\n${waiver('2026-07-31').replace('reason: It waits for a signature, ', '')}\n${waiver('soon')}`,
    )
    expect(faulty).toMatchObject({ state: 'void', days_left: 60 })
    expect(faulty?.void_because).toBe('the approver of the waiver is its owner, and nobody accepts a finding of their own')
    expect(wrong).toMatchObject({ state: 'void', days_left: 60, void_because: 'a field of it is missing, unknown or wrong' })
    expect(wrong?.waiver.owner).toBe('Eva Melo')
    expect(soon).toMatchObject({ index: 2, state: 'void' })
    expect(soon).not.toHaveProperty('days_left')
  })

  test('of a program without any are none', () => {
    expect(judge({}).waivers).toEqual([])
  })
})

describe('a run', () => {
  const broken = { [partner]: 'agreements: []' }

  test('keeps only the findings that are asked for, now and later', () => {
    const files = {
      [partner]: 'agreements:\n  - { kind: dpa, status: signed, signed_on: 2024-06-03, effective_on: 2024-06-03, expires_on: 2026-06-10 }',
    }
    const all = judge(files, { horizon: 30 })
    expect(all.due.map(({ on, severity, finding }) => `${on} ${severity} ${finding.rule}`)).toContain('2026-06-11 error PB1103')
    const kept = judge(files, { horizon: 30, keep: ({ rule: id }) => id !== 'PB1103' })
    expect(found(all, 'PB1103')).toEqual(['new acme'])
    expect([...found(kept, 'PB1103'), ...kept.due.filter(({ finding }) => finding.rule === 'PB1103')]).toEqual([])
    expect(kept.findings.length).toBeGreaterThan(0)
    expect(judge(files).due).toEqual([])
  })

  test('runs the rules that it is given', () => {
    const result = judge(broken, { rules: [ruleOf('PB1101')] })
    expect([result.rules.map(({ id }) => id), result.findings.map((each) => each.rule)]).toEqual([['PB1101'], ['PB1101']])
  })

  test('counts the entries that a rule could not look at, as far as they are asked for', () => {
    const blind = rule({ ...ruleOf('PB1103'), of: ['partner', 'integration'], check: () => [{ lacks: 'the moon' }] })
    const rules = [blind, ruleOf('PB1010')]
    const both = judge({}, { rules })
    expect(both.unevaluated).toEqual([{ rule: 'PB1103', lacks: 'the moon', entries: 2 }])
    expect(found(both, 'PB1010')).toEqual([`not_evaluated ${cleanContext.settingsEntry.id}`])
    const one = judge({}, { rules, counts: ({ kind }) => kind === 'partner' })
    expect(one.unevaluated).toEqual([{ rule: 'PB1103', lacks: 'the moon', entries: 1 }])
    expect(found(one, 'PB1010')).toEqual(['not_evaluated acme'])
    const none = judge({}, { rules, counts: () => false })
    expect([none.unevaluated, none.findings]).toEqual([[], []])
  })

  test('hands rules the scores of the program', () => {
    const asks = rule({
      ...ruleOf('PB1103'),
      of: 'partner',
      check: (_, { scores }) => (scores.length === 0 ? [{ lacks: 'scores' }] : undefined),
    })
    const score: Score = { metric: 'sourced_arr', window: '12m', on: '2026-05-31', value: '1' }
    expect(judge({}, { rules: [asks] }).unevaluated.length).toBe(1)
    expect(judge({}, { rules: [asks], scores: [score] }).unevaluated).toEqual([])
  })

  test('misses nothing of a partner whose record is read in part', () => {
    const unread = judge({ [partner]: 'agreements: []\ntier: 7' })
    expect(found(unread, 'PB1101')).toEqual([])
    expect(found(unread, 'PB1010')).toContain('not_evaluated acme')
    expect(found(judge(broken), 'PB1101')).toEqual(['new acme'])
  })

  test('reports a rule that fails', () => {
    const check = () => {
      throw new Error('no such field')
    }
    expect(judge({}, { rules: [rule({ ...ruleOf('PB1101'), of: 'partner', check })] }).crashes.map(({ error }) => error)).toEqual([
      'no such field',
    ])
    expect(judge({}).crashes).toEqual([])
  })

  test('that is simulated says so', () => {
    expect(found(judge({}, { simulated: true }), 'PB1908').length).toBe(1)
    expect(found(judge({}), 'PB1908')).toEqual([])
  })
})
