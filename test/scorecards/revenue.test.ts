// Recurring revenue and what is kept of it, by hand.
import { expect, test } from 'vitest'
import { figureLines, span } from './base.ts'

const year = { interval: 'year', currency: 'EUR', started_on: '2025-01-01' }
const month = { ...year, interval: 'month' }

test('what runs on the last day counts, a month twelve times and a quarter four times', async () => {
  const lines = await figureLines(
    {
      rows: {
        recurring_revenue: [
          { ...year, customer: 'A', partner: 'acme', amount: 1000 },
          // Ends on the last day of February, and so still runs on it.
          { ...month, customer: 'B', partner: 'acme', amount: 10, ended_on: '2026-02-28' },
          { ...year, customer: 'C', partner: 'bolt', interval: 'quarter', amount: 25, started_on: '2026-03-31' },
          { ...year, customer: 'D', amount: 7 },
          { ...year, customer: 'A', partner: 'acme', interval: 'once', amount: 500 },
        ],
      },
      periods: [span('02', '2026-02-01', '2026-02-28'), span('03', '2026-03-01', '2026-03-31')],
    },
    'arr',
  )
  expect(lines).toEqual([
    // 1000 + 12 × 10 + 7 of a customer of our own.
    'arr * 02 1127 = 1127 (3)',
    // 1000 + 4 × 25 + 7.
    'arr * 03 1107 = 1107 (3)',
    'arr acme 02 1120 = 1120 (2)',
    'arr acme 03 1000 = 1000 (1)',
    'arr bolt 03 100 = 100 (1)',
  ])
})

test('a foreign price keeps the rate of its first day, and without a rate is left out', async () => {
  const dollars = { ...month, currency: 'USD', partner: 'acme', amount: 1 }
  const lines = await figureLines(
    {
      rows: {
        fx_rates: [
          { valid_from: '2025-06-01', from_currency: 'USD', to_currency: 'EUR', rate: '0.923456789' },
          { valid_from: '2026-01-01', from_currency: 'USD', to_currency: 'EUR', rate: '0.5' },
        ],
        recurring_revenue: [
          { ...dollars, customer: 'A', started_on: '2025-12-31' },
          { ...dollars, customer: 'B', started_on: '2026-01-01' },
          { ...dollars, customer: 'C', started_on: '2025-05-31' },
          { ...dollars, customer: 'D', started_on: '2025-05-31', amount_converted: 3, amount_converted_currency: 'EUR' },
        ],
      },
      periods: [span('03', '2026-03-01', '2026-03-31')],
    },
    'arr',
  )
  // 12 × 0.923456789 = 11.081481468, which is 11.0815; 12 × 0.5; 12 × 3 as the system converted it.
  expect(lines).toEqual(['arr * 03 53.0815 = 53.0815 (3)', 'arr acme 03 53.0815 = 53.0815 (3)'])
})

test('retention follows the customers of the day before: expansion, contraction and churn, no new ones', async () => {
  const ends = { ended_on: '2026-01-31' }
  const next = { ...year, started_on: '2026-02-01' }
  const lines = await figureLines(
    {
      rows: {
        recurring_revenue: [
          // Expansion from 100 to 115.
          { ...year, customer: 'A', partner: 'acme', amount: 100, ...ends },
          { ...next, customer: 'A', partner: 'acme', amount: 115 },
          // Contraction from 50 to 47, and churn of 5 on the last day of the period.
          { ...year, customer: 'B', partner: 'acme', amount: 50, ...ends },
          { ...next, customer: 'B', partner: 'acme', amount: 47 },
          { ...year, customer: 'C', partner: 'acme', amount: 5, ended_on: '2026-03-30' },
          // New, on the first day of the period: in no cohort.
          { ...year, customer: 'D', partner: 'acme', amount: 1000, started_on: '2026-01-01' },
          // Gone before the period began.
          { ...year, customer: 'E', partner: 'acme', amount: 1000, ended_on: '2025-12-30' },
          // Nobody's, and then handed over to bolt: kept in the cohort that it was in.
          { ...year, customer: 'F', amount: 30, ...ends },
          { ...next, customer: 'F', partner: 'bolt', amount: 30 },
          // What bolt starts with is all new.
          { ...next, customer: 'G', partner: 'bolt', amount: 9 },
        ],
      },
      periods: [span('Q1', '2026-01-01', '2026-03-31')],
    },
    'nrr',
    'grr',
  )
  expect(lines).toEqual([
    // acme: (115 + 47 + 0) of 155 = 104.5161 %; with F (162 + 30) of 185 = 103.7838 %.
    'nrr * Q1 103.7838 = 192 / 185 (4)',
    'nrr acme Q1 104.5161 = 162 / 155 (3)',
    // Without expansion: (100 + 47 + 0) of 155 = 94.8387 %, and with F 177 of 185 = 95.6757 %.
    'grr * Q1 95.6757 = 177 / 185 (4)',
    'grr acme Q1 94.8387 = 147 / 155 (3)',
  ])
})

test('a customer of two partners stays with both, and what a third brings goes to the one who had most', async () => {
  const old = { ...year, customer: 'A', ended_on: '2026-01-31' }
  const now = { ...year, customer: 'A', started_on: '2026-02-01' }
  const lines = await figureLines(
    {
      rows: {
        recurring_revenue: [
          { ...old, partner: 'acme', amount: 10 },
          { ...old, partner: 'bolt', amount: 20 },
          { ...now, partner: 'acme', amount: 11 },
          { ...now, partner: 'bolt', amount: 15 },
          { ...now, partner: 'cusp', amount: 4 },
        ],
      },
      periods: [span('Q1', '2026-01-01', '2026-03-31')],
    },
    'nrr',
    'grr',
  )
  expect(lines).toEqual([
    'nrr * Q1 100 = 30 / 30 (2)',
    'nrr acme Q1 110 = 11 / 10 (1)',
    'nrr bolt Q1 95 = 19 / 20 (1)',
    // 10 + 19 of 30.
    'grr * Q1 96.6667 = 29 / 30 (2)',
    'grr acme Q1 100 = 10 / 10 (1)',
    'grr bolt Q1 95 = 19 / 20 (1)',
  ])
})

test('every interval is counted exactly, and what is not billed is not counted', async () => {
  const row = (interval: string, amount: number | string, more: object = {}) => ({
    ...year,
    customer: interval,
    partner: 'acme',
    interval,
    amount,
    ...more,
  })
  const of = async (...rows: object[]) =>
    (await figureLines({ rows: { recurring_revenue: rows as never[] }, periods: [span('03', '2026-03-01', '2026-03-31')] }, 'arr'))[0]
  // 6000 × 12/6, 100 × 52, 3000 × 12/24, 10000 × 12/36, 7 × 12/5.
  expect(await of(row('half_year', 6000))).toBe('arr * 03 12000 = 12000 (1)')
  expect(await of(row('week', 100))).toBe('arr * 03 5200 = 5200 (1)')
  expect(await of(row('24_months', 3000))).toBe('arr * 03 1500 = 1500 (1)')
  expect(await of(row('36_months', 10000))).toBe('arr * 03 3333.3333 = 3333.3333 (1)')
  expect(await of(row('5_months', 7))).toBe('arr * 03 16.8 = 16.8 (1)')
  expect(await of(row('year', 5, { status: 'billed' }), row('year', 7), row('year', 9, { status: 'unbilled' }))).toBe(
    'arr * 03 12 = 12 (2)',
  )
})

test('a price without its interval is never guessed', async () => {
  const rows = {
    recurring_revenue: [
      { ...year, customer: 'A', amount: 1 },
      { ...year, customer: 'B', interval: null, amount: 1 },
    ],
  }
  expect(await figureLines({ rows, periods: [span('03', '2026-03-01', '2026-03-31')] }, 'arr', 'nrr')).toEqual([
    'arr * 03 none, A subscription does not say whether its price is for a month, a quarter or a year. = 1 (1)',
    'nrr * 03 none, A subscription does not say whether its price is for a month, a quarter or a year. = 1 / 1 (1)',
  ])
})
