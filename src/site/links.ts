// Links to entries: what they are called in the reader's language and where their page is.
import { kinds } from '../../schemas/index.ts'
import { page_folders } from '../program/addresses.ts'
import type { AnyEntry, Entry, KindName } from '../program/program.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { defaultLocale, type Site } from './site.ts'
import { termIn } from './terms.ts'
import { localized } from './text.ts'

export interface EntryLink {
  label: string
  /** Language of the label when it is not the reader's. */
  lang?: string
  href: string
}

const kindNames = kinds.map(({ name }) => name)

/** The kind of this name, when there is one. */
export const kindNamed = (name: string): KindName | undefined => kindNames.find((kind) => kind === name)

/** The kind whose pages stand in a folder. */
export const kindOfFolder = (folder: string): KindName | undefined => kindNames.find((kind) => page_folders[kind] === folder)

/** Address of an entry's page below base and language; undefined when this audience has none. */
export function pathOf(site: Site, kind: KindName, id: string): string | undefined {
  if (site.find(kind, id) === undefined) return undefined
  if (kind === 'tier') return `tiers/#${id}`
  if (kind === 'glossary_term') return `glossary/#${id}`
  if (kind === 'change' || kind === 'event') return `${kind}s/#${id}`
  const folder = page_folders[kind]
  // Sellers' tools have pages for the team alone.
  if (folder !== undefined && (kind !== 'cosell' || site.audience === 'internal')) return `${folder}/${id}/`
  if (site.audience !== 'internal') return undefined
  // Reviews have pages that join their notes with figures.
  return kind === 'qbr' ? `qbrs/${id}/` : recordPath(kind, id)
}

/** Address of an entry's record in the internal site. */
export const recordPath = (kind: KindName, id: string): string => `records/${kind.replaceAll('_', '-')}/${id}/`

/** Address of an entry's record, for pages that the internal site shows beside it; undefined in other sites. */
export const recordHref = (site: Site, kind: KindName, id: string, locale: Locale): string | undefined =>
  site.audience === 'internal' ? href(locale, recordPath(kind, id)) : undefined

/** Name of an entry in the reader's language; its id when it has none. */
export function nameOf(entry: AnyEntry, locale: Locale, fallback: Locale): string {
  if (entry.kind === 'listing') return `${entry.fields.product} (${termIn(entry.fields.marketplace, locale)})`
  const { fields } = entry
  const named = 'name' in fields ? fields.name : 'title' in fields ? fields.title : 'term' in fields ? fields.term : undefined
  return named === undefined ? entry.id : localized(named, locale, fallback).value
}

// A page whose translation is missing is called by its name in the default language.
function labelOf(site: Site, entry: AnyEntry, locale: Locale): Omit<EntryLink, 'href'> {
  const { tag } = defaultLocale(site)
  const translatable = kinds.some(({ name, ...kind }) => name === entry.kind && 'translatable' in kind)
  const foreign = translatable && entry.locale === undefined && locale.tag !== tag
  return { label: nameOf(entry, locale, defaultLocale(site)), ...(foreign ? { lang: tag } : {}) }
}

/** A link to an entry, or undefined when the audience may not see it. */
export function linkTo(site: Site, kind: KindName, id: string, locale: Locale, base = ''): EntryLink | undefined {
  const entry: Entry | undefined = site.translation(kind, id, locale) ?? site.find(kind, id)
  const path = pathOf(site, kind, id)
  return entry && path !== undefined
    ? { ...labelOf(site, entry as unknown as AnyEntry, locale), href: href(locale, path, base) }
    : undefined
}

/** Links to those of the entries that the audience may see. */
export const linksTo = (site: Site, kind: KindName, ids: readonly string[] | undefined, locale: Locale): EntryLink[] =>
  (ids ?? []).flatMap((id) => linkTo(site, kind, id, locale) ?? [])

/** An address within the site as a text gives it (`/tiers/#builder`), in the reader's language. Files, other sites and addresses that name a language stay as they are. */
export function inLanguage(address: string, locale: Locale, locales: readonly Locale[]): string {
  if (!/^\/(?!\/)/.test(address) || /^\/(?:files|_astro|pagefind)\//.test(address)) return address
  if (locales.some(({ prefix }) => prefix !== '' && (address === `/${prefix}` || address.startsWith(`/${prefix}/`)))) return address
  return href(locale, address.slice(1))
}
