// What the gate says of a program on a day, as one value: for the command's outputs, the evidence and the internal site.
import type { FieldsOf } from '../program/program.ts'
import type { Crash } from './evaluate.ts'
import type { Finding } from './finding.ts'
import type { Rule, Severity } from './rule.ts'
import type { Day } from './spans.ts'

/** A finding that the calendar will make, or make an error. */
export interface Due {
  /** Day on which it happens. */
  on: Day
  /** How grave it is from then on. */
  severity: Severity
  finding: Finding
}

/** `void`: it accepts nothing, and says why; `unused`: nothing is found that it would accept. */
export const waiver_states = ['live', 'expiring', 'unused', 'expired', 'void'] as const

export interface WaiverStatus {
  /** Place in the list of waivers.yaml. */
  index: number
  /** Its fields; of a void one, as far as they are right. */
  waiver: Partial<FieldsOf<'waivers'>['waivers'][number]>
  state: (typeof waiver_states)[number]
  /** Days until its last day, that day included; absent of a void one without a right date. */
  days_left?: number
  /** Why it is void. */
  void_because?: string
}

export interface Compliance {
  /** Day that the program is judged at. */
  as_of: Day
  /** The gate's own rules and those that the program adds. */
  rules: readonly Rule[]
  /** Findings of every state, in the order of files and lines. */
  findings: readonly Finding[]
  /** What is due after the day, soonest first. */
  due: readonly Due[]
  waivers: readonly WaiverStatus[]
  crashes: readonly Crash[]
}
