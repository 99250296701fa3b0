// The page for a company that wants to join, as a value.
import { expect, test } from 'vitest'
import { becomePages } from '../../../src/site/pages/become-a-partner.ts'
import { entry, program, siteWith } from '../sample.ts'

const tier = entry('tier', 'member', {
  order: 1,
  name: 'Member',
  summary: 'For all.',
  engagement: 'self_serve',
  requirements: { metric: 'certified_people', gte: 1 },
  thresholds: {},
  benefits: { margin: 10, help: false },
  graduation: 'Sell.',
  grace_days: 30,
})
const matrix = entry('matrix', 'matrix', {
  requirements: [],
  benefits: [
    { id: 'margin', group: 'Money', label: 'Margin', unit: 'percent' },
    { id: 'help', group: 'Help', label: 'Help', unit: 'flag' },
  ],
})
const nda = entry('legal_document', 'nda', { kind: 'nda', title: 'Mutual NDA', version: '1.10' })
const checklist = entry('checklist', 'first', {
  title: 'First days',
  when: 'onboarding',
  audience: 'public',
  items: [{ id: 'papers', item: 'Papers sent', owner: 'Partner' }],
})
const joining = entry('program', 'program', {
  ...program.fields,
  joining: {
    steps: [
      {
        id: 'letter',
        title: { en: 'Letter', 'pt-BR': 'Carta' },
        text: 'Write a letter.',
        days: 7,
        answered_by: { en: 'A clerk', 'pt-BR': 'Um atendente' },
        answer_business_days: 3,
        bring: ['A stamp'],
      },
      { id: 'call', title: 'Call', text: 'We call.', days: 10, answered_by: 'A clerk' },
      { id: 'end', title: 'Start', text: 'You start.', days: 4 },
    ],
    agreements: [
      { document: 'nda', when: 'First of all.' },
      { document: 'hidden', when: 'Never seen.' },
    ],
  },
})

const sample = siteWith([tier, matrix, nda, checklist])
const full = { ...sample, view: { ...sample.view, entries: { ...sample.view.entries, program: [joining] } } }

test('steps have their days one after the other, who answers, and what to bring; agreements that the reader may not see are left out', () => {
  const [en, pt] = becomePages(full)
  expect([en, pt?.props.steps[0], pt?.props.stats]).toMatchInlineSnapshot(`
    [
      {
        "description": "How to become a partner: the steps with their time, what to bring, what Member asks, and who answers.",
        "headings": [
          {
            "depth": 2,
            "slug": "path",
            "text": "The path",
          },
          {
            "depth": 2,
            "slug": "first",
            "text": "What Member asks, and what you get",
          },
          {
            "depth": 2,
            "slug": "model",
            "text": "Why everybody may join",
          },
          {
            "depth": 2,
            "slug": "agreements",
            "text": "What you sign",
          },
          {
            "depth": 2,
            "slug": "after",
            "text": "After signing",
          },
          {
            "depth": 2,
            "slug": "contact",
            "text": "Start with one message",
          },
        ],
        "locale": {
          "dir": "ltr",
          "label": "English",
          "prefix": "",
          "tag": "en",
        },
        "params": {},
        "path": "become-a-partner/",
        "props": {
          "agreements": [
            {
              "href": "/legal/nda/",
              "label": "Mutual NDA",
              "version": "Version 1.10",
              "when": {
                "value": "First of all.",
              },
            },
          ],
          "first": {
            "asks": {
              "others": [],
              "requirements": {
                "text": "Certified people: at least 1",
              },
            },
            "compare": "/tiers/",
            "gives": [
              {
                "label": {
                  "value": "Margin",
                },
                "value": {
                  "value": "10%",
                },
              },
            ],
            "href": "/tiers/#member",
            "standing": {
              "id": "member",
              "name": {
                "value": "Member",
              },
              "of": 1,
              "order": 1,
            },
            "summary": {
              "value": "For all.",
            },
          },
          "lead": "Every step has a time, a list of what to bring and somebody who answers.",
          "mail": {
            "address": "partners@lantern.example",
            "href": "mailto:partners@lantern.example?subject=Lantern%20Partners%3A%20we%20would%20like%20to%20join",
          },
          "model": {
            "open": true,
            "why": {
              "value": "Everybody builds with light.",
            },
          },
          "onboarding": [
            {
              "href": "/checklists/first/",
              "label": "First days",
              "text": "Points: 1",
            },
          ],
          "stats": [
            {
              "label": "From the first message to an active partner",
              "value": "3 weeks",
            },
            {
              "label": "Steps",
              "value": "3",
            },
            {
              "label": "Admission",
              "value": "Open",
            },
            {
              "label": "Where you start",
              "value": "Member",
            },
          ],
          "steps": [
            {
              "answered": "Who answers: A clerk, within 3 business days",
              "bring": [
                {
                  "value": "A stamp",
                },
              ],
              "days": "From day 1 to day 7",
              "id": "letter",
              "text": {
                "value": "Write a letter.",
              },
              "time": "1 week",
              "title": {
                "value": "Letter",
              },
            },
            {
              "answered": "Who answers: A clerk",
              "bring": [],
              "days": "From day 8 to day 17",
              "id": "call",
              "text": {
                "value": "We call.",
              },
              "time": "10 days",
              "title": {
                "value": "Call",
              },
            },
            {
              "bring": [],
              "days": "From day 18 to day 21",
              "id": "end",
              "text": {
                "value": "You start.",
              },
              "time": "4 days",
              "title": {
                "value": "Start",
              },
            },
          ],
        },
        "search": {
          "kind": "Page",
          "text": "Letter. Write a letter. A stamp. Call. We call. Start. You start. Everybody builds with light. Mutual NDA. First of all.",
        },
        "section": "become-a-partner/",
        "template": "become-a-partner",
        "title": "Join the Lantern Partners",
        "wide": true,
      },
      {
        "answered": "Quem responde: Um atendente, em até 3 dias úteis",
        "bring": [
          {
            "lang": "en",
            "value": "A stamp",
          },
        ],
        "days": "Do dia 1 ao dia 7",
        "id": "letter",
        "text": {
          "lang": "en",
          "value": "Write a letter.",
        },
        "time": "1 semana",
        "title": {
          "value": "Carta",
        },
      },
      [
        {
          "label": "Da primeira mensagem a parceiro ativo",
          "value": "3 semanas",
        },
        {
          "label": "Passos",
          "value": "3",
        },
        {
          "label": "Admissão",
          "value": "Aberta",
        },
        {
          "label": "Por onde se começa",
          "value": "Member",
        },
      ],
    ]
  `)
})

test('a program that says nothing about joining has a page from what it does say', () => {
  const [en] = becomePages(siteWith([tier, matrix]))
  expect([en?.props.lead, en?.props.steps, en?.props.agreements, en?.props.stats, en?.headings]).toMatchInlineSnapshot(`
    [
      "Write to us, and we tell you what comes next.",
      [],
      [],
      [
        {
          "label": "Admission",
          "value": "Open",
        },
        {
          "label": "Where you start",
          "value": "Member",
        },
      ],
      [
        {
          "depth": 2,
          "slug": "first",
          "text": "What Member asks, and what you get",
        },
        {
          "depth": 2,
          "slug": "model",
          "text": "Why everybody may join",
        },
        {
          "depth": 2,
          "slug": "contact",
          "text": "Start with one message",
        },
      ],
    ]
  `)
})
