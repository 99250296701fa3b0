// The rules that policies add: that they can be read, and that their own tests hold.
import { faultsIn } from '../policy-rules/faults.ts'
import { laidOver, type PolicyTest, resultOf, testedEntry, testedId } from '../policy-rules/tests.ts'
import { type Context, type Hit, type Rule, rule } from '../rule.ts'

const language = {
  title: 'Common Expression Language (CEL), language definition',
  url: 'https://github.com/cel-expr/cel-spec/blob/master/doc/langdef.md',
  checked_on: '2026-11-20',
}

const file = 'policies/sponsor.yaml'
const policy = (rule: string, tests = ''): string => `title: An executive sponsor for each active partner
why: Without a sponsor nobody settles what the two teams cannot.
rules:
  - id: ACME1001
    for: partner
${rule}
    message: "{id} has no executive sponsor"
    severity: warning
    fix: Name a sponsor in owners.executive.
${tests}sources: [{ id: board, title: Decision of the board, verified_on: 2026-01-12 }]
owner: Ana Prado`
const sponsor = `    when: self.status == "active"
    require: has(self.owners.executive)`
const tests = (expect: string, fields = ''): string => `tests:
  - entry: acme
    as_of: 2026-06-01${fields}
    expect: ${expect}
`
const on = '2026-06-01'
const waived_by_nobody = { severity: 'error', waivable: false, cites: [language], of: 'policy' } as const

/** What a test of a policy came to, when it is not what it expects; mistakes in the test itself are those of PB1910. */
function unexpected(test: PolicyTest, index: number, entry: Parameters<typeof testedId>[1], context: Context): Hit[] {
  const tested = context.rules.get(testedId(test, entry) ?? '')
  if (tested === undefined || own.some(({ id }) => id === tested.id)) return []
  const subject = testedEntry(test, tested, context)
  const laid = subject && laidOver(subject, test)
  if (laid === undefined || 'reason' in laid) return []
  const result = resultOf(test, tested, laid, context)
  if (result === test.expect) return []
  const what = `the test of ${tested.id} with ${test.entry} expects ${test.expect}, and `
  const outcome =
    typeof result === 'string'
      ? `the rule finds ${result === 'fail' ? 'something' : 'nothing'}`
      : `nothing comes of it: it lacks ${result.lacks}`
  return [{ at: ['tests', index], what: what + outcome, key: String(index) }]
}

const own: readonly Rule[] = [
  rule({
    id: 'PB1909',
    slug: 'policy-test-failed',
    ...waived_by_nobody,
    title: 'The tests of a policy hold',
    why: 'A test says what its author meant. When it fails, the rule finds what it should not, or misses what it should find, and nobody can rely on what it says of other entries.',
    fix: 'Mend the rule, or the test if the rule is meant so.',
    check: (entry, context) => (entry.fields.tests ?? []).flatMap((test, index) => unexpected(test, index, entry, context)),
    examples: {
      failing: [
        { files: { [file]: policy(sponsor, tests('pass')) }, on, at: `${file}#/tests/0` },
        {
          files: { [file]: policy(sponsor, tests('fail', '\n    with: "owners: { manager: Eva Melo, executive: Ana Prado }"')) },
          on,
          at: `${file}#/tests/0`,
        },
      ],
      passing: [
        { files: { [file]: policy(sponsor, tests('fail')) }, on },
        { files: { [file]: policy(sponsor, tests('pass', '\n    with: "status: prospect"')) }, on },
      ],
    },
  }),
  rule({
    id: 'PB1910',
    slug: 'policy-invalid',
    ...waived_by_nobody,
    title: 'The conditions of a policy can be worked out',
    why: 'A rule whose condition has a mistake is not run at all, so nobody is told of what it was written to find.',
    fix: 'Correct the condition at this place; the README lists the names, fields and functions that it may use.',
    check: (entry, context) => faultsIn(entry, context),
    examples: {
      failing: [
        { files: { [file]: policy('    require: has(self.owner.executive)') }, on, at: `${file}:6:23` },
        { files: { [file]: policy('    require: self.agreements.size()') }, on, at: `${file}:6:14` },
        { files: { [file]: policy(sponsor, tests('pass').replace('acme', 'acme-2')) }, on, at: `${file}#/tests/0/entry` },
      ],
      passing: [{ files: { [file]: policy(sponsor) }, on }],
    },
  }),
]

export { own as policy }
