// Lists on compliance: all findings, waivers, what falls due, and what stands beside a page while it is written.
import { expect, test } from 'vitest'
import { liveFindings } from '../../../src/site/compliance/live-findings.ts'
import { expiryPages } from '../../../src/site/pages/compliance-expiries.ts'
import { findingListPages } from '../../../src/site/pages/compliance-findings.ts'
import { waiverPages } from '../../../src/site/pages/compliance-waivers.ts'
import { partnerPages } from '../../../src/site/pages/partner.ts'
import { todayProps } from '../../../src/site/pages/today.ts'
import { due, finding, judged } from '../judged.ts'
import { deal, partner, workSite } from '../work/work-site.ts'

const acme = partner('acme', { summary: 'Sells light.', website: 'https://acme.example' })
const base = workSite([acme, deal('d-1')], { repository: 'https://git.lantern.example/program' })
const ofDeal = finding({ rule: 'PB1503', kind: 'deal_registration', entry: 'd-1', file: 'deals/2026.csv', line: 4, severity: 'warning' })

test('findings are listed a hundred to a page, open ones first', () => {
  const many = Array.from({ length: 150 }, (_, line) => finding({ line, state: line < 10 ? 'waived' : 'new' }))
  const pages = findingListPages(judged(base, { findings: many })).filter(({ locale }) => locale.tag === 'en')
  expect(pages.map(({ path, title, props }) => [path, title, props.rows.length, props.rows[0]?.sign.text])).toEqual([
    ['compliance/findings/', 'All findings', 100, 'Error'],
    ['compliance/findings/page/2/', 'All findings, page 2 of 2', 50, 'Error'],
  ])
  expect(pages[1]?.props.rows.at(-1)?.sign).toEqual({ state: 'neutral', text: 'Waived' })
})

test('a list ends at a thousand, and says so', () => {
  const many = Array.from({ length: 1001 }, (_, line) => finding({ line }))
  const [first] = findingListPages(judged(base, { findings: many }))
  expect([first?.props.parts.length, first?.props.cut]).toEqual([
    10,
    'The 1,000 gravest of 1,001 findings are listed; the command npm run check prints them all.',
  ])
})

test('a finding leads to its rule, its entry and its line in the repository', () => {
  const [page] = findingListPages(judged(base, { findings: [ofDeal] }))
  expect(page?.props.rows).toMatchInlineSnapshot(`
    [
      {
        "entry": {
          "href": "/records/deal-registration/d-1/",
          "label": "d-1",
        },
        "family": "Commercial",
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
          "href": "/compliance/rules/PB1503/",
          "label": "PB1503",
        },
        "sign": {
          "state": "warn",
          "text": "Warning",
        },
        "since": "From the start",
        "what": {
          "value": "Acme has no data processing agreement",
        },
        "where": {
          "href": "https://git.lantern.example/program/blob/main/content/deals/2026.csv#L4",
          "label": "deals/2026.csv:4",
        },
      },
    ]
  `)
})

test('waivers say what they accept, for how long, and why they do not', () => {
  const whole = {
    rule: 'PB1101',
    entry: 'partner/acme',
    reason: 'Sent, not back yet.',
    owner: 'Ana',
    approver: 'Eva',
    approved_on: '2026-03-01',
    expires_on: '2026-03-20',
  }
  const waivers = [
    { index: 0, waiver: whole, state: 'live' as const, days_left: 7 },
    { index: 1, waiver: { rule: 'PB9999' }, state: 'void' as const, void_because: 'a field is missing' },
  ]
  expect(waiverPages(judged(base, { waivers }))[0]?.props.rows).toMatchInlineSnapshot(`
    [
      {
        "approved": "on Mar 1, 2026",
        "approver": "Eva",
        "entry": {
          "href": "/partners/acme/",
          "label": "Acme",
        },
        "owner": "Ana",
        "reason": {
          "value": "Sent, not back yet.",
        },
        "rule": {
          "href": "/compliance/rules/PB1101/",
          "label": "PB1101",
        },
        "sign": {
          "state": "info",
          "text": "In force",
        },
        "title": {
          "value": "Asks for PB1101",
        },
        "until": {
          "away": "in 7 days",
          "on": "2026-03-20",
          "text": "Mar 20, 2026",
        },
      },
      {
        "rule": {
          "href": "/compliance/rules/PB9999/",
          "label": "PB9999",
        },
        "sign": {
          "state": "bad",
          "text": "Void",
        },
        "void": {
          "value": "A field is missing",
        },
      },
    ]
  `)
})

test('what falls due is listed by day, with a calendar and a feed for each partner manager', () => {
  const [page] = expiryPages(judged(base, { due: [due('2026-03-14')] }))
  expect([page?.props.sources, page?.props.rows.map(({ date, away, owners, sign }) => [date, away, owners, sign.text])]).toEqual([
    [
      { name: 'Everybody', isPerson: false, count: '1', calendar: '/compliance/expiries.ics', feed: '/compliance/expiries.xml' },
      { name: 'Ana', isPerson: true, count: '1', calendar: '/compliance/owners/ana.ics', feed: '/compliance/owners/ana.xml' },
    ],
    [['Mar 14, 2026', 'tomorrow', ['Ana'], 'Error']],
  ])
})

test('the record of a partner has its findings and what falls due; the day of the team begins with what blocks', () => {
  const site = judged(base, {
    findings: [finding(), ofDeal, finding({ state: 'waived', waiver: { expires_on: '2026-03-20', days_left: 7 } })],
    due: [due('2026-04-01')],
  })
  const record = partnerPages(site)[0]?.props.record
  expect(record?.sections.map(({ id }) => id).slice(0, 2)).toEqual(['stands', 'compliance'])
  expect(record?.compliance?.findings.map(({ sign, note }) => [sign.text, note?.value])).toEqual([
    ['Error', undefined],
    ['Waived', 'waived until Mar 20, 2026, in 7 days'],
    ['Warning', undefined],
  ])
  expect(record?.compliance?.due.map(({ on, where }) => [on, where.href])).toEqual([
    ['2026-04-01', 'https://git.lantern.example/program/blob/main/content/partners/acme/partner.yaml#L12'],
  ])
  const [en] = site.locales
  expect(en && todayProps(site, en)?.blocks?.rows.length).toBe(1)
  expect(partnerPages(base)[0]?.props.record?.compliance).toBeUndefined()
})

test('beside a page stand the findings of its entry; a partner answers for all that is about it', () => {
  const site = judged(base, { findings: [finding(), ofDeal] })
  const at = (address: string) => {
    const { state, text, rows } = liveFindings(site, address)
    return [state, text, rows.map(({ rule }) => rule.label)]
  }
  expect([
    at('/'),
    at('/partners/acme/'),
    at('/pt-br/partners/acme/#plan'),
    at('/records/deal-registration/d-1/'),
    at('/partners/'),
    at('/mdf/'),
    liveFindings(judged(base), '/').state,
  ]).toEqual([
    ['bad', 'errors: 1 · warnings: 1', []],
    ['bad', 'errors: 1 · warnings: 1', ['PB1101', 'PB1503']],
    ['bad', 'erros: 1 · avisos: 1', ['PB1101', 'PB1503']],
    ['bad', 'errors: 1 · warnings: 1', ['PB1503']],
    ['bad', 'errors: 1 · warnings: 1', []],
    ['bad', 'errors: 1 · warnings: 1', []],
    'good',
  ])
})

test('a finding about an export leads to the page on sources, which lists every line', () => {
  const [page] = findingListPages(judged(base, { findings: [{ ...ofDeal, rule: 'PB0914', slug: 'export-defects' }] }))
  expect(page?.props.rows.map(({ rule }) => rule)).toEqual([{ label: 'PB0914', href: '/scorecards/sources/' }])
  const [other] = findingListPages(judged(base, { findings: [{ ...ofDeal, rule: 'PB1204', slug: 'export-class' }] }))
  expect(other?.props.rows.map(({ rule }) => rule.href)).toEqual(['/compliance/rules/PB1204/'])
})
