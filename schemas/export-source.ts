// Which CSV exports feed which dataset, and how their columns, numbers, dates and names map.
import { z } from 'zod'
import { asInternal } from './audience.ts'
import { asset, count, currency, date, itemId, line, note, ordinal, slug } from './fields.ts'
import { defineKind } from './kind.ts'

export const datasets = [
  'opportunities',
  'deal_registrations',
  'recurring_revenue',
  'tickets',
  'csat',
  'certifications',
  'mdf_payments',
  'costs',
  'fx_rates',
  'events',
] as const

export const presets = [
  'salesforce_report',
  'salesforce_api',
  'hubspot',
  'hubspot_pt_br',
  'pipedrive',
  'pipedrive_pt',
  'dynamics',
  'zendesk',
  'stripe',
  'custom',
] as const

/** Range of a rating, such as 1 to 5. */
const range = z.strictObject({
  min: asInternal('Worst rating.', z.number()),
  max: asInternal('Best rating.', z.number()),
})

const source = z.strictObject({
  id: asInternal('Id of the source.', itemId),
  dataset: asInternal('Dataset that it feeds.', z.enum(datasets)),
  files: asInternal('CSV files in this folder.', z.array(asset).min(1)),
  preset: asInternal('System that wrote them; it brings the column names.', z.enum(presets)),
  columns: asInternal(
    'Header of each field where the preset does not know it; several when the next one counts where the first is empty; none for no header.',
    z.record(z.string(), z.union([line, z.array(line).min(1)])).optional(),
  ),
  values: asInternal(
    'What the values of a field mean here, such as {stage: {"Fechado e ganho": won}}; "*" stands for all others, none for no value, leave_out for rows that do not count.',
    z.record(z.string(), z.record(z.string(), line)).optional(),
  ),
  fixed: asInternal('Value of a field that has no column and is the same in every row.', z.record(z.string(), line).optional()),
  partners: asInternal(
    'Partner that a name in this export means, by id, or none for a name that is no partner; "*" stands for all names that nobody knows.',
    z.record(z.string(), slug).optional(),
  ),
  direct_rows: asInternal(
    'Whether rows that name no partner are deals of our own; they are, unless this says false.',
    z.boolean().optional(),
  ),
  monthly: asInternal('Whether each row stands for one month, as in tables of monthly recurring revenue.', z.boolean().optional()),
  scale: asInternal(
    'Scale of ratings: the worst and the best number, or good and bad.',
    z.union([range, z.literal('good_bad')]).optional(),
  ),
  exported_on: asInternal('Day of the export.', date),
  header_line: asInternal('Line of the header, from 1; found out when absent.', ordinal.optional()),
  delimiter: asInternal('Delimiter; found out when absent.', z.enum([',', ';', 'tab', '|']).optional()),
  decimal_mark: asInternal('Decimal mark; found out when absent.', z.enum(['.', ',']).optional()),
  thousands_mark: asInternal('Thousands mark; found out when absent.', z.enum(['.', ',', 'space', 'apostrophe', 'none']).optional()),
  date_format: asInternal(
    'Date format, such as DD/MM/YYYY, or one for each field; found out when absent.',
    z.union([line, z.record(z.string(), line)]).optional(),
  ),
  encoding: asInternal('Encoding; found out when absent.', z.enum(['utf-8', 'utf-16', 'windows-1252']).optional()),
  currency: asInternal('Currency of the amounts when no column says it.', currency.optional()),
  footer_lines: asInternal('Lines at the end that are no data; found out when absent.', count.optional()),
  max_rejected: asInternal('Rows that may be refused before the run fails.', count),
  owner: asInternal('Who makes the export.', line),
  note: asInternal('What is odd about these files.', note.optional()),
})
export type ExportSource = z.output<typeof source>

export const export_sources = defineKind({
  name: 'export_sources',
  label: 'Export sources',
  description: 'CSV exports that scorecards are computed from.',
  path: 'exports/sources.yaml',
  audience: 'internal',
  assets: ['csv'],
  largeAssets: true,
  schema: z.strictObject({ sources: asInternal('The exports.', z.array(source)) }),
})
