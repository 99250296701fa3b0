// Each rule of advice speaks at its threshold and is silent one step before it.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/program/program.ts'
import type { OpenDeals } from '../../src/scorecards/open-deals.ts'
import { periodsAround } from '../../src/scorecards/periods.ts'
import { type AdviceInput, type AdviceName, advice_rules, advice_values, recommendationsOf } from '../../src/scorecards/recommend.ts'
import type { Forecast, Recommendation } from '../../src/scorecards/scorecards.ts'
import { type Standing, standingsOf } from '../../src/scorecards/standing.ts'
import { localesOf } from '../../src/site/locales.ts'
import { adviceWords } from '../../src/site/words/recommendations.ts'
import { entry } from '../site/sample.ts'
import { csat, figuresOf, metricFile, partner, people, programEntry, programWith, sourced, tier } from './ladder.ts'

const as_of = '2026-11-20'
const today = `12m@${as_of}`
const metrics = [
  csat,
  people,
  sourced,
  metricFile('win_rate', { unit: 'percent', value: 'ratio' }),
  metricFile('open_tickets', { grain: 'period', standing: '1d', better: 'lower' }),
  metricFile('nrr', { unit: 'percent', value: 'ratio' }),
  metricFile('mdf_return', { unit: 'factor', value: 'ratio' }),
  metricFile('contribution_margin', { unit: 'money' }),
  metricFile('time_to_activate', { unit: 'days', value: 'median', better: 'lower' }),
  metricFile('partner_sourced_share', { unit: 'percent', value: 'ratio', scope: 'program' }),
]

interface Case {
  program?: AdviceInput['program']
  /** Figures by `metric partner period`: a value, or `value = numerator / denominator`, or `value (lines)`. */
  figures?: Readonly<Record<string, string>>
  standings?: readonly Standing[]
  forecasts?: readonly Forecast[]
  open_deals?: readonly OpenDeals[]
  sources?: AdviceInput['sources']
}

const two = programWith(partner('acme'), partner('bolt'))

function inputOf({ program = two, figures = {}, standings = [], forecasts = [], open_deals = [], sources = [] }: Case): AdviceInput {
  const plain = figuresOf(Object.fromEntries(Object.entries(figures).map(([key, text]) => [key, text.replace(/ (=|\().*$/, '')])))
  return {
    program,
    metrics,
    as_of,
    periods: periodsAround(as_of, 1),
    standings,
    forecasts,
    open_deals,
    sources,
    figureOf: (ref) => {
      const figure = plain(ref)
      const text = figures[[ref.metric, ...(ref.partner === undefined ? [] : [ref.partner]), ref.period].join(' ')] ?? ''
      const [, numerator, denominator] = / = (\S+) \/ (\S+)/.exec(text) ?? []
      const [, lines] = / \((\d+)\)/.exec(text) ?? []
      return (
        figure && {
          ...figure,
          ...(numerator === undefined || denominator === undefined ? {} : { numerator, denominator }),
          ...(lines === undefined ? {} : { lines: Number(lines) }),
        }
      )
    },
  }
}

/** What one rule says. */
const says = (rule: AdviceName, each: Case): Omit<Recommendation, 'rule'>[] =>
  recommendationsOf(inputOf(each)).flatMap(({ rule: name, ...said }) => (name === rule ? [said] : []))

const spoken = new Map<string, Readonly<Record<string, string>>>()
/** What a rule says, in short: weight, partner, values. */
function short(rule: AdviceName, each: Case): string[] {
  return says(rule, each).map(({ weight, partner: of = '*', values }) => {
    spoken.set(rule, values)
    return [weight, of, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' ')
  })
}

describe('deals', () => {
  test('win-rate-low: below 60 % of the rate of all, with five decided deals', () => {
    const figures = (value: string, decided: string) => ({
      [`win_rate ${today}`]: '40',
      [`win_rate acme ${today}`]: `${value} = 1 / ${decided}`,
    })
    // 60 % of 40 is 24.
    expect([
      short('win-rate-low', { figures: figures('23.9', '5') }),
      short('win-rate-low', { figures: figures('24', '5') }),
      short('win-rate-low', { figures: figures('23.9', '4') }),
      says('win-rate-low', { figures: figures('23.9', '5') })[0]?.figures,
    ]).toEqual([
      ['medium acme value=23.9 mean=40'],
      [],
      [],
      [
        { metric: 'win_rate', partner: 'acme', period: today },
        { metric: 'win_rate', period: today },
      ],
    ])
  })

  test('pipeline-thin: what is open does not fill the gap to a goal of the plan', () => {
    const plan = (target: number | { amount: string; currency: string }, by = '2026-12-31', status: 'running' | 'draft' = 'running') =>
      programWith(
        partner('acme'),
        entry(
          'plan',
          'acme',
          { status, goals: [{ id: 'g', statement: 'More.', metric: 'sourced_arr', baseline: 0, target, by }] },
          { params: { partner: 'acme' } },
        ),
      )
    const forecast = (to: string, period = '2026-Q4'): Forecast => ({
      metric: 'sourced_arr',
      partner: 'acme',
      period,
      actual: '100',
      forecast: to,
      basis: 'open_pipeline',
    })
    const figures = { [`sourced_arr acme ${today}`]: '700 EUR' }
    const eur = { amount: '1000', currency: 'EUR' }
    // 1000 − 700 = 300 are missing; 399 − 100 = 299 should come, or 400 − 100 = 300.
    expect([
      short('pipeline-thin', { program: plan(eur), figures, forecasts: [forecast('399'), forecast('9999', '2026')] }),
      short('pipeline-thin', { program: plan(eur), figures, forecasts: [forecast('400')] }),
      short('pipeline-thin', { program: plan(1000), figures }),
      short('pipeline-thin', { program: plan({ amount: '1000', currency: 'USD' }), figures }),
      short('pipeline-thin', { program: plan(700), figures }),
      short('pipeline-thin', { program: plan(eur, '2026-11-19'), figures }),
      short('pipeline-thin', { program: plan(eur, '2027-01-01'), figures }),
      short('pipeline-thin', { program: plan(eur, '2026-12-31', 'draft'), figures }),
    ]).toEqual([
      ['high acme metric=sourced_arr target=1000 value=700 missing=300 expected=299 by=2026-12-31'],
      [],
      ['high acme metric=sourced_arr target=1000 value=700 missing=300 expected=0 by=2026-12-31'],
      [],
      [],
      [],
      [],
      [],
    ])
  })

  test('deals-overdue: three open deals past their day', () => {
    const deals = (count: string, period = 'overdue'): OpenDeals => ({
      period,
      partner: 'acme',
      deals: count,
      co_sell: '0',
      amount: '10.5',
      sourced_amount: '0',
      sourced_arr: '0',
    })
    expect([
      short('deals-overdue', { open_deals: [deals('2.0000'), deals('1')] }),
      short('deals-overdue', { open_deals: [deals('2'), deals('9', '2026')] }),
    ]).toEqual([['low acme deals=3 amount=21'], []])
  })

  test('registrations-stale: without activity for longer than the program allows', () => {
    // 24 May and 180 days are 20 November, the last good day.
    const registration = (last: string, fields = {}): Entry<'deal_registration'> =>
      entry('deal_registration', `d-${last}`, {
        partner_id: 'acme',
        stage: 'approved',
        registered_on: '2026-01-01',
        last_activity_on: last,
        expires_on: '2026-12-31',
        ...fields,
      })
    const with_ = (...deals: Entry<'deal_registration'>[]) =>
      short('registrations-stale', { program: programWith(partner('acme'), ...deals) })
    expect([
      with_(registration('2026-05-23'), registration('2026-05-22'), registration('2026-05-24')),
      with_(registration('2026-05-24')),
      with_(registration('2026-05-23', { expires_on: '2026-11-19' })),
      with_(registration('2026-05-23', { stage: 'won' })),
    ]).toEqual([['medium acme deals=2 days=180'], [], [], []])
  })

  test('partner-inactive: nothing at all in as many days', () => {
    const quiet = `180d@${as_of}`
    const figures = (value: string) => ({
      ...Object.fromEntries(
        ['registered_deals', 'sourced_pipeline', 'influenced_pipeline'].map((metric) => [`${metric} acme ${quiet}`, '0']),
      ),
      [`closed_deals acme ${quiet}`]: value,
    })
    // The 180 days up to 20 November begin on 25 May.
    const joined = (joined_on: string) => programWith(partner('acme', { joined_on }))
    expect([
      short('partner-inactive', { program: joined('2026-05-25'), figures: figures('0') }),
      short('partner-inactive', { program: joined('2026-05-26'), figures: figures('0') }),
      short('partner-inactive', { figures: figures('0.5') }),
      short('partner-inactive', { figures: figures('no deals were exported') }),
    ]).toEqual([['medium acme days=180 since=2026-05-24'], [], [], []])
  })
})

describe('customers and money', () => {
  test('csat-falling: by 7 %, with three answers before and after', () => {
    const figures = (before: string, now: string) => ({ [`csat acme 90d@${as_of}`]: now, 'csat acme 90d@2026-08-22': before })
    // 93 % of 4.3 is 3.999.
    expect([
      short('csat-falling', { figures: figures('4.3 (3)', '3.999 (3)') }),
      short('csat-falling', { figures: figures('4.3 (3)', '3.9991 (3)') }),
      short('csat-falling', { figures: figures('4.3 (2)', '3 (3)') }),
      short('csat-falling', { figures: figures('4.3 (3)', '3 (2)') }),
      short('csat-falling', { figures: figures('4.3 (3)', 'nobody answered') }),
    ]).toEqual([['high acme value=3.999 before=4.3'], [], [], [], []])
  })

  test('tickets-many: five, and more than twice the mean', () => {
    const open = `1d@${as_of}`
    const figures = (acme: string, all: string) => ({ [`open_tickets acme ${open}`]: acme, [`open_tickets ${open}`]: all })
    const three = programWith(partner('acme'), partner('bolt'), partner('coil'))
    expect([
      // 7 of 3 partners are 2.3333 each; 6 of 3 are 2.
      short('tickets-many', { program: three, figures: figures('5', '7') }),
      short('tickets-many', { program: three, figures: figures('4', '4') }),
      short('tickets-many', { program: three, figures: figures('6', '9') }),
    ]).toEqual([['medium acme value=5 mean=2.3333'], [], []])
  })

  test('revenue-shrinking: below 100 %', () => {
    const figures = (now: string) => ({ [`nrr acme ${today}`]: `${now} = ${now} / 100` })
    expect([short('revenue-shrinking', { figures: figures('99.9') }), short('revenue-shrinking', { figures: figures('100') })]).toEqual([
      ['medium acme value=99.9 amount=0.1'],
      [],
    ])
  })

  test('mdf-without-return: less than three of pipeline for one paid', () => {
    const figures = (pipeline: string) => ({ [`mdf_return acme ${today}`]: `2 = ${pipeline} / 100` })
    expect([short('mdf-without-return', { figures: figures('299') }), short('mdf-without-return', { figures: figures('300') })]).toEqual([
      ['medium acme amount=100 pipeline=299'],
      [],
    ])
  })

  test('cost-above-margin: of a partner, or of all', () => {
    expect([
      short('cost-above-margin', {
        figures: { [`contribution_margin acme ${today}`]: '-0.5 EUR', [`contribution_margin ${today}`]: '-3 EUR' },
      }),
      short('cost-above-margin', { figures: { [`contribution_margin acme ${today}`]: '0 EUR' } }),
    ]).toEqual([['high * amount=3', 'high acme amount=0.5'], []])
  })
})

describe('tiers', () => {
  const asks = { metric: 'sourced_arr' as const, window: '12m', gte: { amount: '400', currency: 'EUR' } }
  const of = (figures: Readonly<Record<string, string>>, held: string | undefined, certificate_ends: string[] = []) => {
    const program = programWith(
      tier('open', 1),
      tier('silver', 2, { all: [asks, { metric: 'certified_people', gte: 4 }] }, 30),
      partner('acme', held === undefined ? {} : { tier: held }),
    )
    const standings = standingsOf({ program, metrics, as_of, certificate_ends, figureOf: figuresOf(figures) })
    return { program, standings }
  }
  const figures = (revenue: string, certified: string, more: Readonly<Record<string, string>> = {}) => ({
    [`sourced_arr acme ${today}`]: `${revenue} EUR`,
    [`certified_people acme 1d@${as_of}`]: certified,
    ...more,
  })

  test('tier-in-grace and tier-lost say until when, with the figures that are missing', () => {
    const lost = Object.fromEntries(
      ['2026-09-30', '2026-10-31'].flatMap((day) => [
        [`sourced_arr acme 12m@${day}`, '1 EUR'],
        [`certified_people acme 1d@${day}`, '9'],
      ]),
    )
    expect([
      short('tier-in-grace', of(figures('399', '4'), 'silver')),
      short('tier-lost', of(figures('399', '4', lost), 'silver')),
      says('tier-lost', of(figures('399', '4', lost), 'silver'))[0]?.figures,
      short('tier-in-grace', of(figures('399', '4', lost), 'silver')),
      short('tier-lost', of(figures('400', '4', lost), 'silver')),
    ]).toEqual([
      ['high acme tier=silver on=2026-12-30'],
      ['high acme tier=silver on=2026-10-30'],
      [{ metric: 'sourced_arr', partner: 'acme', period: today }],
      [],
      [],
    ])
  })

  test('certificates-expiring and tier-at-risk tell people from deals', () => {
    const ends = figures('400', '4', { 'certified_people acme 1d@2026-12-01': '2' })
    const leaving = figures('400', '4', { 'sourced_arr acme 12m@2026-12-20': '300 EUR', 'certified_people acme 1d@2026-12-20': '4' })
    const people_end = of(ends, 'silver', ['2026-11-30'])
    const deals_leave = of(leaving, 'silver')
    expect([
      short('certificates-expiring', people_end),
      short('tier-at-risk', people_end),
      short('certificates-expiring', deals_leave),
      short('tier-at-risk', deals_leave),
    ]).toEqual([
      ['high acme tier=silver on=2026-12-01 metric=certified_people missing=2'],
      [],
      [],
      ['medium acme tier=silver on=2026-12-20'],
    ])
  })

  test('tier-earned: of a tier above the one it has', () => {
    expect([
      short('tier-earned', of(figures('400', '4'), 'open')),
      says('tier-earned', of(figures('400', '4'), 'open'))[0]?.figures.map(({ metric }) => metric),
      short('tier-earned', of(figures('400', '3'), undefined)),
      short('tier-earned', of(figures('400', '4'), 'silver')),
      short('tier-earned', of(figures('1', '4'), 'silver')),
    ]).toEqual([['medium acme tier=silver'], ['sourced_arr', 'certified_people'], ['medium acme tier=open'], [], []])
  })

  test('tier-within-reach: one thing is missing, and a quarter of it at most, or one', () => {
    const reach = (revenue: string, certified: string) => short('tier-within-reach', of(figures(revenue, certified), 'open'))
    // A quarter of 400 is 100.
    expect([reach('300', '4'), reach('299', '4'), reach('400', '3'), reach('400', '2'), reach('399', '3')]).toEqual([
      ['low acme tier=silver metric=sourced_arr missing=100 bound=gte'],
      [],
      ['low acme tier=silver metric=certified_people missing=1 bound=gte'],
      [],
      [],
    ])
  })
})

describe('the program', () => {
  test('target-missed: gravely, when the year will miss it too', () => {
    const program = programWith(programEntry({ targets: [{ metric: 'partner_sourced_share', gte: 15, unit: 'percent' }] }))
    const figures = (value: string) => ({ [`partner_sourced_share ${today}`]: value })
    const forecast = (value: string): Forecast => ({
      metric: 'partner_sourced_share',
      period: '2026',
      forecast: value,
      basis: 'open_pipeline',
    })
    const said = 'metric=partner_sourced_share value=14 target=15 missing=1 bound=gte'
    expect([
      short('target-missed', { program, figures: figures('14') }),
      short('target-missed', { program, figures: figures('14'), forecasts: [forecast('15')] }),
      short('target-missed', { program, figures: figures('14'), forecasts: [forecast('14.9')] }),
      short('target-missed', { program, figures: figures('15'), forecasts: [forecast('1')] }),
      short('target-missed', { program, figures: figures('nothing was won') }),
    ]).toEqual([[`medium * ${said}`], [`medium * ${said}`], [`high * ${said}`], [], []])
  })

  test('concentration: more than half of the revenue of at least three', () => {
    const three = programWith(partner('acme'), partner('bolt'), partner('coil'))
    const figures = (value: string) => ({ [`sourced_arr acme ${today}`]: `${value} EUR`, [`sourced_arr ${today}`]: '1000 EUR' })
    expect([
      short('concentration', { program: three, figures: figures('501') }),
      short('concentration', { program: three, figures: figures('500') }),
      short('concentration', { figures: figures('501') }),
      short('concentration', { program: three }),
    ]).toEqual([['medium * other=acme share=50.1'], [], [], []])
  })

  test('activation-slow: longer than the target, or 30 days', () => {
    const onboarding = (entered_on: string) =>
      partner('acme', {
        status: 'prospect',
        phase: 'onboard',
        phases: [
          { phase: 'scout', entered_on: '2026-01-01', left_on: entered_on },
          { phase: 'onboard', entered_on },
        ],
      })
    const target = programEntry({ targets: [{ metric: 'time_to_activate', lte: 45, unit: 'days' }] })
    // 20 October is 31 days before 20 November.
    expect([
      short('activation-slow', { program: programWith(onboarding('2026-10-20')) }),
      short('activation-slow', { program: programWith(onboarding('2026-10-21')) }),
      short('activation-slow', { program: programWith(target, onboarding('2026-10-20')) }),
      says('activation-slow', { program: programWith(onboarding('2026-10-20')) })[0]?.figures,
    ]).toEqual([['medium acme days=31 limit=30 since=2026-10-20'], [], [], [{ metric: 'time_to_activate', period: today }]])
  })

  test('exports-old: older than the program allows, or 35 days', () => {
    const sources = [
      { source: 'deals', age_days: 35 },
      { source: 'tickets', age_days: 36 },
    ]
    const shorter = programWith(programEntry({ freshness: [{ kind: 'scorecard-export', days: 34 }] }))
    expect([short('exports-old', { sources }), short('exports-old', { sources, program: shorter })]).toEqual([
      ['high * source=tickets days=36 limit=35'],
      ['high * source=deals days=35 limit=34', 'high * source=tickets days=36 limit=34'],
    ])
  })
})

test('the gravest comes first, then the order of the rules and of partners', () => {
  const figures = Object.fromEntries(
    ['acme', 'bolt'].flatMap((id) => [
      [`nrr ${id} ${today}`, '90 = 90 / 100'],
      [`contribution_margin ${id} ${today}`, '-1 EUR'],
    ]),
  )
  expect(recommendationsOf(inputOf({ figures })).map(({ rule, partner: of }) => `${rule} ${of}`)).toEqual([
    'cost-above-margin acme',
    'cost-above-margin bolt',
    'revenue-shrinking acme',
    'revenue-shrinking bolt',
  ])
})

test('every rule was heard above, and its sentences ask for its values alone, in each language', () => {
  expect(advice_rules.filter(({ name }) => !spoken.has(name)).map(({ name }) => name)).toEqual([])
  const known = new Set<string>(Object.keys(advice_values))
  const strange = advice_rules.flatMap(({ name }) => {
    const values = Object.keys(spoken.get(name) ?? {})
    const unit = values.filter((value) => !known.has(value))
    const places = localesOf(['en', 'pt-BR', 'ar'], 'en').flatMap((locale) => {
      const { title, says: sentence, when } = adviceWords(locale)[name]
      return [...`${title} ${sentence} ${when}`.matchAll(/\{(\w+)\}/g)].flatMap(([, place = '']) =>
        place === 'partner' || values.includes(place) ? [] : [`${locale.tag} ${place}`],
      )
    })
    return [...unit, ...places].map((what) => `${name}: ${what}`)
  })
  expect(strange).toEqual([])
})
