// The directory as pages.
import { expect, test } from 'vitest'
import type { Entry } from '../../../src/program/program.ts'
import { partnerListPages } from '../../../src/site/pages/partner-list.ts'
import { entry, siteWith } from '../sample.ts'

const partner = (id: string, name: string): Entry<'partner'> =>
  entry('partner', id, { name, type: 'isv', region: 'iberia', country: 'PT', city: 'Porto', tier: 'gold', status: 'prospect' })
const gold = entry('tier', 'gold', { name: { en: 'Gold', 'pt-BR': 'Ouro' } })

test('partners are listed by name with what a reader chooses by, in the reader’s language', () => {
  const [, page] = partnerListPages(siteWith([partner('zeta', 'Zeta'), partner('agua', 'Água'), gold]))
  expect(page).toMatchInlineSnapshot(`
    {
      "description": "Parceiros Lantern: os parceiros por nome, com tipo, nível, região e localização. Total: 2.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "Português (Brasil)",
        "prefix": "pt-br",
        "tag": "pt-BR",
      },
      "params": {
        "page": undefined,
      },
      "path": "partners/",
      "props": {
        "cards": [
          {
            "about": "Fabricante de software (ISV) · Porto, Portugal",
            "anchor": "letter-a",
            "certified": 0,
            "href": "/pt-br/partners/agua/",
            "id": "agua",
            "mark": {
              "monogram": {
                "letters": "ÁG",
                "tone": 3,
              },
            },
            "name": "Água",
            "solutions": 0,
            "specializations": [],
            "tier": {
              "id": "gold",
              "name": {
                "value": "Ouro",
              },
              "of": 1,
              "order": 1,
            },
            "verified": false,
          },
          {
            "about": "Fabricante de software (ISV) · Porto, Portugal",
            "anchor": "letter-z",
            "certified": 0,
            "href": "/pt-br/partners/zeta/",
            "id": "zeta",
            "mark": {
              "monogram": {
                "letters": "ZE",
                "tone": 1,
              },
            },
            "name": "Zeta",
            "solutions": 0,
            "specializations": [],
            "tier": {
              "id": "gold",
              "name": {
                "value": "Ouro",
              },
              "of": 1,
              "order": 1,
            },
            "verified": false,
          },
        ],
        "filter": {
          "contact": "partners@lantern.example",
          "data": "/pt-br/partners/data.json?v=9e863a3809f9c448",
          "facets": [],
          "map": {
            "around": "M60 0h26v26h-26zM90 0h26v26h-26zM90 30h26v26h-26zM60 60h26v26h-26zM90 60h26v26h-26z",
            "height": 86,
            "label": "Parceiros por país: Portugal 2.",
            "side": 26,
            "tiles": [
              {
                "count": 2,
                "country": "PT",
                "level": 4,
                "name": "Portugal",
                "x": 30,
                "y": 30,
              },
              {
                "count": 0,
                "country": "ES",
                "level": 0,
                "name": "Espanha",
                "x": 60,
                "y": 30,
              },
            ],
            "width": 116,
          },
          "tiers": [
            {
              "id": "gold",
              "name": {
                "value": "Ouro",
              },
              "of": 1,
              "order": 1,
            },
          ],
        },
        "lead": "Empresas, universidades e órgãos públicos que constroem sobre o Lantern, o revendem ou o implantam. Filtre pelo que precisa ou leia a lista inteira.",
        "letters": [],
        "parts": [],
        "total": 2,
      },
      "search": {
        "kind": "Parceiros",
        "text": "Parceiros Lantern: os parceiros por nome, com tipo, nível, região e localização. Total: 2.",
      },
      "section": "partners/",
      "template": "partner-list",
      "title": "Diretório de parceiros",
      "wide": true,
    }
  `)
})

test('the address of the file changes with what the file holds', () => {
  const address = (...names: string[]): string | undefined =>
    partnerListPages(siteWith(names.map((name) => partner(name.toLowerCase(), name))))[0]?.props.filter?.data
  expect(address('Yota', 'Zeta')).toBe(address('Zeta', 'Yota'))
  expect(address('Zeta')).not.toBe(address('Yota'))
})

test('only the team sees where a relationship stands, and can filter by it', () => {
  const terminated = { ...partner('yota', 'Yota'), fields: { ...partner('yota', 'Yota').fields, status: 'terminated' as const } }
  const partners = [partner('zeta', 'Zeta'), terminated, gold]
  const shown = (audience: 'public' | 'internal') => {
    const [page] = partnerListPages(siteWith(partners, audience))
    return [page?.props.cards.map(({ status }) => status), page?.props.filter?.facets.map(({ id }) => id)]
  }
  expect(shown('internal')).toEqual([['Terminated', 'Prospect'], ['status']])
  expect(shown('public')).toEqual([[undefined, undefined], []])
})

test('a long directory has a hundred partners to a page, and letters lead to where they begin', () => {
  const many = Array.from({ length: 201 }, (_, index) => partner(`p-${index}`, `${index < 150 ? 'Alfa' : 'Beta'} ${index}`))
  const pages = partnerListPages(siteWith([...many, gold])).filter(({ locale }) => locale.tag === 'en')
  expect(
    pages.map(({ path, params, title, props, search }) => [
      path,
      params['page'],
      title,
      props.cards.length,
      props.parts.map((part) => part.current),
      search === undefined,
    ]),
  ).toEqual([
    ['partners/', undefined, 'Partner directory', 100, [true, false, false], false],
    ['partners/page/2/', 'page/2', 'Partner directory, page 2 of 3', 100, [false, true, false], true],
    ['partners/page/3/', 'page/3', 'Partner directory, page 3 of 3', 1, [false, false, true], true],
  ])
  expect(pages[2]?.props.letters).toEqual([
    { label: 'A', href: '/partners/#letter-a' },
    { label: 'B', href: '/partners/page/2/#letter-b' },
  ])
  expect(
    pages.flatMap(({ props }) => props.cards.filter(({ anchor }) => anchor !== undefined).map(({ name, anchor }) => [name, anchor])),
  ).toEqual([
    ['Alfa 0', 'letter-a'],
    ['Beta 150', 'letter-b'],
  ])
})

test('only the first page has filters; the others lead to it', () => {
  const many = Array.from({ length: 101 }, (_, index) => partner(`p-${index}`, `Alfa ${index}`))
  const pages = partnerListPages(siteWith(many)).filter(({ locale }) => locale.tag === 'en')
  expect(pages.map(({ props }) => props.filter !== undefined)).toEqual([true, false])
})

test('a program without partners has a directory that says so', () => {
  const [page] = partnerListPages(siteWith([]))
  expect([page?.props.cards, page?.props.total]).toEqual([[], 0])
})
