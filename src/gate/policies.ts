// Which policies of the program hold for a partner, and from when to when.
import type { Entry, FieldsOf } from '../program/program.ts'
import type { Partner } from './agreements.ts'
import type { Context } from './rule.ts'
import type { Span } from './spans.ts'

export type Policy = FieldsOf<'policy'>
export type Flow = NonNullable<Partner['data_flows']>[number]

/** A policy that holds for a partner. */
export interface Held {
  policy: Entry<'policy'>
  /** Days on which it holds. */
  span: Span
  /** Data flows of the partner that it speaks of, with their places in the list. */
  flows: readonly { flow: Flow; index: number }[]
}

const known = (_: Context): Map<string, readonly Held[]> => new Map()

/** The policies that hold for a partner; a prospect that is negotiated with or onboarded is held to what it needs once active. */
export function policiesFor(context: Context, partner: Entry<'partner'>): readonly Held[] {
  const cache = context.once(known)
  const found = cache.get(partner.id)
  if (found) return found
  const held: Held[] = []
  for (const policy of context.program.entries.policy) {
    if (!isAbout(policy.fields, partner.fields)) continue
    const flows = flowsOf(policy.fields, partner.fields)
    if (concerns(policy.fields, partner.fields, flows.length)) held.push({ policy, span: spanOf(policy.fields), flows })
  }
  cache.set(partner.id, held)
  return held
}

/** Whether a policy covers a partner, whatever it requires of it. */
export const covers = (policy: Policy, partner: Partner): boolean =>
  isAbout(policy, partner) && concerns(policy, partner, flowsOf(policy, partner).length)

const spanOf = ({ from, until }: Policy): Span => ({ from, until })

const among = <T>(allowed: readonly T[] | undefined, value: T | undefined): boolean =>
  allowed === undefined || (value !== undefined && allowed.includes(value))

// Whether a policy is about partners like this one, whatever its data does.
function isAbout({ applies_to: to }: Policy, partner: Partner): boolean {
  const early = partner.status === 'prospect' && (partner.phase === 'negotiate' || partner.phase === 'onboard')
  return (
    among(to.type, partner.type) &&
    among(to.partnership, partner.partnership) &&
    among(to.country, partner.country) &&
    (among(to.status, partner.status) || (early && among(to.status, 'active'))) &&
    among(to.phase, partner.phase) &&
    among(to.tier, partner.tier) &&
    among(to.risk_tier, partner.risk_tier) &&
    (to.public_sector_deals === undefined || to.public_sector_deals === (partner.public_sector_deals ?? false))
  )
}

// Whether it is about what its data does; `flows` is how many flows the policy speaks of.
const concerns = ({ applies_to: to }: Policy, { data_flows = [] }: Partner, flows: number): boolean =>
  to.data_flows === undefined || (to.data_flows === 'none' ? data_flows.length === 0 : flows > 0)

// A policy of a country on data that leaves speaks of what leaves that country.
function flowsOf({ applies_to: to, jurisdiction }: Policy, { data_flows = [] }: Partner): Held['flows'] {
  const countries = to.exporter_country ?? (to.data_flows === 'international' && jurisdiction !== undefined ? [jurisdiction] : undefined)
  return data_flows
    .map((flow, index) => ({ flow, index }))
    .filter(
      ({ flow }) =>
        (to.data_flows !== 'personal' || flow.personal) &&
        (to.data_flows !== 'international' || (flow.personal && flow.exporter_country !== flow.importer_country)) &&
        (countries === undefined || countries.includes(flow.exporter_country)),
    )
}
