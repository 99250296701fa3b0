// Decision tools and the page for wrong addresses as values.
import { expect, test } from 'vitest'
import { decisionPages } from '../../../src/site/pages/decision.ts'
import { decisionListPages } from '../../../src/site/pages/decision-list.ts'
import { legalListPages } from '../../../src/site/pages/legal-list.ts'
import { notFoundPages } from '../../../src/site/pages/not-found.ts'
import { playbookListPages } from '../../../src/site/pages/playbook-list.ts'
import { entry, siteWith } from '../sample.ts'

const entries = [
  entry('tier', 'member', { order: 1, name: { en: 'Member', 'pt-BR': 'Membro' }, summary: 'All.', engagement: 'self_serve' }),
  entry('guide_page', 'join', { title: 'Join', description: 'How to join.' }),
  entry('decision', 'which', {
    title: { en: 'Which tier?', 'pt-BR': 'Qual nível?' },
    summary: 'For everybody.',
    audience: 'public',
    start: 'sells',
    questions: [
      {
        id: 'alone',
        question: 'Is anybody led here?',
        answers: [
          { label: 'No', outcome: 'wait' },
          { label: 'Lost', next: 'nowhere' },
        ],
      },
      {
        id: 'people',
        question: 'How many people?',
        why: 'Certificates take time.',
        answers: [
          { label: 'One', outcome: 'wait' },
          { label: 'Again', next: 'sells' },
        ],
      },
      {
        id: 'sells',
        question: { en: 'Do you sell?', 'pt-BR': 'Vocês vendem?' },
        answers: [
          { label: 'Yes', next: 'people' },
          { label: 'No', outcome: 'join' },
        ],
      },
    ],
    outcomes: [
      { id: 'join', title: { en: 'Join', 'pt-BR': 'Entre' }, advice: 'Sign the terms.', tier: 'member', link: '/guide/join/#steps' },
      { id: 'wait', title: 'Wait', advice: 'Ask again in a year.', link: '/playbook/strategy/' },
    ],
  }),
  entry('legal_document', 'nda', {
    kind: 'nda',
    title: { en: 'Mutual NDA', 'pt-BR': 'Acordo de sigilo' },
    summary: 'Protects both.',
    version: '1.10',
    released_on: '2026-01-15',
    history: [{ version: '1.10', released_on: '2026-01-15', changes: 'First.' }],
    languages: ['en', 'pt-BR', 'es'],
    prevailing_language: 'en',
    jurisdictions: ['PT', 'BR'],
    variables: [{ name: 'partner_name', type: 'text', required: true, description: { en: 'Legal name', 'pt-BR': 'Razão social' } }],
    signature_blocks: [{ side: 'partner', label: 'For the Partner', anchor: '_sig_partner_1_' }],
    source: 'Own wording.',
    licence: 'MIT',
    owner: 'Beatriz Salles',
  }),
  entry('playbook_page', 'strategy', { title: 'Strategy', description: 'Why we have partners.', section: 'strategy' }),
]
// The view of an audience holds only what it may see.
const site = siteWith(entries.filter(({ kind }) => kind !== 'playbook_page'))
const internal = siteWith(entries, 'internal')
const paths = (pages: readonly { locale: { tag: string }; path: string; title: string }[]) =>
  pages.map(({ locale, path, title }) => `${locale.tag} ${path} ${title}`)

test('a decision asks in the order in which questions are met; loops, unknown places and pages of others lead nowhere', () => {
  const [, pt] = decisionPages(site)
  expect(pt).toMatchInlineSnapshot(`
    {
      "description": "For everybody.",
      "headings": [
        {
          "depth": 2,
          "slug": "questions",
          "text": "Perguntas",
        },
        {
          "depth": 2,
          "slug": "outcomes",
          "text": "Recomendações",
        },
        {
          "depth": 3,
          "slug": "o-join",
          "text": "Entre",
        },
        {
          "depth": 3,
          "slug": "o-wait",
          "text": "Wait",
        },
      ],
      "locale": {
        "dir": "ltr",
        "label": "Português (Brasil)",
        "prefix": "pt-br",
        "tag": "pt-BR",
      },
      "params": {
        "id": "which",
      },
      "path": "decisions/which/",
      "props": {
        "outcomes": [
          {
            "advice": {
              "lang": "en",
              "value": "Sign the terms.",
            },
            "id": "join",
            "links": [
              {
                "href": "/pt-br/tiers/#member",
                "label": "Membro",
              },
              {
                "href": "/pt-br/guide/join/#steps",
                "label": "Join",
                "lang": "en",
              },
            ],
            "tier": {
              "id": "member",
              "name": {
                "value": "Membro",
              },
              "of": 1,
              "order": 1,
            },
            "title": {
              "value": "Entre",
            },
          },
          {
            "advice": {
              "lang": "en",
              "value": "Ask again in a year.",
            },
            "id": "wait",
            "links": [],
            "title": {
              "lang": "en",
              "value": "Wait",
            },
          },
        ],
        "progress": "Pergunta 1 de no máximo 2",
        "questions": [
          {
            "answers": [
              {
                "label": {
                  "lang": "en",
                  "value": "Yes",
                },
                "to": {
                  "href": "#q-people",
                  "label": "pergunta 2",
                },
              },
              {
                "label": {
                  "lang": "en",
                  "value": "No",
                },
                "to": {
                  "href": "#o-join",
                  "label": "recomendação: Entre",
                },
              },
            ],
            "id": "sells",
            "left": 2,
            "question": {
              "value": "Vocês vendem?",
            },
          },
          {
            "answers": [
              {
                "label": {
                  "lang": "en",
                  "value": "One",
                },
                "to": {
                  "href": "#o-wait",
                  "label": "recomendação: Wait",
                },
              },
              {
                "label": {
                  "lang": "en",
                  "value": "Again",
                },
                "to": {
                  "href": "#q-sells",
                  "label": "pergunta 1",
                },
              },
            ],
            "id": "people",
            "left": 2,
            "question": {
              "lang": "en",
              "value": "How many people?",
            },
            "why": {
              "lang": "en",
              "value": "Certificates take time.",
            },
          },
          {
            "answers": [
              {
                "label": {
                  "lang": "en",
                  "value": "No",
                },
                "to": {
                  "href": "#o-wait",
                  "label": "recomendação: Wait",
                },
              },
              {
                "label": {
                  "lang": "en",
                  "value": "Lost",
                },
                "to": undefined,
              },
            ],
            "id": "alone",
            "left": 1,
            "question": {
              "lang": "en",
              "value": "Is anybody led here?",
            },
          },
        ],
        "summary": {
          "lang": "en",
          "value": "For everybody.",
        },
        "team": false,
      },
      "search": {
        "kind": "Ferramenta de decisão",
        "text": "For everybody. Vocês vendem? How many people? Is anybody led here? Entre Sign the terms. Wait Ask again in a year.",
      },
      "section": "decisions/",
      "template": "decision",
      "title": "Qual nível?",
      "wide": true,
    }
  `)
})

test('the internal site links to what only it has', () => {
  const [en] = decisionPages(internal)
  expect(en?.props.outcomes[1]?.links).toEqual([{ label: 'Strategy', href: '/playbook/strategy/' }])
})

test('lists name what they hold, in each language', () => {
  expect(
    [...legalListPages(site), ...decisionListPages(site), ...playbookListPages(site), ...playbookListPages(internal)].map(
      ({ path, title, description }) => `${path} ${title}: ${description}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "legal/ Legal library: Agreement templates of Lantern Partners with versions, languages and what to fill in: Mutual NDA.",
      "legal/ Biblioteca jurídica: Modelos de contrato do Parceiros Lantern, com versões, idiomas e campos a preencher: Acordo de sigilo.",
      "legal/ المكتبة القانونية: نماذج اتفاقيات شركاء لانترن بإصداراتها ولغاتها وما يُملأ فيها: Mutual NDA.",
      "decisions/ Decision tools: Questions that lead to advice on the partner program: Which tier?",
      "decisions/ Ferramentas de decisão: Perguntas que levam a uma recomendação sobre o programa de parceiros: Qual nível?",
      "decisions/ أدوات القرار: أسئلة تقود إلى توصية بشأن برنامج الشركاء: Which tier?",
      "playbook/ Playbook: How the team behind Lantern Partners works: Strategy.",
      "playbook/ Manual interno: Como trabalha a equipe do Parceiros Lantern: Estratégia.",
      "playbook/ دليل العمل الداخلي: كيف يعمل فريق شركاء لانترن: الاستراتيجية.",
    ]
  `)
})

test('the page for wrong addresses is in every language, leads to the sections, and is not found by search', () => {
  expect(paths(notFoundPages(site))).toEqual(['en 404/ Page not found', 'pt-BR 404/ Página não encontrada', 'ar 404/ الصفحة غير موجودة'])
  expect(notFoundPages(site)[1]).toMatchInlineSnapshot(`
    {
      "description": "Não há página neste endereço. Tente a busca ou comece por um destes caminhos.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "Português (Brasil)",
        "prefix": "pt-br",
        "tag": "pt-BR",
      },
      "params": {},
      "path": "404/",
      "props": {
        "message": "Não há página neste endereço. Tente a busca ou comece por um destes caminhos.",
        "sections": [
          {
            "href": "/pt-br/partners/",
            "label": "Parceiros",
          },
          {
            "href": "/pt-br/blueprints/",
            "label": "Soluções conjuntas",
          },
          {
            "href": "/pt-br/integrations/",
            "label": "Integrações",
          },
          {
            "href": "/pt-br/listings/",
            "label": "Marketplaces",
          },
          {
            "href": "/pt-br/",
            "label": "Início",
          },
          {
            "href": "/pt-br/guide/",
            "label": "Guia",
          },
          {
            "href": "/pt-br/tiers/",
            "label": "Níveis",
          },
          {
            "href": "/pt-br/become-a-partner/",
            "label": "Seja parceiro",
          },
          {
            "href": "/pt-br/changes/",
            "label": "Mudanças no programa",
          },
          {
            "href": "/pt-br/events/",
            "label": "Eventos",
          },
          {
            "href": "/pt-br/legal/",
            "label": "Biblioteca jurídica",
          },
          {
            "href": "/pt-br/decisions/",
            "label": "Ferramentas de decisão",
          },
          {
            "href": "/pt-br/checklists/",
            "label": "Listas de verificação",
          },
          {
            "href": "/pt-br/downloads/",
            "label": "Downloads",
          },
        ],
      },
      "section": "404/",
      "template": "not-found",
      "title": "Página não encontrada",
    }
  `)
})
