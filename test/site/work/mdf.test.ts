// Market development funds: exact sums, caps, dates and proofs.
import { expect, test } from 'vitest'
import { cameInTime, claimDay, claimDecisionDay, decisionDay, missingEvidence, paymentDay } from '../../../src/gate/mdf-dates.ts'
import { boundOf, capUses, claimedOf, coversPeriod, paidOf, uncapped } from '../../../src/gate/mdf-sums.ts'
import { decimalOf, difference, shareOf, sumOf, unitsOf } from '../../../src/program/decimal.ts'
import { mdfItems } from '../../../src/site/work/mdf-items.ts'
import { claim, mdf, settings } from './work-site.ts'

const { mdf: rules } = settings
if (rules === undefined) throw new Error('the sample has rules')

test('decimals are added without loss', () => {
  expect([
    sumOf(['0.1', '0.2']),
    sumOf([]),
    sumOf(['999999999999999', '0.0001']),
    difference('1', '1.5'),
    decimalOf(unitsOf('-0.25')),
    shareOf('1', '3'),
    shareOf('1', '0'),
  ]).toEqual(['0.3', '0', '999999999999999.0001', '-0.5', '-0.25', 0.3333, 0])
})

test('a cap covers its quarter, half or year', () => {
  const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2025-Q1']
  expect(['2026-Q1', '2026-H1', '2026-H2', '2026-FY'].map((cap) => quarters.map((quarter) => coversPeriod(cap, quarter)))).toEqual([
    [true, false, false, false, false],
    [true, true, false, false, false],
    [false, false, true, true, false],
    [true, true, true, true, false],
  ])
})

test('approved requests bind what was asked, closed ones what was claimed, others nothing', () => {
  const claims = [
    claim(),
    claim({ claim_id: 'claim-2', status: 'denied' }),
    claim({ claim_id: 'claim-3', status: 'paid', amount: { amount: '99.5', currency: 'EUR' } }),
  ]
  const states = (['open', 'approved', 'closed', 'denied', 'cancelled'] as const).map((status) =>
    boundOf(mdf('m', { status, claims }).fields),
  )
  const { fields } = mdf('m', { claims })
  expect([states, claimedOf(fields), paidOf(fields)]).toEqual([['0', '2000', '1600', '0', '0'], '1600', '99.5'])
})

test('a request counts against the caps of its period, currency and region; the rest is named', () => {
  const requests = [
    mdf('here', { claims: [claim({ status: 'paid' })] }),
    mdf('open', { status: 'open', requested: '9000', partner: 'zeta' }),
    mdf('later', { period: '2026-Q2', requested: '6000' }),
    mdf('dollars', { currency: 'USD' }),
    mdf('denied', { currency: 'USD', status: 'denied' }),
  ]
  const uses = capUses(rules, requests, (id) => (id === 'acme' ? 'iberia' : 'gulf'))
  expect([
    uses.map(({ cap, requests: own, ...sums }) => ({ cap: cap.period, own: own.map(({ id }) => id), ...sums })),
    uncapped(uses, requests).map(({ id }) => id),
  ]).toEqual([
    [
      { cap: '2026-Q1', own: ['here', 'open'], open: '9000', approved: '2000', claimed: '1500.5', paid: '1500.5', left: '8000' },
      { cap: '2026-H1', own: ['here', 'later'], open: '0', approved: '8000', claimed: '1500.5', paid: '1500.5', left: '-3000' },
    ],
    ['dollars'],
  ])
})

test('the dates of a request follow the rules', () => {
  const { fields } = mdf('m')
  expect([
    decisionDay(fields, rules),
    claimDay(fields, rules),
    claimDecisionDay(claim(), rules),
    paymentDay(claim(), rules),
    paymentDay(claim({ decided_on: '2026-03-13' }), rules),
  ]).toEqual(['2026-02-09', '2026-04-03', '2026-03-17', undefined, '2026-04-27'])
})

test('a request comes in time on the tenth business day before the start', () => {
  const on = (requested_on: string) => cameInTime(mdf('m', { requested_on, start: '2026-03-16' }).fields, rules)
  expect([on('2026-02-27'), on('2026-03-02'), on('2026-03-03')]).toEqual([true, true, false])
})

test('proofs are those of the type of activity', () => {
  const { fields } = mdf('m')
  expect([
    missingEvidence(fields, claim(), rules),
    missingEvidence(fields, claim({ evidence: [{ kind: 'photo', document: { path: 'stand.jpg' } }] }), rules),
    missingEvidence({ ...fields, type: 'webinar' }, claim({ evidence: [] }), rules),
  ]).toEqual([['photo'], ['invoice'], []])
})

test('a request waits for a decision, its claim, the answer to it and the payment, in turn', () => {
  const items = (fields: Parameters<typeof mdf>[1]) =>
    mdfItems(mdf('m', fields), rules, ['Ana']).map(({ kind, due, owners }) => [kind, due, owners])
  expect([
    items({ status: 'open' }),
    items({ status: 'open', approvals: [{ decision: 'pending', role: 'director', requested_on: '2026-02-02' }] }),
    items({}),
    items({ claims: [claim()] }),
    items({ claims: [claim({ status: 'approved', amount: { amount: '2000', currency: 'EUR' }, decided_on: '2026-03-13' })] }),
    items({
      claims: [
        claim({
          status: 'approved',
          amount: { amount: '2000', currency: 'EUR' },
          decided_on: '2026-03-13',
          approvals: [{ decision: 'approved', role: 'finance', by: 'Paul', on: '2026-03-13' }],
        }),
      ],
    }),
    items({ status: 'closed', claims: [claim({ status: 'paid' })] }),
    items({ status: 'denied' }),
  ]).toEqual([
    [['mdf_decision', '2026-02-09', ['Ana']]],
    [],
    [['mdf_claim', '2026-04-03', ['Ana']]],
    [
      ['mdf_claim', '2026-04-03', ['Ana']],
      ['mdf_claim_decision', '2026-03-17', ['Ana']],
    ],
    [['mdf_payment', '2026-04-27', ['Ana']]],
    [['mdf_payment', '2026-04-27', ['Paul']]],
    [],
    [],
  ])
})
