// The home page and the index of the guide as values.
import { expect, test } from 'vitest'
import { guideListPages } from '../../../src/site/pages/guide-list.ts'
import { homePages } from '../../../src/site/pages/home.ts'
import { entry, siteWith } from '../sample.ts'

const entries = [
  entry('tier', 'gold', { order: 2, name: 'Gold', summary: 'Sellers.', engagement: 'joint_development' }),
  entry('tier', 'member', { order: 1, name: 'Member', summary: 'All.', engagement: 'self_serve' }),
  entry('partner', 'acme', { name: 'Acme', type: 'isv', country: 'PT', tier: 'member', status: 'active' }),
  entry('partner', 'zeta', { name: 'Zeta', type: 'si', country: 'BR', tier: 'gold', status: 'active' }),
  entry('partner', 'soon', { name: 'Soon', type: 'si', country: 'BR', status: 'prospect' }),
  entry('guide_page', 'welcome', { title: 'Welcome', description: 'How it works.', section: 'getting-started', order: 1 }),
  entry('guide_page', 'join', { title: 'Join', description: 'How to join.', section: 'getting-started', order: 2 }),
  entry(
    'guide_page',
    'join',
    { title: 'Participe', description: 'Como participar.', section: 'getting-started', order: 2 },
    { locale: 'pt-BR' },
  ),
  entry('guide_page', 'mdf', { title: 'MDF', description: 'Funds.', section: 'marketing-together', order: 3 }),
]

test('the home page says what the program is, starts with joining, and lists the highest tiers’ partners first', () => {
  const [en] = homePages(siteWith(entries))
  expect(en).toMatchInlineSnapshot(`
    {
      "description": "Sell light together.",
      "headings": [
        {
          "depth": 2,
          "slug": "product",
          "text": "The product",
        },
        {
          "depth": 2,
          "slug": "start",
          "text": "How to start",
        },
        {
          "depth": 2,
          "slug": "tiers",
          "text": "Tiers",
        },
        {
          "depth": 2,
          "slug": "partners",
          "text": "Active partners",
        },
        {
          "depth": 2,
          "slug": "contact",
          "text": "Contact",
        },
      ],
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "params": {},
      "path": "",
      "props": {
        "contact": [
          {
            "href": "mailto:partners@lantern.example",
            "isolate": true,
            "label": "Questions about the program",
            "value": "partners@lantern.example",
          },
          {
            "href": "https://lantern.example/",
            "isolate": true,
            "label": "Run by",
            "value": "Lantern Ltd",
          },
        ],
        "joining": {
          "model": "Open to every company that meets the terms.",
          "why": {
            "value": "Everybody builds with light.",
          },
        },
        "more": {
          "guide": "/guide/",
          "partners": {
            "href": "/partners/",
            "label": "All partners (3)",
          },
          "solutions": "/blueprints/",
          "tiers": "/tiers/",
        },
        "partners": [
          {
            "badge": "Gold",
            "href": "/partners/zeta/",
            "notes": [
              "System integrator",
              "Brazil",
            ],
            "title": "Zeta",
          },
          {
            "badge": "Member",
            "href": "/partners/acme/",
            "notes": [
              "Software vendor (ISV)",
              "Portugal",
            ],
            "title": "Acme",
          },
          {
            "href": "/partners/soon/",
            "notes": [
              "System integrator",
              "Brazil",
            ],
            "title": "Soon",
          },
        ],
        "product": {
          "name": "Lantern",
          "summary": {
            "value": "Plans the light of a building.",
          },
        },
        "solutions": [],
        "start": [
          {
            "href": "/guide/join/",
            "text": {
              "value": "How to join.",
            },
            "title": "Join",
          },
          {
            "href": "/guide/welcome/",
            "text": {
              "value": "How it works.",
            },
            "title": "Welcome",
          },
        ],
        "tagline": {
          "value": "Sell light together.",
        },
        "tiers": [
          {
            "href": "/tiers/#member",
            "notes": [
              "Self-serve",
            ],
            "text": {
              "value": "All.",
            },
            "title": "Member",
          },
          {
            "href": "/tiers/#gold",
            "notes": [
              "Joint development",
            ],
            "text": {
              "value": "Sellers.",
            },
            "title": "Gold",
          },
        ],
      },
      "search": {
        "kind": "Home",
        "text": "Sell light together. Lantern. Plans the light of a building. Everybody builds with light.",
      },
      "section": "",
      "template": "home",
      "title": "Lantern Partners",
    }
  `)
})

test('the team sees how much of everything there is, and only active partners as active', () => {
  const [en] = homePages(siteWith(entries, 'internal'))
  expect([en?.props.partners.map(({ title }) => title), en?.props.numbers?.filter(({ count }) => count !== '0')]).toMatchInlineSnapshot(`
    [
      [
        "Zeta",
        "Acme",
      ],
      [
        {
          "count": "3",
          "href": "/partners/",
          "label": "Partners",
        },
        {
          "count": "3",
          "href": "/guide/",
          "label": "Guide",
        },
        {
          "count": "9",
          "href": "/records/",
          "label": "Records",
        },
      ],
    ]
  `)
})

test('a program without a guide, partners or solutions still has a home page', () => {
  const [en] = homePages(siteWith([]))
  expect(en?.headings.map(({ slug }) => slug)).toEqual(['product', 'tiers', 'contact'])
})

test('the guide’s index lists its pages in reading order by section, in the reader’s language where translated', () => {
  const [, pt] = guideListPages(siteWith(entries))
  expect([pt?.title, pt?.description, pt?.props.sections]).toMatchInlineSnapshot(`
    [
      "Guia do programa",
      "Parceiros Lantern: as regras, página por página (Primeiros passos e Marketing em conjunto).",
      [
        {
          "id": "getting-started",
          "label": "Primeiros passos",
          "pages": [
            {
              "href": "/pt-br/guide/welcome/",
              "text": {
                "lang": "en",
                "value": "How it works.",
              },
              "title": "Welcome",
            },
            {
              "href": "/pt-br/guide/join/",
              "text": {
                "value": "Como participar.",
              },
              "title": "Participe",
            },
          ],
        },
        {
          "id": "marketing-together",
          "label": "Marketing em conjunto",
          "pages": [
            {
              "href": "/pt-br/guide/mdf/",
              "text": {
                "lang": "en",
                "value": "Funds.",
              },
              "title": "MDF",
            },
          ],
        },
      ],
    ]
  `)
})
