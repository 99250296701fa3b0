// What falls due as calendars and Atom feeds: one for everybody, and one for each partner manager. Files of the team's site alone.
import type { Due } from '../../gate/compliance.ts'
import { addDays } from '../../program/days.ts'
import { settings } from '../../program/program.ts'
import { formatDate, formatItems } from '../format.ts'
import { escapeHtml } from '../html.ts'
import { type CalendarDate, calendarFile } from '../ical.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import type { SideFile } from '../side-files.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { slugOf } from '../work/people.ts'
import { perSite } from '../work/per-site.ts'
import { due_days, dueSoon, ownersOf } from './due.ts'
import { rulePath } from './finding-row.ts'
import { programName, section } from './frame.ts'

export interface ExpirySource {
  /** Partner manager; absent for everybody. */
  person?: string
  /** Address below base and language, without its ending. */
  file: string
  dues: readonly Due[]
}

/** Everybody first, then partner managers by name. Those with nothing due have files too, so that a subscription does not break. */
export const expirySources = perSite((site: Site): readonly ExpirySource[] => {
  const people = new Map<string, Due[]>(
    site.view.entries.partner
      .filter(({ fields }) => fields.status !== 'terminated')
      .flatMap(({ fields }): [string, Due[]][] => (fields.owners?.manager === undefined ? [] : [[fields.owners.manager, []]])),
  )
  for (const due of dueSoon(site)) for (const person of ownersOf(site, due)) people.get(person)?.push(due)
  return [
    { file: `${section}expiries`, dues: dueSoon(site) },
    ...[...people]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([person, dues]) => ({ person, file: `${section}owners/${slugOf(person)}`, dues })),
  ]
})

/** The soonest of these are in the files; more than that nobody reads in a calendar or a feed. */
const most = { dates: 2000, entries: 500 } as const

/** The calendar and the feed of each, in a language. */
export function expiryFiles(site: Site, locale: Locale): SideFile[] {
  if (site.compliance === undefined) return []
  const words = complianceWords(locale)
  const name = programName(site, locale)
  return expirySources(site).flatMap(({ person, file, dues }) => {
    const title = person === undefined ? filled(words.fileTitle, { name }) : filled(words.fileTitleOf, { name, person })
    return [
      {
        path: href(locale, `${file}.ics`),
        text: calendarFile(title, locale.tag, dues.slice(0, most.dates).map(calendarDate(site, locale))),
      },
      {
        path: href(locale, `${file}.xml`),
        text: feedOf(site, locale, { title, path: href(locale, `${file}.xml`), dues: dues.slice(0, most.entries) }),
      },
    ]
  })
}

/** The same for the same thing that happens on the same day, whenever it is built. */
const idOf = ({ on, severity, finding }: Due): string => `${finding.fingerprint.slice(0, 32)}-${severity}-${on}`

/** Day from which everybody could know of it: it is on all lists from then on. */
const knownFrom = ({ on }: Due): string => addDays(on, -due_days)

const hostOf = (site: Site): string => {
  const { site: origin, vendor } = settings(site.view)
  return new URL(origin ?? vendor.website).host
}

// What rules say is English in every language of the site; names come first, so that a small screen shows whom it is about.
function titleOf(site: Site, { finding }: Due, locale: Locale): string {
  const names = finding.partners.flatMap((id) => site.find('partner', id)?.fields.name ?? [])
  const about = names.length === 0 ? complianceWords(locale).program : formatItems(names, locale)
  return `${about}: ${finding.what}`.replace(/\p{Cc}/gu, ' ')
}

function calendarDate(site: Site, locale: Locale): (due: Due) => CalendarDate {
  const words = complianceWords(locale)
  return (due) => ({
    uid: `${idOf(due)}@${hostOf(site)}`,
    stampedOn: knownFrom(due),
    start: due.on,
    title: titleOf(site, due, locale),
    text: [
      `${words.becomes}: ${words.severities[due.severity]} (${due.finding.rule})`,
      filled(words.toDo, { text: due.finding.fix }),
      `${due.finding.file}:${due.finding.line}`,
    ].join('\n'),
  })
}

function feedOf(site: Site, locale: Locale, { title, path, dues }: { title: string; path: string; dues: readonly Due[] }): string {
  const words = complianceWords(locale)
  const { vendor } = settings(site.view)
  // A tag names things for good, wherever the team's site stands; RFC 4151 wants a day on which the name was ours.
  const tag = `tag:${hostOf(site).replace(/:\d+$/, '')},2026-01-01:compliance`
  const newest = dues.map(knownFrom).sort().at(-1)
  const moment = (day: string): string => `${day}T00:00:00Z`
  const entries = dues.toReversed().map((due) => {
    const { on, severity, finding } = due
    return [
      '<entry>',
      `<id>${tag}/${idOf(due)}</id>`,
      `<title>${escapeHtml(titleOf(site, due, locale))}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeHtml(href(locale, rulePath(finding.rule)))}"/>`,
      `<published>${moment(knownFrom(due))}</published><updated>${moment(knownFrom(due))}</updated>`,
      `<category term="${severity}" label="${escapeHtml(words.severities[severity])}"/>`,
      `<summary>${escapeHtml(
        `${formatDate(on, locale)}. ${words.becomes}: ${words.severities[severity]} (${finding.rule}). ${filled(words.toDo, { text: finding.fix })}`,
      )}</summary>`,
      '</entry>',
    ].join('\n')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale.tag}">`,
    `<id>${tag}${path}</id>`,
    `<title>${escapeHtml(title)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(path)}"/>`,
    `<updated>${moment(newest ?? site.asOf)}</updated>`,
    `<author><name>${escapeHtml(vendor.legal_name)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}
