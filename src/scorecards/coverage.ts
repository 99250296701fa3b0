// What the datasets hold at all: without it nobody could tell a figure of nothing from one that is not known.
import type { Metric } from '../../schemas/metric.ts'
import type { DatasetName } from './datasets.ts'
import type { Engine } from './engine.ts'
import type { MetricFile } from './figure.ts'

export interface Coverage {
  /** First day that a dataset knows of; datasets without a row have none. */
  first_days: Readonly<Partial<Record<DatasetName, string>>>
  /** Why no figure of a metric can be worked out. */
  lacks: Readonly<Partial<Record<Metric, string>>>
}

/** The day that says when a row begins to count. */
const days: Readonly<Record<DatasetName, string>> = {
  opportunities: 'created_on',
  deal_registrations: 'registered_on',
  recurring_revenue: 'started_on',
  tickets: 'created_on',
  csat: 'answered_on',
  certifications: 'issued_on',
  mdf_payments: 'paid_on',
  costs: 'posted_on',
  fx_rates: 'valid_from',
  events: 'happened_on',
}

/** Looks at the prepared tables. */
export async function coverageOf(engine: Engine, metrics: readonly MetricFile[]): Promise<Coverage> {
  const rows = await engine.rows(
    Object.entries(days)
      .map(([dataset, day]) => `select '${dataset}' as dataset, cast(min(${day}) as text) as day from ${dataset}`)
      .join(' union all '),
  )
  const first_days = Object.fromEntries(rows.flatMap(({ dataset, day }) => (dataset && day ? [[dataset, day]] : [])))
  const lacks = new Map<Metric, string>()
  for (const metric of metrics) {
    const lack = await lackOf(engine, metric, first_days)
    if (lack !== undefined) lacks.set(metric.id, lack)
  }
  return { first_days, lacks: Object.fromEntries(lacks) }
}

async function lackOf(engine: Engine, { datasets, needs }: MetricFile, first_days: Coverage['first_days']): Promise<string | undefined> {
  const missing = datasets.filter((dataset) => first_days[dataset] === undefined)
  if (missing.length > 0) return `No export holds ${missing.map((dataset) => dataset.replaceAll('_', ' ')).join(' or ')}.`
  if (needs === undefined) return undefined
  const [row] = await engine.rows(`select case when ${needs.sql} then 'yes' else 'no' end as holds`)
  return row?.['holds'] === 'yes' ? undefined : needs.lacks
}
