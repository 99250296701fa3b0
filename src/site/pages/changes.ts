// Program changes: what takes effect next, and everything that changed so far by year.
import { change_kinds } from '../../../schemas/change.ts'
import { byCode } from '../../problems/problem.ts'
import { type Entry, settings } from '../../program/program.ts'
import { concernedNames } from '../concerned.ts'
import { feedAddress } from '../feed-address.ts'
import { formatDate, formatItems } from '../format.ts'
import { type EntryLink, linksTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { datesWords } from '../words/dates.ts'

export interface ChangeItem {
  id: string
  kind: string
  kindLabel: string
  title: Localized
  summary: Localized
  body: readonly Localized[]
  announced: string
  effective: string
  /** `YYYY-MM-DD`. */
  effectiveOn: string
  /** Whom it affects, as one text. */
  affects: string
  links: readonly EntryLink[]
}

export interface ChangesProps {
  lead: string
  next: readonly ChangeItem[]
  years: readonly { year: string; changes: readonly ChangeItem[] }[]
  /** Kinds of change that there are, with how many. */
  kinds: readonly { id: string; label: string; count: number }[]
  total: number
  /** Address of the feed, when the site is published. */
  feed?: string
}

/** Changes in the order in which they take effect, the latest first. */
export const changesByDate = (site: Site): Entry<'change'>[] =>
  [...site.view.entries.change].sort((a, b) => byCode(b.fields.effective_on, a.fields.effective_on) || byCode(b.id, a.id))

export const changesPages = (site: Site): Page<ChangesProps>[] => site.locales.map((locale) => changesPage(site, locale))

function changesPage(site: Site, locale: Locale): Page<ChangesProps> {
  const words = datesWords(locale)
  const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
  const entries = changesByDate(site)
  const items = entries.map((entry) => changeItem(site, entry, locale))
  const inForce = items.filter(({ effectiveOn }) => effectiveOn <= site.asOf)
  const years = [...Map.groupBy(inForce, ({ effectiveOn }) => effectiveOn.slice(0, 4))].map(([year, changes]) => ({ year, changes }))
  const feed = feedAddress(site, locale)
  return {
    template: 'changes',
    locale,
    path: 'changes/',
    params: {},
    title: words.changes,
    description: filled(words.changesDescription, { name }),
    section: 'changes/',
    headings: [
      { depth: 2, slug: 'next', text: words.effectNext },
      ...(years.length === 0 ? [] : [{ depth: 2 as const, slug: 'so-far', text: words.soFar }]),
      ...years.map(({ year }) => ({ depth: 3 as const, slug: `y${year}`, text: year })),
    ],
    search: {
      kind: words.changes,
      text: inSentences(items.flatMap(({ title, summary, body }) => [title.value, summary.value, ...body.map(({ value }) => value)])),
    },
    props: {
      lead: words.changesLead,
      next: items.filter(({ effectiveOn }) => effectiveOn > site.asOf).reverse(),
      years,
      kinds: change_kinds.flatMap((id) => {
        const count = inForce.filter(({ kind }) => kind === id).length
        return count === 0 ? [] : [{ id, label: termIn(id, locale), count }]
      }),
      total: inForce.length,
      ...(feed === undefined ? {} : { feed }),
    },
  }
}

/** A change in the reader's language, for pages and feeds. */
export function changeItem(site: Site, { id, fields }: Entry<'change'>, locale: Locale): ChangeItem {
  const words = datesWords(locale)
  const text = (of: Parameters<typeof localized>[0]): Localized => localized(of, locale, defaultLocale(site))
  const who = concernedNames(site, fields.affects, locale)
  const effective = formatDate(fields.effective_on, locale)
  return {
    id,
    kind: fields.kind,
    kindLabel: termIn(fields.kind, locale),
    title: text(fields.title),
    summary: text(fields.summary),
    body: (fields.body ?? []).map(text),
    announced: filled(words.announcedOn, { date: formatDate(fields.announced_on, locale) }),
    effective: filled(fields.effective_on > site.asOf ? words.inForceFrom : words.inForce, { date: effective }),
    effectiveOn: fields.effective_on,
    affects: filled(words.affects, { who: who.length === 0 ? words.affectsAll : formatItems(who, locale) }),
    links: [
      ...linksTo(site, 'guide_page', fields.pages, locale),
      ...(fields.legal === undefined ? [] : linksTo(site, 'legal_document', [fields.legal], locale)),
    ],
  }
}
