// The overview of compliance: what blocks, what falls due, the map of partners, and that others never see any of it.
import { expect, test } from 'vitest'
import { dueWindows } from '../../../src/site/compliance/due.ts'
import { heatMap } from '../../../src/site/compliance/heat-map.ts'
import { compliancePages } from '../../../src/site/pages/compliance.ts'
import { sideFiles } from '../../../src/site/side-files.ts'
import { siteOf } from '../../../src/site/site.ts'
import { due, finding, judged, rule } from '../judged.ts'
import { siteWith } from '../sample.ts'
import { partner, workSite } from '../work/work-site.ts'

const acme = partner('acme')
const zeta = partner('zeta', { name: 'زيتا', owners: { manager: 'Rui' } })
const ofZeta = { entry: 'zeta', partners: ['zeta'], file: 'partners/zeta/partner.yaml' }
const base = workSite([acme, zeta])
const site = judged(base, {
  findings: [
    finding({ severity: 'warning', rule: 'PB1402', since: '2026-02-01', error_on: '2026-04-01' }),
    finding({ since: '2026-03-01' }),
    finding({ state: 'waived', waiver: { expires_on: '2026-03-20', days_left: 7 }, ...ofZeta }),
    finding({ state: 'not_evaluated', severity: 'warning', partners: [] }),
  ],
  due: [due('2026-03-14', ofZeta), due('2026-04-12', {}, 'warning'), due('2026-04-13', {}, 'note'), due('2026-06-11'), due('2026-06-12')],
  unevaluated: [{ rule: 'PB1402', lacks: 'scorecards', entries: 2 }],
  crashes: [{ rule: rule('PB1101'), entry: acme as never, error: 'It fell.' }],
})
const [page, , arabic] = compliancePages(site)
if (!page || !arabic) throw new Error('there is a page for each language')

test('what blocks stands by family, with the line, the partner and what to do; the rest is counted', () => {
  const { blocks, warnings, lacking, counts, stats, crashes, passes } = page.props
  expect({ blocks, stats: stats.map(({ label, value, state }) => [label, value, state]), crashes, passes }).toMatchInlineSnapshot(`
    {
      "blocks": [
        {
          "count": "1",
          "family": "privacy",
          "rows": [
            {
              "fix": {
                "value": "Sign one.",
              },
              "partners": [
                {
                  "href": "/partners/acme/#compliance",
                  "label": "Acme",
                },
              ],
              "rule": {
                "href": "/compliance/rules/PB1101/",
                "label": "PB1101",
              },
              "sign": {
                "state": "bad",
                "text": "Error",
              },
              "since": "Mar 1, 2026",
              "sinceOn": "2026-03-01",
              "what": {
                "value": "Acme has no data processing agreement",
              },
              "where": {
                "label": "partners/acme/partner.yaml:12",
              },
            },
          ],
          "title": "Privacy and agreements",
        },
      ],
      "crashes": [
        {
          "error": "It fell.",
          "label": "PB1101 at partner/acme",
        },
      ],
      "passes": undefined,
      "stats": [
        [
          "Blocks now",
          "1",
          "bad",
        ],
        [
          "Warnings",
          "1",
          "warn",
        ],
        [
          "Due in 30 days",
          "2",
          "warn",
        ],
        [
          "Waived",
          "1",
          undefined,
        ],
        [
          "Not evaluated",
          "1",
          undefined,
        ],
        [
          "Approvals waiting",
          "0",
          undefined,
        ],
      ],
    }
  `)
  expect(warnings.map(({ what, note }) => [what.value, note?.value])).toEqual([
    ['Acme has no data processing agreement', 'an error from Apr 1, 2026'],
  ])
  expect(lacking).toEqual([
    {
      rule: { label: 'PB1402', href: '/compliance/rules/PB1402/' },
      title: { value: 'Asks for PB1402' },
      lacks: { value: 'Scorecards' },
      entries: '2',
    },
  ])
  expect(counts.map((row) => [row.state, ...row.counts])).toEqual([
    ['Open', '1', '1', '0'],
    ['Open, in the baseline', '0', '0', '0'],
    ['Open, by the calendar', '0', '0', '0'],
    ['Waived', '1', '0', '0'],
    ['Not evaluated', '0', '1', '0'],
  ])
})

test('a program without errors passes, and rules that failed themselves are no pass', () => {
  expect(compliancePages(judged(base))[0]?.props.passes).toBe('Nothing blocks. The program passes the gate as of Mar 13, 2026.')
  expect(
    compliancePages(judged(base, { crashes: [{ rule: rule('X1'), entry: acme as never, error: '' }] }))[0]?.props.passes,
  ).toBeUndefined()
})

test('what falls due lies in windows of thirty days, each on its day; right to left it is mirrored', () => {
  const of = (locale: (typeof site.locales)[number] | undefined) =>
    locale && dueWindows(site, locale).map(({ marks, counts, until, rows }) => ({ marks, counts, until, rows: rows.map(({ on }) => on) }))
  const [en, , ar] = site.locales
  expect(of(en)).toEqual([
    {
      marks: [
        { x: 1.7, row: 0, state: 'bad' },
        { x: 98.3, row: 0, state: 'warn' },
      ],
      counts: 'errors: 1 · warnings: 1',
      until: 'Apr 12, 2026',
      rows: ['2026-03-14', '2026-04-12'],
    },
    { marks: [{ x: 1.7, row: 0, state: 'info' }], counts: 'notes: 1', until: 'May 12, 2026', rows: ['2026-04-13'] },
    { marks: [{ x: 98.3, row: 0, state: 'bad' }], counts: 'errors: 1', until: 'Jun 11, 2026', rows: ['2026-06-11'] },
  ])
  expect(of(ar)?.map(({ marks }) => marks.map(({ x }) => x))).toEqual([[98.3, 1.7], [98.3], [1.7]])
})

test('a day with more than fit says how many it does not show', () => {
  const [en] = site.locales
  const many = judged(base, { due: Array.from({ length: 7 }, (_, index) => due('2026-03-20', { line: index })) })
  const [first] = en ? dueWindows(many, en) : []
  expect([first?.marks.map(({ row }) => row), first?.over, first?.rows.length, first?.more]).toEqual([
    [0, 1, 2, 3],
    [{ x: 21.7, text: '+3' }],
    4,
    '3 more',
  ])
})

test('the map has partners with anything to say, the gravest first, and says every count in words', () => {
  const [en] = site.locales
  expect(en && heatMap(site, en)).toEqual({
    families: [
      { id: 'privacy', label: 'Privacy and agreements' },
      { id: 'gulf', label: 'Saudi Arabia and the Gulf' },
    ],
    rows: [
      {
        partner: { label: 'Acme', href: '/partners/acme/#compliance' },
        cells: [
          { state: 'bad', count: '1', label: 'errors: 1, due: 3' },
          { state: 'warn', count: '1', label: 'warnings: 1' },
        ],
      },
      {
        partner: { label: 'زيتا', href: '/partners/zeta/#compliance' },
        cells: [
          { state: 'info', count: '1', label: 'due: 1, waived: 1' },
          { state: 'none', label: 'nothing found' },
        ],
      },
    ],
  })
})

test('with ten thousand partners the page stays small', () => {
  const partners = Array.from({ length: 10_000 }, (_, index) => partner(`p${index}`))
  const findings = partners.map(({ id }) => finding({ entry: id, partners: [id] }))
  const [large] = compliancePages(judged(workSite(partners), { findings }))
  expect([large?.props.heat.rows.length, large?.props.heat.cut, large?.props.blocks[0]?.count, large?.props.cut.blocks]).toEqual([
    40,
    'The 40 gravest of 10,000 partners are shown; the list of all findings has the rest.',
    '10,000',
    '60 of 10,000 are shown.',
  ])
  expect(JSON.stringify(large).length).toBeLessThan(100_000)
})

test('texts of rules are English on pages in other languages, and say so', () => {
  const [row] = arabic.props.blocks[0]?.rows ?? []
  expect([arabic.title, row?.what, row?.fix, row?.sign.text]).toEqual([
    'الامتثال',
    { value: 'Acme has no data processing agreement', lang: 'en' },
    { value: 'Sign one.', lang: 'en' },
    'خطأ',
  ])
})

test('sites for others have no page, file or text of it, whatever they are given', () => {
  const open = siteWith([acme], 'public')
  const other = siteOf(open.view, 'public', open.asOf, site.compliance)
  expect(other.compliance).toBeUndefined()
  expect(siteOf(open.view, 'partner', open.asOf, site.compliance).compliance).toBeUndefined()
  expect(compliancePages(other)).toEqual([])
  expect(sideFiles(other).filter(({ path }) => path.includes('compliance'))).toEqual([])
})
