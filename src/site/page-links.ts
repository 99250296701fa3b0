// Addresses that content writes by hand, such as `/guide/join/`: a link to the page in the reader's language, or nothing when the audience has no such page.
import type { KindName } from '../program/program.ts'
import { type EntryLink, kindOfFolder, linkTo } from './links.ts'
import type { Locale } from './locales.ts'
import { sectionLinks } from './navigation.ts'
import { href } from './page.ts'
import type { Site } from './site.ts'

/** The page at `address`, which is from the root of the site and without a language. */
export function pageLink(site: Site, address: string, locale: Locale): EntryLink | undefined {
  const [path = '', anchor] = address.replace(/^\//, '').split('#')
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`
  const end = anchor === undefined ? '' : `#${anchor}`
  const section = sectionLinks(site, locale).find((link) => link.path === folder)
  if (section) return { label: section.label, href: href(locale, folder + end) }
  const [, first = '', id = ''] = /^([^/]+)\/(.+)\/$/.exec(folder) ?? []
  const kind: KindName | undefined = kindOfFolder(first)
  const link = kind && linkTo(site, kind, id, locale)
  return link && { ...link, href: link.href + end }
}
