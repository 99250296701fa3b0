// Decisions: who may take them, until when, what was never asked for and what was decided lately.
import { expect, test } from 'vitest'
import type { Agreement } from '../../../schemas/agreement.ts'
import type { Approval } from '../../../schemas/approval.ts'
import { answerDay } from '../../../src/gate/approvals.ts'
import { approvalCases, peopleFor, rolesNotAsked } from '../../../src/site/work/approval-case.ts'
import { approvalItems } from '../../../src/site/work/approval-items.ts'
import { decidedLately, missingApprovals, waitingCases } from '../../../src/site/work/approval-queue.ts'
import { entry } from '../sample.ts'
import { claim, deal, mdf, partner, settings, workSite } from './work-site.ts'

const program = { approvers: settings.approvers ?? {}, approvals: settings.approvals ?? ({} as never) }
const pending = (role: string, requested_by = 'Rui', requested_on = '2026-03-10'): Approval => ({
  decision: 'pending',
  role,
  requested_by,
  requested_on,
})
const approved = (role: string, on: string, by = 'Eva'): Approval => ({ ...pending(role), decision: 'approved', by, on })
const agreement = (fields: Partial<Agreement>): Agreement => ({ kind: 'reseller', status: 'negotiating', ...fields })

test('nobody decides on their own request', () => {
  expect([
    peopleFor(program, 'manager', 'Rui'),
    peopleFor(program, 'manager', undefined),
    peopleFor(program, 'director', 'Eva'),
    peopleFor(program, 'nobody', 'Rui'),
  ]).toEqual([['Ana'], ['Ana', 'Rui'], [], []])
})

test('the answer is due by the business days of the role, when it has a term and the request a day', () => {
  expect([
    answerDay(program, 'director', '2026-03-10'),
    answerDay(program, 'director', '2026-03-11'),
    answerDay(program, 'legal', '2026-03-10'),
    answerDay(program, 'director', undefined),
  ]).toEqual(['2026-03-13', '2026-03-16', undefined, undefined])
})

test('a role that rejected has to be asked again; one that is asked or approved does not', () => {
  const missing = (...approvals: Approval[]) => rolesNotAsked(program, 'government', approvals)
  expect([
    missing(),
    missing(pending('legal')),
    missing(approved('c-level', '2026-03-11'), pending('legal')),
    missing({ ...approved('legal', '2026-03-11'), decision: 'rejected' }),
  ]).toEqual([['c-level', 'legal'], ['c-level'], [], ['c-level', 'legal']])
})

const site = workSite([
  partner('acme', {
    partnership: 'government',
    agreements: [
      agreement({ approvals: [pending('c-level'), pending('legal', 'Rui', '2026-03-09')] }),
      agreement({ kind: 'dpa', status: 'sent' }),
    ],
    phases: [{ phase: 'manage', entered_on: '2026-01-05', approvals: [approved('c-level', '2026-01-11', 'Iris')] }],
  }),
  partner('gone', { status: 'terminated', agreements: [agreement({})] }),
  entry(
    'term_sheet',
    'acme/v1',
    { status: 'sent', approvals: [pending('c-level', 'Iris')] },
    { params: { partner: 'acme', version: 'v1' } },
  ),
  mdf('m-1', { approvals: [approved('director', '2026-03-12')], claims: [claim({ approvals: [pending('manager')] })] }),
  deal('d-1'),
  deal('d-2', { stage: 'rejected', decided_on: '2026-03-11', decided_by: 'Ana' }),
  entry('waivers', 'waivers', {
    waivers: [
      {
        rule: 'PB1604',
        entry: 'partner/acme',
        reason: 'Late.',
        owner: 'Rui',
        approver: 'Eva',
        approved_on: '2026-03-01',
        expires_on: '2026-04-01',
      },
    ],
  }),
])

test('a case says what it is about, who may decide and until when', () => {
  expect([...approvalCases(site)].slice(0, 2)).toEqual([
    {
      subject: 'agreement',
      key: 'acme agreement 0',
      term: 'reseller',
      partner: 'acme',
      path: 'partners/acme/#agreements',
      decision: 'pending',
      role: 'c-level',
      requestedBy: 'Rui',
      requestedOn: '2026-03-10',
      due: '2026-03-17',
      people: ['Iris'],
    },
    {
      subject: 'agreement',
      key: 'acme agreement 0',
      term: 'reseller',
      partner: 'acme',
      path: 'partners/acme/#agreements',
      decision: 'pending',
      role: 'legal',
      requestedBy: 'Rui',
      requestedOn: '2026-03-09',
      people: ['Leo'],
    },
  ])
})

test('what waits is in the order of the days on which answers are due; requests without a term come last', () => {
  expect(waitingCases(site).map(({ key, role, due, people }) => [key, role, due, people])).toEqual([
    ['m-1 claim-1', 'manager', '2026-03-12', ['Ana']],
    ['d-1', 'manager', '2026-03-12', ['Ana']],
    ['acme agreement 0', 'c-level', '2026-03-17', ['Iris']],
    ['terms acme/v1', 'c-level', '2026-03-17', []],
    ['acme agreement 0', 'legal', undefined, ['Leo']],
  ])
})

test('what is with the partner and was not asked for is found; partners that have left are left out', () => {
  expect(
    missingApprovals(site).map(({ subject: { subject, term, text, partner: of }, roles }) => [subject, term ?? text, of, roles]),
  ).toEqual([
    ['agreement', 'dpa', 'acme', ['c-level', 'legal']],
    ['term_sheet', 'v1', 'acme', ['legal']],
  ])
})

test('decisions of the past 60 days, answers to registrations and waivers among them, the latest first', () => {
  const on = (day: string) => decidedLately(workSite([...site.view.entries.partner], {}, day)).map(({ on: decided }) => decided)
  expect([
    decidedLately(site).map(({ subject, key, decision, by, on: decided }) => [subject, key, decision, by, decided]),
    on('2026-03-12'),
    on('2026-03-13'),
  ]).toEqual([
    [
      ['mdf_request', 'm-1', 'approved', 'Eva', '2026-03-12'],
      ['deal', 'd-2', 'rejected', 'Ana', '2026-03-11'],
      ['waiver', 'waivers PB1604 partner/acme', 'approved', 'Eva', '2026-03-01'],
    ],
    ['2026-01-11'],
    [],
  ])
})

test('one item stands for all roles that still have to answer, with the earliest day', () => {
  expect(approvalItems(site)).toEqual([
    {
      kind: 'approval',
      partner: 'acme',
      owners: ['Iris'],
      due: '2026-03-17',
      term: 'reseller',
      roles: ['c-level'],
      path: 'partners/acme/#agreements',
    },
    {
      kind: 'approval',
      partner: 'acme',
      owners: [],
      due: '2026-03-17',
      term: 'term_sheet',
      roles: ['c-level'],
      text: 'v1',
      path: 'records/term-sheet/acme/v1/',
    },
    {
      kind: 'approval',
      partner: 'acme',
      owners: ['Ana'],
      due: '2026-03-12',
      term: 'mdf_claim',
      roles: ['manager'],
      text: 'Fair m-1',
      path: 'records/mdf-request/m-1/',
    },
  ])
})
