// Code Quality for merge requests of GitLab: a list without byte order mark, each fingerprint once.
import { createHash } from 'node:crypto'
import { printable } from '../../problems/report.ts'
import type { Finding } from '../finding.ts'
import { pathIn, type Report } from './report.ts'
import { asOf, crashText, dateNote, jsonText, openOf, sentence, stateNote } from './words.ts'

interface Issue {
  description: string
  check_name: string
  fingerprint: string
  severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  location: { path: string; lines: { begin: number } }
}

export function gitlabReport(report: Report): string {
  const issues = [...openOf(report).map((each) => issueOf(report, each)), ...crashes(report)]
  return jsonText(unique(issues))
}

function issueOf(report: Report, finding: Finding): Issue {
  const { rule, slug, what, fix, file, line, fingerprint } = finding
  const notes = [stateNote(finding), dateNote(finding)].flatMap((note) => (note === undefined ? [] : [`(${note})`]))
  return {
    description: printable([sentence(what) || `${slug}.`, ...notes, sentence(fix), `${asOf(report)}.`].join(' ')),
    check_name: rule,
    fingerprint,
    severity: severityOf(finding),
    location: { path: pathIn(report, file), lines: { begin: line } },
  }
}

/** An error that nobody may waive is graver than one that somebody may. */
function severityOf({ severity, state, waivable }: Finding): Issue['severity'] {
  if (state === 'not_evaluated' || severity === 'note') return 'info'
  if (severity === 'warning') return 'minor'
  return waivable ? 'major' : 'critical'
}

const crashes = (report: Report): Issue[] =>
  report.compliance.crashes.map((crash) => ({
    description: printable(sentence(crashText(crash))),
    check_name: crash.rule.id,
    fingerprint: digest(`crash ${crash.rule.id} ${crash.entry.kind} ${crash.entry.id}`),
    severity: 'blocker',
    location: { path: pathIn(report, crash.entry.file), lines: { begin: crash.entry.line } },
  }))

// GitLab shows only one of two issues with one fingerprint.
function unique(issues: readonly Issue[]): Issue[] {
  const seen = new Map<string, number>()
  return issues.map((issue) => {
    const times = seen.get(issue.fingerprint) ?? 0
    seen.set(issue.fingerprint, times + 1)
    return times === 0 ? issue : { ...issue, fingerprint: digest(`${issue.fingerprint} ${times}`) }
  })
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
