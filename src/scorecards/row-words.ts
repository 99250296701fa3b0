// What a row of a dataset is in a few words: id, customer and name, and nothing that says who a person is.
import type { DatasetName } from './datasets.ts'
import { identifier } from './engine.ts'

// Of columns in a list the first that is not empty.
const words: Readonly<Record<DatasetName, readonly (string | readonly string[])[]>> = {
  opportunities: ['opportunity_id', 'account', 'name'],
  deal_registrations: ['dealreg_id', 'account'],
  recurring_revenue: ['subscription_id', 'customer', 'product'],
  tickets: ['ticket_id', 'subject'],
  csat: ['response_id', 'survey'],
  certifications: ['certificate_id', ['certificate', 'level', 'issued_on']],
  mdf_payments: ['payment_id', 'mdf_id'],
  costs: ['cost_id', 'category'],
  fx_rates: ['from_currency', 'to_currency'],
  events: ['event_id', 'kind', 'account'],
}

/** An expression for it; null when there is no row. */
export const describedBy = (dataset: DatasetName, table: string): string =>
  `nullif(concat_ws(', ', ${words[dataset].map((columns) => firstOf([columns].flat(), table)).join(', ')}), '')`

const firstOf = (columns: readonly string[], table: string): string => {
  const cells = columns.map((column) => `${table}.${identifier(column)}`)
  return cells.length === 1 ? (cells[0] ?? '') : `coalesce(${cells.map((cell) => `cast(${cell} as text)`).join(', ')})`
}
