// The gate's own house: waivers, the baseline and the day it is run for.
import { addDays } from '../../program/days.ts'
import { type Example, type Hit, type Rule, rule } from '../rule.ts'
import { dayAfter } from '../spans.ts'
import { expiring_days, type Fault, faultsOf, type Waiver } from '../waivers.ts'

const policy = {
  title: 'ISO/IEC 27001:2022, clause 6.1.3: risk owners accept residual risks, and the acceptance is kept',
  checked_on: '2026-10-14',
}

const partner = 'partners/acme/partner.yaml'
const waiver = (changes: Partial<Record<keyof Waiver, string>> = {}): string => {
  const fields: Partial<Record<keyof Waiver, string>> = {
    rule: 'PB1101',
    entry: 'partner/acme',
    reason: 'The agreement waits for a second signature',
    owner: 'Eva Melo',
    approver: 'Rui Sá',
    approved_on: '2026-05-04',
    expires_on: '2026-07-31',
    ...changes,
  }
  return `waivers:\n  - ${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n    ')}`
}
const example = (changes?: Parameters<typeof waiver>[0], files: Example['files'] = { [partner]: 'agreements: []' }): Example => ({
  files: { ...files, 'waivers.yaml': waiver(changes) },
  on: '2026-06-01',
})
const clean = example()

/** A rule about one fault of a waiver. */
const faultRule = (id: Fault['rule'], declared: Pick<Rule, 'slug' | 'title' | 'why' | 'fix' | 'windows' | 'examples'>): Rule =>
  rule({
    id,
    ...declared,
    severity: 'error',
    waivable: false,
    cites: [policy],
    of: 'waivers',
    check: ({ fields }, context) =>
      fields.waivers.flatMap((each, index): Hit[] =>
        faultsOf(each, context)
          .filter((fault) => fault.rule === id)
          .map(({ field, what }) => ({ at: ['waivers', index, field], what, key: what })),
      ),
  })

export const hygiene: readonly Rule[] = [
  rule({
    id: 'PB1901',
    slug: 'waiver-expired',
    severity: 'error',
    waivable: false,
    title: 'A waiver that has ended is renewed or removed',
    why: 'Somebody accepted a finding until a day, and the day is over. The finding counts again, and the record of an acceptance that no longer holds misleads whoever reads it.',
    fix: 'Remove the cause and the waiver, or have the finding accepted anew with a later expires_on.',
    windows: 'The last day, expires_on, still counts.',
    cites: [policy],
    of: 'waivers',
    check: ({ fields }) =>
      fields.waivers.map(({ rule: id, expires_on }, index) => ({
        at: ['waivers', index, 'expires_on'],
        what: `the waiver of ${id} has ended, and the finding counts again`,
        from: dayAfter(expires_on),
      })),
    examples: {
      failing: [{ ...example({ expires_on: '2026-05-31' }), at: 'waivers.yaml#/waivers/0/expires_on', before: 'none' }],
      passing: [clean],
    },
  }),
  rule({
    id: 'PB1902',
    slug: 'waiver-expiring',
    severity: 'warning',
    waivable: false,
    title: 'The end of a waiver is seen before it comes',
    why: 'On the day after its end the build turns red for everybody. Two weeks are enough to remove the cause or to ask for more time.',
    fix: 'Remove the cause, or ask the approver for a later day.',
    windows: `From ${expiring_days} days before expires_on up to that day.`,
    cites: [policy],
    of: 'waivers',
    check: ({ fields }) =>
      fields.waivers.map(({ rule: id, expires_on }, index) => ({
        at: ['waivers', index, 'expires_on'],
        what: `the waiver of ${id} is about to end`,
        from: addDays(expires_on, -expiring_days),
        until: expires_on,
      })),
    examples: {
      failing: [{ ...example({ expires_on: '2026-06-15' }), at: 'waivers.yaml#/waivers/0/expires_on', before: 'none' }],
      passing: [clean, { ...example({ expires_on: '2026-05-31' }), on: '2026-06-01' }, example({ expires_on: '2026-06-16' })],
    },
  }),
  rule({
    id: 'PB1903',
    slug: 'waiver-unused',
    severity: 'warning',
    waivable: false,
    title: 'A waiver accepts a finding that exists',
    why: 'A waiver that outlives its cause waits for the next mistake of the same kind and hides it.',
    fix: 'Remove the waiver.',
    windows: 'A warning from the first day on which it accepts nothing, an error after 30 days.',
    cites: [policy],
    of: 'waivers',
    // What a waiver accepts is known only when all other rules have looked, so the run makes these findings.
    check: () => undefined,
    examples: {
      failing: [
        { ...example({ approved_on: '2026-06-01' }, {}), at: 'waivers.yaml#/waivers/0/rule', before: 'none' },
        {
          ...example({ approved_on: '2026-05-01', expires_on: '2026-06-30' }, {}),
          at: 'waivers.yaml#/waivers/0/rule',
          severity: 'error',
          before: 'warning',
        },
      ],
      passing: [clean, example({ pointer: '/agreements' }), example({ expires_on: '2026-05-31' }, {})],
    },
  }),
  faultRule('PB1904', {
    slug: 'waiver-too-long',
    title: 'A waiver ends soon enough to be looked at again',
    why: 'An acceptance without an end in sight is a change of the rule that nobody decided on. The graver the finding, the sooner somebody has to look again.',
    fix: 'Set an earlier expires_on; accept the finding again if it is still there by then.',
    windows: 'At most 90 days for errors, 180 for warnings, 365 for notes; gate.waiver_days in program.yaml sets others.',
    examples: {
      failing: [
        { ...example({ expires_on: '2026-08-03' }), at: 'waivers.yaml#/waivers/0/expires_on' },
        {
          files: {
            ...example({ expires_on: '2026-06-30' }).files,
            'program.yaml': `${gateOf('privacy: [legal]')}\n  waiver_days: { error: 30, warning: 60, note: 90 }`,
          },
          on: '2026-06-01',
          at: 'waivers.yaml#/waivers/0/expires_on',
        },
      ],
      passing: [example({ expires_on: '2026-08-02' })],
    },
  }),
  faultRule('PB1905', {
    slug: 'waiver-approver',
    title: 'A waiver is approved by somebody who may, and who did not ask for it',
    why: 'Whoever would have to do the work is the last person to decide that it can wait. Each family of rules has roles that may decide.',
    fix: 'Have it approved by a person of a role under gate.approvers in program.yaml, other than its owner.',
    examples: {
      failing: [
        { ...example({ approver: 'Nuno Faro' }), at: 'waivers.yaml#/waivers/0/approver' },
        { ...example({ owner: 'Rui Sá' }), at: 'waivers.yaml#/waivers/0/approver' },
        {
          files: { ...clean.files, 'program.yaml': gateOf('security: [security]') },
          on: '2026-06-01',
          at: 'waivers.yaml#/waivers/0/approver',
        },
      ],
      passing: [clean],
    },
  }),
  faultRule('PB1906', {
    slug: 'waiver-forbidden',
    title: 'A rule that may not be waived is not waived',
    why: 'Some findings would harm others or break the law whoever accepts them, so nobody is asked to.',
    fix: 'Remove the waiver, and the cause of the finding.',
    examples: {
      failing: [
        { ...example({ rule: 'PB1901', entry: 'waivers/waivers', approver: 'Ana Prado' }, {}), at: 'waivers.yaml#/waivers/0/rule' },
      ],
      passing: [clean],
    },
  }),
  rule({
    id: 'PB1907',
    slug: 'baseline-stale',
    severity: 'error',
    waivable: false,
    title: 'A baseline holds what is still found, and ends',
    why: 'A baseline says which old findings a change is not blamed for. Lines that match nothing would let the same mistake come back unseen, and one that never ends is never worked on.',
    fix: 'Run the check with --baseline FILE --update-baseline, and review what is left in it.',
    windows: 'Until the day in its field until, by default 90 days after it was written.',
    cites: [policy],
    of: 'program',
    // Only a run that is given a baseline can look.
    check: () => undefined,
    examples: { failing: [], passing: [clean] },
  }),
  rule({
    id: 'PB1908',
    slug: 'as-of-simulated',
    severity: 'note',
    waivable: false,
    title: 'A run for another day than today is a simulation',
    why: 'What was right last month or will be next month proves nothing about today. Such a run has its real exit code, and cannot write evidence that the program passed.',
    fix: 'Leave out --as-of for a run that counts.',
    cites: [policy],
    of: 'program',
    check: () => undefined,
    examples: { failing: [], passing: [clean] },
  }),
]

function gateOf(approvers: string): string {
  return `gate:\n  approvers: { ${approvers} }`
}
