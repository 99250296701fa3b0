// An empty Starlight site: what a build costs before there is anything to build.
import { createRequire } from 'node:module'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

// Starlight imports the default export of js-yaml 4; next to a project's js-yaml 5 the bundle would find that one, which has none.
const own = createRequire(import.meta.resolve('@astrojs/starlight'))
const starlightYaml = {
  name: 'starlight-yaml',
  enforce: /** @type {const} */ ('pre'),
  resolveId: {
    filter: { id: /^js-yaml$/ },
    handler: (/** @type {string} */ _, /** @type {string | undefined} */ importer) =>
      importer?.includes('/@astrojs/starlight/') ? own.resolve('js-yaml').replace(/index\.js$/, 'dist/js-yaml.mjs') : undefined,
  },
}

// biome-ignore lint/style/noDefaultExport: Astro loads its configuration from the default export
export default defineConfig({
  site: 'https://partners.bench.example',
  outDir: process.env['BENCH_OUT'],
  cacheDir: process.env['BENCH_CACHE'],
  vite: { cacheDir: `${process.env['BENCH_CACHE']}/vite`, ssr: { noExternal: ['@astrojs/starlight'] }, plugins: [starlightYaml] },
  integrations: [starlight({ title: 'Empty' })],
})
