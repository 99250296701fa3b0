// The team's queues as values: approvals, registrations, funds and risks.
import { expect, test } from 'vitest'
import { approvalsPages } from '../../../src/site/pages/approvals.ts'
import { businessDay } from '../../../src/site/pages/day-cell.ts'
import { dealsPages } from '../../../src/site/pages/deals.ts'
import { mdfPages } from '../../../src/site/pages/mdf.ts'
import { riskPages } from '../../../src/site/pages/risk.ts'
import { entry, siteWith } from '../sample.ts'
import { asOf, claim, deal, mdf, partner, workSite } from '../work/work-site.ts'

const gold = entry('tier', 'gold', { order: 1, name: { en: 'Gold', 'pt-BR': 'Ouro' } })
const acme = partner('acme', {
  tier: 'gold',
  agreements: [
    {
      kind: 'reseller',
      status: 'negotiating',
      approvals: [{ decision: 'pending', role: 'director', requested_by: 'Eva', requested_on: '2026-03-09', note: 'Clause 4.' }],
    },
  ],
})
const zeta = partner('zeta', { status: 'suspended', agreements: [{ kind: 'nda', status: 'sent' }] })
const entries = [
  gold,
  acme,
  zeta,
  deal('d-1', { account_domain: 'tower.example', public_sector: 'true', evidence: 'Minutes.' }),
  deal('d-2', {
    account_domain: 'tower.example',
    stage: 'approved',
    partner_id: 'zeta',
    registered_on: '2026-03-02',
    expires_on: '2026-03-31',
    last_activity_on: '2026-03-02',
  }),
  deal('d-3', { stage: 'approved', expires_on: '2026-03-12', last_activity_on: '2026-03-01' }),
  deal('d-4', { stage: 'won', decided_on: '2026-03-11', decided_by: 'Ana', amount: '99.5', currency: 'USD' }),
  mdf('m-1', { claims: [claim({ status: 'approved', decided_on: '2026-03-12' })] }),
  mdf('m-2', { status: 'open', requested: '9000', budget: '9000', requested_on: '2026-03-02', start: '2026-03-10', end: '2026-03-10' }),
  mdf('m-3', { status: 'denied' }),
]
const site = workSite(entries)
const [en] = site.locales
if (!en) throw new Error('the sample has a language')

test('approvals: what waits and who may decide, what was not asked for, what was decided, and the roles', () => {
  const [page] = approvalsPages(site)
  expect(page).toMatchInlineSnapshot(`
    {
      "description": "Commitments of Lantern Partners that wait for a person in the right role, since when, and who may decide.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "params": {},
      "path": "approvals/",
      "props": {
        "decided": {
          "lead": "Of the past 60 days, the latest first.",
          "rows": [
            {
              "by": "Ana",
              "decision": {
                "state": "good",
                "text": "Approved",
              },
              "detail": {
                "value": "d-4.example",
              },
              "href": "/records/deal-registration/d-4/",
              "on": "Mar 11, 2026",
              "partner": {
                "href": "/partners/acme/",
                "label": "Acme",
              },
              "role": "Partner manager",
              "took": "1",
              "what": "Deal registration",
            },
          ],
        },
        "lead": "2 decisions wait, 2 of them past their day. Business days are Monday to Friday, counted from the day after the request.",
        "missing": [
          {
            "href": "/partners/zeta/#agreements",
            "partner": {
              "href": "/partners/zeta/",
              "label": "Zeta",
            },
            "roles": "Director",
            "what": "Non-disclosure agreement",
          },
        ],
        "needs": [
          {
            "partnership": "Referral",
            "roles": "Partner manager",
          },
          {
            "partnership": "Distribution",
            "roles": "Director",
          },
          {
            "partnership": "Technology",
            "roles": "Vp",
          },
          {
            "partnership": "Strategic",
            "roles": "C-level",
          },
          {
            "partnership": "Government",
            "roles": "C-level and Legal",
          },
        ],
        "roles": [
          {
            "open": "1",
            "people": "Ana, Rui",
            "role": "Partner manager",
            "term": "2",
          },
          {
            "open": "1",
            "people": "Eva",
            "role": "Director",
            "term": "3",
          },
          {
            "open": "0",
            "people": "Iris",
            "role": "C-level",
            "term": "5",
          },
          {
            "open": "0",
            "people": "Leo",
            "role": "Legal",
            "term": "no term set",
          },
        ],
        "waiting": {
          "rows": [
            {
              "asked": "Mar 9, 2026",
              "askedBy": "Eva",
              "due": {
                "left": "business days over: 1",
                "on": "2026-03-12",
                "state": "bad",
                "text": "Mar 12, 2026",
              },
              "href": "/partners/acme/#agreements",
              "nobody": "Nobody: Eva asked, and holds the role alone. It goes to the role above.",
              "note": {
                "value": "Clause 4.",
              },
              "partner": {
                "href": "/partners/acme/",
                "label": "Acme",
              },
              "people": [],
              "role": "Director",
              "what": "Reseller agreement",
            },
            {
              "asked": "Mar 10, 2026",
              "detail": {
                "value": "tower.example",
              },
              "due": {
                "left": "business days over: 1",
                "on": "2026-03-12",
                "state": "bad",
                "text": "Mar 12, 2026",
              },
              "href": "/records/deal-registration/d-1/",
              "partner": {
                "href": "/partners/acme/",
                "label": "Acme",
              },
              "people": [
                "Ana",
              ],
              "role": "Partner manager",
              "what": "Deal registration",
            },
          ],
        },
      },
      "search": {
        "kind": "Approvals waiting",
        "text": "Commitments of Lantern Partners that wait for a person in the right role, since when, and who may decide.",
      },
      "section": "approvals/",
      "template": "approvals",
      "title": "Approvals waiting",
      "wide": true,
    }
  `)
})

test('a term of business days is over on the weekend after its Friday', () => {
  const on = (day: string) => {
    const { left, state } = businessDay('2026-03-13', day, en)
    return [left, state]
  }
  expect(['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14', '2026-03-16'].map(on)).toEqual([
    ['business days: 2', 'good'],
    ['business days: 1', 'warn'],
    ['last day', 'warn'],
    ['1 day overdue', 'bad'],
    ['business days over: 1', 'bad'],
  ])
})

test('registrations: what waits, clashes, protects, should be closed, and the totals', () => {
  const [page] = dealsPages(site)
  expect(page?.props).toMatchInlineSnapshot(`
    {
      "all": {
        "href": "/records/deal-registration/",
        "label": "All registrations (4)",
      },
      "chart": {
        "rows": [
          {
            "label": "Waiting",
            "length": 100,
            "text": "1",
          },
          {
            "label": "Protected",
            "length": 100,
            "text": "1",
          },
          {
            "label": "Without activity",
            "length": 0,
            "text": "0",
          },
          {
            "label": "Protection over",
            "length": 100,
            "text": "1",
          },
          {
            "label": "Won",
            "length": 100,
            "text": "1",
          },
          {
            "label": "Lost",
            "length": 0,
            "text": "0",
          },
          {
            "label": "Rejected",
            "length": 0,
            "text": "0",
          },
          {
            "label": "Expired",
            "length": 0,
            "text": "0",
          },
          {
            "label": "Withdrawn",
            "length": 0,
            "text": "0",
          },
        ],
        "title": "Registrations by state",
        "unit": "Registrations",
      },
      "closed": {
        "rows": [
          {
            "amount": "$99.50",
            "customer": {
              "href": "/records/deal-registration/d-4/",
              "label": "d-4.example",
            },
            "decided": "Mar 11, 2026",
            "id": "d-4",
            "partner": {
              "href": "/partners/acme/",
              "label": "Acme",
            },
            "registered": "Mar 10, 2026",
            "state": "Won",
            "warnings": [],
          },
        ],
      },
      "conflicts": {
        "rows": [
          {
            "deals": [
              {
                "amount": "€1,000",
                "customer": {
                  "href": "/records/deal-registration/d-2/",
                  "label": "tower.example",
                },
                "id": "d-2",
                "partner": {
                  "href": "/partners/zeta/",
                  "label": "Zeta",
                },
                "registered": "Mar 2, 2026",
                "state": "Protected",
                "warnings": [
                  "Partner: Suspended",
                  "No tier: may not register",
                ],
              },
              {
                "amount": "€1,000",
                "customer": {
                  "href": "/records/deal-registration/d-1/",
                  "label": "tower.example",
                },
                "id": "d-1",
                "partner": {
                  "href": "/partners/acme/",
                  "label": "Acme",
                },
                "registered": "Mar 10, 2026",
                "state": "Waiting",
                "warnings": [
                  "Public body: legal answers first",
                ],
              },
            ],
            "overlap": "Both from Mar 10, 2026 to Mar 31, 2026",
            "rule": "The approved one protects. The other is refused until it ends; do not say whose it is.",
            "same": "domain",
            "state": "bad",
          },
        ],
      },
      "lead": "Business days to the answer: 2. Days of protection: 90. Extensions: 1, of 30 days. Protection ends after 180 days without activity.",
      "links": [],
      "protected": {
        "rows": [
          {
            "activity": "Mar 2, 2026",
            "amount": "€1,000",
            "close": "May 1, 2026",
            "customer": {
              "href": "/records/deal-registration/d-2/",
              "label": "tower.example",
            },
            "extension": "possible, to Apr 30, 2026",
            "id": "d-2",
            "last": {
              "left": "18 days left",
              "on": "2026-03-31",
              "state": "warn",
              "text": "Mar 31, 2026",
            },
            "partner": {
              "href": "/partners/zeta/",
              "label": "Zeta",
            },
            "warnings": [
              "Partner: Suspended",
              "No tier: may not register",
            ],
          },
        ],
      },
      "stats": [
        {
          "href": "#waiting",
          "label": "Waiting",
          "state": "warn",
          "value": "1",
        },
        {
          "href": "#conflicts",
          "label": "Conflicts",
          "state": "bad",
          "value": "1",
        },
        {
          "href": "#protected",
          "label": "Protected",
          "value": "1",
        },
        {
          "href": "#protected",
          "label": "End within 30 days",
          "state": "warn",
          "value": "1",
        },
        {
          "href": "#to-close",
          "label": "To close",
          "state": "bad",
          "value": "1",
        },
      ],
      "toClose": {
        "rows": [
          {
            "activity": "Mar 1, 2026",
            "amount": "€1,000",
            "customer": {
              "href": "/records/deal-registration/d-3/",
              "label": "d-3.example",
            },
            "id": "d-3",
            "partner": {
              "href": "/partners/acme/",
              "label": "Acme",
            },
            "warnings": [],
            "why": "protection ended Mar 12, 2026",
          },
        ],
      },
      "totals": {
        "rows": [
          {
            "count": "2",
            "currency": "EUR",
            "partner": {
              "href": "/partners/acme/",
              "label": "Acme",
            },
            "protected": "–",
            "waiting": "€1,000",
            "won": "–",
          },
          {
            "count": "1",
            "currency": "USD",
            "partner": {
              "href": "/partners/acme/",
              "label": "Acme",
            },
            "protected": "–",
            "waiting": "–",
            "won": "$99.50",
          },
          {
            "count": "1",
            "currency": "EUR",
            "partner": {
              "href": "/partners/zeta/",
              "label": "Zeta",
            },
            "protected": "€1,000",
            "waiting": "–",
            "won": "–",
          },
        ],
      },
      "waiting": {
        "rows": [
          {
            "amount": "€1,000",
            "answer": {
              "left": "business days over: 1",
              "on": "2026-03-12",
              "state": "bad",
              "text": "Mar 12, 2026",
            },
            "customer": {
              "href": "/records/deal-registration/d-1/",
              "label": "tower.example",
            },
            "evidence": {
              "value": "Minutes.",
            },
            "id": "d-1",
            "partner": {
              "href": "/partners/acme/",
              "label": "Acme",
            },
            "registered": "Mar 10, 2026",
            "warnings": [
              "Public body: legal answers first",
            ],
          },
        ],
      },
    }
  `)
})

test('funds: the use of caps, and each request with its next date, its proofs and its doubts', () => {
  const [page] = mdfPages(site)
  expect(page?.props).toMatchInlineSnapshot(`
    {
      "caps": [
        {
          "approved": "€2,000",
          "cap": "€10,000",
          "capAt": 90.9,
          "claimed": "€1,500.50",
          "left": "€8,000",
          "leftAfter": "-€1,000",
          "open": "€9,000",
          "over": false,
          "paid": "€0",
          "parts": [
            {
              "at": 0,
              "kind": "paid",
              "length": 0,
            },
            {
              "at": 0,
              "kind": "claimed",
              "length": 13.64,
            },
            {
              "at": 13.64,
              "kind": "approved",
              "length": 4.54,
            },
            {
              "at": 18.18,
              "kind": "open",
              "length": 81.82,
            },
          ],
          "period": "2026-Q1",
          "region": "Whole program",
          "text": "2026-Q1, Whole program: of €10,000, €0 paid, €1,500.50 claimed, €2,000 approved, €9,000 asked and undecided; €8,000 left",
        },
        {
          "approved": "€2,000",
          "cap": "€5,000",
          "capAt": 45.45,
          "claimed": "€1,500.50",
          "left": "€3,000",
          "leftAfter": "-€6,000",
          "open": "€9,000",
          "over": false,
          "paid": "€0",
          "parts": [
            {
              "at": 0,
              "kind": "paid",
              "length": 0,
            },
            {
              "at": 0,
              "kind": "claimed",
              "length": 13.64,
            },
            {
              "at": 13.64,
              "kind": "approved",
              "length": 4.54,
            },
            {
              "at": 18.18,
              "kind": "open",
              "length": 81.82,
            },
          ],
          "period": "2026-H1",
          "region": "Iberia",
          "text": "2026-H1, Iberia: of €5,000, €0 paid, €1,500.50 claimed, €2,000 approved, €9,000 asked and undecided; €3,000 left",
        },
      ],
      "evidence": [
        {
          "kind": "Event",
          "proofs": "Invoice, Photo",
        },
      ],
      "lead": "A request counts against the cap of its period, region and currency once it is approved. A closed one counts with what was claimed.",
      "links": [],
      "others": {
        "rows": [
          {
            "activity": {
              "value": "Fair m-3",
            },
            "amount": "€2,000",
            "dates": "Mar 2, 2026 – Mar 4, 2026",
            "href": "/records/mdf-request/m-3/",
            "id": "m-3",
            "next": [],
            "partner": {
              "href": "/partners/acme/",
              "label": "Acme",
            },
            "period": "2026-Q1",
            "proof": [],
            "share": "50% of €4,000",
            "state": {
              "state": "neutral",
              "text": "Denied",
            },
            "type": "Event",
            "warnings": [],
          },
        ],
      },
      "requests": {
        "rows": [
          {
            "activity": {
              "value": "Fair m-2",
            },
            "amount": "€9,000",
            "dates": "Mar 10, 2026",
            "href": "/records/mdf-request/m-2/",
            "id": "m-2",
            "next": [
              {
                "day": {
                  "left": "business days over: 4",
                  "on": "2026-03-09",
                  "state": "bad",
                  "text": "Mar 9, 2026",
                },
                "text": "decide by Mar 9, 2026",
              },
            ],
            "partner": {
              "href": "/partners/acme/",
              "label": "Acme",
            },
            "period": "2026-Q1",
            "proof": [],
            "share": "100% of €9,000",
            "state": {
              "state": "warn",
              "text": "Open",
            },
            "type": "Event",
            "warnings": [
              "Asked fewer than 10 business days before the start",
              "Our part is above 50%",
            ],
          },
          {
            "activity": {
              "value": "Fair m-1",
            },
            "amount": "€2,000",
            "dates": "Mar 2, 2026 – Mar 4, 2026",
            "href": "/records/mdf-request/m-1/",
            "id": "m-1",
            "next": [
              {
                "day": {
                  "left": "44 days left",
                  "on": "2026-04-26",
                  "state": "good",
                  "text": "Apr 26, 2026",
                },
                "text": "pay by Apr 26, 2026",
              },
              {
                "day": {
                  "left": "21 days left",
                  "on": "2026-04-03",
                  "state": "warn",
                  "text": "Apr 3, 2026",
                },
                "text": "claim by Apr 3, 2026",
              },
            ],
            "partner": {
              "href": "/partners/acme/",
              "label": "Acme",
            },
            "period": "2026-Q1",
            "proof": [
              {
                "state": "bad",
                "text": "€1,500.50, Approved: missing: Photo",
              },
            ],
            "share": "50% of €4,000",
            "state": {
              "state": "info",
              "text": "Approved",
            },
            "type": "Event",
            "warnings": [],
          },
        ],
      },
    }
  `)
})

test('a cap that is overdrawn is drawn inside its bar', () => {
  const [page] = mdfPages(workSite([partner('acme'), mdf('m', { requested: '7500' }), mdf('n', { status: 'open', requested: '2500' })]))
  expect(
    page?.props.caps.map(({ period, left, leftAfter, over, capAt, parts }) => ({ period, left, leftAfter, over, capAt, parts })),
  ).toMatchInlineSnapshot(`
    [
      {
        "capAt": 100,
        "left": "€2,500",
        "leftAfter": "€0",
        "over": false,
        "parts": [
          {
            "at": 0,
            "kind": "paid",
            "length": 0,
          },
          {
            "at": 0,
            "kind": "claimed",
            "length": 0,
          },
          {
            "at": 0,
            "kind": "approved",
            "length": 75,
          },
          {
            "at": 75,
            "kind": "open",
            "length": 25,
          },
        ],
        "period": "2026-Q1",
      },
      {
        "capAt": 50,
        "left": "-€2,500",
        "leftAfter": "-€5,000",
        "over": true,
        "parts": [
          {
            "at": 0,
            "kind": "paid",
            "length": 0,
          },
          {
            "at": 0,
            "kind": "claimed",
            "length": 0,
          },
          {
            "at": 0,
            "kind": "approved",
            "length": 75,
          },
          {
            "at": 75,
            "kind": "open",
            "length": 25,
          },
        ],
        "period": "2026-H1",
      },
    ]
  `)
})

test('risks: the most severe partner first, every level with its reasons', () => {
  const [page] = riskPages(site)
  expect([page?.props.counts.map(({ level, count }) => [level, count]), page?.props.rows]).toMatchInlineSnapshot(`
    [
      [
        [
          "critical",
          "1",
        ],
        [
          "high",
          "1",
        ],
        [
          "watch",
          "0",
        ],
        [
          "clear",
          "0",
        ],
        [
          "none",
          "0",
        ],
      ],
      [
        {
          "cells": [
            {
              "kind": "agreements",
              "label": "Clear",
              "level": "clear",
              "reasons": [],
            },
            {
              "kind": "security",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
            {
              "kind": "data_protection",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
            {
              "kind": "integrity",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
            {
              "kind": "delivery",
              "label": "Critical",
              "level": "critical",
              "reasons": [
                {
                  "href": "/partners/zeta/#stands",
                  "level": "critical",
                  "levelText": "Critical",
                  "text": {
                    "value": "The partnership is suspended",
                  },
                },
              ],
              "summary": "1 reason",
            },
            {
              "kind": "commercial",
              "label": "High",
              "level": "high",
              "reasons": [
                {
                  "detail": {
                    "value": "tower.example",
                  },
                  "href": "/deals/#conflicts",
                  "level": "high",
                  "levelText": "High",
                  "text": {
                    "value": "Registration clashes with another",
                  },
                },
              ],
              "summary": "1 reason",
            },
            {
              "kind": "regional",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
          ],
          "partner": {
            "href": "/partners/zeta/",
            "label": "Zeta",
          },
          "status": "Suspended",
          "tier": {
            "label": "Low",
            "rank": 0,
          },
          "weight": 110,
          "worst": "critical",
        },
        {
          "cells": [
            {
              "kind": "agreements",
              "label": "Clear",
              "level": "clear",
              "reasons": [],
            },
            {
              "kind": "security",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
            {
              "kind": "data_protection",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
            {
              "kind": "integrity",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
            {
              "kind": "delivery",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
            {
              "kind": "commercial",
              "label": "High",
              "level": "high",
              "reasons": [
                {
                  "detail": {
                    "value": "Fair m-2",
                  },
                  "href": "/records/mdf-request/m-2/",
                  "left": "4 days overdue",
                  "level": "high",
                  "levelText": "High",
                  "text": {
                    "value": "MDF request undecided",
                  },
                },
                {
                  "href": "/records/deal-registration/d-1/",
                  "left": "1 day overdue",
                  "level": "high",
                  "levelText": "High",
                  "text": {
                    "value": "Registration of tower.example waits",
                  },
                },
                {
                  "href": "/records/deal-registration/d-3/",
                  "left": "1 day overdue",
                  "level": "high",
                  "levelText": "High",
                  "text": {
                    "value": "Protection of d-3.example is over",
                  },
                },
                {
                  "detail": {
                    "value": "tower.example",
                  },
                  "href": "/deals/#conflicts",
                  "level": "high",
                  "levelText": "High",
                  "text": {
                    "value": "Registration clashes with another",
                  },
                },
              ],
              "summary": "4 reasons",
            },
            {
              "kind": "regional",
              "label": "Nothing on record",
              "level": "none",
              "reasons": [],
            },
          ],
          "partner": {
            "href": "/partners/acme/",
            "label": "Acme",
          },
          "tier": {
            "label": "Low",
            "rank": 0,
          },
          "weight": 10,
          "worst": "high",
        },
      ],
    ]
  `)
})

test('a long map has a hundred partners to a page', () => {
  const many = Array.from({ length: 101 }, (_, index) => partner(`p-${index}`))
  const pages = riskPages(workSite(many)).filter(({ locale }) => locale.tag === 'en')
  expect(pages.map(({ path, title, props }) => [path, title, props.rows.length])).toEqual([
    ['risk/', 'Risk map', 100],
    ['risk/page/2/', 'Risk map, page 2 of 2', 1],
  ])
})

test('a long queue is cut and says so', () => {
  const many = Array.from({ length: 201 }, (_, index) => deal(`d-${index}`))
  const [page] = dealsPages(workSite([partner('acme', { tier: 'gold' }), ...many]))
  const [approvals] = approvalsPages(workSite([partner('acme'), ...many]))
  expect([
    page?.props.waiting.rows.length,
    page?.props.waiting.cut,
    approvals?.props.waiting.rows.length,
    approvals?.props.waiting.cut,
  ]).toEqual([200, 'The first 200 of 201.', 200, 'The first 200 of 201.'])
})

test('an empty program has pages that say what would be there', () => {
  const empty = workSite([])
  const counts = [
    approvalsPages(empty)[0]?.props.waiting.rows,
    dealsPages(empty)[0]?.props.waiting.rows,
    mdfPages(empty)[0]?.props.requests.rows,
    riskPages(empty)[0]?.props.rows,
  ]
  expect(counts).toEqual([[], [], [], []])
})

test('other sites have none of these pages', () => {
  const others = siteWith([gold])
  expect([approvalsPages(others), dealsPages(others), mdfPages(others), riskPages(others), asOf]).toEqual([[], [], [], [], '2026-03-13'])
})
