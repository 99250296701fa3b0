// Files that a site offers to take along: which of them belong to a page, and how its pages list them.
import type { AnyEntry } from '../program/program.ts'
import { fileType, formatBytes } from './file-size.ts'
import { formatDate, formatLanguage } from './format.ts'
import type { Locale } from './locales.ts'
import type { Site } from './site.ts'
import { filled } from './ui.ts'
import { type ArtifactKindName, artifactKindWord, downloadWords } from './words/downloads.ts'
import { perSite } from './work/per-site.ts'

export interface Download {
  /** Address on the site. */
  href: string
  /** What it belongs to, such as `legal`. */
  kind: ArtifactKindName
  /** Titles by language. */
  title: Readonly<Record<string, string>>
  bytes: number
  /** Tag of its language; absent of files without, and of those that hold several. */
  locale?: string
  version: string
  /** Day that it was made for, `YYYY-MM-DD`. */
  day: string
  partner?: string
  entry?: { kind: string; id: string }
}

/** What a build has made beside the pages of a site. */
export interface Offered {
  downloads: readonly Download[]
  /** Address of the picture that networks show of a page, by the address of the page. */
  pictures: Readonly<Record<string, string>>
}
export const nothing_offered: Offered = { downloads: [], pictures: {} }

/** Folders of a site in which they stand. */
export const downloads_folder = 'downloads'
export const pictures_folder = 'social'
/** Of the pictures that networks show, in pixels. */
export const picture_size = { width: 1200, height: 630 }

/** A file as a reader sees it. */
export interface DownloadRow {
  href: string
  title: string
  /** Language of the title when it is not the reader's. */
  lang?: string
  /** Name of the partner that it is about or made for. */
  partner?: string
  kind: string
  /** Ending in capitals. */
  type: string
  size: string
  bytes: number
  language?: string
  version: string
  date: string
}

export function downloadRow(
  site: Site,
  { href, kind, title, bytes, locale: tag, version, day, partner: id }: Download,
  locale: Locale,
): DownloadRow {
  const partner = id === undefined ? undefined : site.find('partner', id)?.fields.name
  const [[first, other] = ['', ''] as const] = Object.entries(title)
  const own = title[locale.tag]
  return {
    href,
    title: own ?? other,
    ...(own === undefined ? { lang: first } : {}),
    ...(partner === undefined ? {} : { partner }),
    kind: artifactKindWord(kind, locale),
    type: fileType(href),
    size: formatBytes(bytes, locale),
    bytes,
    ...(tag === undefined ? {} : { language: formatLanguage(tag, locale) }),
    version: filled(downloadWords(locale).versionOf, { version }),
    date: formatDate(day, locale),
  }
}

/** In the reader's language first, then by title, as people read a list. */
export const inReadingOrder = (downloads: readonly Download[], locale: Locale): Download[] =>
  downloads.toSorted(
    (a, b) =>
      Number(b.locale === locale.tag) - Number(a.locale === locale.tag) ||
      (a.title[locale.tag] ?? '').localeCompare(b.title[locale.tag] ?? '', locale.tag) ||
      a.href.localeCompare(b.href, 'en'),
  )

// Pages without an entry of their own at which people look for documents of a kind.
const homes = new Map<string, (download: Download) => boolean>([
  ['dashboard/', ({ kind, partner }) => kind === 'qbr' && partner === undefined],
  ['mdf/', ({ kind }) => kind === 'mdf'],
  ['toolkit/', ({ kind }) => kind === 'cosell'],
])

const key = (kind: string, id: string): string => `${kind} ${id}`

// By entry, and by partner: all that is about it, whatever entry it belongs to.
const byOwner = perSite(({ offered }: Site): ReadonlyMap<string, readonly Download[]> => {
  const found = new Map<string, Download[]>()
  for (const download of offered.downloads) {
    const { entry, partner } = download
    const owners = new Set([
      ...(entry === undefined ? [] : [key(entry.kind, entry.id)]),
      ...(partner === undefined ? [] : [key('partner', partner)]),
    ])
    for (const owner of owners) {
      const list = found.get(owner)
      if (list === undefined) found.set(owner, [download])
      else list.push(download)
    }
  }
  return found
})

/** What belongs to a page: documents of its entry, and of a partner all that are about it. */
export function downloadsOf(site: Site, path: string, entry: AnyEntry | undefined): readonly Download[] {
  const home = homes.get(path)
  if (home !== undefined) return site.offered.downloads.filter(home)
  return (entry && byOwner(site).get(key(entry.kind, entry.id))) ?? []
}
