// SARIF 2.1.0 for code scanning: within the limits of GitHub's upload, one line for each region, waived findings left out.
import { printable } from '../../problems/report.ts'
import type { Finding, Spot } from '../finding.ts'
import { familyOf, type Rule, type Severity } from '../rule.ts'
import { lineHashes } from './line-hash.ts'
import { pathIn, type Report } from './report.ts'
import { bySeverity, counted, crashText, cut, dateNote, jsonText, sentence, stateNote } from './words.ts'

/** Most results in a run, related places of a result, and characters of a description that GitHub takes. */
const max_results = 25_000
const max_related = 100
const max_description = 1024
const max_name = 255

/** For an upload: what is waived is not in it. */
export const sarifReport = (report: Report): string =>
  sarif(report, bySeverity(report.compliance.findings.filter(({ state }) => state !== 'waived')).slice(0, max_results))

/** For reading and for evidence: everything, and what is waived as suppressed. */
export const sarifWithSuppressions = (report: Report): string => sarif(report, report.compliance.findings)

function sarif(report: Report, findings: readonly Finding[]): string {
  const { compliance, version, simulated } = report
  const rules = rulesOf(report)
  const places = new Map(rules.map(({ id }, index) => [id, index]))
  const hashes = hashesOf(report)
  const left_out =
    compliance.findings.filter(({ state }) => state !== 'waived').length - findings.filter(({ state }) => state !== 'waived').length
  const notifications = [
    ...compliance.crashes.map((crash) => ({
      level: 'error',
      message: { text: plain(sentence(crashText(crash))) },
      associatedRule: { id: crash.rule.id },
    })),
    ...(left_out > 0
      ? [{ level: 'warning', message: { text: `${counted(left_out, 'more finding')} left out: a run holds ${max_results} at most.` } }]
      : []),
  ]
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Partnerbook',
            version,
            informationUri: 'urn:partnerbook:gate',
            rules: rules.map(descriptor),
          },
        },
        automationDetails: { id: `partnerbook/${compliance.as_of}` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: compliance.crashes.length === 0,
            ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
          },
        ],
        results: findings.map((each) => resultOf(report, each, places.get(each.rule) ?? 0, hashes)),
        properties: { as_of: compliance.as_of, simulated, ...(left_out > 0 ? { left_out } : {}) },
      },
    ],
  })
}

type Told = Pick<Rule, 'id' | 'slug' | 'severity' | 'title' | 'why' | 'fix'> & Partial<Pick<Rule, 'jurisdiction' | 'cites'>>

// Problems of reading have ids of their own and no rule; what is known of them stands in what they found.
function rulesOf({ compliance: { rules, findings } }: Report): Told[] {
  const known = new Map<string, Told>(rules.map((rule) => [rule.id, rule]))
  for (const { rule, slug, severity, why, fix } of findings)
    if (!known.has(rule)) known.set(rule, { id: rule, slug, severity, title: slug.replaceAll('-', ' '), why, fix })
  return [...known.values()]
}

function descriptor({ id, slug, severity, title, why, fix, jurisdiction, cites = [] }: Told) {
  const family = familyOf(id)
  const sources = cites.map((cite) => `${cite.title} (${cite.checked_on})`)
  const parts = [sentence(why), sentence(fix), ...(sources.length === 0 ? [] : [`Sources: ${sources.join('; ')}.`])].filter(Boolean)
  const help = (parts.length === 0 ? [`${id}.`] : parts).map(printable)
  return {
    id,
    name: nameOf(id, slug, title),
    shortDescription: { text: description(title, id) },
    fullDescription: { text: description(why, id) },
    help: { text: help.join('\n\n'), markdown: help.map(escaped).join('\n\n') },
    defaultConfiguration: { level: severity },
    properties: {
      tags: ['partnerbook', family, ...(jurisdiction === undefined ? [] : [jurisdiction])],
      precision: 'very-high',
      'problem.severity': severity === 'note' ? 'recommendation' : severity,
      ...(family === 'security' ? { 'security-severity': security[severity] } : {}),
    },
  }
}

// Only rules of the security family become security alerts.
const security = { error: '7.5', warning: '5.0', note: '2.0' } as const satisfies Record<Severity, string>

const pascal = (slug: string): string =>
  slug.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, first: string) => first.toUpperCase()).replace(/[^A-Za-z0-9]/g, '')
// A name is another than the id, which is all that some rules of a program have for a slug.
const nameOf = (id: string, ...texts: readonly string[]): string =>
  texts.map((text) => cut(pascal(text), max_name)).find((name) => name !== '' && name.toLowerCase() !== id.toLowerCase()) ?? `Rule${id}`

const description = (text: string, id: string): string => cut(printable(sentence(text)) || `${id}.`, max_description)
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')

/** Text of a message: brackets would be links and braces placeholders. */
const plain = (text: string): string =>
  printable(text)
    .toWellFormed()
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&')

function resultOf(report: Report, finding: Finding, ruleIndex: number, hashes: ReturnType<typeof hashesOf>) {
  const { rule, severity, state, kind, entry, locale, pointer, partners, fingerprint, waiver } = finding
  const related = finding.related.slice(0, max_related)
  const hash = hashes(finding)
  return {
    ruleId: rule,
    ruleIndex,
    level: state === 'not_evaluated' ? 'note' : severity,
    message: { text: messageOf(finding, related) },
    locations: [{ physicalLocation: physical(report, finding) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, index) => ({
            id: index + 1,
            physicalLocation: physical(report, each),
            message: { text: plain(sentence(each.what)) || 'Here.' },
          })),
        }),
    partialFingerprints: { ...(hash === undefined ? {} : { primaryLocationLineHash: hash }), 'partnerbook/v1': fingerprint },
    ...(state === 'existing' ? { baselineState: 'unchanged' } : {}),
    ...(state === 'waived'
      ? {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              ...(waiver && 'expires_on' in waiver ? { justification: `Waived until ${waiver.expires_on}.` } : {}),
            },
          ],
        }
      : {}),
    properties: {
      state,
      ...(kind === undefined || entry === undefined ? {} : { kind, entry, ...(locale === undefined ? {} : { locale }), pointer }),
      partners: [...partners],
    },
  }
}

function messageOf(finding: Finding, related: Finding['related']): string {
  const links = related.map(({ what }, index) => `See [${plain(what) || 'here'}](${index + 1}).`)
  const notes = [stateNote(finding), dateNote(finding)].flatMap((note) => (note === undefined ? [] : [plain(sentence(first(note)))]))
  return [plain(sentence(finding.what)) || `${finding.rule}.`, ...notes, plain(sentence(finding.fix)), ...links].filter(Boolean).join(' ')
}

const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const physical = (report: Report, { file, line, column, endColumn }: Spot) => ({
  artifactLocation: { uri: uriOf(pathIn(report, file)) },
  region: { startLine: line, startColumn: column, endLine: line, endColumn },
})

const uriOf = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/')

function hashesOf({ files }: Report): (finding: Finding) => string | undefined {
  const known = new Map<string, ReturnType<typeof lineHashes> | undefined>()
  return ({ file, line }) => {
    if (!known.has(file)) {
      const text = files.text(file)
      known.set(file, text === undefined ? undefined : lineHashes(text))
    }
    return known.get(file)?.(line)
  }
}
