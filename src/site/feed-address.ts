// Where the feed of program changes stands, and what it is called.
import { settings } from '../program/program.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { defaultLocale, type Site } from './site.ts'
import { localized } from './text.ts'
import { filled } from './ui.ts'
import { datesWords } from './words/dates.ts'

/** Address of the feed below the host; undefined when there is none, because the site is not public or its address is not known. */
export const feedAddress = (site: Site, locale: Locale): string | undefined =>
  site.audience === 'public' && settings(site.view).site !== undefined ? href(locale, 'changes/feed.xml') : undefined

/** The name of the feed in its language. */
export const feedTitle = (site: Site, locale: Locale): string =>
  filled(datesWords(locale).feedTitle, { name: localized(settings(site.view).name, locale, defaultLocale(site)).value })
