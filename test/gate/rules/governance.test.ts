// What the examples of the rules on governance leave out: other kinds and statuses, several findings at once, entries that are missing.
import { expect, test } from 'vitest'
import { placesOf } from './found.ts'

const acme = 'partners/acme/partner.yaml'
const partner = (text: string): Record<string, string> => ({ [acme]: text })
const pending = 'decision: pending, role: head-of-partnerships, requested_on: 2026-05-04'
const request = (status: string, claim: string, approvals = '[]'): Record<string, string> => ({
  'mdf/stand.yaml': `mdf_id: stand
partner: acme
activity: Stand at a fair
type: event
period: 2026-Q2
currency: EUR
budget: "4000.00"
partner_share: "2000.00"
requested: "2000.00"
start: 2026-04-20
end: 2026-04-21
kpi_target: { what: Visits, target: 40 }
requested_on: 2026-03-02
requested_by: Marta Reis
status: ${status}
approvals: ${approvals}
claims:
  - claim_id: first
    amount: { amount: "900.00", currency: EUR }
    claimed_on: 2026-05-04
    paid_on: 2026-04-22
    invoice: { number: F-1, supplier: Palco Lda, supplier_tax_id: PT500000000 }
    evidence: []
    status: ${claim}
    approvals: [{ ${pending} }]
`,
})

test('a terminated partner answers for its own record alone: what it signed and how it left', () => {
  const ended = partner(
    'status: terminated\nended_on: 2026-05-04\nphase: exit\nphases: [{ phase: manage, entered_on: 2025-06-01, left_on: 2026-04-06 }, { phase: exit, entered_on: 2026-04-06 }]\nagreements: [{ kind: exit, status: signed, signed_on: 2026-04-06 }]',
  )
  expect(placesOf('PB1601', { ...ended, 'partners/acme/terms/v1.yaml': 'approvals: []' })).toEqual([
    `error ${acme}#/phases/1/approvals`,
    `error ${acme}#/agreements/0/approvals`,
  ])
})

test('each kind of agreement that commits the company asks for an approval', () => {
  const kinds = ['nda', 'mou', 'referral', 'reseller', 'oem', 'technology', 'dpa', 'brand_guidelines', 'marketplace_terms', 'exit']
  const signed = kinds.map((kind) => `{ kind: ${kind}, status: signed, signed_on: 2026-03-02 }`).join(', ')
  expect(placesOf('PB1601', partner(`agreements: [${signed}]`)).map((place) => kinds[Number(place.split('/').at(-2))])).toEqual(
    kinds.filter((kind) => kind !== 'nda' && kind !== 'brand_guidelines'),
  )
})

test('approvals after the day heal what they approve when the last role has decided', () => {
  const files = {
    'program.yaml':
      'approvals: { referral: [legal], distribution: [legal], technology: [legal, security], strategic: [legal], government: [legal] }',
    'partners/acme/terms/v1.yaml': 'status: superseded',
    ...partner(
      'phases: [{ phase: manage, entered_on: 2025-06-01 }]\nagreements: [{ kind: technology, status: signed, signed_on: 2026-05-04, approvals: [{ decision: approved, role: legal, by: Rui Sá, on: 2026-05-20 }, { decision: approved, role: legal, by: Rui Sá, on: 2026-05-12 }, { decision: approved, role: security, by: Nuno Faro, on: 2026-05-06 }] }]',
    ),
  }
  const place = `error ${acme}#/agreements/0/approvals`
  expect(['2026-05-03', '2026-05-04', '2026-05-11', '2026-05-12'].map((day) => placesOf('PB1601', files, day))).toEqual([
    [],
    [place],
    [place],
    [],
  ])
})

test('evaluating a partner needs no approval, negotiating with it does', () => {
  const phases =
    'phases: [{ phase: scout, entered_on: 2026-01-05, left_on: 2026-02-02 }, { phase: evaluate, entered_on: 2026-02-02, left_on: 2026-03-02 }, { phase: negotiate, entered_on: 2026-03-02 }]'
  expect(placesOf('PB1601', partner(phases))).toEqual([`error ${acme}#/phases/2/approvals`])
})

test('decisions wait on drafts and open claims, and no longer on what is closed', () => {
  const agreement = (status: string) => partner(`agreements: [{ kind: technology, status: ${status}, approvals: [{ ${pending} }] }]`)
  const sheet = (status: string) => ({ 'partners/acme/terms/v1.yaml': `status: ${status}\napprovals: [{ ${pending} }]` })
  const count = (files: Record<string, string>) => placesOf('PB1602', files).length
  expect({
    agreements: ['draft', 'sent', 'negotiating', 'signed', 'expired', 'terminated'].map((each) => count(agreement(each))),
    sheets: ['draft', 'sent', 'accepted', 'rejected', 'superseded', 'expired'].map((each) => count(sheet(each))),
    requests: ['open', 'approved', 'denied', 'cancelled', 'closed'].map((each) => count(request(each, 'denied', `[{ ${pending} }]`))),
    claims: placesOf('PB1602', request('approved', 'open')),
    closed: ['approved', 'denied', 'paid'].map((each) => count(request('approved', each))),
  }).toEqual({
    agreements: [1, 1, 1, 1, 0, 0],
    sheets: [1, 1, 0, 0, 0, 0],
    requests: [1, 0, 0, 0, 0],
    claims: ['warning mdf/stand.yaml#/claims/0/approvals/0/decision'],
    closed: [0, 0, 0],
  })
})

test('a contract begins onboarding, whatever became of it since; papers beside it do not', () => {
  const onboarded = (kind: string, status: string) =>
    placesOf('PB1603', partner(`agreements: [{ kind: ${kind}, status: ${status}, signed_on: 2025-05-05, terminated_on: 2026-01-31 }]`))
      .length
  expect({
    contracts: ['mou', 'referral', 'reseller', 'oem', 'marketplace_terms'].map((kind) => onboarded(kind, 'signed')),
    beside: ['nda', 'dpa', 'brand_guidelines', 'exit'].map((kind) => onboarded(kind, 'signed')),
    ended: ['expired', 'terminated'].map((status) => onboarded('technology', status)),
    unsigned: ['draft', 'sent', 'negotiating'].map((status) => onboarded('technology', status)),
  }).toEqual({ contracts: [0, 0, 0, 0, 0], beside: [1, 1, 1, 1], ended: [0, 0], unsigned: [1, 1, 1] })
})

test('a contract that was signed late heals onboarding on its day, the first of several; one without a day always was', () => {
  const late = partner(
    'agreements: [{ kind: technology, status: signed, signed_on: 2025-06-10 }, { kind: referral, status: signed, signed_on: 2025-05-20 }]',
  )
  const dateless = partner('agreements: [{ kind: technology, status: signed, signed_on: 2025-06-10 }, { kind: referral, status: signed }]')
  const place = `error ${acme}#/phases/3/phase`
  expect([
    placesOf('PB1603', late, '2025-05-19'),
    placesOf('PB1603', late, '2025-05-20'),
    placesOf('PB1603', dateless, '2025-05-06'),
  ]).toEqual([[place], [], []])
})

test('a partner without an activation was onboarded before its record began, unless the record holds the phase', () => {
  const without = ['partners/acme/activation.yaml']
  expect(placesOf('PB1603', {}, '2026-06-01', without)).toEqual([`error ${acme}#/phases/4/phase`])
  expect(placesOf('PB1603', partner('phases: [{ phase: manage, entered_on: 2025-06-01 }]'), '2026-06-01', without)).toEqual([])
})

test('the highest guardrail that a margin exceeds decides, in whatever order they stand', () => {
  const sheet = (role: string) => ({
    'partners/acme/terms/v1.yaml': `economics: { currency: EUR, margin_percent: 30, guardrails: [{ rule: A quarter, max_discount_percent: 25, approval_role: legal }, { rule: Words alone }, { rule: A fifth, max_discount_percent: 20, approval_role: security }] }\napprovals: [{ decision: approved, role: ${role}, by: Rui Sá, on: 2025-03-07 }]`,
  })
  expect([placesOf('PB1605', sheet('legal')), placesOf('PB1605', sheet('security'))]).toEqual([
    [],
    ['error partners/acme/terms/v1.yaml#/economics/margin_percent'],
  ])
})

test('the tools of co-selling other than guardrails limit no price', () => {
  const faq =
    'type: faq\ntitle: Answers\nsummary: What customers ask.\nowner: Eva Melo\nquestions: [{ question: Is it safe?, answer: It is. }]'
  expect(
    placesOf('PB1605', { 'cosell/faq.yaml': faq, 'partners/acme/terms/v1.yaml': 'economics: { currency: EUR, margin_percent: 60 }' }),
  ).toEqual([])
})

test('of several signatures of a side the first one counts', () => {
  const stage = '{ start: 2026-02-02, end: 2026-12-30, deliverables: [A release], measure: Seats, outcome: running }'
  const charter = (signatures: string) =>
    `charter:\n  goals: { us: Seats, partner: Seats, customers: Light }\n  vendor: { gives: [Days], gets: [Users] }\n  partner: { gives: [Releases], gets: [A place] }\n  balance: Two days each\n  measurement: One export\n  governance: A call each month\n  escalation: [Eva Melo]\n  signatures: [${signatures}]\ndeployment: { crawl: ${stage} }`
  const files = {
    'partners/acme/plan.yaml': charter(
      ['vendor, on: 2026-04-01', 'vendor, on: 2026-03-02', 'partner, on: 2026-03-20', 'partner, on: 2026-03-10']
        .map((each) => `{ side: ${each}, name: Ana Prado, title: Director }`)
        .join(', '),
    ),
  }
  expect(['2026-03-09', '2026-03-10'].map((day) => placesOf('PB1606', files, day).length)).toEqual([1, 0])
})
