// Where a page of the team's site comes from: the file to edit, who looks after it, and when it last changed.
import { type AnyEntry, settings } from '../program/program.ts'
import { kindNamed, kindOfFolder } from './links.ts'
import type { Page, PageSource } from './page.ts'
import type { Site } from './site.ts'

/** The source of a page that is about one entry; undefined for other pages, and outside of the internal site. */
export function sourceOf(site: Site, page: Pick<Page, 'path' | 'locale'>): PageSource | undefined {
  if (site.audience !== 'internal') return undefined
  const entry = entryOf(site, page)
  if (entry === undefined) return undefined
  const { repository } = settings(site.view)
  const owner = ownerOf(entry)
  const changed = site.view.history?.[entry.file]
  return {
    file: entry.file,
    ...(repository === undefined ? {} : { href: addressIn(repository, entry) }),
    ...(owner === undefined ? {} : { owner }),
    ...(changed === undefined ? {} : { changed }),
  }
}

/** Address of an entry's file, at its line, in a repository as GitHub, GitLab and Gitea show it. */
export const addressIn = (repository: string, { file, line }: Pick<AnyEntry, 'file' | 'line'>): string =>
  `${repository}/blob/main/content/${file}${line > 1 ? `#L${line}` : ''}`

/** The entry that a page is about; undefined of lists and the like. */
export function entryOf(site: Site, { path, locale }: Pick<Page, 'path' | 'locale'>): AnyEntry | undefined {
  const [, record, kind, id] = /^(?:(records)\/)?([^/]+)\/(.+)\/$/.exec(path) ?? []
  if (kind === undefined || id === undefined) return undefined
  const name = record === undefined ? (kind === 'qbrs' ? 'qbr' : kindOfFolder(kind)) : kindNamed(kind.replaceAll('-', '_'))
  if (name === undefined) return undefined
  const found = (record === undefined ? site.translation(name, id, locale) : undefined) ?? site.find(name, id)
  return found as unknown as AnyEntry | undefined
}

function ownerOf({ fields }: AnyEntry): string | undefined {
  if ('owner' in fields && typeof fields.owner === 'string') return fields.owner
  if ('owners' in fields && typeof fields.owners === 'object' && fields.owners !== null && 'manager' in fields.owners)
    return String(fields.owners.manager)
  return undefined
}
