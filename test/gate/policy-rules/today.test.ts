// The days on which a condition holds: worked out at once, and the same as when each day is asked for.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionOf } from '../../../src/gate/policy-rules/condition.ts'
import { valueIn } from '../../../src/gate/policy-rules/shape.ts'
import { isDay, spansWhere, type Today } from '../../../src/gate/policy-rules/today.ts'
import { holdsOn, type Span } from '../../../src/gate/spans.ts'
import { addDays } from '../../../src/program/days.ts'
import { ask, language, partner } from './ask.ts'

function spansOf(text: string): { spans: Span[]; asked: number } {
  const condition = conditionOf(text, language())
  if ('faults' in condition) throw new Error(condition.faults[0]?.reason)
  const self = valueIn(language().self, partner)
  let asked = 0
  const spans = spansWhere((today: Today) => {
    asked += 1
    return condition.ask({ self, program: undefined, id: 'acme', today }) === true
  })
  return { spans, asked }
}

describe('the spans of a condition', () => {
  test.each<[string, Span[]]>([
    ['self.listed', [{}]],
    ['!self.listed', []],
    ['today > "2026-05-31"', [{ from: '2026-06-01' }]],
    ['today >= "2026-05-31"', [{ from: '2026-05-31' }]],
    ['today < "2026-05-31"', [{ until: '2026-05-30' }]],
    ['"2026-05-31" >= today', [{ until: '2026-05-31' }]],
    ['today == "2024-02-29"', [{ from: '2024-02-29', until: '2024-02-29' }]],
    ['today != "2024-02-29"', [{ until: '2024-02-28' }, { from: '2024-03-01' }]],
    ['today > addMonths(self.joined_on, 6) && today <= addDays(self.joined_on, 200)', [{ from: '2025-12-02', until: '2025-12-18' }]],
    ['self.agreements.exists(a, has(a.expires_on) && today > a.expires_on)', [{ from: '2028-01-10' }]],
    // Which day is looked at next may depend on another one.
    ['today < "2026-01-01" ? today < "2025-01-01" : today > "2027-01-01"', [{ until: '2024-12-31' }, { from: '2027-01-02' }]],
    ['today <= "9999-12-31"', [{}]],
    ['today >= "0001-01-01"', [{}]],
  ])('%s', (text, spans) => {
    expect(spansOf(text).spans).toEqual(spans)
  })

  test('take few questions, and one when the day does not matter', () => {
    expect(spansOf('self.listed').asked).toBe(1)
    expect(spansOf('today > "2026-05-31"').asked).toBe(3)
  })

  const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2025-05-15', count))
  const compared = fc.tuple(
    fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
    fc.oneof(
      day.map((each) => `"${each}"`),
      fc.integer({ min: -9, max: 9 }).map((count) => `addDays(self.joined_on, ${count})`),
    ),
  )
  const condition = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      compared.map(([sign, other]) => `today ${sign} ${other}`),
      compared.map(([sign, other]) => `${other} ${sign} today`),
      fc.tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(tie('any'), tie('any'), tie('any')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      tie('any').map((each) => `!(${each})`),
    ),
  })).any

  test('are those days on which it holds when it is asked day by day', () => {
    fc.assert(
      fc.property(condition, (text) => {
        const { spans } = spansOf(text)
        for (let on = '2025-05-01'; on < '2025-08-01'; on = addDays(on, 1))
          expect([on, spans.some((span) => holdsOn(span, on))]).toEqual([on, ask(text, { on }) === true])
      }),
      { numRuns: 200, seed: 11 },
    )
  })
})

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-04-30', true],
  ['2026-04-31', false],
  ['2026-12-31', true],
  ['2026-12-00', false],
  ['2026-12-32', false],
  ['0001-01-01', true],
  ['0000-12-31', false],
  ['9999-12-31', true],
  ['+10000-01-01', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-01T00:00:00Z', false],
  ['', false],
])('whether "%s" is a day', (text, is) => {
  expect(isDay(text)).toBe(is)
})
