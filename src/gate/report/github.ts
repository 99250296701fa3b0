// Annotations for GitHub Actions, within what its runner shows of one step, and the whole list in the step's log.
import { printable } from '../../problems/report.ts'
import type { Finding } from '../finding.ts'
import type { Severity } from '../rule.ts'
import { pathIn, type Report } from './report.ts'
import { asOf, bySeverity, counted, crashText, cut, openOf, sentence, severities, state_words, verdict } from './words.ts'

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>

/** The runner shows ten of a type; the tenth says how many there are besides. */
const max_shown = 9
const max_message = 4096

export function githubReport(report: Report): string {
  const findings = bySeverity(openOf(report))
  const lines = [
    ...report.compliance.crashes.slice(0, 1).map((crash) => command('error', { title: crash.rule.id }, crashText(crash))),
    ...severities.flatMap((severity) =>
      annotations(
        report,
        severity,
        findings.filter((each) => levelOf(each) === severity),
      ),
    ),
    `::group::${counted(findings.length, 'finding')}`,
    ...findings.map((each) => logged(listed(report, each))),
    ...report.compliance.crashes.map((crash) => logged(crashText(crash))),
    '::endgroup::',
    logged(`${asOf(report)}: ${verdict(report)}`),
  ]
  return `${lines.join('\n')}\n`.toWellFormed()
}

const levelOf = ({ severity, state }: Finding): Severity => (state === 'not_evaluated' ? 'note' : severity)

function annotations(report: Report, severity: Severity, findings: readonly Finding[]): string[] {
  // A crash takes the place of one error.
  const room = max_shown - (severity === 'error' ? Math.min(1, report.compliance.crashes.length) : 0)
  const shown = spread(findings).slice(0, room)
  const more = findings.length - shown.length
  return [
    ...shown.map((each) => annotation(report, severity, each)),
    ...(more > 0
      ? [
          command(
            commands[severity],
            { title: 'Partnerbook' },
            `${counted(more, `more ${severity}`)}: see the list in the log of this step`,
          ),
        ]
      : []),
  ]
}

/** Takes one finding of each file in turn, so that one bad file does not hide the others; new ones come first. */
function spread(findings: readonly Finding[]): Finding[] {
  const turns = new Map<string, number>()
  const placed = findings.map((finding) => {
    const key = `${finding.state} ${finding.file}`
    const turn = turns.get(key) ?? 0
    turns.set(key, turn + 1)
    return { finding, turn }
  })
  const isLater = ({ finding }: (typeof placed)[number]): number => (finding.state === 'new' ? 0 : 1)
  return placed.sort((a, b) => isLater(a) - isLater(b) || a.turn - b.turn).map(({ finding }) => finding)
}

function annotation(report: Report, severity: Severity, finding: Finding): string {
  const { file, line, column, endColumn, rule, slug, what, why, fix, state } = finding
  const place = {
    file: pathIn(report, file),
    line,
    endLine: line,
    col: column,
    endColumn,
    title: `${rule} ${slug}${state === 'new' ? '' : ` (${state_words[state]})`}`,
  }
  return command(commands[severity], place, [what, why, fix].map((each) => sentence(printable(each))).join('\n'))
}

/** A workflow command. Whatever the texts hold, it is one line and one command. */
function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${listed.join(',')}::${data(cut(message.replaceAll('##[', '## ['), max_message))}`
}

const data = (text: string): string => text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(printable(text).replaceAll('##[', '## [')).replaceAll(':', '%3A').replaceAll(',', '%2C')

const listed = ({ folder }: Report, { file, line, column, severity, what, rule, slug, state }: Finding): string =>
  `${folder}${file}:${line}:${column}  ${severity}${state === 'new' ? '' : ` (${state_words[state]})`}  ${what}  [${rule} ${slug}]`

// A line of the log begins with a mark, because the runner takes `::` at the start of a line, and `##[` anywhere, for commands.
const logged = (text: string): string => `- ${printable(text).replaceAll('##[', '## [')}`
