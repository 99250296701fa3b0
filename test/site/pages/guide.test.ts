// The guide: its index, its pages, the glossary and the terms in prose, as values.
import { expect, test } from 'vitest'
import { termTip } from '../../../src/site/glossary.ts'
import { glossaryPages } from '../../../src/site/pages/glossary.ts'
import { guideListPages } from '../../../src/site/pages/guide-list.ts'
import { playbookListPages } from '../../../src/site/pages/playbook-list.ts'
import { guidePages, playbookPages } from '../../../src/site/pages/prose.ts'
import { readingMinutes } from '../../../src/site/reading.ts'
import { entry, siteWith } from '../sample.ts'

const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')
const entries = [
  entry(
    'guide_page',
    'tiers',
    { title: 'Tiers', description: 'What tiers ask.', section: 'tiers-and-benefits', order: 2, readers: ['sales', 'management'], start: 2 },
    { body: `${words(690)} <Fact path="mdf.minimum" /> – *and* more.` },
  ),
  entry(
    'guide_page',
    'welcome',
    { title: 'Welcome', description: 'How it works.', section: 'getting-started', order: 1, readers: ['everybody'], start: 1 },
    { body: '## First\n\nA few words.' },
  ),
  entry(
    'guide_page',
    'welcome',
    { title: 'Boas-vindas', description: 'Como funciona.', section: 'getting-started', order: 1 },
    { locale: 'pt-BR', body: '## Primeiro\n\nPoucas palavras.' },
  ),
  entry('guide_page', 'contact', { title: 'Contact', description: 'Whom to write to.' }, { body: '' }),
  entry('glossary_term', 'mdf', {
    term: 'MDF',
    definition: { en: 'Money for marketing.', 'pt-BR': 'Verba de marketing.' },
    aliases: [{ en: 'Market development funds', ar: 'تمويل' }],
    see: ['tier'],
    guide: 'tiers',
  }),
  entry('glossary_term', 'tier', { term: { en: 'Tier', 'pt-BR': 'Nível', ar: 'المستوى' }, definition: 'How close we work.' }),
  entry('glossary_term', 'agreement', { term: { en: 'Agreement', 'pt-BR': 'Ênfase', ar: 'الاتفاقية' }, definition: 'What is signed.' }),
]
const playbook = [
  entry(
    'playbook_page',
    'strategy',
    { title: 'Strategy', description: 'Why we have partners.', section: 'strategy', owner: 'Ada Penrose', reviewed_on: '2026-03-02' },
    { body: words(400) },
  ),
  entry('playbook_page', 'free', { title: 'Free', description: 'Nobody keeps it.' }, { body: words(100) }),
]
const site = siteWith(entries)
const internal = siteWith([...entries, ...playbook], 'internal')

test('the guide opens with what a newcomer reads first, and lists all pages by section with time and readers', () => {
  const [en, pt] = guideListPages(site)
  expect(en?.props).toMatchInlineSnapshot(`
    {
      "glossary": {
        "href": "/glossary/",
        "text": "3 words of partner programs, and what they mean in this one.",
        "title": "Glossary",
      },
      "sections": [
        {
          "id": "getting-started",
          "label": "Getting started",
          "pages": [
            {
              "href": "/guide/welcome/",
              "minutes": 1,
              "text": {
                "value": "How it works.",
              },
              "time": "1 minute",
              "title": "Welcome",
              "whose": "For: everybody",
            },
          ],
        },
        {
          "id": "tiers-and-benefits",
          "label": "Tiers and benefits",
          "pages": [
            {
              "href": "/guide/tiers/",
              "minutes": 3,
              "text": {
                "value": "What tiers ask.",
              },
              "time": "3 minutes",
              "title": "Tiers",
              "whose": "For: sales, management",
            },
          ],
        },
        {
          "label": "Guide",
          "pages": [
            {
              "href": "/guide/contact/",
              "minutes": 1,
              "text": {
                "value": "Whom to write to.",
              },
              "time": "1 minute",
              "title": "Contact",
            },
          ],
        },
      ],
      "start": {
        "lead": "2 pages, in this order. Together they take 4 minutes.",
        "pages": [
          {
            "href": "/guide/welcome/",
            "minutes": 1,
            "text": {
              "value": "How it works.",
            },
            "time": "1 minute",
            "title": "Welcome",
            "whose": "For: everybody",
          },
          {
            "href": "/guide/tiers/",
            "minutes": 3,
            "text": {
              "value": "What tiers ask.",
            },
            "time": "3 minutes",
            "title": "Tiers",
            "whose": "For: sales, management",
          },
        ],
        "title": "New here? Read these first",
      },
    }
  `)
  expect(pt?.props.start?.pages.map(({ title, text }) => [title, text.lang])).toEqual([
    ['Boas-vindas', undefined],
    ['Tiers', 'en'],
  ])
})

test('without pages to start from and without terms the index is the list of sections', () => {
  const [en] = guideListPages(siteWith([entries[3]].filter((each) => each !== undefined)))
  expect(en?.props).toEqual({
    sections: [
      {
        label: 'Guide',
        pages: [{ title: 'Contact', href: '/guide/contact/', text: { value: 'Whom to write to.' }, minutes: 1, time: '1 minute' }],
      },
    ],
  })
})

test('a page of the guide knows its section, its time, its readers and its neighbours', () => {
  const [welcome, tiers] = guidePages(site).filter(({ locale }) => locale.tag === 'pt-BR')
  expect(welcome?.props).toMatchInlineSnapshot(
    { digest: expect.any(String) },
    `
    {
      "digest": Any<String>,
      "next": {
        "href": "/pt-br/guide/tiers/",
        "label": "Tiers",
        "lang": "en",
        "section": "Níveis e benefícios",
      },
      "notes": [
        "1 minuto de leitura",
        "Para: todos",
      ],
      "section": {
        "href": "/pt-br/guide/#getting-started",
        "label": "Primeiros passos",
      },
    }
  `,
  )
  expect(tiers?.props).toMatchInlineSnapshot(
    { digest: expect.any(String) },
    `
    {
      "digest": Any<String>,
      "next": {
        "href": "/pt-br/guide/contact/",
        "label": "Contact",
        "lang": "en",
      },
      "notes": [
        "3 minutos de leitura",
        "Para: vendas, direção",
      ],
      "previous": {
        "href": "/pt-br/guide/welcome/",
        "label": "Boas-vindas",
        "section": "Primeiros passos",
      },
      "section": {
        "href": "/pt-br/guide/#tiers-and-benefits",
        "label": "Níveis e benefícios",
      },
    }
  `,
  )
  expect([welcome?.contentLang, tiers?.contentLang]).toEqual([undefined, 'en'])
})

test('pages of the playbook say who keeps them, and are there for the team alone', () => {
  expect(playbookListPages(site)).toEqual([])
  expect(playbookListPages(internal)[0]?.props).toMatchInlineSnapshot(`
    {
      "sections": [
        {
          "label": "Playbook",
          "pages": [
            {
              "href": "/playbook/free/",
              "minutes": 1,
              "text": {
                "value": "Nobody keeps it.",
              },
              "time": "1 minute",
              "title": "Free",
            },
          ],
        },
        {
          "id": "strategy",
          "label": "Strategy",
          "pages": [
            {
              "href": "/playbook/strategy/",
              "minutes": 2,
              "text": {
                "value": "Why we have partners.",
              },
              "time": "2 minutes",
              "title": "Strategy",
              "whose": "Kept by Ada Penrose",
            },
          ],
        },
      ],
    }
  `)
  expect(playbookPages(internal).find(({ path }) => path === 'playbook/strategy/')?.props.notes).toEqual([
    '2 minutes to read',
    'Kept by Ada Penrose',
    'Last checked on Mar 2, 2026',
  ])
})

test('the glossary is in the order of the reader’s language, by letters without accents and articles', () => {
  const [en, pt, ar] = glossaryPages(site).map(({ props }) => props.letters)
  const order = (letters: typeof en) => letters?.map(({ letter, terms }) => `${letter}: ${terms.map(({ term }) => term.value).join(', ')}`)
  expect(order(en)).toEqual(['A: Agreement', 'M: MDF', 'T: Tier'])
  expect(order(pt)).toEqual(['E: Ênfase', 'M: MDF', 'N: Nível'])
  expect(order(ar)).toEqual(['ا: الاتفاقية', 'م: المستوى', 'M: MDF'])
  expect(pt?.[1]).toMatchInlineSnapshot(`
    {
      "id": "letter-2",
      "letter": "M",
      "terms": [
        {
          "also": "Market development funds",
          "definition": {
            "value": "Verba de marketing.",
          },
          "id": "mdf",
          "rules": {
            "href": "/pt-br/guide/tiers/",
            "label": "Tiers",
            "lang": "en",
          },
          "see": [
            {
              "href": "/pt-br/glossary/#tier",
              "label": "Nível",
            },
          ],
          "term": {
            "lang": "en",
            "value": "MDF",
          },
        },
      ],
    }
  `)
  expect(glossaryPages(siteWith([]))).toEqual([])
})

test('a term in prose leads to the glossary, and one that nobody explained fails', () => {
  const [, pt, ar] = site.locales
  if (!pt || !ar) throw new Error('the sample speaks three languages')
  expect(termTip(site, 'mdf', pt)).toEqual({ definition: { value: 'Verba de marketing.' }, href: '/pt-br/glossary/#mdf' })
  expect(termTip(site, 'tier', ar)).toEqual({ definition: { value: 'How close we work.', lang: 'en' }, href: '/ar/glossary/#tier' })
  expect(() => termTip(site, 'spiff', pt)).toThrow('<Term id="spiff">: the glossary has no such term')
})

test.each([
  ['nothing', '', 1],
  ['299 words', words(299), 1],
  ['300 words', words(300), 2],
  ['signs are no words', `${words(299)} – – – *`, 1],
])('reading %s', (_what, body, minutes) => {
  expect(readingMinutes(body)).toBe(minutes)
})
