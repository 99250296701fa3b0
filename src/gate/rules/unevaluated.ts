// What the gate says when a rule could not look.
import { type Rule, rule } from '../rule.ts'

export const unevaluated: readonly Rule[] = [
  rule({
    id: 'PB1010',
    slug: 'not-evaluated',
    severity: 'warning',
    waivable: false,
    title: 'Every rule finds the data that it judges by',
    why: 'A rule that could not look has not passed. Until its data is there, nobody knows whether the program keeps it.',
    fix: 'Add the data that the sentence names, or leave it: a rule that could not look fails nothing.',
    cites: [{ title: 'Design of this gate: not evaluated is a state of its own', checked_on: '2026-10-14' }],
    of: 'program',
    // The run makes these findings from what the other rules answer.
    check: () => undefined,
    examples: { failing: [], passing: [{ files: {}, on: '2026-06-01' }] },
  }),
]
