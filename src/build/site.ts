// From a loaded program to the published site of one audience: plan, render, index, scan, publish.
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { build as astroBuild } from 'astro'
import type { Audience } from '../../schemas/audience.ts'
import { withHistory } from '../program/history.ts'
import type { Loaded } from '../program/load.ts'
import { type Program, settings } from '../program/program.ts'
import { view } from '../program/view.ts'
import { frameOf } from '../site/frame.ts'
import { allPages } from '../site/inventory.ts'
import { addressOf, type Page } from '../site/page.ts'
import { sideFiles } from '../site/side-files.ts'
import { siteOf } from '../site/site.ts'
import { siteConfig } from './config.ts'
import { judgedFor } from './judged.ts'
import { type Leak, leaksIn } from './leaks.ts'
import { offeredTo } from './offered.ts'
import { type BuildPlan, type BuildState, codeDigest, digest, digestOf, isUnchanged, planOf, readState } from './plan.ts'
import { shardCount, writeSearch } from './search.ts'
import { no_robots, robots, siteMap } from './sitemap.ts'
import { discard, prepare, publish, recover } from './swap.ts'
import { vocabulary } from './vocabulary.ts'

export interface SiteBuild {
  /** Folder of the project: where src/ is. */
  project: string
  content: string
  /** The program, read from `content` without errors. */
  loaded: Loaded & { program: Program }
  audience: Audience
  asOf: string
  /** Folder to publish to. */
  out: string
  /** Folder of the documents, with their manifest; without it the site offers none. */
  documents?: string
  /** Folder for what is remembered between builds of this site. */
  state: string
  /** Forget the last build. */
  cold: boolean
  progress: (step: string) => void
}

export interface SiteResult {
  pages: number
  rendered: number
  /** Not empty: nothing was published. */
  leaks: Leak[]
}

/** Builds and publishes. A leak, an error or a kill leaves the last output as it was. */
export async function buildSite(options: SiteBuild): Promise<SiteResult> {
  const { project, loaded, audience, asOf, out, state, progress } = options
  recover(out)
  const seen = view(loaded.program, audience)
  const visible = audience === 'internal' ? withHistory(seen) : seen
  const { compliance, scorecards } = await judgedFor(audience, loaded, options.content, asOf)
  const { offered, digests, copyTo } = offeredTo(audience, options.documents)
  const site = siteOf(visible, audience, asOf, compliance, scorecards, offered)
  const pages = allPages(site)
  const memory = remembered(options)
  const last = existsSync(out) ? memory : undefined
  const files = visible.assets.map((file) => [file, digest(readFileSync(join(visible.root, file)))] as const)
  const assets = { ...Object.fromEntries(files), ...digests }
  const code = codeDigest(project, ['src', 'schemas', 'public', 'package-lock.json'])
  const shared = digest([code, audience, asOf, shardCount(pages), JSON.stringify(frameOf(visible))].join('\n'))
  const searched = audience === 'public' ? digestOf(loaded.program) : undefined
  let plan = planOf(pages, shared, assets, last)
  const result = (leaks: Leak[]): SiteResult => ({ pages: pages.length, rendered: plan.render?.length ?? pages.length, leaks })
  let needles = last?.needles
  const remember = (dir: string): void => {
    const value: BuildState = {
      ...plan.state,
      bundles: bundlesIn(dir),
      ...(searched === undefined ? {} : { searched }),
      ...(needles === undefined ? {} : { needles }),
    }
    writeFileSync(join(state, 'state.json'), JSON.stringify(value))
  }
  const leaks = (dir: string, reused: ReadonlySet<string>): Leak[] => {
    if (audience !== 'public') return []
    progress('looking for leaks')
    const words = [...vocabulary(project, settings(visible).locales), pages.map((page) => addressOf(page)).join('\n')]
    const found = leaksIn(dir, loaded.program, visible, words, needles === undefined ? undefined : { needles, files: reused })
    needles = found.needles
    return found.leaks
  }
  if (isUnchanged(plan, last)) {
    // A value that became internal may stand on pages that did not change.
    const found = last?.searched === searched ? [] : leaks(out, new Set(pages.map((page) => fileOf(addressOf(page)))))
    if (found.length === 0) remember(out)
    progress('nothing changed')
    return result(found)
  }
  const target = prepare(out)
  const rendered = join(state, 'rendered')
  mkdirSync(state, { recursive: true })
  writeFileSync(join(state, 'unfinished'), '')
  const run = async (): Promise<void> => {
    progress(plan.render === undefined ? `rendering ${pages.length} pages` : `rendering ${plan.render.length} of ${pages.length} pages`)
    rmSync(rendered, { recursive: true, force: true })
    await render(options, visible, pages, plan, rendered)
  }
  await Promise.all([run(), writeSearch(pages, join(state, 'search-out'), join(state, 'search'))])
  if (plan.render !== undefined && bundlesIn(rendered).join() !== plan.bundles.join()) {
    plan = planOf(pages, shared, assets, undefined)
    await run()
  }
  move(rendered, target)
  rmSync(join(target, 'pagefind'), { recursive: true, force: true })
  move(join(state, 'search-out'), join(target, 'pagefind'))
  const reused = plan.render === undefined ? [] : reuse(pages, new Set(plan.render), out, target)
  copyTo(target)
  for (const { path, text } of sideFiles(site)) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    writeFileSync(join(target, path), text)
  }
  if (audience === 'public') {
    writeFileSync(join(target, 'sitemap.xml'), siteMap(pages, visible))
    writeFileSync(join(target, 'robots.txt'), robots(visible))
  } else writeFileSync(join(target, 'robots.txt'), no_robots)
  const found = leaks(target, new Set(reused))
  rmSync(join(state, 'unfinished'))
  if (found.length > 0) {
    discard(out)
    return result(found)
  }
  rmSync(join(state, 'state.json'), { force: true })
  publish(out)
  remember(out)
  progress(`published to ${out}`)
  return result([])
}

// What the last build remembered. A build that was killed may have left caches that are half written, so nothing of them is used.
function remembered({ cold, state }: SiteBuild): BuildState | undefined {
  const last = cold || existsSync(join(state, 'unfinished')) ? undefined : readState(join(state, 'state.json'))
  if (last === undefined) rmSync(state, { recursive: true, force: true })
  return last
}

// Astro keeps files about the content in a folder below its root, so each audience has a root of its own. Packages are found above it.
async function render(options: SiteBuild, visible: Program, pages: readonly Page[], plan: BuildPlan, outDir: string): Promise<void> {
  const { project, content, audience, asOf, state } = options
  const root = join(state, 'root')
  mkdirSync(root, { recursive: true })
  copyFileSync(join(project, 'package.json'), join(root, 'package.json'))
  copyFileSync(join(project, 'tsconfig.json'), join(root, 'tsconfig.json'))
  await astroBuild({
    ...(await siteConfig({
      project,
      content,
      made: { view: visible, pages: plan.render === undefined ? pages : changedOf(pages, plan.render) },
      audience,
      asOf,
      outDir,
      cacheDir: join(state, 'astro'),
      moreSearchShards: shardCount(pages) - 1,
    })),
    root,
    configFile: false,
    logLevel: 'error',
  })
  // Astro gives only the page at the root the name that servers look for.
  for (const page of pages) {
    const made = join(outDir, addressOf(page), 'index.html')
    if (page.template !== 'not-found' || !existsSync(made)) continue
    renameSync(made, join(outDir, fileOf(addressOf(page))))
    rmdirSync(dirname(made))
  }
}

function changedOf(pages: readonly Page[], render: readonly string[]): Page[] {
  const changed = new Set(render)
  return pages.filter((page) => changed.has(addressOf(page)))
}

function bundlesIn(dir: string): string[] {
  const folder = join(dir, '_astro')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

// Pages that did not change are the same file as before: a hard link costs no reading and no space.
function reuse(pages: readonly Page[], rendered: ReadonlySet<string>, out: string, target: string): string[] {
  const files = pages.flatMap((page) => (rendered.has(addressOf(page)) ? [] : [fileOf(addressOf(page))]))
  for (const file of files) {
    const to = join(target, file)
    mkdirSync(dirname(to), { recursive: true })
    try {
      linkSync(join(out, file), to)
    } catch {
      copyFileSync(join(out, file), to)
    }
  }
  return files
}

const fileOf = (address: string): string => (address.endsWith('/404/') ? `${address.slice(1, -1)}.html` : `${address.slice(1)}index.html`)

// Renaming works within a file system only.
function move(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  try {
    renameSync(from, to)
  } catch {
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true, force: true })
  }
}
