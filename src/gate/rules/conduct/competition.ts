// Competition law: what terms may not fix between a vendor and those who resell for it.
import type { FieldsOf } from '../../../program/program.ts'
import { approvedBy } from '../../approved.ts'
import { type Restraint, restraintIn } from '../../restraints.ts'
import { type Hit, type Rule, rule } from '../../rule.ts'

const lei_12529 = {
  title: 'Lei nº 12.529/2011, art. 36, § 3º, items I, IX and X',
  url: 'https://www.planalto.gov.br/ccivil_03/_ato2011-2014/2011/lei/l12529.htm',
  checked_on: '2026-10-20',
}
const vertical = {
  title: 'Commission Regulation (EU) 2022/720, art. 4 (hardcore restrictions: resale prices, territories, customers)',
  checked_on: '2026-10-20',
}

const about: Record<Restraint, string> = {
  resale_price: 'the line fixes a resale price or sets a minimum, and legal has not approved it',
  customers: 'the line divides customers between partners, and legal has not approved it',
  territory: 'the line forbids sales outside a territory, and legal has not approved it',
}

export const competition: readonly Rule[] = [
  rule({
    id: 'PB1309',
    slug: 'antitrust-clause',
    severity: 'error',
    waivable: true,
    title: 'Legal has approved terms that bind resale prices, customers or territories',
    why: 'Such a clause is void in most countries, and both sides are fined for having agreed on it, whether or not anybody kept to it. Exclusivity can be lawful, and only a lawyer can say when.',
    fix: 'Take the clause out, or have legal review it and record the approval with role: legal.',
    windows: 'An error once the terms are accepted, a warning while they are only sent.',
    cites: [vertical, lei_12529],
    of: 'term_sheet',
    check({ fields, params }, { find }) {
      const { status, approvals, exclusivity } = fields
      if ((status !== 'accepted' && status !== 'sent') || approvedBy('legal', approvals)) return undefined
      if (find('partner', params['partner'] ?? '')?.fields.status === 'terminated') return undefined
      const severity = status === 'accepted' ? 'error' : 'warning'
      return [
        ...linesOf(fields).flatMap(({ at, line }): Hit[] => {
          const restraint = restraintIn(line)
          return restraint === undefined ? [] : [{ at, what: about[restraint], severity }]
        }),
        ...(exclusivity.granted
          ? [{ at: ['exclusivity', 'granted'], what: 'exclusivity is granted, and legal has not approved it', severity } as const]
          : []),
      ]
    },
    examples: {
      failing: [
        {
          files: { 'partners/acme/terms/v1.yaml': 'exclusivity: { granted: true, scope: Portugal until the end of 2027 }' },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/exclusivity/granted',
        },
        {
          files: {
            'partners/acme/terms/v1.yaml':
              'economics: { currency: EUR, margin_percent: 20, guardrails: [{ rule: The minimum resale price is our list price }] }',
          },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/economics/guardrails/0/rule',
        },
        {
          files: {
            'partners/acme/terms/v1.yaml':
              'status: sent\nobligations: { vendor: [Customers are allocated by district], partner: [A release each quarter] }',
          },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/obligations/vendor/0',
          severity: 'warning',
        },
        {
          files: {
            'partners/acme/terms/v1.yaml':
              'obligations: { vendor: [Support], partner: [A release each quarter, No sales outside Portugal] }',
          },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/obligations/partner/1',
        },
        {
          files: { 'partners/acme/terms/v1.yaml': 'exclusivity: { granted: false, scope: Passive sales are forbidden }' },
          on: '2026-06-01',
          at: 'partners/acme/terms/v1.yaml#/exclusivity/scope',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/terms/v1.yaml':
              'economics: { currency: EUR, margin_percent: 20, guardrails: [{ rule: There is no minimum resale price; the partner sets its prices }] }\nobligations: { vendor: [Nothing here forbids passive sales], partner: [No support outside business hours] }',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/terms/v1.yaml':
              'exclusivity: { granted: true, scope: Portugal }\napprovals:\n  - { decision: approved, role: head-of-partnerships, requested_by: Eva Melo, requested_on: 2025-03-06, by: Ana Prado, on: 2025-03-07 }\n  - { decision: approved, role: legal, requested_by: Eva Melo, requested_on: 2025-03-06, by: Rui Sá, on: 2025-03-07 }',
          },
          on: '2026-06-01',
        },
        { files: { 'partners/acme/terms/v1.yaml': 'status: draft\nexclusivity: { granted: true, scope: Portugal }' }, on: '2026-06-01' },
      ],
    },
  }),
]

interface Line {
  at: Hit['at']
  line: string
}

function linesOf({ economics, obligations, exclusivity }: FieldsOf<'term_sheet'>): Line[] {
  return [
    ...(economics.guardrails ?? []).map(({ rule }, index): Line => ({ at: ['economics', 'guardrails', index, 'rule'], line: rule })),
    ...(['vendor', 'partner'] as const).flatMap((side) =>
      obligations[side].map((line, index): Line => ({ at: ['obligations', side, index], line })),
    ),
    ...(exclusivity.scope === undefined ? [] : [{ at: ['exclusivity', 'scope'], line: exclusivity.scope }]),
  ]
}
