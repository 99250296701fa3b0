// Agreements and personal data: who may process it, where it may go, and whether the papers are in force.
import { addDays } from '../../program/days.ts'
import { agreementsOf, inForce, isLive, type Partner } from '../agreements.ts'
import { type Rule, rule } from '../rule.ts'
import { dayAfter } from '../spans.ts'

const sharesPersonalData = ({ data_flows = [] }: Partner): boolean => data_flows.some(({ personal }) => personal)

const lgpd_39 = { title: 'Lei nº 13.709/2018 (LGPD), arts. 39 and 42', checked_on: '2026-10-14' }

export const privacy: readonly Rule[] = [
  rule({
    id: 'PB1101',
    slug: 'dpa-missing',
    severity: 'error',
    waivable: true,
    title: 'A partner that handles personal data has a data processing agreement',
    why: 'Without written instructions the controller answers for whatever the partner does with the data, and the partner cannot show that it acted on our behalf.',
    fix: 'Send the data processing agreement of the legal library, and record it in agreements with kind: dpa.',
    cites: [lgpd_39],
    of: 'partner',
    check({ fields }) {
      if (!isLive(fields) || !sharesPersonalData(fields) || agreementsOf(fields, 'dpa').length > 0) return undefined
      return [{ at: ['agreements'], what: 'personal data flows, and no data processing agreement is on record' }]
    },
    examples: {
      failing: [
        { files: { 'partners/acme/partner.yaml': 'agreements: []' }, on: '2026-06-01', at: 'partners/acme/partner.yaml#/agreements' },
      ],
      passing: [{ files: {}, on: '2026-06-01' }],
    },
  }),
  rule({
    id: 'PB1103',
    slug: 'dpa-expired',
    severity: 'error',
    waivable: true,
    title: 'The data processing agreement of a partner is in force',
    why: 'From the day after the last day of the agreement, data flows without instructions and without a contract that names the duties of both sides.',
    fix: 'Renew the agreement, and record the new one beside the old.',
    windows: 'Warns 60 and 30 days before the last day; warn_days of dpa in freshness sets other windows.',
    cites: [lgpd_39],
    of: 'partner',
    check({ fields }, { period }) {
      if (!isLive(fields) || !sharesPersonalData(fields)) return undefined
      const spans = agreementsOf(fields, 'dpa').flatMap(({ agreement, index }) => {
        const span = inForce(agreement)
        return span === undefined ? [] : [{ index, until: span.until }]
      })
      if (spans.length === 0 || spans.some(({ until }) => until === undefined)) return undefined
      const last = spans.reduce((a, b) => ((b.until ?? '') > (a.until ?? '') ? b : a))
      const end = last.until ?? ''
      return [
        {
          at: ['agreements', last.index, 'expires_on'],
          what: 'the data processing agreement has ended, or ends within the warning window',
          from: addDays(end, -Math.max(0, ...period('dpa', 730, [60, 30]).warn)),
          error: dayAfter(end),
        },
      ]
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml': 'agreements:\n  - { kind: dpa, status: signed, signed_on: 2024-06-01, expires_on: 2026-05-31 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/agreements/0/expires_on',
          before: 'warning',
        },
      ],
      passing: [{ files: {}, on: '2026-06-01' }],
    },
  }),
]
