// Astro's configuration for the site of one audience.
import { createRequire } from 'node:module'
import mdx from '@astrojs/mdx'
import starlight from '@astrojs/starlight'
import type { AstroIntegration, AstroUserConfig } from 'astro'
import { settings } from '../program/program.ts'
import { localesOf } from '../site/locales.ts'
import { type Bridge, type BridgeOptions, bridge } from './bridge.ts'
import { contentModules } from './content-modules.ts'

export interface SiteOptions extends BridgeOptions {
  /** Folder of the project: where src/ is. */
  project: string
  /** Folder that is written, absolute. */
  outDir: string
  /** Folder of Astro's caches, absolute; never shared between audiences, because its data store keeps entries that were not emitted. */
  cacheDir: string
  /** Number of search indexes beyond the first, which the page merges. */
  moreSearchShards?: number
}

/** The configuration. Reads the program, and refuses with the whole report when it has errors. */
export async function siteConfig(options: SiteOptions): Promise<AstroUserConfig> {
  const program = await bridge(options)
  const { name, locales: tags, default_locale, site } = settings(program.view())
  const locales = localesOf(tags, default_locale)
  const title = typeof name === 'string' ? name : (name[default_locale] ?? '')
  return {
    ...(site === undefined ? {} : { site }),
    srcDir: `${options.project}/src`,
    publicDir: `${options.project}/public`,
    outDir: options.outDir,
    cacheDir: options.cacheDir,
    trailingSlash: 'always',
    build: { inlineStylesheets: 'never', concurrency: 8 },
    devToolbar: { enabled: false },
    vite: {
      cacheDir: `${options.cacheDir}/vite`,
      plugins: [
        virtualModules(options, program),
        starlightYaml,
        starlightIcon(options.project),
        contentModules(options.project, program.view),
      ],
      build: { assetsInlineLimit: 0, cssTarget: ['chrome123', 'firefox121', 'safari17.5'] },
      server: { fs: { allow: [options.project, options.content] } },
    },
    integrations: [
      program.integration,
      // Starlight adds Astro's sitemap unless one of this name is there; ours is written from the list of pages.
      { name: '@astrojs/sitemap', hooks: {} } satisfies AstroIntegration,
      starlight({
        title,
        pagefind: false,
        disable404Route: true,
        credits: false,
        expressiveCode: false,
        defaultLocale: 'root',
        locales: Object.fromEntries(
          locales.map((locale) => [locale.prefix || 'root', { label: locale.label, lang: locale.tag, dir: locale.dir }]),
        ),
        favicon: '/favicon.svg',
        components: {
          Search: `${options.project}/src/components/Search.astro`,
        },
      }),
      // As Starlight would add it, but for the elements that ProseBody replaces: optimized ones never ask for their component.
      mdx({ optimize: { ignoreElementNames: ['a', 'h2', 'h3', 'h4', 'h5'] } }),
    ],
  }
}

// Starlight was written for js-yaml 4 and brings it; bundled, its import would find ours, which has no default export.
const starlightYaml = {
  name: 'partnerbook-starlight-yaml',
  enforce: 'pre' as const,
  resolveId: (id: string, importer: string | undefined) =>
    id === 'js-yaml' && importer?.includes('/@astrojs/starlight/')
      ? createRequire(importer.replace(/\?.*$/, '')).resolve('js-yaml')
      : undefined,
}

// See StarlightIcon.astro.
const starlightIcon = (project: string) => ({
  name: 'partnerbook-starlight-icon',
  enforce: 'pre' as const,
  resolveId: (id: string, importer: string | undefined) =>
    id === './Icon.astro' && importer?.includes('/@astrojs/starlight/') ? `${project}/src/components/StarlightIcon.astro` : undefined,
})

const site_module = 'virtual:partnerbook/site'

function virtualModules(options: SiteOptions, program: Bridge) {
  const values = {
    audience: options.audience,
    asOf: options.asOf,
    root: program.view().root,
    moreSearchShards: options.moreSearchShards ?? 0,
  }
  const modules: Record<string, string> = {
    [site_module]: Object.entries(values)
      .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)}`)
      .join('\n'),
  }
  return {
    name: 'partnerbook-modules',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id in modules ? `\0${id}` : undefined),
    load: (id: string) => modules[id.slice(1)],
  }
}
