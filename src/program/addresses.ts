// The addresses that a program's sites have: those of its entries and those of every site. Links are held against them before anything is built.
import { bodyHeadings } from '../read/headings.ts'
import type { Entry, KindName, Program } from './program.ts'

/** Folder of the pages of kinds that have pages of their own. */
export const page_folders: Partial<Record<KindName, string>> = {
  partner: 'partners',
  blueprint: 'blueprints',
  integration: 'integrations',
  listing: 'listings',
  legal_document: 'legal',
  decision: 'decisions',
  checklist: 'checklists',
  cosell: 'toolkit',
  guide_page: 'guide',
  playbook_page: 'playbook',
}

const kindOf = new Map(Object.entries(page_folders).map(([kind, folder]) => [folder, kind as KindName]))

/** Pages that show entries one below the other, each at an anchor with its id. */
const anchored = new Map<string, KindName>([
  ['tiers', 'tier'],
  ['glossary', 'glossary_term'],
])

const public_pages = new Set(['', '404', 'become-a-partner', 'changes', 'downloads', 'events', 'glossary', 'search', 'tiers'])
const team_pages = new Set([
  'approvals',
  'board',
  'compliance',
  'dashboard',
  'deals',
  'ecosystem',
  'launch',
  'mdf',
  'open-work',
  'optimize',
  'qbrs',
  'records',
  'risk',
  'roi',
  'rules',
  'scorecards',
  'targets',
  'waivers',
])
/** Folders of entries that only the team's site has. */
const team_folders = new Set(['playbook', 'toolkit'])

/** What an address of the site leads to. */
export type Destination =
  | { page: 'list' | 'file' | 'none' }
  /** A page that the team alone has. */
  | { page: 'team' }
  /** The page of an entry, which may not be there. */
  | { page: 'entry'; kind: KindName; id: string }

/** What stands at a path below the host, such as `/guide/join/`; one that names a language leads to the same in it. */
export function destinationOf(path: string, { locales, files }: { locales: readonly string[]; files: ReadonlySet<string> }): Destination {
  const parts = decoded(path)
    .split('/')
    .filter((part) => part !== '')
  if (locales.some((locale) => locale.toLowerCase() === parts[0])) parts.shift()
  const [folder = '', ...rest] = parts
  const id = rest.join('/')
  if (folder === 'files') return { page: files.has(id) ? 'file' : 'none' }
  // Feeds, calendars and icons: what a build adds beside its pages.
  if (parts.at(-1)?.includes('.')) return { page: 'file' }
  const kind = kindOf.get(folder)
  // Long lists go on at a number.
  if (kind !== undefined && id !== '' && !/^\d+$/.test(id)) return { page: 'entry', kind, id }
  if (team_folders.has(folder) || team_pages.has(folder)) return { page: 'team' }
  return { page: kind !== undefined || (public_pages.has(folder) && id === '') ? 'list' : 'none' }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

// Parts that a template adds to a page have anchors that begin with a line.
const fromTemplate = (anchor: string): boolean => anchor === '' || anchor === 'top' || anchor.startsWith('_')

/** Whether a body has an anchor: of a heading, or one that is written out. */
export const hasAnchor = (body: string, anchor: string): boolean =>
  fromTemplate(anchor) ||
  bodyHeadings(body).some(({ slug }) => slug === anchor) ||
  [...body.matchAll(/\sid=(?:"([^"]*)"|'([^']*)'|\{["'`]([^"'`]*)["'`]\})/g)].some((match) => match.slice(1).includes(anchor))

/** Whether a page that lists entries has an anchor; true of pages whose anchors are not known. */
export function listHasAnchor(program: Program, path: string, anchor: string): boolean {
  const kind = anchored.get(path.split('/').findLast((part) => part !== '') ?? '')
  // The glossary has an anchor at each letter.
  if (kind === undefined || fromTemplate(anchor) || [...anchor].length < 3) return true
  return (program.entries[kind] as readonly Entry[]).some(({ id }) => id === anchor)
}
