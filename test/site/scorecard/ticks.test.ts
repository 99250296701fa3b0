// Round numbers along an axis.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticksFor } from '../../../src/site/scorecard/ticks.ts'

test.each([
  [[3], [0, 1, 2, 3]],
  [[0.3], [0, 0.1, 0.2, 0.3]],
  [
    [-20, 100],
    [-50, 0, 50, 100],
  ],
  [[1_234_567], [0, 500_000, 1_000_000, 1_500_000]],
  [[], [0, 0.25, 0.5, 0.75, 1]],
  [[0], [0, 0.25, 0.5, 0.75, 1]],
])('for %j they are %j', (values, ticks) => {
  expect(ticksFor(values)).toEqual(ticks)
})

test.each([
  [[1], [0, 1]],
  [[2], [0, 1, 2]],
  [[9], [0, 3, 6, 9]],
  [[40], [0, 10, 20, 30, 40]],
  [[], [0, 1]],
])('of what is counted, for %j they are %j', (values, ticks) => {
  expect(ticksFor(values, true)).toEqual(ticks)
})

test('they hold zero and every value, in equal steps, few of them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-6)),
      (values) => {
        const ticks = ticksFor(values)
        const steps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0))
        expect(ticks).toContain(0)
        expect([ticks.length >= 2, ticks.length <= 7]).toEqual([true, true])
        for (const value of values) expect([(ticks[0] ?? 0) <= value, value <= (ticks.at(-1) ?? 0)]).toEqual([true, true])
        for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 5 - Math.ceil(Math.log10(Math.abs(steps[0] ?? 1))))
      },
    ),
  )
})
