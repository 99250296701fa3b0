// Checklists as values: the order of days and of moments, and what is said of each list.
import { expect, test } from 'vitest'
import { checklistListPages, checklistPages } from '../../../src/site/pages/checklist.ts'
import { entry, siteWith } from '../sample.ts'

const site = siteWith([
  entry('checklist', 'exit', {
    title: 'Leave in order',
    when: 'exit',
    items: [{ id: 'data', item: 'Data handed back', owner: 'Vendor' }],
  }),
  entry('checklist', 'first', {
    title: { en: 'First days', ar: 'الأيام الأولى' },
    when: 'onboarding',
    items: [
      { id: 'later', item: 'Demo shown', owner: 'Partner', days_from: 20 },
      {
        id: 'early',
        item: { en: 'Papers sent', ar: 'أُرسلت الأوراق' },
        owner: 'Vendor',
        why: 'Nothing starts without them.',
        days_from: -2,
      },
      { id: 'same-day', item: 'Keys given', owner: 'Vendor', days_from: 0 },
      { id: 'whenever', item: 'Story told', owner: 'Partner' },
    ],
  }),
])

test('a checklist goes by days, in parts before, on and after the day, and each day has its sign', () => {
  const [, , ar] = checklistPages(site).filter(({ path }) => path === 'checklists/first/')
  expect(ar).toMatchInlineSnapshot(`
    {
      "description": "التهيئة: نقاط يجب التحقق منها (العدد: 4)، مع المسؤول عن كل منها وسببها.",
      "headings": [],
      "locale": {
        "dir": "rtl",
        "label": "العربية",
        "prefix": "ar",
        "tag": "ar",
      },
      "params": {
        "id": "first",
      },
      "path": "checklists/first/",
      "props": {
        "count": 4,
        "groups": [
          {
            "items": [
              {
                "day": {
                  "label": "اليوم ⁦-2⁩",
                  "offset": -2,
                },
                "id": "early",
                "item": {
                  "value": "أُرسلت الأوراق",
                },
                "owner": {
                  "lang": "en",
                  "value": "Vendor",
                },
                "why": {
                  "lang": "en",
                  "value": "Nothing starts without them.",
                },
              },
            ],
            "label": "قبل اليوم",
          },
          {
            "items": [
              {
                "day": {
                  "label": "اليوم ⁦0⁩",
                  "offset": 0,
                },
                "id": "same-day",
                "item": {
                  "lang": "en",
                  "value": "Keys given",
                },
                "owner": {
                  "lang": "en",
                  "value": "Vendor",
                },
              },
            ],
            "label": "في اليوم نفسه",
          },
          {
            "items": [
              {
                "day": {
                  "label": "اليوم ⁦+20⁩",
                  "offset": 20,
                },
                "id": "later",
                "item": {
                  "lang": "en",
                  "value": "Demo shown",
                },
                "owner": {
                  "lang": "en",
                  "value": "Partner",
                },
              },
            ],
            "label": "بعد اليوم",
          },
          {
            "items": [
              {
                "id": "whenever",
                "item": {
                  "lang": "en",
                  "value": "Story told",
                },
                "owner": {
                  "lang": "en",
                  "value": "Partner",
                },
              },
            ],
            "label": "في أي وقت",
          },
        ],
        "id": "first",
        "start": "يوم التوقيع",
        "when": "التهيئة",
      },
      "search": {
        "kind": "قائمة تحقق",
        "text": "أُرسلت الأوراق Nothing starts without them. Keys given  Demo shown  Story told ",
      },
      "section": "checklists/",
      "template": "checklist",
      "title": "الأيام الأولى",
      "wide": true,
    }
  `)
})

test('a list without days has one part without a name, and no day to enter', () => {
  const [en] = checklistPages(site).filter(({ path }) => path === 'checklists/exit/')
  expect(en?.props).toMatchInlineSnapshot(`
    {
      "count": 1,
      "groups": [
        {
          "items": [
            {
              "id": "data",
              "item": {
                "value": "Data handed back",
              },
              "owner": {
                "value": "Vendor",
              },
            },
          ],
        },
      ],
      "id": "exit",
      "when": "Exit",
    }
  `)
})

test('checklists stand in the order of a partnership, with how much each asks and of whom', () => {
  expect(checklistListPages(site)[0]?.props).toMatchInlineSnapshot(`
    {
      "checklists": [
        {
          "href": "/checklists/first/",
          "notes": [
            "4 points",
            "Days -2 to +20",
          ],
          "roles": "Checked by Partner and Vendor",
          "title": {
            "value": "First days",
          },
          "when": "Onboarding",
        },
        {
          "href": "/checklists/exit/",
          "notes": [
            "1 points",
          ],
          "roles": "Checked by Vendor",
          "title": {
            "value": "Leave in order",
          },
          "when": "Exit",
        },
      ],
      "summary": "What to check at fixed moments of a partnership: First days and Leave in order.",
    }
  `)
})
