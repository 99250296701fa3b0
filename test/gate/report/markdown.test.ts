// The page for people, as a Markdown engine shows it: texts of the program are read as they were written and do nothing.
import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { markdownToHtml } from 'satteri'
import { describe, expect, test } from 'vitest'
import { markdownReport } from '../../../src/gate/report/markdown.ts'
import type { Report } from '../../../src/gate/report/report.ts'
import { printable } from '../../../src/problems/report.ts'
import { finding, hostile, reportWith } from './sample.ts'

type Node = DefaultTreeAdapterMap['node']

const tree = (markdown: string): Node => parseFragment(markdownToHtml(markdown).html)
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])
const every = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(every)]
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''))
const named = (node: Node, name: string): Node[] => every(node).filter((each) => each.nodeName === name)
/** Rows of all tables, as the texts of their cells. */
const rowsOf = (markdown: string): string[][] =>
  named(tree(markdown), 'tr').map((row) =>
    childrenOf(row)
      .filter(({ nodeName }) => nodeName === 'td')
      .map(textOf),
  )
/** Text outside of code, where GitHub and GitLab look for mentions and references. */
const loose = (node: Node): string[] => (node.nodeName === 'code' ? [] : 'value' in node ? [node.value] : childrenOf(node).flatMap(loose))

const known = ['#document-fragment', '#text', 'h3', 'h4', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code']
const triggers = [/[@#!~%&]\w/, /\bGH-\d/i, /\bhttps?:\/\//, /\bwww\./, /\b[0-9a-f]{7,40}\b/, /:\w+:/, /\$\w/]

const hostileReport = (text: string): Report =>
  reportWith(
    [
      finding({
        what: text,
        fix: text,
        file: text,
        slug: text,
        related: [{ ...finding({ file: text }), kind: 'x', entry: text, what: text }],
      }),
    ],
    { forecast: 1 },
  )

describe('hostile texts', () => {
  test.each(hostile.map((text) => [text.slice(0, 40), text]))('%j is shown and does nothing', (_, text) => {
    const page = tree(markdownReport(hostileReport(text)))
    expect(
      every(page)
        .map(({ nodeName }) => nodeName)
        .filter((name) => !known.includes(name)),
    ).toEqual([])
    expect(loose(page).filter((part) => triggers.some((trigger) => trigger.test(part)))).toEqual([])
  })

  test('any text is read as it was written', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~$^:@&%=/ aA0\n"\'') })
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: 'grapheme' })), (text) => {
        const [cells = []] = rowsOf(
          markdownReport(reportWith([finding({ what: `a${text}b.`, fix: `a${text}b.`, file: `a${text}b` })])),
        ).slice(-1)
        const plain = cells.map((cell) => cell.replaceAll('\u200b', ''))
        const wanted = printable(text.replaceAll('\u200b', '')).toWellFormed()
        expect(plain.slice(2)).toEqual([`content/a${wanted}b:3`, `a${wanted}b.`, `a${wanted}b.`])
      }),
      { numRuns: 400, seed: 3 },
    )
  })
})

describe('a long page', () => {
  const findings = Array.from({ length: 2000 }, (_, index) => finding({ line: index + 1, severity: index === 1999 ? 'error' : 'warning' }))
  const page = markdownReport(reportWith(findings))

  test('fits a comment, ends with a whole row and counts what is left out', () => {
    expect(page.length).toBeLessThanOrEqual(65_536)
    expect(page.length).toBeGreaterThan(64_000)
    expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024)
    const rows = page.split('\n').filter((line) => /^\| (?:error|warning) \| `/.test(line))
    expect(rows.every((row) => row.endsWith(' |'))).toBe(true)
    expect(page).toContain(`\n${2000 - rows.length} more rows left out`)
  })

  test('names the gravest first', () => {
    expect(page.split('\n').find((line) => /^\| (?:error|warning) \| `/.test(line))).toContain('partner.yaml:2000`')
  })

  test('one row that is too long for a page is counted, not cut', () => {
    const one = markdownReport(reportWith([finding({ what: 'x'.repeat(70_000) }), finding({ line: 9 })]))
    expect(one).toContain('2 more rows left out')
    expect(one).not.toContain('xxx')
  })
})

test('a page says how it ended, counts by state, and gives each state its table', () => {
  const report = reportWith(
    [
      finding({ since: '2026-01-01' }),
      finding({ state: 'existing', severity: 'warning', line: 4 }),
      finding({ state: 'waived', waiver: { expires_on: '2026-06-01', days_left: 0 }, line: 5 }),
    ],
    { forecast: 30, simulated: true },
  )
  const due = [{ on: '2026-06-20', severity: 'error' as const, finding: finding({ what: 'what ends then' }) }]
  expect(markdownReport({ ...report, compliance: { ...report.compliance, due } })).toMatchInlineSnapshot(`
    "### Partnerbook: failed

    As of 2026-06-01 (a simulation: today is another day), 1 file read, 0 rules. Failed: 1 error to mend; errors that are new, existing or caused by time fail a run.

    |  | errors | warnings | notes |
    | --- | ---: | ---: | ---: |
    | new | 1 | 0 | 0 |
    | existing | 0 | 1 | 0 |
    | waived | 1 | 0 | 0 |


    #### New

    |  | Rule | Where | What is wrong | What to do |
    | --- | --- | --- | --- | --- |
    | error | \`PB1101 dpa-missing\` | \`content/partners/acme/partner.yaml:3\` | personal data flows to partner acme, and no data processing agreement is signed. (since 2026-01-01) | Sign one and add it to agreements. |

    #### Existing

    |  | Rule | Where | What is wrong | What to do |
    | --- | --- | --- | --- | --- |
    | warning | \`PB1101 dpa-missing\` | \`content/partners/acme/partner.yaml:4\` | personal data flows to partner acme, and no data processing agreement is signed. (existing) | Sign one and add it to agreements. |

    #### Waived

    |  | Rule | Where | What is wrong | What to do |
    | --- | --- | --- | --- | --- |
    | error | \`PB1101 dpa-missing\` | \`content/partners/acme/partner.yaml:5\` | personal data flows to partner acme, and no data processing agreement is signed. (waived until 2026-06-01, its last day) | Sign one and add it to agreements. |

    #### Due in 30 days

    | On |  | Rule | Where | What is wrong |
    | --- | --- | --- | --- | --- |
    | 2026-06-20 | error | \`PB1101 dpa-missing\` | \`content/partners/acme/partner.yaml:3\` | what ends then. |
    "
  `)
})
