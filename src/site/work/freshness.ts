// Until when evidence counts, by the periods that program.yaml sets for each kind of it.

import { periodEnd } from '../../program/days.ts'
import type { FieldsOf } from '../../program/program.ts'

type Program = Pick<FieldsOf<'program'>, 'freshness'>

/** Last day on which evidence of `kind` from the day `from` is fresh; undefined when the program sets no period for it. */
export function freshUntil(program: Program, kind: string, from: string | undefined): string | undefined {
  const days = program.freshness?.find((each) => each.kind === kind)?.days
  return days === undefined || from === undefined ? undefined : periodEnd(from, days)
}

/** Days before the end at which the program first warns about evidence of `kind`; 0 when it does not. */
export const warnDays = (program: Program, kind: string): number =>
  Math.max(0, ...(program.freshness?.find((each) => each.kind === kind)?.warn_days ?? []))
