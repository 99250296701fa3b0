// Agreements: their state on the day before, of and after their dates, and the work that follows.
import { expect, test } from 'vitest'
import type { Agreement } from '../../../schemas/agreement.ts'
import { addDays } from '../../../src/program/days.ts'
import { agreementItems, offerItems } from '../../../src/site/work/agreement-items.ts'
import { agreementState, isInForce, noticeDay } from '../../../src/site/work/agreement-state.ts'
import { entry } from '../sample.ts'
import { asOf, partner, settings, workSite } from './work-site.ts'

const signed = (fields: Partial<Agreement> = {}): Agreement => ({ kind: 'nda', status: 'signed', effective_on: '2025-01-01', ...fields })
const program = { freshness: settings.freshness ?? [] }

test('the end of an agreement is its last day in force', () => {
  const ending = (on: string) => agreementState(signed({ expires_on: on }), asOf)
  expect([-1, 0, 1, 90, 91].map((days) => [days, ending(addDays(asOf, days))])).toEqual([
    [-1, 'lapsed'],
    [0, 'ending'],
    [1, 'ending'],
    [90, 'ending'],
    [91, 'in_force'],
  ])
})

test('what renews by itself stays in force, what was ended is ended, and what begins tomorrow is not in force', () => {
  const states = [
    signed({ expires_on: '2026-03-01', auto_renew: true }),
    signed({ terminated_on: '2026-03-13' }),
    signed({ terminated_on: '2026-03-14' }),
    signed({ status: 'terminated' }),
    signed({ status: 'expired' }),
    signed({ effective_on: '2026-03-13' }),
    signed({ effective_on: '2026-03-14' }),
    signed({ status: 'negotiating' }),
  ]
  expect(states.map((each) => [agreementState(each, asOf), isInForce(each, asOf)])).toEqual([
    ['in_force', true],
    ['ended', false],
    ['in_force', true],
    ['ended', false],
    ['ended', false],
    ['in_force', true],
    ['upcoming', false],
    ['negotiating', false],
  ])
})

test('notice can be given up to and with its day', () => {
  const on = (notice_by: string, auto_renew = true) => noticeDay(signed({ notice_by, auto_renew }), asOf)
  expect([on('2026-03-12'), on('2026-03-13'), on('2026-03-14'), on('2026-03-14', false)]).toEqual([
    undefined,
    '2026-03-13',
    '2026-03-14',
    undefined,
  ])
})

test('a lapsed agreement asks for a renewal until a later one of its kind is in force', () => {
  const items = (...agreements: Agreement[]) =>
    agreementItems(program, partner('acme', { agreements }), asOf).map(({ kind, term, due }) => [kind, term, due])
  const lapsed = signed({ expires_on: '2026-03-12' })
  expect([
    items(lapsed),
    items(lapsed, signed({ expires_on: '2028-03-12' })),
    items(lapsed, signed({ kind: 'mou', expires_on: '2026-03-13' })),
  ]).toEqual([
    [['agreement_lapsed', 'nda', '2026-03-12']],
    [['agreement_ends', 'nda', '2028-03-12']],
    [
      ['agreement_lapsed', 'nda', '2026-03-12'],
      ['agreement_ends', 'mou', '2026-03-13'],
    ],
  ])
})

test('an agreement that renews asks for a decision before the day of notice; a processing agreement for a look at its sub-processors', () => {
  const agreements = [
    signed({ kind: 'reseller', auto_renew: true, expires_on: '2026-06-30', notice_by: '2026-04-01' }),
    signed({ kind: 'dpa', subprocessors_reviewed_on: '2025-03-13' }),
    signed({ kind: 'dpa', status: 'draft', subprocessors_reviewed_on: '2025-03-13' }),
  ]
  expect(agreementItems(program, partner('acme', { agreements }), asOf)).toEqual([
    { kind: 'agreement_notice', partner: 'acme', owners: ['Ana'], term: 'reseller', due: '2026-04-01', path: 'partners/acme/#agreements' },
    { kind: 'subprocessors', partner: 'acme', owners: ['Ana'], term: 'dpa', due: '2026-03-13', path: 'partners/acme/#agreements' },
  ])
})

test('offered terms wait while they are with the partner', () => {
  const terms = (version: string, status: 'sent' | 'accepted') =>
    entry('term_sheet', `acme/${version}`, { status, valid_until: '2026-03-20' }, { params: { partner: 'acme', version } })
  expect(offerItems(workSite([partner('acme'), terms('v1', 'accepted'), terms('v2', 'sent')]))).toEqual([
    { kind: 'offer_ends', partner: 'acme', owners: ['Ana'], due: '2026-03-20', text: 'v2', path: 'records/term-sheet/acme/v2/' },
  ])
})
