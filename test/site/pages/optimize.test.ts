// What the figures advise, as values: by weight, with the rule, the sentence and the figures behind it, in three languages.
import { expect, test } from 'vitest'
import { metrics } from '../../../schemas/metric.ts'
import { advice_rules, advice_values } from '../../../src/scorecards/recommend.ts'
import type { Recommendation } from '../../../src/scorecards/scorecards.ts'
import { optimizePages } from '../../../src/site/pages/optimize.ts'
import { entry } from '../sample.ts'
import { figure, scored, sourced, sources, winRate } from '../scorecard/scored.ts'
import { partner, workSite } from '../work/work-site.ts'

const window = '12m@2026-03-13'
const recommendations: Recommendation[] = [
  {
    rule: 'cost-above-margin',
    weight: 'high',
    figures: [{ metric: 'sourced_pipeline', period: '2026-Q1' }],
    values: { amount: '1200.5' },
  },
  {
    rule: 'win-rate-low',
    weight: 'medium',
    partner: 'acme',
    figures: [
      { metric: 'win_rate', partner: 'acme', period: window },
      { metric: 'win_rate', period: window },
    ],
    values: { value: '20', mean: '50.25' },
  },
  { rule: 'tier-earned', weight: 'low', partner: 'zeta', figures: [], values: { tier: 'gold' } },
]
const figures = [
  figure(winRate, window, { partner: 'acme', value: '20', numerator: '1', denominator: '5', lines: 5 }),
  figure(winRate, window, { value: '50.25', numerator: '201', denominator: '400', lines: 400 }),
  figure(sourced, '2026-Q1', { value: '10', numerator: '10', lines: 1 }),
]
const entries = [
  partner('acme', { name: 'Acme & Co' }),
  partner('zeta'),
  entry('tier', 'gold', { order: 1, name: { en: 'Gold', 'pt-BR': 'Ouro' } }),
]
const site = scored(workSite(entries), { recommendations, figures, sources })

test('advice stands by its weight, with its rule, its figures and whom it is about', () => {
  const [page] = optimizePages(site)
  expect(page).toMatchInlineSnapshot(`
    {
      "description": "What the figures of Lantern Partners advise, the gravest first, with the rule and the figures behind each advice.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "params": {},
      "path": "optimize/",
      "props": {
        "count": 3,
        "facets": [
          {
            "id": "partner",
            "label": "Partner",
            "options": [
              {
                "count": 1,
                "id": "acme",
                "label": "Acme & Co",
              },
              {
                "count": 1,
                "id": "_program",
                "label": "The program",
              },
              {
                "count": 1,
                "id": "zeta",
                "label": "Zeta",
              },
            ],
          },
          {
            "id": "rule",
            "label": "Advice",
            "options": [
              {
                "count": 1,
                "id": "cost-above-margin",
                "label": "Costs above the margin",
              },
              {
                "count": 1,
                "id": "win-rate-low",
                "label": "Few deals are won",
              },
              {
                "count": 1,
                "id": "tier-earned",
                "label": "Ready for a higher tier",
              },
            ],
          },
        ],
        "groups": [
          {
            "advice": [
              {
                "figures": [
                  {
                    "cell": {
                      "href": "/scorecards/metrics/sourced-pipeline/",
                      "text": "€10",
                      "value": 10,
                    },
                    "label": "Sourced pipeline",
                    "period": "2026-Q1",
                  },
                ],
                "rule": "cost-above-margin",
                "says": "Within twelve months costs were €1,201 above the margin. See which cost can go, or which business pays for it.",
                "tags": {
                  "partner": [
                    "_program",
                  ],
                  "rule": [
                    "cost-above-margin",
                  ],
                },
                "title": "Costs above the margin",
                "weight": "high",
                "when": "The contribution margin over twelve months is below 0.",
              },
            ],
            "title": "High weight",
            "weight": "high",
          },
          {
            "advice": [
              {
                "figures": [
                  {
                    "cell": {
                      "href": "/scorecards/metrics/win-rate/",
                      "text": "20%",
                      "value": 20,
                    },
                    "label": "Win rate",
                    "period": "12 months to Mar 13, 2026",
                  },
                  {
                    "cell": {
                      "href": "/scorecards/metrics/win-rate/",
                      "text": "50.3%",
                      "value": 50.25,
                    },
                    "label": "Win rate",
                    "of": "the whole program",
                    "period": "12 months to Mar 13, 2026",
                  },
                ],
                "partner": {
                  "href": "/scorecards/acme/",
                  "label": "Acme & Co",
                },
                "rule": "win-rate-low",
                "says": "Acme & Co wins 20% of its deals, and partners together 50.3%. Go through the last lost deals and see where they were lost.",
                "tags": {
                  "partner": [
                    "acme",
                  ],
                  "rule": [
                    "win-rate-low",
                  ],
                },
                "title": "Few deals are won",
                "weight": "medium",
                "when": "Over twelve months and at least five decided deals the win rate is below 60 % of that of all partners.",
              },
            ],
            "title": "Medium weight",
            "weight": "medium",
          },
          {
            "advice": [
              {
                "figures": [],
                "partner": {
                  "href": "/partners/zeta/",
                  "label": "Zeta",
                },
                "rule": "tier-earned",
                "says": "Zeta meets everything that Gold asks. Offer it the tier.",
                "tags": {
                  "partner": [
                    "zeta",
                  ],
                  "rule": [
                    "tier-earned",
                  ],
                },
                "title": "Ready for a higher tier",
                "weight": "low",
                "when": "The highest tier whose requirements are met is above the one that the partner has.",
              },
            ],
            "title": "Low weight",
            "weight": "low",
          },
        ],
        "lead": "Each advice is made by a rule from figures of Mar 13, 2026. The rule says when it speaks; the figures lead to their receipts. People decide.",
      },
      "search": {
        "kind": "Optimization",
        "text": "What the figures of Lantern Partners advise, the gravest first, with the rule and the figures behind each advice. Costs above the margin. Few deals are won. Ready for a higher tier.",
      },
      "section": "optimize/",
      "template": "optimize",
      "title": "Optimization",
      "wide": true,
    }
  `)
})

test('it speaks the language of the reader, and names keep their direction', () => {
  expect(
    optimizePages(site)
      .slice(1)
      .map(({ props }) => props.groups.flatMap(({ advice }) => advice.map(({ says }) => says))),
  ).toMatchInlineSnapshot(`
    [
      [
        "Em doze meses, os custos superaram a margem em € 1.201. Veja que custo pode sair ou que negócio o paga.",
        "Acme & Co ganha 20% dos seus negócios; os parceiros em conjunto, 50,3%. Reveja os últimos negócios perdidos e veja onde se perderam.",
        "Zeta cumpre tudo o que o nível Ouro pede. Ofereça o nível.",
      ],
      [
        "خلال اثني عشر شهرًا زادت التكاليف على الهامش بمقدار ⁦1,201 €⁩. انظر أي تكلفة يمكن الاستغناء عنها، أو أي عمل يغطيها.",
        "يربح ⁨Acme & Co⁩ 20‎%‎ من صفقاته، والشركاء مجتمعين 50.3‎%‎. راجع آخر الصفقات الخاسرة لمعرفة أين خُسرت.",
        "يستوفي ⁨Zeta⁩ كل ما يطلبه مستوى ⁨Gold⁩. اعرض عليه المستوى.",
      ],
    ]
  `)
})

test('what goes beyond the page is counted', () => {
  const many = Array.from({ length: 301 }, () => recommendations[2]).filter((each) => each !== undefined)
  const [page] = optimizePages(scored(workSite(entries), { recommendations: many }))
  expect([page?.props.count, page?.props.cut]).toEqual([
    300,
    'The 300 gravest of 301 are shown; the scorecard of each partner has its own.',
  ])
})

test('without exports nothing is advised, and other audiences have no such page', () => {
  const empty = workSite(entries)
  expect(optimizePages(empty).map(({ props }) => [props.count, props.groups])).toEqual([
    [0, []],
    [0, []],
    [0, []],
  ])
  expect(optimizePages({ ...empty, audience: 'public' })).toEqual([])
})

test('no sentence of any rule keeps a place that its values would not fill', () => {
  const sample: Record<(typeof advice_values)[keyof typeof advice_values], string> = {
    money: '1200',
    figure: '20',
    percent: '55',
    count: '3',
    days: '40',
    day: '2026-02-01',
    tier: 'gold',
    metric: metrics[0],
    partner: 'zeta',
    source: 'crm',
    bound: 'gte',
  }
  const values = Object.fromEntries(Object.entries(advice_values).map(([name, kind]) => [name, sample[kind]]))
  const all = advice_rules.map(({ name, weight }): Recommendation => ({ rule: name, weight, partner: 'acme', figures: [], values }))
  const said = optimizePages(scored(workSite(entries), { recommendations: all })).flatMap(({ props }) =>
    props.groups.flatMap(({ advice }) => advice.flatMap(({ title, says, when }) => [title, says, when])),
  )
  expect(said.length).toBe(advice_rules.length * 3 * 3)
  expect(said.filter((text) => /[{}]/.test(text))).toEqual([])
})
