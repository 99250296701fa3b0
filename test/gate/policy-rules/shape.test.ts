// The values of entries have the types that the schemas say, so that conditions are checked against what they will meet.
import { describe, expect, test } from 'vitest'
import { kinds } from '../../../schemas/index.ts'
import { languageFor } from '../../../src/gate/policy-rules/language.ts'
import { extentOf, type Shape, valueIn } from '../../../src/gate/policy-rules/shape.ts'
import { load } from '../../../src/program/load.ts'
import type { AnyEntry } from '../../../src/program/program.ts'

const { program } = load('content')

/** Places at which a value is written and a condition would see none, or one of another type. */
function lost(shape: Shape, raw: unknown, path: string): string[] {
  if (raw === undefined || raw === null) return []
  const value = valueIn(shape, raw)
  if (shape.is === 'object') {
    const below = [...shape.fields].flatMap(([name, of]) => lost(of, (raw as Record<string, unknown>)[name], `${path}.${name}`))
    const unknown = Object.keys(raw).filter((key) => !shape.fields.has(key))
    return [...below, ...unknown.map((key) => `${path}.${key} is in no shape`)]
  }
  if (shape.is === 'list') return (raw as unknown[]).flatMap((each, index) => lost(shape.of, each, `${path}[${index}]`))
  if (shape.is === 'map') return Object.entries(raw).flatMap(([key, each]) => lost(shape.of, each, `${path}.${key}`))
  const types = { string: 'string', int: 'bigint', double: 'number', bool: 'boolean' }
  return shape.is === 'dyn' || typeof value === types[shape.is] ? [] : [`${path} is ${typeof value}, not ${shape.is}`]
}

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  test('every value of the sample program is seen with its type', () => {
    const entries: readonly AnyEntry[] = program?.entries[name] ?? []
    expect(entries.flatMap((entry) => lost(languageFor(kind).self, entry.fields, entry.id))).toEqual([])
  })

  test('conditions can be written for it', () => {
    expect(languageFor(kind).environment.check('id == "x" && today > "2026-01-01" && program.name == "x"')).toEqual({
      valid: true,
      type: 'bool',
    })
  })
})

test('what depends on the value alone has no type beforehand', () => {
  const { self } = languageFor(kinds[3])
  const fields = self.is === 'object' ? self.fields : new Map<string, Shape>()
  expect(fields.get('summary')?.name).toBe('dyn')
  expect(fields.get('certified_people')?.name).toBe('int')
  expect(fields.get('fit_score_pinned')?.name).toBe('double')
  expect(fields.get('languages')?.name).toBe('list<string>')
  expect(valueIn({ is: 'dyn', name: 'dyn' }, { en: 'light', list: [{ a: 1 }] })).toEqual(
    new Map<string, unknown>([
      ['en', 'light'],
      ['list', [new Map([['a', 1]])]],
    ]),
  )
})

test('how much there is in a value', () => {
  expect(extentOf({ a: 'four', b: [1, 2, 3, [null, 'x']] })).toEqual({ values: 9, list: 4, text: 4 })
  expect(extentOf('x')).toEqual({ values: 1, list: 1, text: 1 })
  expect(extentOf({ a: 1 }, { values: 5, list: 6, text: 7 })).toEqual({ values: 7, list: 6, text: 7 })
})
