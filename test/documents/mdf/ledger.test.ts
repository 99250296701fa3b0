// The ledger of the sample: its sums by hand, and against the overview of the site.
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../src/documents/mdf/ledger.ts'
import { cellText } from '../../../src/documents/package/sheet.ts'
import { formatMoney } from '../../../src/site/format.ts'
import { mdfPages } from '../../../src/site/pages/mdf.ts'
import { siteOf } from '../../../src/site/site.ts'
import { sample } from '../sample.ts'
import { pick, records } from './records.ts'

const site = siteOf(sample, 'internal', '2026-11-20')
const [en] = site.locales
if (en === undefined) throw new Error('the sample has languages')

describe('the ledger of the sample', () => {
  const ledger = ledgerOf(site, en)

  test('says of each request what was asked, approved, claimed and paid', () => {
    const amounts = [
      'Request',
      'Requested',
      'Denied or cancelled',
      'Undecided',
      'Approved',
      'Claimed',
      'Approved, not claimed',
      'Paid',
      'Claimed, not paid',
    ]
    expect(records(ledger.requests).map((each) => pick(each, ...amounts))).toEqual([
      ['mdf-2026-001', '10800.00', '0.00', '0.00', '10800.00', '10800.00', '0.00', '10800.00', '0.00'],
      // 31,000 approved less the 14,250 claimed leaves 16,750.
      ['mdf-2026-002', '31000.00', '0.00', '0.00', '31000.00', '14250.00', '16750.00', '0.00', '14250.00'],
      ['mdf-2026-003', '18000.00', '0.00', '0.00', '18000.00', '0.00', '18000.00', '0.00', '0.00'],
      ['mdf-2026-004', '22500.00', '0.00', '0.00', '22500.00', '0.00', '22500.00', '0.00', '0.00'],
      ['mdf-2026-005', '6000.00', '0.00', '6000.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
      ['mdf-2026-006', '14000.00', '14000.00', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
    ])
    expect(records(ledger.requests)[1]).toEqual({
      Request: 'mdf-2026-002',
      'Partner id': 'obra-digital',
      Partner: 'Obra Digital Integradora',
      Activity: 'Obra Aberta 2026: streamed site visits and an open-site evening in Belo Horizonte',
      Type: 'Event',
      Period: '2026-Q4',
      Region: 'Brazil',
      Currency: 'BRL',
      State: 'Approved',
      'Cost of the activity': '62000.00',
      'Part of the partner': '31000.00',
      Requested: '31000.00',
      'Denied or cancelled': '0.00',
      Undecided: '0.00',
      Approved: '31000.00',
      'Released at closing': '0.00',
      'Counts against the cap': '31000.00',
      Claimed: '14250.00',
      'Approved, not claimed': '16750.00',
      Paid: '0.00',
      'Claimed, not paid': '14250.00',
      'Requested on': '2026-09-04',
      'Approved on': '2026-09-11',
      'First day': '2026-10-20',
      'Last day': '2026-11-24',
      // Thirty days after the last one.
      'Claim by': '2026-12-24',
      // Accepted on 18 November and paid within 45 days.
      Differences: `claim-1: ${formatMoney({ amount: '14250.00', currency: 'BRL' }, en)} accepted and not paid, due Jan 2, 2027`,
    })
  })

  test('adds up by cap, currency apart', () => {
    const titles = [
      'Period',
      'Region',
      'Currency',
      'Cap',
      'Requests',
      'Requested',
      'Denied or cancelled',
      'Undecided',
      'Approved',
      'Counts against the cap',
      'Claimed',
      'Paid',
      'Left',
      'Left if all is approved',
    ]
    const q4 = {
      requested: 31_000 + 18_000 + 6000 + 14_000,
      approved: 31_000 + 18_000,
      left: 100_000 - (31_000 + 18_000),
      leftAfter: 100_000 - (31_000 + 18_000) - 6000,
    }
    expect(records(ledger.caps).map((each) => pick(each, ...titles))).toEqual([
      [
        '2026-Q3',
        'Whole program',
        'BRL',
        '80000.00',
        '1',
        '10800.00',
        '0.00',
        '0.00',
        '10800.00',
        '10800.00',
        '10800.00',
        '10800.00',
        `${80_000 - 10_800}.00`,
        '69200.00',
      ],
      [
        '2026-Q4',
        'Whole program',
        'BRL',
        '100000.00',
        '4',
        `${q4.requested}.00`,
        '14000.00',
        '6000.00',
        `${q4.approved}.00`,
        '49000.00',
        '14250.00',
        '0.00',
        `${q4.left}.00`,
        `${q4.leftAfter}.00`,
      ],
      [
        '2026-Q4',
        'Gulf states',
        'SAR',
        '60000.00',
        '1',
        '22500.00',
        '0.00',
        '0.00',
        '22500.00',
        '22500.00',
        '0.00',
        '0.00',
        `${60_000 - 22_500}.00`,
        '37500.00',
      ],
    ])
  })

  test('says of caps what the overview of the site says, in each language', () => {
    const pages = mdfPages(site)
    for (const locale of site.locales) {
      const shown = pages
        .find((page) => page.locale === locale)
        ?.props.caps.map(({ period, region, cap, open, approved, claimed, paid, left, leftAfter }) => [
          period,
          region,
          cap,
          open,
          approved,
          claimed,
          paid,
          left,
          leftAfter,
        ])
      const { caps } = ledgerOf(site, locale)
      const own = caps.rows.map((row) => {
        const text = row.map(cellText)
        const money = (column: number): string => formatMoney({ amount: text[column] ?? '', currency: text[2] ?? '' }, locale)
        return [text[0], text[1], money(3), money(7), money(10), money(11), money(12), money(14), money(15)]
      })
      expect(own).toEqual(shown)
    }
  })

  test('every request stands in one row, and rows foot', () => {
    for (const each of [...records(ledger.requests), ...records(ledger.caps)]) {
      const [requested = 0, refused = 0, open = 0, approved = 0, released = 0, bound = 0, claimed = 0, paid = 0, unpaid = 0] = pick(
        each,
        'Requested',
        'Denied or cancelled',
        'Undecided',
        'Approved',
        'Released at closing',
        'Counts against the cap',
        'Claimed',
        'Paid',
        'Claimed, not paid',
      ).map(Number)
      expect([requested, approved - released, claimed - paid]).toEqual([refused + open + approved, bound, unpaid])
    }
    expect(records(ledger.requests).map(({ Request }) => Request)).toEqual(sample.entries.mdf_request.map(({ id }) => id).sort())
  })

  test('says of claims what the invoice, the payment and the proof are', () => {
    expect(records(ledger.claims)[0]).toEqual({
      Request: 'mdf-2026-001',
      'Partner id': 'aurora-3d',
      Claim: 'claim-1',
      State: 'Paid',
      'Amount claimed': '10800.00',
      Currency: 'BRL',
      'Exchange rate': '',
      'In the currency of the request': '10800.00',
      Invoice: 'NFS-e 4471',
      Supplier: 'Palco Remoto Transmissões Ltda.',
      'Tax number of the supplier': '99.920.318/0001-58',
      'Partner paid on': '2026-09-02',
      'Claimed on': '2026-09-08',
      'Decided on': '2026-09-14',
      'Pay by': '2026-10-29',
      'Paid on': '2026-10-20',
      'Proof that lacks': '',
    })
  })
})
