// Findings of what runs out: an error on the days on which it does not hold, and a warning some days before they begin.
import { addDays } from '../program/days.ts'
import type { Path } from '../program/names.ts'
import type { Hit } from './rule.ts'
import { dayAfter, later, type Span, union } from './spans.ts'

/** One hit for each stretch of `broken`; a warning never reaches back into the stretch before. */
export function lapses(at: Path, what: string, broken: readonly Span[], warn: readonly number[]): Hit[] {
  const before = Math.max(0, ...warn)
  return union(broken).map(({ from, until }, index, all): Hit => {
    const previous = all[index - 1]?.until
    // Days are counted back from the last good one.
    const warned = from && before > 0 ? addDays(from, -before - 1) : from
    return {
      at,
      what,
      from: warned && previous ? later(warned, dayAfter(previous)) : warned,
      until,
      ...(from === undefined ? {} : { error: from }),
    }
  })
}
