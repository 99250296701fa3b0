// The baseline of `npm run bench`: the site a competent Astro developer would write by hand, with Astro's defaults.
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'

// biome-ignore lint/style/noDefaultExport: Astro loads its configuration from the default export
export default defineConfig({
  site: 'https://partners.bench.example',
  outDir: process.env['BENCH_OUT'],
  cacheDir: process.env['BENCH_CACHE'],
  vite: { cacheDir: `${process.env['BENCH_CACHE']}/vite` },
  integrations: [mdx()],
})
