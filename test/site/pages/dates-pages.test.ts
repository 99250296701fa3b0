// Program changes and events as values.
import { expect, test } from 'vitest'
import { changesPages } from '../../../src/site/pages/changes.ts'
import { eventsPages } from '../../../src/site/pages/events.ts'
import { entry, siteWith } from '../sample.ts'

const site = siteWith([
  entry('tier', 'glow', { name: 'Glow', order: 1 }),
  entry('guide_page', 'rules', { title: 'Rules', description: 'All of them.' }),
  entry('change', 'held', { title: 'Held', summary: 'Holds.', announced_on: '2025-12-01', effective_on: '2026-01-01', kind: 'new' }),
  entry('change', 'older', {
    title: 'Older',
    summary: 'Held before.',
    announced_on: '2025-01-01',
    effective_on: '2025-02-01',
    kind: 'changed',
  }),
  entry('change', 'coming', {
    title: { en: 'Coming', ar: 'قادم' },
    summary: 'Will hold.',
    body: ['Get ready.'],
    announced_on: '2026-03-01',
    effective_on: '2026-04-01',
    kind: 'removed',
    affects: { tiers: ['glow'], types: ['isv'], regions: ['iberia'] },
    pages: ['rules'],
  }),
  entry('event', 'past', { title: 'Past', summary: 'Was.', announced_on: '2025-01-01', starts_on: '2025-02-01', languages: ['en'] }),
  entry('event', 'fair', {
    title: 'Fair',
    summary: 'Lights.',
    announced_on: '2026-01-01',
    starts_on: '2026-03-12',
    ends_on: '2026-03-13',
    place: 'Porto',
    languages: ['en', 'pt-BR'],
    for: { partnerships: ['strategic'] },
    link: 'https://fair.example/',
  }),
])

test('changes stand by what comes and by year', () => {
  const [page] = changesPages(site)
  expect(page?.headings.map(({ depth, slug }) => `${depth} ${slug}`)).toEqual(['2 next', '2 so-far', '3 y2026', '3 y2025'])
  expect(page?.props).toMatchInlineSnapshot(`
    {
      "kinds": [
        {
          "count": 1,
          "id": "new",
          "label": "New",
        },
        {
          "count": 1,
          "id": "changed",
          "label": "Changed",
        },
      ],
      "lead": "We tell partners before a rule changes. Here is what takes effect next, and what changed so far.",
      "next": [
        {
          "affects": "Affects: Glow, Software vendor (ISV), Iberia",
          "announced": "Announced on Mar 1, 2026",
          "body": [
            {
              "value": "Get ready.",
            },
          ],
          "effective": "In force from Apr 1, 2026",
          "effectiveOn": "2026-04-01",
          "id": "coming",
          "kind": "removed",
          "kindLabel": "Removed",
          "links": [
            {
              "href": "/guide/rules/",
              "label": "Rules",
            },
          ],
          "summary": {
            "value": "Will hold.",
          },
          "title": {
            "value": "Coming",
          },
        },
      ],
      "total": 2,
      "years": [
        {
          "changes": [
            {
              "affects": "Affects: Everybody",
              "announced": "Announced on Dec 1, 2025",
              "body": [],
              "effective": "In force since Jan 1, 2026",
              "effectiveOn": "2026-01-01",
              "id": "held",
              "kind": "new",
              "kindLabel": "New",
              "links": [],
              "summary": {
                "value": "Holds.",
              },
              "title": {
                "value": "Held",
              },
            },
          ],
          "year": "2026",
        },
        {
          "changes": [
            {
              "affects": "Affects: Everybody",
              "announced": "Announced on Jan 1, 2025",
              "body": [],
              "effective": "In force since Feb 1, 2025",
              "effectiveOn": "2025-02-01",
              "id": "older",
              "kind": "changed",
              "kindLabel": "Changed",
              "links": [],
              "summary": {
                "value": "Held before.",
              },
              "title": {
                "value": "Older",
              },
            },
          ],
          "year": "2025",
        },
      ],
    }
  `)
})

test('changes speak the language of the reader, and say which other one they are in', () => {
  const [, , ar] = changesPages(site)
  expect(
    ar?.props.next.map(({ title, summary, effective, affects, links }) => ({ title, summary, effective, affects, links })),
  ).toMatchInlineSnapshot(`
    [
      {
        "affects": "يشمل: Glow، مورّد برمجيات، Iberia",
        "effective": "يسري من 1 أبريل 2026",
        "links": [
          {
            "href": "/ar/guide/rules/",
            "label": "Rules",
            "lang": "en",
          },
        ],
        "summary": {
          "lang": "en",
          "value": "Will hold.",
        },
        "title": {
          "value": "قادم",
        },
      },
    ]
  `)
})

test('events are to come or past, and those to come have calendar files', () => {
  const [, pt] = eventsPages(site)
  expect(pt?.props).toMatchInlineSnapshot(`
    {
      "calendar": "/pt-br/events/calendar.ics",
      "coming": [
        {
          "announcedOn": "2026-01-01",
          "calendar": "/pt-br/events/fair.ics",
          "endsOn": "2026-03-13",
          "id": "fair",
          "languages": "Em inglês, português (Brasil)",
          "link": "https://fair.example/",
          "online": false,
          "pages": [],
          "startsOn": "2026-03-12",
          "summary": {
            "lang": "en",
            "value": "Lights.",
          },
          "title": {
            "lang": "en",
            "value": "Fair",
          },
          "when": "12 – 13 de mar. de 2026",
          "where": {
            "lang": "en",
            "value": "Porto",
          },
          "who": "Para: Estratégica",
        },
      ],
      "lead": "Conheça quem responde aos seus e-mails e parceiros que já resolveram o seu problema.",
      "past": [
        {
          "announcedOn": "2025-01-01",
          "id": "past",
          "languages": "Em inglês",
          "online": true,
          "pages": [],
          "startsOn": "2025-02-01",
          "summary": {
            "lang": "en",
            "value": "Was.",
          },
          "title": {
            "lang": "en",
            "value": "Past",
          },
          "when": "1º de fev. de 2025",
          "where": {
            "value": "Online",
          },
        },
      ],
    }
  `)
})

test('without changes and events the pages say so', () => {
  const empty = siteWith([])
  expect(changesPages(empty)[0]?.props).toEqual({ lead: changesPages(site)[0]?.props.lead, next: [], years: [], kinds: [], total: 0 })
  expect(eventsPages(empty)[0]?.props).toEqual({ lead: eventsPages(site)[0]?.props.lead, coming: [], past: [] })
})
