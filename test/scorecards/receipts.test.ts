// Receipts: the lines behind each figure add up to it, say what they are and where they stand.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Metric } from '../../schemas/metric.ts'
import type { PlacesOf } from '../../src/scorecards/receipts.ts'
import { receiptOf, receiptsOf } from '../../src/scorecards/receipts.ts'
import { figuresOf } from '../../src/scorecards/run.ts'
import { type Base, engineWith, filesOf, metric_files, receiptFaults, span, wantedOf } from './base.ts'
import { anyBase } from './random-base.ts'

const deal = { stage: 'won', currency: 'EUR', created_on: '2026-01-10', close_on: '2026-02-28', amount: '100.50' }
const base: Base = {
  periods: [span('02', '2026-02-01', '2026-02-28'), span('Q1', '2026-01-01', '2026-03-31')],
  settings: { multi_partner: 'equal' },
  rows: {
    opportunities: [
      { ...deal, opportunity_id: 'a', partner: 'acme', credit: 'sourced', account: 'Casa Lume', name: "Twin; 'x'--" },
      { ...deal, opportunity_id: 'a', partner: 'bolt', credit: 'co_sell' },
      { ...deal, opportunity_id: 'b', partner: 'acme', credit: 'sourced', stage: 'lost', close_on: '2026-03-31', amount: '20' },
      { ...deal, opportunity_id: 'c', amount: 30, close_on: '2026-03-31' },
    ],
    deal_registrations: [{ dealreg_id: 'r1', partner: 'bolt', status: 'approved', registered_on: '2026-03-01', account: 'Casa Lume' }],
  },
  program: {
    program_registrations: [
      { dealreg_id: 'r2', partner: 'bolt', status: 'won', registered_on: '2026-03-02', note: 'r2, lume.example (deals/2026.csv:2)' },
    ],
    joint_solutions: ['acme', 'bolt'].map((partner) => ({ solution: 's', partner, published_on: '2026-02-02', note: 'Twin' })),
    partners: [10, 20, 33].map((days, index) => ({
      partner: `p${index}`,
      onboarding_on: '2026-01-01',
      activated_on: `2026-02-0${index + 1}`,
      name: `days ${days}`,
      status: 'active',
    })),
  },
}

const placesOf: PlacesOf = (ids) => Promise.resolve(new Map(ids.map((id) => [id, { file: 'exports/deals.csv', line: Number(id) + 1 }])))

/** The receipt of a metric, as its lines and its calculation. */
async function receipt(metric: Metric, period: string, partner?: string, limit = 10) {
  const engine = await engineWith(base)
  try {
    const [file] = filesOf(metric)
    const wanted = wantedOf(base)
    const figures = file === undefined ? [] : await figuresOf(engine, [file], wanted)
    const figure = figures.find((each) => each.period === period && each.partner === partner)
    const dated = wanted.calendar.periods.find(({ id }) => id === period)
    if (file === undefined || figure === undefined || dated === undefined) throw new Error('there is no such figure')
    const { lines, arithmetic } = await receiptOf(engine, file, figure, dated, { limit, placesOf })
    const [other] = await receiptsOf(engine, file, [figure], wanted.calendar, { limit, placesOf })
    expect(other).toEqual({ figure, period: dated, metric: file, lines, arithmetic })
    return [...lines, arithmetic]
  } finally {
    await engine.close()
  }
}

test('a line says what its row is, where it stands, and what it adds', async () => {
  expect(await receipt('sourced_pipeline', 'Q1', 'acme')).toEqual([
    { day: '2026-01-10', numerator: '100.5', what: "a, Casa Lume, Twin; 'x'--", file: 'exports/deals.csv', line: 2 },
    { day: '2026-01-10', numerator: '20', what: 'b', file: 'exports/deals.csv', line: 4 },
    '100.5 + 20 = 120.5 EUR',
  ])
})

test('a ratio has both parts', async () => {
  expect(await receipt('win_rate', 'Q1', 'acme')).toEqual([
    { day: '2026-02-28', numerator: '0.5', denominator: '0.5', what: "a, Casa Lume, Twin; 'x'--", file: 'exports/deals.csv', line: 2 },
    { day: '2026-03-31', numerator: '0', denominator: '1', what: 'b', file: 'exports/deals.csv', line: 4 },
    '0.5 / 1.5 × 100 = 33.3333 %',
  ])
})

test('a share of the program has the lines of the partner over the whole', async () => {
  expect(await receipt('attach_rate', 'Q1', 'bolt')).toEqual([
    { day: '2026-02-28', numerator: '0.5', what: 'a', file: 'exports/deals.csv', line: 3 },
    '0.5 / 2 × 100 = 25 %',
  ])
})

test('rows of several datasets, and facts of the program without a row', async () => {
  expect(await receipt('registered_deals', 'Q1')).toEqual([
    { day: '2026-03-01', numerator: '1', what: 'r1, Casa Lume', file: 'exports/deals.csv', line: 2 },
    { day: '2026-03-02', numerator: '1', what: 'r2, lume.example (deals/2026.csv:2)' },
    '1 + 1 = 2',
  ])
})

test('what two partners did together stands once in the receipt of the program', async () => {
  const line = { day: '2026-02-28', numerator: '1', what: 'Twin' }
  expect(await receipt('joint_solutions', '02')).toEqual([line, '1 = 1'])
  expect(await receipt('joint_solutions', '02', 'bolt')).toEqual([line, '1 = 1'])
})

test('a receipt shows the first lines and counts them all', async () => {
  expect(await receipt('sourced_pipeline', 'Q1', undefined, 1)).toEqual([
    { day: '2026-01-10', numerator: '100.5', what: "a, Casa Lume, Twin; 'x'--", file: 'exports/deals.csv', line: 2 },
    'sum of 2 lines = 120.5 EUR',
  ])
})

test('the middle of several lines', async () => {
  expect((await receipt('time_to_activate', 'Q1')).at(-1)).toBe('the middle of 3 lines = 32 days')
})

test('the lines of every receipt of every metric add up to its figure', async () => {
  await fc.assert(
    fc.asyncProperty(anyBase, async (any) => {
      expect(await receiptFaults(any, metric_files, 7)).toEqual([])
    }),
    { numRuns: 4, seed: 20260331, endOnFailure: true },
  )
})
