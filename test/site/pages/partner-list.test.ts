// The directory as pages.
import { expect, test } from 'vitest'
import type { Entry } from '../../../src/program/program.ts'
import { partnerListPages } from '../../../src/site/pages/partner-list.ts'
import { entry, siteWith } from '../sample.ts'

const partner = (id: string, name: string): Entry<'partner'> =>
  entry('partner', id, { name, type: 'isv', region: 'iberia', country: 'PT', city: 'Porto', tier: 'gold', status: 'prospect' })
const gold = entry('tier', 'gold', { name: { en: 'Gold', 'pt-BR': 'Ouro' } })

test('partners are listed by name with what a reader chooses by, in the reader’s language', () => {
  const pages = partnerListPages(siteWith([partner('zeta', 'Zeta'), partner('agua', 'Água'), gold]))
  expect(pages.map(({ path, title, description, props }) => ({ path, title, description, props })).slice(0, 2)).toMatchInlineSnapshot(`
    [
      {
        "description": "The partners of Lantern Partners by name, with type, tier, region and location: 2 in all.",
        "path": "partners/",
        "props": {
          "letters": [],
          "partners": [
            {
              "anchor": "letter-a",
              "href": "/partners/agua/",
              "location": "Porto, Portugal",
              "name": "Água",
              "region": "Iberia",
              "tier": "Gold",
              "type": "Software vendor (ISV)",
            },
            {
              "anchor": "letter-z",
              "href": "/partners/zeta/",
              "location": "Porto, Portugal",
              "name": "Zeta",
              "region": "Iberia",
              "tier": "Gold",
              "type": "Software vendor (ISV)",
            },
          ],
          "parts": [],
          "summary": "The partners of Lantern Partners by name, with type, tier, region and location: 2 in all.",
          "withStatus": false,
        },
        "title": "Partner directory",
      },
      {
        "description": "Parceiros Lantern: os parceiros por nome, com tipo, nível, região e localização. Total: 2.",
        "path": "partners/",
        "props": {
          "letters": [],
          "partners": [
            {
              "anchor": "letter-a",
              "href": "/pt-br/partners/agua/",
              "location": "Porto, Portugal",
              "name": "Água",
              "region": "Península Ibérica",
              "tier": "Ouro",
              "type": "Fabricante de software (ISV)",
            },
            {
              "anchor": "letter-z",
              "href": "/pt-br/partners/zeta/",
              "location": "Porto, Portugal",
              "name": "Zeta",
              "region": "Península Ibérica",
              "tier": "Ouro",
              "type": "Fabricante de software (ISV)",
            },
          ],
          "parts": [],
          "summary": "Parceiros Lantern: os parceiros por nome, com tipo, nível, região e localização. Total: 2.",
          "withStatus": false,
        },
        "title": "Diretório de parceiros",
      },
    ]
  `)
})

test('only the team sees where a relationship stands', () => {
  const [page] = partnerListPages(siteWith([partner('zeta', 'Zeta'), gold], 'internal'))
  expect([page?.props.withStatus, page?.props.partners[0]?.status]).toEqual([true, 'Prospect'])
})

test('a long directory has a hundred partners to a page, and letters lead to where they begin', () => {
  const many = Array.from({ length: 201 }, (_, index) => partner(`p-${index}`, `${index < 150 ? 'Alfa' : 'Beta'} ${index}`))
  const pages = partnerListPages(siteWith([...many, gold])).filter(({ locale }) => locale.tag === 'en')
  expect(
    pages.map(({ path, params, title, props, search }) => [
      path,
      params['page'],
      title,
      props.partners.length,
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
    pages.flatMap(({ props }) => props.partners.filter(({ anchor }) => anchor !== undefined).map(({ name, anchor }) => [name, anchor])),
  ).toEqual([
    ['Alfa 0', 'letter-a'],
    ['Beta 150', 'letter-b'],
  ])
})

test('a program without partners has a directory that says so', () => {
  const [page] = partnerListPages(siteWith([]))
  expect(page?.props.partners).toEqual([])
})
