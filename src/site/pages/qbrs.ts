// The calendar of quarterly reviews: quarters by partners, what is next, and what is left to do from past reviews.

import { daysBetween } from '../../program/days.ts'
import { type Entry, settings } from '../../program/program.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { byName, partParam, partPath, partsOf } from '../paging.ts'
import { formatRelativeDays } from '../relative.ts'
import { reviewCalendars } from '../review/calendar-files.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { qbrWords } from '../words/qbrs.ts'
import { entriesByPartner } from '../work/by-partner.ts'
import { cadenceOf, nextReview, quartersAround, type ReviewCell, type ReviewState, reviewCell } from '../work/review-calendar.ts'
import { preparedPath } from '../work/review-pages.ts'
import { type PartLink, partLinks } from './card-list.ts'

export interface QuarterCell {
  state: ReviewState
  label: string
  on?: string
  next?: string
  /** The review that was held. */
  href?: string
  /** The one that is prepared, where its day is planned or was missed. */
  prepared?: string
}

export interface QuarterRow {
  name: string
  href: string
  cadence?: string
  cells: readonly QuarterCell[]
}

export interface NextReview {
  name: string
  href: string
  on: string
  away: string
  overdue: boolean
  with: string
  /** The page that is prepared for it. */
  prepared?: string
}

export interface OpenAction {
  what: Localized
  partner: { name: string; href: string }
  review: { label: string; href: string }
  due: string
  away: string
  overdue: boolean
}

export interface QbrsProps {
  lead: string
  quarters: readonly { id: string; current: boolean }[]
  rows: readonly QuarterRow[]
  parts: readonly PartLink[]
  /** Said when partners are left out. */
  rest?: string
  /** On the first page only. */
  next?: readonly NextReview[]
  undated?: readonly { name: string; href: string }[]
  calendars?: readonly { name: string; isPerson: boolean; count: string; href: string }[]
  actions?: { count: string; owners: readonly { owner: string; count: string; items: readonly OpenAction[] }[] }
}

const per_page = 100
/** Rows that the lists below the calendar show at most. */
const most_rows = 200
const [before, after] = [3, 2]

export const qbrCalendarPages = (site: Site): Page<QbrsProps>[] =>
  site.audience === 'internal' ? site.locales.flatMap((locale) => pagesIn(site, locale)) : []

function pagesIn(site: Site, locale: Locale): Page<QbrsProps>[] {
  const words = qbrWords(locale)
  const program = settings(site.view)
  const { fiscal_year_start: start = 1 } = program
  const quarters = quartersAround(site.asOf, start, before, after)
  const related = entriesByPartner(site)
  const order = byName<{ id: string; name: string }>(locale)
  const all = site.view.entries.partner
    .map((partner) => ({
      partner,
      id: partner.id,
      name: partner.fields.name,
      cells: quarters.map((quarter) => reviewCell(partner.fields, related.get(partner.id) ?? [], quarter, site.asOf)),
    }))
    .sort(order)
  const shown = all.filter(({ cells }) => cells.some(({ state }) => state !== 'not_managed'))
  const parts = partsOf(shown, per_page)
  const number = (value: number): string => formatNumber(value, locale)
  const description = filled(words.description, { name: localized(program.name, locale, defaultLocale(site)).value })
  return parts.map(({ number: part, items }) => ({
    template: 'qbrs',
    locale,
    path: partPath('qbrs/', part),
    params: { page: partParam(part) },
    title: part === 1 ? words.title : filled(words.pageOf, { title: words.title, page: number(part), pages: number(parts.length) }),
    description,
    section: 'qbrs/',
    headings: [],
    wide: true,
    ...(part === 1 ? { search: { kind: words.title, text: description } } : {}),
    props: {
      lead: words.lead,
      quarters: quarters.map(({ id, first, after: end }) => ({ id, current: first <= site.asOf && site.asOf < end })),
      rows: items.map(({ partner, cells }) => rowOf(site, locale, partner, cells)),
      parts: partLinks('qbrs/', parts.length, part, locale),
      ...(all.length > shown.length ? { rest: filled(words.restPartners, { count: number(all.length - shown.length) }) } : {}),
      ...(part === 1 ? listsOf(site, locale) : {}),
    },
  }))
}

function rowOf(site: Site, locale: Locale, { id, fields }: Entry<'partner'>, cells: readonly ReviewCell[]): QuarterRow {
  const words = qbrWords(locale)
  const cadence = cadenceOf(fields, entriesByPartner(site).get(id) ?? [])
  const prepared = preparedPath(site, id)
  return {
    name: fields.name,
    href: href(locale, `partners/${id}/${cells.some(({ review }) => review !== undefined) ? '#qbrs' : ''}`),
    ...(cadence === undefined ? {} : { cadence: termIn(cadence, locale) }),
    cells: cells.map(({ state, on, next, review }) => ({
      state,
      label: words.states[state],
      ...(on === undefined ? {} : { on: formatDate(on, locale) }),
      ...(next === undefined ? {} : { next: filled(words.nextIn, { date: formatDate(next, locale) }) }),
      ...(review === undefined ? {} : { href: href(locale, `qbrs/${review}/`) }),
      // Whoever plans a review wants to see what is prepared for it.
      ...(prepared === undefined || (next ?? (review === undefined ? on : undefined)) === undefined
        ? {}
        : { prepared: href(locale, prepared) }),
    })),
  }
}

const managed = new Set(['manage', 'optimize', 'renew'])

function listsOf(site: Site, locale: Locale): Pick<QbrsProps, 'next' | 'undated' | 'calendars' | 'actions'> {
  const related = entriesByPartner(site)
  const active = site.view.entries.partner.filter(({ fields }) => fields.status === 'active')
  const dated = active
    .map((partner) => ({ partner, on: nextReview(partner.fields, related.get(partner.id) ?? []) }))
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0))
  const prepared = (id: string): { prepared?: string } => {
    const path = preparedPath(site, id)
    return path === undefined ? {} : { prepared: href(locale, path) }
  }
  const link = ({ id, fields }: Entry<'partner'>) => ({ name: fields.name, href: href(locale, `partners/${id}/`) })
  return {
    next: dated
      .flatMap(({ partner, on }) =>
        on === undefined
          ? []
          : [
              {
                ...link(partner),
                on: formatDate(on, locale),
                away: formatRelativeDays(daysBetween(site.asOf, on), locale),
                overdue: on < site.asOf,
                with: partner.fields.owners.manager,
                ...prepared(partner.id),
              },
            ],
      )
      .slice(0, most_rows),
    undated: dated
      .filter(({ partner, on }) => on === undefined && managed.has(partner.fields.phase))
      .map(({ partner }) => link(partner))
      .slice(0, most_rows),
    calendars: reviewCalendars(site).map(({ person, days, file }) => ({
      name: person ?? complianceWords(locale).everybody,
      isPerson: person !== undefined,
      count: formatNumber(days.length, locale),
      href: href(locale, file),
    })),
    actions: actionsOf(site, locale),
  }
}

function actionsOf(site: Site, locale: Locale): NonNullable<QbrsProps['actions']> {
  const words = qbrWords(locale)
  const open = site.view.entries.qbr
    .filter((entry) => entry.locale === undefined)
    .flatMap(({ id, params, fields }) =>
      fields.actions
        .filter(({ status }) => status === 'open' || status === 'in_progress')
        .map((action) => ({ action, review: id, period: params['period'] ?? id, partner: site.find('partner', params['partner'] ?? '') })),
    )
    .sort((a, b) => (a.action.due < b.action.due ? -1 : a.action.due > b.action.due ? 1 : 0))
  const count = (items: typeof open): string =>
    filled(words.actionCount, {
      open: formatNumber(items.length, locale),
      overdue: formatNumber(items.filter(({ action }) => action.due < site.asOf).length, locale),
    })
  // Whoever has the oldest open action comes first, because they are in the order of due days.
  const owners = [...Map.groupBy(open.slice(0, most_rows), ({ action }) => action.owner)]
  return {
    count: count(open),
    owners: owners.map(([owner, items]) => ({
      owner,
      count: count(items),
      items: items.map(({ action, review, period, partner }) => ({
        what: localized(action.what, locale, defaultLocale(site)),
        partner: { name: partner?.fields.name ?? '', href: href(locale, `partners/${partner?.id ?? ''}/`) },
        review: { label: period.toUpperCase(), href: href(locale, `qbrs/${review}/`) },
        due: formatDate(action.due, locale),
        away: formatRelativeDays(daysBetween(site.asOf, action.due), locale),
        overdue: action.due < site.asOf,
      })),
    })),
  }
}
