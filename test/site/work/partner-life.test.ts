// The way of a partner: days in phases, fit, gaps against policies, what holds it back, when it is reviewed.
import { expect, test } from 'vitest'
import type { FieldsOf } from '../../../src/program/program.ts'
import { fitScore } from '../../../src/site/work/fit.ts'
import { holdsOf } from '../../../src/site/work/holds.ts'
import { ageingOf, currentStay, median, phaseStays } from '../../../src/site/work/phase-time.ts'
import { nextReview, quarterOf, quartersAround, reviewCell } from '../../../src/site/work/review-calendar.ts'
import { finding, judged } from '../judged.ts'
import { entry, siteWith } from '../sample.ts'

type Partner = FieldsOf<'partner'>

const partner = (fields: Partial<Partner> = {}) =>
  entry('partner', 'acme', {
    partner_id: 'acme',
    name: 'Acme',
    country: 'PT',
    status: 'active',
    phase: 'manage',
    phases: [
      { phase: 'onboard', entered_on: '2025-10-01', left_on: '2025-10-31' },
      { phase: 'manage', entered_on: '2025-10-31' },
    ],
    risk_tier: 'medium',
    segment: 'growth',
    owners: { manager: 'Ana Prado' },
    contacts: [],
    agreements: [],
    ...fields,
  })

const freshness = [{ kind: 'phase-onboard', days: 30, warn_days: [7] }]

test('days are counted in each phase, up to the day of the site in the last one', () => {
  expect(phaseStays(partner().fields.phases, '2026-03-13')).toEqual([
    { phase: 'onboard', entered_on: '2025-10-01', left_on: '2025-10-31', days: 30 },
    { phase: 'manage', entered_on: '2025-10-31', days: 133 },
  ])
  expect(currentStay(partner().fields, '2026-03-13')?.days).toBe(133)
  expect(currentStay(partner({ phase: 'renew' }).fields, '2026-03-13')).toBeUndefined()
})

test('a stay is within its limit, near it or over it; without a limit it is none of these', () => {
  const ages = [22, 23, 30, 31].map((days) => ageingOf({ freshness }, { phase: 'onboard', days }))
  expect(ages).toEqual(['within', 'near', 'near', 'over'])
  expect(ageingOf({ freshness }, { phase: 'manage', days: 900 })).toBeUndefined()
})

test('the median of an even number of stays is between the two in the middle', () => {
  expect([median([]), median([9]), median([30, 10]), median([5, 1, 9])]).toEqual([undefined, 9, 20, 5])
})

const weights = {
  icp_overlap: 25,
  technical_alignment: 20,
  joint_use_cases: 20,
  compliance_posture: 10,
  strategic_alignment: 10,
  revenue_potential: 15,
}
const part = (score: number) => ({ score, evidence: 'Seen twice.' })

test('the fit is the weighted parts less what the risk takes; what raises it most comes first', () => {
  const fit = {
    icp_overlap: part(5),
    technical_alignment: part(4),
    joint_use_cases: part(5),
    compliance_posture: part(5),
    strategic_alignment: part(3),
    revenue_potential: part(4),
  }
  const program = { fit_weights: weights, fit_risk_penalty: { low: 0, medium: 3, high: 8, critical: 15 } }
  const score = fitScore(program, { fit, fit_score_pinned: 80, risk_tier: 'high' })
  expect([score?.score, score?.pinned, score?.penalty, score?.raises]).toEqual([
    81,
    80,
    8,
    [
      { part: 'technical_alignment', gain: 4 },
      { part: 'revenue_potential', gain: 3 },
      { part: 'strategic_alignment', gain: 2 },
    ],
  ])
  expect(fitScore(program, { fit: undefined, fit_score_pinned: undefined, risk_tier: 'low' })).toBeUndefined()
})

test('what holds a partner back is in order: suspension, errors of the gate, late answers, late work, a missed review, a long stay, answers that wait', () => {
  const held = partner({
    status: 'suspended',
    suspended_on: '2026-02-01',
    phase: 'onboard',
    phases: [{ phase: 'onboard', entered_on: '2026-01-01' }],
    next_review_on: '2026-03-03',
    agreements: [
      {
        kind: 'nda',
        status: 'sent',
        approvals: [
          { decision: 'pending', role: 'legal', requested_on: '2026-03-02' },
          { decision: 'pending', role: 'director', requested_on: '2026-03-12' },
        ],
      },
    ],
  })
  const program = entry('program', 'program', {
    locales: ['en'],
    default_locale: 'en',
    freshness,
    approvers: {
      legal: { people: ['Rui'], sla_business_days: 2 },
      director: { people: ['Eva'], sla_business_days: 3 },
    },
  })
  const step = { id: 'a', what: 'Sandbox opened', owner: 'Rui', side: 'vendor', due: '2026-03-01' } as const
  const site = siteWith(
    [
      held,
      entry(
        'activation',
        'acme',
        { started_on: '2026-01-01', integration: [step], training: [], go_live: [] },
        { params: { partner: 'acme' } },
      ),
    ],
    'internal',
  )
  const found = [finding(), finding({ severity: 'warning' }), finding({ state: 'waived' }), finding({ partners: ['zeta'] })]
  const own = judged({ ...site, view: { ...site.view, entries: { ...site.view.entries, program: [program] } } }, { findings: found })
  expect(holdsOf(own, held)).toEqual([
    { kind: 'suspended', on: '2026-02-01' },
    { kind: 'finding', what: 'acme has no data processing agreement' },
    { kind: 'approval_late', subject: 'agreement', term: 'nda', role: 'legal', days: 11 },
    { kind: 'overdue', work: 'activation', count: 1, days: 12 },
    { kind: 'review_missed', on: '2026-03-03', days: 10 },
    { kind: 'ageing', days: 71, limit: 30 },
    { kind: 'approval', subject: 'agreement', term: 'nda', role: 'director', days: 1 },
  ])
  expect(holdsOf(own, partner({ status: 'terminated' })).map(({ kind }) => kind)).toEqual(['finding', 'overdue'])
})

test('quarters follow the fiscal year, which is called by the year in which it ends', () => {
  expect(quartersAround('2026-03-13', 1, 1, 1)).toEqual([
    { id: '2025-Q4', first: '2025-10-01', after: '2026-01-01' },
    { id: '2026-Q1', first: '2026-01-01', after: '2026-04-01' },
    { id: '2026-Q2', first: '2026-04-01', after: '2026-07-01' },
  ])
  expect([quarterOf('2026-03-31', 4), quarterOf('2026-04-01', 4)]).toEqual([
    { id: '2026-Q4', first: '2026-01-01', after: '2026-04-01' },
    { id: '2027-Q1', first: '2026-04-01', after: '2026-07-01' },
  ])
})

const review = (held_on: string, next_on?: string) =>
  entry(
    'qbr',
    `acme/${held_on}`,
    { held_on, actions: [], ...(next_on ? { next_on } : {}) },
    { params: { partner: 'acme', period: held_on } },
  )

test('a quarter is held, planned, missed or not due; a review just after its end looks back at it', () => {
  const quarters = quartersAround('2026-12-10', 1, 5, 2)
  const states = (fields: Partial<Partner>, reviews = [review('2026-02-10'), review('2026-07-14', '2027-01-12')]) =>
    quarters.map((quarter) => reviewCell(partner({ review_cadence: 'quarterly', ...fields }).fields, reviews, quarter, '2026-12-10').state)
  expect(states({})).toEqual(['not_managed', 'not_due', 'held', 'not_due', 'held', 'not_due', 'planned', 'not_due'])
  expect(states({}, [])).toEqual(['not_managed', 'not_due', 'missed', 'missed', 'missed', 'not_due', 'not_due', 'not_due'])
  expect(states({ review_cadence: 'yearly' }, [])).toEqual([
    'not_managed',
    'not_due',
    'not_due',
    'not_due',
    'not_due',
    'not_due',
    'not_due',
    'not_due',
  ])
  expect(states({ next_review_on: '2026-12-01' }, [])).toEqual([
    'not_managed',
    'not_due',
    'missed',
    'missed',
    'missed',
    'missed',
    'not_due',
    'not_due',
  ])
})

test('the next review is that of the plan, of the record, or what the last review agreed', () => {
  const plan = entry('plan', 'acme', { next_review_on: '2026-04-01' }, { params: { partner: 'acme' } })
  const last = review('2026-01-10', '2026-06-01')
  expect([
    nextReview(partner({ next_review_on: '2026-05-01' }).fields, [last, plan]),
    nextReview(partner({ next_review_on: '2026-05-01' }).fields, [last]),
    nextReview(partner().fields, [last]),
    nextReview(partner().fields, []),
  ]).toEqual(['2026-04-01', '2026-05-01', '2026-06-01', undefined])
})
