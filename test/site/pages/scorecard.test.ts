// The scorecard of a partner and the list of all: figures with their receipts, targets, tier, charts and actions.
import { expect, test } from 'vitest'
import type { FieldsOf } from '../../../src/program/program.ts'
import type { MetricFile } from '../../../src/scorecards/figure.ts'
import type { Scorecards } from '../../../src/scorecards/scorecards.ts'
import type { Standing } from '../../../src/scorecards/standing.ts'
import { scorecardPages } from '../../../src/site/pages/scorecard.ts'
import { scorecardListPages } from '../../../src/site/pages/scorecard-list.ts'
import { type Site, siteOf } from '../../../src/site/site.ts'
import { entry } from '../sample.ts'
import { figure, receipt, scored, sourced, sources, winRate } from '../scorecard/scored.ts'
import { partner, workSite } from '../work/work-site.ts'

const window = '12m@2026-03-13'
const margin: MetricFile = { ...sourced, id: 'contribution_margin', audience: 'internal' }
const roi: MetricFile = { ...winRate, id: 'roi', audience: 'internal', none: 'Nothing was spent.' }
const people: MetricFile = { ...sourced, id: 'certified_people', unit: 'count', grain: 'period', standing: '1d' }
const health: MetricFile = { ...winRate, id: 'health', audience: 'internal', grain: 'period', standing: '1d' }
const metrics = [sourced, winRate, people, margin, roi, health]

const figures = [
  figure(sourced, '2025-Q4', { partner: 'acme', value: '1000.5', numerator: '1000.5' }),
  figure(sourced, '2025-12', { partner: 'acme', value: '300', numerator: '300' }),
  figure(sourced, '2025-02', { partner: 'acme', value: '200', numerator: '200' }),
  figure(sourced, '2026', { partner: 'acme', value: '40', numerator: '40' }),
  figure(sourced, window, { partner: 'acme', value: '1300', numerator: '1300' }),
  figure(winRate, '2025-Q4', { partner: 'acme', value: '40', numerator: '2', denominator: '5', lines: 5 }),
  figure(winRate, window, { partner: 'acme', value: '62.5', numerator: '5', denominator: '8', lines: 8 }),
  figure(people, '1d@2026-03-13', { partner: 'acme', value: '3', numerator: '3' }),
  figure(margin, window, { partner: 'acme', value: '600', numerator: '600' }),
  // 900 came back on costs of 300: (900 - 300) / 300 = 200 %.
  figure(roi, window, { partner: 'acme', value: '200', numerator: '600', denominator: '300' }),
  figure(health, '1d@2026-03-13', { partner: 'acme', value: '50', numerator: '20', denominator: '40', lines: 2 }),
]
const quarter = figures[0]
const healthFigure = figures.at(-1)
if (quarter === undefined || healthFigure === undefined) throw new Error('the figures are above')

const standing: Standing = {
  partner: 'acme',
  tier: 'gold',
  state: 'grace',
  unmet_since: '2026-01-31',
  grace_until: '2026-04-30',
  requirements: {
    met: false,
    all: [
      {
        comparison: { metric: 'certified_people', gte: 5 },
        met: false,
        value: '3',
        period: '1d@2026-03-13',
        bound: 'gte',
        limit: '5',
        missing: '2',
      },
      {
        met: true,
        any: [
          {
            comparison: { metric: 'sourced_pipeline', window: '12m', gte: { amount: '1000', currency: 'EUR' } },
            met: true,
            value: '1300',
            period: window,
            bound: 'gte',
            limit: '1000',
            currency: 'EUR',
          },
          { comparison: { metric: 'csat', gte: 4 }, period: window, bound: 'gte', limit: '4', not_evaluated: 'Nobody gave a rating.' },
        ],
      },
    ],
  },
  keep: [
    [
      {
        comparison: { metric: 'certified_people', gte: 5 },
        met: false,
        value: '3',
        period: '1d@2026-03-13',
        bound: 'gte',
        limit: '5',
        missing: '2',
      },
    ],
  ],
  next: {
    tier: 'top',
    requirements: { comparison: { metric: 'csat', gte: 4 }, period: window },
    ways: [
      [{ comparison: { metric: 'csat', gte: 4 }, period: window, bound: 'gte', limit: '4' }],
      [
        {
          comparison: { metric: 'sourced_pipeline', window: '12m', gte: { amount: '2000', currency: 'EUR' } },
          met: false,
          value: '1300',
          period: window,
          bound: 'gte',
          limit: '2000',
          currency: 'EUR',
          missing: '700',
        },
      ],
    ],
  },
}

const goals: Partial<FieldsOf<'plan'>> = {
  plan_id: 'p',
  status: 'running',
  goals: [
    {
      id: 'more',
      statement: 'More pipeline.',
      metric: 'sourced_pipeline',
      baseline: 0,
      target: { amount: '50', currency: 'EUR' },
      by: '2026-12-31',
    },
  ],
}
const entries = [
  partner('acme', { name: 'Acme & Co', tier: 'gold' }),
  partner('zeta'),
  partner('idle', { status: 'prospect' }),
  entry('plan', 'acme', goals, { params: { partner: 'acme' } }),
  entry('tier', 'gold', { order: 1, name: { en: 'Gold', 'pt-BR': 'Ouro' } }),
  entry('tier', 'top', { order: 2, name: { en: 'Top' } }),
]
const told: Partial<Scorecards> = {
  metrics,
  figures,
  sources: [...sources, { ...(sources[0] ?? never()), source: 'finance', dataset: 'costs' }],
  standings: [standing, { partner: 'zeta', state: 'no_tier' }],
  recommendations: [{ rule: 'win-rate-low', weight: 'medium', partner: 'acme', figures: [], values: { value: '62.5', mean: '70' } }],
  receipts: [
    receipt(sourced, quarter, [{ numerator: '1000.5', what: 'D-1', file: 'exports/deals.csv', line: 7 }]),
    receipt(
      health,
      healthFigure,
      [
        { numerator: '20', denominator: '20', what: 'New deals in the last 90 days' },
        { numerator: '0', denominator: '20', what: 'Certified people: 0' },
      ],
      { id: '1d@2026-03-13', kind: 'window', from: '2026-03-13', until: '2026-03-13', complete: true },
    ),
  ],
}
const site: Site = scored(
  workSite(entries, { targets: [{ metric: 'win_rate', gte: 60, unit: 'percent' }], reporting_currency: 'EUR' }),
  told,
)

function never(): never {
  throw new Error('there is a source')
}

const pageOf = (path: string, tag = 'en') => {
  const page = scorecardPages(site).find((each) => each.path === path && each.locale.tag === tag)
  if (page === undefined) throw new Error(`there is no ${path}`)
  return page
}

test('partners with a standing or a figure have a scorecard in each language', () => {
  expect(scorecardPages(site).map(({ path, title, locale }) => `${locale.tag} ${path} ${title}`)).toEqual([
    'en scorecards/acme/ Scorecard of Acme & Co',
    'en scorecards/zeta/ Scorecard of Zeta',
    'pt-BR scorecards/acme/ Scorecard de Acme & Co',
    'pt-BR scorecards/zeta/ Scorecard de Zeta',
    'ar scorecards/acme/ بطاقة أداء \u2068Acme & Co\u2069',
    'ar scorecards/zeta/ بطاقة أداء \u2068Zeta\u2069',
  ])
})

test('figures stand in groups, with receipts, targets and who may see them', () => {
  const { sections } = pageOf('scorecards/acme/').props
  expect(
    sections.map(({ title, shared, rows }) => [
      `${title} (${shared ? 'partner' : 'team'})`,
      ...rows.map(({ label, shared: own, quarter: last, before, today, target }) =>
        [
          `${label}${own === shared ? '' : ' (other)'}`,
          `${last.text} ${last.href ?? '-'}`,
          before.text,
          `${today.text} ${today.window ?? ''}`,
          target && `${target.text} | ${target.now} | ${target.state?.text}`,
        ].join('; '),
      ),
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "Pipeline and deals (partner)",
        "Sourced pipeline; €1,001 /scorecards/acme/receipts/sourced-pipeline/#2025-Q4; €0; €1,300 12 months; Plan: at least €50 by Dec 31, 2026 | €40 so far in 2026 | Not reached",
        "Win rate; 40% /scorecards/metrics/win-rate/; No opportunity was won or lost.; 62.5% 12 months; Program: at least 60% | undefined | Reached",
      ],
      [
        "People and solutions (partner)",
        "Certified people; 0 -; 0; 3 ; ",
      ],
      [
        "Money (team)",
        "Contribution margin; €0 -; €0; €600 12 months; ",
        "Return on investment; Nothing was spent. -; Nothing was spent.; 200% 12 months; ",
      ],
    ]
  `)
})

test('the tier says its state with its days, what is there, and what is missing', () => {
  expect(pageOf('scorecards/acme/').props.standing).toMatchInlineSnapshot(`
    {
      "asks": {
        "title": "What Gold asks",
        "tree": {
          "items": [
            {
              "has": {
                "href": "/scorecards/metrics/certified-people/",
                "text": "3",
                "value": 3,
              },
              "label": "Certified people",
              "needs": "at least 5",
              "state": {
                "state": "bad",
                "text": "Not reached",
              },
            },
            {
              "items": [
                {
                  "has": {
                    "href": "/scorecards/metrics/sourced-pipeline/",
                    "text": "€1,300",
                    "value": 1300,
                  },
                  "label": "Sourced pipeline (12 months)",
                  "needs": "at least €1,000",
                  "state": {
                    "state": "good",
                    "text": "Reached",
                  },
                },
                {
                  "has": {
                    "text": "Nobody gave a rating.",
                  },
                  "label": "Customer satisfaction",
                  "needs": "at least 4",
                  "state": {
                    "state": "neutral",
                    "text": "Not evaluated",
                  },
                },
              ],
              "lead": "One of these is enough:",
            },
          ],
          "lead": "All of these:",
        },
      },
      "keep": {
        "title": "To keep Gold",
        "ways": [
          [
            "Certified people: 2 more, from 3 to 5",
          ],
        ],
      },
      "next": {
        "title": "To reach Top",
        "ways": [
          [
            "Customer satisfaction: not evaluated, 4 needed",
          ],
          [
            "Sourced pipeline (12 months): €700 more, from €1,300 to €2,000",
          ],
        ],
      },
      "sentence": "The requirements are not met since Jan 31, 2026. The tier is kept until Apr 30, 2026.",
      "state": {
        "state": "warn",
        "text": "Kept by grace",
      },
      "tier": {
        "id": "gold",
        "name": {
          "value": "Gold",
        },
        "of": 2,
        "order": 1,
      },
    }
  `)
})

test.each([
  [{ state: 'earned' }, 'All requirements of Gold are met.'],
  [
    { state: 'at_risk', risk_on: '2026-05-01' },
    'The requirements are met today; from May 1, 2026 on they will not be, as far as that is known today.',
  ],
  [{ state: 'lost', grace_until: '2026-02-28' }, 'The requirements are not met, and the grace ended on Feb 28, 2026.'],
  [{ state: 'grace', grace_until: '2026-04-30' }, 'The requirements are not met. The tier is kept until Apr 30, 2026.'],
  [{ state: 'not_evaluated' }, 'Some figures that Gold asks for cannot be worked out, so nobody can tell.'],
] as const)('%j is told', (state, sentence) => {
  const other = scored(site, { ...told, standings: [{ partner: 'acme', tier: 'gold', ...state }] })
  expect(scorecardPages(other)[0]?.props.standing).toMatchObject({ sentence, noNext: 'There is no higher tier.' })
})

test('what matters most comes first; what is not evaluated is no zero', () => {
  const stats = (path: string) => pageOf(path).props.stats.map(({ label, value, href }) => `${label} = ${value} ${href}`)
  expect([stats('scorecards/acme/'), stats('scorecards/zeta/')]).toMatchInlineSnapshot(`
    [
      [
        "Sourced pipeline = €1,300 /scorecards/metrics/sourced-pipeline/",
        "Win rate = 62.5% /scorecards/metrics/win-rate/",
        "Contribution margin = €600 /scorecards/metrics/contribution-margin/",
        "Health score = 50% /scorecards/acme/receipts/health/#1d@2026-03-13",
      ],
      [
        "Sourced pipeline = €0 /scorecards/metrics/sourced-pipeline/",
        "Win rate: not evaluated = – /scorecards/metrics/win-rate/",
        "Contribution margin = €0 /scorecards/metrics/contribution-margin/",
        "Health score: not evaluated = – /scorecards/metrics/health/",
      ],
    ]
  `)
})

test('health says its parts', () => {
  const { health: card } = pageOf('scorecards/acme/').props
  expect([card?.length, card?.parts]).toEqual([
    50,
    [
      { what: { value: 'New deals in the last 90 days' }, points: '20', of: '20', length: 100 },
      { what: { value: 'Certified people: 0' }, points: '0', of: '20', length: 0 },
    ],
  ])
})

test('charts are drawn of what there is, each with its sentence', () => {
  const { charts } = pageOf('scorecards/acme/').props
  expect(charts.map(({ id, shape, summary, shared }) => [id, shape, summary, shared])).toEqual([
    ['chart-pipeline', 'lines', '€300 in the last twelve full months, 50% more than in the twelve before.', true],
    ['chart-deals', 'stack', 'Won in 2025-Q4: 2; lost: 3.', true],
    ['chart-margin', 'steps', '€600 is left of €900.', false],
  ])
  expect(charts.at(-1)?.rows.map(({ label, cells, total }) => [label, cells[0]?.value, total])).toEqual([
    ['Revenue', 900, undefined],
    ['Costs', -300, undefined],
    ['Contribution margin', 600, true],
  ])
  expect(pageOf('scorecards/zeta/').props.charts).toEqual([])
})

test('advice is that of the partner', () => {
  expect([pageOf('scorecards/acme/'), pageOf('scorecards/zeta/')].map(({ props }) => props.advice.map(({ rule }) => rule))).toEqual([
    ['win-rate-low'],
    [],
  ])
})

test('the list has a row for each partner, sorted by name, and says what is not evaluated', () => {
  const [page] = scorecardListPages(site)
  expect([
    page?.props.columns,
    page?.props.rows.map(({ name, href, tier, standing: state, cells, trend }) => [
      name,
      href,
      tier?.name.value,
      state?.text,
      cells.map(({ text }) => text),
      trend.length,
    ]),
  ]).toMatchInlineSnapshot(`
    [
      [
        "Sourced pipeline",
        "Win rate",
        "Contribution margin",
        "Health score",
      ],
      [
        [
          "Acme & Co",
          "/scorecards/acme/",
          "Gold",
          "Kept by grace",
          [
            "€1,300",
            "62.5%",
            "€600",
            "50%",
          ],
          12,
        ],
        [
          "Zeta",
          "/scorecards/zeta/",
          undefined,
          "No tier",
          [
            "€0",
            "No opportunity was won or lost.",
            "€0",
            "No opportunity was won or lost.",
          ],
          12,
        ],
      ],
    ]
  `)
})

test('without exports the list is empty, and other audiences have none', () => {
  const bare = workSite(entries, { reporting_currency: 'EUR' })
  expect(scorecardListPages(bare).map(({ path, props }) => [path, props.rows])).toEqual([
    ['scorecards/', []],
    ['scorecards/', []],
    ['scorecards/', []],
  ])
  const open = siteOf(bare.view, 'public', bare.asOf, undefined, site.scorecards)
  expect([...scorecardListPages(open), ...scorecardPages(open), open.scorecards]).toEqual([undefined])
})
