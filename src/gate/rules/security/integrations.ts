// Integrations: how long ago somebody tried to break in, and what they may reach.
import type { Entry } from '../../../program/program.ts'
import { lapses } from '../../lapses.ts'
import { isUsed, longest, type Proof, proofsOf } from '../../reviewed.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { dayAfter } from '../../spans.ts'

const asvs = {
  title: 'OWASP Application Security Verification Standard 4.0.3, use of the standard for assessment',
  checked_on: '2026-10-06',
}
const oauth = {
  title: 'RFC 9700, Best Current Practice for OAuth 2.0 Security, 2.3 (access token privilege restriction)',
  checked_on: '2026-10-06',
}

export const integrations: readonly Rule[] = [
  rule({
    id: 'PB1207',
    slug: 'pentest-stale',
    severity: 'error',
    waivable: true,
    title: 'An integration that reaches data has had a penetration test in the past year',
    why: 'Every release since the last test is untried, and an integration reaches the data of all customers who switched it on. Attackers look for exactly such side doors.',
    fix: 'Have the integration tested, and record the report in security_review.evidence with kind: pentest.',
    windows: 'Twelve months after issued_on (pentest in freshness). Warns 60 days before.',
    cites: [asvs],
    of: 'integration',
    check(entry, context) {
      const { fields } = entry
      if (!isUsed(fields) || fields.data_access === 'none') return undefined
      const own = longest(proofsOf(fields.security_review, context, ['pentest']))
      const until = longest([...(own ? [own] : []), ...testsByPartners(entry, context)])?.until
      if (until === undefined) return [{ at: ['security_review', 'evidence'], what: 'no penetration test with its day is on record' }]
      const at: Hit['at'] = own ? ['security_review', 'evidence', own.index, own.field] : ['security_review', 'evidence']
      return lapses(at, 'the latest penetration test runs out', [{ from: dayAfter(until) }], context.period('pentest', 365, [60]).warn)
    },
    examples: {
      failing: [
        {
          files: {
            'integrations/lantern-plugin.yaml':
              'security_review:\n  status: passed\n  next_review_on: 2027-11-30\n  evidence: [{ kind: pentest, issued_on: 2024-05-31 }, { kind: pentest, issued_on: 2025-05-31 }]',
          },
          on: '2026-06-01',
          at: 'integrations/lantern-plugin.yaml#/security_review/evidence/1/issued_on',
          before: 'warning',
        },
        {
          files: { 'integrations/lantern-plugin.yaml': 'security_review: { status: passed, next_review_on: 2027-11-30 }' },
          on: '2026-06-01',
          at: 'integrations/lantern-plugin.yaml#/security_review/evidence',
        },
        {
          files: {
            'integrations/lantern-plugin.yaml':
              'status: beta\nsecurity_review: { status: passed, next_review_on: 2027-11-30, evidence: [{ kind: pentest, period_end: 2025-07-31 }] }',
          },
          on: '2026-06-01',
          at: 'integrations/lantern-plugin.yaml#/security_review/evidence/0/period_end',
          severity: 'warning',
          before: 'none',
        },
      ],
      passing: [
        { files: { 'integrations/lantern-plugin.yaml': 'data_access: none\nsecurity_review: null' }, on: '2026-06-01' },
        { files: { 'integrations/lantern-plugin.yaml': 'status: in_development\nsecurity_review: null' }, on: '2026-06-01' },
        {
          files: {
            'integrations/lantern-plugin.yaml': 'security_review: { status: passed, next_review_on: 2027-11-30 }',
            'partners/acme/partner.yaml':
              'security_review:\n  status: passed\n  security_review_date: 2025-12-01\n  evidence: [{ kind: pentest, issued_on: 2026-01-19, scope: Drawing service and Lantern Plug-in }]',
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1208',
    slug: 'integration-scope',
    severity: 'error',
    waivable: true,
    title: 'An integration that customers use asks only for scopes that were approved',
    why: 'A scope that nobody approved is access that nobody weighed. Customers grant the whole list with one click and never look again.',
    fix: 'Have the reviewer approve the scope, or take it out of what the integration asks for.',
    cites: [oauth],
    of: 'integration',
    check({ fields }) {
      if (!isUsed(fields)) return undefined
      const { requested, approved } = fields.api_scope
      return requested.flatMap((scope, index): Hit[] =>
        approved.includes(scope)
          ? []
          : [{ at: ['api_scope', 'requested', index], what: 'the integration asks for a scope that is not among the approved ones' }],
      )
    },
    examples: {
      failing: [
        {
          files: { 'integrations/lantern-plugin.yaml': 'api_scope: { requested: [plans.read, users.read], approved: [plans.read] }' },
          on: '2026-06-01',
          at: 'integrations/lantern-plugin.yaml#/api_scope/requested/1',
        },
      ],
      passing: [
        {
          files: { 'integrations/lantern-plugin.yaml': 'status: in_development\napi_scope: { requested: [plans.read], approved: [] }' },
          on: '2026-06-01',
        },
      ],
    },
  }),
]

/** Tests that a partner had made of the integration: those whose scope names it. */
function testsByPartners({ id, fields: { name, partners } }: Entry<'integration'>, context: Context): Proof[] {
  return partners.flatMap((partner) =>
    proofsOf(context.find('partner', partner)?.fields.security_review, context, ['pentest']).filter(
      ({ evidence: { scope = '', covers = [] } }) => covers.includes(id) || scope.includes(id) || scope.includes(name),
    ),
  )
}
