// Integrations as values: links, and who sees what.
import { describe, expect, test } from 'vitest'
import { integrationPages } from '../../../src/site/pages/integration.ts'
import { entry, siteWith } from '../sample.ts'

const review = entry('blueprint', 'review', { title: 'Review', partners: ['acme'], integrations: ['bridge'], status: 'published' })
const acme = entry('partner', 'acme', { name: 'Acme' })
const bridge = entry('integration', 'bridge', {
  name: 'Bridge',
  partners: ['acme'],
  summary: { en: 'Connects.', 'pt-BR': 'Conecta.' },
  version: '1.10.0',
  support_tier: 'joint',
  status: 'beta',
  auth_method: 'oauth2',
  api_scope: { requested: ['read', 'write'], approved: [] },
  data_access: 'read_write',
  endpoints: [{ method: 'GET', path: '/v1/x', summary: 'Reads' }],
  owner: 'Bruno',
  notes: 'Careful.',
  security_review: { status: 'passed', security_review_date: '2026-01-02' },
})

describe('an integration', () => {
  const entries = [bridge, review, acme]

  test('is public with what it is, who supports it and which solutions use it', () => {
    const [page] = integrationPages(siteWith(entries))
    expect(page?.props).toMatchInlineSnapshot(`
      {
        "facts": [
          {
            "label": "Status",
            "value": "Beta",
          },
          {
            "isolate": true,
            "label": "Version",
            "value": "1.10.0",
          },
          {
            "label": "Support",
            "value": "Partner and vendor together",
          },
          {
            "label": "Partners",
            "links": [
              {
                "href": "/partners/acme/",
                "label": "Acme",
              },
            ],
          },
        ],
        "id": "bridge",
        "solutions": [
          {
            "href": "/blueprints/review/",
            "label": "Review",
          },
        ],
        "summary": {
          "value": "Connects.",
        },
      }
    `)
  })

  test('tells partners how to call it, and only the team who answers for it', () => {
    const [partner] = integrationPages(siteWith(entries, 'partner'))
    const [internal] = integrationPages(siteWith(entries, 'internal'))
    expect([partner?.props.technical, partner?.props.team, internal?.props.team]).toMatchInlineSnapshot(`
      [
        {
          "endpoints": [
            {
              "method": "GET",
              "path": "/v1/x",
              "summary": "Reads",
            },
          ],
          "facts": [
            {
              "label": "Authentication",
              "value": "OAuth 2.0",
            },
            {
              "label": "Data access",
              "value": "Read and write",
            },
            {
              "isolate": true,
              "label": "Scopes asked for",
              "value": "read, write",
            },
          ],
        },
        undefined,
        {
          "facts": [
            {
              "label": "Owner",
              "value": "Bruno",
            },
            {
              "label": "Security review",
              "value": "Passed, Jan 2, 2026",
            },
          ],
          "notes": [
            "Careful.",
          ],
          "record": "/records/integration/bridge/",
        },
      ]
    `)
  })
})
