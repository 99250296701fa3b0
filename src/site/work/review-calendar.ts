// When partners are reviewed: how often, which quarters have a review, and what is due next.

import { addDays, addMonths } from '../../program/days.ts'
import type { AnyEntry, FieldsOf } from '../../program/program.ts'
import { ofKind } from './by-partner.ts'

type Partner = FieldsOf<'partner'>
export type Cadence = NonNullable<Partner['review_cadence']> | 'weekly'

/** Quarter of a fiscal year, such as `2026-Q4`; a year is called by the calendar year in which it ends. */
export interface Quarter {
  id: string
  first: string
  /** First day after it. */
  after: string
}

/** The quarter in which a date lies. */
export function quarterOf(date: string, yearStart: number): Quarter {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const since = (month - yearStart + 12) % 12
  const startYear = month >= yearStart ? year : year - 1
  const number = Math.floor(since / 3)
  const start = addMonths(`${startYear}-${String(yearStart).padStart(2, '0')}-01`, number * 3)
  const named = yearStart === 1 ? startYear : startYear + 1
  return { id: `${named}-Q${number + 1}`, first: start, after: addMonths(start, 3) }
}

/** Quarters from the one that many before `date` to the one that many after it. */
export function quartersAround(date: string, yearStart: number, before: number, after: number): Quarter[] {
  const { first } = quarterOf(date, yearStart)
  return Array.from({ length: before + 1 + after }, (_, index) => quarterOf(addMonths(first, (index - before) * 3), yearStart))
}

/** How often a partner is reviewed: as its plan says, or its record. */
export const cadenceOf = (partner: Partner, related: readonly AnyEntry[]): Cadence | undefined =>
  ofKind(related, 'plan')[0]?.fields.review_cadence ?? partner.review_cadence

/** Day of the next review: of the plan, of the record, or as the last review agreed. */
export const nextReview = (partner: Partner, related: readonly AnyEntry[]): string | undefined =>
  ofKind(related, 'plan')[0]?.fields.next_review_on ?? partner.next_review_on ?? lastReview(related)?.next_on

/** The review that was held last. */
export const lastReview = (related: readonly AnyEntry[]): FieldsOf<'qbr'> | undefined =>
  ofKind(related, 'qbr')
    .map(({ fields }) => fields)
    .reduce<FieldsOf<'qbr'> | undefined>((last, each) => (last === undefined || each.held_on > last.held_on ? each : last), undefined)

/** Quarters from one review to the next; a quarter asks for one at most, however often people meet. */
const every: Record<Cadence, number> = { weekly: 1, monthly: 1, quarterly: 1, half_yearly: 2, yearly: 4 }

/** Days after the day on which a review was due, within which it is not missed yet. */
export const slack_days = 10

/** Days of the next quarter in which people meet to look back at the one before. */
export const look_back_days = 31

export type ReviewState = 'held' | 'planned' | 'missed' | 'not_due' | 'not_managed'

export interface ReviewCell {
  state: ReviewState
  /** Day of the review that was held, or is planned. */
  on?: string
  /** Id of the review that was held. */
  review?: string
  /** Day of the next review, when one was held in the same quarter already. */
  next?: string
}

/** What a quarter says about a partner: reviews count for the quarter in which people meet. Missed is a quarter that is over and in which one was due by the cadence, or whose date has passed. */
export function reviewCell(partner: Partner, related: readonly AnyEntry[], { first, after }: Quarter, asOf: string): ReviewCell {
  const reviews = ofKind(related, 'qbr')
  const next = nextReview(partner, related)
  const hasNext = next !== undefined && next >= first && next < after
  const held = reviews.find(({ fields }) => fields.held_on >= first && fields.held_on < after)
  if (held) return { state: 'held', on: held.fields.held_on, review: held.id, ...(hasNext ? { next } : {}) }
  if (hasNext) return { state: next < asOf ? 'missed' : 'planned', on: next }
  const since = managedSince(partner)
  const until = partner.status === 'active' ? undefined : (partner.suspended_on ?? partner.ended_on ?? asOf)
  if (since === undefined || since >= after || (until !== undefined && until <= first)) return { state: 'not_managed' }
  const cadence = cadenceOf(partner, related)
  const isSoonAfter = (on: string): boolean => on >= after && on < addDays(after, look_back_days)
  if (cadence === undefined || after > asOf || (next !== undefined && isSoonAfter(next))) return { state: 'not_due' }
  if (reviews.some(({ fields }) => isSoonAfter(fields.held_on))) return { state: 'not_due' }
  const from =
    reviews
      .map(({ fields }) => fields.held_on)
      .filter((on) => on < first)
      .sort()
      .at(-1) ?? since
  return { state: addDays(addMonths(from, every[cadence] * 3), slack_days) < after ? 'missed' : 'not_due' }
}

/** First day on which the partner is managed; reviews are due from then on. */
const managedSince = ({ phases }: Partner): string | undefined => (phases ?? []).find(({ phase }) => phase === 'manage')?.entered_on
