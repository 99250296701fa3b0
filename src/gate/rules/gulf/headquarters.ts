// Saudi government contracts: who wins one needs a regional headquarters in the Kingdom, or a ground of exemption.
import { headquarters as law } from '../../gulf-law.ts'
import { type Rule, rule } from '../../rule.ts'
import { isSaudiPublicDeal, saudi, saudiDeal } from './saudi.ts'

const rates: ReadonlyMap<string, number> = new Map(Object.entries(law.sar_for))

const deals = (field: string): string => `deals/2026.csv:2:${field}`
const rhq = (fields: string): Record<string, string> => saudi({ rhq: fields })

export const regional_headquarters: readonly Rule[] = [
  rule({
    id: 'PB1407',
    slug: 'rhq',
    severity: 'error',
    waivable: true,
    jurisdiction: 'SA',
    from: law.from,
    title: 'A large Saudi government deal has a regional headquarters behind it, or a ground of exemption',
    why: 'Saudi agencies may not sign with a company that has no regional headquarters in the Kingdom, nor with its agents and distributors. The bid is rejected after the work for it was done.',
    fix: 'Record the licence or the ground of exemption in ksa.rhq of the partner, or withdraw the registration before the bid goes out.',
    windows: 'Government deals of SAR 1,000,000 and more, submitted, approved or won. US dollars are counted at their peg of 3.75 riyals.',
    cites: law.cites,
    of: 'deal_registration',
    check({ fields }, { find }) {
      if (!isSaudiPublicDeal(fields)) return undefined
      const rate = rates.get(fields.currency)
      if (rate === undefined) return [{ lacks: 'the value in riyals of a Saudi government deal in another currency' }]
      if (Number(fields.amount) * rate < law.least_sar) return undefined
      const partner = find('partner', fields.partner_id)
      const { status, exemption } = partner?.fields.ksa?.rhq ?? {}
      if (partner === undefined || status === 'licensed' || (status === 'exempt' && exemption !== undefined)) return undefined
      return [
        {
          at: ['amount'],
          from: fields.registered_on,
          what:
            status === 'exempt'
              ? 'the deal reaches the value from which a regional headquarters is needed, and the exemption of the partner has no ground'
              : 'the deal reaches the value from which a regional headquarters is needed, and the partner has none',
          related: [{ entry: partner, at: ['ksa', 'rhq'], what: 'where the licence or the exemption is recorded' }],
        },
      ]
    },
    examples: {
      failing: [
        { files: { ...saudi(), ...saudiDeal({ registered_on: '2023-12-28' }) }, on: '2024-01-01', at: deals('56'), before: 'none' },
        { files: { ...saudi(), ...saudiDeal() }, on: '2026-05-04', at: deals('56'), before: 'none' },
        { files: { ...rhq('{ status: none }'), ...saudiDeal({ stage: 'submitted' }) }, on: '2026-06-01', at: deals('57') },
        { files: { ...rhq('{ status: in_progress }'), ...saudiDeal({ stage: 'won' }) }, on: '2026-06-01', at: deals('51') },
        { files: { ...rhq('{ status: none, exemption: only_bidder }'), ...saudiDeal() }, on: '2026-06-01', at: deals('56') },
        { files: { ...rhq('{ status: exempt }'), ...saudiDeal() }, on: '2026-06-01', at: deals('56') },
        { files: { ...saudi(), ...saudiDeal({ amount: '266667.00', currency: 'USD' }) }, on: '2026-06-01', at: deals('56') },
      ],
      passing: [
        { files: { ...rhq('{ status: licensed, licence: RHQ-204 }'), ...saudiDeal() }, on: '2026-06-01' },
        { files: { ...rhq('{ status: exempt, exemption: only_bidder }'), ...saudiDeal() }, on: '2026-06-01' },
        { files: { ...saudi(), ...saudiDeal({ amount: '999999.99' }) }, on: '2026-06-01' },
        { files: { ...saudi(), ...saudiDeal({ amount: '266666.00', currency: 'USD' }) }, on: '2026-06-01' },
        { files: { ...saudi(), ...saudiDeal({ public_sector: 'false' }) }, on: '2026-06-01' },
        { files: { ...saudi(), ...saudiDeal({ stage: 'expired' }) }, on: '2026-06-01' },
      ],
      unevaluated: { files: { ...saudi(), ...saudiDeal({ currency: 'EUR' }) }, on: '2026-06-01' },
    },
  }),
]
