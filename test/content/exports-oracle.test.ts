// Totals of the sample's exports by another tool than the import: each file is read here a second time, in whole numbers.
import { describe, expect, test } from 'vitest'
import {
  all_deals,
  type Deal,
  deals,
  hubspot,
  keyOf,
  latam_deals,
  new_deals,
  old_deals,
  once,
  paid,
  salesforce,
  sold_together,
  sound,
  sourced,
  sourcedShare,
  wrong,
  year,
} from './exported-deals.ts'
import { arrOn, retention, subscriptions, total } from './exported-revenue.ts'
import {
  answers,
  booked,
  certifiedPeople,
  claimsPaid,
  costsByYear,
  csatByPartner,
  csatByQuarter,
  customersByPartner,
  mdf_payments,
  mdfByPartner,
  open_tickets,
  organization,
  partnersByQuarter,
  postings,
  rated,
  scored,
  tickets,
} from './exported-support.ts'
import { counts, plain, quarterOf, sums } from './exports.ts'

describe('opportunities', () => {
  test('rows of each file, headers that stand among them and lines of the footer', () => {
    expect([...salesforce, hubspot].map(({ rows, headers, footers }) => [rows.length, headers, footers])).toEqual([
      [53, 1, 3],
      [138, 0, 3],
      [41, 0, 0],
    ])
    expect([old_deals.length + new_deals.length + latam_deals.length, sound.length, deals.length, once.length]).toEqual([
      232, 226, 224, 221,
    ])
  })

  test('what is wrong with rows, each kind once', () => {
    const broken = all_deals.flatMap((deal) => (wrong(deal) === undefined ? [] : [`${wrong(deal)}: ${deal.id}`]))
    expect(broken.sort()).toEqual([
      'amount with text: 18211207745',
      'impossible date: 006Hs000019kA48IAR',
      'negative amount: 006Hs0000188QX9IAU',
      'unknown partner: 006Hs0000188QX4IAR',
      'won in the future: 006Hs0000188QX7IAQ',
      'wrong currency: 18205991204',
    ])
    const ids_of = (rows: readonly Deal[]): string[] => rows.map(keyOf)
    expect(ids_of(old_deals).filter((id, index, ids) => ids.indexOf(id) !== index)).toEqual(['006Hs0000167GAQIAU '])
    expect(ids_of(new_deals).filter((id) => ids_of(old_deals).includes(id))).toEqual(['006Hs0000167DAHIAU '])
  })

  test('deals by the year in which they close', () => {
    expect(counts(once, ({ closed, stage }) => `${year(closed)} ${stage}`)).toEqual({
      '2024 lost': 4,
      '2024 won': 3,
      '2025 lost': 28,
      '2025 won': 28,
      '2026 lost': 69,
      '2026 open': 14,
      '2026 won': 59,
      '2027 open': 16,
    })
    expect(sums(once, ({ closed, stage }) => `${year(closed)} ${stage}`, paid)).toEqual({
      '2024 lost': '0',
      '2024 won': '565500',
      '2025 lost': '0',
      '2025 won': '5347628',
      '2026 lost': '0',
      '2026 open': '2980100',
      '2026 won': '19962140',
      '2027 open': '2178860',
    })
  })

  test('won deals that a partner brought, by partner and quarter', () => {
    expect(sums(sourced, ({ partner, closed = '' }) => `${partner} ${quarterOf(closed)}`, paid)).toEqual({
      'aurora-3d 2026-Q2': '168000',
      'aurora-3d 2026-Q3': '96000',
      'aurora-3d 2026-Q4': '120000',
      'casa-viva 2026-Q3': '210000',
      'casa-viva 2026-Q4': '150000',
      'najd-visual 2026-Q3': '460800',
      'najd-visual 2026-Q4': '129600',
      'nuvem-praca 2026-Q2': '4800',
      'nuvem-praca 2026-Q3': '103200',
      'nuvem-praca 2026-Q4': '4800',
      'obra-digital 2026-Q2': '1100000',
      'obra-digital 2026-Q3': '300000',
      'obra-digital 2026-Q4': '290000',
      'quadro-vivo 2026-Q2': '36000',
      'rio-plata-sistemas 2026-Q2': '137700',
      'rio-plata-sistemas 2026-Q3': '63720',
      'universidade-atlantica 2026-Q4': '45000',
      'volta-engenharia 2026-Q3': '450000',
    })
    expect(
      sums(
        sourced,
        ({ partner }) => partner ?? '',
        ({ arr }) => arr,
      ),
    ).toEqual({
      'aurora-3d': '373200',
      'casa-viva': '339000',
      'najd-visual': '531360',
      'nuvem-praca': '112800',
      'obra-digital': '1551000',
      'quadro-vivo': '0',
      'rio-plata-sistemas': '200000',
      'universidade-atlantica': '45000',
      'volta-engenharia': '418000',
    })
  })

  test('share of partners in what was won in 2026, and deals sold together', () => {
    // 3,869,620 of 19,962,140 reais.
    expect(sourcedShare()).toBe('19.3848')
    // 4 of 21 are 19.05 %, well below the target of 25 %.
    expect(counts(sold_together, ({ stage }) => stage)).toEqual({ lost: 17, open: 3, won: 4 })
  })
})

describe('recurring revenue', () => {
  test('on the last day of October, by partner', () => {
    const [before, now] = ['2025-10-31', '2026-10-31'].map(arrOn)
    if (before === undefined || now === undefined) throw new Error('there are two days')
    expect([subscriptions.length, before.size, now.size, plain(total(before)), plain(total(now))]).toEqual([
      111,
      29,
      72,
      '5013506.4',
      '21220229.3776',
    ])
    expect(
      sums(
        [...now.values()],
        ({ partner }) => partner,
        ({ arr }) => arr,
      ),
    ).toEqual({
      '': '16856099.4',
      'aurora-3d': '887400',
      'casa-viva': '508200',
      'najd-visual': '412416',
      'nuvem-praca': '108000',
      'obra-digital': '1767000',
      'rio-plata-sistemas': '263113.9776',
      'volta-engenharia': '418000',
    })
  })

  test('kept over a year and over the third quarter', () => {
    expect(retention('2025-10-31', '2026-10-31')).toEqual({ nrr: '92.4899', grr: '85.4538' })
    // Esquadrias Pinheiral went from 329,400 to 395,400.
    expect(retention('2025-10-31', '2026-10-31', 'aurora-3d')).toEqual({ nrr: '120.0364', grr: '100' })
    // Imobiliária Porto Sereno went from 78,996 to 54,000.
    expect(retention('2025-10-31', '2026-10-31', 'casa-viva')).toEqual({ nrr: '68.3579', grr: '68.3579' })
    // Construtora Pedra Clara added 300,000 to 432,000; the 216,000 of the other customer stayed.
    expect(retention('2026-06-30', '2026-09-30', 'obra-digital')).toEqual({ nrr: '146.2963', grr: '100' })
    expect(retention('2026-06-30', '2026-09-30', 'rio-plata-sistemas')).toEqual({ nrr: '88.2747', grr: '88.2747' })
  })
})

describe('people, support and money', () => {
  test('people who hold a certificate', () => {
    expect(certifiedPeople()).toEqual({
      'andes-render': 1,
      'aurora-3d': 5,
      'casa-viva': 4,
      'najd-visual': 4,
      'nuvem-praca': 1,
      'obra-digital': 10,
      'quadro-vivo': 1,
      'rio-plata-sistemas': 2,
      'sabia-consultoria': 1,
      'tijolo-real': 1,
      'universidade-atlantica': 1,
      'volta-engenharia': 4,
    })
  })

  test('tickets that are open, and ratings by quarter', () => {
    expect([tickets.length, rated.length]).toEqual([127, 114])
    expect(counts(open_tickets, organization)).toEqual({
      'andes-render': 2,
      'aurora-3d': 1,
      'casa-viva': 1,
      'najd-visual': 1,
      'obra-digital': 1,
      'tijolo-real': 1,
      'volta-engenharia': 1,
    })
    expect(csatByQuarter()).toEqual({
      '2024-Q4': '4.3333',
      '2025-Q1': '4',
      '2025-Q2': '4',
      '2025-Q3': '3.8',
      '2025-Q4': '4',
      '2026-Q1': '4.375',
      '2026-Q2': '3.875',
      '2026-Q3': '4.3714',
      '2026-Q4': '3.9677',
    })
    expect(csatByPartner('2026-Q4')).toEqual({
      'aurora-3d': '4.5',
      'casa-viva': '4.4',
      'najd-visual': '4.5',
      'nuvem-praca': '3',
      'obra-digital': '4.8',
      'rio-plata-sistemas': '4',
      'tijolo-real': '5',
      'volta-engenharia': '2.8',
    })
  })

  test('answers of customers and of partners', () => {
    expect(answers.filter((row) => !scored(row)).map((row) => row['Score (1-5)'])).toEqual(['5-Apr'])
    expect(counts(answers.filter(scored), (row) => row['Survey'] ?? '')).toEqual({ Customer: 50, 'Partner half-year': 18 })
    // 31 points of eight partners in July, 41 of ten in November.
    expect(partnersByQuarter()).toEqual({
      '2026-Q3': '3.875',
      '2026-Q4': '4.1',
    })
    expect(customersByPartner()).toEqual({
      'aurora-3d': '4.2222',
      'casa-viva': '4.2857',
      'najd-visual': '4.3333',
      'nuvem-praca': '3.5714',
      'obra-digital': '4.5',
      'rio-plata-sistemas': '4.25',
      'sabia-consultoria': '4',
      'universidade-atlantica': '5',
      'volta-engenharia': '3.25',
    })
  })

  test('costs by year, in reais', () => {
    expect([postings.length, booked.length, booked.filter(({ amount = 0n }) => amount < 0n).length]).toEqual([235, 232, 3])
    expect(postings.filter((each) => !booked.includes(each)).map(({ id }) => id)).toEqual(['LC-51990', 'LC-52003', 'LC-52011'])
    expect(costsByYear()).toEqual({ '2025': '205930.9', '2026': '1921334.6238' })
  })

  test('MDF payments settle the claims that the program calls paid', () => {
    expect(mdfByPartner()).toEqual({
      'aurora-3d': '10800',
      'casa-viva': '21000',
      'nuvem-praca': '42000',
      'obra-digital': '36000',
      'quadro-vivo': '18000',
    })
    const settled = mdf_payments.filter((row) => row['Request'] !== '').map((row) => [row['Request'], row['Amount'], row['Paid on']])
    expect(settled).toEqual(claimsPaid())
  })
})
