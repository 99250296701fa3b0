// Links to entries: what they are called in the reader's language and where their page is.
import type { AnyEntry, Entry, KindName } from '../program/program.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { type Site, defaultLocale } from './site.ts'
import { localized } from './text.ts'

export interface EntryLink {
  label: string
  href: string
}

/** Folder of the pages of kinds that have pages of their own. */
const folders: Partial<Record<KindName, string>> = {
  partner: 'partners',
  blueprint: 'blueprints',
  integration: 'integrations',
  listing: 'listings',
  legal_document: 'legal',
  decision: 'decisions',
  checklist: 'checklists',
  guide_page: 'guide',
  playbook_page: 'playbook',
}

/** Address of an entry's page below base and language; undefined when this audience has none. */
export function pathOf(site: Site, kind: KindName, id: string): string | undefined {
  if (site.find(kind, id) === undefined) return undefined
  if (kind === 'tier') return `tiers/#${id}`
  const folder = folders[kind]
  if (folder !== undefined) return `${folder}/${id}/`
  return site.audience === 'internal' ? recordPath(kind, id) : undefined
}

/** Address of an entry's record in the internal site. */
export const recordPath = (kind: KindName, id: string): string => `records/${kind.replaceAll('_', '-')}/${id}/`

/** Name of an entry in the reader's language; its id when it has none. */
export function nameOf(entry: AnyEntry, locale: Locale, fallback: Locale): string {
  const { fields } = entry
  const named = 'name' in fields ? fields.name : 'title' in fields ? fields.title : undefined
  return named === undefined ? entry.id : localized(named, locale, fallback).value
}

/** A link to an entry, or undefined when the audience may not see it. */
export function linkTo(site: Site, kind: KindName, id: string, locale: Locale, base = ''): EntryLink | undefined {
  const entry: Entry | undefined = site.find(kind, id)
  const path = pathOf(site, kind, id)
  return entry && path !== undefined ? { label: nameOf(entry as unknown as AnyEntry, locale, defaultLocale(site)), href: href(locale, path, base) } : undefined
}
