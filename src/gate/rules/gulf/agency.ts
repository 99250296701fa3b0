// Registers of commercial agencies: a distribution agreement that is not in one binds nobody in court.
import { addDays } from '../../../program/days.ts'
import { agreementsOf, inForce } from '../../agreements.ts'
import { agency_registers } from '../../gulf-law.ts'
import { type Rule, rule } from '../../rule.ts'
import { common } from '../../spans.ts'

/** Days after the signature in which the registration has to be there. */
const term_days = 90

const reseller = (fields: string, country = 'SA', more = ''): Record<string, string> => ({
  'partners/acme/partner.yaml': [`country: ${country}`, `agreements: [{ kind: reseller, ${fields} }]`, ...(more === '' ? [] : [more])].join(
    '\n',
  ),
})

export const agency: readonly Rule[] = [
  rule({
    id: 'PB1408',
    slug: 'agency-registration',
    severity: 'error',
    waivable: true,
    title: 'A distribution agreement is in the register of commercial agencies where its country keeps one',
    why: 'Without its number in the register the partner may not act as an agent, and a court does not hear a claim from the agreement. The customs and public buyers ask for the number.',
    fix: 'Have the partner register the agreement, and write the number in registration_number.',
    windows:
      'Warns from the signature, and is an error from 90 days after it: the register of Saudi Arabia takes applications for three months.',
    cites: Object.values(agency_registers).map(({ cite }) => cite),
    of: 'partner',
    check({ fields }) {
      const register = agency_registers[fields.country]
      if (register === undefined || fields.status === 'terminated') return undefined
      return agreementsOf(fields, 'reseller').flatMap(({ agreement, index }) => {
        const days = inForce(agreement)
        const span = days && common(days, register)
        const { signed_on, registration_number } = agreement
        if (span === undefined || registration_number !== undefined) return []
        return [
          {
            at: ['agreements', index, 'registration_number'],
            ...span,
            ...(signed_on === undefined ? {} : { error: addDays(signed_on, term_days) }),
            what: 'the agreement has no number in the register of commercial agencies',
          },
        ]
      })
    },
    examples: {
      failing: [
        {
          files: reseller('status: signed, signed_on: 2026-03-03'),
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/agreements/0/registration_number',
          before: 'warning',
        },
        {
          files: reseller('status: signed, signed_on: 2026-03-03'),
          on: '2026-03-03',
          at: 'partners/acme/partner.yaml#/agreements/0/registration_number',
          severity: 'warning',
          before: 'none',
        },
        {
          files: reseller('status: signed, signed_on: 2023-03-01', 'AE'),
          on: '2023-06-16',
          at: 'partners/acme/partner.yaml#/agreements/0/registration_number',
          before: 'none',
        },
        { files: reseller('status: signed'), on: '2026-06-01', at: 'partners/acme/partner.yaml#/agreements/0/registration_number' },
      ],
      passing: [
        { files: reseller('status: signed, signed_on: 2026-03-03, registration_number: CA-17'), on: '2026-06-01' },
        { files: reseller('status: signed, signed_on: 2026-03-03', 'BR'), on: '2026-06-01' },
        { files: reseller('status: negotiating, sent_on: 2026-01-12'), on: '2026-06-01' },
        { files: reseller('status: signed, signed_on: 2025-03-03, expires_on: 2026-05-31'), on: '2026-06-01' },
        { files: reseller('status: signed, signed_on: 2026-03-03', 'SA', 'status: terminated'), on: '2026-06-01' },
        {
          files: { 'partners/acme/partner.yaml': 'country: SA\nagreements: [{ kind: technology, status: signed, signed_on: 2026-01-12 }]' },
          on: '2026-06-01',
        },
      ],
    },
  }),
]
