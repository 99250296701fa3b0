// Nobody approves what they asked for, nor what pays their own company.
import type { Approval } from '../../../../schemas/approval.ts'
import type { Path } from '../../../program/names.ts'
import type { AnyEntry } from '../../../program/program.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { isSamePerson } from '../../same-person.ts'
import { dealTable } from './deal-table.ts'
import { claim, mdfFile } from './mdf-file.ts'

/** Approvals that stand at one path, with people besides who asked that may not give them. */
interface Decided {
  at: Path
  approvals: readonly Approval[] | undefined
  others?: readonly string[]
}

const own_request = 'the person who approved is the one who asked for the decision'
const own_company = 'who approved belongs to the partner'

export const separateDuties: Rule = rule({
  id: 'PB1511',
  slug: 'sod',
  severity: 'error',
  waivable: true,
  title: 'Nobody approves what they asked for, or what pays their own company',
  why: 'An approval by the person who wants the thing is no second pair of eyes. It is the first thing that an auditor looks for, and everything that the person has approved is then looked at again.',
  fix: 'Have another person of the role decide, and record that decision; keep the first one as rejected with a note.',
  cites: [
    { title: 'COSO Internal Control – Integrated Framework (2013), principle 10', checked_on: '2026-10-14' },
    { title: 'ISO 37001:2025, 8.3 and 8.4: financial and non-financial controls', checked_on: '2026-10-14' },
  ],
  of: ['partner', 'term_sheet', 'mdf_request', 'deal_registration'],
  check(entry, context) {
    if (entry.kind === 'deal_registration') {
      const { decided_by, partner_id, stage } = entry.fields
      if (decided_by === undefined || stage === 'rejected') return undefined
      return peopleOf(context, partner_id).some((person) => isSamePerson(person, decided_by, context))
        ? [{ at: ['decided_by'], what: own_company }]
        : undefined
    }
    return decidedIn(entry, context).flatMap(({ at, approvals = [], others = [] }) =>
      approvals.flatMap(({ decision, by, requested_by }, index): Hit[] => {
        if (decision !== 'approved') return []
        if (isSamePerson(by, requested_by, context)) return [{ at: [...at, index, 'by'], what: own_request }]
        return others.some((person) => isSamePerson(by, person, context)) ? [{ at: [...at, index, 'by'], what: own_company }] : []
      }),
    )
  },
  examples: {
    failing: [
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            approvals: '[{ decision: approved, role: head-of-partnerships, requested_by: Ana Prado, by: "ana  prado", on: 2026-04-24 }]',
          }),
        },
        on: '2026-06-01',
        at: 'mdf/m1.yaml#/approvals/0/by',
      },
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            requested_by: 'Jo Vale',
            approvals: '[{ decision: approved, role: head-of-partnerships, requested_by: Eva Melo, by: Jo Vale, on: 2026-04-24 }]',
          }),
        },
        on: '2026-06-01',
        at: 'mdf/m1.yaml#/approvals/0/by',
      },
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            claims: `[${claim({ approvals: '[{ decision: approved, role: head-of-partnerships, by: Luis Pina, on: 2026-06-02 }]' })}]`,
          }),
        },
        on: '2026-06-03',
        at: 'mdf/m1.yaml#/claims/0/approvals/0/by',
      },
      { files: { 'deals/2026.csv': dealTable({ decided_by: 'Marta Reis' }) }, on: '2026-06-01', at: 'deals/2026.csv:2:87' },
      {
        files: {
          'partners/acme/terms/v2.yaml': `status: accepted
valid_until: 2026-12-31
economics: { currency: EUR }
obligations: { vendor: [Support], partner: [A release each quarter] }
territory: [PT]
exclusivity: { granted: false }
approvals: [{ decision: approved, role: head-of-partnerships, requested_by: Ana Prado, by: Ana Prado, on: 2026-05-04 }]`,
        },
        on: '2026-06-01',
        at: 'partners/acme/terms/v2.yaml#/approvals/0/by',
      },
      {
        files: {
          'partners/acme/partner.yaml':
            'phases: [{ phase: manage, entered_on: 2025-06-01, approvals: [{ decision: approved, role: legal, requested_by: Rui Sá, by: Rui Sá, on: 2025-05-30 }] }]',
        },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/phases/0/approvals/0/by',
      },
      {
        files: {
          'partners/acme/partner.yaml':
            'agreements: [{ kind: nda, status: draft, approvals: [{ decision: approved, role: legal, requested_by: Rui Sá, by: Rui Sá, on: 2025-05-30 }] }]',
        },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/approvals/0/by',
      },
    ],
    passing: [
      {
        files: {
          'mdf/m1.yaml': mdfFile({
            approvals:
              '[{ decision: rejected, role: legal, requested_by: Rui Sá, by: Rui Sá, on: 2026-04-24 }, { decision: pending, role: head-of-partnerships, requested_by: Eva Melo }]',
            claims: `[${claim({ approvals: '[{ decision: approved, role: head-of-partnerships, by: Ana Prado, on: 2026-06-02 }]' })}]`,
          }),
        },
        on: '2026-06-03',
      },
      // Who looks after the partner may answer its registrations, and a refusal by whomever protects nobody.
      {
        files: {
          'deals/2026.csv': dealTable({ decided_by: 'Eva Melo' }, { dealreg_id: 'd2', stage: 'rejected', decided_by: 'Marta Reis' }),
        },
        on: '2026-06-01',
      },
    ],
  },
})

type Decision = Extract<AnyEntry, { kind: 'partner' | 'term_sheet' | 'mdf_request' }>

function decidedIn(entry: Decision, context: Context): Decided[] {
  if (entry.kind === 'term_sheet') return [{ at: ['approvals'], approvals: entry.fields.approvals }]
  if (entry.kind === 'partner') {
    const { agreements, phases } = entry.fields
    return [
      ...agreements.map(({ approvals }, index) => ({ at: ['agreements', index, 'approvals'], approvals })),
      ...phases.map(({ approvals }, index) => ({ at: ['phases', index, 'approvals'], approvals })),
    ]
  }
  const { partner, requested_by, approvals, claims } = entry.fields
  const others = [requested_by, ...peopleOf(context, partner)]
  return [
    { at: ['approvals'], approvals, others },
    ...claims.map((each, index) => ({ at: ['claims', index, 'approvals'], approvals: each.approvals, others })),
  ]
}

const peopleOf = ({ find }: Context, partner: string): string[] => (find('partner', partner)?.fields.contacts ?? []).map(({ name }) => name)
