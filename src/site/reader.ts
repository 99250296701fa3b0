// The language of the page that prose is rendered on.
import type { Locale } from './locales.ts'
import { defaultLocale, type Site } from './site.ts'

/** The language that an address names in its `locale` part; the default language has none. */
export const readerOf = (site: Site, param: string | undefined): Locale =>
  site.locales.find(({ prefix }) => prefix === (param ?? '')) ?? defaultLocale(site)
