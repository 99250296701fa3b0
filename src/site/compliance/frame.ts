// What the pages on compliance share: their place in the site, and the links from one to the others.
import { settings } from '../../program/program.ts'
import { formatCountry } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { localized } from '../text.ts'
import { complianceWords } from '../words/compliance.ts'
import { standings } from './country-cell.ts'

export interface PageLink extends EntryLink {
  current: boolean
}

export const section = 'compliance/'

/** Links between the pages; `current` is the address of the page that shows them. */
export function pageLinks(site: Site, locale: Locale, current: string): PageLink[] {
  const words = complianceWords(locale)
  const link = (label: string, path: string): PageLink => ({ label, href: href(locale, path), current: path === current })
  return [
    link(words.overview, section),
    link(words.findings, `${section}findings/`),
    link(words.expiries, `${section}expiries/`),
    link(words.waivers, `${section}waivers/`),
    ...[...standings(site).keys()].map(({ code, slug }) => link(formatCountry(code, locale), `${section}${slug}/`)),
    link(words.rules, `${section}rules/`),
    link(words.approvals, 'approvals/'),
  ]
}

/** The program's name in a language. */
export const programName = (site: Site, locale: Locale): string => localized(settings(site.view).name, locale, defaultLocale(site)).value
