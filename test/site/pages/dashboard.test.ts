// The program dashboard, the return on investment and the page on sources, as values.
import { expect, test } from 'vitest'
import type { MetricFile, SourceHealth } from '../../../src/scorecards/figure.ts'
import type { Forecast, Scorecards } from '../../../src/scorecards/scorecards.ts'
import { dashboardPages } from '../../../src/site/pages/dashboard.ts'
import { roiPages } from '../../../src/site/pages/roi.ts'
import { sourcesPages } from '../../../src/site/pages/sources.ts'
import { entry } from '../sample.ts'
import { figure, scored, sourced, sources, winRate } from '../scorecard/scored.ts'
import { partner, workSite } from '../work/work-site.ts'

const window = '12m@2026-03-13'
const closed: MetricFile = { ...sourced, id: 'closed_deals', unit: 'count' }
const registered: MetricFile = { ...sourced, id: 'registered_deals', unit: 'count' }
const margin: MetricFile = { ...sourced, id: 'contribution_margin', audience: 'internal', datasets: ['costs'] }
const roi: MetricFile = { ...winRate, id: 'roi', audience: 'internal', datasets: ['costs'], none: 'Nothing was spent.' }

const health: SourceHealth = {
  source: 'finance',
  dataset: 'costs',
  files: [
    {
      file: 'exports/costs.csv',
      rows: 12,
      dialect: {
        encoding: 'windows-1252',
        delimiter: ';',
        header_line: 1,
        decimal_mark: ',',
        thousands_mark: '.',
        date_format: 'DD/MM/YYYY',
        footer_lines: 2,
      },
      columns: { amount: 'Valor' },
      unused: ['Centro', 'Conta'],
    },
  ],
  exported_on: '2026-01-01',
  age_days: 71,
  rows: 12,
  taken: 9,
  refused: 3,
  superseded: 0,
  left_out: 0,
  not_data: 2,
  max_rejected: 2,
  defects: { footer: 2, amount_text: 3 },
  refused_for: { amount_text: 3 },
}
const forecasts: Forecast[] = [
  { metric: 'closed_deals', period: '2026-Q1', actual: '2', forecast: '3.4', basis: 'open_pipeline' },
  {
    metric: 'win_rate',
    period: '2026',
    actual: '50',
    forecast: '55.55',
    basis: 'open_pipeline',
    parts: { numerator: { actual: '2', forecast: '5' }, denominator: { actual: '4', forecast: '9' } },
  },
  { metric: 'closed_deals', partner: 'acme', period: '2026-Q1', actual: '1', forecast: '1', basis: 'run_rate' },
]
const told: Partial<Scorecards> = {
  metrics: [sourced, winRate, closed, registered, margin, roi],
  figures: [
    figure(sourced, '2025-Q3', { partner: 'acme', value: '500', numerator: '500' }),
    figure(sourced, '2025-Q4', { partner: 'acme', value: '200', numerator: '200' }),
    figure(sourced, '2025-Q4', { partner: 'zeta', value: '1000', numerator: '1000' }),
    figure(sourced, '2025-Q3', { partner: 'same', value: '7', numerator: '7' }),
    figure(sourced, '2025-Q4', { partner: 'same', value: '7', numerator: '7' }),
    figure(winRate, window, { value: '40', numerator: '2', denominator: '5' }),
    figure(registered, '2026', { value: '8', numerator: '8', lines: 8 }),
    figure(closed, '2026', { value: '2', numerator: '2', lines: 2 }),
    // acme: 900 came back on costs of 300. zeta: nothing on costs of 100. The program: 900 on 400, and 50 shared by all.
    figure(roi, window, { partner: 'acme', value: '200', numerator: '600', denominator: '300' }),
    figure(roi, window, { partner: 'zeta', value: '-100', numerator: '-100', denominator: '100' }),
    figure(roi, window, { value: '100', numerator: '450', denominator: '450' }),
    figure(margin, window, { value: '450', numerator: '450' }),
  ],
  standings: [
    { partner: 'acme', tier: 'gold', state: 'earned' },
    { partner: 'zeta', tier: 'gold', state: 'at_risk', risk_on: '2026-05-01' },
    { partner: 'same', state: 'no_tier' },
  ],
  forecasts,
  sources: [...sources, health],
  defects: [
    {
      kind: 'amount_text',
      source: 'finance',
      file: 'exports/costs.csv',
      line: 5,
      column: 9,
      field: 'amount',
      what: '"dez" is no amount',
      fix: 'Write digits.',
      refused: true,
    },
    { kind: 'footer', source: 'finance', file: 'exports/costs.csv', line: 14, column: 1, what: 'a total', fix: 'Nothing.', refused: false },
  ],
}
const base = workSite(
  [
    partner('acme'),
    partner('zeta'),
    partner('same'),
    entry('tier', 'gold', { order: 1, name: { en: 'Gold' } }),
    entry('tier', 'top', { order: 2, name: { en: 'Top' } }),
  ],
  {
    reporting_currency: 'EUR',
    repository: 'https://git.lantern.example/program',
    freshness: [{ kind: 'scorecard-export', days: 35 }],
    targets: [
      { metric: 'win_rate', gte: 50, unit: 'percent', note: 'By number.' },
      { metric: 'csat', gte: 4, unit: 'score' },
    ],
    goals: [{ id: 'deals', statement: 'Win deals.', metric: 'closed_deals', target: 10, unit: 'count', by: '2026-12-31' }],
  },
)
const site = scored(base, told)
const dashboard = (tag = 'en') => {
  const page = dashboardPages(site).find(({ locale }) => locale.tag === tag)
  if (page === undefined) throw new Error(`there is no dashboard in ${tag}`)
  return page.props
}

test('targets stand beside what was reached and what is forecast', () => {
  const { periods, kpis, forecasts: others, goals } = dashboard()
  expect({ periods, kpis, others, goals }).toMatchInlineSnapshot(`
    {
      "goals": [
        {
          "actual": {
            "text": "0",
            "value": 0,
            "window": "12 months",
          },
          "basis": "Forecast from the open pipeline",
          "by": "Dec 31, 2026",
          "forecasts": [
            {
              "soFar": "2 so far",
              "value": "3.4",
            },
            undefined,
          ],
          "label": "Closed deals",
          "state": {
            "state": "warn",
            "text": "Not reached",
          },
          "statement": {
            "value": "Win deals.",
          },
          "target": "at least 10",
        },
      ],
      "kpis": [
        {
          "actual": {
            "href": "/scorecards/metrics/win-rate/",
            "text": "40%",
            "value": 40,
            "window": "12 months",
          },
          "basis": "Forecast from the open pipeline",
          "forecasts": [
            undefined,
            {
              "soFar": "50% so far",
              "value": "55.6%",
            },
          ],
          "label": "Win rate",
          "note": {
            "value": "By number.",
          },
          "state": {
            "state": "warn",
            "text": "Not reached",
          },
          "target": "at least 50%",
        },
        {
          "actual": {
            "text": "not evaluated",
          },
          "forecasts": [
            undefined,
            undefined,
          ],
          "label": "Customer satisfaction",
          "state": {
            "state": "neutral",
            "text": "Not evaluated",
          },
          "target": "at least 4",
        },
      ],
      "others": [
        {
          "actual": {
            "text": "0",
            "value": 0,
            "window": "12 months",
          },
          "basis": "Forecast from the open pipeline",
          "forecasts": [
            {
              "soFar": "2 so far",
              "value": "3.4",
            },
            undefined,
          ],
          "label": "Closed deals",
        },
      ],
      "periods": [
        "2026-Q1",
        "2026",
      ],
    }
  `)
})

test('charts of the program are those with numbers; what is no funnel is not drawn as one', () => {
  const drawn = dashboard().charts.map(({ id, shape, summary, rows }) => [
    id,
    shape,
    summary,
    id === 'chart-pipeline' ? rows.length : rows.map(({ label, cells }) => `${label}: ${cells[0]?.text}`),
  ])
  expect(drawn).toEqual([
    ['chart-funnel', 'funnel', 'Registered: 8. Won: 2.', ['Registered: 8', 'Open, to close by the end of the year: 5', 'Won: 2']],
    ['chart-tiers', 'rows', 'Partners with a tier: 2. Kept by grace or at risk: 1.', ['Top: 0', 'Gold: 2']],
  ])
  const more = (told.figures ?? []).map((each) => (each.metric === 'closed_deals' ? { ...each, value: '6' } : each))
  const [chart] = dashboardPages(scored(base, { ...told, figures: more }))[0]?.props.charts ?? []
  expect([chart?.id, chart?.shape]).toEqual(['chart-funnel', 'rows'])
})

test('movers are those with the largest change, whichever way', () => {
  const { movers } = dashboard()
  expect([movers?.quarter, movers?.before, movers?.rows.map(({ name, change, direction }) => [name, change, direction])]).toEqual([
    '2025-Q4',
    '2025-Q3',
    [
      ['Zeta', '+€1,000', 'up'],
      ['Acme', '−€300', 'down'],
    ],
  ])
})

test('exports say how old and how clean they are', () => {
  expect(dashboard().data).toMatchInlineSnapshot(`
    {
      "lead": "An export is fresh for 35 days. What was refused or looks wrong is counted here and listed with its line.",
      "list": {
        "href": "/scorecards/sources/",
        "label": "All defects with file and line",
      },
      "sources": [
        {
          "age": "today",
          "aside": [],
          "dataset": "opportunities",
          "defects": [],
          "exported": "Mar 13, 2026",
          "exportedOn": "2026-03-13",
          "freshness": {
            "state": "good",
            "text": "Fresh",
          },
          "href": "/scorecards/sources/#crm",
          "id": "crm",
          "notData": "0",
          "refused": {
            "text": "0",
          },
          "rows": "9",
          "taken": "9",
        },
        {
          "age": "71 days ago",
          "aside": [],
          "dataset": "costs",
          "defects": [
            {
              "count": "3",
              "label": "Amount that is no number",
            },
            {
              "count": "2",
              "label": "Footer line",
            },
          ],
          "exported": "Jan 1, 2026",
          "exportedOn": "2026-01-01",
          "freshness": {
            "state": "bad",
            "text": "Too old",
          },
          "href": "/scorecards/sources/#finance",
          "id": "finance",
          "notData": "2",
          "refused": {
            "state": "bad",
            "text": "3 of at most 2",
          },
          "rows": "12",
          "taken": "9",
        },
      ],
    }
  `)
})

test('without exports the dashboard says what to do, and nobody else has one', () => {
  const [page] = dashboardPages(base)
  expect([page?.props.lead, page?.props.charts, page?.props.movers, page?.props.data.sources]).toEqual([
    'No export is listed in exports/sources.yaml. Add one, and the figures follow.',
    [],
    undefined,
    [],
  ])
  const open = { ...base, audience: 'public' as const }
  expect([...dashboardPages(open), ...roiPages(open), ...sourcesPages(open)]).toEqual([])
})

test('what came back stands beside its cost base, and what cannot be worked out says why', () => {
  const [page] = roiPages(site)
  const row = ({ name, back, base: cost, net, roi: rate, margin: left }: NonNullable<typeof page>['props']['rows'][number]) =>
    [name, back, cost, net, rate, left].map((cell) => (typeof cell === 'string' ? cell : cell.text)).join(' | ')
  expect([page?.props.rows.map(row), page?.props.program && row(page.props.program), page?.props.without]).toEqual([
    ['Acme | €900 | €300 | €600 | 200% | €0', 'Same | – | – | – | Nothing was spent. | €0', 'Zeta | €0 | €100 | -€100 | -100% | €0'],
    'The whole program | €900 | €450 | €450 | 100% | €450',
    'Partners whose return cannot be worked out: 1. The table says why.',
  ])
  expect(page?.props.charts.map(({ id, summary, series, rows }) => [id, summary, series, rows.map(({ label }) => label)])).toEqual([
    ['chart-returns', 'Acme returns most: 200%. The whole program returns 100%.', ['Return'], ['Acme', 'Zeta']],
    ['chart-back', 'In the whole program €900 came back on a cost base of €450.', ['What came back', 'Cost base'], ['Acme', 'Zeta']],
    ['chart-margin', '€450 is left of €900.', ['Amount'], ['Revenue', 'Costs', 'Contribution margin']],
  ])
})

test('every defect stands with its line, and every file with how it was read', () => {
  const [page, portuguese] = sourcesPages(site)
  expect([page?.props.sources?.[1]?.files, page?.props.defects, portuguese?.props.defects[0]]).toMatchInlineSnapshot(`
    [
      [
        {
          "columns": [
            {
              "column": "amount",
              "header": "Valor",
            },
          ],
          "facts": [
            {
              "isolate": true,
              "label": "Encoding",
              "value": "windows-1252",
            },
            {
              "label": "Delimiter",
              "value": "semicolon",
            },
            {
              "label": "Decimal and thousands mark",
              "value": "comma, point",
            },
            {
              "isolate": true,
              "label": "Dates",
              "value": "DD/MM/YYYY",
            },
            {
              "label": "Header line",
              "value": "1",
            },
            {
              "label": "Footer lines",
              "value": "2",
            },
            {
              "isolate": true,
              "label": "Columns that nothing asks for",
              "value": "Centro · Conta",
            },
          ],
          "file": "exports/costs.csv",
          "rows": "12",
        },
      ],
      [
        {
          "fix": {
            "value": "Write digits.",
          },
          "kind": "Amount that is no number",
          "refused": true,
          "source": "finance",
          "what": {
            "value": ""dez" is no amount",
          },
          "where": {
            "href": "https://git.lantern.example/program/blob/main/content/exports/costs.csv#L5",
            "label": "exports/costs.csv:5:9",
          },
        },
        {
          "fix": {
            "value": "Nothing.",
          },
          "kind": "Footer line",
          "refused": false,
          "source": "finance",
          "what": {
            "value": "A total",
          },
          "where": {
            "href": "https://git.lantern.example/program/blob/main/content/exports/costs.csv#L14",
            "label": "exports/costs.csv:14:1",
          },
        },
      ],
      {
        "fix": {
          "lang": "en",
          "value": "Write digits.",
        },
        "kind": "Valor que não é número",
        "refused": true,
        "source": "finance",
        "what": {
          "lang": "en",
          "value": ""dez" is no amount",
        },
        "where": {
          "href": "https://git.lantern.example/program/blob/main/content/exports/costs.csv#L5",
          "label": "exports/costs.csv:5:9",
        },
      },
    ]
  `)
})

test('long lists of defects are parted, and cut where nobody reads on', () => {
  const [first] = told.defects ?? []
  if (first === undefined) throw new Error('there is a defect')
  const defects = Array.from({ length: 2001 }, (_, index) => ({ ...first, line: index + 2 }))
  const pages = sourcesPages(scored(base, { ...told, defects })).filter(({ locale }) => locale.tag === 'en')
  expect([
    pages.length,
    pages[0]?.path,
    pages[1]?.path,
    pages[1]?.title,
    pages[1]?.props.sources,
    pages.reduce((sum, { props }) => sum + props.defects.length, 0),
    pages[0]?.props.cut,
  ]).toEqual([
    10,
    'scorecards/sources/',
    'scorecards/sources/page/2/',
    'Sources and defects, page 2 of 10',
    undefined,
    2000,
    'Shown: the first 2,000 of 2,001.',
  ])
})
