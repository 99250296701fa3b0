// Who owns a partner.
import { isLive } from '../../agreements.ts'
import { needsDiligence } from '../../diligence.ts'
import { type Hit, type Rule, rule } from '../../rule.ts'

const amld = {
  title: 'Directive (EU) 2015/849, art. 3(6) (beneficial owner: more than 25 %) and arts. 20 to 23 (politically exposed persons)',
  checked_on: '2026-10-20',
}
const fatf = { title: 'FATF Recommendations 10, 12 and 24 (beneficial ownership, politically exposed persons)', checked_on: '2026-10-20' }

/** Share from which an owner has to be named, in percent. */
const share = 25

export const owners: readonly Rule[] = [
  rule({
    id: 'PB1304',
    slug: 'beneficial-owner',
    severity: 'error',
    waivable: true,
    title: 'The owners of a partner are known, and politically exposed ones have been looked at more closely',
    why: 'A share that nobody names is where an official, a sanctioned person or one of our own people would stand. A payment to the partner is then a payment to somebody unknown.',
    fix: 'Ask for every owner of a quarter or more and record them, or record no_other_owner once the partner has stated that there is none; have legal review politically exposed ones.',
    windows: 'From 25 percent on. Public bodies have no owners to name.',
    cites: [amld, fatf],
    of: 'partner',
    check(entry, context) {
      const { due_diligence: found } = entry.fields
      if (found === undefined || !isLive(entry.fields)) return undefined
      if (found.status !== 'cleared' && found.status !== 'cleared_with_conditions') return undefined
      const { beneficial_owners: named } = found
      const exposed = named?.flatMap(({ politically_exposed, enhanced_review_on }, index): Hit[] =>
        politically_exposed && enhanced_review_on === undefined
          ? [
              {
                at: ['due_diligence', 'beneficial_owners', index, 'politically_exposed'],
                what: 'an owner is politically exposed, and there was no enhanced review',
              },
            ]
          : [],
      )
      const open = 100 - (named ?? []).reduce((sum, { percent }) => sum + percent, 0)
      // A city or a ministry belongs to nobody.
      const isOwned = entry.fields.type !== 'public_sector'
      if (open < share || found.no_other_owner === true || !isOwned) return exposed
      const what =
        named === undefined
          ? 'due diligence names no owners'
          : 'a quarter or more of the partner has no owner on record, and nothing says that nobody else holds as much'
      const hit: Hit = { at: ['due_diligence', 'beneficial_owners'], what }
      return [...(exposed ?? []), ...(named === undefined ? needsDiligence(entry, context) : [{}]).map((span) => ({ ...hit, ...span }))]
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared, completed_on: 2025-12-01, abc_certified_on: 2025-12-01, sanctions_screened_on: 2026-05-04, beneficial_owners: [{ name: Marta Reis, percent: 75, politically_exposed: false }] }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/beneficial_owners',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared_with_conditions, completed_on: 2025-12-01, abc_certified_on: 2025-12-01, sanctions_screened_on: 2026-05-04, beneficial_owners: [{ name: Marta Reis, percent: 60, politically_exposed: false }, { name: Rita Reis, percent: 30, politically_exposed: true }] }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/beneficial_owners/1/politically_exposed',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared, completed_on: 2025-12-01, abc_certified_on: 2025-12-01, sanctions_screened_on: 2026-05-04 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/beneficial_owners',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared, completed_on: 2025-12-01, abc_certified_on: 2025-12-01, sanctions_screened_on: 2026-05-04, no_other_owner: true, beneficial_owners: [{ name: Marta Reis, percent: 30, politically_exposed: true, enhanced_review_on: 2025-11-24 }] }',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2025-12-01, sanctions_screened_on: 2026-05-04 }',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: in_progress, beneficial_owners: [{ name: Marta Reis, percent: 30, politically_exposed: true }] }',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'type: public_sector\ndue_diligence: { status: cleared, completed_on: 2025-12-01, abc_certified_on: 2025-12-01, sanctions_screened_on: 2026-05-04 }',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared, completed_on: 2025-12-01, abc_certified_on: 2025-12-01, sanctions_screened_on: 2026-05-04, beneficial_owners: [{ name: Marta Reis, percent: 75.5, politically_exposed: false }] }',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
]
