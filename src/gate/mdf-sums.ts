// Sums of market development funds: what a request binds, and what is left of each cap. Amounts of different currencies are never added.

import { converted, difference, sumOf, unitsOf } from '../program/decimal.ts'
import type { Entry } from '../program/program.ts'
import type { MdfClaim, MdfRequest, MdfRules } from './mdf-dates.ts'

export const isLess = (amount: string, other: string): boolean => unitsOf(amount) < unitsOf(other)

/** The amount of a claim in the currency of its request; undefined when it is in another one and names no rate. */
export function claimAmount({ amount: { amount, currency }, exchange_rate }: MdfClaim, request: MdfRequest): string | undefined {
  if (currency === request.currency) return amount
  return exchange_rate === undefined ? undefined : converted(amount, exchange_rate.rate)
}

const claims = (request: MdfRequest, ...states: string[]): string =>
  sumOf(request.claims.filter(({ status }) => states.includes(status)).map((claim) => claimAmount(claim, request) ?? '0'))

/** What was claimed and not refused, paid or not. */
export const claimedOf = (request: MdfRequest): string => claims(request, 'open', 'approved', 'paid')
export const paidOf = (request: MdfRequest): string => claims(request, 'paid')

/** What was approved of a request; nothing of one that is not approved. */
export const approvedOf = ({ status, requested }: MdfRequest): string => (status === 'approved' || status === 'closed' ? requested : '0')

/** What a request takes from its cap: what was approved, and once it is closed only what was claimed. */
export function boundOf(request: MdfRequest): string {
  if (request.status === 'approved') return request.requested
  return request.status === 'closed' ? claimedOf(request) : '0'
}

type Cap = MdfRules['caps'][number]

/** True when the quarter of a request lies in the period of a cap. */
export function coversPeriod(cap: string, quarter: string): boolean {
  if (cap.slice(0, 4) !== quarter.slice(0, 4)) return false
  const kind = cap.slice(5)
  if (kind === 'FY') return true
  return kind.startsWith('H') ? (kind === 'H1') === /Q[12]$/.test(quarter) : cap === quarter
}

export interface CapUse {
  cap: Cap
  requests: readonly Entry<'mdf_request'>[]
  /** Asked for and not decided. */
  open: string
  approved: string
  claimed: string
  paid: string
  /** Of the cap, after what is approved. Negative when more is approved than there is. */
  left: string
}

/** The use of each cap. A request counts against the caps of its period and currency that hold for the region of its partner or for all. */
export function capUses(
  rules: MdfRules,
  requests: readonly Entry<'mdf_request'>[],
  regionOf: (partner: string) => string | undefined,
): CapUse[] {
  return rules.caps.map((cap) => {
    const own = requests.filter(
      ({ fields }) =>
        fields.currency === cap.cap.currency &&
        coversPeriod(cap.period, fields.period) &&
        (cap.region === undefined || cap.region === regionOf(fields.partner)),
    )
    const sum = (amount: (request: MdfRequest) => string): string => sumOf(own.map(({ fields }) => amount(fields)))
    const approved = sum(boundOf)
    return {
      cap,
      requests: own,
      open: sum((request) => (request.status === 'open' ? request.requested : '0')),
      approved,
      claimed: sum(claimedOf),
      paid: sum(paidOf),
      left: difference(cap.cap.amount, approved),
    }
  })
}

/** Requests that no cap of the program covers. */
export const uncapped = (uses: readonly CapUse[], requests: readonly Entry<'mdf_request'>[]): Entry<'mdf_request'>[] => {
  const covered = new Set(uses.flatMap(({ requests: own }) => own.map(({ id }) => id)))
  return requests.filter(({ id, fields }) => !covered.has(id) && fields.status !== 'denied' && fields.status !== 'cancelled')
}
