// Small hand-written scorecards for the tests of pages, seen on Friday, 13 March 2026.
import type { Figure, MetricFile, Receipt, ReceiptLine } from '../../../src/scorecards/figure.ts'
import { type Period, periodsAround } from '../../../src/scorecards/periods.ts'
import type { Scorecards } from '../../../src/scorecards/scorecards.ts'
import { type Site, siteOf } from '../../../src/site/site.ts'
import { asOf } from '../work/work-site.ts'

export const winRate: MetricFile = {
  id: 'win_rate',
  file: 'win_rate.sql',
  label: 'Win rate',
  definition: 'Opportunities that were won over those won or lost.',
  unit: 'percent',
  value: 'ratio',
  numerator: 'The share in a won opportunity.',
  denominator: 'The share in one that was won or lost.',
  variant: 'By number.',
  period: 'Day it was closed.',
  grain: 'day',
  standing: '12m',
  scope: 'both',
  audience: 'partner',
  better: 'higher',
  datasets: ['opportunities'],
  none: 'No opportunity was won or lost.',
  source: 'Common usage.',
  sql: "select partner, 1 as numerator -- one\nfrom deals where stage = 'won'\n",
}

export const sourced: MetricFile = {
  ...winRate,
  id: 'sourced_pipeline',
  file: 'sourced_pipeline.sql',
  label: 'Sourced pipeline',
  definition: 'Value of the opportunities that a partner sourced.',
  unit: 'money',
  value: 'sum',
  numerator: 'Value of the opportunity.',
  denominator: undefined,
  variant: undefined,
  none: undefined,
}

export const periods = periodsAround(asOf, 1)

export function periodNamed(id: string): Period {
  const found = periods.find((period) => period.id === id)
  if (found === undefined) throw new Error(`there is no period ${id}`)
  return found
}

/** The deals come from one export. */
export const sources: Scorecards['sources'] = [
  {
    source: 'crm',
    dataset: 'opportunities',
    files: [],
    exported_on: asOf,
    age_days: 0,
    rows: 9,
    taken: 9,
    refused: 0,
    superseded: 0,
    left_out: 0,
    not_data: 0,
    max_rejected: 0,
    defects: {},
    refused_for: {},
  },
]

/** A figure; its value is what the test says that it is. */
export const figure = (metric: MetricFile, period: string, fields: Partial<Figure> & { numerator: string }): Figure => ({
  metric: metric.id,
  period,
  lines: 1,
  ...(metric.unit === 'money' ? { currency: 'EUR' } : {}),
  ...fields,
})

export const receipt = (metric: MetricFile, of: Figure, lines: readonly ReceiptLine[], period = periodNamed(of.period)): Receipt => ({
  figure: of,
  period,
  metric,
  lines,
  arithmetic: '',
})

/** The site with these scorecards. */
export const scored = (site: Site, fields: Partial<Scorecards>): Site =>
  siteOf(site.view, site.audience, site.asOf, site.compliance, {
    as_of: site.asOf,
    currency: 'EUR',
    periods,
    metrics: [winRate, sourced],
    figures: [],
    standings: [],
    recommendations: [],
    forecasts: [],
    sources: [],
    defects: [],
    receipts: [],
    ...fields,
  })
