// Work that needs a contract, and contracts that a policy asks for.
import type { AnyEntry, Entry, FieldsOf } from '../../../program/program.ts'
import { agreementsOf, commercial_kinds, isLive, isUnsigned, type Partner, sharesPersonalData } from '../../agreements.ts'
import { askedIn, fieldOf, gapsIn } from '../../cover.ts'
import { type Policy, policiesFor } from '../../policies.ts'
import { type Context, type Hit, rule } from '../../rule.ts'
import { common, type Span, uncovered, within } from '../../spans.ts'
import { beta, sharesPlans } from './agreements.ts'
import { acme, signed } from './examples.ts'

type Kind = Partner['agreements'][number]['kind']
type Deal = FieldsOf<'deal_registration'>

const row = (stage: string): string =>
  `dealreg_id,partner_id,account_id,account_domain,product,country,stage,amount,currency,registered_on,decided_on,expected_close,expires_on\ndr-1,beta,a1,customer.example,Lantern,PT,${stage},1000.00,EUR,2026-05-04,2026-05-06,2026-07-01,2026-08-01`
const withDeal = (stage: string, ...lines: readonly string[]): Record<string, string> => ({
  'partners/beta/partner.yaml': beta(...lines),
  'deals/2026.csv': row(stage),
})
const prospect = 'status: prospect\nphase: negotiate'
const active = 'status: active\nphase: manage'
const evening =
  'mdf_id: evening\npartner: beta\nactivity: An evening for architects\ntype: event\nperiod: 2026-Q2\ncurrency: EUR\nbudget: 1000\npartner_share: 500\nrequested: 500\nstart: 2026-06-10\nend: 2026-06-10\nkpi_target: { what: Architects, target: 30 }\nrequested_on: 2026-05-04\nrequested_by: Marta Reis\nstatus: approved\napprovals: [{ decision: approved, role: head-of-partnerships, requested_by: Marta Reis, requested_on: 2026-05-04, by: Ana Prado, on: 2026-05-06 }]\nclaims: []'

export const liveWithoutContract = rule({
  id: 'PB1115',
  slug: 'live-without-contract',
  severity: 'error',
  waivable: true,
  title: 'Approved deals and funds rest on a commercial agreement that is signed',
  why: 'A protected deal and a fund are promises. Without a signed agreement nobody agreed on the margin, on who may claim it or on what happens when it goes wrong, and the partner can hold us to the promise alone.',
  fix: 'Sign the agreement of the partner’s role before approving, or take the approval back.',
  windows:
    'An approved deal counts until its protection ends, a won one for good, a fund while it is approved. An agreement that has run out belongs to PB1114.',
  cites: [{ title: 'Practice of the program: no approval before signature', checked_on: '2026-11-20' }],
  of: 'partner',
  check({ id, fields }, context) {
    // What a suspended or terminated partner still has open is told by PB1611.
    if (fields.status !== 'active' && fields.status !== 'prospect') return undefined
    const work = workOf(context, id)
    if (work.length === 0) return undefined
    const gaps = gapsIn(agreementsOf(fields, ...commercial_kinds)).filter(({ ended }) => ended !== 'expired' || !isLive(fields))
    return work.flatMap(({ entry, at, span, isDone }) =>
      gaps
        // What was won under an agreement stays so when the agreement ends.
        .filter(({ ended }) => !isDone || ended === 'not_begun')
        .flatMap((gap) => within([gap.span], span))
        .map((days) => ({ entry, at: [at], what: `partner "${id}" has no commercial agreement in force`, ...days })),
    )
  },
  examples: {
    failing: [
      { files: withDeal('approved', prospect, 'agreements: []'), on: '2026-05-06', at: 'deals/2026.csv:2:42', before: 'none' },
      { files: withDeal('won', prospect, 'agreements: [{ kind: reseller, status: sent }]'), on: '2026-09-01', at: 'deals/2026.csv:2:42' },
      {
        files: withDeal(
          'approved',
          active,
          'agreements: [{ kind: reseller, status: terminated, signed_on: 2026-01-12, terminated_on: 2026-06-01 }]',
        ),
        on: '2026-06-01',
        at: 'deals/2026.csv:2:42',
        before: 'none',
      },
      {
        files: {
          'partners/beta/partner.yaml': beta(active, `agreements: [{ kind: nda, ${signed('2026-01-12')} }]`),
          'mdf/evening.yaml': evening,
        },
        on: '2026-06-01',
        at: 'mdf/evening.yaml#/status',
      },
    ],
    passing: [
      { files: withDeal('approved', active, `agreements: [{ kind: referral, ${signed('2026-01-12')} }]`), on: '2026-06-01' },
      { files: withDeal('submitted', prospect, 'agreements: []'), on: '2026-06-01' },
      { files: withDeal('approved', prospect, 'agreements: []'), on: '2026-08-02' },
      {
        files: withDeal(
          'won',
          active,
          'agreements: [{ kind: reseller, status: terminated, signed_on: 2026-01-12, terminated_on: 2026-06-01 }]',
        ),
        on: '2026-06-01',
      },
      { files: withDeal('approved', active, `agreements: [{ kind: reseller, ${signed('2024-01-12', '2026-05-31')} }]`), on: '2026-06-01' },
      { files: withDeal('won', active, `agreements: [{ kind: reseller, ${signed('2026-06-01')} }]`), on: '2026-06-01' },
      { files: withDeal('approved', 'status: suspended\nphase: manage', 'agreements: []'), on: '2026-06-01' },
      {
        files: {
          'partners/beta/partner.yaml': beta(prospect, 'agreements: []'),
          'mdf/evening.yaml': evening.replace('status: approved', 'status: open'),
        },
        on: '2026-06-01',
      },
    ],
  },
})

interface Work {
  entry: AnyEntry
  at: string
  span: Span
  isDone: boolean
}

function workOf({ of }: Context, partner: string): Work[] {
  return [
    ...of('deal_registration', partner).flatMap((entry): Work[] => {
      const span = spanOf(entry.fields)
      return span === undefined ? [] : [{ entry, at: 'stage', span, isDone: entry.fields.stage === 'won' }]
    }),
    ...of('mdf_request', partner).flatMap((entry): Work[] =>
      entry.fields.status === 'approved' ? [{ entry, at: 'status', span: { from: entry.fields.requested_on }, isDone: false }] : [],
    ),
  ]
}

function spanOf({ stage, decided_on, registered_on, expires_on }: Deal): Span | undefined {
  const from = decided_on ?? registered_on
  if (stage === 'won') return { from }
  return stage === 'approved' ? { from, until: expires_on } : undefined
}

const asking = (kinds: string, to: string, name = 'papers'): Record<string, string> => ({
  [`policies/${name}.yaml`]: `title: Papers\nwhy: We ask for them.\nfrom: 2026-05-04\napplies_to: { ${to} }\nrequires: { agreements: [${kinds}] }\nsources: [{ id: board, title: Decision of the board, verified_on: 2026-05-04 }]\nowner: Rui Sá`,
})

export const agreementMissing = rule({
  id: 'PB1117',
  slug: 'agreement-missing',
  severity: 'error',
  waivable: true,
  title: 'A partner holds the agreements that the policies ask of it',
  why: 'A policy names the papers without which the program does not want to work with a group of partners. A partner that goes on without them is an exception that nobody decided.',
  fix: 'Sign the agreement and record it in agreements, or narrow the policy when it was not meant for this partner.',
  windows:
    'From the first day of the policy. Data processing agreements belong to PB1101 to PB1103, non-disclosure agreements to PB1113 where plans are shared, and what has run out to PB1114.',
  cites: [{ title: 'Policies of the program, requires.agreements', checked_on: '2026-11-20' }],
  of: 'partner',
  check(entry, context) {
    const told = new Map<Kind, Span[]>()
    return policiesFor(context, entry).flatMap(({ policy, span }) => {
      const { agreements: kinds = [] } = policy.fields.requires
      if (!isAsked(policy.fields, entry.fields)) return []
      return kinds.flatMap((kind, place) => {
        const before = told.get(kind) ?? []
        const found = absent(entry, kind, context)
          .flatMap((days) => common(days, span) ?? [])
          .flatMap((days) => within(uncovered(before), days))
        told.set(kind, [...before, ...found])
        const what = `the policy "${policy.id}" asks for an agreement of kind "${kind}", and none is in force`
        const related = [{ entry: policy, at: ['requires', 'agreements', place], what: 'the policy that asks for it' }]
        return found.map((days): Hit => ({ at: placeOf(entry.fields, kind), key: kind, what, related, ...days }))
      })
    })
  },
  examples: {
    failing: [
      {
        files: asking('brand_guidelines', 'status: [active]'),
        on: '2026-05-04',
        at: 'partners/acme/partner.yaml#/agreements',
        before: 'none',
      },
      {
        files: { ...asking('oem', 'type: [isv]'), ...acme('agreements: [{ kind: oem, status: negotiating }]') },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements/0/status',
      },
      {
        files: { ...asking('oem', 'type: [isv]'), ...asking('oem', 'country: [PT]', 'second') },
        on: '2026-06-01',
        at: 'partners/acme/partner.yaml#/agreements',
      },
      {
        files: {
          ...asking('nda', 'status: [prospect]'),
          'partners/beta/partner.yaml': beta('status: prospect\nphase: evaluate\nagreements: []'),
        },
        on: '2026-06-01',
        at: 'partners/beta/partner.yaml#/agreements',
      },
    ],
    passing: [
      { files: asking('technology, nda, dpa', 'status: [active]'), on: '2026-06-01' },
      { files: asking('oem', 'type: [reseller]'), on: '2026-06-01' },
      { files: { ...asking('dpa', 'status: [active]'), ...acme('agreements: []') }, on: '2026-06-01' },
      { files: { ...asking('nda', 'status: [active]'), ...acme('agreements: []') }, on: '2026-06-01' },
      {
        files: {
          ...asking('technology', 'status: [active]'),
          ...acme(`agreements: [{ kind: technology, ${signed('2024-06-01', '2026-05-31')} }]`),
        },
        on: '2026-06-01',
      },
      {
        files: {
          ...asking('reseller', 'status: [active], type: [reseller]'),
          'partners/beta/partner.yaml': beta(prospect, 'agreements: []'),
        },
        on: '2026-06-01',
      },
      { files: { ...asking('oem', 'country: [PT]'), ...acme('status: terminated', 'phase: exit') }, on: '2026-06-01' },
    ],
  },
})

// Prospects sign while they negotiate, and partners on their way out sign nothing any more: only a policy that names them asks.
function isAsked({ applies_to: { status, phase } }: Policy, partner: Partner): boolean {
  if (phase?.includes(partner.phase) === true) return isLive(partner) || partner.status === 'prospect'
  return (isLive(partner) && partner.phase !== 'exit') || (partner.status !== 'active' && status?.includes(partner.status) === true)
}

// Days without an agreement of the kind that no other rule tells.
function absent({ id, fields }: Entry<'partner'>, kind: Kind, context: Context): readonly Span[] {
  if (kind === 'dpa' && isLive(fields) && sharesPersonalData(fields)) return []
  if (kind === 'nda' && fields.status !== 'terminated' && sharesPlans(context, id)) return []
  const tellsExpired = kind === 'dpa' || !isLive(fields)
  return gapsIn(agreementsOf(fields, kind)).flatMap((gap) => (gap.ended !== 'expired' || tellsExpired ? askedIn(gap, fields) : []))
}

function placeOf(partner: Partner, kind: Kind): Hit['at'] {
  const unsigned = agreementsOf(partner, kind).find(isUnsigned)
  return unsigned === undefined ? ['agreements'] : fieldOf(unsigned, 'status')
}
