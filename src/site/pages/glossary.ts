// The glossary: the words of the program by letter, in the order of the reader's language.
import { type Entry, settings } from '../../program/program.ts'
import { formatItems, formatNumber } from '../format.ts'
import { type EntryLink, linksTo, linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { guideWords } from '../words/guide.ts'

export interface GlossaryProps {
  lead: string
  letters: readonly Letter[]
}

export interface Letter {
  letter: string
  /** Anchor. */
  id: string
  terms: readonly TermProps[]
}

export interface TermProps {
  id: string
  term: Localized
  definition: Localized
  /** Other words for the same. */
  also?: string
  see: readonly EntryLink[]
  rules?: EntryLink
}

export const glossaryPages = (site: Site): Page<GlossaryProps>[] =>
  site.view.entries.glossary_term.length === 0 ? [] : site.locales.map((locale) => glossaryPage(site, locale))

function glossaryPage(site: Site, locale: Locale): Page<GlossaryProps> {
  const words = guideWords(locale)
  const letters = lettersOf(site, locale)
  const terms = letters.flatMap((each) => each.terms)
  const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
  const some = terms.filter((_, index) => index % Math.ceil(terms.length / 8) === 0).map(({ term }) => term.value)
  return {
    template: 'glossary',
    locale,
    path: 'glossary/',
    params: {},
    title: words.glossary,
    description: filled(words.glossaryDescription, { name, terms: formatItems(some, locale) }),
    section: 'guide/',
    wide: true,
    headings: [],
    search: { kind: words.glossary, text: inSentences(terms.map(({ term, definition }) => `${term.value}: ${definition.value}`)) },
    props: { lead: filled(words.glossaryLead, { count: formatNumber(terms.length, locale) }), letters },
  }
}

function lettersOf(site: Site, locale: Locale): Letter[] {
  const collator = new Intl.Collator(locale.tag)
  const terms = site.view.entries.glossary_term.map((entry) => termOf(site, entry, locale))
  terms.sort((a, b) => collator.compare(sortedBy(a.term.value), sortedBy(b.term.value)))
  return [...Map.groupBy(terms, ({ term }) => letterOf(term.value))].map(([letter, found], index) => ({
    letter,
    id: `letter-${index + 1}`,
    terms: found,
  }))
}

function termOf(site: Site, { id, fields }: Entry<'glossary_term'>, locale: Locale): TermProps {
  const fallback = defaultLocale(site)
  const rules = fields.guide === undefined ? undefined : linkTo(site, 'guide_page', fields.guide, locale)
  const also = (fields.aliases ?? []).map((alias) => localized(alias, locale, fallback).value)
  return {
    id,
    term: localized(fields.term, locale, fallback),
    definition: localized(fields.definition, locale, fallback),
    ...(also.length === 0 ? {} : { also: formatItems(also, locale) }),
    see: linksTo(site, 'glossary_term', fields.see, locale),
    ...(rules === undefined ? {} : { rules }),
  }
}

// Arabic words are looked up without their article.
const sortedBy = (term: string): string => term.replace(/^ال(?=\p{L}{2})/u, '')

const letterOf = (term: string): string => sortedBy(term).normalize('NFD').replace(/\p{M}/gu, '').charAt(0).toUpperCase()
