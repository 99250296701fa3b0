// The internal site's lists and records: every entry of every kind has a page, without anybody writing one.

import { kinds } from '../../../schemas/index.ts'
import type { AnyEntry, Program } from '../../program/program.ts'
import { bodyDigest } from '../digest.ts'
import { entryTitle } from '../entry-title.ts'
import { formatNumber } from '../format.ts'
import { kindWords } from '../kind-words.ts'
import { legalTextHtml } from '../legal-text.ts'
import { type EntryLink, pathOf, recordPath } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page, proseId, type SearchText } from '../page.ts'
import { inSentences, plainText } from '../plain-text.ts'
import { type RecordNode, recordOf } from '../record.ts'
import { recordText } from '../record-html.ts'
import { recordTable } from '../record-list.ts'
import type { Site } from '../site.ts'
import { filled, wordsIn } from '../ui.ts'

export interface RecordsProps {
  kinds: readonly { label: string; description: string; count: number; href: string }[]
}

export interface RecordListProps {
  /** In English, as the schema has it. */
  description: string
  count: number
  table: RecordNode
}

export interface RecordProps {
  /** The entry's own page, when its kind has one. */
  page?: EntryLink
  readonly record: RecordNode
  /** Changes when the prose does. */
  digest?: string
  /** Wording of a legal text, as HTML. */
  html?: string
  /** Its language. */
  lang?: string
}

const folderOf = (kind: string): string => `records/${kind.replaceAll('_', '-')}/`

const internalOnly = <P>(site: Site, build: (locale: Locale) => P[]): P[] =>
  site.audience === 'internal' ? site.locales.flatMap(build) : []

export const recordsPages = (site: Site): Page<RecordsProps>[] =>
  internalOnly(site, (locale) => {
    const words = wordsIn(locale)
    const rows = kinds.map((kind) => ({
      label: kindWords(kind.name, locale).many,
      description: kind.description,
      count: entriesOf(site.view, kind.name).length,
      href: href(locale, folderOf(kind.name)),
    }))
    const count = rows.reduce((sum, each) => sum + each.count, 0)
    return [
      {
        template: 'records',
        locale,
        path: 'records/',
        params: {},
        title: words.records,
        description: filled(words.recordsDescription, { count: formatNumber(count, locale) }),
        section: 'records/',
        headings: [],
        search: { kind: words.records, text: rows.map((each) => each.label).join('. ') },
        props: { kinds: rows },
      },
    ]
  })

export const recordListPages = (site: Site): Page<RecordListProps>[] =>
  internalOnly(site, (locale) =>
    kinds.map((kind) => {
      const words = wordsIn(locale)
      const { many } = kindWords(kind.name, locale)
      const entries = entriesOf(site.view, kind.name)
      return {
        template: 'record-list',
        locale,
        path: folderOf(kind.name),
        params: { kind: kind.name.replaceAll('_', '-') },
        title: filled(words.recordListTitle, { kind: many }),
        description: filled(words.recordListDescription, { kind: many, count: formatNumber(entries.length, locale) }),
        section: 'records/',
        headings: [],
        search: { kind: words.records, text: many },
        props: { description: kind.description, count: entries.length, table: recordTable(site, kind, entries, locale) },
      }
    }),
  )

export const recordPages = (site: Site): Page<RecordProps>[] =>
  internalOnly(site, (locale) =>
    kinds.flatMap((kind) => entriesOf(site.view, kind.name).map((entry) => recordPage(site, kind, entry, locale))),
  )

function recordPage(site: Site, kind: (typeof kinds)[number], entry: AnyEntry, locale: Locale): Page<RecordProps> {
  const words = wordsIn(locale)
  const { one } = kindWords(entry.kind, locale)
  const name = entryTitle(site, entry, locale)
  const title = name === undefined ? one : `${one}: ${name}`
  // Made when it is asked for: all of them at once would fill the memory that a large program has.
  const record = (): RecordNode => recordOf(site, kind.schema, entry.fields, locale, { folder: entry.file.replace(/\/?[^/]*$/, '') })
  return {
    template: 'record',
    locale,
    path: recordPath(entry.kind, entry.id),
    params: { kind: kind.name.replaceAll('_', '-'), id: entry.id },
    title,
    description: filled(words.recordDescription, { title, file: entry.file }),
    section: 'records/',
    headings: [],
    ...(on_own_page.has(entry.kind) ? {} : { search: searchText(site, entry, one, record) }),
    ...(entry.file.endsWith('.mdx') ? { prose: { collection: entry.kind, entry: proseId(entry) } } : {}),
    props: {
      ...ownPage(site, entry, locale),
      get record() {
        return record()
      },
      ...(entry.body === undefined
        ? {}
        : entry.file.endsWith('.md')
          ? {
              html: legalTextHtml(entry.body, []).html,
              ...(entry.params['language'] === undefined ? {} : { lang: entry.params['language'] }),
            }
          : { digest: bodyDigest(entry.body) }),
    },
  }
}

// Their own pages have all of the record, and would be found twice.
const on_own_page: ReadonlySet<AnyEntry['kind']> = new Set(['partner', 'guide_page', 'playbook_page', 'legal_text', 'qbr'])

// Prose whose only page is the record is found by its words; that of others is on their own page.
function searchText(site: Site, entry: AnyEntry, kind: string, record: () => RecordNode): SearchText {
  const isOnlyPage = pathOf(site, entry.kind, entry.id) === recordPath(entry.kind, entry.id)
  return {
    kind,
    get text() {
      const prose = isOnlyPage && entry.file.endsWith('.mdx') ? plainText(entry.body ?? '', 'mdx') : ''
      return inSentences([recordText(record()), prose])
    },
  }
}

function ownPage(site: Site, entry: AnyEntry, locale: Locale): Pick<RecordProps, 'page'> {
  const document = entry.kind === 'legal_text' ? entry.params['document'] : undefined
  const path = document === undefined ? pathOf(site, entry.kind, entry.id) : pathOf(site, 'legal_document', document)
  if (path === undefined || path.startsWith('records/')) return {}
  return { page: { label: entryTitle(site, entry, locale) ?? kindWords(entry.kind, locale).one, href: href(locale, path) } }
}

/** Entries of a kind in the source language. */
function entriesOf(view: Program, kind: AnyEntry['kind']): AnyEntry[] {
  const all: readonly AnyEntry[] = view.entries[kind]
  return all.filter((entry) => entry.locale === undefined)
}
