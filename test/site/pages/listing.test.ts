// Marketplace listings as values: how each will look, its fields with their lengths, prices, and who sees what.
import { describe, expect, test } from 'vitest'
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
