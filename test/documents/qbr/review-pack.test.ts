// Packs of a small program: with figures and without, and which there are none of.
import { describe, expect, test } from 'vitest'
import type { Pack } from '../../../src/documents/qbr/pack.ts'
import { qbrPlan } from '../../../src/documents/qbr/plan.ts'
import type { Site } from '../../../src/site/site.ts'
import { siteOf } from '../../../src/site/site.ts'
import { judged } from '../../site/judged.ts'
import { entry } from '../../site/sample.ts'
import { figure, scored, sourced, sources, winRate } from '../../site/scorecard/scored.ts'
import { partner, workSite } from '../../site/work/work-site.ts'

const acme = partner('acme', { review_cadence: 'quarterly' })
const review = entry(
  'qbr',
  'acme/2025-q4',
  {
    title: 'Acme, review of 2025-Q4',
    held_on: '2026-01-14',
    attendees: [
      { name: 'Ana', side: 'vendor', role: 'Manager' },
      { name: 'Zoe', side: 'partner', role: 'Chief' },
    ],
    reviewed: ['pipeline', 'win_rate'],
    roadmap_alignment: 'partly',
    actions: [
      { id: 'a', what: '=Fix <the> tower & "roof"', owner: 'Ana', due: '2026-03-01', status: 'open' },
      { id: 'b', what: 'Send the offer', owner: 'Zoe', due: '2026-01-20', status: 'done', done_on: '2026-01-18' },
    ],
  },
  { params: { partner: 'acme', period: '2025-q4' }, body: '## Pipeline\n\nThe tower is next.' },
)
const bare = judged(workSite([acme, review]))
const withFigures = scored(bare, {
  metrics: [winRate, sourced],
  figures: [
    figure(winRate, '2025-Q4', { partner: 'acme', value: '50', numerator: '1', denominator: '2' }),
    figure(winRate, '2025-Q3', { partner: 'acme', value: '25', numerator: '1', denominator: '4' }),
    figure(sourced, '2025-12', { partner: 'acme', value: '900', numerator: '900' }),
    figure(sourced, '2026-02', { partner: 'acme', value: '7000', numerator: '7000' }),
    figure(sourced, '2025-Q4', { partner: 'acme', value: '900', numerator: '900' }),
  ],
  sources,
})

const packsOf = (site: Site, wanted: RegExp): Pack[] =>
  qbrPlan({ site }).artifacts.flatMap(({ path, job }) => (wanted.test(path) ? [job.data as Pack] : []))
const [pack] = packsOf(withFigures, /qbr-en.*pdf/)
const [without] = packsOf(bare, /qbr-en.*pdf/)

describe('a pack with figures', () => {
  test('says them as the page of the review does', () => {
    expect(pack?.sections.find(({ title }) => title === 'Figures of 2025-Q4')).toMatchInlineSnapshot(`
      {
        "lead": "The fiscal quarter against the one before and the joint plan.",
        "notes": [
          "Say first what changed most and why. What is missing has its reason in the table.",
          "Sourced pipeline: €900 (+€900)",
          "Win rate: 50% (+25 points)",
          "Where the figures come from, in the team’s site:",
          "Sourced pipeline: /scorecards/metrics/sourced-pipeline/",
          "Win rate: /scorecards/metrics/win-rate/",
        ],
        "parts": [
          {
            "columns": [
              {
                "title": "Figure",
                "width": 3.2,
              },
              {
                "number": true,
                "title": "2025-Q4",
                "width": 2.2,
              },
              {
                "number": true,
                "title": "2025-Q3",
                "width": 2.2,
              },
              {
                "title": "Change",
                "width": 1.7,
              },
              {
                "title": "Joint plan",
                "width": 2.9,
              },
            ],
            "kind": "table",
            "none": "There are no figures for this period.",
            "rows": [
              [
                {
                  "text": "Sourced pipeline",
                },
                {
                  "text": "€900",
                },
                {
                  "text": "€0",
                },
                {
                  "text": "+€900",
                  "tone": "good",
                },
                {
                  "text": "–",
                },
              ],
              [
                {
                  "text": "Win rate",
                },
                {
                  "text": "50%",
                },
                {
                  "text": "25%",
                },
                {
                  "text": "+25 points",
                  "tone": "good",
                },
                {
                  "text": "–",
                },
              ],
            ],
          },
        ],
        "title": "Figures of 2025-Q4",
      }
    `)
  })

  test('draws the months up to the end of its quarter', () => {
    const charts = pack?.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'charts' ? part.charts : [])))
    expect(charts?.map(({ id, rows }) => [id, rows.at(-1)?.label, rows.at(-1)?.cells[0]?.value])).toMatchInlineSnapshot(`
      [
        [
          "chart-pipeline",
          "December 2025",
          900,
        ],
        [
          "chart-deals",
          "2025-Q4",
          1,
        ],
      ]
    `)
  })

  test('names the receipts of its figures in the notes', () => {
    expect(pack?.sections.map(({ title, notes }) => [title, notes])).toMatchInlineSnapshot(`
      [
        [
          "The quarter at a glance",
          [
            "Say first what changed most and why. What is missing has its reason in the table.",
            "Roadmaps: Partly",
            "Satisfaction: Not stated",
            "Open actions: 1. overdue: 1",
          ],
        ],
        [
          "Figures of 2025-Q4",
          [
            "Say first what changed most and why. What is missing has its reason in the table.",
            "Sourced pipeline: €900 (+€900)",
            "Win rate: 50% (+25 points)",
            "Where the figures come from, in the team’s site:",
            "Sourced pipeline: /scorecards/metrics/sourced-pipeline/",
            "Win rate: /scorecards/metrics/win-rate/",
          ],
        ],
        [
          "Pipeline",
          [
            "Say the trend, then the reason: Sourced and influenced pipeline by month. €900 in the last twelve full months; there is nothing before to compare with.",
            "Where the figures come from, in the team’s site:",
            "Sourced and influenced pipeline by month, December 2025: /scorecards/metrics/sourced-pipeline/",
          ],
        ],
        [
          "Deals and recurring revenue",
          [
            "Say the trend, then the reason: Deals won and lost by fiscal quarter. Won in 2025-Q4: 1; lost: 1.",
            "Where the figures come from, in the team’s site:",
            "Deals won and lost by fiscal quarter, 2025-Q4: /scorecards/metrics/win-rate/",
          ],
        ],
        [
          "Tier standing",
          [
            "Say where the partner stands and what the next tier takes.",
          ],
        ],
        [
          "Roadmap alignment",
          [
            "Name what fits, what does not, and who decides it.",
          ],
        ],
        [
          "Actions",
          [
            "Go through the open actions one by one: owner, day, what is in the way.",
            "From /qbrs/acme/2025-q4/ in the team’s site.",
          ],
        ],
        [
          "Notes of the meeting",
          [
            "For the team alone; this slide is hidden when the deck is shown.",
            "From /qbrs/acme/2025-q4/ in the team’s site.",
          ],
        ],
      ]
    `)
  })

  test('has the actions of the review, text as it was written', () => {
    expect(pack?.sections.find(({ title }) => title === 'Actions')?.parts).toMatchInlineSnapshot(`
      [
        {
          "columns": [
            {
              "title": "What",
              "width": 5,
            },
            {
              "title": "Owner",
              "width": 2.4,
            },
            {
              "title": "Due",
              "width": 2.2,
            },
            {
              "title": "State",
              "width": 1.8,
            },
          ],
          "kind": "table",
          "none": "Nothing was agreed.",
          "rows": [
            [
              {
                "text": "=Fix <the> tower & "roof"",
              },
              {
                "text": "Ana",
              },
              {
                "note": "12 days ago",
                "text": "Mar 1, 2026",
              },
              {
                "text": "Overdue",
                "tone": "bad",
              },
            ],
            [
              {
                "text": "Send the offer",
              },
              {
                "text": "Zoe",
              },
              {
                "text": "Jan 20, 2026",
              },
              {
                "note": "Jan 18, 2026",
                "text": "Done",
                "tone": "good",
              },
            ],
          ],
          "title": "Agreed in this review",
        },
        {
          "kind": "remark",
          "text": "No action of an earlier review is open.",
        },
      ]
    `)
  })
})

describe('a pack without figures', () => {
  test('says that there are none, and has all the rest', () => {
    expect(without?.sections.map(({ title, parts, team }) => [title, parts.map(({ kind }) => kind), team])).toMatchInlineSnapshot(`
      [
        [
          "The quarter at a glance",
          [
            "tiles",
          ],
          undefined,
        ],
        [
          "Figures of 2025-Q4",
          [
            "remark",
          ],
          undefined,
        ],
        [
          "Roadmap alignment",
          [
            "remark",
          ],
          undefined,
        ],
        [
          "Actions",
          [
            "table",
            "remark",
          ],
          undefined,
        ],
        [
          "Notes of the meeting",
          [
            "prose",
          ],
          true,
        ],
      ]
    `)
    expect(without?.sections[1]?.parts).toEqual([{ kind: 'remark', text: 'There are no figures for this period.' }])
  })

  test('comes without a deck for the board', () => {
    expect(packsOf(bare, /board/)).toEqual([])
  })
})

test('a partner without a review that was held has no pack', () => {
  expect(packsOf(judged(workSite([acme])), /./)).toEqual([])
})

test.each(['public', 'partner'] as const)('nothing is planned for the audience %s', (audience) => {
  const { view, asOf, compliance, scorecards } = withFigures
  expect(qbrPlan({ site: siteOf(view, audience, asOf, compliance, scorecards) })).toEqual({ artifacts: [], problems: [] })
})
