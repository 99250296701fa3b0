// How long partners stay in a phase, and when that is too long. The limits are the program's: `phase-<name>` in its freshness list.

import { daysBetween } from '../../program/days.ts'
import type { FieldsOf } from '../../program/program.ts'
import { warnDays } from './freshness.ts'

type Program = Pick<FieldsOf<'program'>, 'freshness'>
type Phases = FieldsOf<'partner'>['phases']
export type Phase = Phases[number]['phase']

export interface PhaseStay {
  phase: Phase
  entered_on: string
  left_on?: string
  /** Days in it, up to `asOf` when it goes on. */
  days: number
}

/** Each stay with its length. */
export const phaseStays = (phases: Phases, asOf: string): PhaseStay[] =>
  phases.map(({ phase, entered_on, left_on }) => ({
    phase,
    entered_on,
    ...(left_on === undefined ? {} : { left_on }),
    days: Math.max(0, daysBetween(entered_on, left_on ?? asOf)),
  }))

/** The stay in the phase that the partner is in now. */
export const currentStay = ({ phase, phases }: Pick<FieldsOf<'partner'>, 'phase' | 'phases'>, asOf: string): PhaseStay | undefined =>
  phaseStays(phases ?? [], asOf).findLast((stay) => stay.phase === phase && stay.left_on === undefined)

/** Most days that a partner should stay in a phase; undefined when the program sets none. */
export const phaseLimit = (program: Program, phase: Phase): number | undefined =>
  program.freshness?.find(({ kind }) => kind === `phase-${phase}`)?.days

export type Ageing = 'within' | 'near' | 'over'

/** Whether a stay is within its limit, near it or over it; undefined without a limit. */
export function ageingOf(program: Program, { phase, days }: Pick<PhaseStay, 'phase' | 'days'>): Ageing | undefined {
  const limit = phaseLimit(program, phase)
  if (limit === undefined) return undefined
  return days > limit ? 'over' : days >= limit - warnDays(program, `phase-${phase}`) ? 'near' : 'within'
}

/** The middle of the numbers; undefined when there is none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return undefined
  return sorted.length % 2 === 1 || low === undefined ? high : Math.round((low + high) / 2)
}
