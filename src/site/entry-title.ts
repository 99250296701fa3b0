// What an entry is called where no template gives it a name: by its name, or by whose it is and of when.
import type { AnyEntry } from '../program/program.ts'
import { formatLanguage } from './format.ts'
import { nameOf } from './links.ts'
import type { Locale } from './locales.ts'
import { defaultLocale, type Site } from './site.ts'

/** Name of an entry among those of its kind, with the partner that it belongs to; undefined when its kind is all there is to say. */
export function entryTitle(site: Site, entry: AnyEntry, locale: Locale): string | undefined {
  const partner = entry.params['partner']
  const owner = partner === undefined ? undefined : (site.find('partner', partner)?.fields.name ?? partner)
  const parts = [owner, ownTitle(site, entry, locale)].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** The same without the partner. */
export function ownTitle(site: Site, entry: AnyEntry, locale: Locale): string | undefined {
  switch (entry.kind) {
    case 'plan':
      return entry.fields.period
    case 'term_sheet':
      return entry.params['version']
    case 'mdf_request':
      return entry.fields.activity
    case 'deal_registration':
      return `${entry.fields.account_domain} (${entry.id})`
    case 'legal_text':
      return `${entry.fields.title} (${formatLanguage(entry.params['language'] ?? '', locale)})`
    default: {
      const name = nameOf(entry, locale, defaultLocale(site))
      return name === entry.id && (name === entry.kind || entry.params['partner'] !== undefined || Object.keys(entry.params).length === 0)
        ? undefined
        : name
    }
  }
}
