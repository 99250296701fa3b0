// Which approved requests take more than their caps hold, in the order of approval.
import { unitsOf } from '../program/decimal.ts'
import type { Entry } from '../program/program.ts'
import { approvedOn, type MdfRules } from './mdf-dates.ts'
import { boundOf, capUses, coversPeriod, uncapped } from './mdf-sums.ts'
import type { Context } from './rule.ts'

type Request = Entry<'mdf_request'>

export interface CapState {
  /** Place in the list of caps of the first cap that a request goes over, by its id. */
  over: ReadonlyMap<string, number>
  /** Requests whose caps are all in other currencies. */
  foreign: ReadonlySet<string>
}

/** The caps of program.yaml against all requests; worked out once for a program. */
export const capState = ({ program, settings: { mdf }, find }: Context): CapState =>
  capStateOf(mdf, program.entries.mdf_request, (partner) => find('partner', partner)?.fields.region)

export function capStateOf(mdf: MdfRules, requests: readonly Request[], regionOf: (partner: string) => string | undefined): CapState {
  const uses = capUses(mdf, requests, regionOf)
  const over = new Map<string, number>()
  for (const [index, { cap, requests: own }] of uses.entries()) {
    const most = unitsOf(cap.cap.amount)
    let taken = 0n
    for (const { id, fields } of [...own].sort(byApproval)) {
      const bound = unitsOf(boundOf(fields))
      taken += bound
      if (bound > 0n && taken > most && !over.has(id)) over.set(id, index)
    }
  }
  const foreign = uncapped(uses, requests).filter(({ fields }) =>
    mdf.caps.some(
      ({ period, region }) => coversPeriod(period, fields.period) && (region === undefined || region === regionOf(fields.partner)),
    ),
  )
  return { over, foreign: new Set(foreign.map(({ id }) => id)) }
}

function byApproval(a: Request, b: Request): number {
  const [one, other] = [a, b].map(({ id, fields }) => `${approvedOn(fields) ?? fields.requested_on} ${id}`)
  return (one ?? '') < (other ?? '') ? -1 : 1
}
