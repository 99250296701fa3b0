// Claims on development funds: proof, day, invoice, and who may decide on what.
import type { AnyEntry, Entry, FieldsOf } from '../../../program/program.ts'
import { claimDay, missingEvidence } from '../../mdf-dates.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { mdf_practice } from './mdf.ts'
import { claim, mdfFile } from './mdf-file.ts'

export const popMissing: Rule = rule({
  id: 'PB1507',
  slug: 'pop-missing',
  severity: 'error',
  waivable: true,
  title: 'A claim holds the proofs that its type of activity needs',
  why: 'Without the invoice and the proof of performance nobody can show an auditor that the money bought anything. Once it is paid, the partner has little reason to look for the attendee list.',
  fix: 'Ask the partner for what is missing and add it to evidence, or set the claim to denied with its reason.',
  windows: 'evidence of mdf says which proofs each type of activity needs.',
  cites: [
    mdf_practice,
    { title: 'Rebates-On, Relevize and Zinfi: lists of proof of performance for marketing funds', checked_on: '2026-10-14' },
  ],
  of: 'mdf_request',
  check({ fields }, { settings: { mdf } }) {
    return fields.claims.flatMap((each, index): Hit[] => {
      const missing = each.status === 'denied' ? [] : missingEvidence(fields, each, mdf)
      if (missing.length === 0) return []
      return [{ at: ['claims', index, 'evidence'], what: `claim ${each.claim_id} lacks proof: ${missing.join(', ')}` }]
    })
  },
  examples: {
    failing: [
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            claims: `[${claim({ evidence: '[{ kind: invoice, document: { url: https://files.acme.example/a17 } }]' })}]`,
          }),
        },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/evidence',
      },
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            claims: `[${claim({ status: 'paid', evidence: '[{ kind: invoice, document: { url: https://files.acme.example/a17 } }, { kind: attendee_list, document: {} }]' })}]`,
          }),
        },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/evidence',
      },
    ],
    passing: [
      { files: { 'mdf/m1.yaml': mdfFile({ claims: `[${claim()}]` }) }, on: '2026-06-03' },
      { files: { 'mdf/m1.yaml': mdfFile({ claims: `[${claim({ status: 'denied', evidence: '[]' })}]` }) }, on: '2026-06-03' },
      { files: { 'mdf/m1.yaml': mdfFile({ type: 'content', claims: `[${claim({ evidence: '[]' })}]` }) }, on: '2026-06-03' },
    ],
  },
})

export const claimLate: Rule = rule({
  id: 'PB1508',
  slug: 'claim-late',
  severity: 'error',
  waivable: true,
  title: 'A claim comes in within the days that the program sets',
  why: 'Funds that are still owed from a past quarter eat into the next one. Partners that keep the term see that those who do not are paid all the same.',
  fix: 'Deny the claim with the term as its reason, or record a waiver when the delay was ours.',
  windows: 'claim_days of mdf, counted from the day after end.',
  cites: [mdf_practice, { title: 'monday.com partner program: claims within seven days of the activity', checked_on: '2026-10-14' }],
  of: 'mdf_request',
  check({ fields }, { settings: { mdf } }) {
    const last = claimDay(fields, mdf)
    return fields.claims.flatMap((each, index): Hit[] =>
      each.status !== 'denied' && each.claimed_on > last
        ? [
            {
              at: ['claims', index, 'claimed_on'],
              what: `claim ${each.claim_id} came in later than ${mdf.claim_days} days after the activity`,
            },
          ]
        : [],
    )
  },
  examples: {
    failing: [
      {
        files: { 'mdf/m1.yaml': mdfFile({ claims: `[${claim({ claimed_on: '2026-06-05' })}]` }) },
        on: '2026-06-05',
        at: 'mdf/m1.yaml#/claims/0/claimed_on',
      },
    ],
    passing: [
      { files: { 'mdf/m1.yaml': mdfFile({ claims: `[${claim({ claimed_on: '2026-06-04' })}]` }) }, on: '2026-06-05' },
      { files: { 'mdf/m1.yaml': mdfFile({ claims: `[${claim({ claimed_on: '2026-06-05', status: 'denied' })}]` }) }, on: '2026-06-05' },
    ],
  },
})

type Claim = FieldsOf<'mdf_request'>['claims'][number]

interface Claimed {
  entry: Entry<'mdf_request'>
  index: number
  claim: Claim
}

// Separators differ between two copies of one number; its letters and digits do not.
const plain = (value: string): string =>
  value
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()

const invoiceKey = ({ invoice }: Claim): string => `${plain(invoice.supplier_tax_id).replaceAll(' ', '')} ${plain(invoice.number)}`

/** For each claim on an invoice that an earlier claim was made on, that earlier one. */
export function repeated({ program }: Pick<Context, 'program'>): Map<Claim, Claimed> {
  const all = program.entries.mdf_request.flatMap((entry) =>
    entry.fields.claims.flatMap((each, index): Claimed[] => (each.status === 'denied' ? [] : [{ entry, index, claim: each }])),
  )
  const firsts = new Map<string, Claimed>()
  const found = new Map<Claim, Claimed>()
  for (const each of all.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    const key = invoiceKey(each.claim)
    const first = firsts.get(key)
    if (first) found.set(each.claim, first)
    else firsts.set(key, each)
  }
  return found
}

const orderOf = ({ entry, claim: { claimed_on, claim_id } }: Claimed): string => `${claimed_on} ${entry.id} ${claim_id}`

export const invoiceDuplicate: Rule = rule({
  id: 'PB1510',
  slug: 'invoice-duplicate',
  severity: 'error',
  waivable: true,
  title: 'An invoice is claimed once',
  why: 'The same supplier, the same number: one of the two claims would be paid for something that is paid already. Two partners that share an event each send the whole invoice more often than one thinks.',
  fix: 'Deny one of the claims, or ask the supplier for an invoice for each partner and claim the parts.',
  cites: [mdf_practice],
  of: 'mdf_request',
  check({ fields }, { once }) {
    if (fields.claims.length === 0) return undefined
    const known = once(repeated)
    return fields.claims.flatMap((each, index): Hit[] => {
      const first = known.get(each)
      if (first === undefined) return []
      return [
        {
          at: ['claims', index, 'invoice', 'number'],
          what: `claim ${each.claim_id} rests on the invoice of claim ${first.claim.claim_id} in ${first.entry.id}`,
          related: [{ entry: first.entry as AnyEntry, at: ['claims', first.index, 'invoice', 'number'], what: 'the earlier claim' }],
        },
      ]
    })
  },
  examples: {
    failing: [
      {
        files: {
          'mdf/m1.yaml': mdfFile({ claims: `[${claim({ claimed_on: '2026-06-02' })}]` }),
          'mdf/m2.yaml': mdfFile({
            mdf_id: 'm2',
            claims: `[${claim({ invoice: '{ number: a-17, supplier: Stage, supplier_tax_id: 501 222 333 }' })}]`,
          }),
        },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/invoice/number',
      },
      {
        files: { 'mdf/m1.yaml': mdfFile({ claims: `[${claim({ claim_id: 'c2' })}, ${claim()}]` }) },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/invoice/number',
      },
    ],
    passing: [
      {
        files: {
          'mdf/m1.yaml': mdfFile({ claims: `[${claim()}]` }),
          'mdf/m2.yaml': mdfFile({ mdf_id: 'm2', claims: `[${claim({ status: 'denied' })}]` }),
          'mdf/m3.yaml': mdfFile({
            mdf_id: 'm3',
            claims: `[${claim({ invoice: '{ number: A 17, supplier: Light Lda, supplier_tax_id: "501222334" }' })}, ${claim({ claim_id: 'c2', invoice: '{ number: A 18, supplier: Stage Lda, supplier_tax_id: "501222333" }' })}]`,
          }),
        },
        on: '2026-06-03',
      },
    ],
  },
})
