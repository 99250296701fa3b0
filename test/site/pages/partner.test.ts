// The public page of a partner, and what it must not hold.
import { expect, test } from 'vitest'
import { partnerPages } from '../../../src/site/pages/partner.ts'
import { entry, siteWith } from '../sample.ts'

const acme = entry('partner', 'acme', {
  name: 'Acme',
  type: 'si',
  partnership: 'technology',
  region: 'iberia',
  country: 'PT',
  city: 'Porto',
  website: 'https://acme.example/',
  summary: { en: 'Plans light.', 'pt-BR': 'Planeja a luz.' },
  tier: 'gold',
  specializations: ['bim'],
  languages: ['pt-BR'],
  joined_on: '2025-02-03',
  verified_on: '2026-01-02',
  certified_people: 2,
})
const other = entry('partner', 'other', {
  name: 'Other Works',
  partnership: 'referral',
  type: 'isv',
  region: 'iberia',
  country: 'ES',
  specializations: ['bim'],
  summary: 'Builds.',
})
const gold = entry('tier', 'gold', { name: { en: 'Gold', 'pt-BR': 'Ouro' }, order: 1 })
const walk = entry('blueprint', 'walk', {
  title: 'Walk',
  description: 'A walk in light.',
  partners: ['acme'],
  industries: ['construction'],
})
const sync = entry('integration', 'sync', { name: 'Sync', summary: 'Keeps lamps in step.', partners: ['acme'], status: 'beta' })
const shop = entry('listing', 'shop', { product: 'Lantern', marketplace: 'aws', status: 'live', partners: ['acme'] })

test('it says who the partner is, why it can be trusted, what is published with it, and who is like it', () => {
  const pages = partnerPages(siteWith([acme, other, gold, walk, sync, shop]))
  expect(pages.find(({ path, locale }) => path === 'partners/acme/' && locale.tag === 'pt-BR')).toMatchInlineSnapshot(`
    {
      "description": "Planeja a luz.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "Português (Brasil)",
        "prefix": "pt-br",
        "tag": "pt-BR",
      },
      "params": {
        "id": "acme",
      },
      "path": "partners/acme/",
      "props": {
        "about": "Integrador de sistemas · Porto, Portugal",
        "chips": [
          {
            "id": "specialization",
            "label": "Especializações",
            "links": [
              {
                "href": "/pt-br/partners/?specialization=bim",
                "label": "BIM",
              },
            ],
          },
          {
            "id": "language",
            "label": "Idiomas",
            "links": [
              {
                "href": "/pt-br/partners/?language=pt-BR",
                "label": "português (Brasil)",
              },
            ],
          },
        ],
        "contact": "partners@lantern.example",
        "facts": [
          {
            "label": "Parceria",
            "value": "Tecnologia",
          },
          {
            "href": "/pt-br/partners/?region=iberia",
            "label": "Região",
            "value": "Península Ibérica",
          },
          {
            "label": "Parceiro desde",
            "value": "3 de fev. de 2025",
          },
          {
            "label": "Pessoas certificadas",
            "value": "2",
          },
          {
            "label": "Soluções conjuntas",
            "value": "1",
          },
        ],
        "id": "acme",
        "mark": {
          "monogram": {
            "letters": "AC",
            "tone": 3,
          },
        },
        "name": "Acme",
        "offers": [
          {
            "cards": [
              {
                "href": "/pt-br/blueprints/walk/",
                "lang": "en",
                "notes": [
                  "Construção",
                ],
                "text": {
                  "lang": "en",
                  "value": "A walk in light.",
                },
                "title": "Walk",
              },
            ],
            "id": "solutions",
            "title": "Soluções conjuntas",
          },
          {
            "cards": [
              {
                "badge": "Beta",
                "href": "/pt-br/integrations/sync/",
                "text": {
                  "lang": "en",
                  "value": "Keeps lamps in step.",
                },
                "title": "Sync",
              },
            ],
            "id": "integrations",
            "title": "Integrações",
          },
          {
            "cards": [
              {
                "href": "/pt-br/listings/shop/",
                "notes": [
                  "Lantern",
                  "Em produção",
                ],
                "title": "AWS Marketplace",
              },
            ],
            "id": "listings",
            "title": "Marketplaces",
          },
        ],
        "similar": [
          {
            "about": "Fabricante de software (ISV) · Espanha",
            "href": "/pt-br/partners/other/",
            "label": "Other Works",
            "mark": {
              "monogram": {
                "letters": "OW",
                "tone": 2,
              },
            },
          },
        ],
        "summary": {
          "value": "Planeja a luz.",
        },
        "tier": {
          "href": "/pt-br/tiers/#gold",
          "id": "gold",
          "name": {
            "value": "Ouro",
          },
          "of": 1,
          "order": 1,
        },
        "verified": "2 de jan. de 2026",
        "website": "https://acme.example/",
      },
      "search": {
        "kind": "Parceiro",
        "note": "Ouro",
        "text": "Planeja a luz. Integrador de sistemas · Porto, Portugal. Ouro. BIM. português (Brasil).",
      },
      "section": "partners/",
      "template": "partner",
      "title": "Acme",
      "wide": true,
    }
  `)
})

test('a partner with nothing yet has no empty parts', () => {
  const [page] = partnerPages(
    siteWith([
      entry('partner', 'bare', {
        name: 'Bare',
        partnership: 'referral',
        website: 'https://bare.example/',
        type: 'isv',
        region: 'iberia',
        country: 'PT',
        summary: 'New.',
      }),
    ]),
  )
  expect(page?.props).toMatchInlineSnapshot(`
    {
      "about": "Software vendor (ISV) · Portugal",
      "chips": [],
      "contact": "partners@lantern.example",
      "facts": [
        {
          "label": "Partnership",
          "value": "Referral",
        },
        {
          "href": "/partners/?region=iberia",
          "label": "Region",
          "value": "Iberia",
        },
      ],
      "id": "bare",
      "mark": {
        "monogram": {
          "letters": "BA",
          "tone": 5,
        },
      },
      "name": "Bare",
      "offers": [],
      "similar": [],
      "summary": {
        "value": "New.",
      },
      "website": "https://bare.example/",
    }
  `)
})

test('people at the partner stand on no public page', () => {
  const known = { ...acme, fields: { ...acme.fields, contacts: [{ contact_id: 'one', name: 'Iara Vento', email: 'iara@acme.example' }] } }
  // A view has no contacts; a page that reads them all the same would show them here.
  expect(JSON.stringify(partnerPages(siteWith([known as never, gold])))).not.toMatch(/Iara|iara@/)
})
