// The queue of deal registrations: what waits, what clashes, what protects, what should be closed, and the totals.

import type { DealConflict } from '../../gate/deal-conflicts.ts'
import { answerDay, type DealState, deal_states, dealState, extensionsUsed, extensionUntil } from '../../gate/deal-state.ts'
import { daysBetween } from '../../program/days.ts'
import { type Entry, type FieldsOf, settings } from '../../program/program.ts'
import { type BarChart, barChart } from '../chart.ts'
import { formatDate, formatItems, formatMoney, formatNumber } from '../format.ts'
import { type EntryLink, linkTo, recordPath } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { dealWords } from '../words/deals.ts'
import { type DealTotal, dealTotals } from '../work/deal-totals.ts'
import { conflictsOf } from '../work/risk.ts'
import { businessDay, type DayCell, dayCell } from './day-cell.ts'

export interface DealsProps {
  lead: string
  links: readonly EntryLink[]
  stats: readonly { label: string; value: string; href: string; state?: 'bad' | 'warn' }[]
  waiting: Cut<WaitingDeal>
  conflicts: Cut<ConflictRow>
  protected: Cut<ProtectedDeal>
  toClose: Cut<ClosingDeal>
  closed: Cut<ClosedDeal>
  all: EntryLink
  chart: BarChart
  totals: Cut<TotalRow>
}

export interface Cut<T> {
  rows: readonly T[]
  /** Says that there are more. */
  cut?: string
}

export interface DealRow {
  customer: EntryLink
  id: string
  partner: EntryLink
  amount: string
  /** What to look at before answering or relying on it. */
  warnings: readonly string[]
}

export interface WaitingDeal extends DealRow {
  registered: string
  answer: DayCell
  evidence?: Localized
}

export interface ProtectedDeal extends DealRow {
  last: DayCell
  close: string
  activity: string
  extension: string
}

export interface ClosingDeal extends DealRow {
  why: string
  activity: string
}

export interface ClosedDeal extends DealRow {
  state: string
  registered: string
  decided: string
}

export interface ConflictRow {
  deals: readonly (DealRow & { state: string; registered: string })[]
  same: string
  overlap: string
  rule: string
  state: 'bad' | 'info'
}

export interface TotalRow {
  partner: EntryLink
  currency: string
  count: string
  waiting: string
  protected: string
  won: string
}

const most_rows = 200
const most_closed = 25

export const dealsPages = (site: Site): Page<DealsProps>[] =>
  site.audience === 'internal' ? site.locales.map((locale) => dealsPage(site, locale)) : []

function dealsPage(site: Site, locale: Locale): Page<DealsProps> {
  const words = dealWords(locale)
  const { deal_registration: rules, name } = settings(site.view)
  const deals = site.view.entries.deal_registration
  const byState = Map.groupBy(deals, ({ fields }) => dealState(fields, rules, site.asOf))
  const of = (...states: DealState[]) => states.flatMap((state) => byState.get(state) ?? [])
  const conflicts = conflictsOf(site)
  const { asOf } = site
  const row = dealRow(site, locale)
  const cut = cutIn(locale)
  const count = (...states: DealState[]): number => of(...states).length
  const soon = of('protected').filter(({ fields }) => daysBetween(asOf, fields.expires_on) <= 30).length
  const description = filled(words.description, { name: localized(name, locale, defaultLocale(site)).value })
  const number = (value: number): string => formatNumber(value, locale)
  const stat = (label: string, value: number, anchor: string, state?: 'bad' | 'warn') => ({
    label,
    value: number(value),
    href: `#${anchor}`,
    ...(state && value > 0 ? { state } : {}),
  })
  return {
    template: 'deals',
    locale,
    path: 'deals/',
    params: {},
    title: words.title,
    description,
    section: 'deals/',
    headings: [],
    wide: true,
    search: { kind: words.title, text: description },
    props: {
      lead: filled(words.lead, {
        answer: number(rules.answer_business_days),
        valid: number(rules.valid_days),
        extensions: number(rules.extensions),
        extension: number(rules.extension_days),
        stale: number(rules.stale_days),
      }),
      links: [
        { link: linkTo(site, 'guide_page', 'conflict-rules', locale), label: words.rulesLink },
        { link: linkTo(site, 'playbook_page', 'deal-desk', locale), label: words.deskLink },
      ].flatMap(({ link, label }) => (link === undefined ? [] : [{ label, href: link.href }])),
      stats: [
        stat(words.states.waiting, count('waiting'), 'waiting', 'warn'),
        stat(words.conflicts, conflicts.filter(({ rule }) => rule !== 'other_need').length, 'conflicts', 'bad'),
        stat(words.protected, count('protected'), 'protected'),
        stat(words.endingSoon, soon, 'protected', 'warn'),
        stat(words.toClose, count('over', 'stale'), 'to-close', 'bad'),
      ],
      waiting: cut(
        byDay(of('waiting'), ({ registered_on }) => registered_on),
        (deal) => ({
          ...row(deal),
          registered: formatDate(deal.fields.registered_on, locale),
          answer: businessDay(answerDay(deal.fields, rules), asOf, locale),
          ...(deal.fields.evidence === undefined ? {} : { evidence: localized(deal.fields.evidence, locale, defaultLocale(site)) }),
        }),
      ),
      conflicts: cut(conflicts, (conflict) => conflictRow(site, conflict, row, locale)),
      protected: cut(
        byDay(of('protected'), ({ expires_on }) => expires_on),
        (deal) => {
          const until = extensionUntil(deal.fields, rules, asOf)
          return {
            ...row(deal),
            last: dayCell(deal.fields.expires_on, asOf, 30, locale),
            close: formatDate(deal.fields.expected_close, locale),
            activity: formatDate(deal.fields.last_activity_on ?? deal.fields.registered_on, locale),
            extension:
              until !== undefined
                ? filled(words.extendable, { date: formatDate(until, locale) })
                : extensionsUsed(deal.fields, rules) > 0
                  ? words.extended
                  : '–',
          }
        },
      ),
      toClose: cut(
        byDay(of('over', 'stale'), ({ expires_on }) => expires_on),
        (deal) => {
          const activity = formatDate(deal.fields.last_activity_on ?? deal.fields.registered_on, locale)
          const isOver = dealState(deal.fields, rules, asOf) === 'over'
          return {
            ...row(deal),
            why: isOver
              ? filled(words.protectionOver, { date: formatDate(deal.fields.expires_on, locale) })
              : filled(words.noActivity, { date: activity }),
            activity,
          }
        },
      ),
      closed: cut(
        byDay(of('won', 'lost', 'rejected', 'expired', 'withdrawn'), ({ registered_on }) => registered_on).reverse(),
        (deal) => ({
          ...row(deal, false),
          state: words.states[dealState(deal.fields, rules, asOf)],
          registered: formatDate(deal.fields.registered_on, locale),
          decided: deal.fields.decided_on === undefined ? '–' : formatDate(deal.fields.decided_on, locale),
        }),
        most_closed,
      ),
      all: { label: filled(words.allRecords, { count: number(deals.length) }), href: href(locale, 'records/deal-registration/') },
      chart: barChart(
        words.chart,
        words.count,
        deal_states.map((state) => ({ label: words.states[state], value: count(state), text: number(count(state)) })),
      ),
      totals: cut(totalsOf(site, deals, rules, locale), (total) => totalRow(site, total, locale)),
    },
  }
}

const cutIn =
  (locale: Locale) =>
  <T, R>(items: readonly T[], row: (item: T) => R, most: number = most_rows): Cut<R> => ({
    rows: items.slice(0, most).map(row),
    ...(items.length > most
      ? { cut: filled(dealWords(locale).cut, { shown: formatNumber(most, locale), count: formatNumber(items.length, locale) }) }
      : {}),
  })

type Deal = Entry<'deal_registration'>

function byDay(deals: readonly Deal[], day: (fields: Deal['fields']) => string): Deal[] {
  return [...deals].sort((a, b) => {
    const [one, other] = [`${day(a.fields)} ${a.id}`, `${day(b.fields)} ${b.id}`]
    return one < other ? -1 : one > other ? 1 : 0
  })
}

function dealRow(site: Site, locale: Locale): (deal: Deal, withWarnings?: boolean) => DealRow {
  return ({ id, fields }, withWarnings = true) => {
    const partner = linkTo(site, 'partner', fields.partner_id, locale) ?? { label: fields.partner_id, href: '' }
    return {
      customer: { label: fields.account_domain, href: href(locale, recordPath('deal_registration', id)) },
      id,
      partner,
      amount: formatMoney({ amount: fields.amount, currency: fields.currency }, locale),
      warnings: withWarnings ? warningsOf(site, fields, locale) : [],
    }
  }
}

function warningsOf(site: Site, deal: Deal['fields'], locale: Locale): string[] {
  const words = dealWords(locale)
  const { eligible_tiers: eligible } = settings(site.view).deal_registration
  const partner = site.find('partner', deal.partner_id)?.fields
  const tier = partner?.tier === undefined ? undefined : site.find('tier', partner.tier)?.fields.name
  return [
    ...(deal.public_sector === 'true' ? [words.publicBody] : []),
    ...(partner !== undefined && partner.status !== 'active' ? [filled(words.notActive, { status: termIn(partner.status, locale) })] : []),
    ...(eligible === undefined || partner === undefined || (partner.tier !== undefined && eligible.includes(partner.tier))
      ? []
      : [tier === undefined ? words.noTier : filled(words.notEligible, { tier: localized(tier, locale, defaultLocale(site)).value })]),
  ]
}

function conflictRow(
  site: Site,
  { first, second, same, from, until, rule }: DealConflict,
  row: (deal: Deal) => DealRow,
  locale: Locale,
): ConflictRow {
  const words = dealWords(locale)
  const { deal_registration: rules } = settings(site.view)
  return {
    deals: [first, second].map((deal) => ({
      ...row(deal),
      state: words.states[dealState(deal.fields, rules, site.asOf)],
      registered: formatDate(deal.fields.registered_on, locale),
    })),
    same: formatItems(
      same.map((mark) => words.marks[mark]),
      locale,
    ),
    overlap: filled(words.overlap, { from: formatDate(from, locale), until: formatDate(until, locale) }),
    rule: words.rules[rule],
    state: rule === 'other_need' ? 'info' : 'bad',
  }
}

function totalsOf(site: Site, deals: readonly Deal[], rules: FieldsOf<'program'>['deal_registration'], locale: Locale): DealTotal[] {
  const { compare } = new Intl.Collator(locale.tag)
  const nameOf = (id: string): string => site.find('partner', id)?.fields.name ?? id
  return dealTotals(deals, rules, site.asOf).sort(
    (a, b) => compare(nameOf(a.partner), nameOf(b.partner)) || compare(a.currency, b.currency),
  )
}

function totalRow(site: Site, { partner, currency, count, waiting, protected: held, won }: DealTotal, locale: Locale): TotalRow {
  const money = (amount: string): string => (amount === '0' ? '–' : formatMoney({ amount, currency }, locale))
  return {
    partner: linkTo(site, 'partner', partner, locale) ?? { label: partner, href: '' },
    currency,
    count: formatNumber(count, locale),
    waiting: money(waiting),
    protected: money(held),
    won: money(won),
  }
}
