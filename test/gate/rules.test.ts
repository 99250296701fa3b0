// Every rule by its own examples: what fails, at which place, from which day, and what passes.
import { describe, expect, test } from 'vitest'
import type { FailingExample } from '../../src/gate/rule.ts'
import { familyOf } from '../../src/gate/rule.ts'
import { rules } from '../../src/gate/rules/index.ts'
import { catalogue } from '../../src/problems/catalogue.ts'
import { load } from '../../src/program/load.ts'
import { exampleTree, outcomeOf } from './example.ts'
import { spotIn } from './spot.ts'
import { failingVerdict, isUnevaluated, passingVerdict } from './verdict.ts'

describe.each(rules.map((rule) => [`${rule.id} ${rule.slug}`, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.failing.map((example, index) => [index + 1, example] as const))(
    'failing example %i',
    (_, example: FailingExample) => {
      using tree = exampleTree(example)
      const severity = example.severity ?? rule.severity
      expect(failingVerdict(rule, example, { tree, loaded: load(tree.dir) })).toEqual({
        places: [spotIn(tree, example.at)],
        severities: [severity],
        before: example.before ?? severity,
        after: severity,
        others: [],
      })
    },
  )

  test.each(rule.examples.passing.map((example, index) => [index + 1, example] as const))('passing example %i', (_, example) => {
    using tree = exampleTree(example)
    expect(passingVerdict(rule, example, { tree, loaded: load(tree.dir) })).toEqual({ findings: [], others: [], unevaluated: false })
  })

  const { unevaluated } = rule.examples
  if (unevaluated)
    test('a program without its data', () => {
      using tree = exampleTree(unevaluated)
      expect(isUnevaluated(rule, unevaluated, { tree, loaded: load(tree.dir) })).toBe(true)
    })
})

test('the clean program has no finding on its day', () => {
  using tree = exampleTree({ files: {} })
  expect(outcomeOf(tree, '2026-06-01').findings.map(({ rule, what }) => `${rule} ${what}`)).toEqual([])
})

test('ids and slugs are unique, in order, and every rule says what people need', () => {
  const ids = rules.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(new Set(rules.map(({ slug }) => slug)).size).toBe(rules.length)
  for (const { id, title, why, fix, cites } of rules) {
    expect([id, title.length > 10, why.length > 40, fix.length > 10, cites.length > 0]).toEqual([id, true, true, true, true])
    expect([id, title.endsWith('.')]).toEqual([id, false])
  }
})

// Documents are made after the gate has judged.
const ofDocuments = /^PB10(?:19|[2-9]\d)$/

test('what reading finds has a permanent id: a rule of the gate that names it, or one of its own', () => {
  const entries = Object.entries(catalogue).filter(([, { rule }]) => !ofDocuments.test(rule))
  const own = entries.filter(([, { rule }]) => familyOf(rule) === 'reading').map(([, { rule }]) => rule)
  expect(own.length).toBe(new Set(own).size)
  const judged = entries.filter(([, { rule }]) => familyOf(rule) !== 'reading')
  const byRule = Map.groupBy(judged, ([, { rule }]): string => rule)
  for (const { id, reader = [] } of rules)
    expect([id, [...reader].sort()]).toEqual([id, (byRule.get(id) ?? []).map(([problem]) => problem).sort()])
  expect(judged.filter(([, { rule }]) => !rules.some(({ id }) => id === rule)).map(([problem]) => problem)).toEqual([])
})
