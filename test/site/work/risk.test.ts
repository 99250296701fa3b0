// Levels of risk: on the day before, of and after a date, by risk tier, and by what is on record.
import { expect, test } from 'vitest'
import { addDays } from '../../../src/program/days.ts'
import type { FieldsOf } from '../../../src/program/program.ts'
import { partnerRisk, type RiskKind, risk_kinds, weightOf, worstOf } from '../../../src/site/work/risk.ts'
import { entry } from '../sample.ts'
import { asOf, claim, deal, mdf, partner, workSite } from './work-site.ts'

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

const flow = (more: object = {}) => ({
  id: 'leads',
  what: 'Leads',
  purpose: 'Sales',
  subjects: 'Buyers',
  personal: true,
  exporter_country: 'PT',
  importer_country: 'BR',
  lawful_basis: 'consent' as const,
  ...more,
})
const facts = (fields: Partial<FieldsOf<'partner'>>, kind: RiskKind, more: More = []) =>
  riskOf(fields, more)[kind].reasons.map((reason) => [
    reason.level,
    'fact' in reason ? reason.fact : 'gap' in reason ? reason.gap.needs : reason.item.kind,
  ])

test('personal data needs an agreement in force, a ground and, on a large scale, an assessment', () => {
  const dpa = [{ kind: 'dpa' as const, status: 'signed' as const, effective_on: '2026-01-01' }]
  expect([
    facts({ data_flows: [flow({ importer_country: 'PT' })] }, 'data_protection'),
    facts({ data_flows: [flow({ importer_country: 'PT' })], agreements: dpa }, 'data_protection'),
    facts({ data_flows: [flow()], agreements: dpa }, 'data_protection'),
    facts(
      { data_flows: [flow({ mechanism: 'eu_scc', scale: 'continuous_large' })], agreements: dpa, risk_tier: 'high' },
      'data_protection',
    ),
    facts({ data_flows: [flow()], status: 'prospect' }, 'data_protection'),
    levels({ data_flows: [flow({ personal: false })] }),
  ]).toEqual([
    [['critical', 'flow_without_dpa']],
    [],
    [['high', 'flow_without_ground']],
    [['critical', 'flow_not_assessed']],
    [
      ['watch', 'flow_without_dpa'],
      ['watch', 'flow_without_ground'],
    ],
    {},
  ])
})

test('a policy that is not met is high, critical for a high risk tier, and watched at a prospect', () => {
  const policy = entry('policy', 'nda', { title: 'NDA', applies_to: {}, requires: { agreements: ['nda', 'dpa'] }, sources: [] })
  const at = (fields: Partial<FieldsOf<'partner'>>) => levels(fields, [policy])
  expect([at({}), at({ risk_tier: 'critical' }), at({ status: 'prospect' })]).toEqual([
    { agreements: 'high', data_protection: 'high' },
    { agreements: 'critical', data_protection: 'critical' },
    { agreements: 'watch', data_protection: 'watch' },
  ])
})

test('reviews, lists and bands speak for themselves', () => {
  const review = (status: 'passed' | 'conditional' | 'rejected' | 'in_progress' | 'not_started') =>
    levels({ security_review: { status } })['security']
  const owner = { name: 'Q', percent: 30, politically_exposed: true }
  expect([
    [review('passed'), review('conditional'), review('in_progress'), review('not_started'), review('rejected')],
    levels({ due_diligence: { status: 'cleared', sanctions_hit: true } }),
    facts(
      { due_diligence: { status: 'cleared', beneficial_owners: [owner, { ...owner, enhanced_review_on: '2026-01-01' }] } },
      'integrity',
    ),
    levels({ ksa: { cr_number: '7', cr_issued_on: '2025-01-01', saudization_band: 'red' } }),
    levels({ status: 'suspended' }),
  ]).toEqual([
    ['clear', 'watch', 'watch', 'watch', 'critical'],
    { integrity: 'critical' },
    [['high', 'exposed_owner']],
    { regional: 'critical' },
    { delivery: 'critical' },
  ])
})

test('deals that clash, claims without proofs and failed gates are reasons', () => {
  const tower = { account_domain: 'tower.example' }
  const clash = (stage: 'approved' | 'submitted') => [
    deal('a', { ...tower, stage }),
    deal('b', { ...tower, stage, partner_id: 'zeta', registered_on: '2026-03-12' }),
  ]
  const stage = { start: '2026-01-05', end: '2026-04-30', deliverables: ['One'], measure: 'Days', outcome: 'failed' as const }
  expect([
    facts({}, 'commercial', clash('approved')),
    facts({}, 'commercial', clash('submitted')).filter(([, name]) => name === 'deal_conflict'),
    facts({}, 'commercial', [mdf('m', { status: 'closed', claims: [claim({ status: 'paid' })] })]),
    facts({}, 'delivery', [
      entry('plan', 'acme', { status: 'running', milestones: [], deployment: { crawl: stage } }, { params: { partner: 'acme' } }),
    ]),
  ]).toEqual([[['critical', 'deal_conflict']], [['high', 'deal_conflict']], [['high', 'proof_missing']], [['high', 'gate_failed']]])
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
