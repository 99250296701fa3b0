// Open work of plans, reviews, activations, security and compliance; its order, and whose it is.
import { expect, test } from 'vitest'
import type { SecurityReview } from '../../../schemas/security-review.ts'
import type { FieldsOf } from '../../../src/program/program.ts'
import { complianceItems } from '../../../src/site/work/compliance-items.ts'
import { freshUntil, warnDays } from '../../../src/site/work/freshness.ts'
import { openWork, openWorkOf } from '../../../src/site/work/open-work.ts'
import { managerOf, ourPeople, peopleOf, slugOf } from '../../../src/site/work/people.ts'
import { actionItems, activationItems, exitItems, lastReviews, nextReviewDay, planItems } from '../../../src/site/work/plan-items.ts'
import { certificateItems, evidenceUntil, latestEvidence, reviewItems } from '../../../src/site/work/review-items.ts'
import { entry } from '../sample.ts'
import { deal, mdf, partner, settings, workSite } from './work-site.ts'

const program = { freshness: settings.freshness ?? [] }
const plan = (fields: Partial<FieldsOf<'plan'>>, id = 'acme') =>
  entry(
    'plan',
    id,
    { status: 'running', owners: { vendor: 'Ana', partner: 'Zoe' }, milestones: [], ...fields },
    { params: { partner: id } },
  )
const qbr = (period: string, fields: Partial<FieldsOf<'qbr'>>) =>
  entry('qbr', `acme/${period}`, { held_on: '2026-01-20', actions: [], ...fields }, { params: { partner: 'acme', period } })
const milestone = (id: string, status: 'planned' | 'done' | 'at_risk' | 'dropped') => ({
  id,
  what: `Milestone ${id}`,
  due: '2026-03-20',
  owner: 'Zoe',
  side: 'partner' as const,
  status,
})

test('a plan in use asks for milestones, steps and the end of a running stage; a completed one for nothing', () => {
  const stage = { start: '2026-01-05', end: '2026-04-30', deliverables: ['One site'], measure: 'Days saved' }
  const fields: Partial<FieldsOf<'plan'>> = {
    milestones: [milestone('a', 'planned'), milestone('b', 'done'), milestone('c', 'at_risk'), milestone('d', 'dropped')],
    mutual_action_plan: [
      { step: 'Offer', owner: 'Ana', due: '2026-03-12' },
      { step: 'Trial', owner: 'Ana', due: '2026-03-01', done_on: '2026-03-01' },
    ],
    deployment: { crawl: { ...stage, outcome: 'passed' }, walk: { ...stage, outcome: 'running' } },
  }
  expect([planItems(plan(fields)), planItems(plan({ ...fields, status: 'completed' }))]).toEqual([
    [
      { kind: 'milestone', partner: 'acme', owners: ['Zoe'], due: '2026-03-20', text: 'Milestone a', path: 'partners/acme/#plan' },
      {
        kind: 'milestone',
        partner: 'acme',
        owners: ['Zoe'],
        due: '2026-03-20',
        text: 'Milestone c',
        atRisk: true,
        path: 'partners/acme/#plan',
      },
      { kind: 'step', partner: 'acme', owners: ['Ana'], due: '2026-03-12', text: 'Offer', path: 'partners/acme/#plan' },
      { kind: 'stage', partner: 'acme', owners: ['Ana'], due: '2026-04-30', term: 'walk', text: 'Days saved', path: 'partners/acme/#plan' },
    ],
    [],
  ])
})

test('actions of reviews, steps of an activation and tasks of an exit wait until they are done or dropped', () => {
  const action = (id: string, status: 'open' | 'in_progress' | 'done' | 'dropped') => ({
    id,
    what: id,
    owner: 'Rui',
    due: '2026-03-14',
    status,
  })
  const step = (id: string, done_on?: string) => ({
    id,
    what: id,
    owner: 'Zoe',
    side: 'partner' as const,
    due: '2026-03-16',
    ...(done_on ? { done_on } : {}),
  })
  const steps = { integration: [step('sandbox', '2026-03-01'), step('client')], training: [step('exam')], go_live: [] }
  const activation = (more: Partial<FieldsOf<'activation'>> = {}) =>
    entry('activation', 'acme', { started_on: '2026-02-20', ...steps, ...more }, { params: { partner: 'acme' } })
  const exit = {
    reason: 'No demand.',
    data_handback: [{ task: 'Delete', owner: 'Rui', due: '2026-03-15' }],
    customer_continuity: [{ task: 'Tell', owner: 'Rui', due: '2026-03-01', done_on: '2026-03-01' }],
  }
  const names = (items: { text?: string; path: string }[]) => items.map(({ text, path }) => [text, path])
  expect([
    names(
      actionItems(
        qbr('2025-q4', {
          actions: [action('open', 'open'), action('going', 'in_progress'), action('done', 'done'), action('dropped', 'dropped')],
        }),
      ),
    ),
    names(activationItems(activation())),
    names(activationItems(activation({ activated_on: '2026-03-10' }))),
    names(exitItems(partner('acme', { exit }))),
  ]).toEqual([
    [
      ['open', 'partners/acme/#qbrs'],
      ['going', 'partners/acme/#qbrs'],
    ],
    [
      ['client', 'partners/acme/#activation'],
      ['exam', 'partners/acme/#activation'],
    ],
    [],
    [['Delete', 'partners/acme/#exit']],
  ])
})

test('the next review is the earliest that plan, last review or record name', () => {
  const site = workSite([qbr('2025-q3', { held_on: '2025-10-20', next_on: '2026-01-20' }), qbr('2025-q4', { next_on: '2026-04-20' })])
  const last = lastReviews(site).get('acme')
  const acme = partner('acme', { next_review_on: '2026-06-01' })
  expect([
    last?.id,
    nextReviewDay(acme, undefined, last),
    nextReviewDay(acme, plan({ next_review_on: '2026-03-30' }), last),
    nextReviewDay(acme, undefined, undefined),
    nextReviewDay(partner('zeta'), undefined, undefined),
  ]).toEqual(['acme/2025-q4', '2026-04-20', '2026-03-30', '2026-06-01', undefined])
})

test('evidence counts by its own dates or by the periods of the program', () => {
  const until = (evidence: NonNullable<SecurityReview['evidence']>[number]) => evidenceUntil(program, evidence)
  expect([
    until({ kind: 'soc2_type2', period_end: '2025-03-13' }),
    until({ kind: 'bridge_letter', period_end: '2026-01-01' }),
    until({ kind: 'pentest', issued_on: '2025-06-01' }),
    until({ kind: 'iso27001', issued_on: '2025-01-01', expires_on: '2027-12-31', surveillance_on: '2025-04-01' }),
    until({ kind: 'iso27001', issued_on: '2025-01-01' }),
    until({ kind: 'questionnaire', issued_on: '2025-01-01' }),
    freshUntil(program, 'unknown', '2026-01-01'),
    freshUntil(program, 'soc2', undefined),
    warnDays(program, 'iso27001'),
    warnDays(program, 'pentest'),
  ]).toEqual(['2026-03-13', '2026-04-01', '2026-06-01', '2026-04-01', '2028-01-01', undefined, undefined, undefined, 90, 0])
})

test('a review asks for its next date, open findings and the newest evidence of each kind', () => {
  const review: SecurityReview = {
    status: 'passed',
    next_review_on: '2026-06-01',
    reviewer: 'Tia',
    findings: [
      { summary: 'No second factor', severity: 'high', due_on: '2026-03-12' },
      { summary: 'Closed', severity: 'low', due_on: '2026-03-12', closed_on: '2026-03-01' },
    ],
    evidence: [
      { kind: 'soc2_type2', period_end: '2024-12-31' },
      { kind: 'soc2_type2', period_end: '2025-12-31' },
    ],
  }
  const base = { partner: 'acme', owners: ['Ana'], path: 'partners/acme/#reviews' }
  expect([latestEvidence(program, review), reviewItems(program, review, base), reviewItems(program, undefined, base)]).toEqual([
    [{ kind: 'soc2_type2', until: '2026-12-31' }],
    [
      { ...base, kind: 'security_review', owners: ['Tia'], due: '2026-06-01' },
      { ...base, kind: 'finding', due: '2026-03-12', term: 'high', text: 'No second factor' },
      { ...base, kind: 'evidence', due: '2026-12-31', term: 'soc2_type2' },
    ],
    [],
  ])
})

test('certificates that end or ended in the past 90 days ask for a renewal, unless there is a later one of the level', () => {
  const certificate = (expires_on: string, level: 'associate' | 'expert' = 'associate') => ({
    name: 'Lantern',
    level,
    issued_on: '2024-01-01',
    expires_on,
  })
  const due = (...certifications: ReturnType<typeof certificate>[]) =>
    certificateItems(
      workSite([
        partner('acme', {
          contacts: [{ contact_id: 'zoe', name: 'Zoe', role: 'Sales', influence: 'user', email: 'zoe@acme.example', certifications }],
        }),
      ]),
    ).map((item) => [item.due, item.name])
  expect([
    due(certificate('2025-12-12')),
    due(certificate('2025-12-13')),
    due(certificate('2026-03-13'), certificate('2028-03-13')),
    due(certificate('2026-03-13'), certificate('2028-03-13', 'expert')),
  ]).toEqual([
    [],
    [['2025-12-13', 'Zoe']],
    [['2028-03-13', 'Zoe']],
    [
      ['2026-03-13', 'Zoe'],
      ['2028-03-13', 'Zoe'],
    ],
  ])
})

test('checks and registrations are repeated by their periods', () => {
  const acme = partner('acme', {
    risk_tier: 'high',
    due_diligence: { status: 'cleared', completed_on: '2025-03-13', sanctions_screened_on: '2025-12-13' },
    ksa: { cr_number: '7000000000', cr_issued_on: '2025-01-01', saudization_band: 'platinum', gosi_valid_until: '2026-05-01' },
  })
  expect(complianceItems(program, acme).map(({ kind, term, due, path }) => [kind, term, due, path])).toEqual([
    ['integrity', 'due_diligence', '2026-03-13', 'partners/acme/#reviews'],
    ['integrity', 'sanctions_screening', '2026-03-13', 'partners/acme/#reviews'],
    ['regional', 'gosi_certificate', '2026-05-01', 'partners/acme/#more'],
  ])
})

test('all work is in the order of its days, then of its kinds, then of partners; partners that have left are only asked for their exit', () => {
  const exit = { reason: 'End.', data_handback: [{ task: 'Delete', owner: 'Rui', due: '2026-03-15' }], customer_continuity: [] }
  const review: SecurityReview = { status: 'passed', next_review_on: '2026-03-12' }
  const site = workSite([
    partner('zeta', { security_review: review }),
    partner('acme', { security_review: review, next_review_on: '2026-03-12' }),
    partner('gone', { status: 'terminated', security_review: review, exit }),
    plan({ milestones: [milestone('late', 'planned')] }, 'gone'),
    deal('d-1'),
    mdf('m-1'),
    entry('waivers', 'waivers', {
      waivers: [
        {
          rule: 'PB1',
          entry: 'partner/acme',
          reason: 'Late.',
          owner: 'Rui',
          approver: 'Eva',
          approved_on: '2026-03-01',
          expires_on: '2026-03-12',
        },
      ],
    }),
  ])
  expect([
    openWork(site).map(({ due, kind, partner: of }) => [due, kind, of]),
    openWorkOf(site, 'zeta').map(({ kind }) => kind),
    openWorkOf(site, 'nobody'),
  ]).toEqual([
    [
      ['2026-03-12', 'security_review', 'acme'],
      ['2026-03-12', 'security_review', 'zeta'],
      ['2026-03-12', 'meeting', 'acme'],
      ['2026-03-12', 'deal_answer', 'acme'],
      ['2026-03-12', 'waiver', 'acme'],
      ['2026-03-15', 'exit_task', 'gone'],
      ['2026-04-03', 'mdf_claim', 'acme'],
    ],
    ['security_review'],
    [],
  ])
})

test('work belongs to who acts and to who answers for the partner, if they are ours', () => {
  const site = workSite([
    partner('acme', { owners: { manager: 'Ana', technical: 'Tom' } }),
    entry('integration', 'sync', { name: 'Sync', partners: ['acme'], status: 'live', owner: 'Uma' }),
  ])
  const ours = ourPeople(site)
  const item = { kind: 'step' as const, due: '2026-03-13', path: '' }
  expect([
    [...ours].sort(),
    peopleOf(site, { ...item, partner: 'acme', owners: ['Zoe'] }, ours),
    peopleOf(site, { ...item, partner: 'acme', owners: ['Tom', 'Ana'] }, ours),
    peopleOf(site, { ...item, owners: ['Leo'] }, ours),
    managerOf(site.find('partner', 'acme')),
    managerOf(undefined),
    ['Lucía Ferreyra', 'Omar Al-Harthi', '  ', 'ليلى حداد'].map(slugOf),
  ]).toEqual([
    ['Ana', 'Eva', 'Iris', 'Leo', 'Rui', 'Tom', 'Uma'],
    ['Ana'],
    ['Tom', 'Ana'],
    ['Leo'],
    ['Ana'],
    [],
    ['lucia-ferreyra', 'omar-al-harthi', '', 'ليلى-حداد'],
  ])
})
