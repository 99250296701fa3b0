// A page of prose where others lead to it: its name, what it is about, how long it takes and who it is for.
import type { EntryAmong } from '../program/program.ts'
import { formatDuration, formatItems } from './format.ts'
import type { Locale } from './locales.ts'
import { foreign, inLocale } from './navigation.ts'
import { href } from './page.ts'
import { readingMinutes } from './reading.ts'
import type { Site } from './site.ts'
import type { Localized } from './text.ts'
import { filled } from './ui.ts'
import { guideWords } from './words/guide.ts'

export type ProseKind = 'guide_page' | 'playbook_page'

export const folderOf = (kind: ProseKind): 'guide' | 'playbook' => (kind === 'guide_page' ? 'guide' : 'playbook')

export interface ProseCard {
  title: string
  href: string
  /** What it is about; its language is the title's too. */
  text: Localized
  minutes: number
  /** Such as "3 minutes". */
  time: string
  /** Readers of a page of the guide, the owner of one of the playbook. */
  whose?: string
}

export function proseCard(site: Site, kind: ProseKind, source: EntryAmong<ProseKind>, locale: Locale): ProseCard {
  const found = inLocale(site, kind, source.id, locale) ?? source
  const minutes = readingMinutes(found.body ?? '')
  const whose = whoseText(source, locale)
  return {
    title: found.fields.title,
    href: href(locale, `${folderOf(kind)}/${source.id}/`),
    text: { value: found.fields.description, ...foreign(site, kind, source.id, locale) },
    minutes,
    time: formatDuration(minutes, 'minute', locale),
    ...(whose === undefined ? {} : { whose }),
  }
}

/** "For: sales, marketing" or "Kept by Ada Penrose". */
export function whoseText({ fields }: EntryAmong<ProseKind>, locale: Locale): string | undefined {
  const words = guideWords(locale)
  if ('readers' in fields && fields.readers !== undefined) {
    const named = fields.readers.map((each) => words.readers[each])
    return `${words.for}: ${formatItems(named, locale)}`
  }
  return fields.owner === undefined ? undefined : filled(words.keptBy, { owner: fields.owner })
}
