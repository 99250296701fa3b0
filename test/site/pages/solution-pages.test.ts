// Joint solutions, integrations and listings as values: languages, links, and who sees what.
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/program/program.ts'
import { blueprintListPages, blueprintPages } from '../../../src/site/pages/blueprint.ts'
import { integrationPages } from '../../../src/site/pages/integration.ts'
import { listingPages } from '../../../src/site/pages/listing.ts'
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
const acme = entry('partner', 'acme', { name: 'Acme' })
const bridge = entry('integration', 'bridge', {
  name: 'Bridge',
  partners: ['acme'],
  summary: { en: 'Connects.', 'pt-BR': 'Conecta.' },
  version: '1.10.0',
  support_tier: 'joint',
  status: 'beta',
  auth_method: 'oauth2',
  api_scope: { requested: ['read', 'write'], approved: [] },
  data_access: 'read_write',
  endpoints: [{ method: 'GET', path: '/v1/x', summary: 'Reads' }],
  owner: 'Bruno',
  notes: 'Careful.',
  security_review: { status: 'passed', security_review_date: '2026-01-02' },
})
const listing = entry('listing', 'shop', {
  marketplace: 'aws',
  product: 'Lantern',
  status: 'live',
  live_on: '2026-01-02',
  listing_url: 'https://shop.example/lantern',
  copy: { title: 'Lantern: light', short_description: 'Light.', long_description: 'It plans.\n\n- light' },
  categories: ['Media'],
  keywords: ['light'],
  languages: ['en'],
  pricing: {
    model: 'contract_with_consumption',
    currency: 'USD',
    dimensions: [
      { key: 'base', name: 'Base', description: 'Five seats', type: 'entitled', unit: 'Units' },
      { key: 'hour', name: 'Hour', description: 'One hour', type: 'metered', unit: 'hour' },
    ],
    rates: [
      { dimension: 'hour', price: '0.0125' },
      { dimension: 'base', price: '120.00', term_months: 12 },
      { dimension: 'base', price: '12.50', term_months: 1 },
    ],
    free_trial_days: 14,
    floor_note: 'Never below 10.',
    sku_map: [{ sku: 'L-1', dimension: 'base' }],
  },
  legal: {
    eula: 'custom',
    eula_url: 'https://lantern.example/eula',
    privacy_url: 'https://lantern.example/privacy',
    refund_policy: 'Within 14 days.',
  },
  support: { description: 'By e-mail.', email: 'help@lantern.example', url: 'https://lantern.example/help' },
  compliance: { countries: ['PT', 'BR'] },
  owner: 'Bruno',
  notes: 'Do not change keys.',
})

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
              "say": "It opens.",
              "time": "2 minutes",
            },
            {
              "do": "Close it.",
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
        "nextSteps": [
          {
            "label": "Ask",
            "url": "https://lantern.example/ask",
          },
        ],
        "sampleData": [
          {
            "description": "Points.",
            "file": "points.csv",
            "href": "/files/blueprints/review/points.csv",
            "licence": "MIT",
          },
        ],
        "summary": {
          "value": "A viewer asks a service.",
        },
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
            "text": {
              "value": "Review.",
            },
            "title": "Review",
          },
        ],
      ]
    `)
  })
})

describe('an integration', () => {
  const entries = [bridge, blueprint('Review'), acme]

  test('is public with what it is, who supports it and which solutions use it', () => {
    const [page] = integrationPages(siteWith(entries))
    expect(page?.props).toMatchInlineSnapshot(`
      {
        "facts": [
          {
            "label": "Status",
            "value": "Beta",
          },
          {
            "isolate": true,
            "label": "Version",
            "value": "1.10.0",
          },
          {
            "label": "Support",
            "value": "Partner and vendor together",
          },
          {
            "label": "Partners",
            "links": [
              {
                "href": "/partners/acme/",
                "label": "Acme",
              },
            ],
          },
        ],
        "id": "bridge",
        "solutions": [
          {
            "href": "/blueprints/review/",
            "label": "Review",
          },
        ],
        "summary": {
          "value": "Connects.",
        },
      }
    `)
  })

  test('tells partners how to call it, and only the team who answers for it', () => {
    const [partner] = integrationPages(siteWith(entries, 'partner'))
    const [internal] = integrationPages(siteWith(entries, 'internal'))
    expect([partner?.props.technical, partner?.props.team, internal?.props.team]).toMatchInlineSnapshot(`
      [
        {
          "endpoints": [
            {
              "method": "GET",
              "path": "/v1/x",
              "summary": "Reads",
            },
          ],
          "facts": [
            {
              "label": "Authentication",
              "value": "OAuth 2.0",
            },
            {
              "label": "Data access",
              "value": "Read and write",
            },
            {
              "isolate": true,
              "label": "Scopes asked for",
              "value": "read, write",
            },
          ],
        },
        undefined,
        {
          "facts": [
            {
              "label": "Owner",
              "value": "Bruno",
            },
            {
              "label": "Security review",
              "value": "Passed, Jan 2, 2026",
            },
          ],
          "notes": [
            "Careful.",
          ],
          "record": "/records/integration/bridge/",
        },
      ]
    `)
  })
})

describe('a listing', () => {
  test('shows copy, prices by term and unit, terms and support', () => {
    const [page] = listingPages(siteWith([listing]))
    expect([page?.title, page?.props]).toMatchInlineSnapshot(`
      [
        "Lantern (AWS Marketplace)",
        {
          "about": {
            "blocks": [
              {
                "text": "It plans.",
                "type": "paragraph",
              },
              {
                "items": [
                  "light",
                ],
                "ordered": false,
                "type": "list",
              },
            ],
          },
          "buy": {
            "href": "https://shop.example/lantern",
            "label": "Open in AWS Marketplace",
          },
          "facts": [
            {
              "label": "Marketplace",
              "value": "AWS Marketplace",
            },
            {
              "label": "Status",
              "value": "Live",
            },
            {
              "label": "Live since",
              "value": "Jan 2, 2026",
            },
            {
              "isolate": true,
              "label": "Categories",
              "value": "Media",
            },
            {
              "label": "Languages",
              "value": "English",
            },
            {
              "label": "Offered in",
              "value": "Portugal and Brazil",
            },
          ],
          "heading": {
            "value": "Lantern: light",
          },
          "highlights": [],
          "id": "shop",
          "legal": [
            {
              "href": "https://lantern.example/eula",
              "label": "Contract",
              "value": "Our own terms",
            },
            {
              "href": "https://lantern.example/privacy",
              "isolate": true,
              "label": "Privacy notice",
              "value": "https://lantern.example/privacy",
            },
            {
              "label": "Refunds",
              "value": "Within 14 days.",
            },
          ],
          "pricing": {
            "caption": "Price of one unit in USD",
            "facts": [
              {
                "label": "Pricing model",
                "value": "Contract with metered use",
              },
              {
                "label": "Free trial",
                "value": "14 days",
              },
            ],
            "rows": [
              {
                "description": "Five seats",
                "name": "Base",
                "prices": [
                  "$12.50",
                  "$120",
                  "",
                ],
                "unit": "Units",
              },
              {
                "description": "One hour",
                "name": "Hour",
                "prices": [
                  "",
                  "",
                  "$0.0125",
                ],
                "unit": "hour",
              },
            ],
            "terms": [
              "Contract of 1 month",
              "Contract of 12 months",
              "By use",
            ],
          },
          "summary": {
            "value": "Light.",
          },
          "support": {
            "description": {
              "value": "By e-mail.",
            },
            "facts": [
              {
                "href": "mailto:help@lantern.example",
                "isolate": true,
                "label": "E-mail",
                "value": "help@lantern.example",
              },
              {
                "href": "https://lantern.example/help",
                "isolate": true,
                "label": "Support page",
                "value": "https://lantern.example/help",
              },
            ],
          },
        },
      ]
    `)
  })

  test('tells only the team its floor and its numbers', () => {
    const [page] = listingPages(siteWith([listing], 'internal'))
    expect(page?.props.team).toMatchInlineSnapshot(`
      {
        "facts": [
          {
            "label": "Owner",
            "value": "Bruno",
          },
          {
            "isolate": true,
            "label": "Our SKUs",
            "value": "L-1 = base",
          },
        ],
        "notes": [
          "Never below 10.",
          "Do not change keys.",
        ],
        "record": "/records/listing/shop/",
      }
    `)
  })
})
