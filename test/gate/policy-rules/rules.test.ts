// Rules that policies add, run by the gate like its own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { complianceOf } from '../../../src/gate/compliance.ts'
import { rulesOf } from '../../../src/gate/rules-of.ts'
import { load } from '../../../src/program/load.ts'
import { filesOf } from '../../../src/read/contents.ts'
import { fixtures } from '../../program/tree.ts'
import { exampleTree } from '../example.ts'

const head = `title: Sponsors
why: Without a sponsor nobody settles what the two teams cannot.
sources: [{ id: board, title: Decision of the board, url: "https://lantern.example/board", verified_on: 2026-01-12 }]
owner: Ana Prado
`
interface Written {
  id?: string
  for?: string
  when?: string
  require?: string
  more?: string
}
const rule = ({ id = 'ACME1001', for: kind = 'partner', when, require = 'has(self.owners.executive)', more = '' }: Written = {}): string =>
  `  - id: ${id}
    for: ${kind}
${when === undefined ? '' : `    when: ${JSON.stringify(when)}\n`}    require: ${JSON.stringify(require)}
    message: "{id} has no sponsor."
    severity: warning
    fix: Name a sponsor.
${more}`
const policy = (...rules: readonly Written[]): string => `${head}rules:\n${rules.map(rule).join('')}`

function run(files: Record<string, string>, day = '2026-06-01', horizon = 0) {
  using tree = exampleTree({ files: Object.fromEntries(Object.entries(files).map(([name, text]) => [`policies/${name}.yaml`, text])) })
  const loaded = load(tree.dir)
  const { findings, due, unevaluated, crashes } = complianceOf(loaded, { as_of: day, files: filesOf(tree.dir), horizon })
  expect(crashes).toEqual([])
  return {
    rules: rulesOf(loaded),
    found: findings.map((each) => `${each.file}:${each.line}:${each.column} ${each.severity} ${each.rule} ${each.what}`),
    findings,
    due: due.filter(({ finding }) => !finding.rule.startsWith('PB')).map(({ on, finding }) => `${on} ${finding.rule}`),
    unevaluated,
  }
}
const acme = 'partners/acme/partner.yaml'

describe('a rule of a policy', () => {
  test('finds entries that do not meet it, and says of itself what the policy says', () => {
    const { found, findings, rules } = run({ sponsor: `jurisdiction: PT\n${policy({})}` })
    expect(found).toEqual([`${acme}:1:1 warning ACME1001 acme has no sponsor`])
    expect(findings[0]).toMatchObject({
      pointer: '',
      partners: ['acme'],
      why: expect.stringContaining('nobody settles'),
      fix: 'Name a sponsor.',
      state: 'new',
    })
    const { check: _, ...own } = rules.at(-1) ?? { check: undefined }
    expect(own).toEqual({
      id: 'ACME1001',
      slug: 'acme1001',
      severity: 'warning',
      waivable: true,
      jurisdiction: 'PT',
      title: 'Sponsors',
      why: 'Without a sponsor nobody settles what the two teams cannot.',
      fix: 'Name a sponsor.',
      cites: [{ title: 'Decision of the board', url: 'https://lantern.example/board', checked_on: '2026-01-12' }],
      policy: 'sponsor',
      of: 'partner',
      examples: { failing: [], passing: [] },
    })
  })

  test('points at its field, or at what is around it', () => {
    const text = readFileSync(join(fixtures, 'gate', acme), 'utf8').split('\n')
    const spot = (field: string): string[] =>
      run({ sponsor: policy({ more: `    field: ${field}\n` }) }).findings.map(
        ({ pointer, line, column, endColumn }) => `${pointer} ${text[line - 1]?.slice(column - 1, endColumn - 1)}`,
      )
    expect(spot('owners.executive')).toEqual(['/owners/executive owners'])
    expect(spot('contacts.0.name')).toEqual(['/contacts/0/name Marta Reis'])
  })

  test.each([
    ['self.status == "active"', 1],
    ['self.status == "prospect"', 0],
    // A field that the entry does not have.
    ['self.ended_on > "2020-01-01"', 0],
  ])('looks where %s', (when, count) => {
    expect(run({ sponsor: policy({ when }) }).found).toHaveLength(count)
  })

  test('is not met by a field that is not there', () => {
    expect(run({ sponsor: policy({ require: 'self.owners.executive == "Ana Prado"' }) }).found).toHaveLength(1)
  })

  test.each([
    ['applies_to: { type: [isv] }', 1],
    ['applies_to: { type: [reseller] }', 0],
    ['applies_to: { status: [prospect] }', 0],
    ['from: 2026-06-01', 1],
    ['from: 2026-06-02', 0],
    ['until: 2026-06-01', 1],
    ['until: 2026-05-31', 0],
  ])('of a policy with %s', (more, count) => {
    expect(run({ sponsor: `${more}\n${policy({})}` }).found).toHaveLength(count)
  })

  test('looks at entries of partners that the policy covers, and at those of no partner', () => {
    const rules: readonly Written[] = [
      { for: 'integration', require: 'self.status == "planned"' },
      { id: 'ACME1002', for: 'tier', require: 'id != "member"' },
    ]
    const ids = (more: string): string[] => run({ sponsor: `${more}${policy(...rules)}` }).findings.map((each) => each.rule)
    expect(ids('')).toEqual(['ACME1001', 'ACME1002'])
    expect(ids('applies_to: { type: [isv] }\n')).toEqual(['ACME1001', 'ACME1002'])
    expect(ids('applies_to: { type: [reseller] }\n')).toEqual(['ACME1002'])
  })

  test('with a day is due on it', () => {
    const files = { sponsor: policy({ require: 'today <= addDays("2026-06-10", 5)' }) }
    expect(run(files, '2026-06-15', 30)).toMatchObject({ found: [], due: ['2026-06-16 ACME1001'] })
    expect(run(files, '2026-06-16', 30)).toMatchObject({ found: [`${acme}:1:1 warning ACME1001 acme has no sponsor`], due: [] })
    expect(run(files, '2026-06-16').findings[0]?.since).toBe('2026-06-16')
  })

  test('that cannot work with a value is not evaluated', () => {
    const { found, unevaluated } = run({ sponsor: policy({ require: 'today > self.name' }) })
    expect(unevaluated).toEqual([
      {
        rule: 'ACME1001',
        lacks: 'a value that its conditions can work with (a text that is no date, written YYYY-MM-DD, is used as one)',
        entries: 1,
      },
    ])
    expect(found).toEqual([expect.stringContaining('PB1010')])
  })

  test('that would take too long is not run', () => {
    const loops = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `self.agreements.all(${name}, `)
    const { unevaluated } = run({ sponsor: policy({ require: `${loops.join('')}a.status == f.kind${')'.repeat(loops.length)}` }) })
    expect(unevaluated).toEqual([{ rule: 'ACME1001', lacks: 'conditions that take fewer steps for an entry of this size', entries: 1 }])
  })
})

describe('a mistake in a policy is found before an entry is looked at', () => {
  test.each<[string, string, string]>([
    ['an unknown kind', policy({ for: 'partnr' }), ':7:10 error PB1910 "partnr" is no kind of entry; did you mean "partner"?'],
    ['a kind that is near to none', policy({ for: 'zebra' }), ':7:10 error PB1910 "zebra" is no kind of entry'],
    [
      'of a kind without entries',
      policy({ for: 'qbr', require: 'self.held_onn == "x"' }),
      ':8:20 error PB1910 "held_onn" is no field; did you mean "held_on"?',
    ],
    ['in when', policy({ when: 'self.listd' }), ':8:17 error PB1910 "listd" is no field; did you mean "listed"?'],
    [
      'in a field',
      policy({ more: '    field: owner.executive\n' }),
      ':12:12 error PB1910 "owner.executive" is no field of the kind partner',
    ],
    [
      'in the message',
      policy({}).replace('{id} has', '{self.name} has'),
      ':9:14 error PB1910 the message names {self.name}; only {id} stands for something',
    ],
    [
      'in the message, open',
      policy({}).replace('{id} has', '{id} {x has'),
      ':9:14 error PB1910 the message names {x has no sponsor.; only {id} stands for something',
    ],
    [
      'a test without rule',
      `${policy({}, { id: 'ACME1002', require: 'true' })}tests: [{ entry: acme, as_of: 2026-06-01, expect: fail }]\n`,
      ':18:11 error PB1910 the test does not say which rule it is of',
    ],
    [
      'a test without rules',
      `${head}tests: [{ entry: acme, as_of: 2026-06-01, expect: fail }]\n`,
      ':5:11 error PB1910 the test does not say which rule it is of',
    ],
    [
      'a test of no rule',
      `${head}tests: [{ rule: PB1100, entry: acme, as_of: 2026-06-01, expect: fail }]\n`,
      ':5:17 error PB1910 PB1100 is no rule; did you mean "PB1110" or "PB1001" or "PB1101"?',
    ],
    [
      'a test of no entry',
      `${policy({})}tests: [{ entry: nobody, as_of: 2026-06-01, expect: fail }]\n`,
      ':12:18 error PB1910 "nobody" is no entry that ACME1001 looks at',
    ],
    [
      'fields that are no YAML',
      `${policy({})}tests: [{ entry: acme, as_of: 2026-06-01, with: "{", expect: fail }]\n`,
      ':12:49 error PB1910 the text is no YAML',
    ],
    [
      'fields that are none',
      `${policy({})}tests: [{ entry: acme, as_of: 2026-06-01, with: "x", expect: fail }]\n`,
      ':12:49 error PB1910 the text holds no fields',
    ],
    [
      'fields that are unknown',
      `${policy({})}tests: [{ entry: acme, as_of: 2026-06-01, with: "x: 1", expect: fail }]\n`,
      ':12:49 error PB1910 "x" is no field',
    ],
    [
      'fields that do not fit',
      `${policy({})}tests: [{ entry: acme, as_of: 2026-06-01, with: "listed: maybe", expect: fail }]\n`,
      ':12:49 error PB1910 "listed" does not fit its field',
    ],
  ])('%s', (_, text, shown) => {
    const { found } = run({ sponsor: text })
    expect(found.filter((each) => each.includes('PB1910')).map((each) => each.replace('policies/sponsor.yaml', ''))).toEqual([
      shown.includes('PB1100') ? expect.stringContaining('PB1100 is no rule') : shown,
    ])
  })

  test('each at its own line and column, in a text of several lines', () => {
    const text = policy({}).replace(
      / {4}require: .*\n/,
      '    require: |\n      has(self.owners.executive) &&\n        self.certified_peple > 3 ||\n        self.statsu == "active"\n',
    )
    expect(run({ sponsor: text }).found).toEqual([
      'policies/sponsor.yaml:10:14 error PB1910 "certified_peple" is no field; did you mean "certified_people"?',
      'policies/sponsor.yaml:11:14 error PB1910 "statsu" is no field; did you mean "status"?',
    ])
  })

  test('an id that a rule of another policy has; the first rule is run', () => {
    const { found, findings, rules } = run({ a: policy({}), b: policy({ require: 'true' }) })
    expect(found).toEqual([
      `${acme}:1:1 warning ACME1001 acme has no sponsor`,
      'policies/b.yaml:6:9 error PB1910 the id ACME1001 is that of a rule in the policy a',
    ])
    expect(findings[1]?.related).toMatchObject([{ file: 'policies/a.yaml', line: 6, column: 9, what: 'the rule that has it' }])
    expect(rules.filter(({ id }) => id === 'ACME1001')).toHaveLength(1)
  })

  test.each([
    ['id: ACME1001', 'id: PB1101', '6:9'],
    ['id: ACME1001', 'id: acme-1', '6:9'],
    ['severity: warning', 'severity: grave', '10:15'],
  ])('%s as %s is a problem of reading it', (from, to, place) => {
    expect(run({ sponsor: policy({}).replace(from, to) }).found.filter((each) => each.includes('PB0'))).toEqual([
      expect.stringContaining(`policies/sponsor.yaml:${place} `),
    ])
  })

  test('letters that only begin with PB are a name like others', () => {
    expect(run({ sponsor: policy({ id: 'PBX1001' }) }).findings.map((each) => each.rule)).toEqual(['PBX1001'])
  })
})

describe('the tests of a policy', () => {
  const failed = (rules: readonly Written[], ...tests: readonly string[]): string[] =>
    run({ sponsor: `${policy(...rules)}tests:\n${tests.map((each) => `  - { as_of: 2026-06-01, ${each} }\n`).join('')}` })
      .findings.filter((each) => each.rule === 'PB1909')
      .map((each) => `${each.line - 12} ${each.severity} ${each.what}`)

  test('say which of them do not hold', () => {
    expect(
      failed(
        [{}],
        'entry: acme, expect: fail',
        'entry: acme, expect: pass',
        'entry: acme, with: "owners: { manager: Eva Melo, executive: Ana Prado }", expect: pass',
        'entry: acme, with: "owners: { manager: Eva Melo, executive: Ana Prado }", expect: fail',
      ),
    ).toEqual([
      '2 error the test of ACME1001 with acme expects pass, and the rule finds something',
      '4 error the test of ACME1001 with acme expects fail, and the rule finds nothing',
    ])
  })

  test('are judged on their own day', () => {
    const rules = [{ require: 'today < "2026-03-02"' }]
    expect(failed(rules, 'entry: acme, expect: fail')).toEqual([])
    expect(failed(rules, 'entry: acme, expect: pass').length).toBe(1)
    expect(
      run({
        sponsor: `${policy(...rules)}tests: [{ entry: acme, as_of: 2026-03-01, expect: pass }, { entry: acme, as_of: 2026-03-02, expect: fail }]\n`,
      }).found,
    ).toEqual([`${acme}:1:1 warning ACME1001 acme has no sponsor`])
  })

  test('may be of the rules of the gate, with a field left out', () => {
    expect(
      failed([{}], 'rule: PB1101, entry: acme, expect: pass', 'rule: PB1101, entry: acme, with: "agreements: []", expect: fail'),
    ).toEqual([])
    expect(failed([{}], 'rule: PB1101, entry: acme, with: "agreements: []", expect: pass')).toEqual([
      '1 error the test of PB1101 with acme expects pass, and the rule finds something',
    ])
    expect(failed([{ require: 'has(self.tier)' }], 'entry: acme, with: "tier:", expect: fail')).toEqual([])
  })

  test('fail when the rule cannot look', () => {
    expect(failed([{ require: 'today > self.name' }], 'entry: acme, expect: pass')).toEqual([
      '1 error the test of ACME1001 with acme expects pass, and nothing comes of it: it lacks a value that its conditions can work with (a text that is no date, written YYYY-MM-DD, is used as one)',
    ])
  })

  test('of a rule that has a mistake are not run, nor those of the rules about policies', () => {
    expect(failed([{ require: 'self.nope' }], 'entry: acme, expect: pass')).toEqual([])
    expect(failed([{}], 'rule: PB1909, entry: sponsor, expect: pass', 'rule: PB1910, entry: sponsor, expect: pass')).toEqual([])
  })

  test('change nothing in the program that is judged', () => {
    const { found } = run({
      sponsor: `${policy({})}tests: [{ entry: acme, as_of: 2026-06-01, with: "owners: { manager: Eva Melo, executive: Ana Prado }", expect: pass }]\n`,
    })
    expect(found).toEqual([`${acme}:1:1 warning ACME1001 acme has no sponsor`])
  })
})
