// The next dates: events, changes that take effect and deadlines in one list; quarters of any fiscal year.
import { describe, expect, test } from 'vitest'
import { fiscalQuarter } from '../../src/site/fiscal-quarter.ts'
import { nextDates } from '../../src/site/next-dates.ts'
import { siteOf } from '../../src/site/site.ts'
import { entry, program, siteWith } from './sample.ts'

const entries = [
  entry('event', 'over', {
    title: 'Over',
    summary: 'Was.',
    announced_on: '2026-01-01',
    starts_on: '2026-03-10',
    ends_on: '2026-03-12',
    languages: ['en'],
  }),
  entry('event', 'running', {
    title: 'Running',
    summary: 'Is.',
    announced_on: '2026-01-01',
    starts_on: '2026-03-12',
    ends_on: '2026-03-14',
    languages: ['en'],
  }),
  entry('event', 'fair', {
    title: { en: 'Fair', ar: 'معرض' },
    summary: 'Lights.',
    announced_on: '2026-01-01',
    starts_on: '2026-06-01',
    languages: ['en'],
  }),
  entry('change', 'today', { title: 'Today', summary: 'Holds now.', announced_on: '2026-01-01', effective_on: '2026-03-13', kind: 'new' }),
  entry('change', 'soon', {
    title: 'Soon',
    summary: 'Will hold.',
    announced_on: '2026-01-01',
    effective_on: '2026-04-01',
    kind: 'changed',
  }),
]

/** The site of these entries, with the rules that deadlines follow from. */
function siteWithRules(rules: object) {
  const { view, audience, asOf } = siteWith(entries)
  const settings = { ...program, fields: { ...program.fields, ...rules } }
  return siteOf({ ...view, entries: { ...view.entries, program: [settings] } }, audience, asOf)
}

describe('the next dates', () => {
  test('are in order, from the day of the site on, and lead to their places', () => {
    const site = siteWithRules({ fiscal_year_start: 1, mdf: { request_business_days: 5 } })
    const [en] = site.locales
    if (en === undefined) throw new Error('the sample has a language')
    expect(nextDates(site, en, 10)).toMatchInlineSnapshot(`
      [
        {
          "date": "2026-03-12",
          "href": "/events/#running",
          "kind": "event",
          "text": {
            "value": "Is.",
          },
          "title": {
            "value": "Running",
          },
          "until": "2026-03-14",
        },
        {
          "date": "2026-03-25",
          "kind": "deadline",
          "text": {
            "value": "An activity on Apr 1, 2026, the first day of the next quarter, has to be requested by now.",
          },
          "title": {
            "value": "Last day for early MDF requests",
          },
        },
        {
          "date": "2026-03-31",
          "kind": "deadline",
          "text": {
            "value": "Results count for the quarter up to and including this day.",
          },
          "title": {
            "value": "The fiscal quarter ends",
          },
        },
        {
          "date": "2026-04-01",
          "href": "/changes/#soon",
          "kind": "change",
          "text": {
            "value": "Will hold.",
          },
          "title": {
            "value": "Soon",
          },
        },
        {
          "date": "2026-06-01",
          "href": "/events/#fair",
          "kind": "event",
          "text": {
            "value": "Lights.",
          },
          "title": {
            "value": "Fair",
          },
        },
      ]
    `)
  })

  test('are as many as asked for, in the language asked for', () => {
    const site = siteWithRules({})
    const ar = site.locales.find(({ tag }) => tag === 'ar')
    if (ar === undefined) throw new Error('the sample speaks Arabic')
    expect(nextDates(site, ar, 3).map(({ title, href }) => [title, href])).toMatchInlineSnapshot(`
      [
        [
          {
            "lang": "en",
            "value": "Running",
          },
          "/ar/events/#running",
        ],
        [
          {
            "lang": "en",
            "value": "Soon",
          },
          "/ar/changes/#soon",
        ],
        [
          {
            "value": "معرض",
          },
          "/ar/events/#fair",
        ],
      ]
    `)
  })

  test('name the deadline of the quarter after when that of the next one is over', () => {
    const site = siteWithRules({ fiscal_year_start: 1, mdf: { request_business_days: 20 } })
    const [en] = site.locales
    if (en === undefined) throw new Error('the sample has a language')
    expect(
      nextDates(site, en, 10)
        .filter(({ kind }) => kind === 'deadline')
        .map(({ date }) => date),
    ).toEqual(['2026-03-31', '2026-06-03'])
  })
})

test.each([
  ['2026-11-20', 1, '2026-10-01', '2026-12-31'],
  ['2026-01-01', 1, '2026-01-01', '2026-03-31'],
  ['2026-01-15', 2, '2025-11-01', '2026-01-31'],
  ['2024-02-29', 12, '2023-12-01', '2024-02-29'],
  ['2026-03-31', 7, '2026-01-01', '2026-03-31'],
])('%s lies, in a fiscal year that starts in month %i, in the quarter from %s to %s', (day, month, start, end) => {
  expect(fiscalQuarter(day, month)).toEqual({ start, end })
})
