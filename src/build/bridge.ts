// The bridge into Astro: an integration that holds the site of one audience, and the loaders that feed it to collections.
// Collections hold what templates render from and nothing else: the pages as values, the frame around them, and the prose that Astro compiles.
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { Audience } from '../../schemas/audience.ts'
import { textReport } from '../problems/report.ts'
import { load } from '../program/load.ts'
import { type AnyEntry, type KindName, type Program, settings } from '../program/program.ts'
import { view } from '../program/view.ts'
import { directoryFiles } from '../site/directory/data.ts'
import { frameOf } from '../site/frame.ts'
import { allPages } from '../site/inventory.ts'
import { addressOf, localeParam, type Page, proseId } from '../site/page.ts'
import { type Site, siteOf } from '../site/site.ts'
import { type Judged, judgedFor } from './judged.ts'
import { live_event, liveAnswers } from './live.ts'
import { offeredTo } from './offered.ts'

export interface BridgeOptions {
  /** Folder of the program. */
  content: string
  audience: Audience
  asOf: string
  /** Folder of the project, when Astro is started in another one for its own files: names of styles depend on the root, and should not depend on where that is. */
  project?: string
  /** The audience's view and the pages to render, when they were already made; without them the integration reads `content` and renders all. */
  made?: Made
  /** Folder of the documents that the last build made, which `astro dev` offers. */
  documents?: string
  /** Called in `astro dev` when a setting changed that Astro reads only at its start. */
  onSettings?: () => void
}

export interface Made {
  view: Program
  pages: readonly Page[]
}

/** What the loaders of collections get: the audience's view, the pages to render, and a call after every reload in `astro dev`. */
interface Source {
  view: () => Program
  site: () => Site
  pages: () => readonly Page[]
  onReload: (refresh: () => void) => void
}

/** The integration, and its view for whoever configures Astro. */
export interface Bridge {
  integration: AstroIntegration
  view: () => Program
}

// Astro passes its own copy of an integration to loaders; only hooks survive copying, so the source travels as one.
const source_hook = 'partnerbook:source'

/** The strip of findings, which only the dev server has. */
const live_script = '../components/compliance/live-findings.ts'

/** What one audience may see of the program, and, for the team, what the gate says of it. */
interface Seen extends Judged {
  view: Program
}

/** Reads the program and refuses with the whole report when it has errors. */
async function read(options: BridgeOptions): Promise<Seen> {
  const loaded = load(options.content)
  const judged = await judgedFor(options.audience, loaded, options.content, options.asOf)
  if (loaded.program === undefined) throw new ContentError(textReport({ ...loaded, as_of: options.asOf }), judged)
  return { view: view(loaded.program, options.audience), ...judged }
}

/** The report of a program that cannot be built; its message is meant for people and complete. */
export class ContentError extends Error {
  override name = 'ContentError'
  /** What the gate says of the part that could be read. */
  readonly compliance: Judged['compliance']
  constructor(message: string, { compliance }: Judged) {
    super(message)
    this.compliance = compliance
  }
}

/** An Astro integration that loads the program once and again when its files change. */
export async function bridge(options: BridgeOptions): Promise<Bridge> {
  let current: Seen = options.made === undefined ? await read(options) : { view: options.made.view }
  let pages = options.made?.pages
  const { offered, fileAt } = offeredTo(options.audience, options.documents)
  const refreshers: (() => void)[] = []
  const source: Source = {
    view: () => current.view,
    site: () => siteOf(current.view, options.audience, options.asOf, current.compliance, current.scorecards, offered),
    pages: () => {
      pages ??= allPages(source.site())
      return pages
    },
    onReload: (refresh) => refreshers.push(refresh),
  }
  const integration: AstroIntegration = {
    name: 'partnerbook',
    hooks: {
      [source_hook]: () => source,
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(join(import.meta.dirname, live_script))}`)
        if (options.project !== undefined) updateConfig({ root: pathToFileURL(`${options.project}/`) })
      },
      'astro:server:setup': ({ server, logger }) => {
        const root = source.view().root
        const changed = new Set<string>()
        let timer: ReturnType<typeof setTimeout> | undefined
        let said = ''
        const reload = async (): Promise<void> => {
          const files = [...changed]
          try {
            const next = await read({ content: options.content, audience: options.audience, asOf: options.asOf })
            const restart = startSettings(next.view) !== startSettings(source.view())
            current = next
            pages = undefined
            changed.clear()
            said = ''
            if (restart && options.onSettings) {
              options.onSettings()
              return
            }
          } catch (error) {
            if (!(error instanceof ContentError)) throw error
            // An editor that saves in steps would have the same report printed for each.
            if (error.message !== said) logger.error(`the program has errors; the last good one is shown\n${error.message}`)
            said = error.message
            // Pages stay as they are; what is wrong shows beside them.
            if (error.compliance) current = { ...current, compliance: error.compliance }
            server.ws.send({ type: 'custom', event: live_event })
            return
          }
          for (const refresh of refreshers) refresh()
          for (const { moduleGraph } of Object.values(server.environments)) for (const file of files) moduleGraph.onFileChange(file)
          server.ws.send({ type: 'full-reload' })
          logger.info('program reloaded')
        }
        server.middlewares.use(liveAnswers(source.site, fileAt))
        server.watcher.add(root)
        server.watcher.on('all', (_event: string, path: string) => {
          if (relative(root, path).startsWith('..')) return
          changed.add(path)
          clearTimeout(timer)
          timer = setTimeout(() => void reload(), 50)
        })
      },
    },
  }
  return { integration, view: source.view }
}

// Astro's configuration takes the languages and the name of the site from the program.
function startSettings(program: Program): string {
  const { locales, default_locale, name, site } = settings(program)
  return JSON.stringify([locales, default_locale, name, site])
}

/** Feeds the pages to render, each as the value that its template shows. */
export const pageLoader = (): Loader =>
  loader('page', ({ store }, source) => {
    for (const page of source.pages()) store.set({ id: addressOf(page), data: { page } })
  })

/** Feeds the one entry that the frame around all pages is drawn from. */
export const frameLoader = (): Loader =>
  loader('frame', ({ store }, source) => {
    store.set({ id: 'frame', data: { frame: frameOf(source.view()) } })
  })

/** Feeds the files that the directory is filtered by: always all of them, because they belong to no page. */
export const directoryLoader = (): Loader =>
  loader('directory', ({ store }, source) => {
    for (const { locale, text } of directoryFiles(source.site())) store.set({ id: locale.tag, data: { locale: localeParam(locale), text } })
  })

/** Feeds the prose of one kind, as far as the pages to render show it. */
export const proseLoader = (kind: KindName): Loader =>
  loader(kind, (context, source) => {
    const shown = new Set(source.pages().flatMap(({ prose }) => (prose?.collection === kind ? [prose.entry] : [])))
    const entries: readonly AnyEntry[] = source.view().entries[kind]
    for (const entry of entries) if (shown.has(proseId(entry))) put(context, source.view().root, entry)
  })

/** Feeds the names of the files that entries refer to. */
export const assetLoader = (): Loader =>
  loader('asset', ({ store }, source) => {
    for (const id of source.view().assets) store.set({ id, data: {} })
  })

function loader(name: string, fill: (context: LoaderContext, source: Source) => void): Loader {
  return {
    name: `partnerbook ${name}`,
    // Astro waits for a promise.
    load: (context) => {
      const source = sourceIn(context)
      const refill = (): void => {
        context.store.clear()
        fill(context, source)
      }
      refill()
      if (context.watcher) source.onReload(refill)
      return Promise.resolve()
    },
  }
}

function put({ store, config }: LoaderContext, root: string, entry: AnyEntry): void {
  const filePath = relative(fileURLToPath(config.root), `${root}/${entry.file}`).replaceAll('\\', '/')
  store.set({ id: proseId(entry), data: {}, body: entry.body ?? '', filePath, deferredRender: true })
}

function sourceIn({ config }: LoaderContext): Source {
  const hooks: Record<string, unknown> | undefined = config.integrations.find((each) => each.name === 'partnerbook')?.hooks
  const hook = hooks?.[source_hook]
  if (typeof hook !== 'function') throw new Error('astro.config.mjs has no partnerbook integration')
  return hook()
}
