// Checklists: what to check at a fixed moment, in the order of days, with who checks it and why.
import { checklist } from '../../../schemas/checklist.ts'
import type { Entry } from '../../program/program.ts'
import { formatDay, formatList, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { checklistWords } from '../words/checklists.ts'

export interface ChecklistCard {
  when: string
  title: Localized
  href: string
  /** How many points, over which days. */
  notes: readonly string[]
  roles: string
}

export interface ChecklistListProps {
  summary: string
  checklists: readonly ChecklistCard[]
}

export interface ChecklistItem {
  id: string
  item: Localized
  owner: Localized
  why?: Localized
  /** Day counted from the moment, and its words, such as "Day +5". */
  day?: { offset: number; label: string }
}

export interface ChecklistProps {
  id: string
  when: string
  count: number
  /** What day 0 is; absent when no point has a day. */
  start?: string
  /** Before, on and after the day; one part without a name when all are on one side of it. */
  groups: readonly { label?: string; items: readonly ChecklistItem[] }[]
}

type Fields = Entry<'checklist'>['fields']
type Item = Fields['items'][number]
const moments = checklist.schema.shape.when.options

/** The lists in the order of a partnership. */
const inOrder = (site: Site): Entry<'checklist'>[] =>
  [...site.view.entries.checklist].sort((a, b) => moments.indexOf(a.fields.when) - moments.indexOf(b.fields.when))

export const checklistListPages = (site: Site): Page<ChecklistListProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    const checklists = inOrder(site).map((entry) => cardOf(site, entry, locale))
    const titles = formatList(
      checklists.map(({ title }) => title.value),
      locale,
    )
    const description = filled(words.checklistsDescription, { titles })
    return {
      template: 'checklist-list',
      locale,
      path: 'checklists/',
      params: {},
      title: words.checklists,
      description,
      section: 'checklists/',
      headings: [],
      wide: true,
      search: { kind: words.checklists, text: titles },
      props: { summary: description, checklists },
    }
  })

function cardOf(site: Site, { id, fields }: Entry<'checklist'>, locale: Locale): ChecklistCard {
  const own = checklistWords(locale)
  const days = fields.items.flatMap(({ days_from }) => days_from ?? [])
  const roles = [...new Set(fields.items.map(({ owner }) => localized(owner, locale, defaultLocale(site)).value))]
  return {
    when: termIn(fields.when, locale),
    title: localized(fields.title, locale, defaultLocale(site)),
    href: href(locale, `checklists/${id}/`),
    notes: [
      filled(own.points, { count: formatNumber(fields.items.length, locale) }),
      ...(days.length === 0
        ? []
        : [filled(own.span, { first: signed(Math.min(...days), locale), last: signed(Math.max(...days), locale) })]),
    ],
    roles: filled(own.checkedBy, { roles: formatList(roles, locale) }),
  }
}

export const checklistPages = (site: Site): Page<ChecklistProps>[] =>
  site.locales.flatMap((locale) => site.view.entries.checklist.map((entry) => checklistPage(site, entry, locale)))

function checklistPage(site: Site, { id, fields }: Entry<'checklist'>, locale: Locale): Page<ChecklistProps> {
  const words = wordsIn(locale)
  const when = termIn(fields.when, locale)
  const count = fields.items.length
  const groups = groupsOf(site, fields.items, locale)
  const title = localized(fields.title, locale, defaultLocale(site))
  return {
    template: 'checklist',
    locale,
    path: `checklists/${id}/`,
    params: { id },
    title: title.value,
    description: filled(words.checklistDescription, { when, items: formatNumber(count, locale) }),
    section: 'checklists/',
    headings: [],
    wide: true,
    ...(title.lang === undefined ? {} : { contentLang: title.lang }),
    search: {
      kind: words.checklist,
      text: groups.flatMap(({ items }) => items.flatMap(({ item, why }) => [item.value, why?.value ?? ''])).join(' '),
    },
    props: {
      id,
      when,
      count,
      ...(fields.items.some(({ days_from }) => days_from !== undefined) ? { start: checklistWords(locale).start[fields.when] } : {}),
      groups,
    },
  }
}

function groupsOf(site: Site, items: readonly Item[], locale: Locale): ChecklistProps['groups'] {
  const { before, on, after, anytime } = checklistWords(locale)
  const inDays = [...items].sort((a, b) => (a.days_from ?? 0) - (b.days_from ?? 0))
  const parts = [
    { label: before, items: inDays.filter(({ days_from: day }) => day !== undefined && day < 0) },
    { label: on, items: inDays.filter(({ days_from: day }) => day === 0) },
    { label: after, items: inDays.filter(({ days_from: day }) => day !== undefined && day > 0) },
    { label: anytime, items: items.filter(({ days_from: day }) => day === undefined) },
  ].filter((part) => part.items.length > 0)
  return parts.map((part) => ({
    ...(parts.length > 1 ? { label: part.label } : {}),
    items: part.items.map((item) => itemOf(site, item, locale)),
  }))
}

function itemOf(site: Site, { id, item, owner, why, days_from: offset }: Item, locale: Locale): ChecklistItem {
  const text = (of: Parameters<typeof localized>[0]): Localized => localized(of, locale, defaultLocale(site))
  return {
    id,
    item: text(item),
    owner: text(owner),
    ...(why === undefined ? {} : { why: text(why) }),
    ...(offset === undefined ? {} : { day: { offset, label: filled(wordsIn(locale).dayNumber, { day: signed(offset, locale) }) } }),
  }
}

// Without isolation the sign would stand on the other side of its number among right-to-left words.
const signed = (day: number, locale: Locale): string =>
  locale.dir === 'rtl' ? `\u2066${formatDay(day, locale).replaceAll(/[\u061c\u200e\u200f]/g, '')}\u2069` : formatDay(day, locale)
