import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { common, dayAfter, dayBefore, earlier, holdsOn, later, type Span, uncovered, union, within } from '../../src/gate/spans.ts'
import { addDays } from '../../src/program/days.ts'

const first = '2026-01-01'
const day = fc.integer({ min: 0, max: 30 }).map((count) => addDays(first, count))
const span: fc.Arbitrary<Span> = fc.record({ from: fc.option(day, { nil: undefined }), until: fc.option(day, { nil: undefined }) })
const all_days = Array.from({ length: 34 }, (_, index) => addDays(first, index - 1))

describe('spans of days', () => {
  test('hold on their first and last day and not on the days around them', () => {
    const span = { from: '2026-02-28', until: '2026-03-01' }
    expect(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'].map((each) => holdsOn(span, each))).toEqual([false, true, true, false])
    expect(holdsOn({}, first)).toBe(true)
  })

  test('days beside a day, across a month and a leap year', () => {
    expect([dayAfter('2028-02-28'), dayBefore('2028-03-01'), dayAfter('2026-12-31')]).toEqual(['2028-02-29', '2028-02-29', '2027-01-01'])
    expect([later('2026-01-01', '2026-01-02'), earlier('2026-01-01', '2026-01-02')]).toEqual(['2026-01-02', '2026-01-01'])
  })

  test('what two spans have in common holds exactly on the days of both', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const both = common(a, b)
        for (const each of all_days) expect(both !== undefined && holdsOn(both, each)).toBe(holdsOn(a, each) && holdsOn(b, each))
      }),
    )
  })

  test('what is not covered is every day on which fewer spans hold than are needed', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.integer({ min: 1, max: 3 }), (spans, least) => {
        const found = uncovered(spans, least)
        for (const each of all_days)
          expect(found.filter((open) => holdsOn(open, each)).length).toBe(spans.filter((own) => holdsOn(own, each)).length < least ? 1 : 0)
      }),
    )
  })

  test('a union holds on every day on which one of the spans holds, once', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
        const found = union(spans)
        for (const each of all_days)
          expect(found.filter((own) => holdsOn(own, each)).length > 0).toBe(spans.some((own) => holdsOn(own, each)))
      }),
    )
    expect(union([])).toEqual([])
    const [a, b, c] = [
      { from: first, until: '2026-01-05' },
      { from: '2026-01-03', until: '2026-01-09' },
      { from: '2026-02-01', until: '2026-02-02' },
    ]
    expect(union([a])).toEqual([a])
    expect(union([c, b, a])).toEqual([{ from: first, until: '2026-01-09' }, c])
    expect(union([b, a])).toEqual([{ from: first, until: '2026-01-09' }])
  })

  test('what lies in a span is cut at its ends, and left out where nothing is in it', () => {
    const spans = [{ until: '2026-01-05' }, { from: '2026-01-08' }, { from: '2026-03-01', until: '2026-03-02' }]
    expect(within(spans, { from: '2026-01-05', until: '2026-01-31' })).toEqual([
      { from: '2026-01-05', until: '2026-01-05' },
      { from: '2026-01-08', until: '2026-01-31' },
    ])
    expect(common({ from: '2026-01-02' }, { from: '2026-01-01' })).toEqual({ from: '2026-01-02', until: undefined })
    expect(common({ until: '2026-01-02' }, { until: '2026-01-01' })).toEqual({ from: undefined, until: '2026-01-01' })
    expect(common({ from: '2026-01-02' }, { until: '2026-01-01' })).toBe(undefined)
  })
})
