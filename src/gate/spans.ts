// Spans of days: when something holds, when it does not, and how often at once. Days are `YYYY-MM-DD`, both ends included; a missing end is open.
import { addDays } from '../program/days.ts'

export type Day = string

export interface Span {
  /** First day; from ever when absent. */
  from?: Day | undefined
  /** Last day; for good when absent. */
  until?: Day | undefined
}

export const dayAfter = (day: Day): Day => addDays(day, 1)
export const dayBefore = (day: Day): Day => addDays(day, -1)

/** The later of two days. */
export const later = (a: Day, b: Day): Day => (a < b ? b : a)
/** The earlier of two days. */
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

export const holdsOn = ({ from, until }: Span, day: Day): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until)

/** The days that both spans hold; undefined when there is none. */
export function common(a: Span, b: Span): Span | undefined {
  const from = a.from === undefined ? b.from : b.from === undefined ? a.from : later(a.from, b.from)
  const until = a.until === undefined ? b.until : b.until === undefined ? a.until : earlier(a.until, b.until)
  return from !== undefined && until !== undefined && until < from ? undefined : { from, until }
}

/** The spans in which fewer than `least` of `spans` hold, in order. */
export function uncovered(spans: readonly Span[], least = 1): Span[] {
  // Most often nothing speaks at all.
  if (spans.length === 0) return [{}]
  let count = spans.filter(({ from }) => from === undefined).length
  const steps = new Map<Day, number>()
  const step = (day: Day, by: number): void => void steps.set(day, (steps.get(day) ?? 0) + by)
  for (const { from, until } of spans) {
    if (from !== undefined && until !== undefined && until < from) continue
    if (from !== undefined) step(from, 1)
    if (until !== undefined) step(dayAfter(until), -1)
  }
  const found: Span[] = []
  let open: Span | undefined = count < least ? {} : undefined
  for (const [day, by] of [...steps].sort(([a], [b]) => (a < b ? -1 : 1))) {
    count += by
    if (count < least) open ??= { from: day }
    else if (open) {
      found.push({ ...open, until: dayBefore(day) })
      open = undefined
    }
  }
  return open ? [...found, open] : found
}

/** The days that any of the spans hold, without overlaps, in order. */
export const union = (spans: readonly Span[]): Span[] => (spans.length < 2 ? [...spans] : uncovered(uncovered(spans)))

/** The parts of `spans` that lie in `span`. */
export const within = (spans: readonly Span[], span: Span): Span[] => spans.flatMap((each) => common(each, span) ?? [])
