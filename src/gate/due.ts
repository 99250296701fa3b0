// What the calendar will do: findings that open, or grow into errors, after a day.
import { addDays } from '../program/days.ts'
import { isOpen, type Mark, openedOn, severityOn } from './evaluate.ts'
import type { Severity } from './rule.ts'
import type { Day } from './spans.ts'

/** A mark with the day on which it opens or becomes graver. */
export interface Turn {
  on: Day
  severity: Severity
  mark: Mark
}

/** Turns after `day` and up to `days` days later, soonest first. `returns` gives the day on which a waiver of a mark ends, for marks that are waived. */
export function turnsAfter(marks: readonly Mark[], day: Day, days: number, returns: (mark: Mark) => Day | undefined): Turn[] {
  const last = addDays(day, days)
  return marks
    .flatMap((mark) =>
      [...new Set([openedOn(mark), mark.error, returns(mark)])].flatMap((on): Turn[] =>
        on !== undefined && on > day && on <= last && isOpen(mark, on) && !isHidden(on, returns(mark))
          ? [{ on, severity: severityOn(mark, on), mark }]
          : [],
      ),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

// While a waiver holds, neither the day on which a finding opens nor the day on which it becomes an error is seen.
const isHidden = (on: Day, back: Day | undefined): boolean => back !== undefined && on < back
