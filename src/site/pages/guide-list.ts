// The index of the guide: its pages in reading order, by section.
import { settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { formatList } from '../format.ts'
import type { Locale } from '../locales.ts'
import { inLocale, proseOrder } from '../navigation.ts'
import { href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'

export interface GuideListProps {
  sections: readonly ProseSection[]
}

export interface ProseSection {
  /** Anchor; absent for pages without a section. */
  id?: string
  label: string
  pages: readonly Card[]
}

export const guideListPages = (site: Site): Page<GuideListProps>[] =>
  site.locales.map((locale) => {
    const words = wordsIn(locale)
    const sections = proseSections(site, 'guide_page', 'guide/', locale, words.guide)
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
      headings: sections.flatMap(({ id, label }) => (id === undefined ? [] : [{ depth: 2 as const, slug: id, text: label }])),
      search: { kind: words.guide, text: inSentences(labels) },
      props: { sections },
    }
  })

/** The pages of a prose kind by section; sections in the order of their first pages. */
export function proseSections(
  site: Site,
  kind: 'guide_page' | 'playbook_page',
  folder: string,
  locale: Locale,
  unsectioned: string,
): ProseSection[] {
  const sections = new Map<string | undefined, Card[]>()
  for (const source of proseOrder(site, kind)) {
    const { fields } = inLocale(site, kind, source.id, locale) ?? source
    const translated = locale.tag === defaultLocale(site).tag || site.translation(kind, source.id, locale) !== undefined
    const card: Card = {
      title: fields.title,
      href: href(locale, `${folder}${source.id}/`),
      text: { value: fields.description, ...(translated ? {} : { lang: defaultLocale(site).tag }) },
    }
    sections.set(source.fields.section, [...(sections.get(source.fields.section) ?? []), card])
  }
  return [...sections].map(([id, pages]) => ({
    ...(id === undefined ? {} : { id }),
    label: id === undefined ? unsectioned : termIn(id, locale),
    pages,
  }))
}
