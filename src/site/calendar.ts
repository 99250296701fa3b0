// Counting calendar days and business days. Dates are text; they have no time zone.
const day_ms = 86_400_000

const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / day_ms
const dated = (days: number): string => new Date(days * day_ms).toISOString().slice(0, 10)

/** Whether somebody works on it: Saturdays and Sundays are no business days, public holidays are not known. */
export const isBusinessDay = (date: string): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())

/** The day that many days later, or earlier when they are negative. */
export const addDays = (date: string, days: number): string => dated(serial(date) + days)

/** The business day that many business days later, or earlier when they are negative; the first day is not counted. */
export function addBusinessDays(date: string, days: number): string {
  const step = Math.sign(days)
  let at = date
  for (let left = Math.abs(days); left > 0; ) {
    at = addDays(at, step)
    if (isBusinessDay(at)) left -= 1
  }
  return at
}

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => serial(to) - serial(from)
