// Where partners stand: earned, kept by grace to the day, at risk of what is known today, lost; and what is missing to the next tier.
import { describe, expect, test } from 'vitest'
import type { FieldsOf } from '../../src/program/program.ts'
import { type Standing, standingsOf } from '../../src/scorecards/standing.ts'
import { csat, figuresOf, partner, people, programWith, sourced, tier } from './ladder.ts'

type Requirements = NonNullable<FieldsOf<'tier'>['requirements']>
const asks = (amount: string): Requirements => ({ metric: 'sourced_arr', window: '12m', gte: { amount, currency: 'EUR' } })

interface Case {
  as_of?: string
  requirements?: Requirements
  fields?: Partial<FieldsOf<'partner'>>
  certificate_ends?: readonly string[]
}

/** The standing of one partner in one tier with 60 days of grace; figures by `metric window@day`. */
function standing(
  values: Readonly<Record<string, string>>,
  { as_of = '2026-11-20', requirements = asks('500'), fields, certificate_ends = [] }: Case = {},
): Standing | undefined {
  const program = programWith(tier('gold', 1, requirements, 60), partner('acme', { tier: 'gold', ...fields }))
  const figureOf = figuresOf(Object.fromEntries(Object.entries(values).map(([key, value]) => [key.replace(' ', ' acme '), value])))
  return standingsOf({ program, metrics: [sourced, people, csat], as_of, certificate_ends, figureOf })[0]
}

/** Sourced revenue of the twelve months up to each day. */
const revenue = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([day, value]) => [`sourced_arr 12m@${day}`, value]))

const missing = (ways: Standing['keep']) =>
  ways?.map((way) => way.map(({ comparison: { metric }, missing: lacks = 'unknown' }) => `${lacks} ${metric}`))
const state = (found: Standing | undefined) => found && { state: found.state, since: found.unmet_since, until: found.grace_until }

describe('grace', () => {
  const falling = { '2026-07-31': '500 EUR', '2026-08-31': '499 EUR', '2026-09-30': '498 EUR', '2026-10-31': '497 EUR' }

  test('lasts the days of the tier after the first month end that was not met any more, to the day', () => {
    const on = (as_of: string) => state(standing(revenue({ ...falling, [as_of]: '1 EUR' }), { as_of }))
    // 31 August + 60 days = 30 days to 30 September + 30 days to 30 October.
    const grace = { since: '2026-08-31', until: '2026-10-30' }
    expect([on('2026-10-29'), on('2026-10-30'), on('2026-10-31'), on('2026-11-20')]).toEqual([
      { state: 'grace', ...grace },
      { state: 'grace', ...grace },
      { state: 'lost', ...grace },
      { state: 'lost', ...grace },
    ])
  })

  test('begins anew after a month that was met, and after one of which nobody knows', () => {
    const today = { '2026-11-20': '1 EUR' }
    expect([
      state(standing(revenue({ ...falling, '2026-09-30': '500 EUR', ...today }))),
      state(standing(revenue({ ...falling, '2026-09-30': 'no deals were exported', ...today }))),
      state(standing(revenue({ ...falling, '2026-10-31': '501 EUR', ...today }))),
    ]).toEqual([
      { state: 'grace', since: '2026-10-31', until: '2026-12-30' },
      { state: 'grace', since: '2026-10-31', until: '2026-12-30' },
      // Not met since this month: 30 November + 60 days.
      { state: 'grace', since: '2026-11-20', until: '2027-01-29' },
    ])
  })

  test('ends on the day that was said, whether it is asked for in the month that it began in or later', () => {
    const months = { '2026-10-31': '500 EUR', '2026-11-30': '499 EUR' }
    const on = (as_of: string) => state(standing(revenue({ ...months, [as_of]: '499 EUR' }), { as_of }))
    // 30 November + 60 days = 31 days to 31 December + 29.
    expect([on('2026-11-02'), on('2026-11-30'), on('2026-12-15')]).toEqual([
      { state: 'grace', since: '2026-11-02', until: '2027-01-29' },
      { state: 'grace', since: '2026-11-30', until: '2027-01-29' },
      { state: 'grace', since: '2026-11-30', until: '2027-01-29' },
    ])
  })

  test('never begins before the partner had the tier', () => {
    const joined = (fields: Case['fields']) => state(standing(revenue({ ...falling, '2026-11-20': '1 EUR' }), fields ? { fields } : {}))
    expect([
      joined({ joined_on: '2026-10-01' }),
      joined({ joined_on: '2026-08-30' }),
      joined({ joined_on: '2026-11-21' }),
      joined({}),
    ]).toEqual([
      { state: 'grace', since: '2026-10-01', until: '2026-12-30' },
      { state: 'lost', since: '2026-08-31', until: '2026-10-30' },
      // Joining tomorrow says nothing about the tier that it has today.
      { state: 'lost', since: '2026-08-31', until: '2026-10-30' },
      { state: 'lost', since: '2026-08-31', until: '2026-10-30' },
    ])
  })

  test('says what it takes to keep the tier', () => {
    const found = standing(revenue({ '2026-11-20': '420.5 EUR' }))
    // 500 − 420.5
    expect([found?.state, missing(found?.keep)]).toEqual(['grace', [['79.5 sourced_arr']]])
  })
})

describe('a tier that is met today', () => {
  test('is at risk on the day on which old deals will have left the window', () => {
    const ahead = revenue({ '2026-11-20': '700 EUR', '2026-12-20': '600 EUR', '2027-01-19': '450 EUR', '2027-02-18': '450 EUR' })
    const found = standing(ahead)
    expect({ ...found, requirements: undefined, keep: missing(found?.keep) }).toEqual({
      partner: 'acme',
      tier: 'gold',
      state: 'at_risk',
      risk_on: '2027-01-19',
      keep: [['50 sourced_arr']],
      earned: 'gold',
    })
  })

  test('is at risk the day after certificates end that it needs, and not by those that it does not', () => {
    const requirements: Requirements = { metric: 'certified_people', gte: 4 }
    const values = {
      'certified_people 1d@2026-11-20': '6',
      'certified_people 1d@2026-12-01': '5',
      'certified_people 1d@2026-12-20': '5',
      'certified_people 1d@2027-01-05': '2',
      'certified_people 1d@2027-01-19': '2',
      'certified_people 1d@2027-02-18': '2',
    }
    const found = standing(values, { requirements, certificate_ends: ['2026-11-30', '2027-01-04'] })
    expect([found?.state, found?.risk_on, missing(found?.keep)]).toEqual(['at_risk', '2027-01-05', [['2 certified_people']]])
    expect(
      standing(
        { ...values, 'certified_people 1d@2027-01-05': '4', 'certified_people 1d@2027-01-19': '4', 'certified_people 1d@2027-02-18': '4' },
        { requirements, certificate_ends: ['2026-11-30', '2027-01-04'] },
      )?.state,
    ).toBe('earned')
  })

  test('is not at risk by what happens after 90 days, nor by figures of which nobody knows how they go on', () => {
    const requirements: Requirements = {
      all: [
        { metric: 'certified_people', gte: 4 },
        { metric: 'csat', gte: 4 },
      ],
    }
    const steady = Object.fromEntries(
      ['2026-11-20', '2026-12-20', '2027-01-19', '2027-02-18'].map((day) => [`certified_people 1d@${day}`, '4']),
    )
    // 18 February is the 90th day.
    const found = (end: string, on: string) =>
      standing({ ...steady, 'csat 12m@2026-11-20': '4', [`certified_people 1d@${on}`]: '3' }, { requirements, certificate_ends: [end] })
    expect([found('2027-02-18', '2027-02-19')?.state, found('2027-02-17', '2027-02-18')?.state]).toEqual(['earned', 'at_risk'])
  })

  test('is not evaluated when the figure is lacking, and earned when the tier asks for nothing', () => {
    const nothing = programWith(tier('gold', 1), partner('acme', { tier: 'gold' }))
    expect([state(standing({})), standingsOf({ program: nothing, metrics: [], as_of: '2026-11-20', figureOf: figuresOf({}) })]).toEqual([
      { state: 'not_evaluated' },
      [{ partner: 'acme', tier: 'gold', state: 'earned', earned: 'gold' }],
    ])
  })
})

describe('the ladder', () => {
  const program = programWith(
    tier('gold', 3, { metric: 'sourced_arr', window: '12m', gte: { amount: '1000', currency: 'EUR' }, multipliers: { gulf: 0.5 } }),
    tier('open', 1),
    tier('silver', 2, {
      all: [{ metric: 'csat', gte: 4 }, { any: [{ metric: 'certified_people', gte: 4 }, asks('400')] }],
    }),
    partner('dune', { tier: 'silver', region: 'gulf' }),
    partner('acme', { tier: 'open' }),
    partner('peak', { tier: 'gold' }),
    partner('gone', { tier: 'open', status: 'terminated' }),
    partner('hope', { status: 'prospect' }),
    partner('still', { status: 'active' }),
    partner('pause', { status: 'suspended', tier: 'open' }),
  )
  const figureOf = figuresOf({
    'csat dune 12m@2026-11-20': '4.4',
    'csat acme 12m@2026-11-20': '4',
    'csat peak 12m@2026-11-20': '3.9',
    'certified_people acme 1d@2026-11-20': '2',
    'certified_people dune 1d@2026-11-20': '4',
    'sourced_arr acme 12m@2026-11-20': '360 EUR',
    // Half of 1,000 in the Gulf.
    'sourced_arr dune 12m@2026-11-20': '500 EUR',
    'sourced_arr peak 12m@2026-11-20': '999.9999 EUR',
  })
  const standings = standingsOf({ program, metrics: [sourced, people, csat], as_of: '2026-11-20', figureOf })

  test('holds everybody who is active or has a tier, with the highest tier that is earned and what the next one lacks', () => {
    expect(
      standings.map(({ partner: id, state: is, earned, next }) => ({ id, is, earned, next: next && [next.tier, missing(next.ways)] })),
    ).toEqual([
      // 400 − 360 is a tenth of 400; 4 − 2 is half of 4.
      { id: 'acme', is: 'earned', earned: 'open', next: ['silver', [['40 sourced_arr'], ['2 certified_people']]] },
      { id: 'dune', is: 'earned', earned: 'gold', next: ['gold', []] },
      {
        id: 'pause',
        is: 'earned',
        earned: 'open',
        next: [
          'silver',
          [
            ['unknown csat', 'unknown certified_people'],
            ['unknown csat', 'unknown sourced_arr'],
          ],
        ],
      },
      { id: 'peak', is: 'grace', earned: 'open', next: undefined },
      { id: 'still', is: 'no_tier', earned: 'open', next: ['open', []] },
    ])
  })
})
