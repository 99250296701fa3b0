// The findings of one rule in a program laid over the clean one, in few words.
import type { Finding } from '../../../src/gate/finding.ts'
import { rules } from '../../../src/gate/rules/index.ts'
import { load } from '../../../src/program/load.ts'
import { exampleTree, foundBy, outcomeOf } from '../example.ts'
import { needed } from '../verdict.ts'

/** What a rule finds on a day, alone, in the clean program with these files laid over it. */
export function findingsOf(id: string, files: Record<string, string>, on = '2026-06-01', without: readonly string[] = []): Finding[] {
  using tree = exampleTree({ files })
  tree.remove(...without)
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return foundBy(outcomeOf(tree, on, load(tree.dir), needed(rule)), rule)
}

/** `severity file#pointer` of each, in the order of the report. */
export const placesOf = (...asked: Parameters<typeof findingsOf>): string[] =>
  findingsOf(...asked).map(({ severity, file, pointer }) => `${severity} ${file}#${pointer}`)
