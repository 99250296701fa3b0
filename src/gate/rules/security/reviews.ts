// The security review of a partner or an integration: whether there is one, whether it is fresh, and what it decided.

import type { SecurityReview } from '../../../../schemas/security-review.ts'
import { isLive } from '../../agreements.ts'
import { monthsAsked, overdue } from '../../cadence.ts'
import { lapses } from '../../lapses.ts'
import { policiesFor } from '../../policies.ts'
import { isAtWork } from '../../reviewed.ts'
import { type Hit, type Rule, rule } from '../../rule.ts'
import { dayAfter, uncovered, union } from '../../spans.ts'

const drata = { title: 'Drata Help Center, vendor security reviews and their deadlines (article 13557334)', checked_on: '2026-10-06' }
const vanta = { title: 'Vanta Help Center, vendor risk reviews by risk level (article 11345893)', checked_on: '2026-10-06' }
const supplier_control = { title: 'ISO/IEC 27001:2022, Annex A, controls 5.19 to 5.22 (supplier relationships)', checked_on: '2026-10-06' }

const concluded: ReadonlySet<string> = new Set(['passed', 'conditional', 'rejected'])

/** Days between reviews by risk; 0 where the review itself says when the next one is due. */
const cadence = { critical: 365, high: 365, medium: 730, low: 1095, integration: 0 } as const

export const reviews: readonly Rule[] = [
  rule({
    id: 'PB1201',
    slug: 'review-missing',
    severity: 'error',
    waivable: true,
    title: 'A partner at work has had a security review',
    why: 'Nobody has looked at how the partner keeps what customers entrust to it. After an incident that is the first paper asked for, by the customer and by the authority.',
    fix: 'Have the partner reviewed, and record status, security_review_date and reviewer in security_review.',
    cites: [supplier_control, vanta],
    of: 'partner',
    check(entry, context) {
      const { security_review: review, phase, risk_tier } = entry.fields
      if (!isLive(entry.fields)) return undefined
      const what = lackOf(review)
      if (what === undefined) return undefined
      const hit: Hit = { at: ['security_review', 'status'], what }
      // While a partner is brought on board, the review may still be running.
      if (phase === 'onboard' && review?.status === 'in_progress') return [{ ...hit, severity: 'warning' }]
      if (risk_tier === 'critical' || risk_tier === 'high') return [hit]
      const asked = policiesFor(context, entry).flatMap(({ policy, span }) =>
        policy.fields.requires.security_review === true ? [span] : [],
      )
      return [
        ...union(asked).map((span): Hit => ({ ...hit, ...span })),
        ...uncovered(asked).map((span): Hit => ({ ...hit, ...span, severity: 'warning' })),
      ]
    },
    examples: {
      failing: [
        {
          files: { 'partners/acme/partner.yaml': 'risk_tier: high\nsecurity_review: null' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/status',
        },
        {
          files: { 'partners/acme/partner.yaml': 'security_review: { status: not_started }' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/status',
          severity: 'warning',
        },
        {
          files: {
            'partners/acme/partner.yaml': 'security_review: { status: in_progress }',
            'policies/reviews.yaml':
              'title: Reviews\nwhy: Customers ask.\nfrom: 2026-06-01\napplies_to: { country: [PT] }\nrequires: { security_review: true }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Nuno Faro',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/status',
          before: 'warning',
        },
      ],
      passing: [
        { files: { 'partners/acme/partner.yaml': 'status: prospect\nphase: evaluate\nsecurity_review: null' }, on: '2026-06-01' },
        {
          files: { 'partners/acme/partner.yaml': 'security_review: { status: in_progress, security_review_date: 2025-12-01 }' },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1202',
    slug: 'review-overdue',
    severity: 'error',
    waivable: true,
    title: 'A security review is repeated when it is due',
    why: 'People, systems and suppliers of a partner change. A review that is past its day describes a company that no longer exists, while access goes on.',
    fix: 'Repeat the review, and record its day and the day of the next one.',
    windows:
      'Due 12 months after the last review of critical and high risk, 24 of medium, 36 of low (security-review-critical, -high, -medium and -low in freshness); review_months of a policy wins. The day in next_review_on counts when it comes first. Warns 30 days before.',
    cites: [drata, supplier_control],
    of: ['partner', 'integration'],
    check(entry, context) {
      const review = entry.fields.security_review
      if (review === undefined || !isAtWork(entry)) return undefined
      const { next_review_on: next, security_review_date: last } = review
      const risk = entry.kind === 'partner' ? entry.fields.risk_tier : 'integration'
      const { days, warn } = context.period(`security-review-${risk}`, cadence[risk], [30])
      const asked = entry.kind === 'partner' ? monthsAsked(context, entry, ({ review_months }) => review_months) : []
      const broken = union([
        ...(next === undefined ? [] : [{ from: dayAfter(next) }]),
        ...(last === undefined ? [] : overdue(last, asked, days)),
      ])
      const field = next !== undefined && broken[0]?.from === dayAfter(next) ? 'next_review_on' : 'security_review_date'
      return lapses(['security_review', field], 'the security review is due to be repeated', broken, warn)
    },
    examples: {
      failing: [
        {
          files: { 'partners/acme/partner.yaml': 'security_review: { status: passed, security_review_date: 2024-06-10 }' },
          on: '2026-06-11',
          at: 'partners/acme/partner.yaml#/security_review/security_review_date',
          before: 'warning',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review: { status: passed, security_review_date: 2025-06-10, next_review_on: 2026-05-31 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/next_review_on',
          before: 'warning',
        },
        {
          files: {
            'integrations/lantern-plugin.yaml':
              'security_review: { status: passed, next_review_on: 2026-06-30, evidence: [{ kind: pentest, issued_on: 2026-01-19 }] }',
          },
          on: '2026-05-31',
          at: 'integrations/lantern-plugin.yaml#/security_review/next_review_on',
          severity: 'warning',
          before: 'none',
        },
        {
          files: {
            'policies/reviews.yaml':
              'title: Reviews\nwhy: Customers ask.\napplies_to: { country: [PT] }\nrequires: { review_months: 6 }\nsources: [{ id: board, title: Partner board, verified_on: 2026-05-04 }]\nowner: Nuno Faro',
          },
          on: '2026-06-02',
          at: 'partners/acme/partner.yaml#/security_review/security_review_date',
          before: 'warning',
        },
      ],
      passing: [
        {
          files: { 'partners/acme/partner.yaml': 'security_review: { status: passed, security_review_date: 2024-07-02 }' },
          on: '2026-06-01',
        },
        {
          files: {
            'partners/acme/partner.yaml': 'status: suspended\nsecurity_review: { status: passed, security_review_date: 2023-06-10 }',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1203',
    slug: 'review-decision',
    severity: 'error',
    waivable: true,
    title: 'What a security review asked for is mended in time, and a rejected partner or integration is not at work',
    why: 'A condition without its deadline is a pass. The reviewer agreed only because the hole would be closed by that day, and customers still stand behind it.',
    fix: 'Have it mended and record closed_on, agree on a new day with the reviewer, or take the access away.',
    cites: [vanta, supplier_control],
    of: ['partner', 'integration'],
    check(entry) {
      const review = entry.fields.security_review
      if (review === undefined || !isAtWork(entry)) return undefined
      if (review.status === 'rejected')
        return [{ at: ['security_review', 'status'], what: 'the security review ended in a rejection, and the work goes on' }]
      return review.findings?.flatMap(({ due_on, closed_on }, index): Hit[] =>
        closed_on === undefined
          ? [
              {
                at: ['security_review', 'findings', index, 'due_on'],
                what: 'a finding of the security review is open past the day by which it had to be mended',
                from: dayAfter(due_on),
                severity: review.status === 'conditional' ? 'error' : 'warning',
              },
            ]
          : [],
      )
    },
    examples: {
      failing: [
        {
          files: { 'partners/acme/partner.yaml': 'security_review: { status: rejected, security_review_date: 2025-12-01 }' },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/status',
        },
        {
          files: {
            'partners/acme/partner.yaml':
              'security_review:\n  status: conditional\n  security_review_date: 2025-12-01\n  findings:\n    - { summary: Shared passwords, severity: high, due_on: 2026-05-31 }\n    - { summary: No log, severity: low, due_on: 2026-03-31, closed_on: 2026-04-02 }',
          },
          on: '2026-06-01',
          at: 'partners/acme/partner.yaml#/security_review/findings/0/due_on',
          before: 'none',
        },
        {
          files: {
            'integrations/lantern-plugin.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  findings: [{ summary: Long tokens, severity: low, due_on: 2026-05-31 }]\n  evidence: [{ kind: pentest, issued_on: 2026-01-19 }]',
          },
          on: '2026-06-01',
          at: 'integrations/lantern-plugin.yaml#/security_review/findings/0/due_on',
          severity: 'warning',
          before: 'none',
        },
      ],
      passing: [
        {
          files: {
            'partners/acme/partner.yaml':
              'status: suspended\nsecurity_review:\n  status: conditional\n  security_review_date: 2025-12-01\n  findings: [{ summary: Shared passwords, severity: high, due_on: 2026-03-31 }]',
          },
          on: '2026-06-01',
        },
        {
          files: { 'integrations/lantern-plugin.yaml': 'status: in_development\nsecurity_review: { status: rejected }' },
          on: '2026-06-01',
        },
      ],
    },
  }),
]

/** Why there is no review to rely on; undefined when there is one. */
function lackOf(review: SecurityReview | undefined): string | undefined {
  if (review?.security_review_date !== undefined) return undefined
  if (review === undefined || !concluded.has(review.status)) return 'no security review has been completed'
  return review.next_review_on === undefined ? 'the security review has an outcome and no security_review_date' : undefined
}
