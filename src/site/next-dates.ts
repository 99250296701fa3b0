// What comes next for a partner: events, changes that take effect, and deadlines that follow from the rules.
import { byCode } from '../problems/problem.ts'
import { settings } from '../program/program.ts'
import { addBusinessDays, addDays } from './calendar.ts'
import { fiscalQuarter } from './fiscal-quarter.ts'
import { formatDate } from './format.ts'
import { pathOf } from './links.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { defaultLocale, type Site } from './site.ts'
import { type Localized, localized } from './text.ts'
import { filled } from './ui.ts'
import { datesWords } from './words/dates.ts'

export interface NextDate {
  kind: 'event' | 'change' | 'deadline'
  /** `YYYY-MM-DD`. */
  date: string
  /** Last day of something longer than one. */
  until?: string
  title: Localized
  text?: Localized
  href?: string
}

/** The next `count` dates from the day of the site on, the nearest first. */
export function nextDates(site: Site, locale: Locale, count: number): NextDate[] {
  return [...events(site, locale), ...changes(site, locale), ...deadlines(site, locale)]
    .filter(({ date, until }) => (until ?? date) >= site.asOf)
    .sort((a, b) => byCode(a.date, b.date) || byCode(a.kind, b.kind) || byCode(a.title.value, b.title.value))
    .slice(0, count)
}

const linked = (site: Site, kind: 'event' | 'change', id: string, locale: Locale): { href?: string } => {
  const path = pathOf(site, kind, id)
  return path === undefined ? {} : { href: href(locale, path) }
}

const events = (site: Site, locale: Locale): NextDate[] =>
  site.view.entries.event.map(({ id, fields }) => ({
    kind: 'event',
    date: fields.starts_on,
    ...(fields.ends_on === undefined ? {} : { until: fields.ends_on }),
    title: localized(fields.title, locale, defaultLocale(site)),
    text: localized(fields.summary, locale, defaultLocale(site)),
    ...linked(site, 'event', id, locale),
  }))

// What took effect today is news, not a date to come.
const changes = (site: Site, locale: Locale): NextDate[] =>
  site.view.entries.change
    .filter(({ fields }) => fields.effective_on > site.asOf)
    .map(({ id, fields }) => ({
      kind: 'change',
      date: fields.effective_on,
      title: localized(fields.title, locale, defaultLocale(site)),
      text: localized(fields.summary, locale, defaultLocale(site)),
      ...linked(site, 'change', id, locale),
    }))

/** The end of the fiscal quarter, and the last day on which MDF can be asked for an activity at the start of the next one. */
function deadlines(site: Site, locale: Locale): NextDate[] {
  const words = datesWords(locale)
  const { fiscal_year_start, mdf } = settings(site.view)
  if (fiscal_year_start === undefined) return []
  const { end } = fiscalQuarter(site.asOf, fiscal_year_start)
  const quarter: NextDate = { kind: 'deadline', date: end, title: { value: words.quarterEnds }, text: { value: words.quarterEndsText } }
  if (mdf === undefined) return [quarter]
  const request = (start: string): NextDate => ({
    kind: 'deadline',
    date: addBusinessDays(start, -mdf.request_business_days),
    title: { value: words.mdfDeadline },
    text: { value: filled(words.mdfDeadlineText, { date: formatDate(start, locale) }) },
    ...(site.find('guide_page', 'mdf') ? { href: href(locale, 'guide/mdf/') } : {}),
  })
  const next = addDays(end, 1)
  const first = request(next)
  const later = addDays(fiscalQuarter(next, fiscal_year_start).end, 1)
  return [quarter, first.date >= site.asOf ? first : request(later)]
}
