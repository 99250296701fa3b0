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

const [en, pt] = tiersPages(siteWith([matrix, second, first]))

test('tiers stand from the first step up, each with its requirements as sentences', () => {
  expect(en?.props.tiers).toMatchInlineSnapshot(`
    [
      {
        "facts": [
          {
            "label": "Way of working",
            "value": "Self-serve",
          },
          {
            "label": "Grace period",
            "value": "1 day",
          },
        ],
        "graduation": {
          "value": "Sell.",
        },
        "id": "member",
        "name": {
          "value": "Member",
        },
        "summary": {
          "value": "For all.",
        },
      },
      {
        "facts": [
          {
            "label": "Way of working",
            "value": "Joint development",
          },
          {
            "label": "Grace period",
            "value": "90 days",
          },
        ],
        "graduation": {
          "value": "Top.",
        },
        "id": "gold",
        "name": {
          "value": "Gold",
        },
        "requirements": {
          "items": [
            "Deals: at least 3 within 12 months (Iberia: 50% of it)",
            "Case studies: at least 1",
          ],
          "lead": "One of these is enough:",
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
  expect([
    pt?.title,
    pt?.props.tiers[1]?.requirements,
    pt?.props.tiers[1]?.facts,
    pt?.props.matrix.sides[1]?.groups[1],
  ]).toMatchInlineSnapshot(`
    [
      "Níveis, requisitos e benefícios",
      {
        "items": [
          "Negócios fechados: no mínimo 3 em 12 meses (Península Ibérica: 50% disso)",
          "Casos de clientes: no mínimo 1",
        ],
        "lead": "Basta um destes itens:",
      },
      [
        {
          "label": "Forma de trabalho",
          "value": "Desenvolvimento conjunto",
        },
        {
          "label": "Período de carência",
          "value": "90 dias",
        },
      ],
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

test('headings are the tiers, which links point to, and the matrix', () => {
  expect([en?.description, en?.headings]).toMatchInlineSnapshot(`
    [
      "What Member and Gold ask of a partner and give in return, side by side.",
      [
        {
          "depth": 2,
          "slug": "member",
          "text": "Member",
        },
        {
          "depth": 2,
          "slug": "gold",
          "text": "Gold",
        },
        {
          "depth": 2,
          "slug": "_matrix",
          "text": "Tier matrix",
        },
      ],
    ]
  `)
})

test('the team finds the record of a tier, others do not', () => {
  const [internal] = tiersPages(siteWith([matrix, first], 'internal'))
  expect([internal?.props.tiers[0]?.record, en?.props.tiers[0]?.record]).toEqual(['/records/tier/member/', undefined])
})
