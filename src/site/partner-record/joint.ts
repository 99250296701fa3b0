// What is done together: integrations, solutions, listings, campaigns, funds and deals.

import { sumOf } from '../../program/decimal.ts'
import { formatMoney } from '../format.ts'
import { linkTo } from '../links.ts'
import { termIn } from '../terms.ts'
import { ofKind } from '../work/by-partner.ts'
import { type Context, type Day, dateIn, dueDay, entryHref, plainDay, type State, type Tone } from './context.ts'

export interface JointLink {
  name: string
  href: string
  state: State
  note?: string
}

export interface FundRow {
  id: string
  activity: string
  href: string
  period: string
  state: State
  requested: string
  approved?: string
  claimed?: string
  paid?: string
}

export interface DealRow {
  id: string
  account: string
  href: string
  stage: State
  amount: string
  registered: string
  close: string
  protected?: Day
}

export interface Joint {
  integrations: readonly JointLink[]
  solutions: readonly JointLink[]
  listings: readonly JointLink[]
  campaigns: readonly JointLink[]
  funds: readonly FundRow[]
  deals: readonly DealRow[]
}

const tones: Record<string, Tone> = {
  live: 'good',
  published: 'good',
  approved: 'good',
  won: 'good',
  running: 'good',
  completed: 'good',
  closed: 'good',
  beta: 'info',
  open: 'info',
  submitted: 'info',
  in_review: 'info',
  agreed: 'info',
  limited: 'warn',
  deprecated: 'warn',
  expired: 'warn',
  denied: 'bad',
  rejected: 'bad',
  lost: 'bad',
}

const stateOf = ({ locale }: Context, id: string): State => ({ tone: tones[id] ?? 'neutral', label: termIn(id, locale) })

export const jointOf = (context: Context): Joint => ({
  integrations: linked(context, 'integration'),
  solutions: linked(context, 'blueprint'),
  listings: linked(context, 'listing'),
  campaigns: ofKind(context.related, 'campaign').map(({ id, fields }) => ({
    name: fields.title,
    href: entryHref(context, 'campaign', id),
    state: stateOf(context, fields.status),
    note: plainDay(context, fields.launch_on).date,
  })),
  funds: ofKind(context.related, 'mdf_request').map((each) => fundRow(context, each)),
  deals: ofKind(context.related, 'deal_registration')
    .sort((a, b) => (a.fields.registered_on < b.fields.registered_on ? 1 : -1))
    .map((each) => dealRow(context, each)),
})

const linked = (context: Context, kind: 'integration' | 'blueprint' | 'listing'): JointLink[] =>
  ofKind(context.related, kind).flatMap(({ id, fields }) => {
    const link = linkTo(context.site, kind, id, context.locale)
    return link ? [{ name: link.label, href: link.href, state: stateOf(context, fields.status) }] : []
  })

type Fund = ReturnType<typeof ofKind<'mdf_request'>>[number]

function fundRow(context: Context, { id, fields }: Fund): FundRow {
  const money = (amount: string): string => formatMoney({ amount, currency: fields.currency }, context.locale)
  const claims = (fields.claims ?? []).filter(({ status }) => status !== 'denied')
  const paid = claims.filter(({ status }) => status === 'paid')
  const total = (of: typeof claims): string => money(sumOf(of.map(({ amount }) => amount.amount)))
  return {
    id,
    activity: fields.activity,
    href: entryHref(context, 'mdf_request', id),
    period: fields.period,
    state: stateOf(context, fields.status),
    requested: money(fields.requested),
    ...(fields.status === 'approved' || fields.status === 'closed' ? { approved: money(fields.requested) } : {}),
    ...(claims.length === 0 ? {} : { claimed: total(claims) }),
    ...(paid.length === 0 ? {} : { paid: total(paid) }),
  }
}

type Deal = ReturnType<typeof ofKind<'deal_registration'>>[number]

const dealRow = (context: Context, { id, fields }: Deal): DealRow => ({
  id,
  account: fields.account_domain,
  href: entryHref(context, 'deal_registration', id),
  stage: stateOf(context, fields.stage),
  amount: formatMoney({ amount: fields.amount, currency: fields.currency }, context.locale),
  registered: dateIn(context, fields.registered_on),
  close: dateIn(context, fields.expected_close),
  ...(fields.stage === 'approved' || fields.stage === 'submitted' ? { protected: dueDay(context, fields.expires_on, 30) } : {}),
})
