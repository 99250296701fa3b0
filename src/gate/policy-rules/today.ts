// The day in conditions. It can only be compared, and remembers with what: so the days on which a condition may change are known, not tried.
import { EvaluationError } from '@marcbachmann/cel-js'
import { type Day, dayAfter, dayBefore, type Span } from '../spans.ts'

/** `today` in one evaluation of a condition. */
export class Today {
  readonly #day: Day
  /** Days on which a comparison that was made gives another result than on the day before. */
  readonly turns = new Set<Day>()

  constructor(day: Day) {
    this.#day = day
  }

  /** -1 before `day`, 0 on it, 1 after it. */
  compare(day: string): -1 | 0 | 1 {
    const other = dayOf(day)
    this.turns.add(other)
    if (other < last_day) this.turns.add(dayAfter(other))
    return this.#day < other ? -1 : this.#day > other ? 1 : 0
  }
}

const first_day = '0001-01-01'
const last_day = '9999-12-31'

/** The text as the day that it is; the condition fails when it is none. */
export function dayOf(text: string): Day {
  if (isDay(text)) return text
  throw new EvaluationError('a text that is no date, written YYYY-MM-DD, is used as one')
}

export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const [year = 0, month = 0, day = 0] = match?.slice(1).map(Number) ?? []
  return year > 0 && day > 0 && day <= daysOf(year, month)
}

function daysOf(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/**
 * The spans of days on which `holds` is true. Between two days that `today` was compared with nothing can change, so it is asked once for
 * each of these stretches: the answer is exact for every day, past or future.
 */
export function spansWhere(holds: (today: Today) => boolean): Span[] {
  const spans: Span[] = []
  let open: Day | 'ever' | undefined
  let day: Day | undefined = first_day
  while (day !== undefined) {
    const today = new Today(day)
    const begin: Day | 'ever' = day === first_day ? 'ever' : day
    if (holds(today)) open ??= begin
    else if (open !== undefined) {
      spans.push({ ...from(open), until: dayBefore(day) })
      open = undefined
    }
    day = nextAfter(day, today.turns)
  }
  return open === undefined ? spans : [...spans, from(open)]
}

const from = (day: Day | 'ever'): Span => (day === 'ever' ? {} : { from: day })

function nextAfter(day: Day, turns: ReadonlySet<Day>): Day | undefined {
  let next: Day | undefined
  for (const each of turns) if (each > day && (next === undefined || each < next)) next = each
  return next
}
