// The one error value: a vfile message with its place, what is wrong and what to do.
import { VFileMessage } from 'vfile-message'
import { catalogue, type ProblemId } from './catalogue.ts'

/** A place in a file; lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  line: number
  column: number
}

/** A vfile message that always has a file, a place and a rule. */
export interface Problem extends VFileMessage {
  file: string
  ruleId: ProblemId
  line: number
  column: number
}

export interface ProblemInput {
  /** File below the content folder, with `/`. */
  file: string
  place?: Place | undefined
  /** What is wrong, as a sentence that names the value or the field. */
  reason: string
  /** What to do; without it the catalogue's advice. */
  fix?: string | undefined
  actual?: string | undefined
  expected?: string[] | undefined
}

/** Makes a problem of the catalogue. Its `note` says what to do; `fatal` is false for warnings. */
export function problem(id: ProblemId, input: ProblemInput): Problem {
  const entry = catalogue[id]
  const place = input.place ?? { line: 1, column: 1 }
  const message = new VFileMessage(input.reason, { place, source: 'partnerbook', ruleId: id })
  const { actual, expected } = input
  return Object.assign(message, {
    file: input.file,
    ruleId: id,
    line: place.line,
    column: place.column,
    fatal: entry.severity === 'error',
    note: input.fix ?? entry.fix,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
  })
}

/** Sorts by file, line, column and rule, so that reports are the same in every run. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) => byCode(a.file, b.file) || a.line - b.line || a.column - b.column || byCode(a.ruleId, b.ruleId) || byCode(a.reason, b.reason),
  )

/** Compares by code unit, which is the same on every machine. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
