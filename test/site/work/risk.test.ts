// Levels of risk: on the day before, of and after a date, by risk tier, and by what is on record.
import { expect, test } from 'vitest'
import type { Finding } from '../../../src/gate/finding.ts'
import { addDays } from '../../../src/program/days.ts'
import type { FieldsOf } from '../../../src/program/program.ts'
import { partnerRisk, type RiskKind, risk_kinds, weightOf, worstOf } from '../../../src/site/work/risk.ts'
import { finding, judged } from '../judged.ts'
import { entry } from '../sample.ts'
import { asOf, deal, partner, workSite } from './work-site.ts'

type More = Parameters<typeof workSite>[0]

function riskOf(fields: Partial<FieldsOf<'partner'>>, more: More = []) {
  const acme = partner('acme', fields)
  const site = workSite([acme, ...more])
  return partnerRisk(site, acme)
}
const levels = (fields: Partial<FieldsOf<'partner'>>, more: More = []) => {
  const risk = riskOf(fields, more)
  return Object.fromEntries(risk_kinds.map((kind) => [kind, risk[kind].level]).filter(([, level]) => level !== 'none'))
}
const ending = (expires_on: string) => [{ kind: 'nda' as const, status: 'signed' as const, effective_on: '2024-01-01', expires_on }]

test('a partner without records has nothing on record', () => {
  expect([levels({}), worstOf(riskOf({})), weightOf(riskOf({}))]).toEqual([{}, 'none', 0])
})

test('what protects us is watched from 60 days, is high after its last day, and critical after 30 more', () => {
  const at = (days: number, risk_tier: 'low' | 'high' = 'low') =>
    levels({ risk_tier, agreements: ending(addDays(asOf, days)) })['agreements']
  expect([61, 60, 1, 0, -1, -30, -31].map((days) => [days, at(days), at(days, 'high')])).toEqual([
    [61, 'clear', 'clear'],
    [60, 'watch', 'watch'],
    [1, 'watch', 'watch'],
    [0, 'watch', 'watch'],
    [-1, 'high', 'critical'],
    [-30, 'high', 'critical'],
    [-31, 'critical', 'critical'],
  ])
})

test('promised work is watched from 7 days, or when it is at risk', () => {
  const at = (days: number, status: 'planned' | 'at_risk') =>
    levels({}, [
      entry(
        'plan',
        'acme',
        { status: 'running', milestones: [{ id: 'a', what: 'A', due: addDays(asOf, days), owner: 'Zoe', side: 'partner', status }] },
        { params: { partner: 'acme' } },
      ),
    ])['delivery']
  expect([8, 7, 0, -1].map((days) => [days, at(days, 'planned'), at(days, 'at_risk')])).toEqual([
    [8, 'clear', 'watch'],
    [7, 'watch', 'watch'],
    [0, 'watch', 'watch'],
    [-1, 'high', 'high'],
  ])
})

const facts = (fields: Partial<FieldsOf<'partner'>>, kind: RiskKind, more: More = []) =>
  riskOf(fields, more)[kind].reasons.map((reason) => [
    reason.level,
    'fact' in reason ? reason.fact : 'finding' in reason ? reason.finding.rule : reason.item.kind,
  ])

test('an error of the gate is high, critical for a high risk tier; a warning is watched; each counts for the kind that its rule is about', () => {
  const at = (risk_tier: 'low' | 'critical', more: Partial<Finding>) => {
    const acme = partner('acme', { risk_tier })
    const risk = partnerRisk(judged(workSite([acme]), { findings: [finding(more)] }), acme)
    return Object.fromEntries(risk_kinds.map((kind) => [kind, risk[kind].level]).filter(([, level]) => level !== 'none'))
  }
  expect([
    at('low', {}),
    at('critical', {}),
    at('critical', { severity: 'warning' }),
    at('low', { state: 'waived' }),
    at('low', { partners: ['zeta'] }),
    at('low', { rule: 'PB1114' }),
    at('low', { rule: 'PB1403' }),
    at('low', { rule: 'OWN-1' }),
  ]).toEqual([
    { data_protection: 'high' },
    { data_protection: 'critical' },
    { data_protection: 'watch' },
    {},
    {},
    { agreements: 'high' },
    { regional: 'high' },
    { agreements: 'high' },
  ])
})

test('reviews speak for themselves', () => {
  const review = (status: 'passed' | 'conditional' | 'rejected' | 'in_progress' | 'not_started') =>
    levels({ security_review: { status } })['security']
  expect([
    [review('passed'), review('conditional'), review('in_progress'), review('not_started'), review('rejected')],
    levels({ status: 'suspended' }),
  ]).toEqual([['clear', 'watch', 'watch', 'watch', 'critical'], { delivery: 'critical' }])
})

test('deals that clash and failed gates are reasons; two approvals for one deal are for the gate to find', () => {
  const tower = { account_domain: 'tower.example' }
  const clash = (stage: 'approved' | 'submitted') => [
    deal('a', { ...tower, stage }),
    deal('b', { ...tower, stage, partner_id: 'zeta', registered_on: '2026-03-12' }),
  ]
  const stage = { start: '2026-01-05', end: '2026-04-30', deliverables: ['One'], measure: 'Days', outcome: 'failed' as const }
  expect([
    facts({}, 'commercial', clash('approved')).filter(([, name]) => name === 'deal_conflict'),
    facts({}, 'commercial', clash('submitted')).filter(([, name]) => name === 'deal_conflict'),
    facts({}, 'delivery', [
      entry('plan', 'acme', { status: 'running', milestones: [], deployment: { crawl: stage } }, { params: { partner: 'acme' } }),
    ]),
  ]).toEqual([[], [['high', 'deal_conflict']], [['high', 'gate_failed']]])
})

test('one critical kind weighs more than every kind high', () => {
  const critical = riskOf({ security_review: { status: 'rejected' } })
  const high = riskOf({ agreements: ending('2026-03-12'), security_review: { status: 'passed', next_review_on: '2026-03-12' } })
  expect([worstOf(critical), weightOf(critical), worstOf(high), weightOf(high)]).toEqual(['critical', 100, 'high', 20])
})

test('a partner that has left is judged by the tasks of its exit', () => {
  const exit = { reason: 'End.', data_handback: [{ task: 'Delete', owner: 'Rui', due: '2026-03-12' }], customer_continuity: [] }
  expect(levels({ status: 'terminated', security_review: { status: 'rejected' }, exit })).toEqual({ security: 'clear', delivery: 'high' })
})
