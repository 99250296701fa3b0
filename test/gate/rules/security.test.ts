// Cases of the rules of security that no reader of their pages needs.
import { expect, test } from 'vitest'
import { findingsOf } from './found.ts'

const found = (rule: string, day: string, files: Record<string, string>): string[] =>
  findingsOf(rule, files, day).map(({ severity, pointer }) => `${severity} ${pointer}`)

const partner = 'partners/acme/partner.yaml'
const plugin = 'integrations/lantern-plugin.yaml'
const policy = (requires: string, dates = ''): string =>
  `title: Security\nwhy: Customers ask.\n${dates}applies_to: { country: [PT] }\nrequires: { ${requires} }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Nuno Faro`
const reviewed = (evidence: string): string =>
  `security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  next_review_on: 2027-11-30\n  evidence: [${evidence}]`

test('a review without its day is none, unless it says when the next one is due', () => {
  expect(found('PB1201', '2026-06-01', { [partner]: 'risk_tier: critical\nsecurity_review: { status: passed }' })).toEqual([
    'error /security_review/status',
  ])
  expect(found('PB1201', '2026-06-01', { [partner]: 'security_review: { status: conditional, next_review_on: 2027-01-04 }' })).toEqual([])
})

test('a review that is still running is a warning while the partner is brought on board, and an error later', () => {
  const files = (phase: string): Record<string, string> => ({
    [partner]: `risk_tier: high\nphase: ${phase}\nsecurity_review: { status: in_progress }`,
  })
  expect(found('PB1201', '2026-06-01', files('onboard'))).toEqual(['warning /security_review/status'])
  expect(found('PB1201', '2026-06-01', files('manage'))).toEqual(['error /security_review/status'])
  expect(found('PB1201', '2026-06-01', { [partner]: 'risk_tier: high\nphase: onboard\nsecurity_review: { status: not_started }' })).toEqual(
    ['error /security_review/status'],
  )
})

test.each([
  ['low', 'warning'],
  ['medium', 'warning'],
  ['high', 'error'],
  ['critical', 'error'],
])('a review that is missing at %s risk', (risk, severity) => {
  expect(found('PB1201', '2026-06-01', { [partner]: `risk_tier: ${risk}\nsecurity_review: null` })).toEqual([
    `${severity} /security_review/status`,
  ])
})

test.each([
  ['critical', '2026-06-10'],
  ['high', '2026-06-10'],
  ['medium', '2027-06-10'],
  ['low', '2028-06-10'],
])('reviews at %s risk are good until %s', (risk, last) => {
  const files = {
    [partner]: `risk_tier: ${risk}\nsecurity_review: { status: passed, security_review_date: 2025-06-10 }`,
    [plugin]: 'status: retired',
  }
  const next = `${last.slice(0, -2)}11`
  expect([found('PB1202', last, files), found('PB1202', next, files)]).toEqual([
    ['warning /security_review/security_review_date'],
    ['error /security_review/security_review_date'],
  ])
})

test('the later of two dates does not extend a review', () => {
  const files = {
    [partner]: 'risk_tier: high\nsecurity_review: { status: passed, security_review_date: 2025-06-10, next_review_on: 2027-06-10 }',
  }
  expect(found('PB1202', '2026-06-11', files)).toEqual(['error /security_review/security_review_date'])
})

test('an integration that nobody can use is not reviewed, one that is phased out is', () => {
  const review = 'security_review: { status: passed, next_review_on: 2026-05-31, evidence: [{ kind: pentest, issued_on: 2026-01-19 }] }'
  for (const status of ['beta', 'live', 'deprecated'])
    expect(found('PB1202', '2026-06-01', { [plugin]: `status: ${status}\n${review}` })).toEqual(['error /security_review/next_review_on'])
  for (const status of ['planned', 'in_development', 'retired'])
    expect(found('PB1202', '2026-06-01', { [plugin]: `status: ${status}\n${review}` })).toEqual([])
})

test('a program may set its own days for reviews and reports', () => {
  const freshness = (kind: string, days: number): Record<string, string> => ({
    'program.yaml': `freshness: [{ kind: ${kind}, days: ${days}, warn_days: [10, 5] }]`,
  })
  expect(found('PB1202', '2026-05-30', freshness('security-review-medium', 180))).toEqual(['warning /security_review/security_review_date'])
  expect(found('PB1202', '2026-05-31', freshness('security-review-medium', 180))).toEqual(['error /security_review/security_review_date'])
  expect(found('PB1202', '2026-05-31', freshness('security-review-integration', 180))).toEqual([
    'error /security_review/security_review_date',
  ])
  const soc2 = { ...freshness('soc2', 100), [partner]: reviewed('{ kind: soc2_type2, period_end: 2026-01-31 }') }
  expect([found('PB1204', '2026-05-11', soc2), found('PB1204', '2026-05-12', soc2)]).toEqual([
    ['warning /security_review/evidence/0/period_end'],
    ['error /security_review/evidence/0/period_end'],
  ])
})

test.each([
  ['its own dates', '{ kind: bridge_letter, period_start: 2026-05-01, period_end: 2026-07-15 }', '2026-07-15'],
  ['at most three months', '{ kind: bridge_letter, period_start: 2026-04-20, period_end: 2026-12-31 }', '2026-07-21'],
  ['from its issue', '{ kind: bridge_letter, issued_on: 2026-04-15 }', '2026-07-16'],
  ['back from its end', '{ kind: bridge_letter, period_end: 2026-07-10 }', '2026-07-10'],
  ['no longer than three months after the year', '{ kind: bridge_letter, period_start: 2026-05-01 }', '2026-07-31'],
])('a bridge letter speaks for %s', (_, letter, last) => {
  const files = { [partner]: reviewed(`{ kind: soc2_type2, period_end: 2025-04-30 }, ${letter}`) }
  const next = new Date(Date.parse(`${last}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  expect([found('PB1204', last, files), found('PB1204', next, files)]).toEqual([
    ['warning /security_review/evidence/0/period_end'],
    ['error /security_review/evidence/0/period_end'],
  ])
})

test('a bridge letter alone, and a report without a date, are no report that can be too old', () => {
  expect(found('PB1204', '2026-06-01', { [partner]: reviewed('{ kind: bridge_letter, issued_on: 2024-04-15 }') })).toEqual([])
  expect(found('PB1204', '2026-06-01', { [partner]: reviewed('{ kind: soc2_type2 }') })).toEqual([])
})

test('a date of expiry counts when it comes before the year is over', () => {
  const files = { [partner]: reviewed('{ kind: soc2_type2, period_end: 2026-03-31, expires_on: 2026-05-31 }') }
  expect(found('PB1204', '2026-06-01', files)).toEqual(['error /security_review/evidence/0/expires_on'])
})

test('a type 1 report is named only where type 2 is asked for and none is valid', () => {
  const asks = { 'policies/reports.yaml': policy('evidence: [soc2_type2]') }
  const both = '{ kind: soc2_type1, issued_on: 2026-02-27 }, { kind: soc2_type2, period_end: 2026-01-31 }'
  expect(found('PB1205', '2026-06-01', { ...asks, [partner]: reviewed(both) })).toEqual([])
  const old = '{ kind: soc2_type1, issued_on: 2026-02-27 }, { kind: soc2_type2, period_end: 2025-01-31 }'
  expect(found('PB1205', '2026-06-01', { ...asks, [partner]: reviewed(old) })).toEqual(['warning /security_review/evidence/0/kind'])
  expect(found('PB1205', '2027-02-28', { ...asks, [partner]: reviewed(old) })).toEqual([])
  expect(found('PB1209', '2026-06-01', { ...asks, [partner]: reviewed(old) })).toEqual([])
})

test('what a report covers is compared with integrations that customers use and that reach data', () => {
  const uncovered = reviewed('{ kind: soc2_type2, period_end: 2026-03-31, covers: [] }')
  const hit = ['warning /security_review/evidence/0/covers']
  expect(found('PB1205', '2026-06-01', { [partner]: uncovered })).toEqual(hit)
  expect(found('PB1205', '2027-04-01', { [partner]: uncovered })).toEqual([])
  expect(found('PB1205', '2026-06-01', { [partner]: uncovered, [plugin]: 'data_access: none' })).toEqual([])
  expect(found('PB1205', '2026-06-01', { [partner]: uncovered, [plugin]: 'status: planned' })).toEqual([])
  const certificate = '{ kind: iso27001, issued_on: 2025-09-01, covers: [lantern-plugin] }'
  expect(
    found('PB1205', '2026-06-01', { [partner]: reviewed(`{ kind: soc2_type2, period_end: 2026-03-31, covers: [] }, ${certificate}`) }),
  ).toEqual([])
})

test('a certificate of exactly three years is right, and no audit is missed once its end is announced', () => {
  const files = { [partner]: reviewed('{ kind: iso27001, issued_on: 2023-06-15, expires_on: 2026-06-15, surveillance_on: 2025-03-10 }') }
  expect(found('PB1206', '2026-03-10', files)).toEqual([])
  expect(found('PB1206', '2026-03-16', files)).toEqual(['warning /security_review/evidence/0/surveillance_on'])
  expect(found('PB1206', '2026-03-17', files)).toEqual(['warning /security_review/evidence/0/expires_on'])
  expect(found('PB1206', '2026-06-15', files)).toEqual(['warning /security_review/evidence/0/expires_on'])
  expect(found('PB1206', '2026-06-16', files)).toEqual(['error /security_review/evidence/0/expires_on'])
})

test('a penetration test of a partner counts when its scope names the integration, and the latest counts', () => {
  const bare = { [plugin]: 'security_review: { status: passed, next_review_on: 2027-11-30 }' }
  const other = '{ kind: pentest, issued_on: 2026-01-19, scope: Web shop }'
  expect(found('PB1207', '2026-06-01', { ...bare, [partner]: reviewed(other) })).toEqual(['error /security_review/evidence'])
  for (const named of ['scope: lantern-plugin', 'covers: [lantern-plugin]']) {
    const files = { ...bare, [partner]: reviewed(`{ kind: pentest, issued_on: 2025-05-31, ${named} }`) }
    expect([found('PB1207', '2026-05-31', files), found('PB1207', '2026-06-01', files)]).toEqual([
      ['warning /security_review/evidence'],
      ['error /security_review/evidence'],
    ])
  }
})

test('evidence that policies ask for', () => {
  const ask = (kinds: string, dates = ''): Record<string, string> => ({ 'policies/reports.yaml': policy(`evidence: [${kinds}]`, dates) })
  const at = (severity: string, place = ''): string[] => [`${severity} /security_review/evidence${place}`]
  expect(found('PB1209', '2026-06-01', { ...ask('pentest, questionnaire'), [partner]: reviewed('') })).toEqual([
    ...at('error'),
    ...at('error'),
  ])
  const tested = { [partner]: reviewed('{ kind: pentest, issued_on: 2025-06-10 }') }
  expect(found('PB1209', '2026-04-10', { ...ask('pentest'), ...tested })).toEqual([])
  expect(found('PB1209', '2026-04-11', { ...ask('pentest'), ...tested })).toEqual(at('warning', '/0/issued_on'))
  expect(found('PB1209', '2026-06-11', { ...ask('pentest', 'until: 2026-06-11\n'), ...tested })).toEqual(at('error', '/0/issued_on'))
  expect(found('PB1209', '2026-06-12', { ...ask('pentest', 'until: 2026-06-11\n'), ...tested })).toEqual([])
  const answered = { [partner]: reviewed('{ kind: questionnaire, issued_on: 2025-06-10 }') }
  expect(found('PB1209', '2036-06-11', { ...ask('questionnaire'), ...answered })).toEqual([])
  const yearly = { 'program.yaml': 'freshness: [{ kind: questionnaire, days: 365 }]' }
  expect(found('PB1209', '2026-06-11', { ...ask('questionnaire'), ...yearly, ...answered })).toEqual(at('error', '/0/issued_on'))
  expect(found('PB1209', '2026-06-01', { ...ask('iso27001'), [partner]: reviewed('{ kind: iso27001, issued_on: 2020-06-10 }') })).toEqual(
    [],
  )
  expect(found('PB1209', '2026-06-01', { ...ask('pentest'), [partner]: 'status: suspended\nsecurity_review: null' })).toEqual([])
})

test('three years between reviews at low risk are years, and not the days of years with a leap day', () => {
  const files = { [partner]: 'risk_tier: low\nsecurity_review: { status: passed, security_review_date: 2024-06-10 }' }
  expect([found('PB1202', '2027-06-10', files), found('PB1202', '2027-06-11', files)]).toEqual([
    ['warning /security_review/security_review_date'],
    ['error /security_review/security_review_date'],
  ])
})

test('a report of type 1 stands in for none of type 2 where no policy asks for one', () => {
  const alone = { [partner]: reviewed('{ kind: soc2_type1, issued_on: 2026-02-27 }') }
  expect(found('PB1205', '2026-06-01', { ...alone, 'policies/reports.yaml': policy('evidence: [pentest]') })).toEqual([])
  expect(found('PB1205', '2026-06-01', { ...alone, 'policies/reports.yaml': policy('evidence: [soc2_type2]') })).toEqual([
    'warning /security_review/evidence/0/kind',
  ])
})

test.each([
  ['soc2_type1', 'soc2_type2', 0],
  ['soc2_type2', 'soc2_type1', 0],
  ['iso27001', 'pentest', 1],
  ['questionnaire', 'soc2_type2', 1],
  ['soc2_type2', 'iso27001', 1],
])('where a policy asks for %s, %s on record leaves %i finding', (asked, held, count) => {
  const files = {
    [partner]: reviewed(`{ kind: ${held}, issued_on: 2026-03-02 }`),
    'policies/reports.yaml': policy(`evidence: [${asked}]`),
  }
  expect(found('PB1209', '2026-06-01', files)).toEqual(Array.from({ length: count }, () => 'error /security_review/evidence'))
})

test('two policies that ask for the same evidence do so on the days of either', () => {
  const files = {
    [partner]: reviewed(''),
    'policies/first.yaml': policy('evidence: [iso27001]', 'until: 2026-03-31\n'),
    'policies/second.yaml': policy('evidence: [iso27001]', 'from: 2026-06-01\n'),
  }
  const counts = ['2026-03-31', '2026-04-01', '2026-05-31', '2026-06-01'].map((day) => found('PB1209', day, files).length)
  expect(counts).toEqual([1, 0, 0, 1])
})

test('a report of type 1 is called so only on the days of the policy that asks for type 2', () => {
  const files = (evidence: string) => ({
    [partner]: reviewed(evidence),
    'policies/reports.yaml': policy('evidence: [soc2_type2]', 'from: 2026-05-01\nuntil: 2026-06-30\n'),
    'policies/tests.yaml': policy('evidence: [pentest]'),
  })
  const counts = (evidence: string) =>
    ['2026-04-30', '2026-05-01', '2026-06-30', '2026-07-01'].map((day) => found('PB1205', day, files(evidence)).length)
  const first = '{ kind: soc2_type1, issued_on: 2026-03-02 }'
  expect(counts(first)).toEqual([0, 1, 1, 0])
  expect(counts(`${first}, { kind: soc2_type2, issued_on: 2026-03-02 }`)).toEqual([0, 0, 0, 0])
})
