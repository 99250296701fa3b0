// What is wrong with the rules and tests of a policy, before any entry is looked at.
import { kinds } from '../../../schemas/index.ts'
import { nearest, type Path } from '../../program/names.ts'
import { schemasAt } from '../../program/schema.ts'
import { spotsOf } from '../../read/spots.ts'
import type { Context, Hit } from '../rule.ts'
import type { Condition } from './condition.ts'
import type { Fault } from './inspect.ts'
import { conditionsOf, type OwnRule, type Policy, pathOf } from './rules.ts'
import { laidOver, type PolicyTest, testedEntry, testedId } from './tests.ts'

/** Every mistake in the rules and the tests of a policy. */
export function faultsIn(policy: Policy, context: Context): Hit[] {
  const { rules = [], tests = [] } = policy.fields
  const faults = rules.flatMap((own, index) => ruleFaults(own, index, (path, offset) => placeIn(policy, context, path, offset)))
  return [
    ...faults,
    ...rules.flatMap((own, index) => doubleId(policy, own, index, context)),
    ...tests.flatMap((test, index) => testFaults(policy, test, index, context)),
  ]
}

type Places = (path: Path, offset: number) => Pick<Hit, 'place'>

// A condition may have several mistakes, each at its own character.
function ruleFaults(own: OwnRule, index: number, places: Places): Hit[] {
  const at = (field: string): Path => ['rules', index, field]
  const conditions = conditionsOf(own)
  if (conditions === undefined) {
    const known = kinds.map(({ name }) => name)
    return [{ at: at('for'), what: `"${own.for}" is no kind of entry${hint(nearest(own.for, known))}` }]
  }
  const inText = (field: 'when' | 'require', condition: Condition | { faults: readonly Fault[] } | undefined): Hit[] =>
    condition !== undefined && 'faults' in condition
      ? condition.faults.map(({ reason, offset }) => ({ at: at(field), what: reason, key: reason, ...places(at(field), offset) }))
      : []
  const braces = /\{(?!id\})[^}]*\}?/.exec(own.message)
  const { language } = conditions
  return [
    ...inText('when', conditions.when),
    ...inText('require', conditions.require),
    ...(braces ? [{ at: at('message'), what: `the message names ${braces[0]}; only {id} stands for something` }] : []),
    ...(own.field !== undefined && schemasAt(language.kind.schema, pathOf(own.field)).length === 0
      ? [{ at: at('field'), what: `"${own.field}" is no field of the kind ${own.for}` }]
      : []),
  ]
}

const hint = (near: readonly string[]): string => (near.length > 0 ? `; did you mean ${near.map((each) => `"${each}"`).join(' or ')}?` : '')

function placeIn(policy: Policy, { files }: Context, path: Path, offset: number): Pick<Hit, 'place'> {
  const text = files.text(policy.file)
  return text === undefined ? {} : { place: spotsOf(policy.file, text).inside(path, offset) }
}

interface Claim {
  policy: Policy
  index: number
}

// The first rule with an id has it, in the order of files.
const firstClaims = ({ program }: Context): ReadonlyMap<string, Claim> =>
  new Map(
    program.entries.policy
      .flatMap((policy) => (policy.fields.rules ?? []).map(({ id }, index): [string, Claim] => [id, { policy, index }]))
      .reverse(),
  )

function doubleId(policy: Policy, { id }: OwnRule, index: number, context: Context): Hit[] {
  const first = context.once(firstClaims).get(id)
  // Two in one file are a problem of reading it.
  if (first === undefined || first.policy === policy) return []
  const related = [{ entry: first.policy, at: ['rules', first.index, 'id'], what: 'the rule that has it' }]
  return [{ at: ['rules', index, 'id'], what: `the id ${id} is that of a rule in the policy ${first.policy.id}`, related }]
}

function testFaults(policy: Policy, test: PolicyTest, index: number, context: Context): Hit[] {
  const at = (...path: string[]): Path => ['tests', index, ...path]
  const id = testedId(test, policy)
  if (id === undefined) return [{ at: at(), what: 'the test does not say which rule it is of', key: 'rule' }]
  const isBroken = policy.fields.rules?.some((each) => each.id === id) ?? false
  const rule = context.rules.get(id)
  if (rule === undefined)
    return isBroken ? [] : [{ at: at('rule'), what: `${id} is no rule${hint(nearest(id, [...context.rules.keys()]))}` }]
  const entry = testedEntry(test, rule, context)
  if (entry === undefined) return [{ at: at('entry'), what: `"${test.entry}" is no entry that ${id} looks at` }]
  const laid = laidOver(entry, test)
  if (!('reason' in laid)) return []
  const { reason, field } = laid
  return [{ at: at('with'), what: field === undefined ? `the text ${reason}` : `"${field}" ${reason}` }]
}
