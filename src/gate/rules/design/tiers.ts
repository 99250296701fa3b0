// The ladder of tiers and its matrix.
import { type Rule, rule } from '../../rule.ts'

const own = { title: 'Default of this program’s rules', checked_on: '2026-10-14' }

export const tiers: readonly Rule[] = [
  rule({
    id: 'PB1702',
    slug: 'matrix-hole',
    severity: 'error',
    waivable: true,
    title: 'Every tier fills every row of the matrix, and no row gets worse on the way up',
    why: 'A partner compares the columns before it invests. An empty cell reads as a promise to one side and as nothing to the other, and a step up that asks less or gives less makes nobody climb.',
    fix: 'Fill the cell, or correct the one of the other tier.',
    cites: [own],
    reader: ['matrix-hole', 'matrix-row-unknown', 'matrix-unit'],
    of: 'program',
    check: () => undefined,
    examples: {
      failing: [
        {
          files: { 'tiers/member.yaml': 'benefits: { referral-fee: 10, support: Tickets on business days }' },
          on: '2026-06-01',
          at: 'tiers/member.yaml#/benefits/launch-fund',
        },
        {
          files: { 'tiers/member.yaml': 'thresholds: { joint-plan: 3 }' },
          on: '2026-06-01',
          at: 'tiers/member.yaml#/thresholds/joint-plan',
        },
      ],
      passing: [{ files: {}, on: '2026-06-01' }],
    },
  }),
]
