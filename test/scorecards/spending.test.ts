// What partners cost and bring, by hand.
import { expect, test } from 'vitest'
import { figureLines, span } from './base.ts'

const deal = { stage: 'won', currency: 'EUR', credit: 'sourced', created_on: '2026-01-10', close_on: '2026-02-28' }
const february = [span('02', '2026-02-01', '2026-02-28')]
const quarter = [span('Q1', '2026-01-01', '2026-03-31')]

test('the margin is what a partner brought less what it cost; shared costs count for the program alone', async () => {
  const lines = await figureLines(
    {
      rows: {
        opportunities: [
          { ...deal, opportunity_id: 'a', partner: 'acme', amount: 1000 },
          // Closed a day later, not brought by anybody, or lost: none of them counts.
          { ...deal, opportunity_id: 'b', partner: 'acme', amount: 500, close_on: '2026-03-01' },
          { ...deal, opportunity_id: 'c', partner: 'acme', amount: 700, credit: 'influenced' },
          { ...deal, opportunity_id: 'd', amount: 800, credit: null },
          { ...deal, opportunity_id: 'e', partner: 'acme', amount: 900, stage: 'lost' },
        ],
        costs: [
          { partner: 'acme', category: 'commission', amount: 100, currency: 'EUR', posted_on: '2026-02-01' },
          // A correction.
          { partner: 'acme', category: 'commission', amount: -20, currency: 'EUR', posted_on: '2026-02-28' },
          { category: 'people', amount: 300, currency: 'EUR', posted_on: '2026-02-28' },
          { partner: 'bolt', category: 'support', amount: 50, currency: 'USD', posted_on: '2026-02-15' },
          { partner: 'bolt', category: 'support', amount: 1, currency: 'EUR', posted_on: '2026-03-01' },
        ],
        fx_rates: [{ valid_from: '2026-02-01', from_currency: 'USD', to_currency: 'EUR', rate: '0.8' }],
        mdf_payments: [{ partner: 'acme', mdf_id: 'm1', amount: 120, currency: 'EUR', paid_on: '2026-02-10' }],
      },
      program: {
        mdf_claims: [
          // In the export already; and one that is not.
          { mdf_id: 'm1', claim_id: 'c1', partner: 'acme', amount: 120, currency: 'EUR', paid_on: '2026-02-10', note: 'm1' },
          { mdf_id: 'm1', claim_id: 'c2', partner: 'acme', amount: 40, currency: 'EUR', paid_on: '2026-02-20', note: 'm1' },
          { mdf_id: 'm2', claim_id: 'c3', partner: 'acme', amount: 999, currency: 'EUR', note: 'not paid yet' },
        ],
      },
      periods: february,
    },
    'contribution_margin',
    'roi',
  )
  expect(lines).toEqual([
    // acme: 1000 - (100 - 20) - 120 - 40 = 760. bolt: -50 × 0.8. The program: 760 - 40 - 300.
    'contribution_margin * 02 420 = 420 (7)',
    'contribution_margin acme 02 760 = 760 (5)',
    'contribution_margin bolt 02 -40 = -40 (1)',
    // 420 of 80 + 160 + 40 + 300; 760 of 240; -40 of 40.
    'roi * 02 72.4138 = 420 / 580 (7)',
    'roi acme 02 316.6667 = 760 / 240 (5)',
    'roi bolt 02 -100 = -40 / 40 (1)',
  ])
})

test('without a cost there is no return, and without an export of costs no margin', async () => {
  const rows = { opportunities: [{ ...deal, opportunity_id: 'a', partner: 'acme', amount: 1000 }] }
  expect(await figureLines({ rows, periods: february }, 'contribution_margin', 'roi')).toEqual([
    'contribution_margin * 02 none, No export holds costs. = 1000 (1)',
    'contribution_margin acme 02 none, No export holds costs. = 1000 (1)',
    'roi * 02 none, No export holds costs. = 1000 / 0 (1)',
    'roi acme 02 none, No export holds costs. = 1000 / 0 (1)',
  ])
  const costs = [{ partner: 'bolt', amount: 10, currency: 'EUR', posted_on: '2026-03-01' }]
  expect(await figureLines({ rows: { ...rows, costs }, periods: february }, 'contribution_margin', 'roi')).toEqual([
    'contribution_margin * 02 1000 = 1000 (1)',
    'contribution_margin acme 02 1000 = 1000 (1)',
    'roi * 02 none, Nothing was spent. = 1000 / 0 (1)',
    'roi acme 02 none, Nothing was spent. = 1000 / 0 (1)',
  ])
})

test('the return on funds is pipeline of the partners that were paid, over what was paid to them', async () => {
  const lines = await figureLines(
    {
      rows: {
        opportunities: [
          { ...deal, opportunity_id: 'a', partner: 'acme', amount: 900, stage: 'open' },
          { ...deal, opportunity_id: 'b', partner: 'acme', amount: 100, created_on: '2025-12-31' },
          { ...deal, opportunity_id: 'c', partner: 'bolt', amount: 5000 },
        ],
        mdf_payments: [
          { partner: 'acme', amount: 100, currency: 'EUR', paid_on: '2026-03-31' },
          { partner: 'acme', amount: 100, currency: 'EUR', paid_on: '2026-01-01' },
          { partner: 'cusp', amount: 50, currency: 'EUR', paid_on: '2026-01-01' },
        ],
      },
      periods: quarter,
    },
    'mdf_return',
  )
  expect(lines).toEqual([
    // 900 of 100 + 100 + 50; bolt was paid nothing, so its pipeline is no return.
    'mdf_return * Q1 3.6 = 900 / 250 (4)',
    'mdf_return acme Q1 4.5 = 900 / 200 (3)',
    'mdf_return cusp Q1 0 = 0 / 50 (1)',
  ])
})

test('a fiscal year that begins in April and a payment on each of its borders', async () => {
  const lines = await figureLines(
    {
      rows: {
        opportunities: [{ ...deal, opportunity_id: 'a', partner: 'acme', amount: 5, close_on: '2024-03-31' }],
        costs: [
          { partner: 'acme', amount: 1, currency: 'EUR', posted_on: '2024-03-31' },
          { partner: 'acme', amount: 10, currency: 'EUR', posted_on: '2024-04-01' },
          { partner: 'acme', amount: 100, currency: 'EUR', posted_on: '2025-03-31' },
          { partner: 'acme', amount: 1000, currency: 'EUR', posted_on: '2025-04-01' },
        ],
      },
      periods: [span('2025', '2024-04-01', '2025-03-31'), span('2026', '2025-04-01', '2026-03-31')],
    },
    'contribution_margin',
  )
  expect(lines).toEqual([
    'contribution_margin * 2025 -110 = -110 (2)',
    'contribution_margin * 2026 -1000 = -1000 (1)',
    'contribution_margin acme 2025 -110 = -110 (2)',
    'contribution_margin acme 2026 -1000 = -1000 (1)',
  ])
})
