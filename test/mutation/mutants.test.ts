// Which faults the mutation pass makes of a source, and that the source is as before while none is on.
import { stripTypeScriptTypes } from 'node:module'
import { expect, test } from 'vitest'
import { mutate } from './mutants.ts'

const changesIn = (code: string): string[] => mutate('a.ts', code, 0).mutants.map(({ change }) => change)

/** What an expression gives with each of its mutants, and last without any. */
function answers(expression: string, x: unknown): unknown[] {
  const { code, mutants } = mutate('a.ts', `(x: Value) => ${expression}`, 0)
  const made = new Function('$mutant', `return ${stripTypeScriptTypes(`(${code})`)}`) as (
    isOn: (id: number) => boolean,
  ) => (x: unknown) => unknown
  return [...mutants.map(({ id }) => id), -1].map((on) => made((id) => id === on)(x))
}

test.each([
  ['x < 3', 3, [true, false, true, true, false]],
  ['!x', true, [true, false]],
  ['x ? 1 : 0', true, [1, 0, 2, 1, 1]],
  ['x ?? "none"', undefined, [undefined, 'none', 'none']],
  ['x.some((each) => each)', [true, false], [false, true]],
  ['x.filter((each) => each)', [true, false], [[true, false], [true]]],
  ['[x, "b"]', 'a', [['b'], ['a'], ['a', 'b']]],
  ['({ from: x, at: ["a", "b"] })', 'day', [{ from: 'day', at: ['a'] }, { at: ['a', 'b'] }, { from: 'day', at: ['a', 'b'] }]],
])('%s of %j', (expression, x, expected) => {
  expect(answers(expression, x)).toEqual(expected)
})

test('a chain without its question mark throws where there is nothing', () => {
  expect(changesIn('const f = (x: Value) => x?.a?.b')).toEqual(['x?.a?.b -> (x?.a.b)', 'x?.a?.b -> (x.a?.b)'])
})

test('what only people read, types and imports have no mutants', () => {
  const code = `import a from './1.ts'
type B = 1 | 2
const hit = (x: boolean) => ({ what: x ? 'it is a' : 'it is b', why: 'Because 1 < 2.', examples: [1, 2] })
const text = (x: boolean) => (x ? 'one thing' : 'two things')`
  expect(changesIn(code)).toEqual([])
})

test('a mutant is known by its place, and by whether it needs its module anew', () => {
  const { mutants } = mutate('a.ts', 'const limit = 25\nconst isMuch = (x: number) => x > limit', 7)
  expect(mutants.map(({ id, line, column, early }) => [id, line, column, early])).toEqual([
    [7, 1, 15, true],
    [8, 1, 15, true],
    [9, 2, 33, false],
    [10, 2, 33, false],
  ])
})
