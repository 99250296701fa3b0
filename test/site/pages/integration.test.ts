// Integrations: what everybody sees, what partners and the team see beyond it, and the filters of the list.
import { expect, test } from 'vitest'
import { integrationListPages, integrationPages } from '../../../src/site/pages/integration.ts'
import { entry, siteWith } from '../sample.ts'

const acme = entry('partner', 'acme', { name: 'Acme', type: 'si', region: 'iberia', country: 'PT', city: 'Porto' })
const sync = entry('integration', 'sync', {
  name: 'Sync',
  summary: { en: 'Keeps lamps in step.', 'pt-BR': 'Mantém as lâmpadas no mesmo passo.' },
  partners: ['acme'],
  status: 'beta',
  version: '2.1.0',
  support_tier: 'joint',
  doc_link: 'https://docs.lantern.example/sync',
  auth_method: 'oauth2',
  data_access: 'read',
  api_scope: { requested: ['lamps.read', 'lamps.write'], approved: ['lamps.read'] },
})
const switches = entry('integration', 'switches', {
  name: 'Switches',
  summary: 'Old lamps.',
  partners: ['acme'],
  status: 'live',
  version: '1.0.0',
  support_tier: 'vendor',
  auth_method: 'oauth2',
})
const walk = entry('blueprint', 'walk', {
  title: 'Walk',
  description: 'A walk in light.',
  integrations: ['sync'],
  partners: ['acme'],
  industries: ['construction'],
})

test('the public page says what it does, who runs and supports it, and what uses it', () => {
  const [page] = integrationPages(siteWith([acme, sync, walk]))
  expect(page).toMatchInlineSnapshot(`
    {
      "description": "Keeps lamps in step.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "params": {
        "id": "sync",
      },
      "path": "integrations/sync/",
      "props": {
        "documentation": "https://docs.lantern.example/sync",
        "facts": [
          {
            "label": "Status",
            "value": "Beta",
          },
          {
            "isolate": true,
            "label": "Version",
            "value": "2.1.0",
          },
          {
            "label": "Support",
            "value": "Partner and vendor together",
          },
        ],
        "id": "sync",
        "partners": [
          {
            "about": "System integrator · Porto, Portugal",
            "href": "/partners/acme/",
            "label": "Acme",
            "mark": {
              "monogram": {
                "letters": "AC",
                "tone": 3,
              },
            },
          },
        ],
        "solutions": [
          {
            "href": "/blueprints/walk/",
            "notes": [
              "Construction",
            ],
            "text": {
              "value": "A walk in light.",
            },
            "title": "Walk",
          },
        ],
        "status": {
          "label": "Beta",
          "live": false,
          "note": "Works, and may still change.",
        },
        "summary": {
          "value": "Keeps lamps in step.",
        },
        "support": {
          "text": "The partner and Lantern Ltd answer together: one case, both teams.",
          "title": "Who answers",
        },
      },
      "search": {
        "kind": "Integration",
        "text": "Keeps lamps in step. Beta. 2.1.0. Partner and vendor together. Acme. The partner and Lantern Ltd answer together: one case, both teams.",
      },
      "section": "integrations/",
      "template": "integration",
      "title": "Sync",
      "wide": true,
    }
  `)
})

test('how calls are made is for partners and the team', () => {
  const technical = (audience: 'public' | 'internal') => integrationPages(siteWith([acme, sync], audience))[0]?.props.technical
  expect([technical('public'), technical('internal')]).toMatchInlineSnapshot(`
    [
      undefined,
      {
        "endpoints": [],
        "facts": [
          {
            "label": "Authentication",
            "value": "OAuth 2.0",
          },
          {
            "label": "Data access",
            "value": "Read",
          },
        ],
        "scopes": [
          {
            "granted": true,
            "name": "lamps.read",
          },
          {
            "granted": false,
            "name": "lamps.write",
          },
        ],
      },
    ]
  `)
})

test('the list is filtered by what its readers may see, and a facet with one value is left out', () => {
  const facets = (audience: 'public' | 'internal') =>
    integrationListPages(
      siteWith([acme, sync, switches, { ...switches, id: 'other', fields: { ...switches.fields, auth_method: 'api_key' } }], audience),
    )[0]?.props.facets.map(({ id, options }) => `${id}: ${options.map(({ label, count }) => `${label} ${count}`).join(', ')}`)
  expect([facets('public'), facets('internal')]).toMatchInlineSnapshot(`
    [
      [
        "status: Beta 1, Live 2",
        "support: Partner and vendor together 1, Vendor 2",
      ],
      [
        "status: Beta 1, Live 2",
        "support: Partner and vendor together 1, Vendor 2",
        "sign_in: API key 1, OAuth 2.0 2",
      ],
    ]
  `)
})
