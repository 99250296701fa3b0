// What the figures advise: rules, each a threshold with its reason, and what they say about this program.
import { customer_rules } from './advice/customers.ts'
import { program_rules } from './advice/program.ts'
import type { AdviceInput, AdviceRule } from './advice/rule.ts'
import { sales_rules } from './advice/sales.ts'
import { tier_rules } from './advice/tiers.ts'
import type { Recommendation } from './scorecards.ts'

export type { AdviceInput } from './advice/rule.ts'

const rules = [...tier_rules, ...sales_rules, ...customer_rules, ...program_rules] as const satisfies readonly AdviceRule[]
/** Name of a rule. */
export type AdviceName = (typeof rules)[number]['name']
export const advice_rules: readonly (AdviceRule & { name: AdviceName })[] = rules

/**
 * What a value of a recommendation is: an amount in the reporting currency, a number in the unit of the metric that its first figure or its value
 * `metric` names, or the id of something.
 */
export const advice_values = {
  amount: 'money',
  pipeline: 'money',
  value: 'figure',
  before: 'figure',
  mean: 'figure',
  target: 'figure',
  missing: 'figure',
  expected: 'figure',
  share: 'percent',
  deals: 'count',
  days: 'days',
  limit: 'days',
  on: 'day',
  by: 'day',
  since: 'day',
  tier: 'tier',
  metric: 'metric',
  other: 'partner',
  source: 'source',
  bound: 'bound',
} as const

const weights: readonly Recommendation['weight'][] = ['high', 'medium', 'low']

/** The gravest first; of the same weight in the order of the rules, and within a rule by partner. */
export const recommendationsOf = (input: AdviceInput): Recommendation[] =>
  rules
    .flatMap(({ name, weight, look }: AdviceRule) => look(input).map((advice): Recommendation => ({ rule: name, weight, ...advice })))
    .toSorted((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight))
