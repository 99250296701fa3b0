// Pages of the guide and of the playbook. Their text is rendered by Astro; this says which text, in which language.
import { bodyDigest } from '../digest.ts'
import { headingsOf } from '../headings.ts'
import type { Locale } from '../locales.ts'
import { inLocale, proseOrder } from '../navigation.ts'
import { href, type Page, proseId } from '../page.ts'
import { plainText } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { wordsIn } from '../ui.ts'

export interface ProseProps {
  /** Changes when the text does. */
  digest: string
  previous?: { label: string; href: string }
  next?: { label: string; href: string }
}

export const guidePages = (site: Site): Page<ProseProps>[] =>
  site.locales.flatMap((locale) => prosePages(site, 'guide_page', 'guide', locale))
export const playbookPages = (site: Site): Page<ProseProps>[] =>
  site.locales.flatMap((locale) => prosePages(site, 'playbook_page', 'playbook', locale))

function prosePages(
  site: Site,
  collection: 'guide_page' | 'playbook_page',
  folder: 'guide' | 'playbook',
  locale: Locale,
): Page<ProseProps>[] {
  const words = wordsIn(locale)
  const order = proseOrder(site, collection)
  return order.map((source, index) => {
    const entry = inLocale(site, collection, source.id, locale) ?? source
    const neighbour = (at: number) => {
      const found = order[at]
      return (
        found && {
          label: (inLocale(site, collection, found.id, locale) ?? found).fields.title,
          href: href(locale, `${folder}/${found.id}/`),
        }
      )
    }
    const [previous, next] = [neighbour(index - 1), neighbour(index + 1)]
    const translated = entry.locale !== undefined || locale.tag === defaultLocale(site).tag
    const body = entry.body ?? ''
    return {
      template: folder,
      locale,
      path: `${folder}/${source.id}/`,
      params: { id: source.id },
      title: entry.fields.title,
      description: entry.fields.description,
      section: `${folder}/`,
      headings: headingsOf(body),
      ...(translated ? {} : { contentLang: defaultLocale(site).tag }),
      search: { kind: words[folder], text: plainText(body, 'mdx') },
      prose: { collection, entry: proseId(entry) },
      props: {
        digest: bodyDigest(body),
        ...(previous ? { previous } : {}),
        ...(next ? { next } : {}),
      },
    }
  })
}
