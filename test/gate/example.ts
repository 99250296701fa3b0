// Makes the program of a rule's example: the clean program of test/fixtures/gate with the example's fields laid over it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml'
import { complianceOf } from '../../src/gate/compliance.ts'
import type { Finding } from '../../src/gate/finding.ts'
import type { Example, Rule } from '../../src/gate/rule.ts'
import { rulesOf } from '../../src/gate/rules-of.ts'
import { catalogue } from '../../src/problems/catalogue.ts'
import { type Loaded, load } from '../../src/program/load.ts'
import { filesOf } from '../../src/read/contents.ts'
import { fixtures, Tree } from '../program/tree.ts'

/** A tree of files with an example laid over the clean program; dispose of it with `using`. */
export function exampleTree({ files }: Pick<Example, 'files'>): Tree {
  const tree = new Tree(join(fixtures, 'gate'))
  for (const [file, text] of Object.entries(files)) tree.write(file, laid(tree, file, text))
  return tree
}

function laid(tree: Tree, file: string, text: string): string {
  if (!/\.(yaml|mdx|md)$/.test(file)) return text
  if (file.endsWith('.yaml')) return existsSync(tree.path(file)) ? merged(tree.text(file), text) : `${text}\n`
  const [front = '', ...body] = text.split(/^---$/m)
  const [, old = '', oldBody = ''] = existsSync(tree.path(file)) ? (/^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(tree.text(file)) ?? []) : []
  return `---\n${merged(old, front)}---\n${body.length === 0 ? oldBody : body.join('---')}`
}

function merged(below: string, above: string): string {
  const document = parseDocument(below) as Document.Parsed
  const patch = parseDocument(above)
  if (patch.errors.length > 0) throw new Error(`the example is no YAML: ${patch.errors[0]?.message}`)
  if (document.contents === null) return above.endsWith('\n') ? above : `${above}\n`
  if (!isMap(patch.contents) || !isMap(document.contents)) return document.toString({ lineWidth: 0 })
  for (const { key, value } of (patch.contents as YAMLMap).items) {
    const name = String(key)
    if (value !== null && typeof value === 'object' && 'value' in value && value.value === null) document.delete(name)
    else document.set(name, value)
  }
  return document.toString({ lineWidth: 0 })
}

export interface Outcome {
  loaded: Loaded
  findings: readonly Finding[]
  /** Rules that could not look. */
  unevaluated: string[]
}

/** What is wrong in the sense of a rule, and accepted by no waiver. */
export const foundBy = ({ findings }: Outcome, rule: Rule): Finding[] =>
  findings.filter((each) => each.rule === rule.id && each.state === 'new')

/** What reading found that is no finding of the rule. */
export const otherProblems = ({ loaded }: Outcome, rule?: Rule): string[] =>
  loaded.problems.filter(({ ruleId }) => catalogue[ruleId].rule !== rule?.id).map(({ reason }) => reason)

/** The findings of a tree on a day by the gate's own rules; throws when a rule crashes or the program has no readable part. */
export function outcomeOf(tree: Tree, day: string, loaded: Loaded = load(tree.dir), rules: readonly Rule[] = rulesOf(loaded)): Outcome {
  if (loaded.readable === undefined) throw new Error(loaded.problems.map((each) => `${each.file}: ${each.reason}`).join('\n'))
  const { findings, unevaluated, crashes } = complianceOf(loaded, { as_of: day, files: filesOf(tree.dir), rules })
  const [crash] = crashes
  if (crash) throw new Error(`${crash.rule.id} crashed: ${crash.error}`)
  return { loaded, findings, unevaluated: unevaluated.map(({ rule }) => rule) }
}
