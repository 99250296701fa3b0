// Reports and certificates of independent auditors that the trust in a partner or an integration rests on.

import { addDays, periodEnd } from '../../../program/days.ts'
import type { Entry } from '../../../program/program.ts'
import { isLive } from '../../agreements.ts'
import { lapses } from '../../lapses.ts'
import { policiesFor } from '../../policies.ts'
import { isAtWork, isUsed, longest, type Proof, proofsOf, soc2, soc2Days } from '../../reviewed.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { common, dayAfter, dayBefore, type Span, uncovered, union } from '../../spans.ts'

const aicpa = {
  title: 'AICPA SOC 2 reporting on an examination of controls at a service organization, reporting periods',
  checked_on: '2026-10-06',
}
const convention = {
  title: 'I.S. Partners and Thoropass on SOC 2 validity (12 months) and bridge letters (three months)',
  checked_on: '2026-10-06',
}
const iso_27006 = { title: 'ISO/IEC 17021-1:2015, 9.1.3 and 9.6 (three-year cycle, yearly surveillance audits)', checked_on: '2026-10-06' }

const at = ({ index }: Proof, field: string): Hit['at'] => ['security_review', 'evidence', index, field]

export const reports: readonly Rule[] = [
  rule({
    id: 'PB1204',
    slug: 'soc2-stale',
    severity: 'error',
    waivable: true,
    title: 'A SOC 2 report is not older than a year, or a bridge letter speaks for the time since',
    why: 'The report says how controls worked until the last day of its period, and nothing about the months after. Customers who ask for it will not take one that ended more than a year ago.',
    fix: 'Ask for the next report, or for a bridge letter of at most three months, and record it in security_review.evidence.',
    windows:
      'Twelve months after period_end (soc2 in freshness), and at most 92 days more by a bridge letter (bridge-letter in freshness). Warns 60 days before. A report has no legal expiry; the year is convention.',
    cites: [aicpa, convention],
    of: ['partner', 'integration'],
    check(entry, context) {
      const review = entry.fields.security_review
      if (review?.evidence === undefined || !isAtWork(entry)) return undefined
      const found = soc2Days(review, context)
      if (found === undefined) return undefined
      const { last, days } = found
      return lapses(
        at(last, last.field),
        'the latest SOC 2 report runs out, and no bridge letter speaks for the time after it',
        uncovered(days),
        context.period('soc2', 365, [60]).warn,
      )
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence:\n    - { kind: soc2_type2, period_start: 2024-06-01, period_end: 2025-05-31, issued_on: 2025-07-15 }\n    - { kind: soc2_type2, period_start: 2023-06-01, period_end: 2024-05-31, issued_on: 2024-07-15 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence/0/period_end',
          before: 'warning',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence:\n    - { kind: soc2_type2, period_end: 2025-04-30 }\n    - { kind: bridge_letter, period_start: 2026-05-01, period_end: 2026-05-31 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence/0/period_end',
          before: 'warning',
        },
        {
          files: {
            'integrations/lantern-plugin.yaml':
              'security_review:\n  status: passed\n  next_review_on: 2027-11-30\n  evidence: [{ kind: pentest, issued_on: 2026-01-19 }, { kind: soc2_type1, issued_on: 2025-07-30 }]',
          },
          on: '2026-05-31',
          at: 'integrations/lantern-plugin.yaml#/security_review/evidence/1/issued_on',
          severity: 'warning',
          before: 'none',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence:\n    - { kind: soc2_type2, period_end: 2025-04-30 }\n    - { kind: bridge_letter, issued_on: 2026-05-01, period_end: 2026-08-31 }',
          },
          on: '2026-05-31',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'status: terminated\nphase: exit\nsecurity_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: soc2_type2, period_end: 2024-04-30 }]',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1205',
    slug: 'soc2-scope',
    severity: 'warning',
    waivable: true,
    title: 'The SOC 2 report is of the type that is asked for, and covers the services that customers reach',
    why: 'A type 1 report looks at controls on a single day, and a report on another service says nothing about ours. Both look right in a folder and fail in a customer’s audit.',
    fix: 'Ask for a type 2 report whose scope names the service, and list the integrations that run on it in covers.',
    windows: 'Type 2 is needed where evidence of a policy that holds for the partner says soc2_type2.',
    cites: [aicpa],
    of: 'partner',
    check(entry, context) {
      const { security_review: review } = entry.fields
      if (review?.evidence === undefined || !isLive(entry.fields)) return undefined
      const found = proofsOf(review, context, soc2)
      return found.length === 0
        ? undefined
        : [...typeHits(entry, context, found), ...scopeHits(entry.id, context, found, proofsOf(review, context, ['iso27001']))]
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: soc2_type1, issued_on: 2026-02-27 }]',
            'policies/reports.yaml':
              'title: Reports\nwhy: Customers ask.\nfrom: 2026-06-01\napplies_to: { tier: [member] }\nrequires: { evidence: [soc2_type2] }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Nuno Faro',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence/0/kind',
          before: 'none',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: soc2_type2, period_end: 2026-03-31, scope: Web shop, covers: [] }]',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence/0/covers',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: soc2_type1, issued_on: 2026-02-27 }]',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: soc2_type2, period_end: 2026-03-31, scope: Drawing service, covers: [lantern-plugin] }]',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1206',
    slug: 'iso27001-expired',
    severity: 'error',
    waivable: true,
    title: 'An ISO/IEC 27001 certificate is valid, and audited each year',
    why: 'After its last day a certificate may not be shown any more, and without its yearly audit the body that issued it takes it back. Whoever repeats it to a customer then says something untrue. One that lasts longer than its cycle was never issued so.',
    fix: 'Ask for the new certificate or for the report of the surveillance audit, and record it beside the old one.',
    windows:
      'Until expires_on, or three years after issued_on (iso27001 in freshness); warns 90 days before. A surveillance audit each 12 months (iso27001-surveillance in freshness) is a warning.',
    cites: [iso_27006],
    of: ['partner', 'integration'],
    check(entry, context) {
      const review = entry.fields.security_review
      if (review?.evidence === undefined || !isAtWork(entry)) return undefined
      const last = longest(proofsOf(review, context, ['iso27001']))
      if (last?.until === undefined) return undefined
      const { expires_on } = last.evidence
      if (expires_on !== undefined && expires_on > last.until)
        return [
          { at: at(last, 'expires_on'), what: 'the certificate is recorded as valid for longer than the cycle that it was issued for' },
        ]
      const { warn } = context.period('iso27001', 1095, [90])
      return [
        ...lapses(at(last, last.field), 'the ISO/IEC 27001 certificate runs out', [{ from: dayAfter(last.until) }], warn),
        ...surveillance(last, last.until, context, warn),
      ]
    },
    examples: {
      failing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: iso27001, issued_on: 2023-06-01, expires_on: 2026-05-31, surveillance_on: 2025-06-12 }]',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence/0/expires_on',
          before: 'warning',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: iso27001, issued_on: 2025-06-02, expires_on: 2028-06-03, surveillance_on: 2026-05-20 }]',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence/0/expires_on',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: iso27001, issued_on: 2024-05-20, expires_on: 2027-05-19, surveillance_on: 2025-05-31 }]',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/evidence/0/surveillance_on',
          severity: 'warning',
          before: 'none',
        },
        {
          files: {
            'integrations/lantern-plugin.yaml':
              'security_review:\n  status: passed\n  next_review_on: 2027-11-30\n  evidence: [{ kind: pentest, issued_on: 2026-01-19 }, { kind: iso27001, issued_on: 2023-08-30, surveillance_on: 2025-09-01 }]',
          },
          on: '2026-06-01',
          at: 'integrations/lantern-plugin.yaml#/security_review/evidence/1/issued_on',
          severity: 'warning',
          before: 'none',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence:\n    - { kind: iso27001, issued_on: 2022-06-01, expires_on: 2025-05-31 }\n    - { kind: iso27001, issued_on: 2025-06-01, expires_on: 2028-06-01 }',
          },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'status: prospect\nphase: evaluate\nsecurity_review:\n  status: in_progress\n  evidence: [{ kind: iso27001, issued_on: 2022-06-01, expires_on: 2025-05-31 }]',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
]

/** The type 1 report, on the days on which a policy asks for type 2 and it alone is valid. */
function typeHits(entry: Entry<'partner'>, context: Context, found: readonly Proof[]): Hit[] {
  const first = longest(found.filter(({ evidence }) => evidence.kind === 'soc2_type1'))
  if (first === undefined) return []
  const asked = policiesFor(context, entry).flatMap(({ policy, span }) =>
    policy.fields.requires.evidence?.includes('soc2_type2') === true ? [span] : [],
  )
  const without = uncovered(found.filter(({ evidence }) => evidence.kind === 'soc2_type2').map(({ until }) => ({ until })))
  return union(asked).flatMap((span) =>
    without.flatMap((gap): Hit[] => {
      const alone = common(span, gap)
      const held = alone && common(alone, { until: first.until })
      return held === undefined
        ? []
        : [{ at: at(first, 'kind'), what: 'the SOC 2 report is of type 1, and a policy asks for type 2', ...held }]
    }),
  )
}

/** Integrations that customers use, that reach data, and that are on no list of what the reports cover; where nobody made such a list, nobody compared. */
function scopeHits(partner: string, { of }: Context, reports: readonly Proof[], certificates: readonly Proof[]): Hit[] {
  const first = longest(reports.filter(({ evidence }) => evidence.covers !== undefined))
  if (first === undefined) return []
  const covered = new Set([...reports, ...certificates].flatMap(({ evidence }) => evidence.covers ?? []))
  return of('integration', partner)
    .filter(({ id, fields }) => isUsed(fields) && fields.data_access !== 'none' && !covered.has(id))
    .map(
      ({ id }): Hit => ({
        at: at(first, 'covers'),
        what: `no report or certificate covers the service behind ${id}`,
        until: first.until,
        key: id,
      }),
    )
}

/** The warning that no surveillance audit is on record for a year; not while the end of the certificate is announced anyway. */
function surveillance({ evidence, index }: Proof, end: string, { period }: Context, warn: readonly number[]): Hit[] {
  const last = evidence.surveillance_on ?? evidence.issued_on
  if (last === undefined) return []
  const { days } = period('iso27001-surveillance', 365)
  const missing: Span | undefined = common(
    { from: dayAfter(periodEnd(last, days)) },
    { until: dayBefore(addDays(end, -Math.max(0, ...warn))) },
  )
  return missing === undefined
    ? []
    : [
        {
          at: ['security_review', 'evidence', index, 'surveillance_on'],
          what: 'no surveillance audit of the certificate is on record for a year',
          ...missing,
          severity: 'warning',
        },
      ]
}
