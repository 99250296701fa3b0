// Open deals and ends of certificates as the prepared tables give them.
import { expect, test } from 'vitest'
import { certificateEnds } from '../../src/scorecards/certificate-ends.ts'
import { openDeals } from '../../src/scorecards/open-deals.ts'
import { periodsAround } from '../../src/scorecards/periods.ts'
import { type Base, engineWith } from './base.ts'
import { openPglite } from './pglite.ts'

const deal = { stage: 'open', currency: 'EUR', created_on: '2026-01-10', close_on: '2026-03-31', probability: 50 }
const base: Base = {
  settings: { multi_partner: 'weighted', as_of: '2026-02-15' },
  periods: periodsAround('2026-02-15', 1),
  program: { recorded_certificates: [{ partner: 'coil', person: 'g', issued_on: '2025-01-01', expires_on: '2026-03-01' }] },
  rows: {
    opportunities: [
      { ...deal, opportunity_id: 'a', partner: 'acme', credit: 'sourced', amount: 100, arr: 60 },
      { ...deal, opportunity_id: 'b', partner: 'acme', credit: 'sourced', amount: 20.5, close_on: '2026-02-15' },
      // After the quarter and before the end of the year.
      { ...deal, opportunity_id: 'c', partner: 'acme', credit: 'co_sell', amount: 40, close_on: '2026-04-01' },
      // Shared 1 to 3, and brought by acme, which is alone in having sourced it.
      { ...deal, opportunity_id: 'd', partner: 'acme', credit: 'sourced', weight: 1, amount: 1000, arr: 800 },
      { ...deal, opportunity_id: 'd', partner: 'bolt', weight: 3, amount: 1000, arr: 800 },
      { ...deal, opportunity_id: 'e', amount: 7, probability: null },
      { ...deal, opportunity_id: 'f', partner: 'bolt', amount: 9, close_on: '2026-02-14' },
      // No part of any forecast: without a day, after the year, decided.
      { ...deal, opportunity_id: 'g', partner: 'bolt', amount: 9, close_on: null },
      { ...deal, opportunity_id: 'h', partner: 'bolt', amount: 9, close_on: '2027-01-01' },
      { ...deal, opportunity_id: 'i', partner: 'bolt', amount: 9, close_on: '2026-02-16', stage: 'won' },
    ],
    certifications: [
      { partner: 'acme', person: 'a', issued_on: '2025-01-01', expires_on: '2026-02-14' },
      { partner: 'acme', person: 'b', issued_on: '2025-01-01', expires_on: '2026-05-16' },
      { partner: 'bolt', person: 'c', issued_on: '2025-01-01', expires_on: '2026-02-15' },
      { partner: 'bolt', person: 'd', issued_on: '2025-01-01', expires_on: '2026-02-15' },
      { partner: 'bolt', person: 'e', issued_on: '2025-01-01', expires_on: '2026-05-17' },
      { partner: 'bolt', person: 'f', issued_on: '2025-01-01' },
    ],
  },
}

const numbers = ['deals', 'co_sell', 'amount', 'sourced_amount', 'sourced_arr'] as const

test.each([
  ['DuckDB', undefined],
  ['PostgreSQL', openPglite],
])('in %s', async (_, open) => {
  const engine = await engineWith({ ...base, ...(open === undefined ? {} : { open }) })
  try {
    const lines = (await openDeals(engine)).map(
      (each) =>
        `${each.period} ${each.partner ?? '*'} ${Number(each.probability ?? -1)}: ${numbers.map((name) => Number(each[name])).join(' ')}`,
    )
    expect(lines.sort()).toEqual([
      // One of the year is without a probability.
      '2026 * -1: 1 0 7 0 0',
      // 1 + 1 + 1 + a quarter; 100 + 20.5 + 40 + a quarter of 1000; sourced is all of it: 100 + 20.5 + 1000, and 60 + 800.
      '2026 acme 50: 3.25 1 410.5 1120.5 860',
      '2026 bolt 50: 0.75 0 750 0 0',
      '2026-Q1 * -1: 1 0 7 0 0',
      '2026-Q1 acme 50: 2.25 0 370.5 1120.5 860',
      '2026-Q1 bolt 50: 0.75 0 750 0 0',
      'overdue bolt 50: 1 0 9 0 0',
    ])
    // 15 February and 90 days are 16 May.
    expect(await certificateEnds(engine)).toEqual(['2026-02-15', '2026-03-01', '2026-05-16'])
  } finally {
    await engine.close()
  }
})
