// What reviews of a partner agreed on and is still to be done; with the recommendations these are the actions of its scorecard.
import type { Program } from '../program/program.ts'

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

/** By the day they are due. */
export const openActions = (partner: string, { entries }: Program, as_of: string): AgreedAction[] =>
  entries.qbr
    .filter(({ params, locale }) => params['partner'] === partner && locale === undefined)
    .flatMap(({ params, fields: { actions } }) =>
      actions.flatMap(({ id, what, owner, due, status }): AgreedAction[] =>
        status === 'open' || status === 'in_progress'
          ? [{ review: params['period'] ?? '', id, what, owner, due, status, late: due < as_of }]
          : [],
      ),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
