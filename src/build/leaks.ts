// The last look at a public site before it is published: does any file of it hold a value that only the team may see?
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Program, settings } from '../program/program.ts'
import { canonical } from './canonical.ts'
import { Finder } from './finder.ts'
import { type Needle, needlesOf, placesOf } from './needles.ts'
import { placeText } from './place-text.ts'
import { readable } from './readable.ts'

/** A value that got out: the published file, and where the value stands in the program. Never the value. */
export interface Leak {
  /** The first published file that shows it; parts of its name that hold the value are left out. */
  page: string
  /** Number of further files that show it. */
  more: number
  /** Content file with line and column, such as `partners/acme/partner.yaml:12:9`. */
  place: string
  /** Field of the value, such as `contacts[0].email`, or `text` for prose. */
  pointer: string
}

/** What an earlier search has seen: these files, without finding any of the texts with this digest. */
export interface Searched {
  needles: string
  files: ReadonlySet<string>
}

/**
 * Every leak in the site in `dir`, and the digest of what was looked for. `vocabulary` are texts of the site's own that no program owns, such as its labels.
 * Files that were searched for the same texts before are not read again.
 */
export function leaksIn(
  dir: string,
  program: Program,
  visible: Program,
  vocabulary: readonly string[],
  before?: Searched,
): { leaks: Leak[]; needles: string } {
  const pages = filesBelow(dir)
  // Pagefind's own scripts hold nothing of the program.
  const own = pages.filter((page) => /^pagefind\/(?:\d+\/)?(?:pagefind[\w-]*\.(?:js|css)|wasm\.[\w-]+\.pagefind)$/.test(page))
  const ownTexts = own.flatMap((page) =>
    readable(page, readFileSync(join(dir, page))).map(({ bytes }) => Buffer.from(bytes).toString('latin1')),
  )
  const wanted = needlesOf(program, visible, [...vocabulary, ...ownTexts])
  const needles = createHash('sha1').update(wanted.toSorted().join('\n')).digest('base64url')
  const seen = before?.needles === needles ? before.files : new Set<string>()
  const finder = new Finder(wanted)
  const hits = new Map<Needle, string[]>()
  const note = (needle: Needle, page: string): unknown => hits.set(needle, [...(hits.get(needle) ?? []), page])
  for (const page of pages) {
    if (seen.has(page)) continue
    const found = new Set<Needle>()
    for (const { bytes, binary } of readable(page, readFileSync(join(dir, page))))
      finder.find(canonical(bytes), { anywhere: binary, found })
    const inName = finder.find(canonical(Buffer.from(`/${page}`)))
    for (const needle of found.union(inName)) note(needle, inName.size > 0 ? masked(page, finder) : page)
  }
  if (hits.size === 0) return { leaks: [], needles }
  const places = placesOf(program, new Set(hits.keys()))
  const leaks = [...hits].flatMap(([needle, [page = '', ...rest]]) =>
    (places.get(needle) ?? []).map((place) => ({ page, more: rest.length, ...placeText(program, place, needle) })),
  )
  return { leaks: leaks.sort((a, b) => compare(a.place, b.place) || compare(a.pointer, b.pointer) || compare(a.page, b.page)), needles }
}

const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

/** The name without what would give the value away. */
function masked(page: string, finder: Finder): string {
  const parts = page.split('/').map((part) => (finder.find(canonical(Buffer.from(part))).size > 0 ? '…' : part))
  const name = parts.join('/')
  return finder.find(canonical(Buffer.from(`/${name}`))).size > 0 ? `${parts[0]}/…` : name
}

const most_lines = 50

/** One line for each leak, as people read it. */
export function leakReport(leaks: readonly Leak[], program: Program): string {
  const lines = leaks.slice(0, most_lines).map((leak) => {
    const pages = leak.more === 0 ? leak.page : `${leak.page} and ${leak.more} more ${leak.more === 1 ? 'file' : 'files'}`
    return `${leak.place}  error  ${leak.pointer} is internal, but the public site of ${nameOf(program)} shows it in ${pages}  [visibility-leak]`
  })
  return [
    ...new Set(lines),
    ...(leaks.length > most_lines ? [`… and ${leaks.length - most_lines} more places of internal values`] : []),
    '    → Remove it from the page, the component or the file that shows it. The public site was not replaced.',
    '',
  ].join('\n')
}

const nameOf = (program: Program): string => {
  const { name, default_locale } = settings(program)
  return typeof name === 'string' ? name : (name[default_locale] ?? '')
}
