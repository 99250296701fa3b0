// A rule that fails itself: it is said with the entry, the others go on, and the command answers 4.
import { expect, test } from 'vitest'
import { complianceOf } from '../../src/gate/compliance.ts'
import { answerOf } from '../../src/gate/report/answer.ts'
import { rule } from '../../src/gate/rule.ts'
import { rulesOf } from '../../src/gate/rules-of.ts'
import { load } from '../../src/program/load.ts'
import { filesOf } from '../../src/read/contents.ts'
import { exampleTree } from './example.ts'

const failing = rule({
  id: 'PB1999',
  slug: 'fails-itself',
  severity: 'warning',
  waivable: true,
  title: 'A rule that fails',
  why: 'It is made for this test.',
  fix: 'Mend the rule.',
  cites: [],
  of: 'partner',
  check: ({ id }) => {
    throw new TypeError(`no luck with ${id}`)
  },
  examples: { failing: [], passing: [] },
})

test('a rule that throws is told with its entry, and the others go on', () => {
  using tree = exampleTree({ files: { 'partners/acme/partner.yaml': 'agreements: []' } })
  const loaded = load(tree.dir)
  const judge = (rules = rulesOf(loaded)) => complianceOf(loaded, { as_of: '2026-06-01', files: filesOf(tree.dir), rules })
  const whole = judge()
  const crashed = judge([failing, ...rulesOf(loaded)])
  expect(crashed.crashes.map(({ rule, entry, error }) => [rule.id, entry.id, error])).toEqual([['PB1999', 'acme', 'no luck with acme']])
  expect(crashed.findings).toEqual(whole.findings)
  const how = { fail_on: 'error', fail_states: ['new'] } as const
  expect([answerOf({ ...how, compliance: crashed }, []), answerOf({ ...how, compliance: whole }, [])]).toEqual([4, 1])
  expect(answerOf({ fail_on: 'error', fail_states: ['existing'], compliance: whole }, [])).toBe(0)
})
