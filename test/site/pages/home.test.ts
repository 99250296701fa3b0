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

test('the home page says what the program is, how to start and what it holds, with the highest tiers’ partners first', () => {
  const [en] = homePages(siteWith(entries))
  expect(en).toMatchInlineSnapshot(`
    {
      "description": "Sell light together.",
      "headings": [
        {
          "depth": 2,
          "slug": "start",
          "text": "Three ways to start",
        },
        {
          "depth": 2,
          "slug": "tiers",
          "text": "Tiers at a glance",
        },
        {
          "depth": 2,
          "slug": "partners",
          "text": "Partners",
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
        "dates": [],
        "gains": [],
        "joining": {
          "title": "Why everybody may join",
          "why": {
            "value": "Everybody builds with light.",
          },
        },
        "more": {
          "become": "/become-a-partner/",
          "events": "/events/",
          "partners": {
            "href": "/partners/",
            "label": "All partners (3)",
          },
          "solutions": "/blueprints/",
          "tiers": "/tiers/",
        },
        "partners": [
          {
            "href": "/partners/zeta/",
            "name": "Zeta",
            "note": "System integrator · Brazil",
            "tier": {
              "id": "gold",
              "name": {
                "value": "Gold",
              },
              "of": 2,
              "order": 2,
            },
          },
          {
            "href": "/partners/acme/",
            "name": "Acme",
            "note": "Software vendor (ISV) · Portugal",
            "tier": {
              "id": "member",
              "name": {
                "value": "Member",
              },
              "of": 2,
              "order": 1,
            },
          },
          {
            "href": "/partners/soon/",
            "name": "Soon",
            "note": "System integrator · Brazil",
          },
        ],
        "product": {
          "name": "Lantern",
          "summary": {
            "value": "Plans the light of a building.",
          },
        },
        "proof": [
          {
            "href": "/partners/",
            "label": "active partners",
            "value": "3",
          },
          {
            "href": "/partners/",
            "label": "countries",
            "value": "2",
          },
        ],
        "roles": [],
        "solutions": [],
        "start": [
          {
            "href": "/guide/welcome/",
            "text": {
              "value": "How it works.",
            },
            "title": "Read how it works",
          },
          {
            "href": "/become-a-partner/",
            "text": {
              "value": "Every company that meets the terms may join.",
            },
            "title": "Apply",
          },
        ],
        "tagline": {
          "value": "Sell light together.",
        },
        "tiers": [
          {
            "asks": [],
            "engagement": "Self-serve",
            "href": "/tiers/#member",
            "standing": {
              "id": "member",
              "name": {
                "value": "Member",
              },
              "of": 2,
              "order": 1,
            },
            "summary": {
              "value": "All.",
            },
          },
          {
            "asks": [],
            "engagement": "Joint development",
            "href": "/tiers/#gold",
            "standing": {
              "id": "gold",
              "name": {
                "value": "Gold",
              },
              "of": 2,
              "order": 2,
            },
            "summary": {
              "value": "Sellers.",
            },
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
      "wide": true,
    }
  `)
})

test('what partners get is told from the matrix: a range, a tier from which it begins, or the highest tier’s words', () => {
  const matrix = entry('matrix', 'matrix', {
    requirements: [],
    benefits: [
      { id: 'margin', group: 'Earnings', label: 'Margin', unit: 'percent' },
      { id: 'bonus', group: 'Earnings', label: 'Bonus', unit: 'percent' },
      { id: 'badge', group: 'Visibility', label: 'Badge', unit: 'flag' },
      { id: 'page', group: 'Visibility', label: 'Page', unit: 'flag' },
      { id: 'manager', group: 'Support', label: 'Manager', unit: 'text' },
      { id: 'seats', group: 'Support', label: 'Seats', unit: 'count' },
      { id: 'none', group: 'Support', label: 'None', unit: 'flag' },
    ],
  })
  const tier = (id: string, order: number, benefits: Record<string, unknown>) =>
    entry('tier', id, { order, name: id, summary: id, engagement: 'self_serve', benefits: benefits as never })
  const site = siteWith([
    matrix,
    tier('member', 1, { margin: 10, bonus: 0, badge: false, page: true, manager: 'A mailbox', seats: 3, none: false }),
    tier('gold', 2, { margin: 20, bonus: 5, badge: true, page: true, manager: 'A person', seats: 3, none: false }),
  ])
  const [page] = homePages(site)
  expect([
    page?.props.gains.flatMap(({ rows }) => rows.map(({ label, value }) => `${label.value}: ${value.value}`)),
    page?.props.stair,
  ]).toMatchInlineSnapshot(`
    [
      [
        "Margin: 10% to 20%",
        "Bonus: 5%, from gold",
        "Badge: from gold",
        "Page: ✓",
        "Manager: A person (gold)",
        "Seats: 3",
      ],
      {
        "label": {
          "value": "Margin",
        },
        "steps": [
          {
            "name": {
              "value": "member",
            },
            "share": 0.5,
            "tier": "member",
            "value": "10%",
          },
          {
            "name": {
              "value": "gold",
            },
            "share": 1,
            "tier": "gold",
            "value": "20%",
          },
        ],
      },
    ]
  `)
})

test('a program without a guide, partners or solutions still has a home page', () => {
  const [en] = homePages(siteWith([]))
  expect(en?.headings.map(({ slug }) => slug)).toEqual(['start'])
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
              "minutes": 1,
              "text": {
                "lang": "en",
                "value": "How it works.",
              },
              "time": "1 minuto",
              "title": "Welcome",
            },
            {
              "href": "/pt-br/guide/join/",
              "minutes": 1,
              "text": {
                "value": "Como participar.",
              },
              "time": "1 minuto",
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
              "minutes": 1,
              "text": {
                "lang": "en",
                "value": "Funds.",
              },
              "time": "1 minuto",
              "title": "MDF",
            },
          ],
        },
      ],
    ]
  `)
})
