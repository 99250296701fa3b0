// The page of a quarterly review: held or prepared, with its actions and those still open; and the calendars of reviews.
import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/site/page-source.ts'
import { qbrPages } from '../../../src/site/pages/qbr.ts'
import { qbrCalendarPages } from '../../../src/site/pages/qbrs.ts'
import { reviewCalendars, reviewFiles } from '../../../src/site/review/calendar-files.ts'
import { searchGroup } from '../../../src/site/search-kind.ts'
import { sideFiles } from '../../../src/site/side-files.ts'
import { due, judged } from '../judged.ts'
import { entry } from '../sample.ts'
import { figure, scored, sourced, sources, winRate } from '../scorecard/scored.ts'
import { partner, workSite } from '../work/work-site.ts'

const acme = partner('acme', { review_cadence: 'quarterly' })
const zeta = partner('zeta', { owners: { manager: 'Rui Sá' }, next_review_on: '2026-04-02' })
const gone = partner('gone', { status: 'terminated', review_cadence: 'quarterly', owners: { manager: 'Eva' } })
const review = (period: string, held_on: string, fields: object, of = 'acme') =>
  entry(
    'qbr',
    `${of}/${period}`,
    {
      title: `Acme, review of ${period}`,
      held_on,
      attendees: [
        { name: 'Ana', side: 'vendor', role: 'Manager' },
        { name: 'Zoe', side: 'partner', role: 'Chief' },
      ],
      reviewed: ['pipeline', 'win_rate'],
      roadmap_alignment: 'partly',
      actions: [],
      ...fields,
    },
    { params: { partner: of, period }, body: '## Pipeline\n\nThe tower is next.' },
  )
const third = review('2025-q3', '2025-10-14', {
  actions: [
    { id: 'a', what: 'Send the offer', owner: 'Ana', due: '2025-11-01', status: 'done', done_on: '2025-10-30' },
    { id: 'b', what: 'Train two people', owner: 'Zoe', due: '2026-03-01', status: 'in_progress' },
  ],
})
const fourth = review('2025-q4', '2026-01-14', {
  satisfaction: 4.5,
  next_on: '2026-04-15',
  actions: [{ id: 'c', what: 'Fix the tower', owner: 'Ana', due: '2026-03-20', status: 'open' }],
})
const plan = entry(
  'plan',
  'acme',
  {
    review_cadence: 'quarterly',
    goals: [{ id: 'g', statement: 'Two towers are live.', metric: 'closed_deals', baseline: 0, target: 2, by: '2026-06-30' }],
  },
  { params: { partner: 'acme' } },
)
const site = judged(workSite([acme, zeta, gone, third, fourth, plan]), { due: [due('2026-04-01')] })
const [en, pt] = site.locales
if (!en || !pt) throw new Error('the sample has languages')

test('reviews that were held have a page, and so has the running quarter of an active partner with a cadence', () => {
  expect(
    qbrPages(site)
      .filter(({ locale }) => locale === pt)
      .map(({ path, title }) => [path, title]),
  ).toEqual([
    ['qbrs/acme/2026-q1/', 'QBR de Acme, 2026-Q1'],
    ['qbrs/acme/2025-q4/', 'QBR de Acme, 2025-Q4'],
    ['qbrs/acme/2025-q3/', 'QBR de Acme, 2025-Q3'],
  ])
})

test('a review that was held: what was agreed, and what is open from those before it', () => {
  const page = qbrPages(site).find(({ path }) => path === 'qbrs/acme/2025-q4/')
  expect(page && { ...page, props: { ...page.props, digest: '' } }).toMatchInlineSnapshot(`
    {
      "description": "What the review of 2025-Q4 with Acme rests on: figures, notes, and actions that are open.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "params": {
        "partner": "acme",
        "period": "2025-q4",
      },
      "path": "qbrs/acme/2025-q4/",
      "props": {
        "actions": {
          "open": [
            {
              "due": {
                "away": "12 days ago",
                "date": "Mar 1, 2026",
                "tone": "bad",
              },
              "from": {
                "href": "/qbrs/acme/2025-q3/",
                "label": "2025-Q3",
              },
              "owner": "Zoe",
              "state": {
                "label": "Overdue",
                "tone": "bad",
              },
              "what": {
                "value": "Train two people",
              },
            },
          ],
          "own": [
            {
              "due": {
                "away": "in 7 days",
                "date": "Mar 20, 2026",
                "tone": "warn",
              },
              "owner": "Ana",
              "state": {
                "label": "Open",
                "tone": "warn",
              },
              "what": {
                "value": "Fix the tower",
              },
            },
          ],
        },
        "differences": [],
        "digest": "",
        "links": [
          {
            "href": "/qbrs/",
            "label": "QBR calendar",
          },
          {
            "href": "/partners/acme/",
            "label": "Record of Acme",
          },
        ],
        "meeting": {
          "actions": [
            {
              "due": {
                "away": "in 7 days",
                "date": "Mar 20, 2026",
                "tone": "warn",
              },
              "owner": "Ana",
              "state": {
                "label": "Open",
                "tone": "warn",
              },
              "what": {
                "value": "Fix the tower",
              },
            },
          ],
          "alignment": {
            "label": "Partly",
            "tone": "warn",
          },
          "held": "Jan 14, 2026",
          "href": "/qbrs/acme/2025-q4/",
          "open": 1,
          "ours": "Ana (Manager)",
          "period": "2025-Q4",
          "reviewed": "Pipeline and Win rate",
          "satisfaction": "4.5",
          "theirs": "Zoe (Chief)",
          "title": "Acme, review of 2025-q4",
        },
        "next": "Apr 15, 2026",
        "others": [
          {
            "current": false,
            "href": "/qbrs/acme/2026-q1/",
            "label": "2026-Q1",
          },
          {
            "current": true,
            "href": "/qbrs/acme/2025-q4/",
            "label": "2025-Q4",
          },
          {
            "current": false,
            "href": "/qbrs/acme/2025-q3/",
            "label": "2025-Q3",
          },
        ],
        "state": {
          "label": "Held on Jan 14, 2026",
          "tone": "good",
        },
      },
      "prose": {
        "collection": "qbr",
        "entry": "acme/2025-q4",
      },
      "search": {
        "kind": "QBR",
        "text": "What the review of 2025-Q4 with Acme rests on: figures, notes, and actions that are open. Pipeline The tower is next. Fix the tower.",
      },
      "section": "qbrs/",
      "template": "qbr",
      "title": "QBR of Acme, 2025-Q4",
      "wide": true,
    }
  `)
  expect(page && [searchGroup(page), sourceOf(site, page)]).toMatchInlineSnapshot(`
    [
      "QBRs",
      {
        "file": "qbr/acme/2025-q4.yaml",
      },
    ]
  `)
})

test('a review that is prepared: an agenda from what is open, and the actions of all reviews before', () => {
  const page = qbrPages(site).find(({ path }) => path === 'qbrs/acme/2026-q1/')
  expect(page?.props).toMatchInlineSnapshot(`
    {
      "actions": {
        "open": [
          {
            "due": {
              "away": "12 days ago",
              "date": "Mar 1, 2026",
              "tone": "bad",
            },
            "from": {
              "href": "/qbrs/acme/2025-q3/",
              "label": "2025-Q3",
            },
            "owner": "Zoe",
            "state": {
              "label": "Overdue",
              "tone": "bad",
            },
            "what": {
              "value": "Train two people",
            },
          },
          {
            "due": {
              "away": "in 7 days",
              "date": "Mar 20, 2026",
              "tone": "warn",
            },
            "from": {
              "href": "/qbrs/acme/2025-q4/",
              "label": "2025-Q4",
            },
            "owner": "Ana",
            "state": {
              "label": "Open",
              "tone": "warn",
            },
            "what": {
              "value": "Fix the tower",
            },
          },
        ],
      },
      "agenda": [
        {
          "href": "#actions",
          "text": {
            "value": "Open actions: 2, of them overdue: 1",
          },
        },
        {
          "href": "/partners/acme/#plan",
          "text": {
            "value": "Two towers are live. Due Jun 30, 2026.",
          },
        },
        {
          "href": "/partners/acme/#compliance",
          "text": {
            "value": "What falls due within 90 days: 1",
          },
        },
        {
          "text": {
            "value": "Roadmaps of both sides",
          },
        },
        {
          "text": {
            "value": "Day of the next review",
          },
        },
      ],
      "differences": [],
      "lead": "The review of 2026-Q1 was not held yet. The quarter runs until Mar 31, 2026; figures are those so far.",
      "links": [
        {
          "href": "/qbrs/",
          "label": "QBR calendar",
        },
        {
          "href": "/partners/acme/",
          "label": "Record of Acme",
        },
      ],
      "next": "The next meeting is planned for Apr 15, 2026, in 33 days.",
      "others": [
        {
          "current": true,
          "href": "/qbrs/acme/2026-q1/",
          "label": "2026-Q1",
        },
        {
          "current": false,
          "href": "/qbrs/acme/2025-q4/",
          "label": "2025-Q4",
        },
        {
          "current": false,
          "href": "/qbrs/acme/2025-q3/",
          "label": "2025-Q3",
        },
      ],
      "state": {
        "label": "Prepared",
        "tone": "info",
      },
    }
  `)
  expect(page && sourceOf(site, page)).toBe(undefined)
})

test('the calendar leads to the page of each review, and to what is prepared where a day is planned', () => {
  const [page] = qbrCalendarPages(site)
  expect(page?.props.rows.map(({ name, cells }) => [name, cells.map(({ href, prepared }) => href ?? prepared)])).toMatchInlineSnapshot(`
    [
      [
        "Acme",
        [
          undefined,
          undefined,
          "/qbrs/acme/2025-q3/",
          "/qbrs/acme/2025-q4/",
          "/qbrs/acme/2026-q1/",
          undefined,
        ],
      ],
      [
        "Zeta",
        [
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
        ],
      ],
    ]
  `)
  expect(page?.props.next?.map(({ name, prepared }) => [name, prepared])).toEqual([
    ['Zeta', undefined],
    ['Acme', '/qbrs/acme/2026-q1/'],
  ])
})

test('reviews are offered as calendars: of everybody, and of each partner manager', () => {
  expect(reviewCalendars(site).map(({ person, file, days }) => [person, file, days.map(({ on }) => on)])).toEqual([
    [undefined, 'qbrs/reviews.ics', ['2025-10-14', '2026-01-14', '2026-04-02', '2026-04-15']],
    ['Ana', 'qbrs/owners/ana.ics', ['2025-10-14', '2026-01-14', '2026-04-15']],
    ['Rui Sá', 'qbrs/owners/rui-sa.ics', ['2026-04-02']],
  ])
  expect(reviewFiles(site, en).at(-1)?.text.split('\r\n')).toMatchInlineSnapshot(`
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Partnerbook//Events//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "NAME;LANGUAGE=en:Lantern Partners: reviews with the partners of Rui Sá",
      "X-WR-CALNAME:Lantern Partners: reviews with the partners of Rui Sá",
      "BEGIN:VEVENT",
      "UID:qbr-zeta-2026-04-02@lantern.example",
      "DTSTAMP:20260402T000000Z",
      "DTSTART;VALUE=DATE:20260402",
      "DTEND;VALUE=DATE:20260403",
      "SUMMARY;LANGUAGE=en:QBR: Zeta",
      "DESCRIPTION;LANGUAGE=en:Planned",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]
  `)
  expect(
    sideFiles(site)
      .filter(({ path }) => path.includes('qbrs/'))
      .map(({ path }) => path),
  ).toHaveLength(9)
})

const builder = entry('tier', 'builder', {
  order: 1,
  name: 'Builder',
  grace_days: 90,
  requirements: { metric: 'sourced_pipeline', window: '12m', gte: 1000 },
})
const figures = [
  figure(sourced, '2025-Q3', { partner: 'acme', value: '800', numerator: '800', lines: 2 }),
  figure(sourced, '2025-Q4', { partner: 'acme', value: '1200.5', numerator: '1200.5', lines: 3 }),
  // 2 of 5 were won: 40 %; in the quarter before 3 of 6: 50 %.
  figure(winRate, '2025-Q3', { partner: 'acme', value: '50', numerator: '3', denominator: '6', lines: 6 }),
  figure(winRate, '2025-Q4', { partner: 'acme', value: '40', numerator: '2', denominator: '5', lines: 5 }),
  figure(sourced, '12m@2025-12-31', { partner: 'acme', value: '900', numerator: '900', lines: 4 }),
  figure(sourced, '12m@2026-03-13', { partner: 'acme', value: '1500', numerator: '1500', lines: 4 }),
]
const stating = review('2025-q4', '2026-01-14', { next_on: '2026-04-15' })
stating.body = 'The win rate was 45% by number. Sourced pipeline came to EUR 1,200.50. The target for the win rate is 60%.'
const held = partner('acme', { review_cadence: 'quarterly', tier: 'builder' })
const withGoal = entry(
  'plan',
  'acme',
  {
    status: 'running',
    kpis: ['win_rate'],
    goals: [
      {
        id: 'g',
        statement: 'More',
        metric: 'sourced_pipeline',
        baseline: 0,
        target: { amount: '5000', currency: 'EUR' },
        by: '2026-06-30',
      },
    ],
  },
  { params: { partner: 'acme' } },
)

test('figures of the quarter stand beside the quarter before and the plan, and what the notes say otherwise is told', () => {
  const counted = scored(workSite([held, builder, stating, withGoal]), { figures, sources })
  const [prepared, page] = qbrPages(counted)
  expect(page && { figures: page.props.figures, tier: page.props.tier, differences: page.props.differences }).toMatchInlineSnapshot(`
    {
      "differences": [
        {
          "computed": {
            "href": "/scorecards/metrics/win-rate/",
            "text": "40%",
            "value": 40,
          },
          "label": "Win rate",
          "stated": "45%",
          "where": {
            "lang": "und",
            "value": "The win rate was 45% by number.",
          },
        },
      ],
      "figures": {
        "before": "2025-Q3",
        "lead": "Fiscal quarter 2025-Q4 against the quarter before and the joint plan. Each figure leads to its receipt.",
        "period": "2025-Q4",
        "rows": [
          {
            "before": {
              "href": "/scorecards/metrics/sourced-pipeline/",
              "text": "€800",
              "value": 800,
            },
            "change": {
              "text": "+€401",
              "tone": "good",
            },
            "label": "Sourced pipeline",
            "now": {
              "href": "/scorecards/metrics/sourced-pipeline/",
              "text": "€1,201",
              "value": 1200.5,
            },
            "shared": true,
            "target": "€5,000 by Jun 30, 2026",
            "trend": [
              0,
              0,
              0,
              0,
              0,
              0,
              800,
              1200.5,
            ],
          },
          {
            "before": {
              "href": "/scorecards/metrics/win-rate/",
              "text": "50%",
              "value": 50,
            },
            "change": {
              "text": "−10 points",
              "tone": "warn",
            },
            "label": "Win rate",
            "now": {
              "href": "/scorecards/metrics/win-rate/",
              "text": "40%",
              "value": 40,
            },
            "shared": true,
            "trend": [
              undefined,
              undefined,
              undefined,
              undefined,
              undefined,
              undefined,
              50,
              40,
            ],
          },
        ],
      },
      "tier": {
        "held": "The partner has the tier Builder today.",
        "lacked": {
          "items": [
            "Sourced pipeline (12 months): €100 more, from €900 to €1,000",
          ],
          "title": "Missing for Builder on Dec 31, 2025",
        },
        "text": "On Dec 31, 2025 the requirements of no tier were met.",
      },
    }
  `)
  expect(prepared && [prepared.path, prepared.props.tier, prepared.props.figures?.rows[1]]).toMatchInlineSnapshot(`
    [
      "qbrs/acme/2026-q1/",
      {
        "held": "The partner has the tier Builder today.",
        "text": "On Mar 13, 2026 the requirements of Builder were met.",
        "tier": {
          "id": "builder",
          "name": {
            "value": "Builder",
          },
          "of": 1,
          "order": 1,
        },
      },
      {
        "before": {
          "href": "/scorecards/metrics/win-rate/",
          "text": "40%",
          "value": 40,
        },
        "label": "Win rate",
        "now": {
          "text": "No opportunity was won or lost.",
        },
        "shared": true,
        "trend": [
          undefined,
          undefined,
          undefined,
          undefined,
          undefined,
          50,
          40,
          undefined,
        ],
      },
    ]
  `)
})
