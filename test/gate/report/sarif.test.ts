// SARIF by its own validator, and by what GitHub does with it.
import { describe, expect, test } from 'vitest'
import { lineHashes } from '../../../src/gate/report/line-hash.ts'
import { sarifReport, sarifWithSuppressions } from '../../../src/gate/report/sarif.ts'
import { rules } from '../../../src/gate/rules/index.ts'
import { exampleTree } from '../example.ts'
import { faultsOf } from './multitool.ts'
import { everyExample, finding, hostile, reportOf, reportWith } from './sample.ts'

interface Region {
  artifactLocation: { uri: string }
  region: { startLine: number; startColumn: number; endLine: number; endColumn: number }
}
interface Result {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations: { physicalLocation: Region }[]
  relatedLocations?: { id: number; physicalLocation: Region; message: { text: string } }[]
  partialFingerprints: Record<string, string>
  suppressions?: { kind: string; status: string }[]
  properties: { state: string }
}
interface Run {
  tool: { driver: { rules: { id: string; name: string; properties: Record<string, unknown> }[] } }
  automationDetails: { id: string }
  columnKind: string
  invocations: { executionSuccessful: boolean; toolExecutionNotifications?: { level: string; message: { text: string } }[] }[]
  results: Result[]
  properties: { as_of: string; simulated: boolean; left_out?: number }
}

function runOf(text: string): Run {
  const [run] = (JSON.parse(text) as { runs: [Run] }).runs
  return run
}

describe('the validator finds neither error nor warning', () => {
  test('in the report on the sample program', () => {
    expect(faultsOf(sarifReport(reportOf('content', '2026-11-20')))).toEqual([])
  })

  test('in the report on a clean program', () => {
    using tree = exampleTree({ files: {} })
    const text = sarifReport(reportOf(tree.dir, '2026-06-01'))
    expect(runOf(text).results).toEqual([])
    expect(faultsOf(text)).toEqual([])
  })

  test('in what the failing examples of all rules show', () => {
    const report = everyExample()
    const found = new Set(runOf(sarifReport(report)).results.map(({ ruleId }) => ruleId))
    expect(rules.filter(({ id, examples }) => examples.failing.length > 0 && !found.has(id))).toEqual([])
    expect(faultsOf(sarifReport(report))).toEqual([])
    expect(faultsOf(sarifWithSuppressions(report))).toEqual([])
  })

  test('in hostile texts', () => {
    const findings = hostile.map((text, index) =>
      finding({
        what: text,
        why: text,
        fix: text,
        file: text || 'a.yaml',
        entry: text,
        pointer: text,
        rule: `PB${2000 + index}`,
        slug: text || 'none',
        related: [{ ...finding(), kind: 'x', entry: 'y', file: text || 'b', what: text }],
      }),
    )
    const crashed = {
      rule: { ...finding(), id: 'PB1101' },
      entry: { kind: 'partner', id: hostile[2], file: 'x', line: 1 },
      error: hostile[2],
    }
    const report = reportWith(findings)
    const compliance = { ...report.compliance, crashes: [crashed as never] }
    expect(faultsOf(sarifReport({ ...report, compliance }))).toEqual([])
  })
})

describe('a run', () => {
  const waived = finding({ state: 'waived', waiver: { expires_on: '2026-07-01', days_left: 30 }, fingerprint: 'a'.repeat(64) })
  const plain = finding({
    related: [{ ...finding({ file: 'partners/b/partner.yaml', line: 7 }), kind: 'partner', entry: 'b', what: 'the [other] side' }],
  })
  const unjudged = finding({ state: 'not_evaluated', rule: 'PB1010', severity: 'warning' })
  const text = 'partner_id: acme\nname: Acme\nagreements: []\n'
  const report = reportWith([waived, plain, unjudged], { simulated: true }, { 'partners/acme/partner.yaml': text })
  const run = runOf(sarifReport(report))

  test('says its day, its columns and that it is a simulation', () => {
    expect([run.automationDetails.id, run.columnKind, run.properties]).toEqual([
      'partnerbook/2026-06-01',
      'utf16CodeUnits',
      { as_of: '2026-06-01', simulated: true },
    ])
  })

  test('leaves out what is waived, which the local file holds as suppressed', () => {
    expect(run.results.map(({ properties }) => properties.state)).toEqual(['new', 'not_evaluated'])
    expect(runOf(sarifWithSuppressions(report)).results.map(({ suppressions }) => suppressions?.[0])).toEqual([
      { kind: 'external', status: 'accepted', justification: 'Waived until 2026-07-01.' },
      undefined,
      undefined,
    ])
  })

  test('places each result on one line, with the hash of the line and our own fingerprint', () => {
    const [first] = run.results
    expect(first?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/partners/acme/partner.yaml' },
          region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 11 },
        },
      },
    ])
    expect(first?.partialFingerprints).toEqual({ primaryLocationLineHash: lineHashes(text)(3), 'partnerbook/v1': 'f'.repeat(64) })
  })

  test('links related places from the message, with their brackets escaped', () => {
    const [first] = run.results
    expect(first?.message.text).toContain('See [the \\[other\\] side](1).')
    expect(first?.relatedLocations?.map(({ id, physicalLocation }) => [id, physicalLocation.region.startLine])).toEqual([[1, 7]])
  })

  test('what could not be judged is a note, and no pass', () => {
    expect(run.results.map(({ level }) => level)).toEqual(['error', 'note'])
  })

  test('only rules of security become security alerts', () => {
    const described = runOf(sarifReport({ ...report, compliance: { ...report.compliance, rules } })).tool.driver.rules
    const grave = described.filter(({ properties }) => 'security-severity' in properties).map(({ id }) => id)
    expect(grave).toEqual(rules.map(({ id }) => id).filter((id) => id.startsWith('PB12')))
    expect(described.every(({ properties }) => (properties['tags'] as string[]).length <= 10)).toBe(true)
  })

  test('a rule whose slug is its id is named by its title', () => {
    const [own] = rules
    if (own === undefined) throw new Error('there are rules')
    const named = { ...own, id: 'CORR1201', slug: 'corr1201', title: 'A mark is half a year old at most' }
    const untitled = { ...own, id: 'CORR1202', slug: 'corr1202', title: 'CORR 1202' }
    const text = sarifReport({ ...report, compliance: { ...report.compliance, findings: [], rules: [named, untitled] } })
    expect(runOf(text).tool.driver.rules.map(({ name }) => name)).toEqual(['AMarkIsHalfAYearOldAtMost', 'RuleCORR1202'])
    expect(faultsOf(text)).toEqual([])
  })

  test('names of files are addresses', () => {
    const odd = runOf(sarifReport(reportWith([finding({ file: 'a b/ü#?%:.yaml' })]))).results[0]
    expect(odd?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('content/a%20b/%C3%BC%23%3F%25%3A.yaml')
  })

  test('holds at most 25,000 results, errors first, and says how many are left out', () => {
    const many = Array.from({ length: 25_010 }, (_, index) => finding({ severity: index < 25_000 ? 'warning' : 'error', line: index + 1 }))
    const cut = runOf(sarifReport(reportWith(many)))
    expect([cut.results.length, cut.results[9]?.level, cut.results[10]?.level, cut.properties.left_out]).toEqual([
      25_000,
      'error',
      'warning',
      10,
    ])
    expect(cut.invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toBe('10 more findings left out: a run holds 25000 at most.')
  })

  test('a crash makes the run no success', () => {
    const crash = {
      rule: { id: 'PB1101', slug: 'dpa-missing' },
      entry: { kind: 'partner', id: 'acme', file: 'x', line: 1 },
      error: 'Secret value 12',
    }
    const broken = runOf(sarifReport({ ...report, compliance: { ...report.compliance, crashes: [crash as never] } }))
    expect(broken.invocations[0]?.executionSuccessful).toBe(false)
    expect(JSON.stringify(broken)).not.toContain('Secret')
  })
})
