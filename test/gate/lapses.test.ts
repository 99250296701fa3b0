// What runs out: stretches of days, and the warnings before them.
import { expect, test } from 'vitest'
import { overdue } from '../../src/gate/cadence.ts'
import { lapses } from '../../src/gate/lapses.ts'
import { union } from '../../src/gate/spans.ts'

const at = ['security_review']

test('spans that touch or overlap become one', () => {
  expect(union([{ from: '2026-03-01', until: '2026-03-31' }, { from: '2026-04-01' }, { until: '2026-01-31' }])).toEqual([
    { until: '2026-01-31' },
    { from: '2026-03-01' },
  ])
  expect([union([]), union([{}])]).toEqual([[], [{}]])
})

test('a warning begins some days before the last good day, and never reaches into the stretch before', () => {
  const broken = [
    { from: '2026-03-01', until: '2026-03-31' },
    { from: '2026-04-11', until: undefined },
  ]
  expect(lapses(at, 'over', broken, [60, 30])).toEqual([
    { at, what: 'over', from: '2025-12-30', until: '2026-03-31', error: '2026-03-01' },
    { at, what: 'over', from: '2026-04-01', until: undefined, error: '2026-04-11' },
  ])
})

test('without a window there is no warning, and what never held was always an error', () => {
  expect(lapses(at, 'over', [{ from: '2026-03-01' }], [])).toEqual([
    { at, what: 'over', from: '2026-03-01', until: undefined, error: '2026-03-01' },
  ])
  expect(lapses(at, 'over', [{ until: '2026-03-01' }], [30])).toEqual([{ at, what: 'over', from: undefined, until: '2026-03-01' }])
})

test('a policy counts on its days, the period of the program on the others', () => {
  const policy = { months: 6, span: { from: '2026-03-01', until: '2026-06-30' } }
  expect(overdue('2025-06-10', [policy], 365)).toEqual([
    { from: '2026-03-01', until: '2026-06-30' },
    { from: '2026-07-01', until: undefined },
  ])
  expect(overdue('2026-02-10', [policy], 365)).toEqual([{ from: '2027-02-11', until: undefined }])
  expect(overdue('2025-06-10', [], 0)).toEqual([])
})
