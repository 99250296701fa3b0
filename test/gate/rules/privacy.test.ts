// The family on privacy and agreements: both sides of each condition.
import { expect, test } from 'vitest'
import { rules } from '../../../src/gate/rules/index.ts'
import { exampleTree, foundBy, otherProblems, outcomeOf } from '../example.ts'
import { cases } from './privacy-cases.ts'

test.each(cases.map((each) => [`${each.rule}: ${each.name}`, each] as const))('%s', (_, { rule: id, files, on, found, says, related }) => {
  using tree = exampleTree({ files })
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`there is no ${id}`)
  const outcome = outcomeOf(tree, on)
  const own = foundBy(outcome, rule)
  expect(own.map(({ file, pointer, severity }) => `${file}#${pointer}:${severity}`).sort()).toEqual([...found].sort())
  expect(otherProblems(outcome)).toEqual([])
  if (says !== undefined) expect([...new Set(own.map(({ what }) => what))]).toEqual([says])
  if (related !== undefined) expect(own.flatMap((each) => each.related.map(({ file, pointer }) => `${file}#${pointer}`))).toEqual([related])
})
