// Commitments that nobody of the right role approved, and decisions that wait for too long.
import type { Approval } from '../../../../schemas/approval.ts'
import type { Path } from '../../../program/names.ts'
import type { Entry, EntryAmong } from '../../../program/program.ts'
import { inForce } from '../../agreements.ts'
import { all, answerDay, approvedSince, isApprovedBy } from '../../approvals.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { common, dayAfter, dayBefore, type Span } from '../../spans.ts'

type Judged = EntryAmong<'partner' | 'term_sheet' | 'mdf_request'>

interface Commitment extends Span {
  at: Path
  what: string
  approvals: readonly Approval[]
}

function partnerOf(entry: Judged, { find }: Context): Entry<'partner'> | undefined {
  if (entry.kind === 'partner') return entry
  return find('partner', entry.kind === 'term_sheet' ? (entry.params['partner'] ?? '') : entry.fields.partner)
}

// Both come before a partnership and commit neither side to business: who signs them may send them.
const free_agreements: ReadonlySet<string> = new Set(['nda', 'brand_guidelines'])
// Looking for a partner and scoring it commits nobody.
const free_phases: ReadonlySet<string> = new Set(['scout', 'evaluate'])

const agreed = ({ agreements }: Entry<'partner'>['fields']): Commitment[] =>
  agreements.flatMap((agreement, index) => {
    const span = free_agreements.has(agreement.kind) ? undefined : inForce(agreement)
    return span === undefined
      ? []
      : [
          {
            at: ['agreements', index, 'approvals'],
            what: 'the signed agreement',
            approvals: agreement.approvals ?? [],
            from: agreement.signed_on ?? span.from,
            until: span.until,
          },
        ]
  })

// What a record begins with is no change.
const changed = ({ phases }: Entry<'partner'>['fields']): Commitment[] =>
  phases.flatMap(({ phase, entered_on, approvals = [] }, index) =>
    index === 0 || free_phases.has(phase)
      ? []
      : [{ at: ['phases', index, 'approvals'], what: `the change to the phase "${phase}"`, approvals, from: entered_on }],
  )

function commitments(entry: Judged): Commitment[] {
  if (entry.kind === 'partner') return [...agreed(entry.fields), ...changed(entry.fields)]
  const { approvals, status } = entry.fields
  const at = ['approvals']
  if (entry.kind === 'term_sheet')
    return status === 'accepted' ? [{ at, what: 'the accepted term sheet', approvals, from: entry.fields.decided_on }] : []
  return status === 'approved' ? [{ at, what: 'the approved request for funds', approvals }] : []
}

/** A commitment that lacks an approval, or lacked it until somebody approved afterwards. */
function unapproved({ at, what, approvals, from, until }: Commitment, roles: readonly string[]): Hit[] {
  const missing = roles.filter((role) => !isApprovedBy(approvals, role))
  if (missing.length > 0) return [{ at, from, until, what: `${what} has no approval by ${all(missing)}` }]
  const since = approvedSince(approvals, roles)
  const days = from && since && common({ from }, { until: dayBefore(since) })
  return days ? [{ at, ...days, what: `${what} was not approved yet by ${all(roles)}` }] : []
}

/** Lists of decisions on what is still in play, with their places. */
function open(entry: Judged): { at: Path; approvals: readonly Approval[] }[] {
  const { fields, kind } = entry
  if (kind === 'partner') {
    const agreements = fields.agreements.flatMap(({ status, approvals = [] }, index) =>
      status === 'expired' || status === 'terminated' ? [] : [{ at: ['agreements', index, 'approvals'], approvals }],
    )
    return [...agreements, ...fields.phases.map(({ approvals = [] }, index) => ({ at: ['phases', index, 'approvals'], approvals }))]
  }
  const own = { at: ['approvals'], approvals: fields.approvals }
  if (kind === 'term_sheet') return fields.status === 'draft' || fields.status === 'sent' ? [own] : []
  const claims = fields.claims.flatMap(({ status, approvals = [] }, index) =>
    status === 'open' ? [{ at: ['claims', index, 'approvals'], approvals }] : [],
  )
  return fields.status === 'open' ? [own, ...claims] : claims
}

const agreement = (fields: string): Record<string, string> => ({ 'partners/acme/partner.yaml': `agreements: [{ ${fields} }]` })
const approved = 'decision: approved, role: head-of-partnerships, by: Ana Prado'
const government = {
  'program.yaml':
    'approvals: { referral: [head-of-partnerships], distribution: [head-of-partnerships], technology: [head-of-partnerships], strategic: [head-of-partnerships], government: [head-of-partnerships, legal] }',
}
const request = (fields: string): Record<string, string> => ({
  'mdf/stand.yaml': `mdf_id: stand\npartner: acme\nactivity: Stand at a fair\ntype: event\nperiod: 2026-Q3\ncurrency: EUR\nbudget: "4000.00"\npartner_share: "2000.00"\nrequested: "2000.00"\nstart: 2026-09-01\nend: 2026-09-02\nkpi_target: { what: Visits, target: 40 }\nrequested_on: 2026-05-27\nrequested_by: Marta Reis\nclaims: []\n${fields}`,
})
const pending = 'decision: pending, role: head-of-partnerships, requested_by: Eva Melo, requested_on: 2026-05-27'
const at = 'partners/acme/partner.yaml#'

export const approvals: readonly Rule[] = [
  rule({
    id: 'PB1601',
    slug: 'approval-missing',
    severity: 'error',
    waivable: true,
    title: 'Every commitment was approved in each role that the type of partnership asks for',
    why: 'A signature without approval binds the company to something that nobody who answers for it has read. Undoing a clause costs more than asking for it, and the partner has already planned with it.',
    fix: 'Ask the role for its decision and record it in approvals with decision, role, by and on; withdraw what it does not approve.',
    windows:
      'Roles are those of approvals in program.yaml. Asked for are signed agreements in force (but a non-disclosure agreement and the brand guidelines), accepted term sheets, approved requests for funds, and each change of phase from negotiate on. A decision after the day of the commitment ends the finding on its own day.',
    cites: [
      {
        title: 'Committee of Sponsoring Organizations (COSO), Internal Control – Integrated Framework (2013), principle 10',
        checked_on: '2026-10-14',
      },
    ],
    of: ['partner', 'term_sheet', 'mdf_request'],
    check(entry, context) {
      const partner = partnerOf(entry, context)
      if (partner === undefined || (entry.kind !== 'partner' && partner.fields.status === 'terminated')) return undefined
      const roles = context.settings.approvals[partner.fields.partnership]
      return commitments(entry).flatMap((each) => unapproved(each, roles))
    },
    examples: {
      failing: [
        {
          files: agreement('kind: technology, status: signed, signed_on: 2026-03-02'),
          on: '2026-03-02',
          at: `${at}/agreements/0/approvals`,
          before: 'none',
        },
        {
          files: agreement(
            'kind: dpa, status: signed, signed_on: 2026-03-02, approvals: [{ decision: pending, role: head-of-partnerships }]',
          ),
          on: '2026-06-01',
          at: `${at}/agreements/0/approvals`,
        },
        {
          files: agreement(
            'kind: reseller, status: signed, signed_on: 2026-03-02, approvals: [{ decision: approved, role: head-of-partnerships }]',
          ),
          on: '2026-06-01',
          at: `${at}/agreements/0/approvals`,
        },
        {
          files: {
            ...government,
            'partners/acme/partner.yaml': `partnership: government\nphases: [{ phase: manage, entered_on: 2025-06-01 }]\nagreements: [{ kind: mou, status: signed, signed_on: 2026-03-02, approvals: [{ ${approved}, on: 2026-03-02 }] }]`,
            'partners/acme/terms/v1.yaml': 'status: superseded',
          },
          on: '2026-06-01',
          at: `${at}/agreements/0/approvals`,
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'phases: [{ phase: evaluate, entered_on: 2025-05-05, left_on: 2026-05-04 }, { phase: onboard, entered_on: 2026-05-04 }]',
          },
          on: '2026-05-04',
          at: `${at}/phases/1/approvals`,
          before: 'none',
        },
        {
          files: { 'partners/acme/terms/v1.yaml': 'approvals: []' },
          on: '2025-03-28',
          at: 'partners/acme/terms/v1.yaml#/approvals',
          before: 'none',
        },
        {
          files: request(
            'status: approved\napprovals: [{ decision: rejected, role: head-of-partnerships, by: Ana Prado, on: 2026-05-28 }]',
          ),
          on: '2026-06-01',
          at: 'mdf/stand.yaml#/approvals',
        },
      ],
      passing: [
        { files: agreement('kind: nda, status: signed, signed_on: 2026-03-02'), on: '2026-06-01' },
        { files: agreement('kind: brand_guidelines, status: signed, signed_on: 2026-03-02'), on: '2026-06-01' },
        { files: agreement('kind: technology, status: negotiating'), on: '2026-06-01' },
        { files: agreement('kind: technology, status: signed, signed_on: 2025-03-02, expires_on: 2026-05-31'), on: '2026-06-01' },
        {
          files: agreement(`kind: technology, status: signed, signed_on: 2026-05-04, approvals: [{ ${approved}, on: 2026-06-01 }]`),
          on: '2026-06-01',
        },
        { files: agreement(`kind: technology, status: signed, signed_on: 2026-05-04, approvals: [{ ${approved} }]`), on: '2026-06-01' },
        { files: { 'partners/acme/terms/v1.yaml': 'status: sent\napprovals: []' }, on: '2026-06-01' },
        { files: { 'partners/acme/terms/v1.yaml': 'approvals: []', 'partners/acme/partner.yaml': 'status: terminated' }, on: '2026-06-01' },
        { files: request(`status: open\napprovals: [{ ${pending} }]`), on: '2026-06-01' },
        { files: { 'partners/acme/partner.yaml': 'phases: [{ phase: manage, entered_on: 2025-06-01 }]' }, on: '2026-06-01' },
      ],
    },
  }),
  rule({
    id: 'PB1602',
    slug: 'approval-late',
    severity: 'warning',
    waivable: true,
    title: 'A decision is taken within the time of its role',
    why: 'The partner waits, the customer behind it waits, and somebody signs without an answer. One late decision teaches everybody to ask afterwards.',
    fix: 'Call who decides, and record the decision with its day; a request that nobody needs any more is taken out.',
    windows: 'Business days from requested_on: sla_business_days of the role in approvers. A role without it has no time to keep.',
    cites: [{ title: 'Approval times of the program itself: approvers in program.yaml', checked_on: '2026-10-14' }],
    of: ['partner', 'term_sheet', 'mdf_request'],
    check(entry, context) {
      if (partnerOf(entry, context)?.fields.status === 'terminated') return undefined
      return open(entry).flatMap((list) =>
        list.approvals.flatMap(({ decision, role, requested_on }, index): Hit[] => {
          const last = answerDay(context.settings, role, requested_on)
          if (decision !== 'pending' || last === undefined) return []
          return [
            {
              at: [...list.at, index, 'decision'],
              from: dayAfter(last),
              what: `the decision of "${role}" has waited for longer than the role may take`,
            },
          ]
        }),
      )
    },
    examples: {
      failing: [
        {
          files: agreement(`kind: technology, status: negotiating, approvals: [{ ${pending} }]`),
          on: '2026-06-02',
          at: `${at}/agreements/0/approvals/0/decision`,
          before: 'none',
        },
        {
          files: { 'partners/acme/partner.yaml': `phases: [{ phase: onboard, entered_on: 2026-05-25, approvals: [{ ${pending} }] }]` },
          on: '2026-06-02',
          at: `${at}/phases/0/approvals/0/decision`,
          before: 'none',
        },
        {
          files: { 'partners/acme/terms/v1.yaml': `status: sent\napprovals: [{ ${pending} }]` },
          on: '2026-06-02',
          at: 'partners/acme/terms/v1.yaml#/approvals/0/decision',
          before: 'none',
        },
        {
          files: request(`status: open\napprovals: [{ ${pending} }]`),
          on: '2026-06-02',
          at: 'mdf/stand.yaml#/approvals/0/decision',
          before: 'none',
        },
      ],
      passing: [
        { files: agreement(`kind: technology, status: negotiating, approvals: [{ ${pending} }]`), on: '2026-06-01' },
        { files: agreement(`kind: technology, status: terminated, approvals: [{ ${pending} }]`), on: '2026-07-01' },
        {
          files: agreement('kind: technology, status: sent, approvals: [{ decision: pending, role: head-of-partnerships }]'),
          on: '2026-07-01',
        },
        {
          files: agreement(`kind: technology, status: sent, approvals: [{ ${pending.replace('head-of-partnerships', 'legal')} }]`),
          on: '2026-07-01',
        },
        { files: { 'partners/acme/terms/v1.yaml': `status: rejected\napprovals: [{ ${pending} }]` }, on: '2026-07-01' },
        { files: request(`status: cancelled\napprovals: [{ ${pending} }]`), on: '2026-07-01' },
        {
          files: {
            'partners/acme/terms/v1.yaml': `status: sent\napprovals: [{ ${pending} }]`,
            'partners/acme/partner.yaml': 'status: terminated',
          },
          on: '2026-07-01',
        },
      ],
    },
  }),
]
