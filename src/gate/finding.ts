// A finding: what a rule says of one place on one day, whatever the output that shows it.
import { createHash } from 'node:crypto'
import type { Path } from '../program/names.ts'
import type { Severity } from './rule.ts'
import type { Day } from './spans.ts'

/** `new`: this change made it; `existing`: it was there before; `time_caused`: only the calendar made it; `waived`: somebody accepted it for a while; `not_evaluated`: a rule lacked its data. */
export const states = ['new', 'existing', 'time_caused', 'waived', 'not_evaluated'] as const
export type State = (typeof states)[number]

/** Where something stands; lines and columns count from 1, columns in UTF-16 units. */
export interface Spot {
  /** File below the content folder. */
  file: string
  line: number
  column: number
  /** Column after the last character of the token. */
  endColumn: number
}

export interface Finding extends Spot {
  rule: string
  slug: string
  severity: Severity
  state: State
  /** Kind and id of the entry; absent where a file stands for none. */
  kind?: string
  entry?: string
  /** JSON pointer of the field in the entry. */
  pointer: string
  /** Language of the entry, when it is a translation. */
  locale?: string
  /** Partners that it is about. */
  partners: readonly string[]
  /** The same for the same mistake, whatever else changes in the file. */
  fingerprint: string
  /** What is wrong. */
  what: string
  /** Why it matters. */
  why: string
  /** What to do. */
  fix: string
  /** Whether somebody may accept it for a while. */
  waivable: boolean
  /** First day on which it was a finding, where a date made it one. */
  since?: Day
  /** First day on which it is an error, of a warning that becomes one. */
  error_on?: Day
  /** Other places that it concerns. */
  related: readonly (Spot & { kind: string; entry: string; pointer: string; what: string })[]
  /** Of a waived finding, until when; of one whose waiver is void, why. */
  waiver?: { expires_on: Day; days_left: number } | { void: string }
}

/** RFC 6901 pointer of a path. */
export const pointerOf = (path: Path): string => path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Path behind a JSON pointer; parts that are numbers come back as numbers. */
export const pathOf = (pointer: string): Path =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')))

/** SHA-256 over what makes a finding itself. */
export const fingerprint = (rule: string, kind: string, id: string, pointer: string, key = ''): string =>
  createHash('sha256').update([rule, kind, id, pointer, key].join('\u241f')).digest('hex')
