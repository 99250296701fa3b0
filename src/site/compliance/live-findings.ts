// What `npm run dev` shows beside a page while somebody writes: how the program stands, and what the gate finds in the entry behind the page.
import type { Finding } from '../../gate/finding.ts'
import { formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { entryOf } from '../page-source.ts'
import { defaultLocale, type Site } from '../site.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { type FindingRow, findingRow } from './finding-row.ts'
import { openFindings, openFindingsOf } from './found.ts'

export interface LiveFindings {
  /** How grave the worst is. */
  state: 'bad' | 'warn' | 'good'
  /** Counts of the whole program, in words. */
  text: string
  overview: { label: string; href: string }
  /** Heading of what stands in the entry behind the page. */
  title: string
  rows: readonly FindingRow[]
  /** Said when there are none. */
  none: string
}

const most_rows = 20

/** For the page at an address below the host. */
export function liveFindings(site: Site, address: string): LiveFindings {
  const { locale, path } = placeOf(site, address)
  const words = complianceWords(locale)
  const open = openFindings(site)
  const errors = open.filter(({ severity }) => severity === 'error').length
  const warnings = open.filter(({ severity }) => severity === 'warning').length
  const entry = entryOf(site, { path, locale })
  // A partner's page is about its plan, its deals and the rest as well; what cannot be read is known by its file alone.
  const isAbout = ({ kind, entry: id, file }: Finding): boolean => file === entry?.file || (kind === entry?.kind && id === entry?.id)
  const own = entry === undefined ? [] : entry.kind === 'partner' ? openFindingsOf(site, entry.id) : open.filter(isAbout)
  return {
    state: errors > 0 ? 'bad' : warnings > 0 ? 'warn' : 'good',
    text: [
      filled(words.manySeverities.error, { count: formatNumber(errors, locale) }),
      filled(words.manySeverities.warning, { count: formatNumber(warnings, locale) }),
    ].join(' · '),
    overview: { label: words.title, href: href(locale, 'compliance/') },
    title: words.pageFindings,
    rows: own.slice(0, most_rows).map(findingRow(site, locale)),
    none: words.recordNone,
  }
}

function placeOf(site: Site, address: string): { locale: Locale; path: string } {
  const [first = ''] = address.replace(/^\//, '').split('/')
  const locale = site.locales.find(({ prefix }) => prefix !== '' && prefix === first) ?? defaultLocale(site)
  const path = address.replace(/^\//, '').slice(locale.prefix === '' ? 0 : locale.prefix.length + 1)
  return { locale, path: path.split('#')[0] ?? '' }
}
