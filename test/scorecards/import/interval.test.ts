// Intervals of prices as people write them; none loses its number.
import { expect, test } from 'vitest'
import { intervalOf } from '../../../src/scorecards/import/interval.ts'
import { intervals, times_a_year } from '../../../src/scorecards/intervals.ts'

test.each([
  ['month', 'month'],
  ['Monthly', 'month'],
  ['every month', 'month'],
  ['1 month', 'month'],
  ['2 months', '2_months'],
  ['every 3 months', 'quarter'],
  ['3 meses', 'quarter'],
  ['Trimestral', 'quarter'],
  ['6 months', 'half_year'],
  ['6-month', 'half_year'],
  ['Semestral', 'half_year'],
  ['12 Monate', 'year'],
  ['per year', 'year'],
  ['2 years', '24_months'],
  ['a cada 2 anos', '24_months'],
  ['18 months', '18_months'],
  ['week', 'week'],
  ['2 weeks', undefined],
  ['0 months', undefined],
  ['61 months', undefined],
  ['sometimes', undefined],
  ['1.5 years', undefined],
  ['month 3', undefined],
])('"%s" is %s', (text, interval) => {
  expect(intervalOf(text)).toBe(interval)
})

test('every interval but a single payment has its times a year', () => {
  expect(times_a_year.map(([name]) => name)).toEqual(intervals.filter((name) => name !== 'once'))
  const times = new Map(times_a_year)
  expect([times.get('month'), times.get('quarter'), times.get('half_year'), times.get('year'), times.get('36_months')].map(Number)).toEqual(
    [12, 4, 2, 1, 0.33333333333333],
  )
})
