// Receipts and metrics as values: which figures have a page, what was calculated, and the rows behind it.
import { expect, test } from 'vitest'
import { metricListPages, metricPages } from '../../../src/site/pages/metrics.ts'
import { receiptPages } from '../../../src/site/pages/receipts.ts'
import { periodName } from '../../../src/site/scorecard/period-name.ts'
import { accountHref, receiptGroups } from '../../../src/site/scorecard/receipts.ts'
import { sqlHtml } from '../../../src/site/scorecard/sql-html.ts'
import { entry } from '../sample.ts'
import { figure, periods, receipt, scored, sourced, winRate } from '../scorecard/scored.ts'
import { partner, workSite } from '../work/work-site.ts'

const acme = partner('acme', { tier: 'gold' })
const gold = entry('tier', 'gold', { order: 2 })
const repository = 'https://git.example/program'

// 2 of 3 were won: 2 / 3 = 66.6667 %.
const rate = receipt(
  winRate,
  figure(winRate, '2026-Q1', { partner: 'acme', value: '66.6667', numerator: '2', denominator: '3', lines: 3 }),
  [
    { day: '2026-01-12', numerator: '1', denominator: '1', file: 'exports/deals.csv', line: 4, what: 'O-1, Tower' },
    { day: '2026-02-03', numerator: '0', denominator: '1', file: 'exports/deals.csv', line: 5, what: 'O-2, Quay' },
    { day: '2026-03-02', numerator: '1', denominator: '1', what: 'A deal that the program knows' },
  ],
)
// 1,200.5 + 99.5 = 1,300.
const pipeline = receipt(sourced, figure(sourced, '2026-01', { partner: 'acme', value: '1300', numerator: '1300', lines: 2 }), [
  { day: '2026-01-12', numerator: '1200.5', file: 'exports/deals.csv', line: 4, what: 'O-1, Tower' },
  { day: '2026-01-30', numerator: '99.5', file: 'exports/deals.csv', line: 9, what: 'O-7, Mill' },
])
const many = receipt(
  sourced,
  figure(sourced, '2025', { value: '9000', numerator: '9000', lines: 90 }),
  Array.from({ length: 60 }, (_, index) => ({ numerator: '100', file: 'exports/deals.csv', line: index + 2, what: `O-${index}` })),
)
const none = receipt(
  winRate,
  figure(winRate, '2025-Q4', {
    partner: 'acme',
    not_evaluated: 'No opportunity was won or lost.',
    numerator: '0',
    denominator: '0',
    lines: 1,
  }),
  [{ numerator: '0', denominator: '0', what: 'O-9' }],
)
const site = scored(workSite([acme, gold], { repository }), { receipts: [none, rate, pipeline, many] })
const [en, pt] = site.locales
if (!en || !pt) throw new Error('the sample has languages')
const pagesIn = (tag: string) => receiptPages(site).filter(({ locale }) => locale.tag === tag)

test('each metric of a partner and of the program that has lines has one page in each language', () => {
  expect(pagesIn('pt-BR').map(({ path, title, params }) => [path, title, params])).toEqual([
    [
      'scorecards/program/receipts/sourced-pipeline/',
      'Comprovante: Pipeline originado, o programa todo',
      { partner: 'program', metric: 'sourced-pipeline' },
    ],
    ['scorecards/acme/receipts/win-rate/', 'Comprovante: Taxa de vitória, Acme', { partner: 'acme', metric: 'win-rate' }],
    [
      'scorecards/acme/receipts/sourced-pipeline/',
      'Comprovante: Pipeline originado, Acme',
      { partner: 'acme', metric: 'sourced-pipeline' },
    ],
  ])
})

test('a ratio shows numerator, denominator and all digits, the latest period first, with the line that each row stands at', () => {
  const page = pagesIn('en').find(({ path }) => path === 'scorecards/acme/receipts/win-rate/')
  expect(page?.props.groups).toMatchInlineSnapshot(`
    [
      {
        "kind": "quarter",
        "label": "Fiscal quarters",
        "receipts": [
          {
            "arithmetic": {
              "formula": "2 ÷ 3 = 66.6667%",
              "text": "Numerator ÷ denominator",
            },
            "caption": "Rows of 2026-Q1",
            "days": "Jan 1, 2026 to Mar 31, 2026",
            "id": "2026-Q1",
            "isEvaluated": true,
            "isRunning": true,
            "name": "2026-Q1",
            "rows": [
              {
                "day": "Jan 12, 2026",
                "denominator": "1",
                "numerator": "1",
                "what": "O-1, Tower",
                "where": {
                  "href": "https://git.example/program/blob/main/content/exports/deals.csv#L4",
                  "label": "exports/deals.csv:4",
                },
              },
              {
                "day": "Feb 3, 2026",
                "denominator": "1",
                "numerator": "0",
                "what": "O-2, Quay",
                "where": {
                  "href": "https://git.example/program/blob/main/content/exports/deals.csv#L5",
                  "label": "exports/deals.csv:5",
                },
              },
              {
                "day": "Mar 2, 2026",
                "denominator": "1",
                "numerator": "1",
                "what": "A deal that the program knows",
              },
            ],
            "total": {
              "denominator": "3",
              "label": "All rows (3)",
              "numerator": "2",
            },
            "value": {
              "value": "66.6667%",
            },
          },
          {
            "arithmetic": {
              "formula": "0 ÷ 0",
              "text": "Numerator ÷ denominator",
            },
            "caption": "Rows of 2025-Q4",
            "days": "Oct 1, 2025 to Dec 31, 2025",
            "id": "2025-Q4",
            "isEvaluated": false,
            "isRunning": false,
            "name": "2025-Q4",
            "rows": [
              {
                "denominator": "0",
                "numerator": "0",
                "what": "O-9",
              },
            ],
            "total": {
              "denominator": "0",
              "label": "All rows (1)",
              "numerator": "0",
            },
            "value": {
              "value": "No opportunity was won or lost.",
            },
          },
        ],
      },
    ]
  `)
  expect(page && { ...page, props: { ...page.props, groups: [] } }).toMatchInlineSnapshot(`
    {
      "description": "Every figure of Win rate of Acme, with its arithmetic and the rows behind it.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "params": {
        "metric": "win-rate",
        "partner": "acme",
      },
      "path": "scorecards/acme/receipts/win-rate/",
      "props": {
        "facts": [
          {
            "label": "Definition",
            "value": "Opportunities that were won over those won or lost.",
          },
          {
            "label": "Unit",
            "value": "Percent",
          },
          {
            "label": "How it is made",
            "value": "Sum of the numerators over the sum of the denominators",
          },
          {
            "label": "Numerator",
            "value": "The share in a won opportunity.",
          },
          {
            "label": "Denominator",
            "value": "The share in one that was won or lost.",
          },
          {
            "label": "Variant",
            "value": "By number.",
          },
          {
            "label": "Source",
            "value": "Common usage.",
          },
        ],
        "groups": [],
        "hasDenominators": true,
        "lead": "Each figure with its arithmetic and the rows of the exports behind it, the latest period first.",
        "links": [
          {
            "href": "/scorecards/acme/",
            "label": "Scorecard",
          },
          {
            "href": "/scorecards/metrics/win-rate/",
            "label": "Definition and SQL",
          },
        ],
        "numerator": "Numerator",
        "shared": true,
      },
      "section": "scorecards/",
      "template": "receipt",
      "title": "Receipt: Win rate, Acme",
      "wide": true,
    }
  `)
})

test('a sum of few rows is written out, in the numbers of the reader', () => {
  const page = pagesIn('pt-BR').find(({ path }) => path === 'scorecards/acme/receipts/sourced-pipeline/')
  expect(page?.props.groups).toMatchInlineSnapshot(`
    [
      {
        "kind": "month",
        "label": "Meses",
        "receipts": [
          {
            "arithmetic": {
              "formula": "€ 1.200,50 + € 99,50 = € 1.300",
              "text": "Soma das linhas",
            },
            "caption": "Linhas de janeiro de 2026",
            "days": "1º de jan. de 2026 a 31 de jan. de 2026",
            "id": "2026-01",
            "isEvaluated": true,
            "isRunning": false,
            "name": "janeiro de 2026",
            "rows": [
              {
                "day": "12 de jan. de 2026",
                "numerator": "€ 1.200,50",
                "what": "O-1, Tower",
                "where": {
                  "href": "https://git.example/program/blob/main/content/exports/deals.csv#L4",
                  "label": "exports/deals.csv:4",
                },
              },
              {
                "day": "30 de jan. de 2026",
                "numerator": "€ 99,50",
                "what": "O-7, Mill",
                "where": {
                  "href": "https://git.example/program/blob/main/content/exports/deals.csv#L9",
                  "label": "exports/deals.csv:9",
                },
              },
            ],
            "total": {
              "label": "Todas as linhas (2)",
              "numerator": "€ 1.300",
            },
            "value": {
              "value": "€ 1.300",
            },
          },
        ],
      },
    ]
  `)
})

test('rows that are cut are counted, with the command that prints them all', () => {
  const part = pagesIn('en').find(({ path }) => path === 'scorecards/program/receipts/sourced-pipeline/')?.props.groups[0]?.receipts[0]
  expect(part && { ...part, rows: part.rows.length }).toMatchInlineSnapshot(`
    {
      "arithmetic": {
        "formula": "€9,000",
        "text": "Rows: 90. The sum is",
      },
      "caption": "Rows of 2025",
      "cut": {
        "command": "npm run score -- --receipt program sourced_pipeline 2025",
        "text": "The first 40 of 90 rows are shown. This command prints them all:",
      },
      "days": "Jan 1, 2025 to Dec 31, 2025",
      "id": "2025",
      "isEvaluated": true,
      "isRunning": false,
      "name": "2025",
      "rows": 40,
      "total": {
        "label": "All rows (90)",
        "numerator": "€9,000",
      },
      "value": {
        "value": "€9,000",
      },
    }
  `)
})

test('a page has few rows of old periods when the new ones have used up its rows', () => {
  const months = periods.filter(({ kind }) => kind === 'month').slice(0, 15)
  const lines = Array.from({ length: 60 }, (_, index) => ({ numerator: '1', what: `O-${index}` }))
  const receipts = months.map(({ id }) => receipt(sourced, figure(sourced, id, { value: '60', numerator: '60', lines: 60 }), lines))
  const [page] = receiptPages(scored(workSite([]), { receipts }))
  // Ten periods of 40 are 400 rows.
  expect(page?.props.groups.flatMap((group) => group.receipts.map(({ rows }) => rows.length))).toEqual([
    ...Array.from({ length: 10 }, () => 40),
    ...Array.from({ length: 5 }, () => 3),
  ])
})

test('a program with more receipts than pages can be made for shows its own and those with the most rows, and other figures lead to the page of the metric', () => {
  const of = (id: string, lines: number) => receipt(winRate, { ...rate.figure, partner: id, lines }, rate.lines)
  const partners = Array.from({ length: 1300 }, (_, index) => of(`p-${index}`, index === 1299 ? 4 : 3))
  const { scorecards } = scored(workSite([]), { receipts: [...partners, many] })
  if (scorecards === undefined) throw new Error('the site has scorecards')
  const shown = receiptGroups(scorecards).map((group) => group.partner)
  expect([shown.length, shown.slice(0, 3)]).toEqual([1200, [undefined, 'p-1299', 'p-0']])
  const account = (id: string, period: string) => accountHref(scorecards, en, { metric: 'win_rate', partner: id, period })
  expect([account('p-1299', '2026-Q1'), account('p-999', '2026-Q1'), account('p-1299', '2025-Q1')]).toEqual([
    '/scorecards/p-1299/receipts/win-rate/#2026-Q1',
    '/scorecards/metrics/win-rate/',
    '/scorecards/metrics/win-rate/',
  ])
})

test('metrics: all in a list, and for each its definition and SQL, with the receipts that there are', () => {
  const counted = scored(workSite([acme, gold]), {
    receipts: [rate, many],
    figures: [rate.figure, figure(winRate, '2026-Q1', { partner: 'zeta', value: '50', numerator: '1', denominator: '2', lines: 2 })],
  })
  const [list] = metricListPages(counted)
  expect(list).toMatchInlineSnapshot(`
    {
      "description": "Every figure of the scorecards of Lantern Partners: definition, unit, numerator, denominator, variant and source.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "params": {},
      "path": "scorecards/metrics/",
      "props": {
        "lead": "Each metric is one SQL file. Its head says what is counted, and which of several common definitions it is.",
        "rows": [
          {
            "definition": {
              "value": "Opportunities that were won over those won or lost.",
            },
            "file": "win_rate.sql",
            "href": "/scorecards/metrics/win-rate/",
            "name": "Win rate",
            "unit": "Percent",
            "value": "Sum of the numerators over the sum of the denominators",
          },
          {
            "definition": {
              "value": "Value of the opportunities that a partner sourced.",
            },
            "file": "sourced_pipeline.sql",
            "href": "/scorecards/metrics/sourced-pipeline/",
            "name": "Sourced pipeline",
            "unit": "Money, in EUR",
            "value": "Sum of the rows",
          },
        ],
      },
      "search": {
        "kind": "Metrics and their SQL",
        "text": "Win rate. Sourced pipeline.",
      },
      "section": "scorecards/",
      "template": "metric-list",
      "title": "Metrics and their SQL",
      "wide": true,
    }
  `)
  const [page] = metricPages(counted)
  expect(page).toMatchInlineSnapshot(`
    {
      "description": "What Win rate is, how it is counted, and the SQL that computes it.",
      "headings": [],
      "locale": {
        "dir": "ltr",
        "label": "English",
        "prefix": "",
        "tag": "en",
      },
      "params": {
        "metric": "win-rate",
      },
      "path": "scorecards/metrics/win-rate/",
      "props": {
        "all": {
          "href": "/scorecards/metrics/",
          "label": "Metrics and their SQL",
        },
        "definition": {
          "value": "Opportunities that were won over those won or lost.",
        },
        "facts": [
          {
            "label": "Unit",
            "value": "Percent",
          },
          {
            "label": "How it is made",
            "value": "Sum of the numerators over the sum of the denominators",
          },
          {
            "label": "Numerator",
            "value": "The share in a won opportunity.",
          },
          {
            "label": "Denominator",
            "value": "The share in one that was won or lost.",
          },
          {
            "label": "Variant",
            "value": "By number.",
          },
          {
            "label": "Source",
            "value": "Common usage.",
          },
          {
            "label": "Period",
            "value": "Day it was closed.",
          },
          {
            "label": "Looks back",
            "value": "12 months",
          },
          {
            "label": "Better when",
            "value": "higher",
          },
          {
            "label": "Without a value",
            "value": "No opportunity was won or lost.",
          },
          {
            "isolate": true,
            "label": "Exports that it needs",
            "value": "opportunities",
          },
          {
            "isolate": true,
            "label": "File",
            "value": "src/scorecards/metrics/win_rate.sql",
          },
        ],
        "more": {
          "command": "npm run score -- --receipt PARTNER win_rate PERIOD",
          "text": "Partners without a page of their own here: 1. This command prints any receipt:",
        },
        "receipts": [
          {
            "href": "/scorecards/acme/receipts/win-rate/",
            "label": "Acme",
          },
        ],
        "sql": "<span class="sql-word">select</span> partner, <span class="sql-number">1</span> <span class="sql-word">as</span> numerator <span class="sql-remark">-- one</span>
    <span class="sql-word">from</span> deals <span class="sql-word">where</span> stage = <span class="sql-text">&#39;won&#39;</span>",
      },
      "search": {
        "kind": "Metric",
        "text": "Opportunities that were won over those won or lost. By number. Common usage.",
      },
      "section": "scorecards/",
      "template": "metric",
      "title": "Metric: Win rate",
    }
  `)
  expect(metricPages(counted).find(({ path, locale }) => path.endsWith('win-rate/') && locale.tag === 'ar')?.props.definition).toEqual({
    value: 'Opportunities that were won over those won or lost.',
    lang: 'en',
  })
})

test('a site without scorecards has none of these pages', () => {
  const empty = workSite([acme])
  expect([receiptPages(empty), metricListPages(empty), metricPages(empty)]).toEqual([[], [], []])
})

test('SQL is marked by its parts, and what looks like markup in it stays text', () => {
  expect(sqlHtml("select '<b>' as x, 1.5 -- sum of 2\nfrom t")).toBe(
    '<span class="sql-word">select</span> <span class="sql-text">&#39;&#60;b&#62;&#39;</span> <span class="sql-word">as</span> x, <span class="sql-number">1.5</span> <span class="sql-remark">-- sum of 2</span>\n<span class="sql-word">from</span> t',
  )
})

test('windows are called by their length and last day', () => {
  const window = { id: '12m@2026-03-13', kind: 'window', from: '2025-03-14', until: '2026-03-13', complete: true } as const
  const one = scored(workSite([acme]), { receipts: [receipt(winRate, { ...rate.figure, period: window.id }, rate.lines, window)] })
  expect(receiptPages(one).map(({ props }) => props.groups[0]?.receipts[0]?.name)).toEqual([
    '12 months to Mar 13, 2026',
    '12 meses até 13 de mar. de 2026',
    '12 شهرًا حتى 13 مارس 2026',
  ])
  expect(['1d@2026-03-13', '2026-01', '2026-Q1'].map((id) => periodName(id, en))).toEqual(['Mar 13, 2026', 'January 2026', '2026-Q1'])
})
