// Test cases for GitLab and others: one for each finding, and one that passes for each rule that found nothing. A case for each rule and entry would
// be a million at 10,000 partners, far over the 30 MB that GitLab reads.
import { printable } from '../../problems/report.ts'
import type { Finding } from '../finding.ts'
import { familyOf } from '../rule.ts'
import { blocks, pathIn, type Report } from './report.ts'
import { asOf, bySeverity, counted, crashText, cut, dateNote, entryOf, sentence, stateNote, verdict } from './words.ts'

/** Most bytes of the test cases: GitLab reads files below 30 MB. */
const max_size = 28_000_000
const max_text = 2_000

type Outcome = 'failure' | 'error' | 'skipped' | 'passed'

interface Case {
  name: string
  family: string
  file: string | undefined
  outcome: Outcome
  message: string
  detail: string
}

export function junitReport(report: Report): string {
  const { cases, left_out } = within([
    ...crashes(report),
    ...bySeverity(report.compliance.findings).map((each) => caseOf(report, each)),
    ...quiet(report),
  ])
  const all = uniquelyNamed([...cases, ...left_out])
  const count = (outcome: Outcome): number => all.filter((each) => each.outcome === outcome).length
  const totals = `tests="${all.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}" time="0"`
  const name = xml(`Partnerbook: ${asOf(report)}`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${totals}>`,
    `  <testsuite name="${name}" ${totals}>`,
    '    <properties>',
    `      <property name="as_of" value="${report.compliance.as_of}"/>`,
    `      <property name="simulated" value="${report.simulated}"/>`,
    '    </properties>',
    ...all.map(element),
    `    <system-out>${xml(verdict(report))}</system-out>`,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n')
}

function caseOf(report: Report, finding: Finding): Case {
  const { rule, entry, file, line, column, pointer, what, why, fix } = finding
  const place = `${pathIn(report, file)}:${line}:${column}`
  const notes = [stateNote(finding), dateNote(finding)].flatMap((note) => note ?? [])
  return {
    name: `${rule} ${entry === undefined ? file : entryOf(finding)}${pointer === '' ? '' : ` ${pointer}`}`,
    family: familyOf(rule),
    file: printable(pathIn(report, file)),
    outcome: outcomeOf(report, finding),
    message: what,
    detail: [
      place,
      [finding.severity, ...notes].join(', '),
      sentence(what),
      sentence(why),
      sentence(fix),
      `Fingerprint: ${finding.fingerprint}`,
    ]
      .map((each) => cut(printable(each), max_text))
      .join('\n'),
  }
}

// What does not fail the run is a passed test with a text, as for warnings.
function outcomeOf(report: Report, finding: Finding): Outcome {
  if (finding.state === 'waived' || finding.state === 'not_evaluated') return 'skipped'
  return blocks(report, finding) ? 'failure' : 'passed'
}

const crashes = (report: Report): Case[] =>
  report.compliance.crashes.map((crash) => ({
    name: `${crash.rule.id} ${crash.entry.kind}/${crash.entry.id}`,
    family: familyOf(crash.rule.id),
    file: printable(pathIn(report, crash.entry.file)),
    outcome: 'error',
    message: crashText(crash),
    detail: printable(crashText(crash)),
  }))

function quiet({ compliance: { rules, findings, crashes } }: Report): Case[] {
  const loud = new Set([...findings.map(({ rule }) => rule), ...crashes.map(({ rule }) => rule.id)])
  return rules
    .filter(({ id }) => !loud.has(id))
    .map(({ id, slug }) => ({ name: `${id} ${slug}`, family: familyOf(id), file: undefined, outcome: 'passed', message: '', detail: '' }))
}

/** As many cases as fit, most severe first, and one that stands for the rest. */
function within(cases: readonly Case[]): { cases: Case[]; left_out: Case[] } {
  let size = 0
  const fitting = cases.findIndex((each) => {
    size += Buffer.byteLength(element(each)) + 1
    return size > max_size
  })
  if (fitting === -1) return { cases: [...cases], left_out: [] }
  const rest = cases.slice(fitting)
  const outcome = rest.some((each) => each.outcome === 'failure') ? 'failure' : 'passed'
  const message = `${counted(rest.length, 'more test case')} would make this file too large; the JSON output holds them all`
  return {
    cases: cases.slice(0, fitting),
    left_out: [{ name: 'Left out', family: 'partnerbook', file: undefined, outcome, message, detail: message }],
  }
}

// GitLab keeps only the first of two tests with one name.
function uniquelyNamed(cases: readonly Case[]): Case[] {
  const seen = new Map<string, number>()
  return cases.map((each) => {
    const plain = cut(printable(each.name), max_text)
    let name = plain
    let nth = seen.get(plain) ?? 0
    while (seen.has(name)) name = `${plain} (${++nth})`
    seen.set(plain, Math.max(nth, 1))
    seen.set(name, seen.get(name) ?? 1)
    return { ...each, name }
  })
}

function element({ name, family, file, outcome, message, detail }: Case): string {
  const at = file === undefined ? '' : ` file="${xml(file)}"`
  const open = `    <testcase classname="partnerbook.${family}" name="${xml(name)}"${at} time="0"`
  if (outcome === 'passed') return detail === '' ? `${open}/>` : `${open}><system-out>${xml(detail)}</system-out></testcase>`
  return `${open}><${outcome} message="${xml(cut(printable(message), max_text))}">${xml(detail)}</${outcome}></testcase>`
}

// Characters that XML 1.0 does not know have been written as escapes; line feeds in attributes would be read as spaces.
const xml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no XML holds
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
