// Values of entries as the reader of a language sees them.
import { expect, test } from 'vitest'
import { activation } from '../../schemas/activation.ts'
import { deal_registration } from '../../schemas/deal-registration.ts'
import { kinds } from '../../schemas/index.ts'
import { partner } from '../../schemas/partner.ts'
import { fieldNode, recordOf } from '../../src/site/record.ts'
import { recordHtml } from '../../src/site/record-html.ts'
import { columnsOf } from '../../src/site/record-list.ts'
import { entry, siteWith } from './sample.ts'

const site = siteWith(
  [entry('tier', 'gold', { order: 1, name: { en: 'Gold', ar: 'ذهبي' }, summary: 'S', engagement: 'self_serve' })],
  'internal',
)
const [en, pt, ar] = site.locales
if (en === undefined || pt === undefined || ar === undefined) throw new Error('the sample has three languages')
const show = (name: string, value: unknown, locale = en): string =>
  recordHtml(fieldNode(site, partner.schema, name, value, locale), { more: '' })

test('values are written for people', () => {
  expect([
    show('status', 'active'),
    show('listed', true, pt),
    show('country', 'BR', ar),
    show('languages', ['pt-BR', 'en'], pt),
    show('joined_on', '2026-02-09', pt),
    show('tier', 'gold', ar),
    show('tier', 'gone'),
    show('website', 'https://acme.example/'),
    show('summary', { en: 'Draws light.', ar: 'يرسم الضوء.' }, pt),
    show('notes', 'Ask Ana first.', ar),
    show('fit_score_pinned', 72.5, pt),
  ]).toMatchInlineSnapshot(`
    [
      "Active",
      "Sim",
      "البرازيل",
      "<ul><li>português (Brasil)</li><li>inglês</li></ul>",
      "9 de fev. de 2026",
      "<a href="/ar/tiers/#gold">ذهبي</a>",
      "<bdi>gone</bdi>",
      "<a href="https://acme.example/"><bdi>https://acme.example/</bdi></a>",
      "<span lang="en">Draws light.</span>",
      "<bdi lang="en">Ask Ana first.</bdi>",
      "72,5",
    ]
  `)
})

test('an amount takes the currency beside it; money and percentages are formatted', () => {
  const deal = { amount: '480000.50', currency: 'BRL', public_sector: 'false' }
  expect(recordHtml(recordOf(site, deal_registration.schema, deal, pt), { more: '' })).toMatchInlineSnapshot(
    `"<dl class="record"><div><dt>Valor</dt><dd>R$ 480.000,50</dd></div><div><dt>Moeda</dt><dd><bdi>BRL</bdi></dd></div><div><dt>Setor público</dt><dd>Não</dd></div></dl>"`,
  )
})

test('like objects become a table: what people look for first, ids last, the rest below the row', () => {
  const contacts = [
    {
      contact_id: 'ana',
      name: 'Ana',
      role: 'Chief',
      influence: 'champion',
      email: 'ana@acme.example',
      duties: ['legal'],
      phone: '+5511955500101',
      trainings: [{ topic: 'privacy', completed_on: '2026-03-02' }],
    },
  ]
  expect(fieldNode(site, partner.schema, 'contacts', contacts, en)).toMatchInlineSnapshot(`
    {
      "columns": [
        {
          "value": "Name",
        },
        {
          "value": "Role",
        },
        {
          "value": "E-mail",
        },
        {
          "value": "Phone",
        },
        {
          "value": "Influence",
        },
        {
          "value": "Duties",
        },
      ],
      "rows": [
        {
          "cells": [
            {
              "isolate": true,
              "text": "Ana",
              "type": "text",
            },
            {
              "isolate": true,
              "text": "Chief",
              "type": "text",
            },
            {
              "href": "mailto:ana@acme.example",
              "isolate": true,
              "text": "ana@acme.example",
              "type": "text",
            },
            {
              "href": "tel:+5511955500101",
              "isolate": true,
              "text": "+5511955500101",
              "type": "text",
            },
            {
              "text": "Champion",
              "type": "text",
            },
            {
              "items": [
                {
                  "text": "Legal",
                  "type": "text",
                },
              ],
              "type": "list",
            },
          ],
          "more": {
            "rows": [
              {
                "label": {
                  "value": "Contact ID",
                },
                "value": {
                  "isolate": true,
                  "text": "ana",
                  "type": "text",
                },
              },
              {
                "label": {
                  "value": "Trainings",
                },
                "value": {
                  "columns": [
                    {
                      "value": "Topic",
                    },
                    {
                      "value": "Completed on",
                    },
                  ],
                  "rows": [
                    {
                      "cells": [
                        {
                          "text": "Privacy",
                          "type": "text",
                        },
                        {
                          "text": "Mar 2, 2026",
                          "type": "text",
                        },
                      ],
                    },
                  ],
                  "type": "table",
                },
              },
            ],
            "type": "fields",
          },
        },
      ],
      "type": "table",
    }
  `)
})

test('a map of like objects is a table with its keys', () => {
  const fit = { icp_overlap: { score: 5, evidence: 'Same customers.' }, revenue_potential: { score: 2, evidence: 'Small market.' } }
  expect(fieldNode(site, partner.schema, 'fit', fit, pt)).toMatchInlineSnapshot(`
    {
      "columns": [
        {
          "value": "Parte",
        },
        {
          "value": "Nota",
        },
        {
          "value": "Evidências",
        },
      ],
      "rows": [
        {
          "cells": [
            {
              "text": "Sobreposição com nosso perfil de cliente",
              "type": "text",
            },
            {
              "text": "5",
              "type": "text",
            },
            {
              "isolate": true,
              "text": "Same customers.",
              "type": "text",
            },
          ],
        },
        {
          "cells": [
            {
              "text": "Potencial de receita",
              "type": "text",
            },
            {
              "text": "2",
              "type": "text",
            },
            {
              "isolate": true,
              "text": "Small market.",
              "type": "text",
            },
          ],
        },
      ],
      "type": "table",
    }
  `)
})

test('the columns of each list come from the schema', () => {
  expect(Object.fromEntries(kinds.map(({ name, schema }) => [name, columnsOf(schema).join(' ')]))).toMatchInlineSnapshot(`
    {
      "activation": "started_on activated_on",
      "blueprint": "status published_on",
      "campaign": "status blueprint launch_on",
      "change": "announced_on effective_on kind legal",
      "checklist": "when",
      "cosell": "",
      "deal_registration": "partner_id stage amount registered_on expires_on",
      "decision": "",
      "event": "announced_on starts_on",
      "export_sources": "",
      "glossary_term": "guide",
      "guide_page": "reviewed_on",
      "integration": "support_tier status live_on",
      "legal_document": "kind stage released_on counsel_reviewed_on",
      "legal_text": "",
      "listing": "marketplace status submitted_on live_on",
      "marketplace": "",
      "matrix": "",
      "mdf_request": "partner type budget start end status",
      "partner": "tier joined_on status next_review_on phase",
      "plan": "status review_cadence next_review_on",
      "playbook_page": "reviewed_on",
      "policy": "from until",
      "program": "frozen_on",
      "qbr": "held_on roadmap_alignment next_on",
      "term_sheet": "status sent_on valid_until",
      "tier": "engagement",
      "waivers": "",
    }
  `)
})

test('a step of an activation keeps what is not done empty', () => {
  const steps = [
    { id: 'a', what: 'Sign in', owner: 'Ana', side: 'partner', due: '2026-03-01', done_on: '2026-02-27' },
    { id: 'b', what: 'Stream', owner: 'Rui', side: 'both', due: '2026-03-09' },
  ]
  expect(recordHtml(fieldNode(site, activation.schema, 'go_live', steps, en), { more: '' })).toMatchInlineSnapshot(
    `"<div class="record-table" tabindex="0"><table><thead><tr><th scope="col">What</th><th scope="col">Owner</th><th scope="col">Due</th><th scope="col">Done on</th><th scope="col">Side</th><th scope="col">ID</th></tr></thead><tbody><tr><td><bdi>Sign in</bdi></td><td><bdi>Ana</bdi></td><td>Mar 1, 2026</td><td>Feb 27, 2026</td><td>Partner</td><td><bdi>a</bdi></td></tr><tr><td><bdi>Stream</bdi></td><td><bdi>Rui</bdi></td><td>Mar 9, 2026</td><td></td><td>Both</td><td><bdi>b</bdi></td></tr></tbody></table></div>"`,
  )
})
