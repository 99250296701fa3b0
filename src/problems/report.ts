// Problems as text for people and as JSON for programs; both hold the same.
import { catalogue } from './catalogue.ts'
import { inOrder, type Problem } from './problem.ts'

/** What one run of the check found. */
export interface Report {
  /** Number of files that were read. */
  files: number
  problems: readonly Problem[]
  /** Day that the program is judged at. */
  as_of: string
}

export const errorsOf = (problems: readonly Problem[]): Problem[] => problems.filter((each) => each.fatal === true)

/** Exit code of the command contract: 0 pass, 1 findings, 2 no program to check, 3 content that cannot be read. */
export function exitCode(problems: readonly Problem[]): 0 | 1 | 2 | 3 {
  const errors = errorsOf(problems)
  const is = (stage: 'usage' | 'unreadable') => errors.some((each) => catalogue[each.ruleId].stage === stage)
  if (is('usage')) return 2
  if (is('unreadable')) return 3
  return errors.length > 0 ? 1 : 0
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** A report like a compiler's: `file:line:column  severity  what is wrong  [rule]`, then what to do. */
export function textReport(report: Report): string {
  const lines = inOrder(report.problems).flatMap((each) => [
    `${printable(each.file)}:${each.line}:${each.column}  ${each.fatal ? 'error' : 'warning'}  ${printable(each.reason)}  [${each.ruleId}]`,
    ...(each.note ? [`    → ${printable(each.note)}`] : []),
  ])
  const errors = errorsOf(report.problems).length
  const warnings = report.problems.length - errors
  const verdict = `${counted(report.files, 'file')} read as of ${report.as_of}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`
  return [...lines, ...(lines.length > 0 ? [''] : []), verdict, ''].join('\n')
}

/** The same as JSON, with a line feed at the end. */
export function jsonReport(report: Report): string {
  const problems = inOrder(report.problems).map((each) => ({
    rule: each.ruleId,
    severity: each.fatal ? 'error' : 'warning',
    file: each.file,
    line: each.line,
    column: each.column,
    reason: each.reason,
    fix: each.note,
    ...(each.actual === undefined ? {} : { actual: each.actual }),
    ...(each.expected === undefined ? {} : { expected: each.expected }),
  }))
  const errors = errorsOf(report.problems).length
  return `${JSON.stringify({ as_of: report.as_of, files: report.files, errors, warnings: problems.length - errors, problems }, null, 2)}\n`
}

// Control characters and text-direction marks in content could rewrite what a terminal shows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const printable = (text: string): string =>
  text.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
