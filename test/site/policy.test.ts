// The rules of deal registration and MDF, and their worked examples, from a small program.
import { expect, test } from 'vitest'
import { dealExample } from '../../src/site/deal-example.ts'
import { type MdfCase, mdfExample } from '../../src/site/mdf-example.ts'
import { dealRules, mdfCaps, mdfExcluded, mdfProofs, mdfRules } from '../../src/site/policy-rules.ts'
import type { Site } from '../../src/site/site.ts'
import { entry, program, siteWith } from './sample.ts'

const deal_registration = { valid_days: 90, extensions: 1, extension_days: 30, answer_business_days: 2, stale_days: 180 }
const mdf = {
  vendor_share_max: 40,
  request_business_days: 10,
  decision_business_days: 5,
  claim_days: 30,
  payment_days: 45,
  minimum: { amount: '500', currency: 'EUR' },
  caps: [
    { period: '2026-Q4', cap: { amount: '3000', currency: 'EUR' } },
    { period: '2026-Q4', region: 'iberia', cap: { amount: '800.50', currency: 'EUR' } },
    { period: '2026-H2', cap: { amount: '9000', currency: 'EUR' } },
  ],
  evidence: { webinar: ['invoice' as const, 'attendee_list' as const] },
  excluded: [{ en: 'Travel', 'pt-BR': 'Viagens' }],
}

function siteOf(rules: Partial<{ deal: Partial<typeof deal_registration>; mdf: Partial<typeof mdf> }> = {}): Site {
  const [first, second, none] = ['gold', 'silver', 'guest'].map((id, index) =>
    entry('tier', id, { order: 3 - index, name: { en: id, ar: 'مستوى' }, benefits: { 'mdf-share': [50, 33.3, 0][index] ?? 0 } }),
  )
  const ours = {
    ...program,
    fields: { ...program.fields, deal_registration: { ...deal_registration, ...rules.deal }, mdf: { ...mdf, ...rules.mdf } },
  }
  const matrix = entry('matrix', 'matrix', {
    requirements: [],
    benefits: [{ id: 'mdf-share', group: 'Marketing', label: 'Share', unit: 'percent' }],
  })
  const site = siteWith([first, second, none, matrix].filter((each) => each !== undefined))
  const find = (kind: string) => (kind === 'program' ? ours : undefined)
  return {
    ...site,
    view: { ...site.view, entries: { ...site.view.entries, program: [ours] } },
    find: ((kind, id) => find(kind) ?? site.find(kind, id)) as Site['find'],
  }
}

const site = siteOf()
const [en, pt, ar] = site.locales
if (!en || !pt || !ar) throw new Error('the sample speaks three languages')
const webinar: MdfCase = {
  tier: 'silver',
  type: 'webinar',
  budget: 'EUR 2500.10',
  period: '2026-Q4',
  start: '2026-11-26',
  end: '2026-11-27',
  accepted_on: '2027-01-05',
}

test('a registration has its days from the rules', () => {
  const { moments, spans, label } = dealExample(site, '2026-03-05', en)
  expect(moments.map(({ on, weekday, title }) => `${on} ${weekday}: ${title}`)).toMatchInlineSnapshot(`
    [
      "Sep 6, 2025 Saturday: How far back we look",
      "Mar 5, 2026 Thursday: You send the registration",
      "Mar 9, 2026 Monday: Our answer is due",
      "Jun 3, 2026 Wednesday: Last protected day",
      "Jul 3, 2026 Friday: Last day with the extension",
      "Jul 4, 2026 Saturday: Free again",
    ]
  `)
  expect(moments.map(({ text }) => text)).toMatchInlineSnapshot(`
    [
      "An opportunity of our own team that was last active before this day, more than 180 days ago, does not stand in your way.",
      "It is complete, so the clock starts. This day is day zero.",
      "Business days: 2. Saturday and Sunday do not count.",
      "Protection of 90 days ends tonight. An extension has to be asked for by now.",
      "It adds 30 days, counted from the old last day and not from the day you asked.",
      "If the deal is neither won nor withdrawn by now, any partner may register it, you too.",
    ]
  `)
  expect(spans).toMatchInlineSnapshot(`
    [
      {
        "extension": false,
        "label": "90 days",
        "start": 0,
        "width": 75,
      },
      {
        "extension": true,
        "label": "+ 30 days",
        "start": 75,
        "width": 25,
      },
    ]
  `)
  expect(label).toMatchInlineSnapshot(`"Protected from Mar 5, 2026 to Jul 3, 2026: 120 days in all."`)
})

test('a registration without extensions is free on the day after the last', () => {
  const { moments, spans } = dealExample(siteOf({ deal: { extensions: 0 } }), '2026-03-05', pt)
  expect(moments.map(({ on, title }) => `${on}: ${title}`).slice(-2)).toMatchInlineSnapshot(`
    [
      "3 de jun. de 2026: Último dia protegido",
      "4 de jun. de 2026: Livre de novo",
    ]
  `)
  expect(spans).toEqual([{ start: 0, width: 100, label: '90 dias', extension: false }])
})

test('an example on no date says so', () => {
  expect(() => dealExample(site, 'March', en)).toThrow('<DealExample registered_on="March">: no date such as 2026-03-05')
})

test('an activity is paid for by its tier, rounded down to a cent', () => {
  const { money, dates, proof, bars } = mdfExample(site, webinar, en)
  expect(money).toMatchInlineSnapshot(`
    [
      {
        "label": "Webinar: the whole cost",
        "value": "€2,500.10",
      },
      {
        "label": "We pay",
        "note": "33.3%, the share of silver",
        "strong": true,
        "value": "€832.53",
      },
      {
        "label": "You pay",
        "value": "€1,667.57",
      },
      {
        "label": "Cap that it counts against",
        "note": "Q4 2026",
        "value": "€3,000",
      },
    ]
  `)
  expect(dates.map(({ label, note, on, weekday }) => `${label} ${on}, ${weekday}${note ? ` (${note})` : ''}`)).toMatchInlineSnapshot(`
    [
      "Ask by Nov 12, 2026, Thursday (Business days before the first day: 10)",
      "You know by Nov 19, 2026, Thursday (Business days after the request: 5)",
      "The activity ends Nov 27, 2026, Friday",
      "Claim by Dec 27, 2026, Sunday (30 days after the end)",
      "We accept the claim, for instance Jan 5, 2027, Tuesday",
      "Paid by Feb 19, 2027, Friday (45 days after we accepted)",
    ]
  `)
  expect(proof).toEqual({ label: 'To send with the claim', value: 'Invoice, Attendee list' })
  expect(bars).toMatchInlineSnapshot(`
    [
      {
        "label": "Our part of the cost",
        "ours": 33.29,
        "text": "€832.53 of €2,500.10",
      },
      {
        "label": "Part of the cap, Q4 2026",
        "ours": 27.75,
        "text": "€832.53 of €3,000",
      },
    ]
  `)
})

test('the greatest share of the program and the cap of the quarter hold for every tier', () => {
  const ours = (given: Partial<MdfCase>): string | undefined =>
    mdfExample(site, { ...webinar, ...given }, en).money.find(({ strong }) => strong)?.value
  expect(ours({ tier: 'gold', budget: 'EUR 2000' })).toBe('€800')
  expect(ours({ tier: 'gold', budget: 'EUR 90000' })).toBe('€3,000')
  expect(ours({ tier: 'gold', budget: 'EUR 90000', region: 'iberia' })).toBe('€800.50')
})

test.each<[Partial<MdfCase>, string]>([
  [{ tier: 'gost' }, 'there is no such tier with an MDF share'],
  [{ period: '2027-Q1' }, 'there is no such cap'],
  [{ budget: 'USD 2500' }, 'there is no such cap'],
  [{ type: 'party' }, 'there is no such type of activity'],
  [{ budget: 'EUR 100' }, 'our part is below the smallest request'],
  [{ tier: 'guest' }, 'our part is below the smallest request'],
])('an example that the rules do not allow fails: %o', (given, reason) => {
  expect(() => mdfExample(site, { ...webinar, ...given }, en)).toThrow(reason)
})

test('rules, caps and proofs speak the language of the reader', () => {
  expect(dealRules(site, en)).toMatchInlineSnapshot(`
    [
      {
        "label": "business days until you have an answer",
        "value": "2",
      },
      {
        "label": "days of protection",
        "value": "90",
      },
      {
        "label": "extension of 30 days",
        "value": "1",
      },
      {
        "label": "days without activity until an opportunity counts as asleep",
        "value": "180",
      },
    ]
  `)
  expect(dealRules(siteOf({ deal: { extensions: 2 } }), pt)[2]).toEqual({ value: '2', label: 'prorrogações de 30 dias' })
  expect(dealRules(siteOf({ deal: { extensions: 0 } }), pt)).toHaveLength(3)
  expect(mdfRules(site, ar)).toMatchInlineSnapshot(`
    [
      {
        "label": "حصتنا لمستوى مستوى",
        "value": "33.3‎%‎",
      },
      {
        "label": "حصتنا لمستوى مستوى",
        "value": "40‎%‎",
      },
      {
        "label": "أصغر مبلغ يمكن طلبه",
        "value": "⁦500 €⁩",
      },
      {
        "label": "عدد الأيام لتقديم المطالبة",
        "value": "30",
      },
      {
        "label": "عدد الأيام من قبول المطالبة إلى الدفع",
        "value": "45",
      },
    ]
  `)
  expect(mdfCaps(site, pt)).toMatchInlineSnapshot(`
    [
      {
        "cap": "€ 9.000",
        "period": "2026-H2",
        "region": {
          "value": "Todo o programa",
        },
      },
      {
        "cap": "€ 3.000",
        "period": "4º trimestre de 2026",
        "region": {
          "value": "Todo o programa",
        },
      },
      {
        "cap": "€ 800,50",
        "period": "4º trimestre de 2026",
        "region": {
          "value": "Península Ibérica",
        },
      },
    ]
  `)
  expect(mdfProofs(site, pt)).toEqual([{ activity: 'Webinar', proofs: 'Nota fiscal, Lista de participantes' }])
  expect(mdfExcluded(site, ar)).toEqual([{ value: 'Travel', lang: 'en' }])
})
