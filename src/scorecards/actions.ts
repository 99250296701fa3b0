// What reviews of a partner agreed on and is still to be done; with the recommendations these are the actions of its scorecard.
import type { Entry, Program } from '../program/program.ts'

export interface AgreedAction {
  /** Period of the review, the name of its file. */
  review: string
  id: string
  what: string
  owner: string
  due: string
  status: 'open' | 'in_progress'
  /** It was due before the as-of day. */
  late: boolean
}

/** By partner, each by the day it is due. */
export function openActions({ entries }: Program, as_of: string): ReadonlyMap<string, readonly AgreedAction[]> {
  const reviews = Map.groupBy(
    entries.qbr.filter(({ locale }) => locale === undefined),
    ({ params }) => params['partner'] ?? '',
  )
  return new Map([...reviews].map(([partner, own]) => [partner, own.flatMap((review) => openIn(review, as_of)).toSorted(byDue)]))
}

const openIn = ({ params, fields }: Entry<'qbr'>, as_of: string): AgreedAction[] =>
  fields.actions.flatMap(({ id, what, owner, due, status }): AgreedAction[] =>
    status === 'open' || status === 'in_progress'
      ? [{ review: params['period'] ?? '', id, what, owner, due, status, late: due < as_of }]
      : [],
  )

const byDue = (a: AgreedAction, b: AgreedAction): number => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)
