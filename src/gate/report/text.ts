// The report for a terminal, like a compiler's: place, what is wrong, the line itself, why and what to do; grouped by entry.
import { styleText } from 'node:util'
import { printable } from '../../problems/report.ts'
import type { Finding } from '../finding.ts'
import { blocks, type Report } from './report.ts'
import { sourceLines } from './source.ts'
import { asOf, counted, countsOf, crashText, dateNote, entryOf, severities, state_words, stateNote, verdict } from './words.ts'

type Style = Parameters<typeof styleText>[0]
type Paint = (style: Style, text: string) => string

const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const

export function textReport(report: Report): string {
  const paint: Paint = report.colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text
  const source = sourceLines(report.program, report.files, report.compliance.findings)
  const groups = Map.groupBy(report.compliance.findings, entryOf)
  const lines = [
    ...[...groups].flatMap(([entry, findings]) => [
      paint('bold', printable(entry)),
      ...findings.flatMap((finding) => findingLines(finding, source, paint)),
      '',
    ]),
    ...report.compliance.crashes.map((crash) => paint('red', printable(crashText(crash)))),
    ...dueLines(report),
    ...summary(report, paint),
  ]
  return `${lines.join('\n')}\n`.toWellFormed()
}

function findingLines(finding: Finding, source: (finding: Finding) => string | undefined, paint: Paint): string[] {
  const { file, line, column, severity, what, rule, slug, why, fix, related, state } = finding
  const place = `${printable(file)}:${line}:${column}`
  const head = `${place}  ${paint(colours[severity], severity)}  ${printable(what)}  [${rule} ${printable(slug)}]`
  const notes = Object.entries({ state: stateNote(finding), when: dateNote(finding) }).flatMap(([label, note]) =>
    note === undefined ? [] : [`    ${label.padEnd(5)}  ${printable(note)}`],
  )
  if (state === 'waived' || state === 'not_evaluated') return [head, ...notes]
  return [
    head,
    ...excerpt(finding, source(finding), paint),
    ...notes,
    `    why    ${printable(why)}`,
    `    fix    ${printable(fix)}`,
    ...related.map((each) => `    see    ${printable(each.file)}:${each.line}:${each.column}  ${printable(each.what)}`),
  ]
}

const before = 60
const most = 130

/** The line of a finding with a caret under each character of its token. */
function excerpt({ line, column, endColumn }: Finding, source: string | undefined, paint: Paint): string[] {
  if (source === undefined) return []
  const from = column - 1 > before + 20 ? column - 1 - before : 0
  const part = source.slice(from, from + most)
  const shown = (text: string): string => printable(text.replaceAll('\t', ' '))
  const lead = (from > 0 ? '…' : '') + shown(part.slice(0, column - 1 - from))
  const token = shown(part.slice(column - 1 - from, endColumn - 1 - from))
  const rest = shown(part.slice(endColumn - 1 - from)) + (source.length > from + most ? '…' : '')
  const gutter = String(line).padStart(5)
  const carets = '^'.repeat(Math.max(1, width(token)))
  return [
    `${paint('dim', `${gutter} |`)} ${lead}${token}${rest}`,
    `${paint('dim', `${' '.repeat(gutter.length)} |`)} ${' '.repeat(width(lead))}${paint('bold', carets)}`,
  ]
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const narrow = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** Columns that a text takes on a terminal. */
const width = (text: string): number => [...text].reduce((sum, each) => sum + (narrow.test(each) ? 0 : wide.test(each) ? 2 : 1), 0)

function dueLines({ compliance, forecast }: Report): string[] {
  if (forecast === undefined) return []
  const head = `Due in ${counted(forecast, 'day')} after ${compliance.as_of}`
  if (compliance.due.length === 0) return [`${head}: nothing`, '']
  return [
    `${head}:`,
    ...compliance.due.map(
      ({ on, severity, finding: { file, line, column, what, rule, slug } }) =>
        `${on}  ${printable(file)}:${line}:${column}  ${severity}  ${printable(what)}  [${rule} ${printable(slug)}]`,
    ),
    '',
  ]
}

function summary(report: Report, paint: Paint): string[] {
  const counts = Object.entries(countsOf(report.compliance.findings)) as [keyof typeof state_words, Record<string, number>][]
  const rows = counts.filter(([, row]) => severities.some((severity) => row[severity] !== 0))
  const failed = report.compliance.crashes.length > 0 || report.compliance.findings.some((each) => blocks(report, each))
  return [
    `${asOf(report)}, ${counted(report.read, 'file')} read, ${counted(report.compliance.rules.length, 'rule')}`,
    ...rows.map(
      ([state, row]) =>
        `  ${state_words[state].padEnd(14)}  ${severities.map((severity) => counted(row[severity] ?? 0, severity)).join(', ')}`,
    ),
    paint(failed ? ['bold', 'red'] : ['bold', 'green'], verdict(report)),
  ]
}
