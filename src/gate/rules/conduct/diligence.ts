// Due diligence on partners, and the yearly promises and trainings against corruption.
import { addMonths, periodEnd } from '../../../program/days.ts'
import { isLive, type Partner } from '../../agreements.ts'
import { monthsAsked, overdue } from '../../cadence.ts'
import { needsDiligence } from '../../diligence.ts'
import { lapses } from '../../lapses.ts'
import { policiesFor } from '../../policies.ts'
import { type Hit, type Rule, rule } from '../../rule.ts'
import { common, dayAfter, type Span, uncovered, union } from '../../spans.ts'

const iso_37001 = { title: 'ISO 37001:2016, 8.2 (due diligence at a defined frequency)', checked_on: '2026-10-20' }
const lei_12846 = {
  title: 'Lei nº 12.846/2013 (Lei Anticorrupção), arts. 1 to 3 and 7',
  url: 'https://www.planalto.gov.br/ccivil_03/_ato2011-2014/2013/lei/l12846.htm',
  checked_on: '2026-10-20',
}
const decreto_11129 = {
  title: 'Decreto nº 11.129/2022, art. 57 (integrity programme, training and diligence on third parties)',
  checked_on: '2026-10-20',
}

/** Days that due diligence stays good, by risk. */
const good = { critical: 365, high: 365, medium: 730, low: 1095 } as const

export const diligence: readonly Rule[] = [
  rule({
    id: 'PB1301',
    slug: 'dd-missing',
    severity: 'error',
    waivable: true,
    title: 'Due diligence has cleared a partner of medium or higher risk, and any that sells to public bodies',
    why: 'A company answers for what others pay in its interest, whether it knew or not. The only defence is to have asked beforehand who they are and how they win business.',
    fix: 'Have legal complete due diligence, and record status and completed_on; suspend the partner until then.',
    cites: [lei_12846, decreto_11129, iso_37001],
    of: 'partner',
    check(entry, context) {
      const { due_diligence: found } = entry.fields
      if (!isLive(entry.fields)) return undefined
      if (found?.status === 'rejected')
        return [{ at: ['due_diligence', 'status'], what: 'due diligence ended in a rejection, and the work goes on' }]
      if (found?.completed_on !== undefined) return undefined
      const isDecided = found?.status === 'cleared' || found?.status === 'cleared_with_conditions'
      const hit: Hit = isDecided
        ? { at: ['due_diligence', 'completed_on'], what: 'due diligence has an outcome and no completed_on' }
        : { at: ['due_diligence', 'status'], what: 'due diligence has not been completed' }
      return needsDiligence(entry, context).map((span) => ({ ...hit, ...span }))
    },
    examples: {
      failing: [
        {
          files: { 'partners/acme/partner.yaml': 'due_diligence: null' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/status',
        },
        {
          files: { 'partners/acme/partner.yaml': 'risk_tier: low\npublic_sector_deals: true\ndue_diligence: { status: in_progress }' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/status',
        },
        {
          files: { 'partners/acme/partner.yaml': 'risk_tier: low\ndue_diligence: { status: rejected, completed_on: 2026-03-02 }' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/status',
        },
        {
          files: {
            'partners/acme/partner.yaml': 'risk_tier: low\ndue_diligence: { status: cleared, sanctions_screened_on: 2026-05-04 }',
            'policies/diligence.yaml':
              'title: Diligence\nwhy: Partners pay in our name.\nfrom: 2026-06-01\napplies_to: { country: [PT] }\nrequires: { due_diligence_months: 36 }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Rui Sá',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/completed_on',
          before: 'none',
        },
      ],
      passing: [
        { files: { 'partners/acme/partner.yaml': 'risk_tier: low\ndue_diligence: null' }, on: '2026-06-01' },
        {
          files: { 'partners/acme/partner.yaml': 'status: prospect\nphase: evaluate\ndue_diligence: { status: in_progress }' },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1302',
    slug: 'dd-expired',
    severity: 'error',
    waivable: true,
    title: 'Due diligence is repeated when it is due',
    why: 'Owners, officers and agents of a partner change. Papers about the owners of three years ago protect nobody from what the present ones do.',
    fix: 'Repeat due diligence, and record the new completed_on.',
    windows:
      'Twelve months at critical and high risk, 24 at medium, 36 at low (due-diligence-critical, -high, -medium and -low in freshness); due_diligence_months of a policy wins. Warns 60 days before.',
    cites: [iso_37001, decreto_11129],
    of: 'partner',
    check(entry, context) {
      const { due_diligence: found, risk_tier } = entry.fields
      if (found?.completed_on === undefined || !isLive(entry.fields)) return undefined
      const { days, warn } = context.period(`due-diligence-${risk_tier}`, good[risk_tier], [60])
      const asked = monthsAsked(context, entry, ({ due_diligence_months }) => due_diligence_months)
      return lapses(
        ['due_diligence', 'completed_on'],
        'due diligence is due to be repeated',
        overdue(found.completed_on, asked, days),
        warn,
      )
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared, completed_on: 2024-05-31, abc_certified_on: 2025-12-01, sanctions_screened_on: 2026-05-04, beneficial_owners: [{ name: Marta Reis, percent: 100, politically_exposed: false }] }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/completed_on',
          before: 'warning',
        },
        {
          files: {
            'policies/diligence.yaml':
              'title: Diligence\nwhy: Partners pay in our name.\napplies_to: { country: [PT] }\nrequires: { due_diligence_months: 8 }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Rui Sá',
          },
          on: '2026-06-02',
          at: 'partners/acme/partner.yaml#/due_diligence/completed_on',
          severity: 'warning',
          before: 'none',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'risk_tier: low\ndue_diligence: { status: cleared, completed_on: 2023-07-31, abc_certified_on: 2025-12-01, sanctions_screened_on: 2026-05-04, beneficial_owners: [{ name: Marta Reis, percent: 100, politically_exposed: false }] }',
          },
          on: '2026-05-31',
        },
        {
          files: {
            'partners/acme/partner.yaml': 'status: terminated\nphase: exit\ndue_diligence: { status: cleared, completed_on: 2022-07-31 }',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1303',
    slug: 'abc-certification',
    severity: 'error',
    waivable: true,
    title: 'A partner confirms each year that it pays no bribes, and enough of its people are trained',
    why: 'The certification puts the promise in front of a signatory every year, and the training tells the people who meet officials what it means. A court asks for both, with dates.',
    fix: 'Ask for the certification and record abc_certified_on, or have people trained and record it in trainings.',
    windows:
      'Twelve months after abc_certified_on (abc-certification in freshness), with a warning 30 days before. How many people is trained_contacts of a policy; a training counts for its valid_months.',
    cites: [decreto_11129, lei_12846],
    of: 'partner',
    check(entry, context) {
      const { fields } = entry
      if (!isLive(fields)) return undefined
      const { days, warn } = context.period('abc-certification', 365, [30])
      const certified = fields.due_diligence?.abc_certified_on
      const untrained = policiesFor(context, entry).flatMap(({ policy, span }) => {
        const least = policy.fields.requires.trained_contacts
        return least === undefined ? [] : uncovered(trained(fields), least).flatMap((gap) => common(gap, span) ?? [])
      })
      const missing = certified === undefined && fields.due_diligence !== undefined && fields.phase !== 'onboard'
      return [
        ...(missing ? needsDiligence(entry, context) : []).map(
          (span): Hit => ({
            at: ['due_diligence', 'abc_certified_on'],
            what: 'the partner has not certified that it pays no bribes',
            ...span,
          }),
        ),
        ...lapses(
          ['due_diligence', 'abc_certified_on'],
          'the anti-corruption certification is due to be repeated',
          certified === undefined ? [] : [{ from: dayAfter(periodEnd(certified, days)) }],
          warn,
        ),
        ...lapses(['contacts'], 'a policy asks for more people with a valid anti-corruption training', untrained, warn),
      ]
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared, completed_on: 2025-06-02, abc_certified_on: 2025-05-31, sanctions_screened_on: 2026-05-04, beneficial_owners: [{ name: Marta Reis, percent: 100, politically_exposed: false }] }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/abc_certified_on',
          before: 'warning',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'due_diligence: { status: cleared, completed_on: 2025-06-02, sanctions_screened_on: 2026-05-04, beneficial_owners: [{ name: Marta Reis, percent: 100, politically_exposed: false }] }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/due_diligence/abc_certified_on',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'contacts:\n  - contact_id: director\n    name: Marta Reis\n    role: Director\n    influence: decision_maker\n    email: marta@acme.example\n    trainings: [{ topic: anti_corruption, completed_on: 2025-11-30, valid_months: 6 }, { topic: privacy, completed_on: 2026-05-04 }]',
            'policies/training.yaml':
              'title: Training\nwhy: People meet officials.\napplies_to: { country: [PT] }\nrequires: { trained_contacts: 1 }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Rui Sá',
          },
          on: '2026-05-31',
          at: 'partners/acme/partner.yaml#/contacts',
          before: 'warning',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml': 'risk_tier: low\ndue_diligence: { status: cleared, sanctions_screened_on: 2026-05-04 }',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'contacts:\n  - contact_id: director\n    name: Marta Reis\n    role: Director\n    influence: decision_maker\n    email: marta@acme.example\n    trainings: [{ topic: anti_corruption, completed_on: 2025-11-30 }]',
            'policies/training.yaml':
              'title: Training\nwhy: People meet officials.\napplies_to: { country: [PT] }\nrequires: { trained_contacts: 1 }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Rui Sá',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
]

/** For each person, the days on which one of their anti-corruption trainings is valid; somebody with two of them counts once. */
const trained = ({ contacts }: Partner): Span[] =>
  contacts.flatMap(({ trainings = [] }) =>
    union(
      trainings
        .filter(({ topic }) => topic === 'anti_corruption')
        .map(({ completed_on, valid_months }) => ({
          from: completed_on,
          until: valid_months === undefined ? undefined : addMonths(completed_on, valid_months),
        })),
    ),
  )
