// The search page: the same search as over every page, with an address that can be sent.
import { settings } from '../../program/program.ts'
import type { Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { localized } from '../text.ts'
import { filled } from '../ui.ts'
import { searchWords } from '../words/search.ts'

export interface SearchProps {
  /** What to do where script is off; the sections follow it. */
  withoutScript: string
}

export const searchPages = (site: Site): Page<SearchProps>[] =>
  site.locales.map((locale) => {
    const words = searchWords(locale)
    const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
    return {
      template: 'search',
      locale,
      path: 'search/',
      params: {},
      title: words.title,
      description: filled(words.description, { name }),
      section: 'search/',
      headings: [],
      props: { withoutScript: words.withoutScript },
    }
  })
