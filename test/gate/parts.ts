// Parts of the gate for tests of its core: the clean program as rules see it, and marks made by hand.
import { join } from 'node:path'
import { contextOf } from '../../src/gate/context.ts'
import type { Mark } from '../../src/gate/evaluate.ts'
import type { Rule } from '../../src/gate/rule.ts'
import { rules } from '../../src/gate/rules/index.ts'
import { load } from '../../src/program/load.ts'
import { fixtures } from '../program/tree.ts'

const { readable } = load(join(fixtures, 'gate'))
if (readable === undefined) throw new Error('the clean program can be read')

export const cleanProgram = readable
export const cleanContext = contextOf(readable, { rules })

const [partner] = readable.entries.partner
if (partner === undefined) throw new Error('the clean program has a partner')
export const cleanPartner = partner

export function ruleOf(id: string): Rule {
  const found = rules.find((rule) => rule.id === id)
  if (found === undefined) throw new Error(`there is no rule ${id}`)
  return found
}

/** A mark of PB1101 at the clean program's partner. */
export const markOf = (changes: Partial<Mark>): Mark => ({
  rule: ruleOf('PB1101'),
  entry: cleanPartner,
  at: [],
  what: 'something is wrong',
  ...changes,
})
