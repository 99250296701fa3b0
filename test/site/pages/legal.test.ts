// The legal library: which agreements a partnership signs, and a template with its text, versions and variables, as values.
import { expect, test } from 'vitest'
import { legalPages } from '../../../src/site/pages/legal.ts'
import { legalListPages } from '../../../src/site/pages/legal-list.ts'
import { entry, siteWith } from '../sample.ts'

const signature = { side: 'partner' as const, label: { en: 'For the Partner', ar: 'عن الشريك' }, anchor: '_sig_partner_1_' }
const nda = entry('legal_document', 'nda', {
  kind: 'nda',
  title: { en: 'Mutual NDA', 'pt-BR': 'Acordo de sigilo' },
  summary: 'Keeps secrets.',
  stage: 'first',
  needed_by: [
    { partnerships: ['distribution', 'strategic'] },
    { partnerships: ['referral'], when: { en: 'Prices are shared', 'pt-BR': 'Há preços' } },
  ],
  version: '1.10',
  released_on: '2026-03-02',
  history: [
    { version: '1.9', released_on: '2025-11-03', superseded_on: '2026-03-01', changes: 'First version.' },
    {
      version: '1.10',
      released_on: '2026-03-02',
      changes: { en: 'Machines were thought of.', 'pt-BR': 'Pensou-se nas máquinas.' },
      clauses: [
        { clause: '1.2', change: 'added', what: { en: 'No machine reads it', 'pt-BR': 'Nenhuma máquina lê' } },
        { clause: '2.7', change: 'changed', what: 'Said more plainly' },
        { clause: '9', change: 'changed', what: 'Not in this text' },
        { clause: '1.1', change: 'removed', what: 'Faxes' },
      ],
    },
  ],
  languages: ['en', 'pt-BR', 'es'],
  prevailing_language: 'en',
  required_languages: { SA: ['ar'] },
  jurisdictions: ['PT', 'BR'],
  variables: [
    { name: 'partner_name', type: 'text', required: true, description: { en: 'Legal name', 'pt-BR': 'Razão social' } },
    { name: 'fax', type: 'text', required: false, description: 'Number' },
  ],
  clauses: [
    { id: 'public-bodies', when: 'The partner is public', clauses: ['3'], any: [{ partner_type: ['public_sector'] }] },
    { id: 'sea-law', when: 'On ships', clauses: ['4'], any: [{ territory: ['PT'] }] },
  ],
  signature_blocks: [signature],
  source: 'Own wording.',
  licence: 'MIT',
  owner: 'Ada Penrose',
  counsel_reviewed_on: '2026-02-20',
  negotiation_notes: ['Clause 1.2 stays.'],
})
const plain = (id: string, title: string) =>
  entry('legal_document', id, {
    kind: 'mou',
    title,
    summary: 'Says little.',
    version: '1.0',
    released_on: '2026-01-02',
    history: [{ version: '1.0', released_on: '2026-01-02', changes: 'First version.' }],
    languages: ['en'],
    jurisdictions: ['PT'],
    variables: [],
    signature_blocks: [signature],
    source: 'Own wording.',
    licence: 'MIT',
  })
const text = (language: string, title: string, body: string) =>
  entry('legal_text', `nda/${language}`, { title, version: '1.10' }, { body, params: { document: 'nda', language } })
const entries = [
  plain('about', 'About nothing'),
  nda,
  text(
    'en',
    'Mutual NDA',
    '## 1. Use\n\n1.1 {{partner_name}} keeps secrets.\n\n1.2 No machine.\n\n## 2. Public bodies\n\nSome law comes first.',
  ),
  text('es', 'Acuerdo', '## 1. Uso\n\n1.1 Texto.'),
  text('pt-BR', 'Acordo de sigilo', '## 1. Uso\n\n1.1 Sigilo.\n\n1.2 Nada de máquinas.\n\n## 2. Entes públicos\n\nA lei.'),
]
const site = siteWith(entries)

test('the library says which partnership signs what, and groups templates by the moment; those without one come last', () => {
  const [en, , ar] = legalListPages(site)
  expect(en?.props).toMatchInlineSnapshot(`
    {
      "groups": [
        {
          "documents": [
            {
              "facts": [
                {
                  "label": "Languages",
                  "value": "English, Brazilian Portuguese, Spanish",
                },
                {
                  "label": "Written for",
                  "value": "Portugal, Brazil",
                },
              ],
              "href": "/legal/nda/",
              "text": {
                "value": "Keeps secrets.",
              },
              "title": "Mutual NDA",
              "version": "Version 1.10 · Mar 2, 2026",
            },
          ],
          "id": "first",
          "label": "Before plans and prices are shared",
        },
        {
          "documents": [
            {
              "facts": [
                {
                  "label": "Languages",
                  "value": "English",
                },
                {
                  "label": "Written for",
                  "value": "Portugal",
                },
              ],
              "href": "/legal/about/",
              "text": {
                "value": "Says little.",
              },
              "title": "About nothing",
              "version": "Version 1.0 · Jan 2, 2026",
            },
          ],
        },
      ],
      "which": {
        "columns": [
          "Referral",
          "Distribution",
          "Technology",
          "Strategic",
          "Government",
        ],
        "rows": [
          {
            "cells": [
              "case",
              "always",
              "never",
              "always",
              "never",
            ],
            "href": "/legal/nda/",
            "title": "Mutual NDA",
            "when": [
              {
                "value": "Prices are shared",
              },
            ],
          },
        ],
      },
    }
  `)
  expect(ar?.props.groups.map(({ label }) => label)).toEqual(['قبل تبادل الخطط والأسعار', undefined])
  expect(legalListPages(siteWith([plain('about', 'About nothing')]))[0]?.props.which).toBeUndefined()
})

test('a template in Portuguese has its text, the clauses that changed with their places, and the other languages', () => {
  const page = legalPages(site).find(({ path, locale }) => path === 'legal/nda/' && locale.tag === 'pt-BR')
  expect(page).toMatchInlineSnapshot(`
    {
      "description": "Keeps secrets.",
      "headings": [
        {
          "depth": 2,
          "slug": "who",
          "text": "Quem assina",
        },
        {
          "depth": 2,
          "slug": "changes",
          "text": "O que mudou",
        },
        {
          "depth": 2,
          "slug": "fill-in",
          "text": "O que preencher",
        },
        {
          "depth": 2,
          "slug": "conditional",
          "text": "Cláusulas que dependem do caso",
        },
        {
          "depth": 2,
          "slug": "text",
          "text": "Texto do contrato",
        },
        {
          "depth": 3,
          "slug": "text-1-uso",
          "text": "1. Uso",
        },
        {
          "depth": 3,
          "slug": "text-2-entes-públicos",
          "text": "2. Entes públicos",
        },
        {
          "depth": 2,
          "slug": "signatures",
          "text": "Assinaturas",
        },
        {
          "depth": 2,
          "slug": "about",
          "text": "Sobre este modelo",
        },
      ],
      "locale": {
        "dir": "ltr",
        "label": "Português (Brasil)",
        "prefix": "pt-br",
        "tag": "pt-BR",
      },
      "params": {
        "id": "nda",
      },
      "path": "legal/nda/",
      "props": {
        "conditional": [
          {
            "href": "#text-2-entes-públicos",
            "title": "2. Entes públicos",
            "when": {
              "lang": "en",
              "value": "The partner is public",
            },
          },
          {
            "title": "sea law",
            "when": {
              "lang": "en",
              "value": "On ships",
            },
          },
        ],
        "facts": [
          {
            "label": "Idiomas",
            "value": "inglês, português (Brasil), espanhol",
          },
          {
            "label": "Idioma que prevalece",
            "value": "inglês",
          },
          {
            "label": "Idiomas exigidos por lei",
            "value": "Arábia Saudita: árabe",
          },
          {
            "label": "Escrito para",
            "value": "Portugal, Brasil",
          },
          {
            "label": "Fonte",
            "lang": "en",
            "value": "Own wording.",
          },
          {
            "isolate": true,
            "label": "Licença",
            "value": "MIT",
          },
        ],
        "history": [
          {
            "clauses": [
              {
                "change": "added",
                "changeLabel": "Nova",
                "href": "#clause-1.2",
                "label": "Cláusula 1.2",
                "what": {
                  "value": "Nenhuma máquina lê",
                },
              },
              {
                "change": "changed",
                "changeLabel": "Alterada",
                "href": "#text-2-entes-públicos",
                "label": "Cláusula 2.7",
                "what": {
                  "lang": "en",
                  "value": "Said more plainly",
                },
              },
              {
                "change": "changed",
                "changeLabel": "Alterada",
                "label": "Cláusula 9",
                "what": {
                  "lang": "en",
                  "value": "Not in this text",
                },
              },
              {
                "change": "removed",
                "changeLabel": "Retirada",
                "label": "Cláusula 1.1",
                "what": {
                  "lang": "en",
                  "value": "Faxes",
                },
              },
            ],
            "current": true,
            "dates": "2 de mar. de 2026",
            "summary": {
              "value": "Pensou-se nas máquinas.",
            },
            "version": "Versão 1.10",
          },
          {
            "clauses": [],
            "current": false,
            "dates": "3 de nov. de 2025 · Usada em contratos novos até 1º de mar. de 2026",
            "summary": {
              "lang": "en",
              "value": "First version.",
            },
            "version": "Versão 1.9",
          },
        ],
        "needs": [
          {
            "when": {
              "value": "Sempre",
            },
            "who": "Distribuição, Estratégica",
          },
          {
            "when": {
              "value": "Há preços",
            },
            "who": "Indicação",
          },
        ],
        "notes": [
          "Versão 1.10",
          "2 de mar. de 2026",
          "1 minuto de leitura",
        ],
        "others": [
          {
            "dir": "ltr",
            "href": "/legal/nda/#text",
            "label": "English",
            "lang": "en",
            "title": "Mutual NDA",
          },
          {
            "dir": "ltr",
            "html": "<h3>1. Uso</h3>
    <p>1.1 Texto.</p>",
            "label": "espanhol",
            "lang": "es",
            "title": "Acuerdo",
          },
        ],
        "signatures": [
          {
            "anchor": "_sig_partner_1_",
            "label": {
              "lang": "en",
              "value": "For the Partner",
            },
            "side": "Parceiro",
          },
        ],
        "stage": {
          "href": "/pt-br/legal/#first",
          "label": "Antes de trocar planos e preços",
        },
        "summary": {
          "lang": "en",
          "value": "Keeps secrets.",
        },
        "text": {
          "html": "<h3 id="text-1-uso">1. Uso</h3>
    <p id="clause-1.1"><a class="clause" href="#clause-1.1">1.1</a> Sigilo.</p>
    <p id="clause-1.2"><a class="clause" href="#clause-1.2">1.2</a> Nada de máquinas.</p>
    <h3 id="text-2-entes-públicos">2. Entes públicos</h3>
    <p>A lei.</p>",
        },
        "variables": {
          "lead": "Está marcado no texto. Preenchimento obrigatório: 1 de 2.",
          "rows": [
            {
              "description": {
                "value": "Razão social",
              },
              "name": "partner_name",
              "type": "Texto",
            },
            {
              "description": {
                "lang": "en",
                "value": "Number",
              },
              "name": "fax",
              "optional": "Opcional",
              "type": "Texto",
            },
          ],
        },
      },
      "search": {
        "kind": "Modelo jurídico",
        "text": "Keeps secrets. 1. Uso 1.1 Sigilo. 1.2 Nada de máquinas. 2. Entes públicos A lei.",
      },
      "section": "legal/",
      "template": "legal",
      "title": "Acordo de sigilo",
    }
  `)
})

test('a text that is missing is shown in the default language, which is said', () => {
  const page = legalPages(site).find(({ path, locale }) => path === 'legal/nda/' && locale.tag === 'ar')
  expect(page?.props.text).toMatchInlineSnapshot(`
    {
      "dir": "ltr",
      "html": "<h3 id="text-1-use">1. Use</h3>
    <p id="clause-1.1"><a class="clause" href="#clause-1.1">1.1</a> <var class="placeholder" dir="ltr" title="Legal name">partner_name</var> keeps secrets.</p>
    <p id="clause-1.2"><a class="clause" href="#clause-1.2">1.2</a> No machine.</p>
    <h3 id="text-2-public-bodies">2. Public bodies</h3>
    <p>Some law comes first.</p>",
      "lang": "en",
      "missing": "لا يوجد نص باللغة العربية بعد، وهو معروض بهذه اللغة: الإنجليزية.",
    }
  `)
  expect(page?.headings.filter(({ depth }) => depth === 3)).toEqual([
    { depth: 3, slug: 'text-1-use', text: '1. Use', lang: 'en' },
    { depth: 3, slug: 'text-2-public-bodies', text: '2. Public bodies', lang: 'en' },
  ])
  expect(page?.props.conditional[0]).toEqual({
    title: '2. Public bodies',
    href: '#text-2-public-bodies',
    when: { value: 'The partner is public', lang: 'en' },
  })
})

test('a template without variables, conditions and text has none of their parts', () => {
  const page = legalPages(site).find(({ path, locale }) => path === 'legal/about/' && locale.tag === 'en')
  expect(page?.headings.map(({ slug }) => slug)).toEqual(['changes', 'signatures', 'about'])
})

test('only the team sees who keeps a template and what may be negotiated', () => {
  const team = legalPages(siteWith(entries, 'internal')).map(({ props }) => props.team)
  expect(team[3]).toMatchInlineSnapshot(`
    {
      "facts": [
        {
          "label": "Responsável",
          "value": "Ada Penrose",
        },
        {
          "label": "Revisado pelo jurídico em",
          "value": "20 de fev. de 2026",
        },
      ],
      "notes": [
        "Clause 1.2 stays.",
      ],
      "record": "/pt-br/records/legal-document/nda/",
    }
  `)
  expect(legalPages(site).map(({ props }) => props.team)).toEqual(Array(6).fill(undefined))
})
