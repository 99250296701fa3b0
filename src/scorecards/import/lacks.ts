// What figures a file cannot give for want of a column that it may have under another name. Somebody who maps an export should know before it counts.
import type { DatasetName } from '../datasets.ts'
import { cellsOf } from './cells.ts'
import type { Columns } from './columns.ts'
import type { FileForm } from './dialect.ts'

type Lack = readonly [field: string, without: string]

const lacks: Readonly<Record<DatasetName, readonly Lack[]>> = {
  opportunities: [
    ['opportunity_id', 'rows that stand twice are not found, and registrations and events find no deal'],
    ['credit', 'a deal is sourced by its registration or event alone; without any, sourced pipeline and revenue are not evaluated'],
    ['amount', 'pipeline and revenue are 0'],
    ['close_on', 'deals are won in no period: win rate and revenue are not evaluated'],
  ],
  deal_registrations: [
    ['partner', 'no registration is anybody’s'],
    ['opportunity_id', 'no registration makes a deal a sourced one'],
  ],
  recurring_revenue: [
    ['status', 'every row counts as billed, trials too'],
    ['ended_on', 'nothing ends: churn does not show in NRR and GRR'],
    ['subscription_id', 'a line that stands twice is not found'],
  ],
  tickets: [
    ['solved_on', 'a solved ticket counts as open on earlier days'],
    ['csat', 'CSAT comes from surveys alone'],
  ],
  csat: [['survey', 'all answers are those of customers, and partner satisfaction is not evaluated']],
  certifications: [['expires_on', 'no certificate ends']],
  mdf_payments: [['mdf_id', 'a payment settles no request, and claims may count besides']],
  costs: [
    ['partner', 'all costs are shared by the program, and margin and ROI of partners are without them'],
    ['category', 'costs are of no kind'],
  ],
  fx_rates: [],
  events: [['opportunity_id', 'an event belongs to deals of its customer alone']],
}

/** Columns that the file does not give, each with what its figures are without. */
export function lacksOf(dataset: DatasetName, { columns, fixed }: Columns): string[] {
  const has = (field: string) => columns[field] !== undefined || fixed[field] !== undefined
  return lacks[dataset]
    .filter(([field]) => !has(field) && !(field === 'partner' && has('partner_domain')))
    .map(([field, without]) => `${field}: ${without}`)
}

/** What has to be decided of rows that seem to be invoices: the same subscription on many days, and none of them ends. */
export function runningQuestions(
  dataset: DatasetName,
  { columns, monthly }: Columns,
  { sample }: FileForm,
  missing: ReadonlySet<string>,
): string[] {
  const id = columns['subscription_id']
  if (dataset !== 'recurring_revenue' || monthly || id === undefined || columns['ended_on'] !== undefined) return []
  const ids = cellsOf(sample, id, missing)
  const twice = ids.find((each, index) => ids.indexOf(each) !== index)
  return twice === undefined
    ? []
    : [
        `"${id.header}" "${twice}" has several rows and none of them ends, so all of them would be counted at once. If each row is the invoice of a month, say monthly: true; otherwise give the last day with columns: {ended_on: …}.`,
      ]
}
