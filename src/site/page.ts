// A page as a plain value: where it stands, what it is called and all that its template needs. A page is rendered again when this value changes.
import type { AnyEntry, KindName } from '../program/program.ts'
import type { DownloadRow } from './downloads.ts'
import type { JsonLd } from './json-ld.ts'
import type { Locale } from './locales.ts'

export interface Heading {
  depth: 2 | 3
  slug: string
  text: string
  /** Language of the text when it is not the page's. */
  lang?: string
}

/** What the search index holds of a page. */
export interface SearchText {
  /** What the result is, in the page's language, such as "Partner". */
  kind: string
  /** What is shown beside it, such as the tier of a partner. */
  note?: string
  text: string
}

/** Where a page comes from, for those who edit it. */
export interface PageSource {
  /** Below the content folder. */
  file: string
  /** Address of the file in the repository, when program.yaml names one. */
  href?: string
  /** Who looks after it. */
  owner?: string
  /** Day of its last change, `YYYY-MM-DD`. */
  changed?: string
}

export interface Page<Props = unknown> {
  /** Template that renders it; the name of its builder. */
  template: string
  locale: Locale
  /** Address below the base and the language: `partners/acme/`; empty for the home page. */
  path: string
  /** Path parameters of the route. */
  params: Readonly<Record<string, string | undefined>>
  title: string
  description: string
  /** Address of the sidebar entry that is current. */
  section: string
  headings: readonly Heading[]
  /** Takes the whole width and has no table of contents: tools, boards, directories and the pages that others start from. */
  wide?: true
  /** Language of the content when it is not the page's, because there is no translation. */
  contentLang?: string
  /** Entry whose text Astro renders on the page. */
  prose?: { collection: KindName; entry: string }
  /** In the team's site. */
  source?: PageSource
  /** Files that belong to it; added to all pages at once. */
  downloads?: readonly DownloadRow[]
  /** Address of the picture that networks show of it, below the host; added to all public pages at once. */
  picture?: string
  /** Absent when the page is not to be found by search. */
  search?: SearchText
  /** What search engines read of it; added to all public pages at once. */
  data?: JsonLd
  /** Day it last changed, where the program says so; added to all public pages at once. */
  changedOn?: string
  props: Props
}

/** Address of a page in the site, with a leading and a trailing slash. */
export const addressOf = (page: Pick<Page, 'locale' | 'path'>, base = ''): string => href(page.locale, page.path, base)

export const href = (locale: Locale, path: string, base = ''): string => `${base}/${locale.prefix === '' ? '' : `${locale.prefix}/`}${path}`

/** Value of the `[...locale]` part of a route. */
export const localeParam = (locale: Locale): string | undefined => locale.prefix || undefined

/** Id of an entry in the collection of its kind: translations have their language behind it. */
export const proseId = ({ id, locale }: Pick<AnyEntry, 'id' | 'locale'>): string => (locale === undefined ? id : `${id}@${locale}`)
