// Actions of reviews: what was agreed in one, and what is still open from those before it.
import type { EntryLink } from '../links.ts'
import { href } from '../page.ts'
import type { Context } from '../partner-record/context.ts'
import { type ReviewAction, reviewAction } from '../partner-record/qbrs.ts'
import { type ReviewPage, reviewPath } from '../work/review-pages.ts'

export type Action = ReviewAction & { from?: EntryLink }

type HeldReview = NonNullable<ReviewPage['review']>
type Fields = HeldReview['fields']['actions'][number]

export const isOpen = ({ status }: Pick<Fields, 'status'>): boolean => status === 'open' || status === 'in_progress'

/** Actions of a review in its own order. */
export const ownActions = (context: Context, { fields }: HeldReview): Action[] =>
  fields.actions.map((action) => reviewAction(context, action))

/** What is open from reviews before a day, the oldest due day first. */
export function openActions(context: Context, pages: readonly ReviewPage[], before?: string): Action[] {
  const { locale } = context
  return pages
    .flatMap(({ partner, period, review }) =>
      review === undefined || (before !== undefined && review.fields.held_on >= before)
        ? []
        : review.fields.actions.filter(isOpen).map((action) => ({ action, partner: partner.id, period })),
    )
    .sort((a, b) => (a.action.due < b.action.due ? -1 : a.action.due > b.action.due ? 1 : 0))
    .map(({ action, partner, period }) => ({
      ...reviewAction(context, action),
      from: { label: period, href: href(locale, reviewPath(partner, period)) },
    }))
}
