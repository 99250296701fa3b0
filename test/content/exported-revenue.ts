// Recurring revenue as the sample exports it: what customers pay a year on a day, and what is kept of it.
import { divided, inReais, plain, type Row, rowsOf, sum, units } from './exports.ts'

export const subscriptions = rowsOf('stripe-subscriptions-2026-11-17.csv').rows

const times: Readonly<Record<string, bigint>> = { month: 12n, quarter: 4n, year: 1n, once: 0n }

/** What every customer pays a year on a day, in reais, with the partner who looks after it. */
export function arrOn(day: string): Map<string, { partner: string; arr: bigint }> {
  const running = subscriptions.filter(
    (row) =>
      (row['Start Date (UTC)'] ?? '').slice(0, 10) <= day &&
      (row['Ended At (UTC)'] === '' || (row['Ended At (UTC)'] ?? '').slice(0, 10) >= day),
  )
  return new Map(
    [...Map.groupBy(running, (row) => row['Customer Name'] ?? '')].map(([customer, rows]) => [
      customer,
      { partner: rows[0]?.['partner (metadata)'] ?? '', arr: sum(rows.map(yearly)) },
    ]),
  )
}

const yearly = (row: Row): bigint =>
  inReais(
    (units(row['Amount'] ?? '') ?? 0n) * (times[row['Interval'] ?? ''] ?? 0n),
    (row['Currency'] ?? '').toUpperCase(),
    (row['Start Date (UTC)'] ?? '').slice(0, 10),
  )

export const total = (customers: ReadonlyMap<string, { arr: bigint }>): bigint => sum([...customers.values()].map(({ arr }) => arr))

/** Revenue of the customers of a day, a year later, over what they paid then, in percent: with and without what they bought in addition. */
export function retention(from: string, until: string, partner?: string): { nrr: string; grr: string } {
  const now = arrOn(until)
  const cohort = [...arrOn(from)].filter(([, each]) => each.arr > 0n && (partner === undefined || each.partner === partner))
  const start = sum(cohort.map(([, { arr }]) => arr))
  const kept = cohort.map(([customer, { arr }]) => ({ before: arr, after: now.get(customer)?.arr ?? 0n }))
  const smaller = kept.filter(({ before, after }) => after < before)
  return {
    nrr: plain(divided(100n * sum(kept.map(({ after }) => after)), start)),
    grr: plain(divided(100n * (start - sum(smaller.map(({ before, after }) => before - after))), start)),
  }
}
