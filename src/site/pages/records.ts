// The internal site's lists and records: every entry of every kind has a page, without anybody writing one.
import { kinds } from '../../../schemas/index.ts'
import { type AnyEntry, type Program, settings } from '../../program/program.ts'
import { type EntryLink, nameOf, pathOf, recordPath } from '../links.ts'
import type { Locale } from '../locales.ts'
import { type Page, href } from '../page.ts'
import { type RecordNode, labelOf, recordOf } from '../record.ts'
import { type Site, defaultLocale } from '../site.ts'
import { wordsIn } from '../ui.ts'

export interface RecordsProps {
  kinds: readonly { label: string; description: string; count: number; href: string }[]
}

export interface RecordListProps {
  description: string
  entries: readonly { id: string; name: string; href: string; status: string; file: string }[]
}

export interface RecordProps {
  file: string
  /** Where the file can be edited, when program.yaml names the repository. */
  source?: string
  page?: EntryLink
  record: RecordNode
  /** Collection and id of the prose of the entry, if it has any. */
  prose?: { collection: AnyEntry['kind']; entry: string; body: string }
}

const folderOf = (kind: string): string => `records/${kind.replaceAll('_', '-')}/`

const internalOnly = <P>(site: Site, build: (locale: Locale) => P[]): P[] => (site.audience === 'internal' ? site.locales.flatMap(build) : [])

export const recordsPages = (site: Site): Page<RecordsProps>[] =>
  internalOnly(site, (locale) => {
    const words = wordsIn(locale)
    return [
      {
        template: 'records',
        locale,
        path: 'records/',
        params: {},
        title: words.records,
        description: words.records,
        section: 'records/',
        headings: [],
        props: { kinds: kinds.map((kind) => ({ label: kind.label, description: kind.description, count: entriesOf(site.view, kind.name).length, href: href(locale, folderOf(kind.name)) })) },
      },
    ]
  })

export const recordListPages = (site: Site): Page<RecordListProps>[] =>
  internalOnly(site, (locale) =>
    kinds.map((kind) => ({
      template: 'record-list',
      locale,
      path: folderOf(kind.name),
      params: { kind: kind.name.replaceAll('_', '-') },
      title: kind.label,
      description: kind.description,
      section: 'records/',
      headings: [],
      props: {
        description: kind.description,
        entries: entriesOf(site.view, kind.name).map((entry) => ({ id: entry.id, name: nameOf(entry, locale, defaultLocale(site)), href: href(locale, recordPath(entry.kind, entry.id)), status: statusOf(entry), file: entry.file })),
      },
    })),
  )

export const recordPages = (site: Site): Page<RecordProps>[] => internalOnly(site, (locale) => kinds.flatMap((kind) => entriesOf(site.view, kind.name).map((entry) => recordPage(site, kind, entry, locale))))

function recordPage(site: Site, kind: (typeof kinds)[number], entry: AnyEntry, locale: Locale): Page<RecordProps> {
  const { repository } = settings(site.view)
  const path = pathOf(site, entry.kind, entry.id)
  const title = `${labelOf(kind.name)}: ${nameOf(entry, locale, defaultLocale(site))}`
  return {
    template: 'record',
    locale,
    path: recordPath(entry.kind, entry.id),
    params: { kind: kind.name.replaceAll('_', '-'), id: entry.id },
    title,
    description: kind.description,
    section: 'records/',
    headings: [],
    search: { kind: labelOf(kind.name), text: wordsOf(recordOf(site, kind.schema, entry.fields, locale)) },
    props: {
      file: entry.file,
      ...(repository === undefined ? {} : { source: `${repository}/blob/main/content/${entry.file}${entry.line > 1 ? `#L${entry.line}` : ''}` }),
      ...(path === undefined || path.startsWith('records/') ? {} : { page: { label: title, href: href(locale, path) } }),
      record: recordOf(site, kind.schema, entry.fields, locale),
      ...(entry.body === undefined ? {} : { prose: { collection: entry.kind, entry: entry.id, body: entry.body } }),
    },
  }
}

/** Entries of a kind in the source language. */
function entriesOf(view: Program, kind: AnyEntry['kind']): AnyEntry[] {
  const all: readonly AnyEntry[] = view.entries[kind]
  return all.filter((entry) => entry.locale === undefined)
}

const statusOf = ({ fields }: AnyEntry): string => ('status' in fields ? labelOf(String(fields.status)) : 'stage' in fields ? labelOf(String(fields.stage)) : '')

const wordsOf = (node: RecordNode): string => (node.type === 'text' ? node.text : node.type === 'list' ? node.items.map(wordsOf).join(' ') : node.rows.map((row) => wordsOf(row.value)).join(' '))
