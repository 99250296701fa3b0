// Quarters of the fiscal year, counted from the month in which it starts.

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** First and last day of the quarter that a day lies in; `startMonth` is 1 for a fiscal year that is the calendar year. */
export function fiscalQuarter(day: string, startMonth: number): { start: string; end: string } {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const into = (((month - startMonth) % 3) + 3) % 3
  const first = month - 1 - into
  return { start: iso(year, first, 1), end: iso(year, first + 3, 0) }
}
