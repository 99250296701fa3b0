// What a review that is not held yet has to speak of, from what is open today.
import { addDays } from '../../program/days.ts'
import type { Entry } from '../../program/program.ts'
import { due_days } from '../compliance/due.ts'
import { dueOf } from '../compliance/found.ts'
import { formatDate, formatNumber } from '../format.ts'
import { href } from '../page.ts'
import { type Context, said } from '../partner-record/context.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { qbrPageWords } from '../words/qbr.ts'
import { ofKind } from '../work/by-partner.ts'
import type { ReviewPage } from '../work/review-pages.ts'
import { isOpen } from './actions.ts'

export interface AgendaItem {
  text: Localized
  href?: string
}

/** Goals of the plan that are due within so many days are spoken of. */
const goal_days = 183

export function agendaOf(context: Context, page: ReviewPage, pages: readonly ReviewPage[]): AgendaItem[] {
  const words = qbrPageWords(context.locale).items
  return [
    ...actionsItem(context, pages),
    ...figuresItem(context, page),
    ...goalItems(context),
    ...adviceItem(context),
    ...dueItem(context),
    { text: { value: words.roadmap } },
    { text: { value: words.next } },
  ]
}

function actionsItem({ site, locale }: Context, pages: readonly ReviewPage[]): AgendaItem[] {
  const open = pages.flatMap(({ review }) => review?.fields.actions.filter(isOpen) ?? [])
  if (open.length === 0) return []
  const counts = {
    open: formatNumber(open.length, locale),
    overdue: formatNumber(open.filter(({ due }) => due < site.asOf).length, locale),
  }
  return [{ text: { value: filled(qbrPageWords(locale).items.actions, counts) }, href: '#actions' }]
}

const figuresItem = ({ site, locale }: Context, { period }: ReviewPage): AgendaItem[] =>
  site.scorecards === undefined ? [] : [{ text: { value: filled(qbrPageWords(locale).items.figures, { period }) }, href: '#figures' }]

function goalItems(context: Context): AgendaItem[] {
  const { site, locale, related, partner } = context
  const [plan]: Entry<'plan'>[] = ofKind(related, 'plan')
  return (plan?.fields.goals ?? [])
    .filter(({ by }) => by >= site.asOf && by <= addDays(site.asOf, goal_days))
    .map(({ statement, by }) => {
      const { value, lang } = said(context, statement)
      const text = filled(qbrPageWords(locale).items.goal, { goal: value, date: formatDate(by, locale) })
      return { text: { value: text, ...(lang === undefined ? {} : { lang }) }, href: href(locale, `partners/${partner.id}/#plan`) }
    })
}

function adviceItem({ site, locale, partner }: Context): AgendaItem[] {
  const count = (site.scorecards?.recommendations ?? []).filter((each) => each.partner === partner.id).length
  return count === 0
    ? []
    : [
        {
          text: { value: filled(qbrPageWords(locale).items.advice, { count: formatNumber(count, locale) }) },
          href: href(locale, `optimize/?partner=${partner.id}`),
        },
      ]
}

function dueItem({ site, locale, partner }: Context): AgendaItem[] {
  const count = dueOf(site, partner.id).filter(({ on }) => on <= addDays(site.asOf, due_days)).length
  return count === 0
    ? []
    : [
        {
          text: { value: filled(qbrPageWords(locale).items.due, { count: formatNumber(count, locale) }) },
          href: href(locale, `partners/${partner.id}/#compliance`),
        },
      ]
}
