// The team's home page and the lists of open work as values.
import { expect, test } from 'vitest'
import { homePages } from '../../../src/site/pages/home.ts'
import { todayProps } from '../../../src/site/pages/today.ts'
import { workListPages } from '../../../src/site/pages/work-list.ts'
import { leftText, workRow } from '../../../src/site/pages/work-row.ts'
import { ourPeople } from '../../../src/site/work/people.ts'
import type { WorkItem } from '../../../src/site/work/work-item.ts'
import { entry, siteWith } from '../sample.ts'
import { asOf, deal, partner, workSite } from '../work/work-site.ts'

const gold = entry('tier', 'gold', { order: 1, name: { en: 'Gold', 'pt-BR': 'Ouro' }, summary: 'All.', engagement: 'self_serve' })
const milestone = (id: string, due: string, owner = 'Zoe') => ({
  id,
  what: `Milestone ${id}`,
  due,
  owner,
  side: 'partner' as const,
  status: 'planned' as const,
})
const plan = (milestones: ReturnType<typeof milestone>[]) =>
  entry('plan', 'acme', { status: 'running', owners: { vendor: 'Ana', partner: 'Zoe' }, milestones }, { params: { partner: 'acme' } })
const acme = partner('acme', { segment: 'lighthouse', tier: 'gold', next_review_on: '2026-05-01' })
const goals = [
  { id: 'people', statement: 'Three people.', metric: 'certified_people' as const, target: 3, unit: 'count' as const, by: '2026-05-15' },
  { id: 'share', statement: 'A fifth.', metric: 'partner_sourced_share' as const, target: 20, unit: 'percent' as const, by: '2026-12-31' },
  { id: 'fast', statement: 'Fast.', metric: 'time_to_activate' as const, target: 30, unit: 'days' as const, by: '2026-12-31' },
]
const site = workSite(
  [
    gold,
    acme,
    partner('zeta', { status: 'prospect', phase: 'scout', owners: { manager: 'Rui' } }),
    plan([milestone('late', '2026-03-12'), milestone('today', '2026-03-13', 'Rui'), milestone('far', '2026-04-13')]),
    deal('d-1', { partner_id: 'zeta', registered_on: '2026-03-12' }),
    entry('activation', 'acme', { started_on: '2026-01-01', activated_on: '2026-02-05' }, { params: { partner: 'acme' } }),
  ],
  { goals },
)
const [en, pt, ar] = site.locales
if (!en || !pt || !ar) throw new Error('the sample has three languages')

test('the day is told by how near things are, with who has them, how partners and goals stand and what comes next', () => {
  expect(todayProps(site, en)).toMatchInlineSnapshot(`
    {
      "all": {
        "href": "/open-work/",
        "label": "All open work by date (5)",
      },
      "bands": [
        {
          "count": "1",
          "empty": "Nothing is overdue. What falls due today is in the next list.",
          "id": "overdue",
          "rows": [
            {
              "detail": {
                "value": "Milestone late",
              },
              "due": {
                "left": "1 day overdue",
                "on": "2026-03-12",
                "text": "Mar 12, 2026",
                "urgency": "overdue",
              },
              "href": "/partners/acme/#plan",
              "named": true,
              "owners": [
                "Zoe",
              ],
              "partner": {
                "href": "/partners/acme/",
                "name": "Acme",
              },
              "people": [
                "ana",
              ],
              "todo": "Ask where it stands, or move it with the partner.",
              "what": "Milestone",
            },
          ],
          "title": "Overdue",
        },
        {
          "count": "2",
          "empty": "Nothing.",
          "id": "week",
          "rows": [
            {
              "detail": {
                "value": "Milestone today",
              },
              "due": {
                "left": "today",
                "on": "2026-03-13",
                "text": "Mar 13, 2026",
                "urgency": "week",
              },
              "href": "/partners/acme/#plan",
              "named": true,
              "owners": [
                "Rui",
              ],
              "partner": {
                "href": "/partners/acme/",
                "name": "Acme",
              },
              "people": [
                "rui",
                "ana",
              ],
              "todo": "Ask where it stands, or move it with the partner.",
              "what": "Milestone",
            },
            {
              "due": {
                "left": "3 days left",
                "on": "2026-03-16",
                "text": "Mar 16, 2026",
                "urgency": "week",
              },
              "href": "/records/deal-registration/d-1/",
              "owners": [
                "Rui",
              ],
              "partner": {
                "href": "/partners/zeta/",
                "name": "Zeta",
              },
              "people": [
                "rui",
              ],
              "todo": "Answer by the conflict rules.",
              "what": "Registration of d-1.example waits",
            },
          ],
          "title": "Within 7 days",
        },
        {
          "count": "0",
          "empty": "Nothing.",
          "id": "month",
          "rows": [],
          "title": "Within 30 days",
        },
      ],
      "charts": [
        {
          "rows": [
            {
              "label": "Scout",
              "length": 100,
              "text": "1",
            },
            {
              "label": "Evaluate",
              "length": 0,
              "text": "0",
            },
            {
              "label": "Negotiate",
              "length": 0,
              "text": "0",
            },
            {
              "label": "Onboard",
              "length": 0,
              "text": "0",
            },
            {
              "label": "Manage",
              "length": 100,
              "text": "1",
            },
            {
              "label": "Optimize",
              "length": 0,
              "text": "0",
            },
            {
              "label": "Renew",
              "length": 0,
              "text": "0",
            },
            {
              "label": "Exit",
              "length": 0,
              "text": "0",
            },
          ],
          "title": "Partners by phase",
          "unit": "Partners",
        },
        {
          "rows": [
            {
              "label": "Prospect",
              "length": 100,
              "text": "1",
            },
            {
              "label": "Active",
              "length": 100,
              "text": "1",
            },
            {
              "label": "Suspended",
              "length": 0,
              "text": "0",
            },
            {
              "label": "Terminated",
              "length": 0,
              "text": "0",
            },
          ],
          "title": "Partners by status",
          "unit": "Partners",
        },
        {
          "rows": [
            {
              "label": "Gold",
              "length": 100,
              "text": "1",
            },
          ],
          "title": "Active partners by tier",
          "unit": "Partners",
        },
      ],
      "dates": {
        "lead": "Due after the lists above, until Jun 11, 2026.",
        "rows": [
          {
            "href": "/partners/acme/#stands",
            "on": "2026-05-01",
            "partner": "Acme",
            "text": "May 1, 2026",
            "what": "Review meeting",
          },
          {
            "href": "#goals",
            "on": "2026-05-15",
            "text": "May 15, 2026",
            "what": "Goal: Three people.",
          },
        ],
      },
      "goals": [
        {
          "aim": "3",
          "by": "May 15, 2026",
          "length": 0,
          "now": "0",
          "state": {
            "state": "warn",
            "text": "3 short",
          },
          "statement": {
            "value": "Three people.",
          },
        },
        {
          "aim": "20%",
          "by": "Dec 31, 2026",
          "now": "Comes with the scorecards: no figure yet.",
          "state": undefined,
          "statement": {
            "value": "A fifth.",
          },
        },
        {
          "aim": "30 days",
          "by": "Dec 31, 2026",
          "now": "35 days (median; activations: 1)",
          "state": {
            "state": "warn",
            "text": "5 days over",
          },
          "statement": {
            "value": "Fast.",
          },
        },
      ],
      "lead": "As of Mar 13, 2026. Every item leads to the place where it is settled.",
      "lighthouse": [
        {
          "href": "/partners/acme/",
          "late": "1 overdue",
          "name": "Acme",
          "open": "2",
          "phase": "Manage",
          "review": "May 1, 2026",
          "tier": "Gold",
        },
      ],
      "people": [
        {
          "count": "2",
          "href": "/open-work/ana/",
          "id": "ana",
          "name": "Ana",
        },
        {
          "count": "2",
          "href": "/open-work/rui/",
          "id": "rui",
          "name": "Rui",
        },
      ],
      "stats": [
        {
          "href": "#overdue",
          "label": "Overdue",
          "state": "bad",
          "value": "1",
        },
        {
          "href": "#week",
          "label": "Within 7 days",
          "state": "warn",
          "value": "2",
        },
        {
          "href": "#month",
          "label": "Within 30 days",
          "value": "0",
        },
        {
          "href": "/approvals/",
          "label": "Decisions waiting",
          "value": "1",
        },
        {
          "href": "/deals/",
          "label": "Registrations to answer",
          "value": "1",
        },
        {
          "href": "/mdf/",
          "label": "Claims to settle",
          "value": "0",
        },
      ],
    }
  `)
})

test('only the team has a day', () => {
  const [own] = homePages(site)
  const [others] = homePages(siteWith([gold]))
  expect([own?.title, own?.props.today?.stats.length, others?.title, others?.props.today, todayProps(siteWith([gold]), en)]).toEqual([
    'What needs us today',
    6,
    'Lantern Partners',
    undefined,
    undefined,
  ])
})

test('a day without work says so', () => {
  const empty = todayProps(workSite([]), en)
  expect([
    empty?.bands.map(({ count, rows, empty: says }) => [count, rows.length, says]),
    empty?.people,
    empty?.lighthouse,
    empty?.dates.rows,
  ]).toEqual([
    [
      ['0', 0, 'Nothing is overdue. What falls due today is in the next list.'],
      ['0', 0, 'Nothing.'],
      ['0', 0, 'Nothing.'],
    ],
    [],
    [],
    [],
  ])
})

test('a long band is cut, and the last one folded after eight', () => {
  const many = (due: string, count: number) => Array.from({ length: count }, (_, index) => milestone(`${due}-${index}`, due))
  const bands = todayProps(workSite([acme, plan([...many('2026-03-12', 81), ...many('2026-04-01', 9)])]), en)?.bands
  expect(bands?.map(({ id, count, rows, rest, cut }) => [id, count, rows.length, rest?.label, rest?.rows.length, cut])).toEqual([
    ['overdue', '81', 80, undefined, undefined, 'The first 80 of 81.'],
    ['week', '0', 0, undefined, undefined, undefined],
    ['month', '9', 8, '1 more', 1, undefined],
  ])
})

test('time left is told in the reader’s language', () => {
  const days = ['2026-03-12', '2026-03-13', '2026-03-14', '2026-03-24']
  expect([en, pt, ar].map((locale) => days.map((due) => leftText(due, asOf, locale)))).toEqual([
    ['1 day overdue', 'today', '1 day left', '11 days left'],
    ['1 dia de atraso', 'hoje', 'em 1 dia', 'em 11 dias'],
    ['متأخر يوم', 'اليوم', 'بقي يوم', 'بقي 11 يومًا'],
  ])
})

test('an agreement is called by its name, and roles and customers stand in the sentence', () => {
  const row = (item: Partial<WorkItem>, locale = en) => {
    const { what, todo, detail, named } = workRow(
      site,
      locale,
      ourPeople(site),
    )({ kind: 'approval', owners: [], due: asOf, path: 'x', ...item })
    return [what, todo, detail, named]
  }
  expect([
    row({ term: 'reseller', roles: ['manager', 'legal'], path: 'partners/acme/#agreements' }),
    row({ term: 'mdf_request', roles: ['manager'], text: 'Fair' }, pt),
    row({ kind: 'agreement_ends', term: 'oem' }),
    row({ kind: 'deal_ends', name: 'tower.example' }, ar),
    row({ kind: 'milestone', text: 'Editor out' }, pt),
  ]).toEqual([
    ['Reseller agreement: decision waiting', 'Decide as Partner manager and Legal.', undefined, undefined],
    ['Solicitação de MDF: aguarda decisão', 'Decidir como Gerente de parceiros.', { value: 'Fair', lang: 'en' }, undefined],
    ['OEM agreement ends', 'Agree the renewal and send it for approval.', undefined, undefined],
    ['تنتهي حماية \u2068tower.example\u2069', 'مدّدها إن حدث تقدّم أو دعها تنتهي.', undefined, undefined],
    ['Marco do plano', 'Perguntar a situação ou remarcar com o parceiro.', { value: 'Editor out', lang: 'en' }, true],
  ])
})

test('all work has a page, and so has the work of each of our people, in parts of a hundred', () => {
  const long = workSite([acme, plan(Array.from({ length: 101 }, (_, index) => milestone(`m-${index}`, '2026-03-20')))])
  const pages = workListPages(long).filter(({ locale }) => locale.tag === 'en')
  expect(
    pages.map(({ path, params, title, props, search }) => [
      path,
      params['page'],
      title,
      props.rows.length,
      props.parts.length,
      search === undefined,
    ]),
  ).toEqual([
    ['open-work/', undefined, 'All open work', 100, 2, false],
    ['open-work/page/2/', 'page/2', 'All open work, page 2 of 2', 2, 2, true],
    ['open-work/ana/', 'ana', 'Open work of Ana', 100, 2, true],
    ['open-work/ana/page/2/', 'ana/page/2', 'Open work of Ana, page 2 of 2', 2, 2, true],
  ])
  expect(workListPages(siteWith([gold]))).toEqual([])
})
