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
  metric({ id: 'win_rate', unit: 'percent', value: 'ratio', denominator: 'Closed', scope: 'partner', none: 'Nothing was won or lost.' }),
  metric({
    id: 'partner_sourced_share',
    unit: 'percent',
    value: 'ratio',
    denominator: 'Won',
    denominator_of: 'program',
    needs: { sql: 'false', lacks: 'The exports hold no direct deals.' },
    none: 'Nothing was won.',
  }),
  metric({ id: 'attach_rate', unit: 'percent', value: 'ratio', denominator: 'Won', denominator_of: 'program', none: 'Nothing was won.' }),
  metric({ id: 'open_tickets', unit: 'count', datasets: ['tickets'] }),
]
const figures: Figure[] = [
  { metric: 'sourced_pipeline', partner: 'acme', period: '2025-08', value: '10', currency: 'BRL', numerator: '10', lines: 1 },
  { metric: 'attach_rate', period: '2025-08', value: '50', numerator: '2', denominator: '4', lines: 4 },
  { metric: 'attach_rate', period: '2025-09', numerator: '0', denominator: '0', lines: 1, not_evaluated: 'Nothing was won.' },
]
const window = windowEnding('12m', '2026-11-20')
const find = figureFinder({
  as_of: '2026-11-20',
  currency: 'BRL',
  periods: periodsAround('2026-11-20', 1),
  metrics,
  figures,
  coverage: {
    first_days: { opportunities: '2025-03-10' },
    lacks: { partner_sourced_share: 'The exports hold no direct deals.', open_tickets: 'No export holds tickets.' },
  },
})
const zero = { metric: 'sourced_pipeline', partner: 'acme', value: '0', currency: 'BRL', numerator: '0', lines: 0 }

test('what is known is found', () => {
  expect(find({ metric: 'sourced_pipeline', partner: 'acme', period: '2025-08' })).toBe(figures[0])
})

test('nothing done in a time that the exports cover is a zero, long before the first line of anybody', () => {
  expect(find({ metric: 'sourced_pipeline', partner: 'acme', period: '2025-04' })).toEqual({ ...zero, period: '2025-04' })
  // The month ended after the exports begin.
  expect(find({ metric: 'sourced_pipeline', partner: 'acme', period: '2025-03' })).toEqual({ ...zero, period: '2025-03' })
  expect(find({ metric: 'sourced_pipeline', partner: 'acme', period: window.id })).toEqual({ ...zero, period: window.id })
})

test('no part of a whole is 0, if the whole is known', () => {
  const share = { metric: 'attach_rate', partner: 'acme', numerator: '0', lines: 0 }
  expect(find({ metric: 'attach_rate', partner: 'acme', period: '2025-08' })).toEqual({
    ...share,
    period: '2025-08',
    value: '0',
    denominator: '4',
  })
  expect(find({ metric: 'attach_rate', partner: 'acme', period: '2025-09' })).toEqual({
    ...share,
    period: '2025-09',
    not_evaluated: 'Nothing was won.',
    denominator: '0',
  })
  expect(find({ metric: 'attach_rate', partner: 'acme', period: '2025-10' })).toEqual({
    ...share,
    period: '2025-10',
    not_evaluated: 'Nothing was won.',
    denominator: '0',
  })
})

test('nothing known is no zero', () => {
  expect(
    (
      [
        { metric: 'sourced_pipeline', partner: 'acme', period: '2025-02' },
        { metric: 'sourced_pipeline', partner: 'acme', period: '2026-12' },
        { metric: 'win_rate', partner: 'acme', period: '2025-04' },
        { metric: 'partner_sourced_share', period: '2025-04' },
        { metric: 'open_tickets', partner: 'acme', period: '2025-04' },
      ] as const
    ).map((ref) => [find(ref)?.value, find(ref)?.not_evaluated]),
  ).toEqual([
    [undefined, 'The exports of opportunities begin on 2025-03-10.'],
    [undefined, 'The period has not begun.'],
    [undefined, 'Nothing was won or lost.'],
    [undefined, 'The exports hold no direct deals.'],
    [undefined, 'No export holds tickets.'],
  ])
})

test('what nobody computes is no figure', () => {
  expect(
    (
      [
        { metric: 'nrr', period: '2025-04' },
        { metric: 'win_rate', period: '2025-04' },
        { metric: 'sourced_pipeline', period: '2031' },
      ] as const
    ).map(find),
  ).toEqual([undefined, undefined, undefined])
})
