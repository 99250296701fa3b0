// Terms of the glossary where prose uses them.
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { defaultLocale, type Site } from './site.ts'
import { type Localized, localized } from './text.ts'

export interface TermTip {
  definition: Localized
  /** The term in the glossary. */
  href: string
}

/** What the glossary says of a term. Throws when it has none of that id. */
export function termTip(site: Site, id: string, locale: Locale): TermTip {
  const fields = site.find('glossary_term', id)?.fields
  if (fields === undefined) throw new Error(`<Term id="${id}">: the glossary has no such term`)
  return { definition: localized(fields.definition, locale, defaultLocale(site)), href: href(locale, `glossary/#${id}`) }
}
