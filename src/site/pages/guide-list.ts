// The index of the guide: what a newcomer reads first, then all pages by section.
import { type Entry, settings } from '../../program/program.ts'
import { formatDuration, formatList, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { proseOrder } from '../navigation.ts'
import { href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { type ProseCard, type ProseKind, proseCard } from '../prose-card.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { guideWords } from '../words/guide.ts'

export interface GuideListProps {
  /** What a newcomer reads first, in order; absent when no page says that it is among them. */
  start?: { title: string; lead: string; pages: readonly ProseCard[] }
  sections: readonly ProseSection[]
  glossary?: { title: string; href: string; text: string }
}

export interface ProseSection {
  /** Anchor; absent for pages without a section. */
  id?: string
  label: string
  pages: readonly ProseCard[]
}

export const guideListPages = (site: Site): Page<GuideListProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    const sections = proseSections(site, 'guide_page', locale, words.guide)
    const labels = sections.map(({ label }) => label)
    const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
    return {
      template: 'guide-list',
      locale,
      path: 'guide/',
      params: {},
      title: words.guideTitle,
      description: filled(words.guideDescription, { name, sections: formatList(labels, locale) }),
      section: 'guide/',
      wide: true,
      headings: [],
      search: { kind: words.guide, text: inSentences(labels) },
      props: { ...startOf(site, locale), sections, ...glossaryOf(site, locale) },
    }
  })

/** The pages of a prose kind by section; sections in the order of their first pages. */
export function proseSections(site: Site, kind: ProseKind, locale: Locale, unsectioned: string): ProseSection[] {
  const sections = Map.groupBy(proseOrder(site, kind), ({ fields }) => fields.section)
  return [...sections].map(([id, pages]) => ({
    ...(id === undefined ? {} : { id }),
    label: id === undefined ? unsectioned : termIn(id, locale),
    pages: pages.map((page) => proseCard(site, kind, page, locale)),
  }))
}

function startOf(site: Site, locale: Locale): Pick<GuideListProps, 'start'> {
  const words = guideWords(locale)
  const place = ({ fields }: Entry<'guide_page'>): number => fields.start ?? 0
  const pages = site.view.entries.guide_page
    .filter((page) => page.locale === undefined && page.fields.start !== undefined)
    .sort((a, b) => place(a) - place(b))
    .map((page) => proseCard(site, 'guide_page', page, locale))
  if (pages.length === 0) return {}
  const minutes = pages.reduce((sum, page) => sum + page.minutes, 0)
  const lead = filled(words.startLead, { count: formatNumber(pages.length, locale), time: formatDuration(minutes, 'minute', locale) })
  return { start: { title: words.startTitle, lead, pages } }
}

function glossaryOf(site: Site, locale: Locale): Pick<GuideListProps, 'glossary'> {
  const words = guideWords(locale)
  const count = site.view.entries.glossary_term.length
  if (count === 0) return {}
  const text = filled(words.glossaryLead, { count: formatNumber(count, locale) })
  return { glossary: { title: words.glossary, href: href(locale, 'glossary/'), text } }
}
