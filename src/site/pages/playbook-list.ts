// The index of the playbook: its pages in reading order, by section, with who keeps each.
import { settings } from '../../program/program.ts'
import { formatList } from '../format.ts'
import type { Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { type ProseSection, proseSections } from './guide-list.ts'

export interface PlaybookListProps {
  sections: readonly ProseSection[]
}

export const playbookListPages = (site: Site): Page<PlaybookListProps>[] =>
  site.audience !== 'internal'
    ? []
    : site.locales.map((locale) => {
        const words = wordsIn(locale)
        const sections = proseSections(site, 'playbook_page', locale, words.playbook)
        const labels = formatList(
          sections.map(({ label }) => label),
          locale,
        )
        const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
        return {
          template: 'playbook-list',
          locale,
          path: 'playbook/',
          params: {},
          title: words.playbook,
          description: filled(words.playbookDescription, { name, sections: labels }),
          section: 'playbook/',
          wide: true,
          headings: [],
          search: { kind: words.playbook, text: labels },
          props: { sections },
        }
      })
