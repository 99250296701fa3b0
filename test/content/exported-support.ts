// Tickets, answers, certificates and costs as the sample exports them, with their counts, means and sums.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { as_of, comma, year } from './exported-deals.ts'
import { counts, divided, inReais, isoDay, partnerOf, plain, quarterOf, type Row, rowsOf, sum, sums, units } from './exports.ts'

export interface Posting {
  id: string
  partner: string | undefined
  amount: bigint | undefined
  currency: string
  day: string
}

export const postings = rowsOf('custos-parcerias-2026-10-31.csv', { delimiter: ';', encoding: 'windows-1252' }).rows.map(
  (row): Posting => ({
    id: row['Lançamento'] ?? '',
    partner: partnerOf(row['Parceiro'] ?? ''),
    amount: comma((row['Valor'] ?? '').replaceAll('.', '')),
    currency: row['Moeda'] ?? '',
    day: isoDay(row['Data'] ?? '') ?? '',
  }),
)

export const tickets = rowsOf('zendesk-tickets-2026-11-17.csv').rows
export const rated = tickets.filter((row) => row['CSAT rating (1-5)'] !== '-')
export const answers = rowsOf('survey-answers-2026-11-17.csv').rows
const certificates = rowsOf('academy-certifications-2026-11-16.csv').rows

/** Means of a column by a key, with four decimals. */
export const means = (rows: readonly Row[], key: (row: Row) => string, column: string): Record<string, string> =>
  Object.fromEntries(
    [...Map.groupBy(rows, key)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, group]) => [
        name,
        plain(divided(sum(group.map((row) => units(row[column] ?? '') ?? 0n)), BigInt(group.length) * 10_000n)),
      ]),
  )

export const organization = (row: Row): string => partnerOf(row['Organization'] ?? '') ?? '?'
export const scored = (row: Row): boolean => units(row['Score (1-5)'] ?? '') !== undefined
export const ofPartners = (row: Row): boolean => row['Survey'] === 'Partner half-year'

/** Request, amount and day of the claims that the program's files call paid. */
export function claimsPaid(): string[][] {
  const folder = join(import.meta.dirname, '../../content/mdf')
  return readdirSync(folder)
    .sort()
    .map((file) => parse(readFileSync(join(folder, file), 'utf8')) as MdfRequest)
    .flatMap(({ mdf_id, claims }) =>
      claims.flatMap(({ amount, reimbursed_on }) => (reimbursed_on === undefined ? [] : [[mdf_id, amount.amount, reimbursed_on]])),
    )
}

interface MdfRequest {
  mdf_id: string
  claims: { amount: { amount: string }; reimbursed_on?: string }[]
}

/** Who holds a certificate on the as-of day, by partner: an address is a person. */
export function certifiedPeople(): Record<string, number> {
  const valid = certificates.filter((row) => (row['Passed on'] ?? '') <= as_of && (row['Valid until'] ?? '') >= as_of)
  return counts([...new Map(valid.map((row) => [row['Learner e-mail'], row])).values()], (row) => partnerOf(row['Company'] ?? '') ?? '?')
}

const rating = 'CSAT rating (1-5)'
const askedOn = (row: Row): string => quarterOf(row['Created at'] ?? '')

export const open_tickets = tickets.filter((row) => ['Open', 'Pending'].includes(row['Status'] ?? ''))
export const csatByQuarter = (): Record<string, string> => means(rated, askedOn, rating)
export const csatByPartner = (quarter: string): Record<string, string> =>
  means(
    rated.filter((row) => askedOn(row) === quarter && organization(row) !== ''),
    organization,
    rating,
  )

const score = 'Score (1-5)'
const sound_answers = answers.filter(scored)

export const partnersByQuarter = (): Record<string, string> =>
  means(sound_answers.filter(ofPartners), (row) => quarterOf(row['Answered on'] ?? ''), score)
export const customersByPartner = (): Record<string, string> =>
  means(
    sound_answers.filter((row) => !ofPartners(row)),
    (row) => partnerOf(row['Company'] ?? '') ?? '?',
    score,
  )

export const booked = postings.filter(({ partner, amount }) => partner !== undefined && amount !== undefined)
const reais = ({ amount = 0n, currency, day }: Posting): bigint => inReais(amount, currency, day)
export const costsByYear = (): Record<string, string> => sums(booked, ({ day }) => year(day), reais)

export const mdf_payments = rowsOf('mdf-payments-2026-11-17.csv').rows
const mdfPaid = (row: Row): bigint => units(row['Amount'] ?? '') ?? 0n
export const mdfByPartner = (): Record<string, string> => sums(mdf_payments, (row) => partnerOf(row['Partner'] ?? '') ?? '?', mdfPaid)
/** Costs and what was paid of MDF in 2026, in reais. */
export const spentIn2026 = (): string =>
  plain(sum([...booked.filter(({ day }) => year(day) === '2026').map(reais), ...mdf_payments.map(mdfPaid)]))
