// Calendar days and business days, around weekends, months and years.
import { expect, test } from 'vitest'
import {
  addBusinessDays,
  addDays,
  addMonths,
  businessDaysBetween,
  daysBetween,
  isBusinessDay,
  monthEnd,
  periodEnd,
} from '../../src/program/days.ts'
import { urgencyOf } from '../../src/site/work/urgency.ts'

test('days are added across months, years and leap days', () => {
  expect([addDays('2026-02-28', 1), addDays('2028-02-28', 1), addDays('2026-01-01', -1), addDays('2026-03-13', 0)]).toEqual([
    '2026-03-01',
    '2028-02-29',
    '2025-12-31',
    '2026-03-13',
  ])
})

test('months end on their last day', () => {
  expect([addMonths('2026-01-31', 1), addMonths('2024-02-29', 12), addMonths('2026-11-15', 3), addMonths('2026-03-31', -1)]).toEqual([
    '2026-02-28',
    '2025-02-28',
    '2027-02-15',
    '2026-02-28',
  ])
})

test('a period of whole years ends on the same day of the month', () => {
  expect([periodEnd('2023-05-31', 365), periodEnd('2026-05-31', 730), periodEnd('2023-05-31', 366), periodEnd('2026-05-31', 90)]).toEqual([
    '2024-05-31',
    '2028-05-31',
    '2024-05-31',
    '2026-08-29',
  ])
})

test('days between are signed', () => {
  expect([
    daysBetween('2026-03-13', '2026-03-14'),
    daysBetween('2026-03-13', '2026-03-13'),
    daysBetween('2026-03-13', '2026-03-12'),
    daysBetween('2026-03-28', '2026-03-30'),
    daysBetween('2025-03-13', '2026-03-13'),
  ]).toEqual([1, 0, -1, 2, 365])
})

test('business days are Monday to Friday', () => {
  const week = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14', '2026-03-15']
  expect(week.map(isBusinessDay)).toEqual([true, true, true, true, true, false, false])
})

test('a term of business days starts on the day after', () => {
  expect([
    addBusinessDays('2026-03-10', 2),
    addBusinessDays('2026-03-12', 2),
    addBusinessDays('2026-03-13', 1),
    addBusinessDays('2026-03-14', 1),
    addBusinessDays('2026-03-15', 5),
    addBusinessDays('2026-03-13', 0),
  ]).toEqual(['2026-03-12', '2026-03-16', '2026-03-16', '2026-03-16', '2026-03-20', '2026-03-13'])
})

test('business days between two dates leave weekends out, both ways', () => {
  expect([
    businessDaysBetween('2026-03-13', '2026-03-13'),
    businessDaysBetween('2026-03-13', '2026-03-14'),
    businessDaysBetween('2026-03-13', '2026-03-16'),
    businessDaysBetween('2026-03-13', '2026-03-27'),
    businessDaysBetween('2026-03-16', '2026-03-13'),
    businessDaysBetween('2026-03-15', '2026-03-13'),
    businessDaysBetween('2026-01-01', '2026-12-31'),
  ]).toEqual([0, 0, 1, 10, -1, 0, 260])
})

test('adding and counting business days agree for every day of two months', () => {
  for (let offset = 0; offset < 60; offset += 1)
    for (const term of [1, 2, 5, 11]) {
      const from = addDays('2026-03-01', offset)
      expect(businessDaysBetween(from, addBusinessDays(from, term))).toBe(term)
    }
})

test('the due day is in time; the bands end after 7 and 30 days', () => {
  const days = [-1, 0, 1, 7, 8, 30, 31]
  expect(days.map((each) => [each, urgencyOf(addDays('2026-03-13', each), '2026-03-13')])).toEqual([
    [-1, 'overdue'],
    [0, 'week'],
    [1, 'week'],
    [7, 'week'],
    [8, 'month'],
    [30, 'month'],
    [31, 'later'],
  ])
})

test('a month ends on its last day, leap years and December too', () => {
  expect(['2026-02-01', '2024-02-29', '2026-12-31', '2026-04-15'].map(monthEnd)).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2026-12-31',
    '2026-04-30',
  ])
})
