// The tables that scorecards are computed from: what a row of each is, and its columns. CSV exports are brought into this shape; a warehouse offers it.
import type { datasets } from '../../schemas/export-source.ts'
import { intervals, shown_intervals } from './intervals.ts'

export type DatasetName = (typeof datasets)[number]

/** `money` is an amount with four decimals, `number` a number with four decimals, `rate` one with ten, `count` a whole number. */
export type ColumnType = 'text' | 'date' | 'money' | 'number' | 'rate' | 'count'

export interface Column {
  name: string
  type: ColumnType
  /** What stands in it, for whoever maps an export or writes a view. */
  about: string
  /** A row without it is refused. */
  required?: true
  /** The values that it may have; exports map theirs to them with `values`. */
  values?: readonly string[]
  /** The same for reading, where there are very many. */
  shown?: readonly string[]
  /** May be less than zero. */
  signed?: true
  /** A day on which something happened, so that it is not after the export. */
  past?: true
  /** Column of a day that it cannot be before. */
  after?: string
}

export interface Dataset {
  /** What one row is. */
  row: string
  /** Columns that tell one row from another; two rows with the same values are one row too many. */
  key?: readonly string[]
  columns: readonly Column[]
}

const partner: Column = { name: 'partner', type: 'text', about: 'Partner as the system names it: id, alias, domain or name.' }
const domain: Column = { name: 'partner_domain', type: 'text', about: 'Web or e-mail domain of the partner.' }
const currency: Column = { name: 'currency', type: 'text', about: 'Currency of the amount, ISO 4217.' }
const amount = (about: string): Column => ({ name: 'amount', type: 'money', about })
const converted: readonly Column[] = [
  { name: 'amount_converted', type: 'money', about: 'The amount in another currency, converted by the system that wrote the export.' },
  { name: 'amount_converted_currency', type: 'text', about: 'Currency of the converted amount, ISO 4217.' },
]
const scale: Column = { name: 'scale', type: 'text', about: 'Scale of the answer: its two ends, such as 1-5 or 0-10, or good_bad.' }

/** The values of a column as people read them. */
export const valuesOf = ({
  values = [],
  shown,
}: {
  values?: readonly string[] | undefined
  shown?: readonly string[] | undefined
}): readonly string[] => shown ?? values

export const dataset_columns: Readonly<Record<DatasetName, Dataset>> = {
  opportunities: {
    row: 'One opportunity and one partner of it; direct deals name no partner.',
    key: ['opportunity_id', 'partner'],
    columns: [
      { name: 'opportunity_id', type: 'text', about: 'Id in the CRM.' },
      { name: 'name', type: 'text', about: 'Name of the opportunity.' },
      { name: 'account', type: 'text', about: 'Customer.' },
      partner,
      domain,
      { name: 'credit', type: 'text', about: 'What the partner did for it.', values: ['sourced', 'influenced', 'co_sell'] },
      { name: 'weight', type: 'number', about: 'Share of the partner in the deal, 0 to 1, when several have one.' },
      { name: 'stage', type: 'text', about: 'Where it stands.', values: ['open', 'won', 'lost'], required: true },
      { name: 'probability', type: 'number', about: 'Probability of closing, in percent.' },
      amount('Value of the deal.'),
      currency,
      ...converted,
      {
        name: 'arr',
        type: 'money',
        about: 'Annual recurring part of the value, in the currency of the converted amount, or of the amount without one.',
      },
      { name: 'created_on', type: 'date', about: 'Day it was created.', required: true, past: true },
      { name: 'close_on', type: 'date', about: 'Day it closed, or is expected to.', after: 'created_on' },
      { name: 'kind', type: 'text', about: 'New business, expansion or renewal.', values: ['new', 'expansion', 'renewal'] },
      { name: 'source', type: 'text', about: 'Where the lead came from.' },
      { name: 'owner', type: 'text', about: 'Who owns it.' },
    ],
  },
  deal_registrations: {
    row: 'One deal registration of a partner.',
    key: ['dealreg_id'],
    columns: [
      { name: 'dealreg_id', type: 'text', about: 'Id of the registration.', required: true },
      partner,
      domain,
      { name: 'opportunity_id', type: 'text', about: 'Opportunity that it belongs to.' },
      { name: 'account', type: 'text', about: 'Customer.' },
      {
        name: 'status',
        type: 'text',
        about: 'Decision on it.',
        values: ['pending', 'approved', 'rejected', 'expired', 'won', 'lost'],
        required: true,
      },
      amount('Expected value.'),
      currency,
      ...converted,
      { name: 'registered_on', type: 'date', about: 'Day it was registered.', required: true, past: true },
      { name: 'decided_on', type: 'date', about: 'Day it was decided.', past: true, after: 'registered_on' },
      { name: 'expires_on', type: 'date', about: 'Last day of its protection.', after: 'registered_on' },
    ],
  },
  recurring_revenue: {
    row: 'What one customer pays for one subscription from a day on, until the price changes or it ends.',
    key: ['subscription_id', 'customer', 'started_on'],
    columns: [
      { name: 'subscription_id', type: 'text', about: 'Id of the subscription.' },
      { name: 'customer', type: 'text', about: 'Customer who pays.', required: true },
      partner,
      domain,
      { name: 'product', type: 'text', about: 'Product or plan.' },
      { ...amount('Price of one interval.'), required: true },
      currency,
      ...converted,
      {
        name: 'interval',
        type: 'text',
        about: 'Interval that the price is for; one-off payments are no recurring revenue.',
        values: intervals,
        shown: shown_intervals,
        required: true,
      },
      {
        name: 'status',
        type: 'text',
        about: 'Whether it is billed; what is not, such as a trial, is no recurring revenue. Without a status it is.',
        values: ['billed', 'unbilled'],
      },
      { name: 'started_on', type: 'date', about: 'First day at this price; for monthly figures the first of the month.', required: true },
      { name: 'ended_on', type: 'date', about: 'Last day at this price; empty while it runs.', after: 'started_on' },
    ],
  },
  tickets: {
    row: 'One ticket of the help desk.',
    key: ['ticket_id'],
    columns: [
      { name: 'ticket_id', type: 'text', about: 'Id of the ticket.', required: true },
      partner,
      domain,
      { name: 'subject', type: 'text', about: 'Subject.' },
      { name: 'status', type: 'text', about: 'Where it stands.', values: ['open', 'pending', 'solved'], required: true },
      { name: 'priority', type: 'text', about: 'Priority.', values: ['low', 'normal', 'high', 'urgent'] },
      { name: 'created_on', type: 'date', about: 'Day it was opened.', required: true, past: true },
      { name: 'solved_on', type: 'date', about: 'Day it was solved.', past: true, after: 'created_on' },
      { name: 'first_reply_minutes', type: 'number', about: 'Minutes to the first answer.' },
      { name: 'resolution_minutes', type: 'number', about: 'Minutes to the solution.' },
      { name: 'csat', type: 'text', about: 'Rating by whoever asked: a number on the scale of the source, or good and bad.' },
      { ...scale, name: 'csat_scale' },
    ],
  },
  csat: {
    row: 'One answer to a survey.',
    key: ['response_id'],
    columns: [
      { name: 'response_id', type: 'text', about: 'Id of the answer.' },
      partner,
      domain,
      {
        name: 'survey',
        type: 'text',
        about: 'Who was asked: customers of the partner about it, or the partner about the program.',
        values: ['customer', 'partner'],
      },
      { name: 'score', type: 'text', about: 'The answer: a number on the scale of the source, or good and bad.', required: true },
      scale,
      { name: 'answered_on', type: 'date', about: 'Day of the answer.', required: true, past: true },
    ],
  },
  certifications: {
    row: 'One certificate of one person.',
    key: ['certificate_id'],
    columns: [
      { name: 'certificate_id', type: 'text', about: 'Id of the certificate.' },
      partner,
      domain,
      { name: 'person', type: 'text', about: 'Who holds it; one address is one person.', required: true },
      { name: 'certificate', type: 'text', about: 'Name of the certificate.' },
      { name: 'level', type: 'text', about: 'Its level.' },
      { name: 'issued_on', type: 'date', about: 'First day it holds.', required: true, past: true },
      { name: 'expires_on', type: 'date', about: 'Last day it holds; empty when it does not end.', after: 'issued_on' },
      { name: 'status', type: 'text', about: 'Valid, or taken back.', values: ['valid', 'expired', 'revoked'] },
    ],
  },
  mdf_payments: {
    row: 'One payment of market development funds to a partner.',
    key: ['payment_id'],
    columns: [
      { name: 'payment_id', type: 'text', about: 'Id of the payment.' },
      { name: 'mdf_id', type: 'text', about: 'Request that it settles.' },
      partner,
      domain,
      { name: 'paid_on', type: 'date', about: 'Day it was paid.', required: true, past: true },
      { ...amount('Amount paid.'), required: true },
      currency,
      ...converted,
    ],
  },
  costs: {
    row: 'One cost of the program; without a partner it is shared by all.',
    key: ['cost_id'],
    columns: [
      { name: 'cost_id', type: 'text', about: 'Id of the posting.' },
      partner,
      domain,
      {
        name: 'category',
        type: 'text',
        about: 'What was paid for.',
        values: ['commission', 'discount', 'support', 'enablement', 'marketing', 'people', 'tools', 'delivery', 'other'],
      },
      { name: 'posted_on', type: 'date', about: 'Day of the posting.', required: true },
      { ...amount('Amount; less than zero for a correction.'), required: true, signed: true },
      currency,
      ...converted,
    ],
  },
  fx_rates: {
    row: 'What one unit of a currency is worth in another from a day on.',
    key: ['valid_from', 'from_currency', 'to_currency'],
    columns: [
      { name: 'valid_from', type: 'date', about: 'First day of the rate.', required: true },
      { name: 'from_currency', type: 'text', about: 'Currency that is converted, ISO 4217.', required: true },
      { name: 'to_currency', type: 'text', about: 'Currency that it is converted to, ISO 4217.', required: true },
      { name: 'rate', type: 'rate', about: 'Units of the second currency for one of the first.', required: true },
    ],
  },
  events: {
    row: 'Something that a partner did for an opportunity, with its day.',
    key: ['event_id'],
    columns: [
      { name: 'event_id', type: 'text', about: 'Id of the event.' },
      { name: 'opportunity_id', type: 'text', about: 'Opportunity it was for; a referral may come before there is one.' },
      { name: 'account', type: 'text', about: 'Customer.' },
      partner,
      domain,
      {
        name: 'kind',
        type: 'text',
        about: 'What the partner did.',
        values: ['referral', 'introduction', 'joint_demo', 'proof_of_concept', 'technical_validation', 'procurement'],
        required: true,
      },
      { name: 'happened_on', type: 'date', about: 'Day it happened.', required: true, past: true },
    ],
  },
}
