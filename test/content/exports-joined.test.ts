// What import and metrics make of the sample's exports, held figure by figure against the second reading of the same files.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Metric } from '../../schemas/metric.ts'
import { load } from '../../src/program/load.ts'
import { scorecardsFrom } from '../../src/scorecards/compute.ts'
import { openDuckDb } from '../../src/scorecards/duckdb.ts'
import type { Figure } from '../../src/scorecards/figure.ts'
import { type Imported, importExports } from '../../src/scorecards/import/import.ts'
import { readMetricFiles, readPrepareSql } from '../../src/scorecards/import/metric-files.ts'
import { windowEnding } from '../../src/scorecards/periods.ts'
import { type Standing, standingsOf } from '../../src/scorecards/standing.ts'
import {
  all_deals,
  as_of,
  deals,
  latam_deals,
  new_deals,
  old_deals,
  paid,
  sold_together,
  sourced,
  sourcedShare,
  wrong,
} from './exported-deals.ts'
import { arrOn, retention, subscriptions, total } from './exported-revenue.ts'
import {
  answers,
  booked,
  certifiedPeople,
  costsByYear,
  csatByPartner,
  csatByQuarter,
  customersByPartner,
  mdf_payments,
  open_tickets,
  organization,
  partnersByQuarter,
  postings,
  scored,
  spentIn2026,
  tickets,
} from './exported-support.ts'
import { counts, plain, quarterOf, sums } from './exports.ts'

const content = join(import.meta.dirname, '../../content')
const year_to_now = windowEnding('12m', as_of).id

let imported: Imported
let figures: readonly Figure[] = []
let standings: readonly Standing[] = []

beforeAll(async () => {
  const { program } = load(content)
  if (program === undefined) throw new Error('the sample is sound')
  const engine = await openDuckDb()
  imported = await importExports(engine, program, { as_of })
  const computed = await scorecardsFrom(engine, program, as_of, { metrics: readMetricFiles(), prepare: readPrepareSql() })
  await engine.close()
  figures = computed.figures
  standings = standingsOf({ ...computed, program })
}, 60_000)

const of = (metric: Metric, period: string): Figure[] => figures.filter((figure) => figure.metric === metric && figure.period === period)
const whole = (metric: Metric, period: string): Figure | undefined => of(metric, period).find(({ partner }) => partner === undefined)

/** Values of a metric in a period, by partner. */
const byPartner = (metric: Metric, period: string): Record<string, string | undefined> =>
  Object.fromEntries(of(metric, period).flatMap(({ partner, value }) => (partner === undefined ? [] : [[partner, value]])))

const asText = (numbers: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]))

/** Without the direct business, which has no partner. */
const ofPartnersOnly = ({ '': _, ...others }: Readonly<Record<string, string>>): Record<string, string> => others

describe('import', () => {
  test('rows of each source, and those that count', () => {
    const latam = deals.filter(({ id }) => latam_deals.some((deal) => deal.id === id)).length
    expect(imported.sources.map(({ source, rows, taken, refused }) => [source, rows, taken, refused])).toEqual([
      ['opportunities', old_deals.length + new_deals.length, deals.length - latam, 5],
      ['opportunities-latam', latam_deals.length, latam, 2],
      ['subscriptions', subscriptions.length, subscriptions.length, 0],
      ['tickets', tickets.length, tickets.length, 0],
      ['surveys', answers.length, answers.filter(scored).length, 1],
      ['certifications', 36, 36, 0],
      ['mdf-payments', mdf_payments.length, mdf_payments.length, 0],
      ['costs', postings.length, booked.length, 3],
      ['rates', 100, 100, 0],
      ['activities', 155, 155, 0],
    ])
  })

  test('defects by kind', () => {
    expect(Object.fromEntries(imported.sources.map(({ source, defects }) => [source, defects]))).toEqual({
      opportunities: {
        duplicate_id: 1,
        superseded: 1,
        partner_unknown: 1,
        date_impossible: 1,
        date_future: 1,
        // The amount and its twin.
        amount_negative: 2,
        header_fragment: 1,
        footer: 6,
      },
      'opportunities-latam': { currency_unknown: 1, amount_text: 1 },
      subscriptions: {},
      tickets: {},
      surveys: { excel_damage: 1 },
      certifications: {},
      'mdf-payments': {},
      costs: { amount_text: 1, currency_wrong: 1, partner_unknown: 1 },
      rates: {},
      activities: {},
    })
  })

  test('each broken deal is told on the line on which its id stands', () => {
    const lines = (file: string): string[] => readFileSync(join(content, file), 'utf8').split('\n')
    const refused = new Set(all_deals.filter((deal) => wrong(deal) !== undefined).map(({ id }) => id))
    const named = imported.defects
      .filter(
        ({ source, kind }) =>
          source.startsWith('opportunities') && !['footer', 'header_fragment', 'duplicate_id', 'superseded'].includes(kind),
      )
      .map(({ file, line }) => [...refused].find((id) => lines(file)[line - 1]?.includes(id)))
    expect(new Set(named)).toEqual(refused)
  })
})

describe('deals', () => {
  test.each(['2026-Q2', '2026-Q3', '2026-Q4'])('what partners brought and won in %s', (quarter) => {
    const own = sourced.filter(({ closed = '' }) => quarterOf(closed) === quarter)
    expect(byPartner('sourced_revenue', quarter)).toEqual(sums(own, ({ partner = '' }) => partner, paid))
    expect(byPartner('sourced_arr', quarter)).toEqual(
      sums(
        own,
        ({ partner = '' }) => partner,
        ({ arr }) => arr,
      ),
    )
  })

  test('share of partners and deals sold together', () => {
    expect(whole('partner_sourced_share', '2026')?.value).toBe(sourcedShare())
    const closed = counts(sold_together, ({ stage }) => stage)
    const { numerator, denominator } = whole('co_sell_conversion', '2026') ?? {}
    expect([numerator, denominator]).toEqual([String(closed['won']), String((closed['won'] ?? 0) + (closed['lost'] ?? 0))])
  })
})

describe('recurring revenue', () => {
  test.each(['2025-10', '2026-10'])('at the end of %s', (month) => {
    const customers = arrOn(`${month}-31`)
    expect(whole('arr', month)?.value).toBe(plain(total(customers)))
    expect(byPartner('arr', month)).toEqual(
      ofPartnersOnly(
        sums(
          [...customers.values()].filter(({ arr }) => arr > 0n),
          ({ partner }) => partner,
          ({ arr }) => arr,
        ),
      ),
    )
  })

  test('kept over a year', () => {
    const kept = (metric: Metric, partner?: string): string | undefined =>
      of(metric, year_to_now).find((figure) => figure.partner === partner)?.value
    for (const partner of [undefined, 'aurora-3d', 'casa-viva'])
      expect({ nrr: kept('nrr', partner), grr: kept('grr', partner) }).toEqual(retention('2025-11-20', as_of, partner))
  })

  test.each(['obra-digital', 'rio-plata-sistemas', 'aurora-3d', 'casa-viva'])(
    'kept over the third quarter by customers of %s',
    (partner) => {
      expect({ nrr: byPartner('nrr', '2026-Q3')[partner], grr: byPartner('grr', '2026-Q3')[partner] }).toEqual(
        retention('2026-06-30', '2026-09-30', partner),
      )
    },
  )
})

describe('people, support and money', () => {
  test('people with a certificate, and open tickets', () => {
    expect(byPartner('certified_people', '2026')).toEqual(asText(certifiedPeople()))
    expect(byPartner('open_tickets', '2026')).toEqual(asText(counts(open_tickets, organization)))
  })

  test('ratings', () => {
    const quarters = csatByQuarter()
    expect(Object.fromEntries(Object.keys(quarters).map((quarter) => [quarter, whole('csat', quarter)?.value]))).toEqual(quarters)
    expect(byPartner('csat', '2026-Q4')).toEqual(csatByPartner('2026-Q4'))
    expect(byPartner('customer_survey', '2026')).toEqual(customersByPartner())
    const [july, november] = ['2026-Q3', '2026-Q4'].map((quarter) => whole('partner_satisfaction', quarter)?.value)
    expect({ '2026-Q3': july, '2026-Q4': november }).toEqual(partnersByQuarter())
  })

  test('costs of a year, and all that was spent in another', () => {
    expect(whole('roi', '2025')?.denominator).toBe(costsByYear()['2025'])
    expect(whole('roi', '2026')?.denominator).toBe(spentIn2026())
  })
})

/** What a partner lacks to a tier, the way with the least missing. */
const lacking = (ways: Standing['keep']): string =>
  (ways?.[0] ?? []).map(({ comparison, missing }) => `${comparison.metric} ${missing ?? 'unknown'}`).join(', ')

test('tiers: most are earned, one is at risk, one is kept by grace, one is near the next', () => {
  const told = standings.map(({ partner, tier, state, risk_on, grace_until, keep, next }) => [
    partner,
    tier,
    [state, risk_on ?? grace_until, lacking(keep)].filter(Boolean).join(', '),
    next === undefined ? '' : `${next.tier}: ${lacking(next.ways)}`,
  ])
  expect(told).toEqual([
    ['andes-render', 'explorer', 'earned', 'builder: certified_people 3, csat unknown, sourced_arr 240000'],
    ['aurora-3d', 'builder', 'earned', 'vanguard: certified_people 5, csat 0.1231, sourced_arr 1126800'],
    ['casa-viva', 'builder', 'at_risk, 2027-02-12, certified_people 1', 'vanguard: certified_people 6, sourced_arr 1161000'],
    ['najd-visual', 'builder', 'earned', 'vanguard: certified_people 6, sourced_arr 668640, joint_solutions 2'],
    ['nuvem-praca', 'explorer', 'earned', 'builder: certified_people 3, csat 0.3333'],
    ['obra-digital', 'vanguard', 'earned', ''],
    ['rio-plata-sistemas', 'explorer', 'earned', 'builder: certified_people 2, sourced_arr 40000'],
    ['sabia-consultoria', 'explorer', 'earned', 'builder: certified_people 3, sourced_arr 400000'],
    ['tijolo-real', 'explorer', 'earned', 'builder: certified_people 3, sourced_arr 240000'],
    ['universidade-atlantica', 'explorer', 'earned', 'builder: certified_people 3, sourced_arr 355000'],
    [
      'volta-engenharia',
      'builder',
      'grace, 2027-01-29, csat 0.6667',
      'vanguard: certified_people 6, csat 0.8667, sourced_arr 1082000, joint_solutions 2',
    ],
  ])
})
