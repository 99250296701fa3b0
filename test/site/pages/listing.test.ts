// Marketplace listings as values: how each will look, its fields with their lengths, prices, and who sees what.
import { describe, expect, test } from 'vitest'
import type { LimitedField } from '../../../schemas/marketplace.ts'
import { listingListPages, listingPages } from '../../../src/site/pages/listing.ts'
import { entry, siteWith } from '../sample.ts'

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

const limit = (field: LimitedField, value: number, unit: 'characters' | 'items' = 'characters', source = 'Seller guide') => ({
  field,
  value,
  unit,
  severity: 'error' as const,
  source,
  verified_on: '2026-01-02',
})
const aws = entry('marketplace', 'aws', {
  limits: [
    limit('title', 72),
    limit('short_description', 1000),
    limit('highlights', 3, 'items'),
    { ...limit('highlights', 1, 'items'), bound: 'least' as const },
    limit('dimension_key', 15, 'characters', 'SaaS contracts'),
  ],
  images: [],
  form: [],
})

describe('a listing', () => {
  test('shows copy, prices by term and unit, terms and support', () => {
    const [page] = listingPages(siteWith([listing, aws]))
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
          "compliance": [
            {
              "label": "Offered in",
              "value": "Portugal and Brazil",
            },
          ],
          "facts": [
            {
              "label": "Marketplace",
              "value": "AWS Marketplace",
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
          ],
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
          "lengths": {
            "languages": [
              "English",
            ],
            "rows": [
              {
                "field": "Title",
                "lengths": [
                  {
                    "over": false,
                    "text": "14",
                  },
                ],
                "limit": "72",
              },
              {
                "field": "Short description",
                "lengths": [
                  {
                    "over": false,
                    "text": "6",
                  },
                ],
                "limit": "1,000",
              },
              {
                "field": "Long description",
                "lengths": [
                  {
                    "over": false,
                    "text": "18",
                  },
                ],
              },
              {
                "field": "Categories",
                "lengths": [
                  {
                    "over": false,
                    "text": "1",
                  },
                ],
              },
              {
                "field": "Search keywords",
                "lengths": [
                  {
                    "over": false,
                    "text": "1",
                  },
                ],
              },
              {
                "field": "Search keywords, joined by commas",
                "lengths": [
                  {
                    "over": false,
                    "text": "5",
                  },
                ],
              },
              {
                "field": "Support description",
                "lengths": [
                  {
                    "over": false,
                    "text": "10",
                  },
                ],
              },
              {
                "field": "Refund policy",
                "lengths": [
                  {
                    "over": false,
                    "text": "15",
                  },
                ],
              },
              {
                "field": "Key of a dimension",
                "lengths": [
                  {
                    "over": false,
                    "text": "4",
                  },
                ],
                "limit": "15",
              },
              {
                "field": "Name of a dimension",
                "lengths": [
                  {
                    "over": false,
                    "text": "4",
                  },
                ],
              },
              {
                "field": "Description of a dimension",
                "lengths": [
                  {
                    "over": false,
                    "text": "10",
                  },
                ],
              },
              {
                "field": "SKU",
                "lengths": [
                  {
                    "over": false,
                    "text": "3",
                  },
                ],
              },
            ],
          },
          "limitsNote": "Limits from: {source}.",
          "limitsSource": "Seller guide; SaaS contracts",
          "marketplace": "AWS Marketplace",
          "preview": {
            "by": "by Lantern Ltd",
            "categories": [
              "Media",
            ],
            "highlights": [],
            "price": "Base: $12.50 / 1 month",
            "screenshots": [],
            "summary": {
              "value": "Light.",
            },
            "title": {
              "value": "Lantern: light",
            },
            "trial": "Free trial: 14 days",
          },
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
                "description": {
                  "value": "Five seats",
                },
                "name": "Base",
                "prices": [
                  "$12.50",
                  "$120",
                  "",
                ],
                "unit": "Units",
              },
              {
                "description": {
                  "value": "One hour",
                },
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
          "state": {
            "label": "Live",
            "tone": "good",
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

describe('the lengths of a listing', () => {
  const fields = (more: object) => ({ ...listing.fields, languages: ['en', 'pt-BR'], ...more })
  const rowsOf = (more: object) =>
    listingPages(siteWith([{ ...listing, fields: fields(more) }, aws]))[0]?.props.lengths.rows.map(({ field, limit, lengths }) =>
      [field, limit ?? '-', ...lengths.map(({ text, over }) => (over ? `${text}!` : text))].join(' | '),
    )

  test('stand beside what the marketplace accepts, and say what is too long', () => {
    const copy = {
      title: { en: 'L'.repeat(73), 'pt-BR': 'L'.repeat(72) },
      short_description: 'Light.',
      long_description: { en: 'It plans.', 'pt-BR': 'Planeja a luz.' },
      highlights: ['One', 'Two longer', 'Three', 'Four'],
    }
    expect(rowsOf({ copy })).toMatchInlineSnapshot(`
      [
        "Title | 72 | 73, too long by 1! | 72",
        "Short description | 1,000 | 6 | –",
        "Long description | - | 9 | 14",
        "Highlights | 3 | 4, too many by 1!",
        "A highlight | - | 10 | –",
        "Categories | - | 1",
        "Search keywords | - | 1",
        "Search keywords, joined by commas | - | 5",
        "Support description | - | 10 | –",
        "Refund policy | - | 15 | –",
        "Key of a dimension | 15 | 4",
        "Name of a dimension | - | 4",
        "Description of a dimension | - | 10 | –",
        "SKU | - | 3",
      ]
    `)
  })

  test('are counted without a limit where the marketplace names none', () => {
    const [page] = listingPages(siteWith([{ ...listing, fields: fields({ marketplace: 'gcp' }) }]))
    expect([page?.props.limitsNote, page?.props.lengths.rows[0]]).toMatchInlineSnapshot(`
      [
        "Google Cloud Marketplace names no lengths. The counts are here for translators.",
        {
          "field": "Title",
          "lengths": [
            {
              "over": false,
              "text": "14",
            },
            {
              "over": false,
              "text": "–",
            },
          ],
        },
      ]
    `)
  })
})

describe('the list of listings', () => {
  const draft = { ...listing, id: 'a-draft', fields: { ...listing.fields, marketplace: 'azure' as const, status: 'draft' as const } }

  test('goes by marketplace in the order of the schema, and names only where one can buy', () => {
    const [page] = listingListPages(siteWith([draft, listing], 'internal'))
    expect(page?.props).toMatchInlineSnapshot(`
      {
        "groups": [
          {
            "listings": [
              {
                "href": "/listings/shop/",
                "name": "Lantern (AWS Marketplace)",
                "note": "Live since Jan 2, 2026",
                "price": "Base: $12.50 / 1 month",
                "state": {
                  "label": "Live",
                  "tone": "good",
                },
                "summary": {
                  "value": "Light.",
                },
                "title": {
                  "value": "Lantern: light",
                },
                "trial": "Free trial: 14 days",
              },
            ],
            "marketplace": "AWS Marketplace",
          },
          {
            "listings": [
              {
                "href": "/listings/a-draft/",
                "name": "Lantern (Azure Marketplace)",
                "note": "Live since Jan 2, 2026",
                "price": "Base: $12.50 / 1 month",
                "state": {
                  "label": "Draft",
                  "tone": "neutral",
                },
                "summary": {
                  "value": "Light.",
                },
                "title": {
                  "value": "Lantern: light",
                },
                "trial": "Free trial: 14 days",
              },
            ],
            "marketplace": "Azure Marketplace",
          },
        ],
        "parts": [],
        "summary": "Where Lantern can be bought: AWS Marketplace.",
      }
    `)
  })

  test('says what will stand here when there is none', () => {
    expect(listingListPages(siteWith([]))[0]?.props).toMatchInlineSnapshot(`
      {
        "groups": [],
        "parts": [],
        "summary": "No listing is published yet. Each one will stand here with its price and a link to the marketplace.",
      }
    `)
  })
})
