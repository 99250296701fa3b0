// Stretches of days between the borders of periods: lines are grouped by them once, and every period is made of whole ones.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/program/days.ts'
import { calendarOf, slotsFor, stretchesIn } from '../../src/scorecards/calendar.ts'
import { coverageOf } from '../../src/scorecards/coverage.ts'
import { periodsAround, windowEnding } from '../../src/scorecards/periods.ts'
import { linesOf, numeratorOf, tally } from '../../src/scorecards/tally.ts'
import { engineWith, filesOf, span } from './base.ts'

const january = span('01', '2026-01-01', '2026-01-31')
const quarter = span('Q1', '2026-01-01', '2026-03-31')
const window = windowEnding('30d', '2026-02-10')

test('a stretch ends where any period begins or ends, and no later than the as-of day', () => {
  const calendar = calendarOf([january, quarter, window], '2026-02-20')
  expect(calendar.stretches).toEqual([
    { from: '2026-01-01', until: '2026-01-11' },
    { from: '2026-01-12', until: '2026-01-31' },
    { from: '2026-02-01', until: '2026-02-10' },
    { from: '2026-02-11', until: '2026-02-20' },
  ])
  expect(calendar.periods.map((period) => stretchesIn(period, calendar))).toEqual([
    ['0', '1'],
    ['0', '1', '2', '3'],
    ['1', '2'],
  ])
  const days = slotsFor(calendar.periods, calendar, 'day')
  expect([days.count, days.spans, days.numbers.get('3')]).toEqual([
    4,
    [
      { first: 0, end: 2 },
      { first: 0, end: 4 },
      { first: 1, end: 3 },
    ],
    3,
  ])
  const whole = slotsFor([january, quarter], calendar, 'period')
  expect([whole.count, whole.spans, ['01', 'Q1', '2027'].map((id) => whole.numbers.get(id))]).toEqual([
    2,
    [
      { first: 0, end: 1 },
      { first: 1, end: 2 },
    ],
    [0, 1, undefined],
  ])
})

test('periods that have not begun are left out; windows that look ahead stay, and hold what is known today', () => {
  const ahead = windowEnding('30d', '2026-02-25')
  const calendar = calendarOf([january, span('02', '2026-02-01', '2026-02-28'), ahead, windowEnding('1d', '2026-03-05')], '2026-01-30')
  expect(calendar).toEqual({
    periods: [january, ahead, windowEnding('1d', '2026-03-05')],
    stretches: [
      { from: '2026-01-01', until: '2026-01-26' },
      { from: '2026-01-27', until: '2026-01-30' },
    ],
  })
  expect(calendar.periods.map((period) => stretchesIn(period, calendar))).toEqual([['0', '1'], ['1'], []])
})

test('the stretches of a period hold each of its days up to the as-of day once', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-06-01', days))
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(1, 4, 12),
      fc.array(fc.tuple(fc.constantFrom('12m', '90d', '4q', '1d'), day), { maxLength: 6 }),
      (as_of, start, wanted) => {
        const calendar = calendarOf(
          [...periodsAround(as_of, start), ...wanted.map(([length, until]) => windowEnding(length, until))],
          as_of,
        )
        for (const period of calendar.periods) {
          const [until = as_of] = [period.until, as_of].sort()
          const days = stretchesIn(period, calendar).reduce((sum, index) => {
            const stretch = calendar.stretches[Number(index)]
            return stretch === undefined ? sum : sum + daysBetween(stretch.from, stretch.until) + 1
          }, 0)
          expect([period.id, days]).toEqual([period.id, Math.max(0, daysBetween(period.from, until) + 1)])
        }
      },
    ),
    { numRuns: 40 },
  )
})

describe('cells', () => {
  const cell = { key: 'a', counted: true, denominator: '', lines: 1, unknown: 0, scale: '' }

  test('are added up exactly, whatever the number of their digits', () => {
    const { totals, places } = tally(
      () => [
        { ...cell, partner: 'acme', numerator: '0.1000' },
        { ...cell, partner: 'acme', numerator: '-0.2000', key: 'b' },
        { ...cell, partner: '', numerator: '1000000000000.000000000000001', lines: 2 },
        { ...cell, partner: 'bolt', numerator: '7', counted: false },
        { ...cell, partner: 'acme', numerator: '5', key: 'c' },
      ],
      { count: 2, numbers: new Map(Object.entries({ a: 0, b: 1 })) },
      false,
    )
    expect(places).toBe(15)
    const spans = [
      { first: 0, end: 1 },
      { first: 0, end: 2 },
      { first: 1, end: 1 },
    ]
    const found = [...totals].map(([name, own]) => [
      name,
      spans.map((span) => numeratorOf(own, span)),
      spans.map((span) => linesOf(own, span)),
    ])
    expect(found).toEqual([
      ['', [1000000000000100000000000001n, 999999999999900000000000001n, 0n], [3, 4, 0]],
      ['acme', [100000000000000n, -100000000000000n, 0n], [1, 2, 0]],
      ['bolt', [7000000000000000n, 7000000000000000n, 0n], [1, 1, 0]],
    ])
  })
})

test('coverage says when datasets begin and what metrics lack', async () => {
  const deal = { stage: 'won', created_on: '2026-01-10', partner: 'acme', amount: 1, currency: 'EUR' }
  const engine = await engineWith({ rows: { opportunities: [deal, { ...deal, created_on: '2025-12-01' }] } })
  try {
    expect(await coverageOf(engine, filesOf('win_rate', 'attach_rate', 'roi', 'case_studies'))).toEqual({
      first_days: { opportunities: '2025-12-01' },
      lacks: {
        attach_rate: 'The exports hold no direct deals, so nobody can tell how many deals there are in all.',
        roi: 'No export holds costs.',
      },
    })
  } finally {
    await engine.close()
  }
})
