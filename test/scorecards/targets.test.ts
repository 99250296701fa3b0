// Targets and goals of the program against its figures.
import { expect, test } from 'vitest'
import { goalsOf, targetsOf } from '../../src/scorecards/targets.ts'

import { figuresOf, metricFile, partner, programEntry, programWith } from './ladder.ts'

const as_of = '2026-11-20'
const metrics = [
  metricFile('partner_sourced_share', { unit: 'percent', value: 'ratio' }),
  metricFile('time_to_activate', { unit: 'days', value: 'median', better: 'lower' }),
  metricFile('roi', { unit: 'factor', value: 'ratio' }),
  metricFile('sourced_arr', { unit: 'money', standing: '4q' }),
]
const program = programWith(
  programEntry({
    targets: [
      { metric: 'partner_sourced_share', gte: 0.15, unit: 'ratio' },
      { metric: 'time_to_activate', lte: 30, unit: 'days' },
      { metric: 'roi', gte: 150, lte: 400, unit: 'percent' },
      { metric: 'partner_churn', lte: 10, unit: 'percent' },
    ],
    goals: [
      { id: 'fast', statement: 'Live in 30 days.', metric: 'time_to_activate', target: 30, unit: 'days', by: '2026-06-30' },
      { id: 'revenue', statement: 'A million.', metric: 'sourced_arr', target: 1_000_000, unit: 'count', by: '2026-12-31' },
    ],
  }),
)
const figureOf = figuresOf({
  'partner_sourced_share 12m@2026-11-20': '14.5',
  'partner_sourced_share 2026-Q3': '16',
  'time_to_activate 12m@2026-11-20': '30',
  'roi 12m@2026-11-20': '4.25',
  'sourced_arr 4q@2026-11-20': '999999.99 EUR',
  'time_to_activate 2026-Q3': 'nobody was activated',
})

test('a target is judged by the figure as it stands, in its unit, with the distance to it', () => {
  const [period, churn] = ['12m@2026-11-20', 'partner_churn' as const]
  expect(targetsOf({ program, metrics, as_of, figureOf })).toEqual([
    // 0.15 is 15 %; 15 − 14.5
    { metric: 'partner_sourced_share', period, bound: 'gte', target: '15', value: '14.5', met: false, distance: '0.5' },
    { metric: 'time_to_activate', period, bound: 'lte', target: '30', value: '30', met: true, distance: '0' },
    // 150 % is 1.5 and 400 % is 4; 4.25 − 1.5 and 4.25 − 4
    { metric: 'roi', period, bound: 'gte', target: '1.5', value: '4.25', met: true, distance: '2.75' },
    { metric: 'roi', period, bound: 'lte', target: '4', value: '4.25', met: false, distance: '0.25' },
    { metric: churn, period: '', bound: 'lte', target: '10', not_evaluated: 'no figure of it is computed' },
  ])
})

test('a target may be judged for a period; without a figure nobody can tell', () => {
  const period = '2026-Q3'
  expect(targetsOf({ program, metrics, as_of, figureOf }, period).slice(0, 3)).toEqual([
    { metric: 'partner_sourced_share', period, bound: 'gte', target: '15', value: '16', met: true, distance: '1' },
    { metric: 'time_to_activate', period, bound: 'lte', target: '30', not_evaluated: 'nobody was activated' },
    { metric: 'roi', period, bound: 'gte', target: '1.5' },
  ])
})

test('a goal aims in the direction in which the figure is better', () => {
  expect(goalsOf({ program, metrics, as_of, figureOf })).toEqual([
    {
      goal: 'fast',
      by: '2026-06-30',
      metric: 'time_to_activate',
      period: '12m@2026-11-20',
      bound: 'lte',
      target: '30',
      value: '30',
      met: true,
      distance: '0',
    },
    {
      goal: 'revenue',
      by: '2026-12-31',
      metric: 'sourced_arr',
      period: '4q@2026-11-20',
      bound: 'gte',
      target: '1000000',
      value: '999999.99',
      currency: 'EUR',
      met: false,
      distance: '0.01',
    },
  ])
})

test('a goal of a region adds up the figures of its partners', () => {
  const regional = programWith(
    programEntry({
      goals: [
        { id: 'deals', statement: 'Three.', metric: 'closed_deals', region: 'gulf', target: 3, unit: 'count', by: '2027-03-31' },
        { id: 'rate', statement: 'A third.', metric: 'win_rate', region: 'gulf', target: 40, unit: 'percent', by: '2027-03-31' },
        { id: 'quick', statement: 'Soon.', metric: 'time_to_activate', region: 'gulf', target: 30, unit: 'days', by: '2027-03-31' },
        { id: 'none', statement: 'One.', metric: 'closed_deals', region: 'nordic', target: 1, unit: 'count', by: '2027-03-31' },
      ],
    }),
    partner('dune', { region: 'gulf' }),
    partner('oasis', { region: 'gulf' }),
    partner('haze', { region: 'gulf' }),
    partner('acme'),
  )
  const period = '12m@2026-11-20'
  const numbers: Record<string, readonly [string, string, string]> = {
    [`closed_deals dune ${period}`]: ['1.5', '1.5', '0'],
    [`closed_deals oasis ${period}`]: ['1', '1', '0'],
    [`closed_deals acme ${period}`]: ['30', '30', '0'],
    [`win_rate dune ${period}`]: ['100', '1', '1'],
    [`win_rate oasis ${period}`]: ['25', '1', '4'],
    [`time_to_activate dune ${period}`]: ['20', '20', '0'],
  }
  const files = [...metrics, metricFile('closed_deals'), metricFile('win_rate', { unit: 'percent', value: 'ratio' })]
  const judged = goalsOf({
    program: regional,
    metrics: files,
    as_of,
    figureOf: (ref) => {
      const [value, numerator, denominator] = numbers[`${ref.metric} ${ref.partner} ${ref.period}`] ?? []
      return value === undefined || numerator === undefined || denominator === undefined
        ? { ...ref, numerator: '0', lines: 0, not_evaluated: 'nobody knows' }
        : { ...ref, value, numerator, denominator, lines: 1 }
    },
  })
  expect(judged.map(({ goal, value, met, distance, not_evaluated }) => ({ goal, value, met, distance, not_evaluated }))).toEqual([
    // 1.5 + 1
    { goal: 'deals', value: '2.5', met: false, distance: '0.5' },
    // 1 + 1 of 1 + 4
    { goal: 'rate', value: '40', met: true, distance: '0' },
    { goal: 'quick', not_evaluated: 'medians of partners do not add up' },
    { goal: 'none', not_evaluated: 'no partner of the region has a figure' },
  ])
})
