// Pages of rules: made from the rule alone, with who may accept it and what breaks and passes it.
import { expect, test } from 'vitest'
import { rules } from '../../../src/gate/rules/index.ts'
import { gateRuleListPages, gateRulePages } from '../../../src/site/pages/gate-rules.ts'
import { finding, judged, rule } from '../judged.ts'
import { partner, workSite } from '../work/work-site.ts'

const full = rule('PB1101', {
  jurisdiction: 'BR',
  from: '2025-08-23',
  windows: 'freshness of dpa',
  cites: [{ title: 'LGPD, art. 39', url: 'https://law.example/', checked_on: '2026-01-02' }],
  of: ['partner', 'plan'],
  examples: {
    failing: [
      { files: { 'partners/acme/partner.yaml': 'agreements: []\n' }, on: '2026-05-01', at: 'partners/acme/partner.yaml#/agreements' },
      { files: {}, on: '2026-05-01', at: 'a.yaml#/b', before: 'none', severity: 'warning' },
      { files: {}, on: '2026-05-01', at: 'a.yaml#/b', before: 'warning' },
    ],
    passing: [{ files: { 'program.yaml': 'name: A' }, on: '2026-05-01' }],
    unevaluated: { files: {}, on: '2026-05-02' },
  },
})
const gate = { approvers: { privacy: ['director', 'legal'] }, waiver_days: { error: 60 } }
const site = judged(workSite([partner('acme')], { gate } as never), {
  rules: [full, rule('PB1306', { waivable: false }), rule('PB1402'), rule('OWN-1', { severity: 'warning' })],
  findings: [finding(), finding({ state: 'waived' })],
})

test('a page says what, why, how, who, from where, and shows examples with their files', () => {
  const [page] = gateRulePages(site)
  const { links: _, found, ...props } = page?.props ?? { links: [], found: [] }
  expect({ title: page?.title, path: page?.path, found: found.length, props }).toMatchInlineSnapshot(`
    {
      "found": 2,
      "path": "compliance/rules/PB1101/",
      "props": {
        "cites": [
          {
            "checked": "read on Jan 2, 2026",
            "title": {
              "value": "LGPD, art. 39",
            },
            "url": "https://law.example/",
          },
        ],
        "facts": [
          {
            "label": "Looks at",
            "value": "Partners, Joint plans",
          },
          {
            "label": "Law of",
            "value": "Brazil",
          },
          {
            "label": "Holds",
            "value": "from Aug 23, 2025",
          },
          {
            "label": "Who may accept it",
            "value": "Director and Legal, for 60 days at most",
          },
        ],
        "failing": [
          {
            "at": "Points at partners/acme/partner.yaml#/agreements",
            "files": [
              {
                "name": "partners/acme/partner.yaml",
                "text": "agreements: []",
              },
            ],
            "says": "Error on May 1, 2026",
          },
          {
            "at": "Points at a.yaml#/b",
            "files": [],
            "says": "Warning from May 1, 2026; the day before, nothing",
          },
          {
            "at": "Points at a.yaml#/b",
            "files": [],
            "says": "Error from May 1, 2026; warning before",
          },
        ],
        "family": {
          "href": "/compliance/rules/#privacy",
          "label": "Privacy and agreements",
        },
        "fix": {
          "value": "Mend it.",
        },
        "passing": [
          {
            "files": [
              {
                "name": "program.yaml",
                "text": "name: A",
              },
            ],
            "says": "Nothing is found on May 1, 2026",
          },
        ],
        "sign": {
          "state": "bad",
          "text": "Error",
        },
        "unevaluated": {
          "files": [],
          "says": "Not evaluated on May 2, 2026",
        },
        "why": {
          "value": "It matters.",
        },
        "windows": {
          "value": "Freshness of dpa",
        },
      },
      "title": "PB1101: Asks for PB1101",
    }
  `)
})

test('who may accept it: nobody, nobody yet, or the roles of its family for so many days', () => {
  const pages = gateRulePages(site).filter(({ locale }) => locale.tag === 'en')
  const waive = pages.map(({ props }) => props.facts.find(({ label }) => label === 'Who may accept it'))
  expect(waive.map((row) => row && 'value' in row && row.value)).toEqual([
    'Director and Legal, for 60 days at most',
    'Nobody: it cannot be waived.',
    'Nobody: the program names no role for this family.',
    'Nobody: the program names no role for this family.',
  ])
})

test('the list has every rule under its family, with what it finds now', () => {
  const [list] = gateRuleListPages(site)
  expect(list?.props.families.map(({ title, rules: own }) => [title, own.map(({ id, sign, found }) => [id, sign.text, found])])).toEqual([
    ['Privacy and agreements', [['PB1101', 'Error', '1']]],
    ['Conduct and trade', [['PB1306', 'Error', undefined]]],
    ['Saudi Arabia and the Gulf', [['PB1402', 'Error', undefined]]],
    ['Our own rules', [['OWN-1', 'Warning', undefined]]],
  ])
})

test('in another language the page says that the rule is English', () => {
  const pt = gateRulePages(site).find(({ locale }) => locale.tag === 'pt-BR')
  expect([pt?.contentLang, pt?.props.why, pt?.props.failing[1]?.says]).toEqual([
    'en',
    { value: 'It matters.', lang: 'en' },
    'Aviso a partir de 1º de mai. de 2026; na véspera, nada',
  ])
})

test('every rule of the gate has a page in each language, with an address of its own', () => {
  const pages = gateRulePages(judged(workSite([]), { rules }))
  expect(pages.length).toBe(rules.length * 3)
  expect(new Set(pages.map(({ locale, path }) => `${locale.tag} ${path}`)).size).toBe(pages.length)
})
