// Problems of reading as text, for the commands that stop at them: build, dev, and the check where there is nothing to judge.
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

// Control characters and text-direction marks in content could rewrite what a terminal shows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be escaped
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const printable = (text: string): string =>
  text.replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
