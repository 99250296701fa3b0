// What rules of conduct ask about a partner: whether it needs due diligence, and which of its deals are with public bodies.
import type { Entry } from '../program/program.ts'
import { monthsAsked } from './cadence.ts'
import type { Context } from './rule.ts'
import { type Span, union } from './spans.ts'

type Deal = Entry<'deal_registration'>

const alive: ReadonlySet<string> = new Set(['submitted', 'approved', 'won'])

/** Deals with public bodies that are open or won. */
export const publicDeals = (context: Context, partner: string): readonly Deal[] =>
  context.of('deal_registration', partner).filter(({ fields }) => fields.public_sector === 'true' && alive.has(fields.stage))

/** Days on which a partner needs due diligence: always from medium risk on and with public bodies as customers, otherwise when a policy sets how long it stays good. */
export function needsDiligence(entry: Entry<'partner'>, context: Context): Span[] {
  const { risk_tier, public_sector_deals } = entry.fields
  if (risk_tier !== 'low' || public_sector_deals === true || publicDeals(context, entry.id).length > 0) return [{}]
  return union(monthsAsked(context, entry, ({ due_diligence_months }) => due_diligence_months).map(({ span }) => span))
}
