// The rules that a program is judged by.
import type { Loaded } from '../program/load.ts'
import { programRules } from './policy-rules/rules.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

/** The gate's own rules, then those that the policies of the program add. */
export const rulesOf = ({ readable }: Pick<Loaded, 'readable'>): readonly Rule[] =>
  readable === undefined ? rules : [...rules, ...programRules(readable)]
