// Which CSV exports feed which dataset, and how their columns, numbers, dates and names map.
import { z } from 'zod'
import { asInternal } from './audience.ts'
import { asset, count, currency, date, itemId, line, note } from './fields.ts'
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

const source = z.strictObject({
  id: asInternal('Id of the source.', itemId),
  dataset: asInternal('Dataset that it feeds.', z.enum(datasets)),
  files: asInternal('CSV files in this folder.', z.array(asset).min(1)),
  preset: asInternal(
    'System that wrote them; it brings the column names.',
    z.enum([
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
    ]),
  ),
  columns: asInternal('Header of each field where the preset does not know it.', z.record(z.string(), line).optional()),
  values: asInternal(
    'What the values of a field mean here, such as {stage: {"Fechado e ganho": won}}.',
    z.record(z.string(), z.record(z.string(), line)).optional(),
  ),
  exported_on: asInternal('Day of the export.', date),
  delimiter: asInternal('Delimiter; found out when absent.', z.enum([',', ';', 'tab', '|']).optional()),
  decimal_mark: asInternal('Decimal mark; found out when absent.', z.enum(['.', ',']).optional()),
  thousands_mark: asInternal('Thousands mark.', z.enum(['.', ',', 'space', 'none']).optional()),
  date_format: asInternal('Date format, such as DD/MM/YYYY.', line.optional()),
  encoding: asInternal('Encoding; found out when absent.', z.enum(['utf-8', 'utf-16', 'windows-1252']).optional()),
  currency: asInternal('Currency of the amounts when no column says it.', currency.optional()),
  footer_lines: asInternal('Lines at the end that are no data.', count.optional()),
  max_rejected: asInternal('Rows that may be refused before the run fails.', count),
  owner: asInternal('Who makes the export.', line),
  note: asInternal('What is odd about these files.', note.optional()),
})

export const export_sources = defineKind({
  name: 'export_sources',
  label: 'Export sources',
  description: 'CSV exports that scorecards are computed from.',
  path: 'exports/sources.yaml',
  audience: 'internal',
  assets: ['csv'],
  schema: z.strictObject({ sources: asInternal('The exports.', z.array(source)) }),
})
