// The value of a legal text, whole, and how each language names clauses.
import { expect, test } from 'vitest'
import { parseLegalText } from '../../../src/program/legal/parse.ts'
import { piecesOf } from '../../../src/program/legal/references.ts'

const body = `This is a template, and counsel must review it.

**Parties.** {{vendor_name}} ("Vendor") and {{partner_name}} ("Partner").

## 1. Definitions

1.1 "Product" means {{product}}. See Annex A and
clauses 2 and 2.1, or [the site](https://corrente.example/).

## 2. Use

Say "hello" to *everybody* under clause 9.

2.1 First.

2.3 Third.

- one {{item}}

**Annex A. Scope.** All of it.
`

const source = { document: 'demo', locale: 'en', dir: 'ltr', title: 'Demo', version: '1.0', body, linesBefore: 4 } as const

test('a text is its sections, clauses, annexes and what has a meaning in them', () => {
  const { text, ...found } = parseLegalText(source)
  expect(text).toMatchInlineSnapshot(`
    {
      "dir": "ltr",
      "document": "demo",
      "locale": "en",
      "notice": [
        {
          "text": "This is a template, and counsel must review it.",
          "type": "text",
        },
      ],
      "preamble": [
        [
          {
            "bold": true,
            "text": "Parties.",
            "type": "text",
          },
          {
            "text": " ",
            "type": "text",
          },
          {
            "name": "vendor_name",
            "type": "slot",
          },
          {
            "text": " ("",
            "type": "text",
          },
          {
            "text": "Vendor",
            "type": "term",
          },
          {
            "text": "") and ",
            "type": "text",
          },
          {
            "name": "partner_name",
            "type": "slot",
          },
          {
            "text": " ("",
            "type": "text",
          },
          {
            "text": "Partner",
            "type": "term",
          },
          {
            "text": "").",
            "type": "text",
          },
        ],
      ],
      "sections": [
        {
          "blocks": [
            {
              "inlines": [
                {
                  "text": """,
                  "type": "text",
                },
                {
                  "text": "Product",
                  "type": "term",
                },
                {
                  "text": "" means ",
                  "type": "text",
                },
                {
                  "name": "product",
                  "type": "slot",
                },
                {
                  "text": ". See ",
                  "type": "text",
                },
                {
                  "text": "Annex A",
                  "to": "annex-A",
                  "type": "reference",
                },
                {
                  "text": " and ",
                  "type": "text",
                },
                {
                  "text": "clauses 2",
                  "to": "clause-2",
                  "type": "reference",
                },
                {
                  "text": " and ",
                  "type": "text",
                },
                {
                  "text": "2.1",
                  "to": "clause-2.1",
                  "type": "reference",
                },
                {
                  "text": ", or ",
                  "type": "text",
                },
                {
                  "text": "the site",
                  "type": "link",
                  "url": "https://corrente.example/",
                },
                {
                  "text": ".",
                  "type": "text",
                },
              ],
              "number": "1.1",
              "type": "clause",
            },
          ],
          "number": "1",
          "title": [
            {
              "text": "Definitions",
              "type": "text",
            },
          ],
        },
        {
          "blocks": [
            {
              "inlines": [
                {
                  "text": "Say "hello" to ",
                  "type": "text",
                },
                {
                  "italic": true,
                  "text": "everybody",
                  "type": "text",
                },
                {
                  "text": " under ",
                  "type": "text",
                },
                {
                  "text": "clause 9",
                  "to": "clause-9",
                  "type": "reference",
                },
                {
                  "text": ".",
                  "type": "text",
                },
              ],
              "type": "paragraph",
            },
            {
              "inlines": [
                {
                  "text": "First.",
                  "type": "text",
                },
              ],
              "number": "2.1",
              "type": "clause",
            },
            {
              "inlines": [
                {
                  "text": "Third.",
                  "type": "text",
                },
              ],
              "number": "2.3",
              "type": "clause",
            },
            {
              "items": [
                [
                  {
                    "text": "one ",
                    "type": "text",
                  },
                  {
                    "name": "item",
                    "type": "slot",
                  },
                ],
              ],
              "ordered": false,
              "type": "list",
            },
            {
              "inlines": [
                {
                  "text": "All of it.",
                  "type": "text",
                },
              ],
              "letter": "A",
              "mark": "Annex A",
              "title": "Scope",
              "type": "annex",
            },
          ],
          "number": "2",
          "title": [
            {
              "text": "Use",
              "type": "text",
            },
          ],
        },
      ],
      "title": "Demo",
      "version": "1.0",
    }
  `)
  expect({ ...found, targets: [...found.targets] }).toMatchInlineSnapshot(`
    {
      "disorder": [
        {
          "column": 1,
          "expected": "2.2",
          "line": 20,
          "number": "2.3",
        },
      ],
      "references": [
        {
          "column": 38,
          "line": 11,
          "text": "Annex A",
          "to": "annex-A",
        },
        {
          "column": 1,
          "line": 12,
          "text": "clauses 2",
          "to": "clause-2",
        },
        {
          "column": 15,
          "line": 12,
          "text": "2.1",
          "to": "clause-2.1",
        },
        {
          "column": 34,
          "line": 16,
          "text": "clause 9",
          "to": "clause-9",
        },
      ],
      "slots": [
        {
          "column": 14,
          "line": 7,
          "name": "vendor_name",
        },
        {
          "column": 45,
          "line": 7,
          "name": "partner_name",
        },
        {
          "column": 21,
          "line": 11,
          "name": "product",
        },
        {
          "column": 7,
          "line": 22,
          "name": "item",
        },
      ],
      "targets": [
        [
          "clause-1",
          {
            "column": 1,
            "line": 9,
          },
        ],
        [
          "clause-1.1",
          {
            "column": 1,
            "line": 11,
          },
        ],
        [
          "clause-2",
          {
            "column": 1,
            "line": 14,
          },
        ],
        [
          "clause-2.1",
          {
            "column": 1,
            "line": 18,
          },
        ],
        [
          "clause-2.3",
          {
            "column": 1,
            "line": 20,
          },
        ],
        [
          "annex-A",
          {
            "column": 1,
            "line": 24,
          },
        ],
      ],
    }
  `)
})

test.each([
  [
    'en',
    'Clauses 5 and 8 to 12, clause 3.4 and Annexes D and E survive; 30 days',
    ['Clauses 5', '8', '12', 'clause 3.4', 'Annexes D', 'E'],
  ],
  ['en', 'clause 14.3.', ['clause 14.3']],
  ['en', 'article 33, Annex II and Annexation of clauses', []],
  ['pt-BR', 'As cláusulas 2, 3 e 6 e o Anexo B', ['cláusulas 2', '3', '6', 'Anexo B']],
  [
    'ar',
    'الواردة في البندين 2 و3 والبنود 4 و5 وللملحق هـ والملحقين د وهـ',
    ['البندين 2', '3', 'والبنود 4', '5', 'وللملحق هـ', 'والملحقين د', 'هـ'],
  ],
  ['ar', 'البند 5 والبنود من 8 إلى 10، والملحق أ أو ج', ['البند 5', 'والبنود من 8', '10', 'والملحق أ', 'ج']],
])('references in %s: %s', (locale, text, expected) => {
  const pieces = piecesOf(text, locale)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.flatMap((piece) => (piece.to === undefined ? [] : [piece.text]))).toEqual(expected)
})
