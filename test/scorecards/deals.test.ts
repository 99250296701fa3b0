import { expect, test } from 'vitest'
import { figureLines, span } from './base.ts'

const deal = { stage: 'won', currency: 'EUR', created_on: '2026-01-10', close_on: '2026-02-28' }

test('the win rate counts what was won over what was won or lost, by the day it was closed', async () => {
  const lines = await figureLines(
    {
      rows: {
        opportunities: [
          { ...deal, opportunity_id: 'a', partner: 'acme' },
          { ...deal, opportunity_id: 'b', partner: 'acme', stage: 'lost', close_on: '2026-03-01' },
          { ...deal, opportunity_id: 'c', partner: 'bolt', stage: 'lost', close_on: '2026-03-31' },
          { ...deal, opportunity_id: 'd', partner: 'acme', stage: 'open', close_on: '2026-03-31' },
          { ...deal, opportunity_id: 'e', stage: 'won' },
        ],
      },
    },
    'win_rate',
  )
  // 1 of 2 and 1 of 3: the open deal and the direct one are in neither.
  expect(lines).toEqual([
    'win_rate * 2026-02 100 = 1 / 1 (1)',
    'win_rate * 2026-03 0 = 0 / 2 (2)',
    'win_rate * 2026-Q1 33.3333 = 1 / 3 (3)',
    'win_rate acme 2026-02 100 = 1 / 1 (1)',
    'win_rate acme 2026-03 0 = 0 / 1 (1)',
    'win_rate acme 2026-Q1 50 = 1 / 2 (2)',
    'win_rate bolt 2026-03 0 = 0 / 1 (1)',
    'win_rate bolt 2026-Q1 0 = 0 / 1 (1)',
  ])
})

test('one deal of two partners is shared by their weights, and brought by one of them', async () => {
  const lines = await figureLines(
    {
      settings: { multi_partner: 'weighted' },
      rows: {
        opportunities: [
          { ...deal, opportunity_id: 'a', partner: 'acme', weight: 1, credit: 'sourced', amount: 100 },
          { ...deal, opportunity_id: 'a', partner: 'bolt', weight: 3, amount: 100 },
        ],
      },
      periods: [span('2026-Q1', '2026-01-01', '2026-03-31')],
    },
    'sourced_pipeline',
    'win_rate',
  )
  expect(lines).toEqual([
    'sourced_pipeline * 2026-Q1 100 = 100 (1)',
    'sourced_pipeline acme 2026-Q1 100 = 100 (1)',
    'win_rate * 2026-Q1 100 = 1 / 1 (2)',
    'win_rate acme 2026-Q1 100 = 0.25 / 0.25 (1)',
    'win_rate bolt 2026-Q1 100 = 0.75 / 0.75 (1)',
  ])
})
