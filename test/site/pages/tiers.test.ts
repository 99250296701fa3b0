// The page of the tiers as a value.
import { expect, test } from 'vitest'
import { tiersPages } from '../../../src/site/pages/tiers.ts'
import { entry, siteWith } from '../sample.ts'

const matrix = entry('matrix', 'matrix', {
  requirements: [
    {
      id: 'deals',
      group: { en: 'Business', 'pt-BR': 'Negócios' },
      label: { en: 'Deals', 'pt-BR': 'Negócios fechados' },
      unit: 'count',
      metric: 'closed_deals',
      footnote: { en: 'In a year.', 'pt-BR': 'Em um ano.' },
    },
    { id: 'plan', group: { en: 'Business', 'pt-BR': 'Negócios' }, label: 'Joint plan', unit: 'flag' },
  ],
  benefits: [
    { id: 'margin', group: 'Money', label: 'Margin', unit: 'percent' },
    { id: 'fund', group: 'Money', label: 'Launch fund', unit: 'money' },
    { id: 'help', group: 'Help', label: 'Help', unit: 'text', footnote: 'On business days.' },
  ],
})
const second = entry('tier', 'gold', {
  order: 2,
  name: 'Gold',
  summary: 'For regular sellers.',
  engagement: 'joint_development',
  requirements: {
    any: [
      { metric: 'closed_deals', window: '12m', gte: 3, multipliers: { iberia: 0.5 } },
      { metric: 'case_studies', gte: 1 },
    ],
  },
  thresholds: { plan: true },
  benefits: { margin: 20, fund: { amount: '500.50', currency: 'EUR' }, help: { en: 'Named engineer', 'pt-BR': 'Engenheiro designado' } },
  graduation: 'Top.',
  grace_days: 90,
})
const first = entry('tier', 'member', {
  order: 1,
  name: 'Member',
  summary: 'For all.',
  engagement: 'self_serve',
  thresholds: { plan: false },
  benefits: { margin: 0, fund: false, help: 'Forum' },
  graduation: 'Sell.',
  grace_days: 1,
})

const decision = entry('decision', 'which', {
  title: 'Which tier?',
  summary: 'For all.',
  audience: 'public',
  start: 'people',
  questions: [
    {
      id: 'people',
      question: 'Do you sell {gold.deals} a year, at {gold.margin}?',
      answers: [
        { label: 'Yes', outcome: 'gold' },
        { label: 'No', next: 'refer' },
      ],
    },
    {
      id: 'refer',
      question: 'Do you refer?',
      answers: [
        { label: 'Yes', outcome: 'member' },
        { label: 'Again', next: 'people' },
      ],
    },
  ],
  outcomes: [
    { id: 'gold', title: 'Gold', advice: 'Apply.', tier: 'gold' },
    { id: 'member', title: 'Member', advice: 'Join.', tier: 'member' },
  ],
})
const partner = entry('partner', 'acme', { status: 'active', tier: 'gold' })

const [en, pt] = tiersPages(siteWith([matrix, second, first, decision, partner]))

test('tiers stand from the first step up, each with its requirements as sentences', () => {
  expect(en?.props.tiers).toMatchInlineSnapshot(`
    [
      {
        "asks": {
          "others": [],
        },
        "engagement": "Self-serve",
        "figures": [
          {
            "label": {
              "value": "Margin",
            },
            "value": {
              "value": "0%",
            },
          },
          {
            "label": {
              "value": "Launch fund",
            },
            "value": {
              "value": "–",
            },
          },
        ],
        "graduation": {
          "value": "Sell.",
        },
        "id": "member",
        "keep": "There is nothing to prove again.",
        "partners": {
          "href": "/partners/?tier=member",
          "label": "Partners today: 0",
        },
        "standing": {
          "id": "member",
          "name": {
            "value": "Member",
          },
          "of": 2,
          "order": 1,
        },
        "summary": {
          "value": "For all.",
        },
      },
      {
        "asks": {
          "others": [
            {
              "label": {
                "value": "Joint plan",
              },
            },
          ],
          "requirements": {
            "items": [
              {
                "note": "By region: Iberia 1.5 (50%)",
                "text": "Deals: at least 3 in the past 12 months",
              },
              {
                "text": "Case studies: at least 1",
              },
            ],
            "join": "any",
            "lead": "One of these is enough:",
          },
        },
        "engagement": "Joint development",
        "figures": [
          {
            "label": {
              "value": "Margin",
            },
            "value": {
              "value": "20%",
            },
          },
          {
            "label": {
              "value": "Launch fund",
            },
            "value": {
              "value": "€500.50",
            },
          },
        ],
        "graduation": {
          "value": "Top.",
        },
        "id": "gold",
        "keep": "Keep meeting these. When one is missing, you have 90 days to meet it again; then you move to the tier that you do meet.",
        "partners": {
          "href": "/partners/?tier=gold",
          "label": "Partners today: 1",
        },
        "standing": {
          "id": "gold",
          "name": {
            "value": "Gold",
          },
          "of": 2,
          "order": 2,
        },
        "summary": {
          "value": "For regular sellers.",
        },
      },
    ]
  `)
})

test('the matrix has a cell for each tier, numbered footnotes, and marks what is one of several ways', () => {
  expect(en?.props.matrix).toMatchInlineSnapshot(`
    {
      "footnotes": [
        {
          "value": "In a year.",
        },
        {
          "value": "On business days.",
        },
      ],
      "sides": [
        {
          "groups": [
            {
              "label": {
                "value": "Business",
              },
              "rows": [
                {
                  "cells": [
                    {
                      "value": false,
                    },
                    {
                      "alternative": true,
                      "value": {
                        "value": "3",
                      },
                    },
                  ],
                  "footnote": 1,
                  "id": "deals",
                  "label": {
                    "value": "Deals",
                  },
                },
                {
                  "cells": [
                    {
                      "value": false,
                    },
                    {
                      "value": true,
                    },
                  ],
                  "id": "plan",
                  "label": {
                    "value": "Joint plan",
                  },
                },
              ],
            },
          ],
          "label": "Requirements",
        },
        {
          "groups": [
            {
              "label": {
                "value": "Money",
              },
              "rows": [
                {
                  "cells": [
                    {
                      "value": {
                        "value": "0%",
                      },
                    },
                    {
                      "value": {
                        "value": "20%",
                      },
                    },
                  ],
                  "id": "margin",
                  "label": {
                    "value": "Margin",
                  },
                },
                {
                  "cells": [
                    {
                      "value": false,
                    },
                    {
                      "value": {
                        "value": "€500.50",
                      },
                    },
                  ],
                  "id": "fund",
                  "label": {
                    "value": "Launch fund",
                  },
                },
              ],
            },
            {
              "label": {
                "value": "Help",
              },
              "rows": [
                {
                  "cells": [
                    {
                      "value": {
                        "value": "Forum",
                      },
                    },
                    {
                      "value": {
                        "value": "Named engineer",
                      },
                    },
                  ],
                  "footnote": 2,
                  "id": "help",
                  "label": {
                    "value": "Help",
                  },
                },
              ],
            },
          ],
          "label": "Benefits",
        },
      ],
    }
  `)
})

test('a reader of another language gets its texts, its units, and the language of what is not translated', () => {
  expect([pt?.title, pt?.props.tiers[1]?.asks, pt?.props.tiers[1]?.keep, pt?.props.matrix.sides[1]?.groups[1]]).toMatchInlineSnapshot(`
    [
      "Níveis, requisitos e benefícios",
      {
        "others": [
          {
            "label": {
              "lang": "en",
              "value": "Joint plan",
            },
          },
        ],
        "requirements": {
          "items": [
            {
              "note": "Por região: Península Ibérica 1,5 (50%)",
              "text": "Negócios fechados: no mínimo 3 nos últimos 12 meses",
            },
            {
              "text": "Casos de clientes: no mínimo 1",
            },
          ],
          "join": "any",
          "lead": "Basta um destes itens:",
        },
      },
      "Continue cumprindo estes itens. Se faltar um, há 90 dias para voltar a cumpri-lo; depois disso, vale o nível que de fato é cumprido.",
      {
        "label": {
          "lang": "en",
          "value": "Help",
        },
        "rows": [
          {
            "cells": [
              {
                "value": {
                  "lang": "en",
                  "value": "Forum",
                },
              },
              {
                "value": {
                  "value": "Engenheiro designado",
                },
              },
            ],
            "footnote": 2,
            "id": "help",
            "label": {
              "lang": "en",
              "value": "Help",
            },
          },
        ],
      },
    ]
  `)
})

test('the first question of the tool that leads to tiers stands on the page, with the figures that it quotes; a loop is not endless', () => {
  expect([en?.props.start, tiersPages(siteWith([matrix, second, first]))[0]?.props.start]).toMatchInlineSnapshot(`
    [
      {
        "answers": [
          {
            "href": "/decisions/which/?a=1",
            "label": {
              "value": "Yes",
            },
          },
          {
            "href": "/decisions/which/?a=2",
            "label": {
              "value": "No",
            },
          },
        ],
        "question": {
          "value": "Do you sell 3 a year, at 20%?",
        },
        "text": "Answer the first of at most 2 questions here; the tool asks the rest.",
        "title": {
          "value": "Which tier?",
        },
      },
      undefined,
    ]
  `)
})

test('headings are the tiers, which links point to, and the matrix', () => {
  expect([en?.description, en?.headings]).toMatchInlineSnapshot(`
    [
      "What Member and Gold ask of a partner and give in return, side by side.",
      [
        {
          "depth": 2,
          "slug": "_glance",
          "text": "The tiers at a glance",
        },
        {
          "depth": 2,
          "slug": "_start",
          "text": "Where would you start?",
        },
        {
          "depth": 2,
          "slug": "_matrix",
          "text": "Tier matrix",
        },
        {
          "depth": 2,
          "slug": "_ladder",
          "text": "From one tier to the next",
        },
        {
          "depth": 3,
          "slug": "member",
          "text": "Member",
        },
        {
          "depth": 3,
          "slug": "gold",
          "text": "Gold",
        },
      ],
    ]
  `)
})

test('the team finds the record of a tier, others do not', () => {
  const [internal] = tiersPages(siteWith([matrix, first], 'internal'))
  expect([internal?.props.tiers[0]?.record, en?.props.tiers[0]?.record]).toEqual(['/records/tier/member/', undefined])
})
