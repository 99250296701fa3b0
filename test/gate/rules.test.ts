// Every rule by its own examples: what fails, at which place, from which day, and what passes.
import { describe, expect, test } from 'vitest'
import type { FailingExample, Rule, Severity } from '../../src/gate/rule.ts'
import { familyOf } from '../../src/gate/rule.ts'
import { rules } from '../../src/gate/rules/index.ts'
import { dayAfter, dayBefore } from '../../src/gate/spans.ts'
import { catalogue } from '../../src/problems/catalogue.ts'
import { load } from '../../src/program/load.ts'
import { exampleTree, foundBy, type Outcome, otherProblems, outcomeOf } from './example.ts'
import { spotIn } from './spot.ts'

/** The rule alone, unless it judges how others are waived. */
const needed = (rule: Rule): readonly Rule[] | undefined =>
  familyOf(rule.id) === 'hygiene' || rule.reader?.includes('ref-dangling') ? undefined : [rule]

const severityOn = (tree: ReturnType<typeof exampleTree>, { loaded }: Outcome, rule: Rule, day: string): Severity | 'none' => {
  const found = foundBy(outcomeOf(tree, day, loaded, needed(rule)), rule)
  return found.some((each) => each.severity === 'error') ? 'error' : (found[0]?.severity ?? 'none')
}

describe.each(rules.map((rule) => [`${rule.id} ${rule.slug}`, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.failing.map((example, index) => [index + 1, example] as const))(
    'failing example %i',
    (_, example: FailingExample) => {
      using tree = exampleTree(example)
      const outcome = outcomeOf(tree, example.on, load(tree.dir), needed(rule))
      const own = foundBy(outcome, rule)
      expect(own.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([spotIn(tree, example.at)])
      expect(otherProblems(outcome, rule)).toEqual([])
      const severity = example.severity ?? rule.severity
      expect(own.map((each) => each.severity)).toEqual([severity])
      expect(severityOn(tree, outcome, rule, dayBefore(example.on))).toBe(example.before ?? severity)
      expect(severityOn(tree, outcome, rule, dayAfter(example.on))).toBe(severity)
    },
  )

  test.each(rule.examples.passing.map((example, index) => [index + 1, example] as const))('passing example %i', (_, example) => {
    using tree = exampleTree(example)
    const outcome = outcomeOf(tree, example.on, load(tree.dir), needed(rule))
    expect(foundBy(outcome, rule)).toEqual([])
    expect(outcome.unevaluated).not.toContain(rule.id)
    expect(otherProblems(outcome)).toEqual([])
  })

  test.runIf(rule.examples.unevaluated !== undefined)('a program without its data', () => {
    using tree = exampleTree(rule.examples.unevaluated ?? { files: {} })
    expect(outcomeOf(tree, rule.examples.unevaluated?.on ?? '', load(tree.dir), needed(rule)).unevaluated).toContain(rule.id)
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

test('what reading finds has a permanent id: a rule of the gate that names it, or one of its own', () => {
  const entries = Object.entries(catalogue)
  const own = entries.filter(([, { rule }]) => familyOf(rule) === 'reading').map(([, { rule }]) => rule)
  expect(own.length).toBe(new Set(own).size)
  const judged = entries.filter(([, { rule }]) => familyOf(rule) !== 'reading')
  const byRule = Map.groupBy(judged, ([, { rule }]): string => rule)
  for (const { id, reader = [] } of rules)
    expect([id, [...reader].sort()]).toEqual([id, (byRule.get(id) ?? []).map(([problem]) => problem).sort()])
  expect(judged.filter(([, { rule }]) => !rules.some(({ id }) => id === rule)).map(([problem]) => problem)).toEqual([])
})
