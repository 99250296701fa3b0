// A page for people: fits a comment on a pull request, and with that the summary of a step. Texts of the program are shown as they are, never as markup.
import { printable } from '../../problems/report.ts'
import type { Finding, State } from '../finding.ts'
import { blocks, pathIn, type Report } from './report.ts'
import { asOf, bySeverity, counted, countsOf, crashText, dateNote, sentence, severities, state_words, stateNote, verdict } from './words.ts'

/** Most characters of a comment on GitHub; a summary of a step may have 1 MiB. */
const max_length = 65_536

interface Section {
  title: string
  head: readonly string[]
  rows: readonly string[]
}

export function markdownReport(report: Report): string {
  const { compliance, read } = report
  const failed = compliance.crashes.length > 0 || compliance.findings.some((each) => blocks(report, each))
  const head = [
    `### Partnerbook: ${failed ? 'failed' : 'passed'}`,
    '',
    `${asOf(report)}, ${counted(read, 'file')} read, ${counted(compliance.rules.length, 'rule')}. ${verdict(report)}.`,
    '',
    ...counts(report),
  ].join('\n')
  return fitted(head, sections(report))
}

function counts({ compliance }: Report): string[] {
  const rows = Object.entries(countsOf(compliance.findings)) as [State, Record<string, number>][]
  const some = rows.filter(([, row]) => severities.some((severity) => row[severity] !== 0))
  if (some.length === 0) return []
  return [
    row(['', ...severities.map((severity) => `${severity}s`)]),
    row(['---', '---:', '---:', '---:']),
    ...some.map(([state, numbers]) => row([state_words[state], ...severities.map((severity) => String(numbers[severity]))])),
    '',
  ]
}

function sections(report: Report): Section[] {
  const { compliance, forecast } = report
  const findings = bySeverity(compliance.findings)
  return [
    {
      title: 'Crashed rules',
      head: ['What happened'],
      rows: compliance.crashes.map((crash) => row([shown(crashText(crash))])),
    },
    ...(Object.entries(titles) as [State, string][]).map(([state, title]) => ({
      title,
      head: ['', 'Rule', 'Where', 'What is wrong', 'What to do'],
      rows: findings.filter((each) => each.state === state).map((each) => findingRow(report, each)),
    })),
    {
      title: `Due in ${counted(forecast ?? 0, 'day')}`,
      head: ['On', '', 'Rule', 'Where', 'What is wrong'],
      rows:
        forecast === undefined
          ? []
          : compliance.due.map(({ on, severity, finding }) =>
              row([on, severity, code(`${finding.rule} ${finding.slug}`), where(report, finding), shown(sentence(finding.what))]),
            ),
    },
  ]
}

const titles = {
  new: 'New',
  time_caused: 'Caused by time',
  existing: 'Existing',
  not_evaluated: 'Not evaluated',
  waived: 'Waived',
} as const satisfies Record<State, string>

function findingRow(report: Report, finding: Finding): string {
  const notes = [stateNote(finding), dateNote(finding)].flatMap((note) => (note === undefined ? [] : [`(${note})`]))
  return row([
    finding.severity,
    code(`${finding.rule} ${finding.slug}`),
    where(report, finding),
    shown([sentence(finding.what), ...notes].join(' ')),
    shown(sentence(finding.fix)),
  ])
}

const where = (report: Report, { file, line, related }: Finding): string =>
  [code(`${pathIn(report, file)}:${line}`), ...related.map((each) => `and ${code(`${pathIn(report, each.file)}:${each.line}`)}`)].join(' ')

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Tables until the page is full: the last row is whole, and what is left out is counted. */
function fitted(head: string, tables: readonly Section[]): string {
  let text = `${head}\n`
  let left_out = 0
  for (const { title, head: columns, rows } of tables) {
    const opening = `\n#### ${title}\n\n${row(columns)}\n${row(columns.map(() => '---'))}\n`
    let is_open = false
    for (const each of rows) {
      const added = `${is_open ? '' : opening}${each}\n`
      if (left_out > 0 || text.length + added.length + reserve > max_length) left_out++
      else {
        text += added
        is_open = true
      }
    }
  }
  return left_out === 0
    ? text
    : `${text}\n${counted(left_out, 'more row')} left out, because this page is full; the JSON and SARIF outputs hold them all.\n`
}

/** Room for the sentence about what is left out. */
const reserve = 200

// What GitHub and GitLab turn into links, mentions and pictures is broken by a space without width, because they look at the finished text.
const triggers = /[@#!~%&:$](?=\S)|\bGH-(?=\d)|\bwww(?=\.)/gi
// Seven digits of a commit's hash and more are a link to it.
const hashes = /\b(?=[a-f]*\d)[0-9a-f]{7,}\b/gi
// Marks of Markdown and HTML lose their meaning by a backslash or a reference; an underscore inside a word has none.
const marks = /[\\`*{}[\]<>&|$^+=~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
const references: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/** A text of the program in a cell: it reads as it was written and does nothing. */
const shown = (text: string): string =>
  printable(text)
    .toWellFormed()
    .replace(hashes, (hash) => hash.replace(/.{6}(?=.)/g, '$&\u200b'))
    .replace(triggers, '$&\u200b')
    .replace(marks, (mark) => references[mark] ?? `\\${mark}`)

/** The same in a fixed font; nothing in it is a link or a mention. */
const code = (text: string): string =>
  /[`|\\]/.test(printable(text)) ? `<code>${shown(text)}</code>` : `\`${printable(text).toWellFormed()}\``
