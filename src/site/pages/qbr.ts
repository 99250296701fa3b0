// The page of one quarterly review: the figures of its quarter beside the written notes, what was agreed and what is still open. The review of the
// running quarter has one before it is held, with an agenda.
import { addDays, daysBetween } from '../../program/days.ts'
import { settings } from '../../program/program.ts'
import { bodyDigest } from '../digest.ts'
import { formatDate } from '../format.ts'
import type { EntryLink } from '../links.ts'
import { href, type Page, proseId } from '../page.ts'
import { type Context, contextOf, type State } from '../partner-record/context.ts'
import { type QuarterReview, quarterReview } from '../partner-record/qbrs.ts'
import { inSentences, plainText } from '../plain-text.ts'
import { formatRelativeDays } from '../relative.ts'
import { type Action, openActions, ownActions } from '../review/actions.ts'
import { type AgendaItem, agendaOf } from '../review/agenda.ts'
import { type Difference, differencesOf } from '../review/differences.ts'
import { type ReviewFigures, reviewFigures, reviewPeriod } from '../review/figures.ts'
import { type TierThen, tierThen } from '../review/tier-then.ts'
import { scorecardLink } from '../scorecard/frame.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { qbrPageWords } from '../words/qbr.ts'
import { entriesByPartner } from '../work/by-partner.ts'
import { nextReview, quarterOf } from '../work/review-calendar.ts'
import { type ReviewPage, reviewPages, reviewPath } from '../work/review-pages.ts'
import { isolated } from './work-row.ts'

export interface QbrProps {
  state: State
  /** Of a review that is prepared. */
  lead?: string
  links: readonly EntryLink[]
  /** The next meeting, in words. */
  next?: string
  /** Of a review that was held. */
  meeting?: QuarterReview
  /** Changes when the notes do. */
  digest?: string
  figures?: ReviewFigures
  tier?: TierThen
  differences: readonly Difference[]
  /** Of a review that is prepared. */
  agenda?: readonly AgendaItem[]
  actions: { own?: readonly Action[]; open: readonly Action[] }
  others: readonly (EntryLink & { current: boolean })[]
}

export const qbrPages = (site: Site): Page<QbrProps>[] =>
  site.audience === 'internal'
    ? site.locales.flatMap((locale) =>
        site.view.entries.partner.flatMap((partner) => {
          const context = contextOf(site, partner, entriesByPartner(site).get(partner.id) ?? [], locale)
          const pages = reviewPages(site).get(partner.id) ?? []
          return pages.map((page) => qbrPage(context, page, pages))
        }),
      )
    : []

function qbrPage(context: Context, page: ReviewPage, pages: readonly ReviewPage[]): Page<QbrProps> {
  const { locale, partner } = context
  const words = qbrPageWords(locale)
  const { period, review } = page
  const names = { partner: isolated(partner.fields.name, locale), period: isolated(period, locale) }
  const description = filled(words.description, names)
  return {
    template: 'qbr',
    locale,
    path: reviewPath(partner.id, period),
    params: { partner: partner.id, period: period.toLowerCase() },
    title: filled(words.title, names),
    description,
    section: 'qbrs/',
    headings: [],
    wide: true,
    search: {
      kind: words.kind,
      get text() {
        const actions = review?.fields.actions.map(({ what }) => what) ?? []
        return inSentences([description, plainText(review?.body ?? '', 'mdx'), ...actions])
      },
    },
    ...(review === undefined ? {} : { prose: { collection: 'qbr' as const, entry: proseId(review) } }),
    props: {
      ...headOf(context, page),
      links: [
        { label: words.calendar, href: href(locale, 'qbrs/') },
        { label: filled(words.record, names), href: href(locale, `partners/${partner.id}/`) },
        ...scorecardOf(context),
      ],
      ...figuresOf(context, page),
      ...(review === undefined
        ? { agenda: agendaOf(context, page, pages), actions: { open: openActions(context, pages) } }
        : {
            meeting: quarterReview(context, review),
            digest: bodyDigest(review.body ?? ''),
            actions: { own: ownActions(context, review), open: openActions(context, pages, review.fields.held_on) },
          }),
      others: pages.map((each) => ({
        label: each.period,
        href: href(locale, reviewPath(partner.id, each.period)),
        current: each.period === period,
      })),
    },
  }
}

function scorecardOf({ site, locale, partner }: Context): EntryLink[] {
  const link = scorecardLink(site, partner, locale)
  return link === undefined ? [] : [{ ...link, label: qbrPageWords(locale).scorecard }]
}

function figuresOf(context: Context, { period: id, review }: ReviewPage): Pick<QbrProps, 'figures' | 'tier' | 'differences'> {
  const { scorecards } = context.site
  const period = scorecards && reviewPeriod(scorecards, id)
  return scorecards === undefined || period === undefined
    ? { differences: [] }
    : {
        figures: reviewFigures(context, scorecards, period),
        tier: tierThen(context, scorecards, period),
        differences: review === undefined ? [] : differencesOf(context, scorecards, period, review),
      }
}

function headOf({ site, locale, partner, related }: Context, { period, review }: ReviewPage): Pick<QbrProps, 'state' | 'lead' | 'next'> {
  const words = qbrPageWords(locale)
  if (review !== undefined)
    return {
      state: { tone: 'good', label: filled(words.held, { date: formatDate(review.fields.held_on, locale) }) },
      ...(review.fields.next_on === undefined ? {} : { next: formatDate(review.fields.next_on, locale) }),
    }
  const next = nextReview(partner.fields, related)
  const { after } = quarterOf(site.asOf, settings(site.view).fiscal_year_start ?? 1)
  const day = next === undefined ? undefined : formatDate(next, locale)
  return {
    state: { tone: 'info', label: words.prepared },
    lead: filled(words.preparedLead, { period, date: formatDate(addDays(after, -1), locale) }),
    next:
      next === undefined || day === undefined
        ? words.unplanned
        : filled(words.plannedFor, { date: day, away: formatRelativeDays(daysBetween(site.asOf, next), locale) }),
  }
}
