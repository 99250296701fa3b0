// What rules ask about a partner and its agreements.
import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../schemas/agreement.ts'
import { agreementsOf, inForce, isLive, isUnsigned, onboardedOn, type Partner, sharesPersonalData } from '../../src/gate/agreements.ts'
import { cleanPartner } from './parts.ts'

const { fields: partner } = cleanPartner

describe('a partner', () => {
  test.each<[Partner['status'], Partner['phase'], boolean]>([
    ['active', 'manage', true],
    ['active', 'onboard', true],
    ['prospect', 'onboard', true],
    ['prospect', 'negotiate', false],
    ['suspended', 'onboard', false],
    ['terminated', 'onboard', false],
    ['suspended', 'manage', false],
  ])('that is %s in the phase %s: live is %s', (status, phase, expected) => {
    expect(isLive({ ...partner, status, phase })).toBe(expected)
  })

  test('was onboarded on the first day of a phase after negotiation', () => {
    const phases = (...names: Partner['phase'][]) => ({
      ...partner,
      phases: names.map((phase, index) => ({ phase, entered_on: `2025-0${index + 1}-01` })),
    })
    expect(onboardedOn(phases('scout', 'evaluate', 'negotiate', 'onboard', 'manage'))).toBe('2025-04-01')
    expect(onboardedOn(phases('scout', 'evaluate', 'negotiate', 'manage'))).toBe('2025-04-01')
    expect(onboardedOn(phases('scout', 'evaluate', 'negotiate'))).toBe(undefined)
    expect(onboardedOn(phases('evaluate'))).toBe(undefined)
  })

  test('shares personal data when one of its flows is personal', () => {
    const { data_flows: _, ...without } = partner
    expect(sharesPersonalData(without)).toBe(false)
    const flow = { personal: false } as NonNullable<Partner['data_flows']>[number]
    expect(sharesPersonalData({ ...without, data_flows: [flow] })).toBe(false)
    expect(sharesPersonalData({ ...without, data_flows: [flow, { ...flow, personal: true }] })).toBe(true)
  })
})

describe('an agreement', () => {
  const agreement = (fields: Partial<Agreement>): Agreement => ({ kind: 'dpa', status: 'signed', ...fields })

  test('is found by its kind, with its place in the list', () => {
    const agreements = [agreement({}), agreement({ kind: 'nda' }), agreement({ kind: 'oem' })]
    expect(agreementsOf({ ...partner, agreements }, 'nda', 'oem').map(({ index }) => index)).toEqual([1, 2])
  })

  test.each<[Agreement['status'], boolean]>([
    ['draft', true],
    ['sent', true],
    ['negotiating', true],
    ['signed', false],
    ['expired', false],
    ['terminated', false],
  ])('that is %s: on its way to a signature is %s', (status, expected) => {
    expect(isUnsigned({ agreement: agreement({ status }), index: 0 })).toBe(expected)
  })

  const dates = { signed_on: '2025-01-08', effective_on: '2025-01-10', expires_on: '2026-01-09' }
  test.each<[string, Partial<Agreement>, ReturnType<typeof inForce>]>([
    ['signed', dates, { from: '2025-01-10', until: '2026-01-09' }],
    ['without a first day', { ...dates, effective_on: undefined }, { from: '2025-01-08', until: '2026-01-09' }],
    ['without any day', {}, { from: undefined, until: undefined }],
    ['that renews by itself', { ...dates, auto_renew: true }, { from: '2025-01-10', until: undefined }],
    ['that does not renew', { ...dates, auto_renew: false }, { from: '2025-01-10', until: '2026-01-09' }],
    ['expired, whether or not it renewed', { ...dates, status: 'expired', auto_renew: true }, { from: '2025-01-10', until: '2026-01-09' }],
    ['expired on an unknown day', { ...dates, status: 'expired', expires_on: undefined }, undefined],
    ['signed without an end', { ...dates, expires_on: undefined }, { from: '2025-01-10', until: undefined }],
    ['terminated', { ...dates, status: 'terminated', terminated_on: '2025-06-01' }, { from: '2025-01-10', until: '2025-05-31' }],
    [
      'terminated after its end',
      { ...dates, status: 'terminated', terminated_on: '2026-06-01' },
      { from: '2025-01-10', until: '2026-01-09' },
    ],
    [
      'terminated without an end',
      { ...dates, expires_on: undefined, status: 'terminated', terminated_on: '2025-06-01' },
      { from: '2025-01-10', until: '2025-05-31' },
    ],
    ['terminated on an unknown day', { ...dates, status: 'terminated' }, undefined],
    ['terminated on its first day', { ...dates, status: 'terminated', terminated_on: '2025-01-10' }, undefined],
    [
      'terminated a day later',
      { ...dates, status: 'terminated', terminated_on: '2025-01-11' },
      { from: '2025-01-10', until: '2025-01-10' },
    ],
    ['in draft', { ...dates, status: 'draft' }, undefined],
  ])('%s', (_, fields, expected) => {
    expect(inForce(agreement(fields))).toEqual(expected)
  })
})
