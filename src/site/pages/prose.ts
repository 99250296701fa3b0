// Pages of the guide and of the playbook. Their text is rendered by Astro; this says which text, in which language, and what stands around it.
import type { EntryAmong } from '../../program/program.ts'
import { bodyDigest } from '../digest.ts'
import { formatDate, formatDuration } from '../format.ts'
import { headingsOf } from '../headings.ts'
import type { Locale } from '../locales.ts'
import { foreign, inLocale, proseOrder } from '../navigation.ts'
import { href, type Page, proseId } from '../page.ts'
import { plainText } from '../plain-text.ts'
import { folderOf, type ProseKind, whoseText } from '../prose-card.ts'
import { readingMinutes } from '../reading.ts'
import type { Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { filled, wordsIn } from '../ui.ts'
import { guideWords } from '../words/guide.ts'

export interface ProseProps {
  /** Changes when the text does. */
  digest: string
  /** The section that the page stands in, on the page that lists all. */
  section?: { label: string; href: string }
  /** How long it takes, who it is for or who keeps it, and when somebody last looked. */
  notes: readonly string[]
  previous?: Neighbour
  next?: Neighbour
}

export interface Neighbour {
  label: string
  /** Language of the label when it is not the reader's. */
  lang?: string
  href: string
  /** Its section, when it is another one. */
  section?: string
}

export const guidePages = (site: Site): Page<ProseProps>[] => site.locales.flatMap((locale) => prosePages(site, 'guide_page', locale))
export const playbookPages = (site: Site): Page<ProseProps>[] => site.locales.flatMap((locale) => prosePages(site, 'playbook_page', locale))

function prosePages(site: Site, collection: ProseKind, locale: Locale): Page<ProseProps>[] {
  const words = wordsIn(locale)
  const folder = folderOf(collection)
  const order = proseOrder(site, collection)
  return order.map((source, index) => {
    const entry = inLocale(site, collection, source.id, locale) ?? source
    const { section } = source.fields
    const neighbour = (at: number): Neighbour | undefined => {
      const found = order[at]
      return (
        found && {
          label: (inLocale(site, collection, found.id, locale) ?? found).fields.title,
          ...foreign(site, collection, found.id, locale),
          href: href(locale, `${folder}/${found.id}/`),
          ...(found.fields.section === undefined || found.fields.section === section
            ? {}
            : { section: termIn(found.fields.section, locale) }),
        }
      )
    }
    const [previous, next] = [neighbour(index - 1), neighbour(index + 1)]
    const language = foreign(site, collection, source.id, locale)
    const body = entry.body ?? ''
    return {
      template: folder,
      locale,
      path: `${folder}/${source.id}/`,
      params: { id: source.id },
      title: entry.fields.title,
      description: entry.fields.description,
      section: `${folder}/`,
      headings: headingsOf(body).map((heading) => ({ ...heading, ...language })),
      ...(language.lang === undefined ? {} : { contentLang: language.lang }),
      search: { kind: words[folder], text: plainText(body, 'mdx') },
      prose: { collection, entry: proseId(entry) },
      props: {
        digest: bodyDigest(body),
        ...(section === undefined ? {} : { section: { label: termIn(section, locale), href: href(locale, `${folder}/#${section}`) } }),
        notes: notesOf(source, body, locale),
        ...(previous ? { previous } : {}),
        ...(next ? { next } : {}),
      },
    }
  })
}

function notesOf(source: EntryAmong<ProseKind>, body: string, locale: Locale): string[] {
  const words = guideWords(locale)
  const { owner, reviewed_on: reviewed } = source.fields
  const whose = whoseText(source, locale)
  const kept = owner === undefined ? undefined : filled(words.keptBy, { owner })
  return [
    filled(words.readingTime, { time: formatDuration(readingMinutes(body), 'minute', locale) }),
    whose,
    kept === whose ? undefined : kept,
    reviewed === undefined ? undefined : filled(words.checkedOn, { date: formatDate(reviewed, locale) }),
  ].filter((note) => note !== undefined)
}
