// The lifecycle board and the calendar of reviews.
import { expect, test } from 'vitest'
import type { FieldsOf } from '../../../src/program/program.ts'
import { boardPages } from '../../../src/site/pages/board.ts'
import { qbrCalendarPages } from '../../../src/site/pages/qbrs.ts'
import { entry, program, siteWith } from '../sample.ts'

const partner = (id: string, fields: Partial<FieldsOf<'partner'>>) =>
  entry('partner', id, {
    partner_id: id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    type: 'isv',
    partnership: 'technology',
    region: 'iberia',
    country: 'PT',
    status: 'active',
    segment: 'growth',
    risk_tier: 'low',
    owners: { manager: 'Ana Prado' },
    contacts: [],
    agreements: [],
    ...fields,
  })
const entries = [
  entry('tier', 'gold', { order: 1, name: 'Gold' }),
  partner('acme', {
    tier: 'gold',
    phase: 'onboard',
    phases: [
      { phase: 'scout', entered_on: '2025-12-01', left_on: '2025-12-31' },
      { phase: 'onboard', entered_on: '2026-01-01' },
    ],
  }),
  partner('borda', {
    phase: 'onboard',
    phases: [{ phase: 'onboard', entered_on: '2026-03-01' }],
    status: 'suspended',
    owners: { manager: 'Íris Luz' },
    segment: 'pilot',
  }),
  partner('casa', {
    phase: 'manage',
    review_cadence: 'quarterly',
    phases: [
      { phase: 'scout', entered_on: '2025-01-01', left_on: '2025-01-11' },
      { phase: 'manage', entered_on: '2025-01-11' },
    ],
  }),
  entry(
    'qbr',
    'casa/2025-q4',
    {
      held_on: '2026-01-20',
      next_on: '2026-04-14',
      actions: [
        { id: 'a', what: 'Send the figures', owner: 'Rui', due: '2026-03-01', status: 'open' },
        { id: 'b', what: 'Name an owner', owner: 'Ana Prado', due: '2026-02-01', status: 'in_progress' },
        { id: 'c', what: 'Move the date', owner: 'Rui', due: '2026-02-01', status: 'done' },
      ],
    },
    { params: { partner: 'casa', period: '2025-q4' } },
  ),
]
const base = siteWith(entries, 'internal')
const settings = entry('program', 'program', {
  ...program.fields,
  fiscal_year_start: 1,
  freshness: [{ kind: 'phase-onboard', days: 30, warn_days: [7] }],
  approvers: {},
  approvals: {} as never,
})
const site = { ...base, view: { ...base.view, entries: { ...base.view.entries, program: [settings] } } }

test('only the internal site has them, in every language', () => {
  expect([boardPages(siteWith(entries)), qbrCalendarPages(siteWith(entries))]).toEqual([[], []])
  expect(
    [...boardPages(site), ...qbrCalendarPages(site)].map(({ locale, path, title }) => `${locale.tag} ${path} ${title}`),
  ).toMatchInlineSnapshot(`
    [
      "en board/ Lifecycle board",
      "pt-BR board/ Quadro do ciclo de vida",
      "ar board/ لوحة دورة الحياة",
      "en qbrs/ QBR calendar",
      "pt-BR qbrs/ Calendário de QBRs",
      "ar qbrs/ تقويم المراجعات الربعية",
    ]
  `)
})

test('a column counts its partners, says how long others stayed, and puts those first that need somebody', () => {
  const [board] = boardPages(site)
  expect(board?.props.columns.filter(({ count }) => count > 0)).toMatchInlineSnapshot(`
    [
      {
        "cards": [
          {
            "ageing": {
              "age": "within",
              "label": "in time",
            },
            "days": "for 12 days",
            "facets": {
              "owner": "iris-luz",
              "region": "iberia",
              "segment": "pilot",
            },
            "hold": {
              "grave": true,
              "text": {
                "value": "Partnership suspended",
              },
            },
            "href": "/partners/borda/",
            "name": "Borda",
            "next": "Nothing holds it back",
            "owner": "Íris Luz",
            "type": "Software vendor (ISV)",
          },
          {
            "ageing": {
              "age": "over",
              "label": "over the limit of 30",
            },
            "days": "for 71 days",
            "facets": {
              "owner": "ana-prado",
              "region": "iberia",
              "segment": "growth",
            },
            "href": "/partners/acme/",
            "name": "Acme",
            "next": "Nothing holds it back",
            "owner": "Ana Prado",
            "tier": {
              "id": "gold",
              "name": {
                "value": "Gold",
              },
              "of": 1,
              "order": 1,
            },
            "type": "Software vendor (ISV)",
          },
        ],
        "count": 2,
        "label": "Onboard",
        "limit": "limit 30 days",
        "median": "Nobody has left this phase",
        "phase": "onboard",
      },
      {
        "cards": [
          {
            "days": "for 426 days",
            "facets": {
              "owner": "ana-prado",
              "region": "iberia",
              "segment": "growth",
            },
            "hold": {
              "grave": true,
              "text": {
                "value": "Actions of reviews: 2 overdue, the oldest by 40 days",
              },
            },
            "href": "/partners/casa/",
            "name": "Casa",
            "next": "Review meeting: Apr 14, 2026",
            "owner": "Ana Prado",
            "type": "Software vendor (ISV)",
          },
        ],
        "count": 1,
        "label": "Manage",
        "median": "Nobody has left this phase",
        "phase": "manage",
      },
    ]
  `)
  expect(board?.props.columns.map(({ label, count, median }) => `${label} ${count}: ${median}`)).toMatchInlineSnapshot(`
    [
      "Scout 0: Median stay 20 days, of 2 that left",
      "Evaluate 0: Nobody has left this phase",
      "Negotiate 0: Nobody has left this phase",
      "Onboard 2: Nobody has left this phase",
      "Manage 1: Nobody has left this phase",
      "Optimize 0: Nobody has left this phase",
      "Renew 0: Nobody has left this phase",
      "Exit 0: Nobody has left this phase",
    ]
  `)
})

test('filters offer what there is', () => {
  const [board] = boardPages(site)
  expect(board?.props.facets).toMatchInlineSnapshot(`
    [
      {
        "id": "owner",
        "label": "Owner",
        "options": [
          {
            "count": 2,
            "label": "Ana Prado",
            "value": "ana-prado",
          },
          {
            "count": 1,
            "label": "Íris Luz",
            "value": "iris-luz",
          },
        ],
      },
      {
        "id": "region",
        "label": "Region",
        "options": [
          {
            "count": 3,
            "label": "Iberia",
            "value": "iberia",
          },
        ],
      },
      {
        "id": "segment",
        "label": "Segment",
        "options": [
          {
            "count": 2,
            "label": "Growth",
            "value": "growth",
          },
          {
            "count": 1,
            "label": "Pilot",
            "value": "pilot",
          },
        ],
      },
    ]
  `)
})

test('the calendar has quarters around the day of the site; what is open stands by owner, the oldest first', () => {
  const [, , , ...rest] = qbrCalendarPages(site)
  expect(rest).toEqual([])
  const [calendar] = qbrCalendarPages(site)
  expect(calendar?.props).toMatchInlineSnapshot(`
    {
      "actions": {
        "count": "Open: 2. Overdue: 2.",
        "owners": [
          {
            "count": "Open: 1. Overdue: 1.",
            "items": [
              {
                "away": "40 days ago",
                "due": "Feb 1, 2026",
                "overdue": true,
                "partner": {
                  "href": "/partners/casa/",
                  "name": "Casa",
                },
                "review": {
                  "href": "/qbrs/casa/2025-q4/",
                  "label": "2025-Q4",
                },
                "what": {
                  "value": "Name an owner",
                },
              },
            ],
            "owner": "Ana Prado",
          },
          {
            "count": "Open: 1. Overdue: 1.",
            "items": [
              {
                "away": "12 days ago",
                "due": "Mar 1, 2026",
                "overdue": true,
                "partner": {
                  "href": "/partners/casa/",
                  "name": "Casa",
                },
                "review": {
                  "href": "/qbrs/casa/2025-q4/",
                  "label": "2025-Q4",
                },
                "what": {
                  "value": "Send the figures",
                },
              },
            ],
            "owner": "Rui",
          },
        ],
      },
      "calendars": [
        {
          "count": "2",
          "href": "/qbrs/reviews.ics",
          "isPerson": false,
          "name": "Everybody",
        },
        {
          "count": "2",
          "href": "/qbrs/owners/ana-prado.ics",
          "isPerson": true,
          "name": "Ana Prado",
        },
        {
          "count": "0",
          "href": "/qbrs/owners/iris-luz.ics",
          "isPerson": true,
          "name": "Íris Luz",
        },
      ],
      "lead": "A review counts for the quarter in which people meet. Missed is a quarter that is over and in which one was due by the cadence of the partner.",
      "next": [
        {
          "away": "in 32 days",
          "href": "/partners/casa/",
          "name": "Casa",
          "on": "Apr 14, 2026",
          "overdue": false,
          "prepared": "/qbrs/casa/2026-q1/",
          "with": "Ana Prado",
        },
      ],
      "parts": [],
      "quarters": [
        {
          "current": false,
          "id": "2025-Q2",
        },
        {
          "current": false,
          "id": "2025-Q3",
        },
        {
          "current": false,
          "id": "2025-Q4",
        },
        {
          "current": true,
          "id": "2026-Q1",
        },
        {
          "current": false,
          "id": "2026-Q2",
        },
        {
          "current": false,
          "id": "2026-Q3",
        },
      ],
      "rest": "Partners that are not managed and have no review are left out: 2.",
      "rows": [
        {
          "cadence": "Quarterly",
          "cells": [
            {
              "label": "Missed",
              "state": "missed",
            },
            {
              "label": "Missed",
              "state": "missed",
            },
            {
              "label": "Not due",
              "state": "not_due",
            },
            {
              "href": "/qbrs/casa/2025-q4/",
              "label": "Held",
              "on": "Jan 20, 2026",
              "state": "held",
            },
            {
              "label": "Planned",
              "on": "Apr 14, 2026",
              "prepared": "/qbrs/casa/2026-q1/",
              "state": "planned",
            },
            {
              "label": "Not due",
              "state": "not_due",
            },
          ],
          "href": "/partners/casa/#qbrs",
          "name": "Casa",
        },
      ],
      "undated": [],
    }
  `)
})
