// The co-sell toolkit: each tool in its form.
import { expect, test } from 'vitest'
import { toolkitListPages, toolPages } from '../../../src/site/pages/toolkit.ts'
import { entry, siteWith } from '../sample.ts'

const common = { title: 'A tool', summary: 'Use it.', owner: 'Ana' }
const site = siteWith(
  [
    entry('cosell', 'plan', {
      ...common,
      type: 'mutual_action_plan',
      steps: [
        { step: 'Sign', owner: 'customer', days_before_signature: 0, exit: 'It is signed' },
        { step: 'Measure', owner: 'partner', days_before_signature: 30, exit: 'There is a number' },
      ],
    }),
    entry('cosell', 'raci', {
      ...common,
      type: 'raci',
      rows: [
        { activity: 'Sell', responsible: 'Seller', accountable: 'Lead', consulted: ['Legal'] },
        { activity: 'Decide', responsible: 'Lead', accountable: 'Lead', informed: ['Seller'] },
      ],
    }),
    entry('cosell', 'limits', {
      ...common,
      type: 'pricing_guardrails',
      guardrails: [
        { role: 'manager', max_discount_percent: 5, condition: 'A long term', approval: 'director' },
        { role: 'director', max_discount_percent: 20, condition: 'A case study', approval: 'nobody' },
      ],
    }),
    entry('cosell', 'card', {
      ...common,
      type: 'battlecard',
      competitor: 'Others',
      strengths: ['Fast'],
      weaknesses: ['Dear'],
      questions: ['Why?'],
    }),
  ],
  'internal',
)

test('an action plan counts down, a RACI is a matrix, guardrails have bars, a battlecard has lists', () => {
  const pages = toolPages(site).filter(({ locale }) => locale.tag === 'en')
  expect(pages.map(({ title, props }) => [title, props.body])).toMatchInlineSnapshot(`
    [
      [
        "A tool (Co-sell tool)",
        {
          "steps": [
            {
              "exit": {
                "value": "There is a number",
              },
              "owner": "Partner",
              "step": {
                "value": "Measure",
              },
              "when": "30 days before the signature",
            },
            {
              "exit": {
                "value": "It is signed",
              },
              "owner": "Customer",
              "step": {
                "value": "Sign",
              },
              "when": "Signature",
            },
          ],
          "type": "mutual_action_plan",
        },
      ],
      [
        "A tool (Co-sell tool)",
        {
          "roles": [
            "Seller",
            "Lead",
            "Legal",
          ],
          "rows": [
            {
              "activity": {
                "value": "Sell",
              },
              "parts": [
                "R",
                "A",
                "C",
              ],
            },
            {
              "activity": {
                "value": "Decide",
              },
              "parts": [
                "I",
                "A",
                undefined,
              ],
            },
          ],
          "type": "raci",
        },
      ],
      [
        "A tool (Co-sell tool)",
        {
          "rows": [
            {
              "approval": "Director",
              "condition": "A long term",
              "discount": "5%",
              "length": 25,
              "role": "Partner manager",
            },
            {
              "approval": "nobody",
              "condition": "A case study",
              "discount": "20%",
              "length": 100,
              "role": "Director",
            },
          ],
          "type": "pricing_guardrails",
        },
      ],
      [
        "A tool (Co-sell tool)",
        {
          "competitor": "Others",
          "lists": [
            {
              "id": "strengths",
              "items": [
                "Fast",
              ],
              "title": "What they do well",
            },
            {
              "id": "weaknesses",
              "items": [
                "Dear",
              ],
              "title": "Where they fall short",
            },
            {
              "id": "questions",
              "items": [
                "Why?",
              ],
              "title": "Questions that bring it out",
            },
          ],
          "type": "battlecard",
        },
      ],
    ]
  `)
})

test('the index names every tool; the public site has none', () => {
  const [page] = toolkitListPages(site)
  expect([page?.description, page?.props.cards.map(({ href }) => href)]).toMatchInlineSnapshot(`
    [
      "What sellers of Lantern Partners and its partners use in a joint deal: A tool, A tool, A tool, A tool.",
      [
        "/toolkit/plan/",
        "/toolkit/raci/",
        "/toolkit/limits/",
        "/toolkit/card/",
      ],
    ]
  `)
  expect([...toolkitListPages(siteWith([])), ...toolPages(siteWith([]))]).toEqual([])
})
