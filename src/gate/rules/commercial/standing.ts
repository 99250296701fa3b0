// What a partner's place in the program rests on: its tier, its plan, what is claimed in public, and whom to call.
import type { Contact } from '../../../../schemas/contact.ts'
import { periodEnd } from '../../../program/days.ts'
import { comparisonsIn, heldSince, keptUntil } from '../../../program/tiers.ts'
import { type Partner, sharesPersonalData } from '../../agreements.ts'
import { knownOf, lookFor, unknownDays } from '../../requirement.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { common, type Day, dayAfter, holdsOn, later, type Span, uncovered } from '../../spans.ts'
import { zeta } from '../example-partner.ts'

const tierYaml = (requirements: string): string => `requirements: ${requirements}`

export const tierUnmet: Rule = rule({
  id: 'PB1515',
  slug: 'tier-unmet',
  severity: 'error',
  waivable: true,
  title: 'A partner meets what its tier asks',
  why: 'Margin, funds and the badge are paid for by what the tier asks. A partner that keeps them without it takes them from those who earn them, and customers trust a level that is not there.',
  fix: 'Agree with the partner on how it meets the tier again, or move it to the tier that it meets.',
  windows:
    'Warns from the first day on which the tier is not met; an error once grace_days of the tier have passed since the end of that month. Figures come from the scorecards; certified people are counted by the certificates of the contacts where no export holds them.',
  cites: [
    { title: 'AWS Partner Network, Services Path: requirements by tier', checked_on: '2026-10-14' },
    {
      title: 'Atlassian Marketplace partner program: thresholds by tier',
      url: 'https://developer.atlassian.com/platform/marketplace/marketplace-partner-program/',
      checked_on: '2026-10-14',
    },
  ],
  of: 'partner',
  check(partner, context) {
    const { status, tier: id } = partner.fields
    const tier = id === undefined || status !== 'active' ? undefined : context.find('tier', id)?.fields
    const asks = tier?.requirements
    if (tier === undefined || asks === undefined) return undefined
    const known = knownOf(asks, lookFor(partner, context))
    const since: Span = { from: heldSince(partner.fields) }
    const day = lastKnown(context)
    const lacking = unknownDays(known).some((span) => holdsOn(span, day))
    const hits = known.unmet.flatMap((span): Hit[] => {
      const days = common(span, since)
      if (days === undefined) return []
      const { from } = days
      const asked = [...new Set(comparisonsIn(asks).map(({ metric }) => metric))].join(', ')
      return [
        {
          at: ['tier'],
          what: `the partner does not meet what the tier ${id} asks (${asked})`,
          ...days,
          error: from && dayAfter(keptUntil(from, tier.grace_days)),
        },
      ]
    })
    return lacking ? [...hits, { lacks: 'figures in the scorecards for what the tier asks' }] : hits
  },
  examples: {
    failing: [
      {
        files: { 'tiers/member.yaml': tierYaml('{ metric: certified_people, gte: 2 }') },
        on: '2025-09-29',
        at: 'partners/acme/partner.yaml#/tier',
        before: 'warning',
      },
      {
        files: { 'tiers/member.yaml': tierYaml('{ all: [{ metric: certified_people, gte: 1 }, { metric: certified_people, lte: 3 }] }') },
        on: '2028-01-12',
        at: 'partners/acme/partner.yaml#/tier',
        severity: 'warning',
        before: 'none',
      },
      {
        files: {
          'tiers/member.yaml': tierYaml(
            '{ any: [{ metric: certified_people, gte: 2 }, { metric: certified_people, gte: 10, multipliers: { iberia: 0.2 } }] }',
          ),
        },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/tier',
      },
      {
        files: { 'tiers/member.yaml': tierYaml('{ all: [{ metric: certified_people, gte: 2 }, { metric: csat, gte: 4.2 }] }') },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/tier',
      },
    ],
    passing: [
      {
        files: {
          'tiers/member.yaml': tierYaml('{ any: [{ metric: certified_people, gte: 1 }, { metric: csat, gte: 4.2 }] }'),
          'partners/acme/partner.yaml': 'joined_on: 2026-01-12',
        },
        on: '2028-01-11',
      },
      { files: { 'tiers/member.yaml': tierYaml('{ metric: certified_people, gte: 5, multipliers: { iberia: 0.2 } }') }, on: '2026-06-01' },
      {
        files: {
          'tiers/member.yaml': tierYaml('{ metric: certified_people, gte: 2 }'),
          'partners/acme/partner.yaml': 'status: suspended\nsuspended_because: Invoices are open.',
        },
        on: '2026-06-01',
      },
      {
        files: { 'tiers/member.yaml': tierYaml('{ metric: certified_people, gte: 2 }'), 'partners/acme/partner.yaml': 'tier:' },
        on: '2026-06-01',
      },
    ],
    unevaluated: {
      files: { 'tiers/member.yaml': tierYaml('{ metric: sourced_arr, window: 12m, gte: { amount: 1000, currency: EUR } }') },
      on: '2026-06-01',
    },
  },
})

const newestScore = ({ scores }: Context): { on: Day } => ({ on: scores.map(({ on }) => on).reduce(later, '') })

// The day that the figures are needed for: the first that anybody asks for, or that of the newest figure.
const lastKnown = ({ once, since = '' }: Context): Day => later(since, once(newestScore).on)

export const planStale: Rule = rule({
  id: 'PB1516',
  slug: 'plan-stale',
  severity: 'warning',
  waivable: true,
  title: 'A running plan is reviewed with the partner every quarter',
  why: 'A plan that nobody has looked at for more than a quarter describes what both sides once hoped. What has slipped since comes up when the year is over and the targets are missed.',
  fix: 'Hold the review and add its notes in qbr/, or set the plan to completed or cancelled.',
  windows: '100 days after the last review, or after the partner joined when there was none (qbr in freshness).',
  cites: [{ title: 'GitLab handbook: channel partner business reviews, each quarter', checked_on: '2026-10-14' }],
  of: 'plan',
  check({ fields, params }, { find, of, period }) {
    const id = params['partner'] ?? ''
    const partner = find('partner', id)?.fields
    if (fields.status !== 'running' || partner?.status !== 'active') return undefined
    const { days } = period('qbr', 100)
    const start = planStart(partner, fields)
    const fresh = [start, ...of('qbr', id).map(({ fields: { held_on } }) => held_on)].map((from) => ({
      from,
      until: periodEnd(from, days),
    }))
    return uncovered(fresh)
      .filter(({ from }) => from !== undefined && from > start)
      .map((span) => ({ at: ['status'], what: 'the plan is running, and no review was held with the partner for too long', ...span }))
  },
  examples: {
    failing: [
      { files: {}, on: '2026-07-24', at: 'partners/acme/plan.yaml#/status', before: 'none' },
      {
        files: { 'partners/acme/qbr/2026-q1.mdx': 'held_on: 2025-04-14', 'partners/acme/plan.yaml': 'charter:' },
        on: '2025-09-10',
        at: 'partners/acme/plan.yaml#/status',
        before: 'none',
      },
    ],
    passing: [
      { files: {}, on: '2026-07-23' },
      { files: { 'partners/acme/plan.yaml': 'status: completed' }, on: '2026-07-24' },
      { files: { 'partners/acme/partner.yaml': 'status: suspended\nsuspended_because: Invoices are open.' }, on: '2026-07-24' },
      { files: { 'program.yaml': 'freshness: [{ kind: qbr, days: 120 }]' }, on: '2026-08-12' },
    ],
  },
})

// Plans have no first day of their own: what both signed, or the day the partner joined, is the earliest that one may count from.
function planStart({ joined_on, phases }: Partner, { charter }: { charter?: { signatures: readonly { on: Day }[] } | undefined }): Day {
  const signed = (charter?.signatures ?? []).map(({ on }) => on)
  return [joined_on ?? phases[0]?.entered_on ?? '', ...signed].reduce(later)
}

const duties = ['primary', 'security', 'privacy'] as const satisfies readonly NonNullable<Contact['duties']>[number][]

export const contactMissing: Rule = rule({
  id: 'PB1518',
  slug: 'contact-missing',
  severity: 'error',
  waivable: true,
  title: 'An active partner has somebody to call, for security and privacy too',
  why: 'In an incident the first hour goes into finding out whom to call. The terms for reporting a breach run from the moment that either side knows, not from the moment that the right person is found.',
  fix: 'Ask the partner who does it, and add the duty to that person in contacts.',
  windows: 'Active partners; privacy only where personal data flows.',
  cites: [
    { title: 'Lei nº 13.709/2018 (LGPD), arts. 41 and 48', checked_on: '2026-10-14' },
    { title: 'ISO/IEC 27001:2022, A.5.19 and A.5.24: suppliers and preparation for incidents', checked_on: '2026-10-14' },
  ],
  of: 'partner',
  check({ fields }) {
    if (fields.status !== 'active') return undefined
    const held = new Set(fields.contacts.flatMap((contact) => contact.duties ?? []))
    return duties
      .filter((duty) => !held.has(duty) && (duty !== 'privacy' || sharesPersonalData(fields)))
      .map((duty) => ({ at: ['contacts'], what: `no contact has the duty ${duty}`, key: duty }))
  },
  examples: {
    failing: [
      {
        files: { 'partners/acme/partner.yaml': contacts('primary, privacy') },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/contacts',
      },
      {
        files: { 'partners/acme/partner.yaml': contacts('security, privacy') },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/contacts',
      },
      {
        files: { 'partners/acme/partner.yaml': contacts('primary, security') },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/contacts',
      },
    ],
    passing: [
      { files: { 'partners/acme/partner.yaml': contacts('primary, security, privacy') }, on: '2026-06-01' },
      // No personal data flows.
      { files: { 'partners/zeta/partner.yaml': zeta }, on: '2026-06-01' },
      { files: { 'partners/acme/partner.yaml': `status: terminated\n${contacts('legal')}` }, on: '2026-06-01' },
    ],
  },
})

function contacts(list: string): string {
  return `contacts: [{ contact_id: director, name: Marta Reis, role: Director, influence: decision_maker, duties: [${list}], email: marta@acme.example }]`
}
