// Forecasts of the running quarter and year, worked out by hand.
import { expect, test } from 'vitest'
import type { Metric } from '../../schemas/metric.ts'
import type { Figure, MetricFile } from '../../src/scorecards/figure.ts'
import { forecastsOf } from '../../src/scorecards/forecast.ts'
import type { OpenDeals } from '../../src/scorecards/open-deals.ts'
import { periodsAround } from '../../src/scorecards/periods.ts'
import type { Forecast } from '../../src/scorecards/scorecards.ts'

import { metricFile, partner, programEntry, programWith } from './ladder.ts'

// The fiscal quarter began on 1 October, 51 of its 92 days are over; of the year 324 of 365.
const as_of = '2026-11-20'
const program = programWith(
  programEntry({ reporting_currency: 'EUR' }),
  partner('acme'),
  partner('bolt'),
  partner('gone', { status: 'terminated' }),
)

const open = (deals: Partial<OpenDeals>): OpenDeals => ({
  period: '2026-Q4',
  deals: '1.0000',
  co_sell: '0.0000',
  amount: '0.0000',
  sourced_amount: '0.0000',
  sourced_arr: '0.0000',
  ...deals,
})

type Values = Readonly<Record<string, Pick<Figure, 'value' | 'numerator' | 'denominator' | 'currency' | 'not_evaluated'>>>
const forecast = (metric: Metric, changed: Partial<MetricFile>, open_deals: readonly OpenDeals[], values: Values): Forecast[] =>
  forecastsOf({
    program,
    metrics: [metricFile(metric, changed)],
    as_of,
    periods: periodsAround(as_of, 1),
    open_deals,
    figureOf: ({ metric: id, partner: of, period }) => {
      const figure = values[[id, ...(of ? [of] : []), period].join(' ')]
      return figure && { ...figure, metric: id, ...(of ? { partner: of } : {}), period, lines: 1 }
    },
  })

test('revenue is what was won and the open deals by their probability; deals without one take the win rate of the partner, or of the program', () => {
  const deals = [
    open({ partner: 'acme', probability: '75.0000', sourced_arr: '1000.0000', deals: '2.0000' }),
    open({ partner: 'acme', sourced_arr: '500.0000' }),
    open({ partner: 'bolt', sourced_arr: '200.0000' }),
    open({ partner: 'bolt', sourced_arr: '9999.0000', period: 'overdue' }),
  ]
  const values: Values = {
    'sourced_arr 2026-Q4': { value: '300', numerator: '300', currency: 'EUR' },
    'sourced_arr acme 2026-Q4': { value: '300', numerator: '300', currency: 'EUR' },
    // 3 of 5 decided deals count as a win rate, 4 of 4 do not.
    'win_rate acme 12m@2026-11-20': { value: '60', numerator: '3', denominator: '5' },
    'win_rate bolt 12m@2026-11-20': { value: '100', numerator: '4', denominator: '4' },
    'win_rate 12m@2026-11-20': { value: '77.7778', numerator: '7', denominator: '9' },
  }
  const shared = { metric: 'sourced_arr', period: '2026-Q4', currency: 'EUR', basis: 'open_pipeline' } as const
  expect(forecast('sourced_arr', { unit: 'money' }, deals, values)).toEqual([
    // 300 + 1000 × 0.75 + 500 × 0.6 + 200 × 0.777778 = 300 + 750 + 300 + 155.5556
    { ...shared, actual: '300', forecast: '1505.5556', deals: { export: '2', partner: '1', program: '1' } },
    { ...shared, partner: 'acme', actual: '300', forecast: '1350', deals: { export: '2', partner: '1' } },
    { ...shared, partner: 'bolt', actual: '0', forecast: '155.5556', deals: { program: '1' } },
  ])
})

test('deals of which nobody knows the probability are counted and left out', () => {
  expect(forecast('closed_deals', {}, [open({ partner: 'acme', deals: '3' }), open({ deals: '2', probability: '50' })], {})).toEqual([
    // The two of them without a partner are no deals of partners.
    { metric: 'closed_deals', period: '2026-Q4', actual: '0', forecast: '0', basis: 'open_pipeline', deals: { export: '2', unknown: '3' } },
    {
      metric: 'closed_deals',
      partner: 'acme',
      period: '2026-Q4',
      actual: '0',
      forecast: '0',
      basis: 'open_pipeline',
      deals: { unknown: '3' },
    },
  ])
})

test('a share grows above and below the line, by what is won of all open deals', () => {
  const deals = [
    open({ partner: 'acme', probability: '50', amount: '400', sourced_amount: '400' }),
    open({ partner: 'bolt', probability: '50', amount: '200' }),
    open({ probability: '10', amount: '1000' }),
  ]
  const values: Values = { 'partner_sourced_share 2026-Q4': { value: '20', numerator: '200', denominator: '1000' } }
  expect(forecast('partner_sourced_share', { unit: 'percent', value: 'ratio' }, deals, values)).toEqual([
    {
      metric: 'partner_sourced_share',
      period: '2026-Q4',
      currency: 'EUR',
      basis: 'open_pipeline',
      actual: '20',
      // 200 + 400 × 0.5 = 400 over 1000 + 400 × 0.5 + 200 × 0.5 + 1000 × 0.1 = 1400
      forecast: '28.5714',
      parts: { numerator: { actual: '200', forecast: '400' }, denominator: { actual: '1000', forecast: '1400' } },
      deals: { export: '3' },
    },
  ])
})

test('a rate grows above by what is won and below by what is decided', () => {
  const deals = [open({ partner: 'acme', probability: '40', deals: '5', co_sell: '2.5' })]
  const rates = { unit: 'percent', value: 'ratio' } as const
  const won = { 'win_rate acme 2026-Q4': { value: '50', numerator: '1', denominator: '2' } }
  const [, ofAcme] = forecast('win_rate', rates, deals, won)
  // 1 + 5 × 0.4 = 3 over 2 + 5 = 7
  expect([ofAcme?.actual, ofAcme?.forecast, ofAcme?.parts]).toEqual([
    '50',
    '42.8571',
    { numerator: { actual: '1', forecast: '3' }, denominator: { actual: '2', forecast: '7' } },
  ])
  expect(forecast('co_sell_conversion', rates, deals, {})[1]).toEqual({
    metric: 'co_sell_conversion',
    partner: 'acme',
    period: '2026-Q4',
    basis: 'open_pipeline',
    // Nothing is decided yet: 2.5 × 0.4 = 1 over 2.5.
    forecast: '40',
    parts: { numerator: { actual: '0', forecast: '1' }, denominator: { actual: '0', forecast: '2.5' } },
    deals: { export: '5' },
  })
})

test('pipeline goes on at its pace', () => {
  const values: Values = {
    'sourced_pipeline 2026-Q4': { value: '510', numerator: '510', currency: 'EUR' },
    'sourced_pipeline 2026': { value: '3240', numerator: '3240', currency: 'EUR' },
    'sourced_pipeline acme 2026': { value: '0', numerator: '0', currency: 'EUR' },
  }
  const shared = { metric: 'sourced_pipeline', currency: 'EUR', basis: 'run_rate' } as const
  expect(forecast('sourced_pipeline', { unit: 'money' }, [], values)).toEqual([
    // 510 / 51 × 92
    { ...shared, period: '2026-Q4', actual: '510', forecast: '920', days: { passed: 51, of: 92 } },
    // 3240 / 324 × 365
    { ...shared, period: '2026', actual: '3240', forecast: '3650', days: { passed: 324, of: 365 } },
  ])
})

test('there is none without anything to go by, nor where the exports lack what the figure needs', () => {
  const needs = { unit: 'percent', value: 'ratio', needs: { sql: 'true', lacks: 'direct deals' } } as const
  const deals = [open({ partner: 'acme', probability: '50', amount: '400', sourced_amount: '400' })]
  const lacking: Values = { 'partner_sourced_share 12m@2026-11-20': { not_evaluated: 'direct deals', numerator: '1', denominator: '1' } }
  const known: Values = { 'partner_sourced_share 12m@2026-11-20': { value: '20', numerator: '1', denominator: '5' } }
  expect([
    forecast('sourced_arr', {}, [], {}),
    forecast('win_rate', { value: 'ratio' }, [], {}),
    forecast('csat', { value: 'ratio' }, deals, {}),
    forecast('partner_sourced_share', needs, deals, lacking),
    forecast('partner_sourced_share', needs, deals, known).map(({ forecast: of }) => of),
  ]).toEqual([[], [], [], [], ['100']])
})
