// The texts of a brand in one language, all from what everybody may read: rules of the guide, guidelines of the legal library, texts to quote.
import { type Entry, settings } from '../../program/program.ts'
import { programName } from '../../site/compliance/frame.ts'
import { factText, tierFactText } from '../../site/facts.ts'
import type { Locale } from '../../site/locales.ts'
import { defaultLocale, type Site } from '../../site/site.ts'
import { localized } from '../../site/text.ts'
import type { Block } from '../qbr/pack.ts'
import { blocksOf } from '../qbr/prose.ts'
import { brandWords } from '../words/brand.ts'

/** The template of the program under which marks are used. */
export const guidelinesOf = (site: Site): Entry<'legal_document'> | undefined =>
  site.view.entries.legal_document.find(({ fields }) => fields.kind === 'brand_guidelines')

/** Its wording in a language. */
export const wordingOf = (site: Site, id: string, { tag }: Locale): Entry<'legal_text'> | undefined =>
  site.view.entries.legal_text.find(({ params }) => params['document'] === id && params['language'] === tag)

/** The page of the guide on brand use in a language; undefined where it is not written in it. */
export const guideOf = (site: Site, locale: Locale): Entry<'guide_page'> | undefined =>
  locale.tag === defaultLocale(site).tag ? site.find('guide_page', 'brand-use') : site.translation('guide_page', 'brand-use', locale)

/** Its rules, with the figures of the program in their places. */
export function rulesOf(site: Site, locale: Locale): Block[] {
  const fallback = defaultLocale(site)
  const figure = (name: string, { path = '', tier = '', row = '' }: Readonly<Record<string, string>>): string =>
    name === 'Fact'
      ? factText(settings(site.view), path, locale, fallback)
      : name === 'TierFact'
        ? tierFactText(site, tier, row, locale)
        : ''
  return blocksOf(guideOf(site, locale)?.body ?? '', undefined, figure).map((block) => ({
    ...block,
    text: block.text.replace(/^ ?· /, ''),
  }))
}

/** The rules of the first two parts, which fit on a page; tables and later parts stand in the file of the rules. */
export function firstRules(rules: readonly Block[]): Block[] {
  const heads = rules.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []))
  return rules.slice(heads[0] ?? 0, heads[2] ?? rules.length)
}

/** Items of a list stand together, all else apart. */
export const rulesText = (rules: readonly Block[]): string =>
  rules
    .map(({ kind, text }, index) => {
      const ending = kind === 'item' && rules[index + 1]?.kind === 'item' ? '\n' : '\n\n'
      return `${kind === 'item' ? `- ${text}` : text}${index === rules.length - 1 ? '\n' : ending}`
    })
    .join('')

export interface Quote {
  label: string
  text: string
}

/** What may be quoted of program, product and company; what is not written in the language is left out. */
export function quotesOf(site: Site, locale: Locale): Quote[] {
  const { tagline, product, vendor } = settings(site.view)
  const words = brandWords(locale)
  const own = (text: typeof tagline): string[] => {
    const { value, lang } = localized(text, locale, defaultLocale(site))
    return lang === undefined ? [value] : []
  }
  return [
    ...own(tagline).map((text) => ({ label: words.tagline, text: `${programName(site, locale)}: ${text}` })),
    ...own(product.summary).map((text) => ({ label: words.product, text })),
    { label: words.vendor, text: `${vendor.legal_name}, ${vendor.website}` },
  ]
}
