// What there is no figure for is a zero, or cannot be known.
import { expect, test } from 'vitest'
import type { Figure, MetricFile } from '../../src/scorecards/figure.ts'
import { figureFinder } from '../../src/scorecards/figure-of.ts'
import { periodsAround, windowEnding } from '../../src/scorecards/periods.ts'

const metric = (own: Partial<MetricFile>): MetricFile => ({
  id: 'sourced_pipeline',
  file: 'sourced_pipeline.sql',
  label: 'Sourced pipeline',
  definition: 'Opportunities that a partner brought.',
  unit: 'money',
  value: 'sum',
  numerator: 'Value',
  period: 'creation',
  grain: 'day',
  standing: '12m',
  scope: 'both',
  audience: 'partner',
  better: 'higher',
  datasets: ['opportunities'],
  source: 'a source',
  sql: 'select 1',
  ...own,
})
const metrics = [
  metric({}),
  metric({ id: 'win_rate', unit: 'percent', value: 'ratio', denominator: 'Closed', none: 'nothing was won or lost' }),
  metric({
    id: 'partner_sourced_share',
    unit: 'percent',
    value: 'ratio',
    needs: { sql: 'false', lacks: 'the exports hold no direct deals' },
  }),
  metric({ id: 'open_tickets', unit: 'count', datasets: ['tickets'] }),
]
const figures: Figure[] = [
  { metric: 'sourced_pipeline', partner: 'acme', period: '2025-03', value: '10', currency: 'BRL', numerator: '10', lines: 1 },
  { metric: 'partner_sourced_share', period: '2025-03', numerator: '0', lines: 1, not_evaluated: 'the exports hold no direct deals' },
]
const window = windowEnding('12m', '2026-11-20')
const find = figureFinder({
  figures,
  metrics,
  currency: 'BRL',
  sources: [
    {
      source: 'crm',
      dataset: 'opportunities',
      files: [],
      exported_on: '2026-11-16',
      age_days: 4,
      rows: 1,
      taken: 1,
      refused: 0,
      not_data: 0,
      max_rejected: 0,
      defects: {},
    },
  ],
  periods: [...periodsAround('2026-11-20', 1), window],
})

test('what is known is found', () => {
  expect(find({ metric: 'sourced_pipeline', partner: 'acme', period: '2025-03' })).toBe(figures[0])
})

test('nothing done in a time that the sources cover is a zero', () => {
  const zero = { metric: 'sourced_pipeline', partner: 'acme', value: '0', currency: 'BRL', numerator: '0', lines: 0 }
  expect(find({ metric: 'sourced_pipeline', partner: 'acme', period: '2025-04' })).toEqual({ ...zero, period: '2025-04' })
  // The quarter ended after the first line was written.
  expect(find({ metric: 'sourced_pipeline', partner: 'acme', period: '2025-Q1' })).toEqual({ ...zero, period: '2025-Q1' })
  expect(find({ metric: 'sourced_pipeline', partner: 'acme', period: window.id })).toEqual({ ...zero, period: window.id })
})

test('nothing known is no zero', () => {
  expect(
    (
      [
        { metric: 'sourced_pipeline', partner: 'acme', period: '2025-02' },
        { metric: 'win_rate', partner: 'acme', period: '2025-04' },
        { metric: 'partner_sourced_share', period: '2025-04' },
        { metric: 'open_tickets', partner: 'acme', period: '2025-04' },
      ] as const
    ).map((ref) => [find(ref)?.value, find(ref)?.not_evaluated]),
  ).toEqual([
    [undefined, 'what the sources hold begins in 2025-03'],
    [undefined, 'nothing was won or lost'],
    [undefined, 'the exports hold no direct deals'],
    [undefined, 'no source feeds tickets'],
  ])
  expect(find({ metric: 'nrr', period: '2025-04' })).toBeUndefined()
})
