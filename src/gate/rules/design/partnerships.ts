// What makes a partnership more than a name: stakes on both sides, value for three, something built, something done together.

import type { Cell } from '../../../../schemas/tier.ts'
import { addDays, addMonths } from '../../../program/days.ts'
import type { Entry } from '../../../program/program.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'
import { type Day, dayBefore, uncovered } from '../../spans.ts'

const own = { title: 'Default of the gate', checked_on: '2026-10-14' }

type Partner = Entry<'partner'>

function handshake({ fields }: Partner): Hit[] | undefined {
  if (fields.status !== 'active' || (fields.partnership !== 'technology' && fields.partnership !== 'strategic')) return undefined
  const { ours = [], theirs = [] } = fields.commitments ?? {}
  const hits: Hit[] = []
  if (ours.length === 0)
    hits.push({ at: ['commitments', 'ours'], key: 'ours', what: 'we have promised nothing, so we lose nothing if it fails' })
  if (theirs.length === 0)
    hits.push({ at: ['commitments', 'theirs'], key: 'theirs', what: 'the partner has promised nothing, so it loses nothing if it fails' })
  return hits
}

const sides = ['us', 'partner', 'customers'] as const

function oneSided({ fields }: Partner): Hit[] | undefined {
  const { value_proposition: value, status } = fields
  if (value === undefined || status === 'terminated') return undefined
  const missing = sides.filter((side) => value[side] === undefined)
  if (missing.length === 0) return undefined
  return [{ at: ['value_proposition'], what: `the value proposition does not say what is in it for ${missing.join(' and ')}` }]
}

/** First day of an active partnership: the day it joined, or the first day on which it was run. */
function activeSince({ fields }: Partner): Day | undefined {
  const run = fields.phases
    .filter(({ phase }) => phase === 'manage' || phase === 'optimize' || phase === 'renew')
    .map((each) => each.entered_on)
  return [...(fields.joined_on === undefined ? [] : [fields.joined_on]), ...run].sort()[0]
}

function noPath(partner: Partner, { of, period }: Context): Hit[] | undefined {
  const { fields, id } = partner
  if (fields.status !== 'active' || (fields.type !== 'isv' && fields.partnership !== 'technology')) return undefined
  if (of('integration', id).some((each) => each.fields.status !== 'retired')) return undefined
  if (of('blueprint', id).some((each) => each.fields.status !== 'retired')) return undefined
  const since = activeSince(partner)
  if (since === undefined) return undefined
  const { days } = period('integration-path', 60)
  return [
    {
      at: ['type'],
      what: `the partner has been active for ${days} days, and no integration or joint solution names it`,
      from: addDays(since, days),
    },
  ]
}

const isPromised = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell !== false && cell !== 0 && !(typeof cell === 'object' && 'amount' in cell && Number(cell.amount) === 0)

/** Tiers that promise to do marketing together; undefined where no row of the matrix speaks of it. */
function promisingTiers({ program, find }: Context): ReadonlySet<string> | undefined {
  const rows = (find('matrix', 'matrix')?.fields.benefits ?? []).filter(
    ({ id, promise }) => promise === 'co_marketing' || id === 'co-marketing',
  )
  if (rows.length === 0) return undefined
  return new Set(program.entries.tier.filter(({ fields }) => rows.some(({ id }) => isPromised(fields.benefits[id]))).map(({ id }) => id))
}

// Work on a campaign begins as long before its launch as its first task may.
const lead_days = 42

function noCampaign(partner: Partner, { of, once }: Context): Hit[] | undefined {
  const { fields, id } = partner
  if (fields.status !== 'active' || fields.tier === undefined || once(promisingTiers)?.has(fields.tier) !== true) return undefined
  const since = activeSince(partner)
  if (since === undefined) return undefined
  const campaigns = of('campaign', id)
    .filter((each) => each.fields.status !== 'draft' && each.fields.status !== 'cancelled')
    .map((each) => each.fields.launch_on)
  const spans = [
    { until: dayBefore(addMonths(since, 12)) },
    ...campaigns.map((launch) => ({ from: addDays(launch, -lead_days), until: dayBefore(addMonths(launch, 12)) })),
  ]
  return uncovered(spans).map(({ from, until }) => ({
    at: ['tier'],
    key: from ?? '',
    what: `the tier "${fields.tier}" promises co-marketing, and the partner has had no campaign for 12 months`,
    from,
    until,
  }))
}

const acme = (text: string): Record<string, string> => ({ 'partners/acme/partner.yaml': text })
const on = '2026-06-01'

const planned = (status: string): Record<string, string> => ({
  'integrations/lantern-plugin.yaml': `status: ${status}`,
})

const promise = (cell: string): Record<string, string> => ({
  'matrix.yaml':
    'requirements: []\nbenefits: [{ id: joint-campaign, group: Marketing, label: A campaign together, unit: text, promise: co_marketing }]',
  'tiers/member.yaml': `thresholds: null\nbenefits: { joint-campaign: ${cell} }`,
})

const campaign = (launch: string, status = 'completed'): Record<string, string> => ({
  'campaigns/spring/index.mdx': `title: Light in spring
description: Architects try the plug-in.
status: ${status}
partners: [acme]
launch_on: ${launch}
value_proposition: Light in the drawing.
target_audience: Architects
channels: [email]
tasks: [{ id: mail, what: An e-mail, owner: Eva Melo, offset_days: 0 }]
kpis: [{ what: Trials, target: 20 }]
---

An e-mail to architects.
`,
})

export const partnerships: readonly Rule[] = [
  rule({
    id: 'PB1703',
    slug: 'handshake',
    severity: 'warning',
    waivable: true,
    title: 'In a technology or strategic partnership both sides have something at stake',
    why: 'A side that has promised nothing stops first when its quarter gets tight, and the other has built for nobody. Stakes written down early are cheaper than disappointment later.',
    fix: 'Agree on what the side puts in and what it loses, and record it in commitments; or call the partnership a referral.',
    cites: [own],
    of: 'partner',
    check: handshake,
    examples: {
      failing: [
        {
          files: acme('commitments: { ours: [], theirs: [{ what: A release each quarter, at_stake: Its place }] }'),
          on,
          at: 'partners/acme/partner.yaml#/commitments/ours',
        },
        {
          files: acme('partnership: strategic\ncommitments: { ours: [{ what: An engineer, at_stake: A slot }], theirs: [] }'),
          on,
          at: 'partners/acme/partner.yaml#/commitments/theirs',
        },
      ],
      passing: [
        { files: {}, on },
        { files: acme('partnership: referral\ncommitments: null'), on },
        { files: acme('status: suspended\ncommitments: null'), on },
      ],
    },
  }),
  rule({
    id: 'PB1704',
    slug: 'one-sided-value',
    severity: 'warning',
    waivable: true,
    title: 'A value proposition says what is in it for us, for the partner and for shared customers',
    why: 'Sellers repeat what is written. Without the customer’s side they pitch a partnership that nobody asked for, and without the partner’s side its sellers have no reason to join the call.',
    fix: 'Write the missing side in a sentence that its own people would say.',
    cites: [own],
    of: 'partner',
    check: oneSided,
    examples: {
      failing: [
        { files: acme('value_proposition: { us: Reach, partner: A release }'), on, at: 'partners/acme/partner.yaml#/value_proposition' },
        { files: acme('value_proposition: { customers: One model }'), on, at: 'partners/acme/partner.yaml#/value_proposition' },
      ],
      passing: [
        { files: acme('value_proposition: { us: Reach, partner: A release, customers: One model }'), on },
        { files: acme('value_proposition: null'), on },
        { files: acme('status: terminated\nended_on: 2026-05-29\nvalue_proposition: { us: Reach }'), on },
      ],
    },
  }),
  rule({
    id: 'PB1705',
    slug: 'no-integration-path',
    severity: 'warning',
    waivable: true,
    title: 'A software or technology partner builds something with us within 60 days',
    why: 'Partners that write software sell what works together. Two months without a connection, not even a planned one, mean that no engineer of either side has been named.',
    fix: 'Agree on a first integration or joint solution and record it, planned ones too; or change the type of the partnership.',
    windows: '60 days after the partner joined or was first managed; days of integration-path in freshness sets another period.',
    cites: [own],
    of: 'partner',
    check: noPath,
    examples: {
      failing: [
        {
          files: {
            ...planned('retired'),
            ...acme(
              'joined_on: 2026-04-02\nphases: [{ phase: onboard, entered_on: 2026-03-02 }, { phase: manage, entered_on: 2026-04-06 }]',
            ),
          },
          on,
          at: 'partners/acme/partner.yaml#/type',
          before: 'none',
        },
        {
          files: {
            ...planned('retired'),
            ...acme(
              'joined_on: null\ntype: si\nphases: [{ phase: onboard, entered_on: 2026-03-02 }, { phase: renew, entered_on: 2026-05-22 }]',
            ),
            'program.yaml': 'freshness: [{ kind: integration-path, days: 10 }]',
          },
          on,
          at: 'partners/acme/partner.yaml#/type',
          before: 'none',
        },
      ],
      passing: [
        { files: planned('planned'), on },
        { files: { ...planned('retired'), ...acme('type: reseller\npartnership: distribution') }, on },
        { files: { ...planned('retired'), ...acme('status: suspended') }, on },
        {
          files: {
            ...planned('retired'),
            ...acme('joined_on: null\nphases: [{ phase: onboard, entered_on: 2026-03-02 }]\nphase: onboard'),
          },
          on,
        },
      ],
    },
  }),
  rule({
    id: 'PB1706',
    slug: 'co-marketing-missing',
    severity: 'warning',
    waivable: true,
    title: 'A partner whose tier promises co-marketing has a campaign each year',
    why: 'Co-marketing is what partners compare programs by, and the first promise that is forgotten. A year without a campaign breaks what the tier says in public.',
    fix: 'Agree on a campaign with the partner, or take the promise out of the tier.',
    windows:
      '12 months from the day the partner joined, and from the launch of each campaign; one that is agreed counts from 42 days before its launch.',
    cites: [own],
    of: 'partner',
    check: noCampaign,
    examples: {
      failing: [
        { files: promise('One campaign a year'), on, at: 'partners/acme/partner.yaml#/tier', before: 'none' },
        {
          files: { ...promise('One campaign a year'), ...campaign('2025-06-01') },
          on,
          at: 'partners/acme/partner.yaml#/tier',
          before: 'none',
        },
        {
          files: { ...promise('One campaign a year'), ...campaign('2026-05-20', 'cancelled') },
          on,
          at: 'partners/acme/partner.yaml#/tier',
          before: 'none',
        },
      ],
      passing: [
        { files: promise('false'), on },
        { files: { ...promise('One campaign a year'), ...campaign('2025-06-02') }, on },
        { files: { ...promise('One campaign a year'), ...campaign('2026-07-13', 'agreed') }, on },
        { files: { ...promise('One campaign a year'), ...acme('status: suspended') }, on },
        { files: { ...promise('One campaign a year'), ...acme('tier: null') }, on },
        { files: acme('tier: member'), on },
      ],
    },
  }),
]
