// Events: those to come, those that were, and their calendar files.
import { byCode } from '../../problems/problem.ts'
import { type Entry, settings } from '../../program/program.ts'
import { concernedNames } from '../concerned.ts'
import { formatDate, formatDates, formatItems, formatLanguage } from '../format.ts'
import { type CalendarDate, calendarFile } from '../ical.ts'
import { type EntryLink, linksTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { datesWords } from '../words/dates.ts'

export interface EventItem {
  id: string
  title: Localized
  summary: Localized
  /** First day, `YYYY-MM-DD`. */
  startsOn: string
  endsOn?: string
  announcedOn: string
  when: string
  where: Localized
  online: boolean
  languages: string
  /** Whom it is for; absent for everybody. */
  who?: string
  link?: string
  pages: readonly EntryLink[]
  /** Calendar file of an event to come. */
  calendar?: string
}

export interface EventsProps {
  lead: string
  coming: readonly EventItem[]
  past: readonly EventItem[]
  /** One calendar with all that is to come. */
  calendar?: string
}

export const eventsPages = (site: Site): Page<EventsProps>[] => site.locales.map((locale) => eventsPage(site, locale))

function eventsPage(site: Site, locale: Locale): Page<EventsProps> {
  const words = datesWords(locale)
  const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
  const items = eventItems(site, locale)
  const coming = items.filter((item) => isComing(site, item))
  const past = items.filter((item) => !isComing(site, item)).reverse()
  return {
    template: 'events',
    locale,
    path: 'events/',
    params: {},
    title: words.events,
    description: filled(words.eventsDescription, { name }),
    section: 'events/',
    headings: [
      { depth: 2, slug: 'coming', text: words.coming },
      ...(past.length === 0 ? [] : [{ depth: 2 as const, slug: 'past', text: words.past }]),
    ],
    search: {
      kind: words.events,
      text: inSentences(items.flatMap(({ title, summary, where }) => [title.value, summary.value, where.value])),
    },
    props: {
      lead: words.eventsLead,
      coming,
      past,
      ...(coming.length === 0 ? {} : { calendar: href(locale, 'events/calendar.ics') }),
    },
  }
}

const isComing = (site: Site, { startsOn, endsOn }: EventItem): boolean => (endsOn ?? startsOn) >= site.asOf

function eventItems(site: Site, locale: Locale): EventItem[] {
  return [...site.view.entries.event]
    .sort((a, b) => byCode(a.fields.starts_on, b.fields.starts_on) || byCode(a.id, b.id))
    .map((entry) => eventItem(site, entry, locale))
}

function eventItem(site: Site, { id, fields }: Entry<'event'>, locale: Locale): EventItem {
  const words = datesWords(locale)
  const text = (of: Parameters<typeof localized>[0]): Localized => localized(of, locale, defaultLocale(site))
  const { starts_on: startsOn, ends_on: endsOn } = fields
  const who = concernedNames(site, fields.for, locale)
  return {
    id,
    title: text(fields.title),
    summary: text(fields.summary),
    startsOn,
    ...(endsOn === undefined ? {} : { endsOn }),
    announcedOn: fields.announced_on,
    when: endsOn === undefined ? formatDate(startsOn, locale) : formatDates(startsOn, endsOn, locale),
    where: fields.place === undefined ? { value: words.online } : text(fields.place),
    online: fields.place === undefined,
    languages: filled(words.eventIn, {
      languages: formatItems(
        fields.languages.map((tag) => formatLanguage(tag, locale)),
        locale,
      ),
    }),
    ...(who.length === 0 ? {} : { who: filled(words.eventFor, { who: formatItems(who, locale) }) }),
    ...(fields.link === undefined ? {} : { link: fields.link }),
    pages: linksTo(site, 'guide_page', fields.pages, locale),
    ...((endsOn ?? startsOn) >= site.asOf ? { calendar: href(locale, `events/${id}.ics`) } : {}),
  }
}

/** Calendar files of a language by their address: one with all events to come, and one for each. */
export function eventFiles(site: Site, locale: Locale): { path: string; text: string }[] {
  const words = datesWords(locale)
  const { site: origin, vendor, name } = settings(site.view)
  const host = new URL(origin ?? vendor.website).host
  const title = `${localized(name, locale, defaultLocale(site)).value}: ${words.events}`
  const coming = eventItems(site, locale).filter((item) => isComing(site, item))
  const dated = coming.map((item): { id: string; date: CalendarDate } => ({
    id: item.id,
    date: {
      uid: `${item.id}@${host}`,
      stampedOn: item.announcedOn,
      start: item.startsOn,
      ...(item.endsOn === undefined ? {} : { end: item.endsOn }),
      title: item.title.value,
      text: [item.summary.value, item.languages, ...(item.who === undefined ? [] : [item.who])].join('\n'),
      place: item.where.value,
      ...(origin === undefined ? {} : { url: new URL(`${href(locale, 'events/')}#${item.id}`, origin).href }),
    },
  }))
  if (dated.length === 0) return []
  const file = (path: string, dates: readonly CalendarDate[]) => ({
    path: href(locale, `events/${path}`),
    text: calendarFile(title, locale.tag, dates),
  })
  return [
    file(
      'calendar.ics',
      dated.map(({ date }) => date),
    ),
    ...dated.map(({ id, date }) => file(`${id}.ics`, [date])),
  ]
}
