// What every output of the gate is made from, and which of its findings fail the run: one value, so that all formats say the same.
import type { Program } from '../../program/program.ts'
import type { Compliance } from '../compliance.ts'
import type { Finding, State } from '../finding.ts'
import type { Files, Severity } from '../rule.ts'

export const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const
export type Format = (typeof formats)[number]

export interface Report {
  compliance: Compliance
  /** Folder of the content in its repository, with `/` at its end; empty when the content is the repository. Findings name files below it. */
  folder: string
  /** Text of the files that findings stand in, by their names below the content folder. */
  files: Pick<Files, 'text'>
  /** What could be read of the program; of what is not in it, outputs show no values. */
  program: Program | undefined
  /** Version of this tool. */
  version: string
  /** Number of files that were read. */
  read: number
  /** The day is another than today, so what is said holds for that day only. */
  simulated: boolean
  /** Colours for a terminal; only the text output has them. */
  colour: boolean
  /** Least severity that fails the run. */
  fail_on: Exclude<Severity, 'note'>
  /** States of findings that fail the run. */
  fail_states: readonly State[]
  /** Days ahead that were asked for; without it what is due is left out of the outputs for people. */
  forecast?: number
}

/** True when a finding fails the run. */
export const blocks = ({ fail_on, fail_states }: Pick<Report, 'fail_on' | 'fail_states'>, { severity, state }: Finding): boolean =>
  fail_states.includes(state) && (severity === 'error' || (severity === 'warning' && fail_on === 'warning'))

/** Path of a file from the root of its repository. */
export const pathIn = ({ folder }: Pick<Report, 'folder'>, file: string): string => folder + file
