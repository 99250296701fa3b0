// The findings of one rule in a program laid over the clean one, in few words.
import { rules } from '../../../src/gate/rules/index.ts'
import { exampleTree, foundBy, outcomeOf } from '../example.ts'

/** `severity file#pointer` of each, in the order of the report. */
export function placesOf(id: string, files: Record<string, string>, on = '2026-06-01', without: readonly string[] = []): string[] {
  using tree = exampleTree({ files })
  tree.remove(...without)
  const rule = rules.find((each) => each.id === id)
  if (rule === undefined) throw new Error(`no rule ${id}`)
  return foundBy(outcomeOf(tree, on), rule).map(({ severity, file, pointer }) => `${severity} ${file}#${pointer}`)
}
