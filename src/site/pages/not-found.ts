// The page for addresses that do not exist: it says so and leads on.
import type { EntryLink } from '../links.ts'
import { sectionLinks } from '../navigation.ts'
import type { Page } from '../page.ts'
import type { Site } from '../site.ts'
import { wordsIn } from '../ui.ts'

export interface NotFoundProps {
  message: string
  sections: readonly EntryLink[]
}

/** Not in search and in no list of pages. */
export const notFoundPages = (site: Site): Page<NotFoundProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    return {
      template: 'not-found',
      locale,
      path: '404/',
      params: {},
      title: words.notFoundTitle,
      description: words.notFound,
      section: '404/',
      headings: [],
      props: { message: words.notFound, sections: sectionLinks(site, locale).map(({ label, href }) => ({ label, href })) },
    }
  })
