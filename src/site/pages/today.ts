// The team's home page: what needs a partner manager today, how the lighthouse partners and the program stand, and the next dates.
import { phases } from '../../../schemas/partner.ts'
import { addDays } from '../../program/days.ts'
import { settings } from '../../program/program.ts'
import { type BarChart, barChart } from '../chart.ts'
import { type FindingRow, findingRow } from '../compliance/finding-row.ts'
import { blocking } from '../compliance/found.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { localized } from '../text.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { todayWords } from '../words/today.ts'
import { workWords } from '../words/work.ts'
import { waitingCases } from '../work/approval-queue.ts'
import { openWork, openWorkOf } from '../work/open-work.ts'
import { ourPeople, peopleOf, slugOf } from '../work/people.ts'
import { month_days, type Urgency, urgencyOf } from '../work/urgency.ts'
import type { WorkItem } from '../work/work-item.ts'
import { type GoalRow, goalRows } from './goal-rows.ts'
import { type WorkRow, workRow } from './work-row.ts'

export interface TodayProps {
  lead: string
  /** Errors of the compliance gate. */
  blocks?: { rows: readonly FindingRow[]; more?: string; all: { label: string; href: string } }
  stats: readonly { label: string; value: string; href: string; state?: 'bad' | 'warn' }[]
  /** The vendor's people who have work in the lists, who has most first. */
  people: readonly { name: string; id: string; count: string; href: string }[]
  bands: readonly Band[]
  all: { label: string; href: string }
  lighthouse: readonly Lighthouse[]
  charts: readonly BarChart[]
  goals: readonly GoalRow[]
  dates: { lead: string; rows: readonly DateRow[] }
}

export interface Band {
  id: Urgency
  title: string
  count: string
  rows: readonly WorkRow[]
  /** What is folded, because it is further away. */
  rest?: { label: string; rows: readonly WorkRow[] }
  /** Says that the list is cut. */
  cut?: string
  /** Says what it means that there is nothing. */
  empty: string
}

export interface Lighthouse {
  name: string
  href: string
  phase: string
  tier?: string
  review: string
  open: string
  late?: string
}

export interface DateRow {
  on: string
  text: string
  what: string
  href?: string
  partner?: string
}

/** Rows of a band on this page; the list of all work has the rest. */
const most_rows = 80
/** Rows of the last band that are not folded. */
const open_rows = 8
const most_people = 14
const most_blocks = 5
const most_lighthouses = 12
const most_dates = 10
const dates_until = 90

/** The team's part of the home page; undefined in sites for others. */
export function todayProps(site: Site, locale: Locale): TodayProps | undefined {
  if (site.audience !== 'internal') return undefined
  const words = todayWords(locale)
  const work = openWork(site)
  const near = work.filter(({ due }) => urgencyOf(due, site.asOf) !== 'later')
  const ours = ourPeople(site)
  const row = workRow(site, locale, ours)
  return {
    lead: filled(words.lead, { date: formatDate(site.asOf, locale) }),
    stats: statsOf(near, site, locale),
    ...blocksOf(site, locale),
    people: peopleIn(site, near, ours, locale),
    bands: (['overdue', 'week', 'month'] as const).map((id) => band(id, near, site, locale, row)),
    all: { label: filled(words.all, { count: formatNumber(work.length, locale) }), href: href(locale, 'open-work/') },
    lighthouse: lighthouses(site, locale),
    charts: charts(site, locale),
    goals: goalRows(site, locale),
    dates: nextDates(site, work, row, locale),
  }
}

function blocksOf(site: Site, locale: Locale): Pick<TodayProps, 'blocks'> {
  const words = complianceWords(locale)
  const errors = blocking(site)
  if (errors.length === 0) return {}
  return {
    blocks: {
      rows: errors.slice(0, most_blocks).map(findingRow(site, locale)),
      ...(errors.length > most_blocks
        ? { more: filled(words.cut, { shown: formatNumber(most_blocks, locale), count: formatNumber(errors.length, locale) }) }
        : {}),
      all: { label: words.title, href: href(locale, 'compliance/') },
    },
  }
}

function statsOf(near: readonly WorkItem[], site: Site, locale: Locale): TodayProps['stats'] {
  const words = todayWords(locale)
  const items = workWords(locale)
  const stat = (label: string, anchor: string, test: (item: WorkItem) => boolean, state?: 'bad' | 'warn') => {
    const count = near.filter(test).length
    return { label, value: formatNumber(count, locale), href: anchor, ...(state && count > 0 ? { state } : {}) }
  }
  const within = (id: Urgency) => (item: WorkItem) => urgencyOf(item.due, site.asOf) === id
  return [
    stat(items.overdue, '#overdue', within('overdue'), 'bad'),
    stat(items.week, '#week', within('week'), 'warn'),
    stat(items.month, '#month', within('month')),
    // The page that it leads to counts every role of its own.
    { label: words.approvals, value: formatNumber(waitingCases(site).length, locale), href: href(locale, 'approvals/') },
    stat(words.registrations, href(locale, 'deals/'), ({ kind }) => kind === 'deal_answer'),
    stat(words.claims, href(locale, 'mdf/'), ({ kind }) => kind.startsWith('mdf_claim') || kind === 'mdf_payment'),
  ]
}

function band(id: Urgency, near: readonly WorkItem[], site: Site, locale: Locale, row: (item: WorkItem) => WorkRow): Band {
  const words = todayWords(locale)
  const { overdue, week, month } = workWords(locale)
  const items = near.filter(({ due }) => urgencyOf(due, site.asOf) === id)
  const count = formatNumber(items.length, locale)
  const shown = Math.min(items.length, most_rows)
  const open = id === 'month' ? Math.min(shown, open_rows) : shown
  return {
    id,
    title: id === 'overdue' ? overdue : id === 'week' ? week : month,
    count,
    rows: items.slice(0, open).map(row),
    ...(shown > open
      ? { rest: { label: filled(words.more, { count: formatNumber(shown - open, locale) }), rows: items.slice(open, shown).map(row) } }
      : {}),
    ...(items.length > most_rows ? { cut: filled(words.cut, { shown: formatNumber(most_rows, locale), count }) } : {}),
    empty: id === 'overdue' ? words.nothingOverdue : words.nothing,
  }
}

/** The vendor's people with work, who has most first. */
export function peopleIn(site: Site, items: readonly WorkItem[], ours: ReadonlySet<string>, locale: Locale): TodayProps['people'] {
  const counts = new Map<string, number>()
  for (const item of items) for (const name of peopleOf(site, item, ours)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const { compare } = new Intl.Collator(locale.tag)
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || compare(a, b))
    .slice(0, most_people)
    .map(([name, count]) => ({
      name,
      id: slugOf(name),
      count: formatNumber(count, locale),
      href: href(locale, `open-work/${slugOf(name)}/`),
    }))
}

function lighthouses(site: Site, locale: Locale): Lighthouse[] {
  const words = todayWords(locale)
  const soon = addDays(site.asOf, month_days)
  return site.view.entries.partner
    .filter(({ fields }) => fields.segment === 'lighthouse' && fields.status !== 'terminated')
    .slice(0, most_lighthouses)
    .map(({ id, fields }) => {
      const items = openWorkOf(site, id)
      const late = items.filter(({ due }) => due < site.asOf).length
      const review = items.find(({ kind }) => kind === 'meeting')?.due
      const tier = fields.tier === undefined ? undefined : site.find('tier', fields.tier)?.fields.name
      return {
        name: fields.name,
        href: href(locale, `partners/${id}/`),
        phase: termIn(fields.phase, locale),
        ...(tier === undefined ? {} : { tier: localized(tier, locale, defaultLocale(site)).value }),
        review: review === undefined ? words.noReview : formatDate(review, locale),
        open: formatNumber(items.filter(({ due }) => due <= soon).length, locale),
        ...(late === 0 ? {} : { late: filled(words.ofThemLate, { count: formatNumber(late, locale) }) }),
      }
    })
}

function charts(site: Site, locale: Locale): BarChart[] {
  const words = todayWords(locale)
  const { partner, tier } = site.view.entries
  const chart = (title: string, rows: readonly { label: string; value: number }[]): BarChart =>
    barChart(
      title,
      words.count,
      rows.map((each) => ({ ...each, text: formatNumber(each.value, locale) })),
    )
  const active = partner.filter(({ fields }) => fields.status === 'active')
  const without = active.filter(({ fields }) => fields.tier === undefined).length
  const inOrder = [...tier].sort((a, b) => b.fields.order - a.fields.order)
  return [
    chart(
      words.byPhase,
      phases.map((phase) => ({ label: termIn(phase, locale), value: partner.filter(({ fields }) => fields.phase === phase).length })),
    ),
    chart(
      words.byStatus,
      (['prospect', 'active', 'suspended', 'terminated'] as const).map((status) => ({
        label: termIn(status, locale),
        value: partner.filter(({ fields }) => fields.status === status).length,
      })),
    ),
    chart(words.byTier, [
      ...inOrder.map(({ id, fields }) => ({
        label: localized(fields.name, locale, defaultLocale(site)).value,
        value: active.filter((each) => each.fields.tier === id).length,
      })),
      ...(without === 0 ? [] : [{ label: words.noTier, value: without }]),
    ]),
  ]
}

const dated = new Set([
  'agreement_ends',
  'agreement_notice',
  'offer_ends',
  'security_review',
  'evidence',
  'meeting',
  'stage',
  'mdf_claim',
  'mdf_payment',
  'waiver',
])

// What lies after the lists above and is worth knowing of now.
function nextDates(site: Site, work: readonly WorkItem[], row: (item: WorkItem) => WorkRow, locale: Locale): TodayProps['dates'] {
  const words = todayWords(locale)
  const program = settings(site.view)
  const [from, until] = [addDays(site.asOf, month_days), addDays(site.asOf, dates_until)]
  const lies = (on: string): boolean => on > from && on <= until
  const date = (on: string): Pick<DateRow, 'on' | 'text'> => ({ on, text: formatDate(on, locale) })
  const items = work.filter(({ kind, due }) => dated.has(kind) && lies(due)).slice(0, most_dates)
  const rows: DateRow[] = [
    ...items
      .map(row)
      .map(({ due, what, href: to, partner }) => ({ ...date(due.on), what, href: to, ...(partner ? { partner: partner.name } : {}) })),
    ...(program.goals ?? [])
      .filter(({ by }) => lies(by))
      .map(({ by, statement }) => ({
        ...date(by),
        what: filled(words.goalDue, { goal: localized(statement, locale, defaultLocale(site)).value }),
        href: '#goals',
      })),
    ...(program.ecosystem.review_on !== undefined && lies(program.ecosystem.review_on)
      ? [{ ...date(program.ecosystem.review_on), what: words.ecosystem }]
      : []),
  ]
  return {
    lead: filled(words.nextDatesLead, { date: formatDate(until, locale) }),
    rows: rows.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, most_dates),
  }
}
