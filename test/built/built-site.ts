// A built site beside the list of pages that it was to be built from.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Audience } from '../../schemas/audience.ts'
import { judgedFor } from '../../src/build/judged.ts'
import { offeredTo } from '../../src/build/offered.ts'
import { withHistory } from '../../src/program/history.ts'
import { load } from '../../src/program/load.ts'
import { settings } from '../../src/program/program.ts'
import { view } from '../../src/program/view.ts'
import { allPages } from '../../src/site/inventory.ts'
import { addressOf, type Page } from '../../src/site/page.ts'
import { type Site, siteOf } from '../../src/site/site.ts'
import type { PublishedPage } from './head.ts'
import { errorFile, type Published } from './links.ts'

export const builtAudiences = ['public', 'internal'] as const
export type BuiltAudience = (typeof builtAudiences)[number]

export interface BuiltSite extends Published {
  audience: Audience
  dir: string
  site: Site
  pages: readonly Page[]
}

/** The site of an audience in `dir`, which was built from the program in `content`. */
export async function builtSite(audience: BuiltAudience, dir: string, content: string): Promise<BuiltSite> {
  const loaded = load(content)
  const { program, problems } = loaded
  if (program === undefined) throw new Error(`${content} has ${problems.length} problems`)
  const { site: origin, frozen_on } = settings(program)
  const seen = view(program, audience)
  const asOf = frozen_on ?? '2026-01-01'
  const { compliance, scorecards } = await judgedFor(audience, loaded, content, asOf)
  const { offered } = offeredTo(audience, join(dir, '../documents'))
  const site = siteOf(audience === 'internal' ? withHistory(seen) : seen, audience, asOf, compliance, scorecards, offered)
  const texts = new Map<string, string>()
  const read = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(join(dir, file), 'utf8')
    texts.set(file, text)
    return text
  }
  return { audience, dir, site, pages: allPages(site), files: filesBelow(dir), read, origin }
}

const filesBelow = (dir: string): Set<string> =>
  new Set(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dir.length + 1)
          .replaceAll('\\', '/'),
      ),
  )

/** File that a page is written to. */
export const fileOf = (page: Page): string => {
  const address = addressOf(page).slice(1)
  if (page.template === 'not-found') return errorFile(address)
  return address === '' || address.endsWith('/') ? `${address}index.html` : address
}

/** Address at which any host answers with that file. */
export const visitedAt = (page: Page): string => `/${fileOf(page).replace(/(^|\/)index\.html$/, '$1')}`

/** Pages that were written; the test of the inventory names the others. */
export const writtenPages = (built: BuiltSite): Page[] => built.pages.filter((page) => built.files.has(fileOf(page)))

export const published = (built: BuiltSite): PublishedPage[] =>
  writtenPages(built).map((page) => ({
    address: addressOf(page),
    html: built.read(fileOf(page)),
    locale: page.locale,
    isError: page.template === 'not-found',
  }))

// The time that axe takes grows faster than the page.
const large = 130_000

/** One page of every template in every language: of each template the page with most on it that is not large, in every language the same. */
export function samplesOf(built: BuiltSite): Page[] {
  const [first] = built.site.locales
  const fullest = new Map<string, { page: Page; size: number }>()
  for (const page of writtenPages(built)) {
    if (page.locale.tag !== first?.tag) continue
    const { size } = statSync(join(built.dir, fileOf(page)))
    const best = fullest.get(page.template)?.size
    if (best === undefined || (best > large ? size < best : size > best && size <= large)) fullest.set(page.template, { page, size })
  }
  const chosen = new Set([...fullest.values()].map(({ page }) => page.path))
  return writtenPages(built).filter((page) => chosen.has(page.path))
}
