// Quarterly reviews as calendars: one for everybody, and one for each partner manager. Files of the team's site alone.
import { type Entry, settings } from '../../program/program.ts'
import { type CalendarDate, calendarFile } from '../ical.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import type { SideFile } from '../side-files.ts'
import { defaultLocale, type Site } from '../site.ts'
import { localized } from '../text.ts'
import { filled } from '../ui.ts'
import { qbrWords } from '../words/qbrs.ts'
import { entriesByPartner } from '../work/by-partner.ts'
import { slugOf } from '../work/people.ts'
import { perSite } from '../work/per-site.ts'
import { nextReview } from '../work/review-calendar.ts'
import { preparedPath, reviewPages, reviewPath } from '../work/review-pages.ts'

interface ReviewDay {
  partner: Entry<'partner'>
  on: string
  /** Address of its page below base and language, when it has one. */
  path?: string
  isHeld: boolean
}

export interface ReviewCalendar {
  /** Partner manager; absent for everybody. */
  person?: string
  /** Address below base and language. */
  file: string
  days: readonly ReviewDay[]
}

/** The latest of these are in the files. */
const most_days = 2000

const reviewDays = perSite((site: Site): readonly ReviewDay[] =>
  site.view.entries.partner
    .filter(({ fields }) => fields.status !== 'terminated')
    .flatMap((partner): ReviewDay[] => {
      const held = (reviewPages(site).get(partner.id) ?? []).flatMap(({ period, review }): ReviewDay[] =>
        review === undefined ? [] : [{ partner, on: review.fields.held_on, path: reviewPath(partner.id, period), isHeld: true }],
      )
      const next = nextReview(partner.fields, entriesByPartner(site).get(partner.id) ?? [])
      const path = preparedPath(site, partner.id)
      const isPlanned = next !== undefined && held.every(({ on }) => on !== next)
      return isPlanned ? [...held, { partner, on: next, isHeld: false, ...(path === undefined ? {} : { path }) }] : held
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.partner.id < b.partner.id ? -1 : 1)),
)

/** Everybody first, then partner managers by name; each manager with partners has one, so that a subscription does not break. */
export const reviewCalendars = perSite((site: Site): readonly ReviewCalendar[] => {
  const days = reviewDays(site)
  const people = new Map<string, ReviewDay[]>()
  for (const { fields } of site.view.entries.partner)
    if (fields.owners?.manager !== undefined && fields.status !== 'terminated') people.set(fields.owners.manager, [])
  for (const day of days) people.get(day.partner.fields.owners?.manager ?? '')?.push(day)
  return [
    { file: 'qbrs/reviews.ics', days },
    ...[...people]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([person, own]) => ({ person, file: `qbrs/owners/${slugOf(person)}.ics`, days: own })),
  ]
})

export function reviewFiles(site: Site, locale: Locale): SideFile[] {
  if (site.audience !== 'internal') return []
  const words = qbrWords(locale)
  const program = settings(site.view)
  const host = new URL(program.site ?? program.vendor.website).host
  const name = localized(program.name, locale, defaultLocale(site)).value
  return reviewCalendars(site).map(({ person, file, days }) => {
    const title = person === undefined ? filled(words.fileTitle, { name }) : filled(words.fileTitleOf, { name, person })
    return { path: href(locale, file), text: calendarFile(title, locale.tag, days.slice(-most_days).map(calendarDate(locale, host))) }
  })
}

function calendarDate(locale: Locale, host: string): (day: ReviewDay) => CalendarDate {
  const words = qbrWords(locale)
  return ({ partner, on, path, isHeld }) => ({
    uid: `qbr-${partner.id}-${on}@${host}`,
    stampedOn: on,
    start: on,
    title: filled(words.fileEntry, { partner: partner.fields.name }),
    text: [words.states[isHeld ? 'held' : 'planned'], ...(path === undefined ? [] : [href(locale, path)])].join('\n'),
  })
}
