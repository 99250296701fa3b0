// Metrics of deals by hand: each case is small enough to add up in one's head.
import { describe, expect, test } from 'vitest'
import type { Metric } from '../../schemas/metric.ts'
import { coverageOf } from '../../src/scorecards/coverage.ts'
import { type Base, engineWith, figureLines, filesOf, type Row, span } from './base.ts'

const deal = { stage: 'won', currency: 'EUR', created_on: '2026-01-10', close_on: '2026-02-28', amount: 100 }
const quarter = [span('Q1', '2026-01-01', '2026-03-31')]

/** Figures of the first quarter over some opportunities. */
const over = (opportunities: readonly Row[], base: Base, ...metrics: readonly Metric[]): Promise<string[]> =>
  figureLines({ periods: quarter, ...base, rows: { ...base.rows, opportunities } }, ...metrics)

describe('periods', () => {
  test('the first and the last day belong to a period; the win rate goes by the day it was closed', async () => {
    const lines = await figureLines(
      {
        rows: {
          opportunities: [
            { ...deal, opportunity_id: 'a', partner: 'acme', close_on: '2026-02-01' },
            { ...deal, opportunity_id: 'b', partner: 'acme', stage: 'lost', close_on: '2026-03-01' },
            { ...deal, opportunity_id: 'c', partner: 'bolt', stage: 'lost', close_on: '2026-03-31' },
            { ...deal, opportunity_id: 'd', partner: 'acme', stage: 'open', close_on: '2026-03-31' },
            { ...deal, opportunity_id: 'e', partner: 'bolt', close_on: '2025-12-31' },
            { ...deal, opportunity_id: 'f' },
          ],
        },
      },
      'win_rate',
    )
    expect(lines).toEqual([
      'win_rate * 2025 100 = 1 / 1 (1)',
      'win_rate * 2026-02 100 = 1 / 1 (1)',
      'win_rate * 2026-03 0 = 0 / 2 (2)',
      // 1 of 3: the open deal and the direct one are in neither number.
      'win_rate * 2026-Q1 33.3333 = 1 / 3 (3)',
      'win_rate acme 2026-02 100 = 1 / 1 (1)',
      'win_rate acme 2026-03 0 = 0 / 1 (1)',
      'win_rate acme 2026-Q1 50 = 1 / 2 (2)',
      'win_rate bolt 2025 100 = 1 / 1 (1)',
      'win_rate bolt 2026-03 0 = 0 / 1 (1)',
      'win_rate bolt 2026-Q1 0 = 0 / 1 (1)',
    ])
  })

  test('a fiscal year that begins in April, and windows that share days with it', async () => {
    const lines = await figureLines(
      {
        periods: [
          span('2025-Q4', '2026-01-01', '2026-03-31'),
          span('2026', '2025-04-01', '2026-03-31'),
          span('90d', '2026-01-01', '2026-03-31'),
        ],
        rows: {
          opportunities: [
            { ...deal, opportunity_id: 'a', partner: 'acme', credit: 'sourced', created_on: '2025-03-31' },
            { ...deal, opportunity_id: 'b', partner: 'acme', credit: 'sourced', created_on: '2025-04-01', amount: 20 },
            { ...deal, opportunity_id: 'c', partner: 'acme', credit: 'sourced', created_on: '2026-01-01', amount: 3 },
          ],
        },
      },
      'sourced_pipeline',
    )
    expect(lines).toEqual([
      'sourced_pipeline * 2025-Q4 3 = 3 (1)',
      'sourced_pipeline * 2026 23 = 23 (2)',
      'sourced_pipeline * 90d 3 = 3 (1)',
      'sourced_pipeline acme 2025-Q4 3 = 3 (1)',
      'sourced_pipeline acme 2026 23 = 23 (2)',
      'sourced_pipeline acme 90d 3 = 3 (1)',
    ])
  })

  test('what happens after the as-of day does not count', async () => {
    const lines = await over(
      [
        { ...deal, opportunity_id: 'a', partner: 'acme', close_on: '2026-02-15' },
        { ...deal, opportunity_id: 'b', partner: 'acme', close_on: '2026-02-16' },
      ],
      { settings: { as_of: '2026-02-15' } },
      'closed_deals',
    )
    expect(lines).toEqual(['closed_deals * Q1 1 = 1 (1)', 'closed_deals acme Q1 1 = 1 (1)'])
  })
})

describe('one deal of two partners', () => {
  const shared = [
    { ...deal, opportunity_id: 'a', partner: 'acme', weight: 1 },
    { ...deal, opportunity_id: 'a', partner: 'bolt', weight: 3 },
  ]

  test('primary: it belongs to the partner with the greatest weight', async () => {
    expect(await over(shared, {}, 'closed_deals')).toEqual(['closed_deals * Q1 1 = 1 (1)', 'closed_deals bolt Q1 1 = 1 (1)'])
  })

  test('primary: it belongs to whoever brought it, whatever the weights', async () => {
    const sourced = [{ ...shared[0], credit: 'sourced' }, shared[1] ?? {}]
    expect(await over(sourced, {}, 'closed_deals', 'sourced_pipeline')).toEqual([
      'sourced_pipeline * Q1 100 = 100 (1)',
      'sourced_pipeline acme Q1 100 = 100 (1)',
      'closed_deals * Q1 1 = 1 (1)',
      'closed_deals acme Q1 1 = 1 (1)',
    ])
  })

  test('primary: of two without a weight, it is the one that the CRM names rather than one with an event, and then the first by name', async () => {
    const events = [{ event_id: 'e', partner: 'able', kind: 'joint_demo', opportunity_id: 'a', happened_on: '2026-01-01' }]
    const plain = ['core', 'bolt'].map((partner) => ({ ...deal, opportunity_id: 'a', partner }))
    expect(await over(plain, { rows: { events } }, 'closed_deals')).toEqual([
      'closed_deals * Q1 1 = 1 (1)',
      'closed_deals bolt Q1 1 = 1 (1)',
    ])
  })

  test('equal: half of it each', async () => {
    expect(await over(shared, { settings: { multi_partner: 'equal' } }, 'closed_deals')).toEqual([
      'closed_deals * Q1 1 = 1 (2)',
      'closed_deals acme Q1 0.5 = 0.5 (1)',
      'closed_deals bolt Q1 0.5 = 0.5 (1)',
    ])
  })

  test('weighted: one part and three parts', async () => {
    expect(await over(shared, { settings: { multi_partner: 'weighted' } }, 'closed_deals', 'win_rate')).toEqual([
      'win_rate * Q1 100 = 1 / 1 (2)',
      'win_rate acme Q1 100 = 0.25 / 0.25 (1)',
      'win_rate bolt Q1 100 = 0.75 / 0.75 (1)',
      'closed_deals * Q1 1 = 1 (2)',
      'closed_deals acme Q1 0.25 = 0.25 (1)',
      'closed_deals bolt Q1 0.75 = 0.75 (1)',
    ])
  })

  test('three partners share a deal to the last digit', async () => {
    const three = ['acme', 'bolt', 'core'].map((partner) => ({ ...deal, opportunity_id: 'a', partner, credit: 'influenced', amount: 1000 }))
    expect(await over(three, { settings: { multi_partner: 'equal' } }, 'influenced_pipeline')).toEqual([
      'influenced_pipeline * Q1 1000 = 1000 (3)',
      // What three thirds of fifteen digits leave over goes to the first.
      'influenced_pipeline acme Q1 333.3333 = 333.333333333334 (1)',
      'influenced_pipeline bolt Q1 333.3333 = 333.333333333333 (1)',
      'influenced_pipeline core Q1 333.3333 = 333.333333333333 (1)',
    ])
  })
})

describe('who brought a deal', () => {
  const direct = { ...deal, opportunity_id: 'a', account: 'Casa Lume' }
  const pipeline = (opportunities: readonly Row[], rows: Base['rows'], program: Base['program'] = {}) =>
    over(opportunities, { rows: { ...rows }, program }, 'sourced_pipeline')
  const brought = (partner: string) => ['sourced_pipeline * Q1 100 = 100 (1)', `sourced_pipeline ${partner} Q1 100 = 100 (1)`]

  test('nobody, without a claim', async () => {
    expect(await pipeline([{ ...direct, partner: 'acme', credit: 'influenced' }], {})).toEqual([])
  })

  test('a partner with an approved registration, in an export or in the program', async () => {
    const registration = { dealreg_id: 'r1', partner: 'bolt', opportunity_id: 'a', registered_on: '2026-01-05' }
    expect(await pipeline([direct], { deal_registrations: [{ ...registration, status: 'approved' }] })).toEqual(brought('bolt'))
    expect(await pipeline([direct], {}, { program_registrations: [{ ...registration, status: 'won' }] })).toEqual(brought('bolt'))
    expect(await pipeline([direct], { deal_registrations: [{ ...registration, status: 'rejected' }] })).toEqual([])
    // The export knows better than the file of the program.
    expect(
      await pipeline(
        [direct],
        { deal_registrations: [{ ...registration, status: 'expired' }] },
        { program_registrations: [{ ...registration, status: 'approved' }] },
      ),
    ).toEqual([])
  })

  test('a partner that referred it at most 30 days before it was created', async () => {
    const referral = { event_id: 'e', partner: 'core', kind: 'referral', opportunity_id: 'a' }
    expect(await pipeline([direct], { events: [{ ...referral, happened_on: '2025-12-11' }] })).toEqual(brought('core'))
    expect(await pipeline([direct], { events: [{ ...referral, happened_on: '2025-12-10' }] })).toEqual([])
    expect(await pipeline([direct], { events: [{ ...referral, happened_on: '2026-01-11' }] })).toEqual([])
    expect(await pipeline([direct], { events: [{ ...referral, kind: 'joint_demo', happened_on: '2026-01-09' }] })).toEqual([])
  })

  test('a partner that introduced the customer before there was an opportunity, with or without an id', async () => {
    const introduction = { event_id: 'e', partner: 'core', kind: 'introduction', account: 'CASA LUME', happened_on: '2026-01-02' }
    expect(await pipeline([direct], { events: [introduction] })).toEqual(brought('core'))
    expect(await pipeline([{ ...direct, opportunity_id: null }], { events: [introduction] })).toEqual(brought('core'))
    expect(await pipeline([direct], { events: [{ ...introduction, account: 'Casa Lua' }] })).toEqual([])
  })

  test('the oldest claim, when two have one', async () => {
    const rows = {
      deal_registrations: [{ dealreg_id: 'r', partner: 'bolt', opportunity_id: 'a', registered_on: '2026-01-05', status: 'approved' }],
      events: [{ event_id: 'e', partner: 'core', kind: 'referral', opportunity_id: 'a', happened_on: '2026-01-06' }],
    }
    expect(await pipeline([{ ...direct, partner: 'acme', credit: 'sourced' }], rows)).toEqual(brought('bolt'))
    expect(await pipeline([{ ...direct, partner: 'acme', credit: 'sourced', created_on: '2026-01-04' }], rows)).toEqual(brought('acme'))
  })
})

describe('influence', () => {
  const events = [
    { event_id: 'e1', partner: 'core', kind: 'joint_demo', opportunity_id: 'a', happened_on: '2026-02-01' },
    { event_id: 'e2', partner: 'core', kind: 'proof_of_concept', opportunity_id: 'b', happened_on: '2026-02-01' },
  ]
  const opportunities = [
    { ...deal, opportunity_id: 'a', amount: 10 },
    { ...deal, opportunity_id: 'b', amount: 200, partner: 'acme', credit: 'sourced' },
    { ...deal, opportunity_id: 'c', amount: 3000, partner: 'acme', credit: 'influenced' },
  ]

  test('leaves out what a partner sourced', async () => {
    expect(await over(opportunities, { rows: { events } }, 'influenced_pipeline', 'sourced_pipeline')).toEqual([
      'sourced_pipeline * Q1 200 = 200 (1)',
      'sourced_pipeline acme Q1 200 = 200 (1)',
      'influenced_pipeline * Q1 3010 = 3010 (2)',
      'influenced_pipeline acme Q1 3000 = 3000 (1)',
      'influenced_pipeline core Q1 10 = 10 (1)',
    ])
  })

  test('takes it in when the program says so, and counts a deal once', async () => {
    const settings = { influenced_excludes_sourced: false, multi_partner: 'equal' }
    expect(await over(opportunities, { rows: { events }, settings }, 'influenced_pipeline')).toEqual([
      'influenced_pipeline * Q1 3210 = 3210 (4)',
      // 3000, and half of 200 with the partner of the proof of concept.
      'influenced_pipeline acme Q1 3100 = 3100 (2)',
      'influenced_pipeline core Q1 110 = 110 (2)',
    ])
  })

  test('needs an event before the deal was closed', async () => {
    const late = [{ ...events[0], happened_on: '2026-03-01' }]
    expect(await over(opportunities.slice(0, 1), { rows: { events: late } }, 'influenced_pipeline')).toEqual([])
  })
})

describe('money', () => {
  const dollars = { ...deal, partner: 'acme', credit: 'sourced', currency: 'USD', stage: 'open' }
  const fx_rates = [
    { valid_from: '2026-01-01', from_currency: 'USD', to_currency: 'EUR', rate: '0.8' },
    { valid_from: '2026-02-01', from_currency: 'USD', to_currency: 'EUR', rate: '0.9123456789' },
    { valid_from: '2026-01-01', from_currency: 'USD', to_currency: 'BRL', rate: '5.5' },
  ]

  test('is converted at the rate of its day: that of creation while it is open, that of closing afterwards', async () => {
    const lines = await over(
      [
        { ...dollars, opportunity_id: 'a', created_on: '2026-01-31' },
        { ...dollars, opportunity_id: 'b', created_on: '2026-02-01' },
        { ...dollars, opportunity_id: 'c', created_on: '2026-01-31', stage: 'won', close_on: '2026-02-01', arr: 50 },
      ],
      { rows: { fx_rates } },
      'sourced_pipeline',
      'sourced_arr',
    )
    expect(lines).toEqual([
      // 100 × 0.8 + 2 × 100 × 0.9123456789, each rounded to four digits
      'sourced_pipeline * Q1 262.4692 = 262.4692 (3)',
      'sourced_pipeline acme Q1 262.4692 = 262.4692 (3)',
      // 50 × 0.9123456789 = 45.617283945
      'sourced_arr * Q1 45.6173 = 45.6173 (1)',
      'sourced_arr acme Q1 45.6173 = 45.6173 (1)',
    ])
  })

  test('is taken as the export converted it, when it did so into the reporting currency', async () => {
    const lines = await over(
      [
        { ...dollars, opportunity_id: 'a', amount_converted: '91.5', amount_converted_currency: 'EUR', stage: 'won', arr: 70 },
        // Converted into something else: the amount itself at its rate, the recurring part at that of the converted amount, which nobody knows.
        { ...dollars, opportunity_id: 'b', amount_converted: '550', amount_converted_currency: 'BRL', stage: 'won', arr: 70 },
        { ...dollars, opportunity_id: 'c', currency: 'EUR', amount_converted: '550', amount_converted_currency: 'BRL' },
      ],
      { rows: { fx_rates } },
      'sourced_pipeline',
      'sourced_arr',
    )
    expect(lines).toEqual([
      // 91.5 + 100 × 0.9123456789 + 100
      'sourced_pipeline * Q1 282.7346 = 282.7346 (3)',
      'sourced_pipeline acme Q1 282.7346 = 282.7346 (3)',
      'sourced_arr * Q1 70 = 70 (1)',
      'sourced_arr acme Q1 70 = 70 (1)',
    ])
  })

  test('without a rate there is none, and nothing is mixed', async () => {
    expect(await over([{ ...dollars, opportunity_id: 'a', created_on: '2025-12-31' }], { rows: { fx_rates } }, 'sourced_pipeline')).toEqual(
      [],
    )
    expect(await over([{ ...dollars, opportunity_id: 'a', currency: 'CHF' }], { rows: { fx_rates } }, 'sourced_pipeline')).toEqual([])
  })
})

describe('rates and shares', () => {
  test('the win rate by value needs a value on every lost deal', async () => {
    const own = { ...deal, partner: 'acme' }
    const won = { ...own, opportunity_id: 'a', amount: 300 }
    expect(await over([won, { ...own, opportunity_id: 'b', stage: 'lost' }], {}, 'win_rate_value')).toEqual([
      'win_rate_value * Q1 75 = 300 / 400 (2)',
      'win_rate_value acme Q1 75 = 300 / 400 (2)',
    ])
    const why = 'Opportunities without a value were won or lost, so a rate by value would be wrong.'
    expect(await over([won, { ...own, opportunity_id: 'b', stage: 'lost', amount: 0 }], {}, 'win_rate_value')).toEqual([
      `win_rate_value * Q1 none, ${why} = 300 / 300 (2)`,
      `win_rate_value acme Q1 none, ${why} = 300 / 300 (2)`,
    ])
  })

  test('shares of the program need direct deals, and divide by the whole program', async () => {
    const partners = [
      { ...deal, opportunity_id: 'a', partner: 'acme', credit: 'sourced', amount: 100 },
      { ...deal, opportunity_id: 'b', partner: 'bolt', credit: 'influenced', amount: 60 },
    ]
    const whole = [...partners, { ...deal, opportunity_id: 'c', amount: 240 }, { ...deal, opportunity_id: 'd', amount: 99, stage: 'lost' }]
    expect(await over(whole, {}, 'partner_sourced_share', 'attach_rate')).toEqual([
      'attach_rate * Q1 66.6667 = 2 / 3 (3)',
      'attach_rate acme Q1 33.3333 = 1 / 3 (1)',
      'attach_rate bolt Q1 33.3333 = 1 / 3 (1)',
      // 100 of 100 + 60 + 240
      'partner_sourced_share * Q1 25 = 100 / 400 (3)',
      'partner_sourced_share acme Q1 25 = 100 / 400 (1)',
      'partner_sourced_share bolt Q1 0 = 0 / 400 (1)',
    ])
    const why =
      'The exports hold no direct deals, or nothing that says who sourced a deal, so nobody can tell what part of the revenue partners brought.'
    expect(await over(partners, {}, 'partner_sourced_share')).toEqual([
      `partner_sourced_share * Q1 none, ${why} = 100 / 160 (2)`,
      `partner_sourced_share acme Q1 none, ${why} = 100 / 160 (1)`,
      `partner_sourced_share bolt Q1 none, ${why} = 0 / 160 (1)`,
    ])
  })

  test('what was sourced is not known where nothing says who sourced a deal', async () => {
    const lacking = async (base: Base) => {
      const engine = await engineWith({ periods: quarter, ...base })
      try {
        return (await coverageOf(engine, filesOf('sourced_pipeline', 'sourced_revenue', 'sourced_arr'))).lacks
      } finally {
        await engine.close()
      }
    }
    const why = 'Nothing in the exports or registrations says who sourced a deal.'
    const silent = { ...deal, opportunity_id: 'a', partner: 'acme', amount: 100 }
    expect(await lacking({ rows: { opportunities: [silent] } })).toEqual({ sourced_pipeline: why, sourced_revenue: why, sourced_arr: why })
    expect(await lacking({ rows: { opportunities: [{ ...silent, credit: 'co_sell' }] } })).toEqual({})
    expect(await lacking({ rows: { opportunities: [{ ...deal, opportunity_id: 'b', amount: 1 }] } })).toEqual({})
    const registration = { dealreg_id: 'r', partner: 'acme', status: 'pending', registered_on: '2026-01-01' }
    expect(await lacking({ rows: { opportunities: [silent], deal_registrations: [registration] } })).toEqual({})
  })

  test('nothing of value that was won is no whole to have a share in', async () => {
    const free = [
      { ...deal, opportunity_id: 'a', partner: 'acme', credit: 'sourced', amount: 0 },
      { ...deal, opportunity_id: 'b', amount: 0 },
    ]
    expect(await over(free, {}, 'partner_sourced_share')).toEqual([
      'partner_sourced_share * Q1 none, Nothing of value was won. = 0 / 0 (2)',
      'partner_sourced_share acme Q1 none, Nothing of value was won. = 0 / 0 (1)',
    ])
  })

  test('co-sell counts deals sold together that were won, over those won or lost', async () => {
    const together = { ...deal, credit: 'co_sell' }
    expect(
      await over(
        [
          { ...together, opportunity_id: 'a', partner: 'acme' },
          { ...together, opportunity_id: 'b', partner: 'acme', stage: 'lost' },
          { ...together, opportunity_id: 'c', partner: 'bolt', stage: 'lost', amount: 0 },
          { ...together, opportunity_id: 'd', partner: 'bolt', stage: 'open' },
          { ...deal, opportunity_id: 'e', partner: 'acme', credit: 'sourced' },
        ],
        {},
        'co_sell_conversion',
      ),
    ).toEqual([
      'co_sell_conversion * Q1 33.3333 = 1 / 3 (3)',
      'co_sell_conversion acme Q1 50 = 1 / 2 (2)',
      'co_sell_conversion bolt Q1 0 = 0 / 1 (1)',
    ])
  })
})

describe('counts', () => {
  test('registered deals are the approved registrations of the period', async () => {
    const registration = { partner: 'acme', registered_on: '2026-01-01', status: 'approved' }
    expect(
      await figureLines(
        {
          periods: quarter,
          rows: {
            deal_registrations: [
              { ...registration, dealreg_id: 'r1' },
              { ...registration, dealreg_id: 'r2', status: 'lost', registered_on: '2026-03-31' },
              { ...registration, dealreg_id: 'r3', status: 'pending' },
              { ...registration, dealreg_id: 'r4', registered_on: '2025-12-31' },
            ],
          },
          program: {
            program_registrations: [
              { ...registration, dealreg_id: 'r1', note: 'also in the export' },
              { ...registration, dealreg_id: 'r5', partner: 'bolt', note: 'r5' },
            ],
          },
        },
        'registered_deals',
      ),
    ).toEqual(['registered_deals * Q1 3 = 3 (3)', 'registered_deals acme Q1 2 = 2 (2)', 'registered_deals bolt Q1 1 = 1 (1)'])
  })

  test('a joint solution and a story of two partners count one for each, and one for the program', async () => {
    const stands = ['acme', 'bolt'].map((partner) => ({ solution: 's', story: 's', partner, note: 'Twin' }))
    expect(
      await figureLines(
        {
          periods: [span('Q4', '2025-10-01', '2025-12-31'), ...quarter],
          program: {
            joint_solutions: [
              ...stands.map(({ solution, partner, note }) => ({ solution, partner, note, published_on: '2026-01-01' })),
              { solution: 't', partner: 'bolt', published_on: '2025-12-31', note: 'Tour' },
            ],
            case_studies: stands.map(({ story, partner, note }) => ({ story, partner, note, consent_on: '2026-03-31' })),
          },
        },
        'joint_solutions',
        'case_studies',
      ),
    ).toEqual([
      'joint_solutions * Q4 1 = 1 (1)',
      'joint_solutions * Q1 2 = 2 (2)',
      'joint_solutions acme Q1 1 = 1 (1)',
      'joint_solutions bolt Q4 1 = 1 (1)',
      'joint_solutions bolt Q1 2 = 2 (2)',
      'case_studies * Q1 1 = 1 (1)',
      'case_studies acme Q1 1 = 1 (1)',
      'case_studies bolt Q1 1 = 1 (1)',
    ])
  })

  test('revenue and recurring revenue count when a deal is won, for whoever brought it', async () => {
    const own = { ...deal, partner: 'acme', credit: 'sourced', arr: 90 }
    expect(
      await over(
        [
          { ...own, opportunity_id: 'a' },
          { ...own, opportunity_id: 'b', stage: 'lost', amount: 7 },
          { ...own, opportunity_id: 'c', credit: 'co_sell' },
          { ...own, opportunity_id: 'd', amount: 50, arr: null },
        ],
        {},
        'sourced_revenue',
        'sourced_arr',
      ),
    ).toEqual([
      'sourced_arr * Q1 90 = 90 (1)',
      'sourced_arr acme Q1 90 = 90 (1)',
      'sourced_revenue * Q1 150 = 150 (2)',
      'sourced_revenue acme Q1 150 = 150 (2)',
    ])
  })

  test('metrics of opportunities are not worked out without any', async () => {
    const events = [{ event_id: 'e', partner: 'core', kind: 'joint_demo', opportunity_id: 'a', happened_on: '2026-02-01' }]
    expect(await over([], { rows: { events } }, 'influenced_pipeline', 'win_rate')).toEqual([])
  })
})
