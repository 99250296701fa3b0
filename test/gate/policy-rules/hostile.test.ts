// Conditions that are written to break out, or to run for ever.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conditionOf } from '../../../src/gate/policy-rules/condition.ts'
import { workOf } from '../../../src/gate/policy-rules/pattern.ts'
import { most_steps } from '../../../src/gate/policy-rules/rules.ts'
import { extentOf } from '../../../src/gate/policy-rules/shape.ts'
import { ask, language, partner } from './ask.ts'

describe('no condition reaches what is not of the program', () => {
  test.each([
    'self.constructor == "x"',
    'self.__proto__ == "x"',
    'self.prototype == "x"',
    'has(self.constructor)',
    'has(self.__proto__.polluted)',
    'self["constructor"] == "x"',
    'self["__proto__"]["polluted"] == true',
    'self.name.constructor == "x"',
    'self.name["constructor"] == "x"',
    'self.contacts.constructor == "x"',
    'self.contacts["length"] == 2',
    'self.contacts.length == 2',
    'self.toString() == "x"',
    'self.hasOwnProperty("name")',
    'self.name.constructor("return process")()',
    'constructor.constructor("return process")() == 1',
    'process.env.HOME == "x"',
    'globalThis == "x"',
    'require("node:fs") == 1',
    'import("node:fs") == 1',
    'this == "x"',
    'today.constructor == "x"',
    'today.compare("2026-01-01") == 1',
    'today.turns.size() == 0',
    'program.constructor == "x"',
    'google.protobuf.Timestamp == type(1)',
    'type(self) == type(self)',
    'dyn(self).constructor == "x"',
    'cel.bind(x, self, x.listed)',
    'bytes("x").json() == {}',
    'timestamp("2026-01-01T00:00:00Z").getHours("x") == 1',
    '`self`.listed',
    '$' + '{self.listed}',
  ])('%s', (text) => {
    expect(conditionOf(text, language())).toHaveProperty('faults')
  })

  test.each([
    'self.fit["constructor"].score == 1',
    'has(self.fit.constructor)',
    'self.summary.constructor == "x"',
    'self.summary["__proto__"] == "x"',
  ])('a map holds its own keys alone: %s', (text) => {
    const answer = ask(text)
    expect(answer === false || typeof answer === 'object').toBe(true)
  })

  test('nothing is changed by asking', () => {
    const before = JSON.stringify(partner)
    ask('self.agreements.map(each, each.kind).exists(kind, kind == "nda")')
    expect(JSON.stringify(partner)).toBe(before)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

describe('a condition is bounded', () => {
  test.each([
    ['length', `self.listed${' || self.listed'.repeat(400)}`],
    ['depth', `${'('.repeat(60)}self.listed${')'.repeat(60)}`],
    ['depth of fields', `self${'.name'.repeat(40)} == "x"`],
    ['a list', `1 in [${'1,'.repeat(101)}1]`],
  ])('%s', (_, text) => {
    expect(ask(text)).toMatchObject([{ reason: expect.stringMatching(/^the condition is too large|is no field/) }])
  })

  test('many signs in a row do not use up the stack', () => {
    expect(ask(`${'!'.repeat(1998)}self.listed`)).toMatchObject([{ reason: expect.stringContaining('too large') }])
    expect(ask(`${'-'.repeat(300)}1 == 1`)).toBe(true)
  })

  const many = (count: number): object => ({
    ...partner,
    contacts: Array.from({ length: count }, () => ({ name: 'Marta Reis', duties: ['legal'] })),
  })
  const steps = (text: string, entry: object): number => {
    const condition = conditionOf(text, language())
    if ('faults' in condition) throw new Error(condition.faults[0]?.reason)
    return condition.steps(entry, extentOf({ regions: Array.from({ length: 400 }, () => 'x') }))
  }

  test('loops inside loops are counted before they are run', () => {
    const nested = 'self.contacts.all(a, self.contacts.all(b, self.contacts.all(c, a.name == b.name || c.name == "x")))'
    expect(steps('self.contacts.all(a, a.name != "x")', many(5000))).toBeLessThan(most_steps)
    expect(steps(nested, many(30))).toBeLessThan(most_steps)
    expect(steps(nested, many(300))).toBeGreaterThan(most_steps)
    expect(
      steps('self.contacts.map(a, self.contacts.map(b, b)) == self.contacts.map(a, self.contacts.map(b, b))', many(100)),
    ).toBeGreaterThan(most_steps)
    const settings = 'program.regions.all(a, program.regions.all(b, program.regions.all(c, a.id == c.id)))'
    expect(steps(settings, partner)).toBeGreaterThan(most_steps)
    expect(steps('[self].all(s, s.contacts.all(a, s.contacts.all(b, s.contacts.all(c, true))))', many(300))).toBeGreaterThan(most_steps)
    expect(steps('self.agreements.all(a, self.agreements.all(b, self.agreements.all(c, true)))', many(300))).toBeLessThan(1000)
    expect(steps('["a", "b"].all(a, ["c", "d"].all(b, a != b))', partner)).toBeLessThan(1000)
  })

  test.each([
    'self.contacts.map(a, a.name + a.name).size() > 0',
    '[self.name].map(a, a + a).map(a, a + a).size() > 0',
    '(self.contacts + self.contacts).size() > 0',
    'self.contacts.map(a, a.name).join(",") == ""',
    'self.name.split("").size() > 0',
    'self.summary + self.summary == self.summary',
  ])('nothing that is made is longer than what it is made of: %s', (text) => {
    expect(conditionOf(text, language())).toHaveProperty('faults')
  })

  test.each([
    '(a+)+$',
    '(a|a)*b',
    '(?=a)b',
    '(?<!a)b',
    '(?<n>a)',
    '(a)\\1',
    '(a|b){2}',
    'a*b*c*d*',
    'a?b?c?d?e?f?g?h?i?j?k?',
    '[',
    'x{2,1}',
    '(a)+',
  ])('the pattern %s is refused', (pattern) => {
    expect(workOf(pattern)).toHaveProperty('reason')
  })

  test.each([
    ['^[A-Z]{2}-\\d{4}$', { factor: 1, degree: 1 }],
    ['^SOC ?2', { factor: 2, degree: 1 }],
    ['ACME', { factor: 1, degree: 1 }],
    ['^\\(?\\d+\\)?$', { factor: 4, degree: 1 }],
    ['\\w+@\\w+', { factor: 1, degree: 3 }],
    ['^(?:isv|oem)$', { factor: 2, degree: 1 }],
    ['^a{2,4}[)*+?|]$', { factor: 1, degree: 1 }],
  ])('the pattern %s makes little work', (pattern, work) => {
    expect(workOf(pattern)).toEqual(work)
  })

  test('the worst patterns that are let in end soon, on the longest text that they are let at', () => {
    const pattern = 'a*a*b'
    const work = workOf(pattern)
    if ('reason' in work) throw new Error(work.reason)
    const length = Math.floor((most_steps / work.factor) ** (1 / work.degree))
    const start = performance.now()
    expect(new RegExp(pattern).test('a'.repeat(length))).toBe(false)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

const word = fc.constantFrom(
  'self',
  'id',
  'today',
  'program',
  'x',
  'name',
  'status',
  'agreements',
  'contacts',
  'kind',
  'duties',
  'constructor',
  '__proto__',
  'has',
  'size',
  'matches',
  'all',
  'exists',
  'map',
  'filter',
  'addDays',
  'true',
  'null',
  'in',
)
const token = fc.oneof(
  word,
  fc.constantFrom(
    '.',
    '(',
    ')',
    '[',
    ']',
    ',',
    '&&',
    '||',
    '!',
    '==',
    '!=',
    '<',
    '+',
    '-',
    '*',
    '/',
    '%',
    '?',
    ':',
    '{',
    '}',
    '"',
    "'",
    '\\',
    '\n',
    '//',
  ),
  fc.integer().map(String),
  fc.string().map((text) => JSON.stringify(text)),
)
const expression: fc.Arbitrary<string> = fc.letrec<{ any: string; value: string; list: string }>((tie) => ({
  value: fc.oneof(
    fc.constantFrom(
      'self.name',
      'self.status',
      'self.certified_people',
      'self.joined_on',
      'self.summary',
      'self.owners.executive',
      'id',
      'today',
      '1',
      '0',
      '2.5',
      '"active"',
      '"2026-06-01"',
      'self.agreements[0].kind',
      'self.commercial.margin_percent',
    ),
    fc.tuple(tie('value'), fc.constantFrom('+', '-', '*', '/', '%'), tie('value')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('value'), fc.integer({ min: -50_000, max: 50_000 })).map(([a, days]) => `addDays(${a}, ${days})`),
  ),
  list: fc.oneof(
    fc.constantFrom('self.contacts', 'self.agreements', 'program.regions', '[1, 2]', 'self.contacts[0].duties', '[]'),
    fc.tuple(tie('list'), tie('any')).map(([a, b]) => `${a}.filter(x, ${b})`),
    fc.tuple(tie('list'), tie('value')).map(([a, b]) => `${a}.map(x, ${b})`),
  ),
  any: fc.oneof(
    fc.tuple(tie('value'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('value')).map(([a, sign, b]) => `${a} ${sign} ${b}`),
    fc.tuple(tie('value'), tie('list')).map(([a, b]) => `${a} in ${b}`),
    fc.tuple(tie('any'), fc.constantFrom('&&', '||'), tie('any')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(tie('list'), fc.constantFrom('all', 'exists', 'exists_one'), tie('any')).map(([a, loop, b]) => `${a}.${loop}(x, ${b})`),
    fc.tuple(tie('any'), tie('any'), tie('any')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    tie('any').map((a) => `!(${a})`),
    fc.constantFrom('has(self.owners.executive)', 'self.listed', 'has(self.ksa.rhq.licence)'),
  ),
})).any

test.each([
  ['of tokens', fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(' '))],
  ['that fit together', expression],
  ['of any text', fc.string({ unit: 'binary', maxLength: 200 })],
])('whatever a condition is made %s, it gives an answer or its faults, at a place in it, soon', (_, texts) => {
  let answered = 0
  fc.assert(
    fc.property(texts, (text) => {
      const start = performance.now()
      const answer = ask(text)
      if (Array.isArray(answer)) {
        expect(answer.length).toBeGreaterThan(0)
        for (const { offset, reason } of answer) expect([offset >= 0 && offset <= text.length, reason.length > 5]).toEqual([true, true])
      } else answered += 1
      expect(performance.now() - start).toBeLessThan(1000)
    }),
    { numRuns: 2000, seed: 7 },
  )
  if (texts === expression) expect(answered).toBeGreaterThan(100)
})
