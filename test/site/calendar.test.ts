// Days and business days.
import { expect, test } from 'vitest'
import { addBusinessDays, addDays, daysBetween, isBusinessDay } from '../../src/site/calendar.ts'

test.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-05', -180, '2025-09-06'],
  ['2026-10-24', 2, '2026-10-26'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected)
  expect(daysBetween(date, expected)).toBe(days)
})

test.each([
  ['over a weekend', '2026-03-05', 2, '2026-03-09'],
  ['from a Saturday', '2026-03-07', 1, '2026-03-09'],
  ['from a Sunday', '2026-03-08', 5, '2026-03-13'],
  ['back over two weekends', '2026-11-26', -10, '2026-11-12'],
  ['back from a Sunday', '2026-03-08', -1, '2026-03-06'],
  ['none', '2026-03-07', 0, '2026-03-07'],
])('business days %s', (_case, date, days, expected) => {
  expect(addBusinessDays(date, days)).toBe(expected)
})

test('Saturday and Sunday are no business days', () => {
  expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map(isBusinessDay)).toEqual([true, false, false, true])
})
