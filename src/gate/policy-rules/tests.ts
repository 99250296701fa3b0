// The tests of a policy: an entry, as it is or with other fields, judged by one rule on one day.
import { kinds } from '../../../schemas/index.ts'
import type { AnyEntry, Program } from '../../program/program.ts'
import { parseYaml } from '../../read/yaml.ts'
import { evaluate, isOpen } from '../evaluate.ts'
import type { Context, Rule } from '../rule.ts'
import type { Policy } from './rules.ts'

export type PolicyTest = NonNullable<Policy['fields']['tests']>[number]

/** What came of a test; a text says why nothing did. */
export type TestResult = 'pass' | 'fail' | { lacks: string }

/** Id of the rule that a test is of; undefined when the policy has several and the test names none. */
export function testedId({ rule }: PolicyTest, { fields: { rules = [] } }: Policy): string | undefined {
  return rule ?? (rules.length === 1 ? rules[0]?.id : undefined)
}

/** Entry of the kinds that a rule looks at, by its id. */
export const testedEntry = ({ entry }: PolicyTest, { of }: Rule, context: Context): AnyEntry | undefined =>
  [of].flat().flatMap((kind) => (context.find(kind, entry) as AnyEntry | undefined) ?? [])[0]

/** The entry with the fields of the test laid over its own, or the reason why it cannot be one. */
export function laidOver(entry: AnyEntry, { with: text }: PolicyTest): AnyEntry | { reason: string; field?: string } {
  if (text === undefined) return entry
  const yaml = parseYaml({ file: entry.file, text })
  if (Array.isArray(yaml)) return { reason: 'is no YAML' }
  const { value } = yaml
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { reason: 'holds no fields' }
  const merged = Object.entries({ ...entry.fields, ...value }).filter(([, each]) => each !== null)
  const { data, error } = kinds.find(({ name }) => name === entry.kind)?.schema.safeParse(Object.fromEntries(merged)) ?? {}
  const [issue] = error?.issues ?? []
  if (issue?.code === 'unrecognized_keys') return { reason: 'is no field', field: String([...issue.path, issue.keys[0]].join('.')) }
  if (issue) return { reason: 'does not fit its field', field: issue.path.join('.') }
  // The fields were parsed by the schema of the entry's own kind.
  return { ...entry, fields: data } as AnyEntry
}

/** Judges an entry by a rule on the day of the test. */
export function resultOf({ as_of }: PolicyTest, rule: Rule, entry: AnyEntry, { program, files, scores }: Context): TestResult {
  const { marks, unevaluated, crashes } = evaluate(withEntry(program, entry), {
    rules: [rule],
    files,
    scores,
    among: (each) => each === entry,
  })
  const [crash] = crashes
  if (crash) return { lacks: `the rule failed: ${crash.error}` }
  const [lack] = unevaluated
  if (lack) return { lacks: lack.lacks }
  return marks.some((mark) => isOpen(mark, as_of)) ? 'fail' : 'pass'
}

const withEntry = (program: Program, entry: AnyEntry): Program => ({
  ...program,
  entries: {
    ...program.entries,
    [entry.kind]: program.entries[entry.kind].map((each) => (each.file === entry.file && each.line === entry.line ? entry : each)),
  },
})
