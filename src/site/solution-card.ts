// The card of a joint solution on the pages of those who build it, in the reader's language where it is translated.
import type { Entry } from '../program/program.ts'
import type { Card } from './card.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { defaultLocale, type Site } from './site.ts'
import { termIn } from './terms.ts'

/** The card of a solution, given by its source. */
export function solutionCard(site: Site, source: Entry<'blueprint'>, locale: Locale): Card {
  const fallback = defaultLocale(site)
  const translation = site.translation('blueprint', source.id, locale)
  const { title, description } = (translation ?? source).fields
  const lang = translation || locale.tag === fallback.tag ? {} : { lang: fallback.tag }
  return {
    title,
    ...lang,
    href: href(locale, `blueprints/${source.id}/`),
    text: { value: description, ...lang },
    notes: (source.fields.industries ?? []).map((each) => termIn(each, locale)),
  }
}
