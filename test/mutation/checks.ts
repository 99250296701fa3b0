// What can find a mutant: the examples of the rules, judged again and again, and the further tests of the gate.
import type { Example, Rule } from '../../src/gate/rule.ts'
import type * as catalogue from '../../src/gate/rules/index.ts'
import { load } from '../../src/program/load.ts'
import type * as examples from '../gate/example.ts'
import type * as verdicts from '../gate/verdict.ts'
import { collected } from './collect.ts'
import type { Copy } from './modules.ts'

export interface Check {
  /** Tells what it sees; another answer than before, or a throw, finds a mutant. */
  run: () => unknown
}

/** Checks that are made from modules, and made anew when the modules are. */
export interface Source {
  name: string
  make: () => Promise<Check[]>
}

/** The examples of rules. Their programs are written and read once. */
export async function exampleSource(copy: Copy, among: (rule: Rule) => boolean): Promise<Source> {
  const { exampleTree } = await copy.load<typeof examples>('test/gate/example.ts')
  const { rules } = await copy.load<typeof catalogue>('src/gate/rules/index.ts')
  const laid = (example: Example) => {
    const tree = exampleTree(example)
    return { example, laid: { tree, loaded: load(tree.dir) } }
  }
  const kept = rules.filter(among).map(({ id, examples: { failing, passing, unevaluated } }) => ({
    id,
    failing: failing.map(laid),
    passing: passing.map(laid),
    unevaluated: unevaluated === undefined ? [] : [laid(unevaluated)],
  }))
  return {
    name: 'examples',
    make: async () => {
      const { failingVerdict, passingVerdict, isUnevaluated } = await copy.load<typeof verdicts>('test/gate/verdict.ts')
      const { rules: now } = await copy.load<typeof catalogue>('src/gate/rules/index.ts')
      return kept.flatMap(({ id, failing, passing, unevaluated }) => {
        const rule = now.find((each) => each.id === id)
        if (rule === undefined) throw new Error(`the rule ${id} is gone`)
        return [
          ...failing.map((each) => () => failingVerdict(rule, each.example, each.laid)),
          ...passing.map((each) => () => passingVerdict(rule, each.example, each.laid)),
          ...unevaluated.map((each) => () => isUnevaluated(rule, each.example, each.laid)),
        ].map((verdict) => ({ run: () => JSON.stringify(verdict()) }))
      })
    },
  }
}

/** One source per test file: its tests. */
export const testSources = (copy: Copy, files: readonly string[]): Source[] =>
  files.map((file) => ({
    name: file,
    make: async () => {
      collected()
      await copy.load(file)
      return collected().map(({ run }) => ({ run: async () => void (await run()) }))
    },
  }))
