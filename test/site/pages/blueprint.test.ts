// Joint solutions as values: languages, links, filters, related ones, and who sees what.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/program/program.ts'
import { blueprintListPages, blueprintPages } from '../../../src/site/pages/blueprint.ts'
import { entry, siteWith } from '../sample.ts'

const blueprint = (title: string, more: { locale?: string } = {}): Entry<'blueprint'> =>
  entry(
    'blueprint',
    'review',
    {
      title,
      description: `${title}.`,
      status: 'in_review',
      partners: ['acme', 'hidden'],
      integrations: ['bridge'],
      industries: ['construction'],
      use_cases: [{ title: 'Meet', summary: 'In the model.' }],
      architecture: {
        summary: 'A viewer asks a service.',
        boundaries: [{ id: 'here', label: 'Here', kind: 'vendor' }],
        nodes: [
          { id: 'a', label: 'Viewer', kind: 'user', boundary: 'here' },
          { id: 'b', label: 'Service', kind: 'service', boundary: 'here' },
        ],
        edges: [{ from: 'a', to: 'b', label: 'Asks', protocol: 'HTTPS' }],
      },
      data_flow: ['It asks.'],
      components: [{ name: 'Service', why: 'It answers.' }],
      demo_script: [
        { minutes: 2, do: 'Open it.', say: 'It opens.' },
        { minutes: 1.5, do: 'Close it.', say: 'It closes.' },
      ],
      sample_data: [{ file: 'points.csv', description: 'Points.', licence: 'MIT' }],
      cost: {
        small: { assumption: '1 project', monthly: { amount: '4900.00', currency: 'BRL' } },
        medium: { assumption: '4 projects', monthly: { amount: '18400', currency: 'BRL' } },
        large: { assumption: '9 projects', monthly: { amount: '61500.50', currency: 'BRL' } },
      },
      next_steps: [{ label: 'Ask', url: 'https://lantern.example/ask' }],
      owner: 'Ana',
      notes: 'Sell it slowly.',
    },
    { body: '## Before you begin\n\nRead.\n\n### Detail\n', ...more },
  )
const acme = entry('partner', 'acme', { name: 'Acme', type: 'isv', city: 'Porto', country: 'PT', website: 'https://acme.example' })
const bridge = entry('integration', 'bridge', { name: 'Bridge', partners: ['acme'], summary: 'Connects.' })

describe('a joint solution', () => {
  const site = siteWith([blueprint('Review'), blueprint('Revisão', { locale: 'pt-BR' }), acme, bridge])
  const [en, pt, ar] = blueprintPages(site)

  test('shows everything of its data, and links to what the audience may see', () => {
    expect(en?.props).toMatchInlineSnapshot(`
      {
        "alternatives": [],
        "architecture": {
          "boundaries": [
            {
              "id": "here",
              "kind": "vendor",
              "label": "Here",
            },
          ],
          "edges": [
            {
              "from": "a",
              "label": "Asks",
              "protocol": "HTTPS",
              "to": "b",
            },
          ],
          "nodes": [
            {
              "boundary": "here",
              "id": "a",
              "kind": "user",
              "label": "Viewer",
            },
            {
              "boundary": "here",
              "id": "b",
              "kind": "service",
              "label": "Service",
            },
          ],
        },
        "components": [
          {
            "name": "Service",
            "why": "It answers.",
          },
        ],
        "considerations": [],
        "contact": "partners@lantern.example",
        "costs": [
          {
            "assumption": "1 project",
            "monthly": "R$4,900",
            "size": "Small",
          },
          {
            "assumption": "4 projects",
            "monthly": "R$18,400",
            "size": "Medium",
          },
          {
            "assumption": "9 projects",
            "monthly": "R$61,500.50",
            "size": "Large",
          },
        ],
        "dataFlow": [
          "It asks.",
        ],
        "demo": {
          "length": "Steps: 2. Time in all: 3.5 minutes.",
          "steps": [
            {
              "do": "Open it.",
              "from": "from 0:00",
              "say": "It opens.",
              "time": "2 minutes",
            },
            {
              "do": "Close it.",
              "from": "from 2:00",
              "say": "It closes.",
              "time": "1.5 minutes",
            },
          ],
        },
        "description": "Review.",
        "digest": "26f8c7aae622f587",
        "facts": [
          {
            "label": "Partners",
            "links": [
              {
                "href": "/partners/acme/",
                "label": "Acme",
              },
            ],
          },
          {
            "label": "Integrations",
            "links": [
              {
                "href": "/integrations/bridge/",
                "label": "Bridge",
              },
            ],
          },
          {
            "label": "Industries",
            "value": "Construction",
          },
          {
            "label": "Time to read",
            "value": "1 minute",
          },
          {
            "label": "Time to demo",
            "value": "3.5 minutes",
          },
        ],
        "flows": [
          {
            "from": "Viewer",
            "label": "Asks",
            "protocol": "HTTPS",
            "to": "Service",
          },
        ],
        "id": "review",
        "legend": {
          "boundaries": [
            {
              "kind": "vendor",
              "label": "Here",
              "owner": "run by Lantern Ltd",
            },
          ],
          "nodes": [
            {
              "kind": "user",
              "label": "Person",
            },
            {
              "kind": "service",
              "label": "Service",
            },
          ],
        },
        "nextSteps": [
          {
            "label": "Ask",
            "url": "https://lantern.example/ask",
          },
        ],
        "related": [],
        "sampleData": [
          {
            "description": "Points.",
            "file": "points.csv",
            "href": "/files/blueprints/review/points.csv",
            "licence": "MIT",
            "type": "CSV",
          },
        ],
        "summary": {
          "value": "A viewer asks a service.",
        },
        "talk": [
          {
            "href": "/partners/acme/",
            "label": "Acme",
            "note": "Software vendor (ISV) · Porto, Portugal",
          },
        ],
        "useCases": [
          {
            "summary": "In the model.",
            "title": "Meet",
          },
        ],
      }
    `)
  })

  test('is shown in its translation, or in the source language with that said', () => {
    expect(
      [pt, ar].map((page) => [page?.title, page?.prose?.entry, page?.contentLang, page?.props.costs[0]?.size, page?.props.demo.length]),
    ).toMatchInlineSnapshot(`
      [
        [
          "Revisão",
          "review@pt-BR",
          undefined,
          "Pequeno",
          "Passos: 2. Duração total: 3,5 minutos.",
        ],
        [
          "Review",
          "review",
          "en",
          "صغير",
          "الخطوات: 2، والمدة الإجمالية: 3.5 دقيقة.",
        ],
      ]
    `)
  })

  test('lists its sections and those of its guide, without two of one anchor', () => {
    expect(en?.headings.map(({ depth, slug }) => `${depth} ${slug}`)).toMatchInlineSnapshot(`
      [
        "2 _use-cases",
        "2 _architecture",
        "2 _data-flow",
        "2 _components",
        "2 _demo",
        "2 _sample-data",
        "2 _cost",
        "2 _deploy",
        "3 before-you-begin",
        "2 _talk",
        "2 _next",
      ]
    `)
  })

  test('tells the team more than others', () => {
    const [page] = blueprintPages(siteWith([blueprint('Review'), acme], 'internal'))
    const [list] = blueprintListPages(siteWith([blueprint('Review'), acme], 'internal'))
    expect([page?.props.team, list?.props.cards]).toMatchInlineSnapshot(`
      [
        {
          "facts": [
            {
              "label": "Status",
              "value": "In review",
            },
            {
              "label": "Owner",
              "value": "Ana",
            },
          ],
          "notes": [
            "Sell it slowly.",
          ],
          "record": "/records/blueprint/review/",
        },
        [
          {
            "badge": "In review",
            "href": "/blueprints/review/",
            "notes": [
              "Acme",
              "Construction",
            ],
            "tags": {
              "industry": [
                "construction",
              ],
              "integration": [],
              "partner": [
                "acme",
              ],
            },
            "text": {
              "value": "Review.",
            },
            "thumbnail": {
              "boxes": "M69 15h22v9h-22zM69 41h22v9h-22z",
              "grounds": [
                {
                  "d": "M6 6h148v52h-148z",
                  "kind": "vendor",
                },
              ],
              "height": 64,
              "lines": "M80 19L80 45",
              "width": 160,
            },
            "title": "Review",
          },
        ],
      ]
    `)
  })
})

describe('the list of solutions', () => {
  const other = {
    ...blueprint('Gallery'),
    id: 'gallery',
    fields: { ...blueprint('Gallery').fields, industries: ['real-estate', 'construction'] },
  }
  const site = siteWith([blueprint('Review'), other, acme, bridge])
  const [list] = blueprintListPages(site)

  test('can be filtered by what tells solutions apart, with how many there are', () => {
    expect([list?.props.facets, list?.props.cards.map(({ title, tags }) => ({ title, tags }))]).toMatchInlineSnapshot(`
      [
        [
          {
            "id": "industry",
            "label": "Industries",
            "options": [
              {
                "count": 2,
                "id": "construction",
                "label": "Construction",
              },
              {
                "count": 1,
                "id": "real-estate",
                "label": "Real estate",
              },
            ],
          },
        ],
        [
          {
            "tags": {
              "industry": [
                "real-estate",
                "construction",
              ],
              "integration": [
                "bridge",
              ],
              "partner": [
                "acme",
              ],
            },
            "title": "Gallery",
          },
          {
            "tags": {
              "industry": [
                "construction",
              ],
              "integration": [
                "bridge",
              ],
              "partner": [
                "acme",
              ],
            },
            "title": "Review",
          },
        ],
      ]
    `)
  })

  test('leads from each solution to those that share most with it', () => {
    const [review] = blueprintPages(site)
    expect(review?.props.related.map(({ title }) => title)).toEqual(['Gallery'])
    expect(blueprintPages(siteWith([blueprint('Review'), acme]))[0]?.props.related).toEqual([])
  })

  test('has no filters in a list of several parts', () => {
    const many = Array.from({ length: 101 }, (_, index) => ({ ...other, id: `gallery-${index}` }))
    const [first, second] = blueprintListPages(siteWith([blueprint('Review'), ...many, acme]))
    expect([first, second].map((page) => [page?.path, page?.props.cards.length, page?.props.facets])).toEqual([
      ['blueprints/', 100, []],
      ['blueprints/page/2/', 2, []],
    ])
  })
})
