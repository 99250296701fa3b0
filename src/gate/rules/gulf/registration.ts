// The Saudi commercial register: the unified number, and the yearly confirmation that took the place of an expiry date.
import { addDays, addMonths } from '../../../program/days.ts'
import type { Entry } from '../../../program/program.ts'
import { isLive } from '../../agreements.ts'
import { commercial_register as law } from '../../gulf-law.ts'
import { policiesFor } from '../../policies.ts'
import { type Context, type Outcome, type Rule, rule } from '../../rule.ts'
import { type Day, dayAfter, later } from '../../spans.ts'
import { type Ksa, saudi, saudiPolicy } from './saudi.ts'

/** What follows when nothing is recorded: a policy may ask for a registration, or say that none is needed. */
function unrecorded(partner: Entry<'partner'>, context: Context): Outcome {
  const asking = policiesFor(context, partner).filter(({ policy }) => policy.fields.requires.commercial_registration !== undefined)
  const [held] = asking.filter(({ policy }) => policy.fields.requires.commercial_registration)
  if (held)
    return [{ at: ['ksa'], ...held.span, what: `the policy "${held.policy.id}" asks for a commercial registration, and none is recorded` }]
  return partner.fields.country === 'SA' && asking.length === 0
    ? [{ lacks: 'the registrations (ksa) of a partner in Saudi Arabia' }]
    : undefined
}

/** The first anniversary of issue under the law that no confirmation covers. */
function unconfirmed({ cr_issued_on, cr_confirmed_on }: Pick<Ksa, 'cr_issued_on' | 'cr_confirmed_on'>): Day {
  const open = cr_confirmed_on === undefined ? law.from : later(law.from, dayAfter(addDays(cr_confirmed_on, law.opens_days)))
  let years = Math.max(1, Number(open.slice(0, 4)) - Number(cr_issued_on.slice(0, 4)))
  while (addMonths(cr_issued_on, 12 * years) < open) years += 1
  return addMonths(cr_issued_on, 12 * years)
}

export const registration: readonly Rule[] = [
  rule({
    id: 'PB1401',
    slug: 'cr-number',
    severity: 'error',
    waivable: true,
    jurisdiction: 'SA',
    from: law.from,
    title: 'A Saudi partner is recorded with its unified commercial registration number',
    why: 'Since 2025-04-03 one number, which begins with 7, stands for the whole company. An invoice, a tender or a contract under another number is sent back, and nobody can look up whether the company is in good standing.',
    fix: 'Look the company up in the commercial register and write its unified number in ksa.cr_number; mark a branch register from before the law with cr_legacy: true until it is moved.',
    windows:
      'A branch register from before the law warns until 2030-04-02, the end of the five years of transition, and is an error after it.',
    cites: law.cites,
    of: 'partner',
    check(partner, context) {
      const { fields } = partner
      if (!isLive(fields)) return undefined
      const { ksa } = fields
      if (ksa === undefined) return unrecorded(partner, context)
      if (ksa.cr_number.startsWith(law.prefix)) return undefined
      return ksa.cr_legacy === true
        ? [
            {
              at: ['ksa', 'cr_number'],
              error: dayAfter(law.branches_until),
              what: '"cr_number" is the number of a branch register, which ends with the transition',
            },
          ]
        : [{ at: ['ksa', 'cr_number'], what: '"cr_number" is no unified number, which begins with 7' }]
    },
    examples: {
      failing: [
        { files: saudi({ cr_number: '"1010123456"' }), on: '2025-04-03', at: 'partners/acme/partner.yaml#/ksa/cr_number', before: 'none' },
        {
          files: saudi({ cr_number: '"1010123456"', cr_legacy: 'true' }),
          on: '2030-04-03',
          at: 'partners/acme/partner.yaml#/ksa/cr_number',
          before: 'warning',
        },
        {
          files: saudi({ cr_number: '"1010123456"', cr_legacy: 'true' }),
          on: '2025-04-03',
          at: 'partners/acme/partner.yaml#/ksa/cr_number',
          severity: 'warning',
          before: 'none',
        },
        {
          files: { ...saudiPolicy('{ commercial_registration: true }'), 'partners/acme/partner.yaml': 'country: SA' },
          on: '2026-02-01',
          at: 'partners/acme/partner.yaml#/ksa',
          before: 'none',
        },
      ],
      passing: [
        { files: saudi(), on: '2026-06-01' },
        { files: { ...saudi({ cr_number: '"1010123456"' }, 'status: terminated') }, on: '2026-06-01' },
        { files: { ...saudiPolicy('{ commercial_registration: false }'), 'partners/acme/partner.yaml': 'country: SA' }, on: '2026-06-01' },
        { files: { 'partners/acme/partner.yaml': 'country: AE' }, on: '2026-06-01' },
      ],
      unevaluated: {
        files: { ...saudiPolicy('{ security_review: true }'), 'partners/acme/partner.yaml': 'country: SA' },
        on: '2026-06-01',
      },
    },
  }),
  rule({
    id: 'PB1402',
    slug: 'cr-confirmation',
    severity: 'error',
    waivable: true,
    jurisdiction: 'SA',
    from: law.from,
    title: 'A Saudi commercial registration is confirmed each year',
    why: 'Registrations no longer expire, but one that is not confirmed is suspended 90 days after its anniversary and struck off a year later. A suspended company has frozen accounts and can neither invoice nor sign.',
    fix: 'Ask for the confirmation of this year, look it up in the register, and write its day in ksa.cr_confirmed_on.',
    windows:
      'Warns from 30 days before the anniversary of issue (warn_days of cr-confirmation in freshness sets another window), and is an error from 90 days after it.',
    cites: law.cites,
    of: 'partner',
    check({ fields }, { period }) {
      if (fields.ksa === undefined || !isLive(fields)) return undefined
      const due = unconfirmed(fields.ksa)
      return [
        {
          at: ['ksa', 'cr_confirmed_on'],
          from: addDays(due, -Math.max(0, ...period('cr-confirmation', 365, [law.opens_days]).warn)),
          error: addDays(due, law.grace_days),
          what: 'the commercial registration is due for its yearly confirmation, and none is recorded',
        },
      ]
    },
    examples: {
      failing: [
        {
          files: saudi({ cr_issued_on: '2026-01-12', cr_confirmed_on: '2026-01-12' }),
          on: '2026-12-13',
          at: 'partners/acme/partner.yaml#/ksa/cr_confirmed_on',
          severity: 'warning',
          before: 'none',
        },
        {
          files: { ...saudi(), 'program.yaml': 'freshness: [{ kind: cr-confirmation, days: 365, warn_days: [60, 10] }]' },
          on: '2027-01-09',
          at: 'partners/acme/partner.yaml#/ksa/cr_confirmed_on',
          severity: 'warning',
          before: 'none',
        },
        {
          files: saudi({ cr_confirmed_on: '2025-03-02' }),
          on: '2026-02-08',
          at: 'partners/acme/partner.yaml#/ksa/cr_confirmed_on',
          severity: 'warning',
          before: 'none',
        },
        {
          files: saudi({ cr_confirmed_on: '2025-03-02' }),
          on: '2026-06-08',
          at: 'partners/acme/partner.yaml#/ksa/cr_confirmed_on',
          before: 'warning',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'country: SA\nksa: { cr_number: "7009912345", cr_issued_on: 2018-05-14, saudization_band: platinum }',
          },
          on: '2025-08-12',
          at: 'partners/acme/partner.yaml#/ksa/cr_confirmed_on',
          before: 'warning',
        },
      ],
      passing: [
        { files: {}, on: '2026-06-01' },
        { files: saudi(), on: '2027-02-07' },
        { files: saudi({ cr_confirmed_on: '2026-02-08' }), on: '2026-12-31' },
        { files: saudi({ cr_confirmed_on: '2023-03-02' }, 'status: terminated'), on: '2026-06-01' },
      ],
    },
  }),
]
