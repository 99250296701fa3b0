// Personal data that leaves a country: on which days a ground is needed, and whether the one on record is accepted.
import type { Entry } from '../program/program.ts'
import type { Partner } from './agreements.ts'
import { adequacy, type TransferLaw, transfer_laws } from './law.ts'
import { type Flow, type Held, policiesFor } from './policies.ts'
import type { Context } from './rule.ts'
import { type Span, uncovered, union, within } from './spans.ts'

export interface Transfer {
  flow: Flow
  /** Place in the partner's list. */
  index: number
}

/** Personal data that crosses a border. */
export const transfersOf = ({ data_flows = [] }: Partner): Transfer[] =>
  data_flows.flatMap((flow, index) => (flow.personal && flow.exporter_country !== flow.importer_country ? [{ flow, index }] : []))

export const lawOf = ({ flow }: Transfer): TransferLaw | undefined =>
  transfer_laws.find(({ exporter }) => exporter === flow.exporter_country)

/** The ground on record; undefined when there is none, or one that only holds inside a country. */
export const groundOf = ({ flow: { mechanism } }: Transfer): string | undefined =>
  mechanism === 'none' || mechanism === 'domestic' ? undefined : mechanism

// Policies that speak of the transfer and set what they are asked for.
const policiesOf = (context: Context, partner: Entry<'partner'>, { index }: Transfer): readonly Held[] =>
  policiesFor(context, partner).filter(({ flows }) => flows.some((each) => each.index === index))

/** Days from which the law lets data go to a country without any ground. */
export const adequateFrom = (exporter: string, importer: string): Span[] =>
  adequacy.filter(({ exporters, importers }) => exporters.includes(exporter) && importers.includes(importer)).map(({ from }) => ({ from }))

/** Days on which data may not go there without a ground. */
export function needed(context: Context, partner: Entry<'partner'>, transfer: Transfer): Span[] {
  const { exporter_country, importer_country } = transfer.flow
  const byPolicy = policiesOf(context, partner, transfer).filter(({ policy }) =>
    policy.fields.requires.adequate_countries?.includes(importer_country),
  )
  return uncovered([...adequateFrom(exporter_country, importer_country), ...byPolicy.map(({ span }) => span)])
}

/** Days on which the ground on record is none that the policies accept, or the law where no policy lists grounds. */
export function refused(context: Context, partner: Entry<'partner'>, transfer: Transfer, ground: string): Span[] {
  const law = lawOf(transfer)
  const lists = policiesOf(context, partner, transfer).filter(({ policy }) => policy.fields.requires.transfer_mechanisms !== undefined)
  // That a country is adequate is for the law to say, where the law is known; a list only says that it would do.
  const accepts = (mechanisms: readonly string[] = []): boolean =>
    mechanisms.includes(ground) && !(ground === 'adequacy' && law !== undefined)
  const byPolicy = lists.filter(({ policy }) => !accepts(policy.fields.requires.transfer_mechanisms)).map(({ span }) => span)
  const byLaw = law === undefined || accepts(law.mechanisms) ? [] : within(uncovered(lists.map(({ span }) => span)), { from: law.from })
  const days = needed(context, partner, transfer)
  return union([...byPolicy, ...byLaw]).flatMap((span) => within(days, span))
}
