// The file that the browser filters.
import { expect, test } from 'vitest'
import { directoryFiles } from '../../../src/site/directory/data.ts'
import { entry, siteWith } from '../sample.ts'

const tier = (id: string, order: number) => entry('tier', id, { name: id, order })
const partners = [
  entry('partner', 'zeta', {
    name: 'Zeta',
    type: 'isv',
    region: 'iberia',
    country: 'PT',
    city: 'Porto',
    tier: 'gold',
    languages: ['pt-BR'],
  }),
  entry('partner', 'agua-sa', {
    name: 'Água',
    type: 'si',
    region: 'iberia',
    country: 'ES',
    tier: 'basic',
    logo: 'logo.svg',
    verified_on: '2026-01-02',
    certified_people: 2,
    contacts: [],
  }),
]
const solution = entry('blueprint', 'walk', { title: 'Walk', partners: ['agua-sa'] })

test('it holds what cards show, in columns by name, each word once', () => {
  const [english] = directoryFiles(siteWith([...partners, tier('basic', 1), tier('gold', 2), solution]))
  expect(JSON.parse(english?.text ?? '')).toMatchInlineSnapshot(`
    {
      "certified": [
        2,
        0,
      ],
      "cities": [
        "Porto",
      ],
      "city": [
        -1,
        0,
      ],
      "facets": [
        {
          "id": "region",
          "of": [
            [
              0,
            ],
            [
              0,
            ],
          ],
          "options": [
            {
              "id": "iberia",
              "label": "Iberia",
            },
          ],
        },
        {
          "id": "tier",
          "of": [
            [
              1,
            ],
            [
              0,
            ],
          ],
          "options": [
            {
              "id": "gold",
              "label": "gold",
            },
            {
              "id": "basic",
              "label": "basic",
            },
          ],
        },
        {
          "id": "type",
          "of": [
            [
              1,
            ],
            [
              0,
            ],
          ],
          "options": [
            {
              "id": "isv",
              "label": "Software vendor (ISV)",
            },
            {
              "id": "si",
              "label": "System integrator",
            },
          ],
        },
        {
          "all": true,
          "id": "trust",
          "of": [
            [
              0,
              1,
              2,
            ],
            [],
          ],
          "options": [
            {
              "id": "verified",
              "label": "Verified",
            },
            {
              "id": "certified",
              "label": "Certified people on the team",
            },
            {
              "id": "solutions",
              "label": "Has joint solutions",
            },
          ],
        },
        {
          "id": "specialization",
          "of": [
            [],
            [],
          ],
          "options": [],
        },
        {
          "id": "industry",
          "of": [
            [],
            [],
          ],
          "options": [],
        },
        {
          "id": "country",
          "of": [
            [
              1,
            ],
            [
              0,
            ],
          ],
          "options": [
            {
              "id": "PT",
              "label": "Portugal",
            },
            {
              "id": "ES",
              "label": "Spain",
            },
          ],
        },
        {
          "id": "language",
          "of": [
            [],
            [
              0,
            ],
          ],
          "options": [
            {
              "id": "pt-BR",
              "label": "Brazilian Portuguese",
            },
          ],
        },
      ],
      "ids": [
        "agua-sa",
        0,
      ],
      "logos": [
        "logo.svg",
        0,
      ],
      "names": [
        "Água",
        "Zeta",
      ],
      "solutions": [
        1,
        0,
      ],
    }
  `)
})

test('there is one for each language, the same for the same program', () => {
  const site = siteWith(partners)
  expect(directoryFiles(site).map(({ locale, text }) => [locale.tag, text.length > 0])).toEqual([
    ['en', true],
    ['pt-BR', true],
    ['ar', true],
  ])
  expect(directoryFiles(siteWith(partners.toReversed()))).toEqual(directoryFiles(site))
})
