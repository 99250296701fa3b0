// The sidebar: the sections of the site, and the pages of the section that is open. Never a list that grows with the program.
import { byCode } from '../problems/problem.ts'
import type { Entry, EntryAmong } from '../program/program.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import type { Site } from './site.ts'
import { wordsIn } from './ui.ts'

export interface NavigationLink {
  label: string
  /** Address below base and language; equal to a page's `section` or `path` when it is current. */
  path: string
  href: string
  /** Pages of the section, when it is open. */
  items?: readonly NavigationLink[]
}

type Prose = 'guide_page' | 'playbook_page'

/** Sections of the site in a language; the section in which `path` lies lists its pages. */
export function navigation(site: Site, locale: Locale, path: string, base = ''): NavigationLink[] {
  const words = wordsIn(locale)
  const link = (label: string, to: string): NavigationLink => ({ label, path: to, href: href(locale, to, base) })
  const open = (section: NavigationLink, items: () => NavigationLink[]): NavigationLink =>
    path.startsWith(section.path) ? { ...section, items: items() } : section
  const sections: (NavigationLink | false)[] = [
    link(words.home, ''),
    open(link(words.guide, 'guide/'), () => proseLinks(site, 'guide_page', 'guide/', locale, base)),
    link(words.tiers, 'tiers/'),
    link(words.partners, 'partners/'),
    link(words.solutions, 'blueprints/'),
    link(words.integrations, 'integrations/'),
    link(words.listings, 'listings/'),
    link(words.legal, 'legal/'),
    link(words.decisions, 'decisions/'),
    link(words.checklists, 'checklists/'),
    site.audience === 'internal' &&
      open(link(words.playbook, 'playbook/'), () => proseLinks(site, 'playbook_page', 'playbook/', locale, base)),
    site.audience === 'internal' && link(words.records, 'records/'),
  ]
  return sections.filter((section) => section !== false)
}

/** Pages of a prose section in reading order, in the reader's language where they are translated. */
export function proseOrder(site: Site, kind: Prose): EntryAmong<Prose>[] {
  const all: readonly EntryAmong<Prose>[] = site.view.entries[kind]
  const pages = all.filter((entry) => entry.locale === undefined)
  return [...pages].sort((a, b) => (a.fields.order ?? 999) - (b.fields.order ?? 999) || byCode(a.id, b.id))
}

/** The translation of a page into the reader's language, or its source. */
export function inLocale<N extends Prose | 'blueprint' | 'campaign'>(
  site: Site,
  kind: N,
  id: string,
  locale: Locale,
): Entry<N> | undefined {
  return site.translation(kind, id, locale) ?? site.find(kind, id)
}

function proseLinks(site: Site, kind: Prose, folder: string, locale: Locale, base: string): NavigationLink[] {
  return proseOrder(site, kind).map((entry) => {
    const path = `${folder}${entry.id}/`
    return { label: inLocale(site, kind, entry.id, locale)?.fields.title ?? entry.id, path, href: href(locale, path, base) }
  })
}
