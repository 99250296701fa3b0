// The report for programs. Its shape is result.ts, and schemas/json/check-result.schema.json for tools.
import type { Finding, Spot } from '../finding.ts'
import { familyOf } from '../rule.ts'
import { blocks, pathIn, type Report } from './report.ts'
import type { Result } from './result.ts'
import { countsOf, crashText, jsonText, verdict } from './words.ts'

export const jsonReport = (report: Report): string => jsonText(resultOf(report))

/** The result as a plain value. */
export function resultOf(report: Report): Result {
  const { compliance, version, simulated, read, fail_on, fail_states } = report
  const { as_of, findings, due, unevaluated, crashes } = compliance
  const counts = countsOf(findings)
  const open = [counts.new, counts.existing, counts.time_caused]
  return {
    version: 1,
    tool: { name: 'partnerbook', version },
    as_of,
    simulated,
    files: read,
    passed: crashes.length === 0 && !findings.some((each) => blocks(report, each)),
    verdict: verdict(report),
    fails_on: { severity: fail_on, states: [...fail_states] },
    errors: open.reduce((sum, { error }) => sum + error, 0),
    warnings: open.reduce((sum, { warning }) => sum + warning, 0),
    counts,
    findings: findings.map((each) => findingOf(report, each)),
    due: due.map(({ on, severity, finding }) => ({ on, severity, finding: findingOf(report, finding) })),
    waivers: waiversOf(report),
    unevaluated: unevaluated.map((each) => ({ ...each })),
    crashes: crashes.map((crash) => ({
      rule: crash.rule.id,
      kind: crash.entry.kind,
      entry: crash.entry.id,
      file: crash.entry.file,
      what: crashText(crash),
    })),
    rules: rulesOf(report),
  }
}

const placeOf = (report: Report, { file, line, column, endColumn }: Spot) => ({
  file,
  path: pathIn(report, file),
  line,
  column,
  end_column: endColumn,
})

// Each field is named, so that nothing new gets out without a thought.
function findingOf(report: Report, finding: Finding): Result['findings'][number] {
  const { rule, slug, severity, state, kind, entry, locale, pointer, partners } = finding
  const { what, why, fix, since, error_on, waivable, waiver, related, fingerprint } = finding
  return {
    rule,
    slug,
    severity,
    state,
    blocks: blocks(report, finding),
    ...(kind === undefined ? {} : { kind }),
    ...(entry === undefined ? {} : { entry }),
    ...(locale === undefined ? {} : { locale }),
    pointer,
    partners: [...partners],
    ...placeOf(report, finding),
    what,
    why,
    fix,
    ...(since === undefined ? {} : { since }),
    ...(error_on === undefined ? {} : { error_on }),
    waivable,
    ...(waiver === undefined ? {} : { waiver }),
    related: related.map((each) => ({
      kind: each.kind,
      entry: each.entry,
      pointer: each.pointer,
      ...placeOf(report, each),
      what: each.what,
    })),
    fingerprint,
  }
}

// Reasons, owners and approvers of waivers are nobody's business outside the team.
const waiversOf = ({ compliance }: Report): Result['waivers'] =>
  compliance.waivers.map(({ index, waiver: { rule, entry, pointer, expires_on }, state, days_left, void_because }) => ({
    index,
    ...(rule === undefined ? {} : { rule }),
    ...(entry === undefined ? {} : { entry }),
    ...(pointer === undefined ? {} : { pointer }),
    state,
    ...(expires_on === undefined ? {} : { expires_on }),
    ...(days_left === undefined ? {} : { days_left }),
    ...(void_because === undefined ? {} : { void_because }),
  }))

const rulesOf = ({ compliance }: Report): Result['rules'] =>
  compliance.rules.map(({ id, slug, severity, waivable, title, jurisdiction, from, until }) => ({
    id,
    slug,
    family: familyOf(id),
    severity,
    waivable,
    title,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  }))
