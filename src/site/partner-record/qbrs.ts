// Quarterly reviews, the latest first: who met, what came out, and the actions with the open ones first.
import type { Entry } from '../../program/program.ts'
import { formatList, formatNumber } from '../format.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { ofKind } from '../work/by-partner.ts'
import { type Context, type Day, dateIn, dueDay, entryHref, plainDay, type State, said, type Tone } from './context.ts'

export interface ReviewAction {
  what: Localized
  owner: string
  state: State
  due: Day
  done?: string
}

export interface QuarterReview {
  title: string
  period: string
  href: string
  held: string
  alignment: State
  satisfaction?: string
  reviewed: string
  ours: string
  theirs: string
  actions: readonly ReviewAction[]
  open: number
}

const alignments: Record<string, Tone> = { aligned: 'good', partly: 'warn', diverging: 'bad' }
const order = ['bad', 'warn', 'info', 'neutral', 'good']

export const quarterReviews = (context: Context): QuarterReview[] =>
  ofKind(context.related, 'qbr')
    .sort((a, b) => (a.fields.held_on < b.fields.held_on ? 1 : -1))
    .map((review) => quarterReview(context, review))

/** One of them. */
export function quarterReview(context: Context, { id, params, fields }: Entry<'qbr'>): QuarterReview {
  const { locale } = context
  const people = (side: string): string =>
    (fields.attendees ?? [])
      .filter((each) => each.side === side)
      .map(({ name, role }) => `${name} (${role})`)
      .join(', ')
  const actions = fields.actions.map((action) => reviewAction(context, action))
  return {
    title: fields.title,
    period: (params['period'] ?? id).toUpperCase(),
    href: entryHref(context, 'qbr', id),
    held: dateIn(context, fields.held_on),
    alignment: { tone: alignments[fields.roadmap_alignment] ?? 'neutral', label: termIn(fields.roadmap_alignment, locale) },
    ...(fields.satisfaction === undefined ? {} : { satisfaction: formatNumber(fields.satisfaction, locale) }),
    reviewed: formatList(
      (fields.reviewed ?? []).map((each) => termIn(each, locale)),
      locale,
    ),
    ours: people('vendor'),
    theirs: people('partner'),
    actions: actions.toSorted((a, b) => order.indexOf(a.state.tone) - order.indexOf(b.state.tone)),
    open: actions.filter(({ done, state }) => done === undefined && state.tone !== 'good').length,
  }
}

type Action = Context['related'][number] extends infer E
  ? E extends { kind: 'qbr'; fields: { actions: readonly (infer A)[] } }
    ? A
    : never
  : never

export function reviewAction(context: Context, { what, owner, due, status, done_on }: Action): ReviewAction {
  const isOpen = status === 'open' || status === 'in_progress'
  const isLate = isOpen && due < context.site.asOf
  const tone: Tone = isLate ? 'bad' : status === 'in_progress' ? 'info' : isOpen ? 'warn' : status === 'done' ? 'good' : 'neutral'
  return {
    what: said(context, what),
    owner,
    state: { tone, label: isLate ? context.words.overdue : termIn(status, context.locale) },
    due: isOpen ? dueDay(context, due) : plainDay(context, due),
    ...(done_on === undefined ? {} : { done: dateIn(context, done_on) }),
  }
}
