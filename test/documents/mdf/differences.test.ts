// Every difference that the ledger names, and the day on which it begins to.
import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../src/documents/mdf/ledger.ts'
import { claim, mdf, partner, workSite } from '../../site/work/work-site.ts'
import { pick, records } from './records.ts'

/** Fields that are there: what a test takes away is absent. */
const withoutUndefined = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('differences', () => {
  const proof = [
    { kind: 'invoice' as const, document: { url: 'https://files.acme.example/invoice' } },
    { kind: 'photo' as const, document: { url: 'https://files.acme.example/photo' } },
  ]
  type Fields = Parameters<typeof mdf>[1]
  /** What the ledger says of a request on a day, of a program with caps of EUR 10,000 for the quarter. */
  const said = (fields: Fields, day = '2026-03-13', others: ReturnType<typeof mdf>[] = []): string => {
    const own = workSite([partner('acme', { region: 'north' }), mdf('m', fields), ...others], {}, day)
    const [locale] = own.locales
    if (locale === undefined) throw new Error('a site has a language')
    return records(ledgerOf(own, locale).requests).find(({ Request }) => Request === 'm')?.['Differences'] ?? ''
  }
  const accepted = { status: 'approved', decided_on: '2026-03-12', evidence: proof } as const
  const eur = (amount: string) => ({ amount, currency: 'EUR' })
  const late = { evidence: proof, status: 'paid', decided_on: '2026-03-12', reimbursed_on: '2026-03-20', amount: eur('2000') } as const

  const cases: [name: string, fields: Fields, day: string, text: string][] = [
    ['nothing', { claims: [claim(late)] }, '2026-03-13', ''],
    [
      'claimed over approved',
      {
        claims: [
          claim({ ...late, status: 'denied' }),
          claim({ ...late, claim_id: 'b', amount: eur('2000.01'), status: 'approved', decided_on: undefined }),
        ],
      },
      '2026-03-13',
      '€0.01 claimed over the approval; b: €2,000.01 accepted and not paid, without a day of decision',
    ],
    [
      'paid over approved',
      { claims: [claim({ ...late, amount: eur('2500') })] },
      '2026-03-13',
      '€500 claimed over the approval; €500 paid over the approval',
    ],
    [
      'claimed without an approval',
      { status: 'denied', claims: [claim({ ...late, amount: eur('10') })] },
      '2026-03-13',
      '€10 claimed without an approved request; €10 paid over the approval',
    ],
    ['parts other than the cost', { budget: '4100' }, '2026-03-13', 'both parts differ from the cost by €100'],
    ['not decided', { claims: [claim({ evidence: proof })] }, '2026-03-17', 'claim-1: €1,500.50 waits for a decision by Mar 17, 2026'],
    [
      'not decided in time',
      { claims: [claim({ evidence: proof })] },
      '2026-03-18',
      'claim-1: €1,500.50 waits for a decision since Mar 17, 2026',
    ],
    [
      'not paid',
      { claims: [claim({ ...accepted, amount: eur('2000') })] },
      '2026-04-26',
      'claim-1: €2,000 accepted and not paid, due Apr 26, 2026',
    ],
    [
      'not paid in time',
      { claims: [claim({ ...accepted, amount: eur('2000') })] },
      '2026-04-27',
      'claim-1: €2,000 accepted and not paid, overdue since Apr 26, 2026',
    ],
    [
      'paid late',
      { claims: [claim({ ...late, reimbursed_on: '2026-04-27' })] },
      '2026-05-01',
      'claim-1: paid on Apr 27, 2026, the term was Apr 26, 2026',
    ],
    [
      'paid without a day',
      { claims: [claim({ ...late, reimbursed_on: undefined })] },
      '2026-05-01',
      'claim-1: €2,000 paid without a day of payment',
    ],
    [
      'claimed late',
      { claims: [claim({ ...late, claimed_on: '2026-04-04' })] },
      '2026-05-01',
      'claim-1: came in on Apr 4, 2026, the term was Apr 3, 2026',
    ],
    ['not claimed in time', {}, '2026-04-04', '€2,000 not claimed by Apr 3, 2026, lapsed'],
    ['still to be claimed', {}, '2026-04-03', ''],
    [
      'closed with less',
      { status: 'closed', claims: [claim({ ...late, amount: eur('1999.9999') })] },
      '2026-05-01',
      '€0.0001 approved and never claimed',
    ],
    [
      'another currency',
      {
        claims: [
          claim({ ...late, amount: { amount: '1000', currency: 'USD' }, exchange_rate: { rate: '2', on: '2026-03-06', source: 'ECB' } }),
        ],
      },
      '2026-03-13',
      'claim-1: $1,000 at 2 is €2,000',
    ],
    [
      'another currency without a rate',
      { claims: [claim({ ...late, amount: { amount: '1000', currency: 'USD' } })] },
      '2026-03-13',
      'claim-1: $1,000 has no exchange rate and is not in the sums',
    ],
    ['proof that lacks', { claims: [claim({ ...late, evidence: [] })] }, '2026-03-13', 'claim-1: proof lacks: Invoice, Photo'],
    ['more than the cap', { requested: '10000.01', budget: '12000.01' }, '2026-03-13', 'more is approved than the cap holds'],
    ['caps in another currency', { currency: 'USD' }, '2026-03-13', 'the caps of its period are in another currency'],
    ['no cap', { period: '2027-Q1' }, '2026-03-13', 'no cap of its period, region and currency'],
  ]
  test.each(cases)('%s', (_, fields, day, text) => {
    expect(said(withoutUndefined(fields), day)).toBe(text)
  })

  test('an invoice that was claimed before', () => {
    const first = mdf('a', { claims: [claim({ ...late, claimed_on: '2026-03-09' })] })
    expect(said({ claims: [claim(late)] }, '2026-03-13', [first])).toBe('claim-1: same invoice as a/claim-1')
  })

  test('a cap that is spent, or would be, and requests without one', () => {
    const own = workSite([
      partner('acme', { region: 'iberia' }),
      mdf('a', { requested: '6000' }),
      mdf('b', { requested: '5000.5', status: 'open' }),
      mdf('c', { currency: 'USD', status: 'cancelled' }),
    ])
    const [locale] = own.locales
    if (locale === undefined) throw new Error('a site has a language')
    expect(
      records(ledgerOf(own, locale).caps).map((each) =>
        pick(each, 'Region', 'Requests', 'Requested', 'Left', 'Left if all is approved', 'Differences'),
      ),
    ).toEqual([
      // 10,000 − 6,000 = 4,000; less 5,000.50 = −1,000.50
      ['Whole program', '2', '11000.50', '4000.00', '-1000.50', '€1,000.50 over the cap if all is approved'],
      ['Iberia', '2', '11000.50', '-1000.00', '-6000.50', '€1,000 over the cap'],
      ['No cap', '1', '2000.00', '', '', 'c'],
    ])
  })
})
