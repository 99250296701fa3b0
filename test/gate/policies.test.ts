// Which partners a policy of the program is about, and which of their data.
import { describe, expect, test } from 'vitest'
import type { Partner } from '../../src/gate/agreements.ts'
import { covers, type Policy, policiesFor } from '../../src/gate/policies.ts'
import type { Entry } from '../../src/program/program.ts'
import { cleanContext, cleanPartner, cleanProgram } from './parts.ts'

const { fields: partner } = cleanPartner

describe('a policy', () => {
  const base: Policy = { title: 'A', why: 'B', applies_to: {}, requires: {}, sources: [], owner: 'C' }
  const flow = { personal: true, exporter_country: 'BR', importer_country: 'PT' } as NonNullable<Partner['data_flows']>[number]
  const about = (applies_to: Policy['applies_to'], changes: Partial<Partner> = {}, more: Partial<Policy> = {}) =>
    covers({ ...base, ...more, applies_to }, { ...partner, data_flows: undefined, ...changes })

  test('without conditions is about everybody', () => {
    expect(about({})).toBe(true)
  })

  test.each<[string, Policy['applies_to'], Policy['applies_to']]>([
    ['type', { type: ['isv'] }, { type: ['reseller'] }],
    ['partnership', { partnership: ['technology'] }, { partnership: ['referral'] }],
    ['country', { country: ['ES', 'PT'] }, { country: ['ES'] }],
    ['status', { status: ['active'] }, { status: ['prospect'] }],
    ['phase', { phase: ['manage'] }, { phase: ['onboard'] }],
    ['tier', { tier: ['member'] }, { tier: ['gold'] }],
    ['risk tier', { risk_tier: ['medium'] }, { risk_tier: ['high'] }],
    ['public sector', { public_sector_deals: false }, { public_sector_deals: true }],
    ['data', { data_flows: 'none' }, { data_flows: 'any' }],
  ])('is about the partner or not: %s', (_, same, other) => {
    expect([about(same), about(other), about({ ...same, country: ['SA'] })]).toEqual([true, false, false])
  })

  test('is not about a partner that does not say what it asks after', () => {
    const { tier: _, ...untiered } = partner
    expect(covers({ ...base, applies_to: { tier: ['member'] } }, untiered)).toBe(false)
  })

  test('holds a prospect from its negotiation on to what it needs once active', () => {
    const held = (status: Partner['status'], phase: Partner['phase'], statuses: Partner['status'][] = ['active']) =>
      about({ status: statuses }, { status, phase })
    expect(held('prospect', 'negotiate')).toBe(true)
    expect(held('prospect', 'onboard')).toBe(true)
    expect(held('prospect', 'evaluate')).toBe(false)
    expect(held('suspended', 'onboard')).toBe(false)
    expect(held('prospect', 'onboard', ['terminated'])).toBe(false)
  })

  test('on public bodies is about partners that sell to them', () => {
    expect(about({ public_sector_deals: true }, { public_sector_deals: true })).toBe(true)
    expect(about({ public_sector_deals: false }, { public_sector_deals: true })).toBe(false)
  })

  test.each<[string, Policy['applies_to'], Partial<Policy>, Partial<typeof flow>, boolean]>([
    ['any flow', { data_flows: 'any' }, {}, { personal: false }, true],
    ['a personal flow', { data_flows: 'personal' }, {}, {}, true],
    ['a flow that is not personal', { data_flows: 'personal' }, {}, { personal: false }, false],
    ['a flow abroad', { data_flows: 'international' }, {}, {}, true],
    ['a flow abroad that is not personal', { data_flows: 'international' }, {}, { personal: false }, false],
    ['a flow at home', { data_flows: 'international' }, {}, { importer_country: 'BR' }, false],
    ['none, and there is one', { data_flows: 'none' }, {}, {}, false],
    ['a flow out of its own country', { data_flows: 'international' }, { jurisdiction: 'BR' }, {}, true],
    ['a flow out of another country', { data_flows: 'international' }, { jurisdiction: 'SA' }, {}, false],
    ['personal flows in the law of another country', { data_flows: 'personal' }, { jurisdiction: 'SA' }, {}, true],
    ['a flow out of a named country', { data_flows: 'personal', exporter_country: ['BR'] }, { jurisdiction: 'SA' }, {}, true],
    ['a flow out of none of the named', { data_flows: 'personal', exporter_country: ['SA'] }, {}, {}, false],
    ['nothing of data', {}, {}, {}, true],
  ])('on %s', (_, applies_to, more, changes, expected) => {
    expect(about(applies_to, { data_flows: [{ ...flow, ...changes }] }, more)).toBe(expected)
  })

  test('is found once for each partner, with its days and the flows that it speaks of', () => {
    const entry = { ...cleanPartner, kind: 'policy', id: 'abroad' } as unknown as Entry<'policy'>
    const fields = { ...base, from: '2026-01-01', until: '2026-12-31', applies_to: { data_flows: 'international' as const } }
    const policies = [
      { ...entry, fields },
      { ...entry, fields: { ...fields, applies_to: { country: ['SA'] } } },
    ]
    const made = new Map<unknown, unknown>()
    const context = {
      ...cleanContext,
      program: { ...cleanProgram, entries: { ...cleanProgram.entries, policy: policies } },
      once: <T>(make: (own: typeof cleanContext) => T): T => {
        if (!made.has(make)) made.set(make, make(cleanContext))
        return made.get(make) as T
      },
    }
    const owner = { ...cleanPartner, fields: { ...partner, data_flows: [{ ...flow, personal: false }, flow] } }
    const held = policiesFor(context, owner)
    expect(held.map(({ span, flows }) => [span, flows.map(({ index }) => index)])).toEqual([
      [{ from: '2026-01-01', until: '2026-12-31' }, [1]],
    ])
    expect(policiesFor(context, owner)).toBe(held)
  })
})
