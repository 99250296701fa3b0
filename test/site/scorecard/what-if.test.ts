// The what-if of the tiers page as a value: thresholds with their places, partners as they stand, and what the browser says of them.
import { expect, test } from 'vitest'
import { placesIf } from '../../../src/scorecards/what-if.ts'
import { tiersPages } from '../../../src/site/pages/tiers.ts'
import { lackText } from '../../../src/site/scorecard/what-if-text.ts'
import { entry } from '../sample.ts'
import { partner, workSite } from '../work/work-site.ts'
import { figure, scored, sourced, sources, winRate } from './scored.ts'

const shared = { summary: 'For all.', engagement: 'self_serve', graduation: 'Ask.', grace_days: 90, thresholds: {}, benefits: {} } as const
const open = entry('tier', 'open', { ...shared, order: 1, name: 'Open' })
const gold = entry('tier', 'gold', {
  ...shared,
  order: 2,
  name: { en: 'Gold', 'pt-BR': 'Ouro' },
  requirements: {
    all: [
      { metric: 'win_rate', gte: 40 },
      {
        any: [
          { metric: 'sourced_pipeline', window: '12m', gte: { amount: '1000', currency: 'EUR' } },
          { metric: 'case_studies', gte: 2 },
        ],
      },
    ],
  },
})
const matrix = entry('matrix', 'matrix', { requirements: [], benefits: [] })
const window = '12m@2026-03-13'
const site = scored(workSite([open, gold, matrix, partner('acme', { tier: 'gold' }), partner('zeta')]), {
  sources,
  figures: [
    figure(winRate, window, { partner: 'acme', value: '50', numerator: '1', denominator: '2', lines: 2 }),
    figure(winRate, window, { partner: 'zeta', value: '30', numerator: '3', denominator: '10', lines: 10 }),
    figure(sourced, window, { partner: 'acme', value: '1200', numerator: '1200' }),
    figure(sourced, window, { partner: 'zeta', value: '400', numerator: '400' }),
  ],
})

test('every threshold stands with its place in the tree, and every active partner with the tier that it earns', () => {
  const [page] = tiersPages(site)
  const { told, ...whatIf } = page?.props.whatIf ?? {}
  expect(whatIf).toMatchInlineSnapshot(`
    {
      "lead": "Move a threshold and see which active partners would earn another tier by the figures of Mar 13, 2026. Nothing is saved. Regional factors apply as they stand.",
      "rows": [
        {
          "earns": "Gold",
          "has": "Gold",
          "href": "/scorecards/acme/",
          "lacks": "–",
          "name": "Acme",
          "partner": "acme",
        },
        {
          "earns": "Open",
          "has": "no tier",
          "href": "/scorecards/zeta/",
          "lacks": "Gold: Win rate: 10% more, Sourced pipeline (12 months): €600 more",
          "name": "Zeta",
          "partner": "zeta",
        },
      ],
      "tiers": [
        {
          "id": "open",
          "name": "Open",
          "thresholds": [],
        },
        {
          "id": "gold",
          "name": "Gold",
          "thresholds": [
            {
              "bound": "gte",
              "isAlternative": false,
              "label": "Win rate, at least",
              "path": "0",
              "unit": "%",
              "value": "40",
            },
            {
              "bound": "gte",
              "isAlternative": true,
              "label": "Sourced pipeline (12 months), at least",
              "path": "1.0",
              "unit": "EUR",
              "value": "1000",
            },
            {
              "bound": "gte",
              "isAlternative": true,
              "label": "Case studies, at least",
              "path": "1.1",
              "value": "2",
            },
          ],
        },
      ],
    }
  `)
  expect(told && { ...told, words: {} }).toMatchInlineSnapshot(`
    {
      "currency": "EUR",
      "ladder": {
        "partners": [
          {
            "id": "acme",
            "region": "iberia",
            "tier": "gold",
            "values": {
              "sourced_pipeline 12m": [
                "1200",
                "EUR",
              ],
              "win_rate ": [
                "50",
              ],
            },
          },
          {
            "id": "zeta",
            "region": "iberia",
            "values": {
              "sourced_pipeline 12m": [
                "400",
                "EUR",
              ],
              "win_rate ": [
                "30",
              ],
            },
          },
        ],
        "tiers": [
          {
            "id": "open",
          },
          {
            "id": "gold",
            "requirements": {
              "all": [
                {
                  "gte": 40,
                  "metric": "win_rate",
                },
                {
                  "any": [
                    {
                      "gte": {
                        "amount": "1000",
                        "currency": "EUR",
                      },
                      "metric": "sourced_pipeline",
                      "window": "12m",
                    },
                    {
                      "gte": 2,
                      "metric": "case_studies",
                    },
                  ],
                },
              ],
            },
          },
        ],
      },
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "measures": {
        "case_studies ": {
          "name": "Case studies",
          "unit": "count",
        },
        "sourced_pipeline 12m": {
          "name": "Sourced pipeline (12 months)",
          "unit": "money",
        },
        "win_rate ": {
          "name": "Win rate",
          "unit": "percent",
        },
      },
      "names": {
        "gold": "Gold",
        "open": "Open",
      },
      "words": {},
    }
  `)
  expect(page?.headings.at(-1)).toEqual({ depth: 2, slug: '_what-if', text: 'What if' })
})

test('what is missing after a change is said in the language of the reader', () => {
  const told = tiersPages(site)[1]?.props.whatIf?.told
  if (told === undefined) throw new Error('the page has a what-if')
  const places = placesIf(told.ladder, [
    { tier: 'gold', path: [0], bound: 'gte', value: '55.5' },
    { tier: 'gold', path: [1, 0], bound: 'gte', value: '1300' },
  ])
  expect(places.map((place) => lackText(told, place))).toMatchInlineSnapshot(`
    [
      "Ouro: Taxa de vitória: 5,5% a mais, Pipeline originado (12 meses): € 100 a mais",
      "Ouro: Taxa de vitória: 25,5% a mais, Pipeline originado (12 meses): € 900 a mais",
    ]
  `)
})

test('a site without figures, or for others than the team, offers none', () => {
  expect(tiersPages(workSite([open, gold, matrix])).map(({ props }) => props.whatIf)).toEqual([undefined, undefined, undefined])
})
