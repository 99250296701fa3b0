// The reviews that have a page: those that were held, and the one of the running quarter with every partner that is reviewed regularly.
import { type Entry, settings } from '../../program/program.ts'
import type { Site } from '../site.ts'
import { entriesByPartner, ofKind } from './by-partner.ts'
import { perSite } from './per-site.ts'
import { cadenceOf, quarterOf } from './review-calendar.ts'

export interface ReviewPage {
  partner: Entry<'partner'>
  /** Id of the period in capitals, such as `2026-Q3`. */
  period: string
  /** Absent while the review is only prepared. */
  review?: Entry<'qbr'>
}

/** Address below base and language. */
export const reviewPath = (partner: string, period: string): string => `qbrs/${partner}/${period.toLowerCase()}/`

/** By partner, the latest first. */
export const reviewPages = perSite((site: Site): ReadonlyMap<string, readonly ReviewPage[]> => {
  const { fiscal_year_start = 1 } = settings(site.view)
  const running = quarterOf(site.asOf, fiscal_year_start).id
  return new Map(
    site.view.entries.partner.map((partner) => {
      const related = entriesByPartner(site).get(partner.id) ?? []
      const held = ofKind(related, 'qbr')
        .toSorted((a, b) => (a.fields.held_on < b.fields.held_on ? 1 : -1))
        .map((review) => ({ partner, period: (review.params['period'] ?? review.id).toUpperCase(), review }))
      const isPrepared =
        partner.fields.status === 'active' &&
        cadenceOf(partner.fields, related) !== undefined &&
        held.every(({ period }) => period !== running)
      return [partner.id, isPrepared ? [{ partner, period: running }, ...held] : held]
    }),
  )
})

/** Address of the review that is prepared with a partner, if there is one. */
export function preparedPath(site: Site, partner: string): string | undefined {
  const prepared = reviewPages(site)
    .get(partner)
    ?.find(({ review }) => review === undefined)
  return prepared && reviewPath(partner, prepared.period)
}
