// What a baseline keeps, when it is refused, and what is blamed on the days since.
import { describe, expect, test } from 'vitest'
import { type Baseline, baselineOf, parseBaseline, staleIn } from '../../src/gate/baseline.ts'
import { knownOf, stateBefore } from '../../src/gate/before.ts'
import type { Finding, State } from '../../src/gate/finding.ts'
import { judged } from '../../src/gate/judge.ts'
import type { Severity } from '../../src/gate/rule.ts'
import { markOf } from './parts.ts'

const finding = judged(markOf({ at: ['agreements'] }), '2026-06-01')
const { fingerprint } = finding
const spot = { file: 'partners/acme/partner.yaml', line: 1, column: 1, endColumn: 2 }
const found = (severity: Severity, state: State): Finding => ({ ...finding, ...spot, related: [], severity, state })
const whole = baselineOf([found('error', 'new')], '2026-06-01')

describe('a baseline', () => {
  test('keeps errors and warnings that nobody accepted', () => {
    const kept = (severity: Severity, state: State) => baselineOf([found(severity, state)], '2026-06-01').findings.length
    expect([kept('error', 'new'), kept('warning', 'existing'), kept('error', 'time_caused')]).toEqual([1, 1, 1])
    expect([kept('note', 'new'), kept('error', 'waived'), kept('warning', 'not_evaluated')]).toEqual([0, 0, 0])
  })

  test('names the entry of a finding that has one', () => {
    expect(whole).toEqual({
      version: 1,
      as_of: '2026-06-01',
      until: '2026-08-30',
      findings: [{ rule: 'PB1101', severity: 'error', entry: 'partner/acme', pointer: '/agreements', fingerprint }],
    })
    const { entry: _, ...bare } = found('error', 'new')
    expect(Object.keys(baselineOf([bare], '2026-06-01').findings[0] ?? {})).toEqual(['rule', 'severity', 'pointer', 'fingerprint'])
  })

  test.each([
    ['null', 'it is of version unknown, and this gate reads version 1: write it anew with --update-baseline'],
    ['7', 'it is of version unknown, and this gate reads version 1: write it anew with --update-baseline'],
    ['{"as_of": "2026-06-01"}', 'it is of version unknown, and this gate reads version 1: write it anew with --update-baseline'],
    [JSON.stringify({ ...whole, more: 1 }), 'its field at the top is wrong: write it anew with --update-baseline'],
    [JSON.stringify({ ...whole, findings: [{}] }), 'its field findings.0.rule is wrong: write it anew with --update-baseline'],
  ])('%s is refused', (text, why) => {
    expect(parseBaseline(text)).toBe(why)
  })

  test('as it was written is read', () => {
    expect(parseBaseline(JSON.stringify(whole))).toEqual(whole)
  })

  test('is stale after its last day, and where a finding is gone', () => {
    const stale = (day: string, prints: string[], baseline: Baseline = whole) =>
      staleIn(baseline, new Set(prints), day).map(({ mark, what }) => [mark, what])
    const over = ['"until"', 'the baseline is over, and its findings count again']
    expect(stale('2026-08-30', [fingerprint])).toEqual([])
    expect(stale('2026-08-31', [fingerprint])).toEqual([over])
    expect(stale('2026-08-31', [])).toEqual([over, [fingerprint, 'the baseline holds a finding of PB1101 in partner/acme that is gone']])
    const bare = { ...whole, findings: [{ rule: 'PB1908', severity: 'note' as const, pointer: '', fingerprint }] }
    expect(stale('2026-06-01', [], bare)).toEqual([[fingerprint, 'the baseline holds a finding of PB1908 that is gone']])
  })
})

describe('what was there before', () => {
  const at = (severity: Severity, state: State = 'new') => ({ fingerprint, severity, state })

  test('is what nobody had accepted and could be judged', () => {
    const sizes = (['new', 'existing', 'time_caused', 'waived', 'not_evaluated'] as const).map(
      (state) => knownOf([at('error', state)]).size,
    )
    expect(sizes).toEqual([1, 1, 1, 0, 0])
  })

  test('is as grave as the gravest of the same findings', () => {
    expect(knownOf([at('warning'), at('error'), at('note')]).get(fingerprint)).toBe('error')
    expect(knownOf([at('note'), at('warning')]).get(fingerprint)).toBe('warning')
    expect(knownOf([at('warning'), at('note')]).get(fingerprint)).toBe('warning')
  })

  test.each<[Severity, Severity, State]>([
    ['error', 'error', 'existing'],
    ['error', 'warning', 'existing'],
    ['warning', 'error', 'new'],
    ['warning', 'warning', 'existing'],
    ['note', 'warning', 'new'],
    ['note', 'note', 'existing'],
  ])('%s, now %s, is %s', (before, severity, state) => {
    const own = knownOf([at(before)])
    expect(stateBefore({ base: { own, now: own } }, '2026-06-01')({ ...finding, severity })).toBe(state)
  })

  test('counts from the baseline while that lasts, or from the base commit; what only that day brings is time-caused', () => {
    const [none, known] = [knownOf([]), knownOf([at('error')])]
    const state = (before: Parameters<typeof stateBefore>[0], day = '2026-06-01') => stateBefore(before, day)(finding)
    expect(state({})).toBe('new')
    expect([state({ baseline: whole }), state({ baseline: whole }, '2026-08-30'), state({ baseline: whole }, '2026-08-31')]).toEqual([
      'existing',
      'existing',
      'new',
    ])
    expect(state({ baseline: whole, base: { own: none, now: none } })).toBe('existing')
    expect(state({ base: { own: known, now: none } })).toBe('existing')
    expect(state({ base: { own: none, now: known } })).toBe('time_caused')
    expect(state({ base: { own: none, now: none } })).toBe('new')
  })
})
