// What falls due by day, and the calendars and feeds that say so: of everybody, and of each partner manager.
import { type DueRow, dueRow, dueSoon } from '../compliance/due.ts'
import { expirySources } from '../compliance/expiry-files.ts'
import { type PageLink, pageLinks, programName, section } from '../compliance/frame.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'

export interface ExpiriesProps {
  lead: string
  links: readonly PageLink[]
  sources: readonly { name: string; isPerson: boolean; count: string; calendar: string; feed: string }[]
  rows: readonly DueRow[]
  cut?: string
}

const path = `${section}expiries/`
/** Rows of the page; the calendar has them all. */
const most_rows = 300

export const expiryPages = (site: Site): Page<ExpiriesProps>[] =>
  site.compliance === undefined ? [] : site.locales.map((locale) => expiriesPage(site, locale))

function expiriesPage(site: Site, locale: Locale): Page<ExpiriesProps> {
  const words = complianceWords(locale)
  const due = dueSoon(site)
  const number = (value: number): string => formatNumber(value, locale)
  const description = filled(words.expiriesDescription, { name: programName(site, locale) })
  return {
    template: 'compliance-expiries',
    locale,
    path,
    params: {},
    title: words.expiries,
    description,
    section,
    headings: [],
    wide: true,
    search: { kind: words.title, text: description },
    props: {
      lead: filled(words.expiriesLead, { date: formatDate(site.asOf, locale) }),
      links: pageLinks(site, locale, path),
      sources: expirySources(site).map(({ person, dues, file }) => ({
        name: person ?? words.everybody,
        isPerson: person !== undefined,
        count: number(dues.length),
        calendar: href(locale, `${file}.ics`),
        feed: href(locale, `${file}.xml`),
      })),
      rows: due.slice(0, most_rows).map(dueRow(site, locale)),
      ...(due.length > most_rows ? { cut: filled(words.cut, { shown: number(most_rows), count: number(due.length) }) } : {}),
    },
  }
}
