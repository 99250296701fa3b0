// What a rule says of its own examples, as far as a test looks at it.
import type { FailingExample, Rule, Severity } from '../../src/gate/rule.ts'
import { familyOf } from '../../src/gate/rule.ts'
import { dayAfter, dayBefore } from '../../src/gate/spans.ts'
import type { Loaded } from '../../src/program/load.ts'
import type { Tree } from '../program/tree.ts'
import { foundBy, type Outcome, otherProblems, outcomeOf } from './example.ts'

/** An example's program, written and read. */
export interface Laid {
  tree: Tree
  loaded: Loaded
}

/** The rule alone, unless it judges how others are waived. */
export const needed = (rule: Rule): readonly Rule[] | undefined =>
  familyOf(rule.id) === 'hygiene' || rule.reader?.includes('ref-dangling') ? undefined : [rule]

const onDay = (rule: Rule, { tree, loaded }: Laid, day: string): Outcome => outcomeOf(tree, day, loaded, needed(rule))

const severityOn = (rule: Rule, laid: Laid, day: string): Severity | 'none' => {
  const found = foundBy(onDay(rule, laid, day), rule)
  return found.some((each) => each.severity === 'error') ? 'error' : (found[0]?.severity ?? 'none')
}

/** Of a failing example: where, how grave, how grave on the days around it, and what reading found that is no finding of the rule. */
export function failingVerdict(rule: Rule, { on }: Pick<FailingExample, 'on'>, laid: Laid) {
  const outcome = onDay(rule, laid, on)
  const own = foundBy(outcome, rule)
  return {
    places: own.map(({ file, line, column }) => `${file}:${line}:${column}`),
    severities: own.map(({ severity }) => severity),
    before: severityOn(rule, laid, dayBefore(on)),
    after: severityOn(rule, laid, dayAfter(on)),
    others: otherProblems(outcome, rule),
  }
}

/** Of a passing example: every finding and problem, and whether the rule could look. */
export function passingVerdict(rule: Rule, { on }: Pick<FailingExample, 'on'>, laid: Laid) {
  const outcome = onDay(rule, laid, on)
  return {
    findings: foundBy(outcome, rule).map(({ what }) => what),
    others: otherProblems(outcome),
    unevaluated: outcome.unevaluated.includes(rule.id),
  }
}

/** Of a program without the data of a rule: whether the rule could look. */
export const isUnevaluated = (rule: Rule, { on }: Pick<FailingExample, 'on'>, laid: Laid): boolean =>
  onDay(rule, laid, on).unevaluated.includes(rule.id)
