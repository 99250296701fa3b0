// Which windows are needed, and no others.
import { expect, test } from 'vitest'
import { allWindows, daysAhead, pastDays, windowsFor } from '../../src/scorecards/windows.ts'
import { csat, metricFile, people, programWith, sourced, tier } from './ladder.ts'

const as_of = '2026-11-20'

test('tiers were judged at the end of each of 24 months, and are today', () => {
  const days = pastDays(as_of)
  expect([days.length, days[0], days[23], days[24]]).toEqual([25, '2024-11-30', '2026-10-31', '2026-11-20'])
})

test('sums are looked at again while most of their window is known, people after each certificate that ends, other figures never', () => {
  const certificate_ends = ['2026-11-19', '2026-11-20', '2026-12-31', '2026-12-20', '2027-02-17', '2027-02-18']
  expect([
    daysAhead(sourced, '12m', { as_of, certificate_ends }),
    // Of 180 days 150 are over in 30 days, and in 60 only two thirds.
    daysAhead(sourced, '180d', { as_of }),
    daysAhead(sourced, '90d', { as_of }),
    // A certificate that ends today still counts today; the one of yesterday is gone already, and the last one is more than 90 days away.
    daysAhead(people, '1d', { as_of, certificate_ends }),
    daysAhead(csat, '12m', { as_of, certificate_ends }),
  ]).toEqual([
    ['2026-12-20', '2027-01-19', '2027-02-18'],
    ['2026-12-20'],
    [],
    ['2026-11-21', '2026-12-20', '2026-12-21', '2027-01-01', '2027-01-19', '2027-02-18'],
    [],
  ])
})

test('a comparison needs its window, or that of the metric, on all these days; every metric needs what stands and twelve months today', () => {
  const program = programWith(
    tier('low', 1),
    tier('high', 2, {
      all: [
        { metric: 'sourced_arr', window: '4q', gte: 1 },
        {
          any: [
            { metric: 'certified_people', gte: 1 },
            { metric: 'csat', window: '90d', gte: 1 },
            { metric: 'roi', gte: 1 },
          ],
        },
      ],
    }),
  )
  const windows = windowsFor({ program, metrics: [sourced, people, csat, metricFile('win_rate')], as_of, certificate_ends: ['2026-12-31'] })
  const past = pastDays(as_of)
  const ids = (metric: Parameters<typeof windows.get>[0]) => windows.get(metric)?.map(({ id }) => id)
  expect([ids('sourced_arr'), ids('certified_people'), ids('csat'), ids('win_rate'), ids('roi')]).toEqual([
    [...[...past, '2026-12-20', '2027-01-19', '2027-02-18'].map((day) => `4q@${day}`), '12m@2026-11-20'],
    [...[...past, '2026-12-20', '2027-01-01', '2027-01-19', '2027-02-18'].map((day) => `1d@${day}`), '12m@2026-11-20'],
    // 90 days before the as-of day is what recommendations compare with.
    [...past.map((day) => `90d@${day}`), '12m@2026-11-20', '90d@2026-08-22'],
    ['12m@2026-11-20'],
    undefined,
  ])
  expect(
    allWindows(windows)
      .filter(({ until }) => until === as_of)
      .map(({ id }) => id),
  ).toEqual(['12m@2026-11-20', '1d@2026-11-20', '4q@2026-11-20', '90d@2026-11-20'])
  const [first] = allWindows(windows)
  expect(first).toEqual({ id: '1d@2024-11-30', kind: 'window', from: '2024-11-30', until: '2024-11-30', complete: true })
})
