// The deals of both CRM systems as the sample exports them: which rows are sound, and which deals they are.
import { divided, isoDay, partnerOf, plain, type Row, rowsOf, sum, units } from './exports.ts'

export const as_of = '2026-11-20'

export interface Deal {
  id: string
  partner: string | undefined
  credit: string
  stage: 'won' | 'lost' | 'open'
  currency: string
  amount: bigint | undefined
  arr: bigint
  created: string
  closed: string | undefined
}

export const salesforce = ['salesforce-oportunidades-2025-12-31.csv', 'salesforce-oportunidades-2026-11-16.csv'].map((file) =>
  rowsOf(file, { delimiter: ';' }),
)
export const hubspot = rowsOf('hubspot-deals-latam-2026-11-16.csv')

export const comma = (text = ''): bigint | undefined => units(text.replace(',', '.'))

const fromSalesforce = (row: Row): Deal => ({
  id: row['ID da oportunidade'] ?? '',
  partner: partnerOf(row['Parceiro'] ?? ''),
  credit: row['Crédito do parceiro'] ?? '',
  stage: row['Fase'] === 'Fechado e ganho' ? 'won' : row['Fase'] === 'Fechado e perdido' ? 'lost' : 'open',
  currency: row['Valor Moeda'] ?? '',
  amount: comma(row['Valor (convertido)']),
  arr: comma(row['Receita recorrente anual (convertido)']) ?? 0n,
  created: isoDay(row['Data de criação'] ?? '') ?? '',
  closed: isoDay(row['Data de fechamento'] ?? ''),
})

const credits: Readonly<Record<string, string>> = { Sourced: 'Originado', Influenced: 'Influenciado', 'Co-sell': 'Venda conjunta' }

const fromHubSpot = (row: Row): Deal => ({
  id: row['Record ID'] ?? '',
  partner: partnerOf(row['Partner'] ?? ''),
  credit: credits[row['Partner role'] ?? ''] ?? '',
  stage: row['Deal Stage'] === 'Closed Won' ? 'won' : row['Deal Stage'] === 'Closed Lost' ? 'lost' : 'open',
  currency: row['Currency'] ?? '',
  amount: units(row['Amount'] ?? '') === undefined ? undefined : units(row['Amount in company currency'] ?? ''),
  arr: units(row['Annual recurring revenue'] ?? '') ?? 0n,
  created: (row['Create Date'] ?? '').slice(0, 10),
  closed: (row['Close Date'] ?? '').slice(0, 10),
})

export const old_deals = (salesforce[0]?.rows ?? []).map(fromSalesforce)
export const new_deals = (salesforce[1]?.rows ?? []).map(fromSalesforce)
export const latam_deals = hubspot.rows.map(fromHubSpot)

export const keyOf = ({ id, partner }: Deal): string => `${id} ${partner ?? '?'}`

/** What is wrong with a deal on its own. */
export function wrong({ partner, currency, stage, amount, closed }: Deal): string | undefined {
  if (partner === undefined) return 'unknown partner'
  if (!/^[A-Z]{3}$/.test(currency)) return 'wrong currency'
  if (closed === undefined) return 'impossible date'
  if (amount === undefined) return 'amount with text'
  if (amount < 0n) return 'negative amount'
  return stage === 'won' && closed > as_of ? 'won in the future' : undefined
}

export const all_deals = [...old_deals, ...new_deals, ...latam_deals]
export const sound = all_deals.filter((deal) => wrong(deal) === undefined)
/** The first of two rows with the same id and partner counts. */
export const deals = sound.filter((deal, index) => sound.findIndex((other) => keyOf(other) === keyOf(deal)) === index)
/** One row for each deal: the one of whoever brought it, or the first. */
export const once = [...Map.groupBy(deals, ({ id }) => id).values()].map(
  (rows) => rows.find(({ credit }) => credit === 'Originado') ?? (rows[0] as Deal),
)

export const paid = (deal: Deal): bigint => deal.amount ?? 0n
export const year = (day = ''): string => day.slice(0, 4)

/** Won deals that a partner brought. */
export const sourced = deals.filter(({ stage, credit }) => stage === 'won' && credit === 'Originado')
/** Deals won in 2026, each once. */
export const won_in_2026 = once.filter(({ stage, closed }) => stage === 'won' && year(closed) === '2026')
/** Reais of every hundred won in 2026 that partners brought. */
export const sourcedShare = (): string => plain(divided(100n * sum(sourced.map(paid)), sum(won_in_2026.map(paid))))
export const sold_together = deals.filter(({ credit }) => credit === 'Venda conjunta')
