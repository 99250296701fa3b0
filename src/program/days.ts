// Counting calendar days and business days between dates of the form YYYY-MM-DD. Business days are Monday to Friday: a program holds no list of public holidays.

const day = 86_400_000
const timeOf = remembered((date: string): number => Date.parse(`${date}T00:00:00Z`))
const dateOf = remembered((time: number): string => new Date(time).toISOString().slice(0, 10))

// A program has few different days and asks for each of them many thousand times.
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = make(key)
      known.set(key, value)
    }
    return value
  }
}

/** The date `count` days later; earlier for a negative count. */
export const addDays = (date: string, count: number): string => dateOf(timeOf(date) + count * day)

/** Days from one date to another: 0 on the same day, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / day)

/** The same day `count` months later, or the last day of a month that is too short for it. */
export function addMonths(date: string, count: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return dateOf(Date.UTC(year, month - 1 + count, Math.min(dayOfMonth, last)))
}

/** The last day of the month that a date lies in. */
export const monthEnd = (date: string): string => addDays(addMonths(`${date.slice(0, 7)}-01`, 1), -1)

/** The last day of a period that a program states in days. Whole years of 365 days end on the same day of the month, leap years or not. */
export const periodEnd = (date: string, days: number): string =>
  days % 365 === 0 ? addMonths(date, (days / 365) * 12) : addDays(date, days)

/** True from Monday to Friday. */
export function isBusinessDay(date: string): boolean {
  const weekday = new Date(timeOf(date)).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The last day of a term of `count` business days; the day after `date` is the first that counts. */
export function addBusinessDays(date: string, count: number): string {
  let time = timeOf(date)
  for (let left = count; left > 0; ) {
    time += day
    if (isBusinessDay(dateOf(time))) left -= 1
  }
  return dateOf(time)
}

/** Business days after `from` up to and with `to`; negative, counted the same way, when `to` is earlier. */
export function businessDaysBetween(from: string, to: string): number {
  if (to < from) return 0 - businessDaysBetween(to, from)
  const days = daysBetween(from, to)
  const weeks = Math.floor(days / 7)
  let count = weeks * 5
  for (let index = weeks * 7 + 1; index <= days; index += 1) if (isBusinessDay(addDays(from, index))) count += 1
  return count
}
