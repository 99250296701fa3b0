// The commands of both sides: our build, the plain Astro site, an empty Starlight site.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from './run.ts'

export const project = fileURLToPath(new URL('../..', import.meta.url))
const astro = join(project, 'node_modules/astro/bin/astro.mjs')
const pagefind = join(project, 'node_modules/pagefind/lib/runner/bin.cjs')

/** Day that every build of the bench is made for. */
const as_of = '2026-11-20'

/** `npm run build` as package.json starts it. */
const build = ['--max-semi-space-size=4', '-r', join(project, 'scripts/runtime.cjs'), join(project, 'scripts/build.ts')]

/** Our public site from `content` into `out`; without `cold` it may use what an earlier build into that folder left. */
export const ours = (content: string, out: string, cold: boolean): Command[] => [
  {
    cwd: project,
    args: [...build, '--content', content, '--audience', 'public', '--out', out, '--as-of', as_of, ...(cold ? ['--cold'] : [])],
  },
]

/** Our whole build, all audiences. */
export const oursWhole = (content: string, out: string): Command[] => [
  {
    cwd: project,
    args: [...build, '--content', content, '--out', out, '--as-of', as_of, '--cold'],
  },
]

/** Removes what our builds into `out` and the folders below it remember of themselves, which is outside of it. */
export function forget(out: string): void {
  const remembered = join(project, '.partnerbook')
  const keys = [out, ...['public', 'internal', 'documents'].map((audience) => join(out, audience))].map((path) =>
    createHash('sha256').update(path).digest('hex').slice(0, 8),
  )
  for (const name of existsSync(remembered) ? readdirSync(remembered) : []) {
    if (keys.some((key) => name.endsWith(`-${key}`))) rmSync(join(remembered, name), { recursive: true })
  }
}

/** The plain Astro site from `content` into `out`, then its search index; `work` is a new folder for its sources and its cache. */
export function plain(content: string, out: string, work: string): Command[] {
  cpSync(join(project, 'test/bench/plain'), work, { recursive: true })
  return [
    { cwd: work, args: [astro, 'build'], env: { BENCH_CONTENT: content, BENCH_OUT: out, BENCH_CACHE: join(work, '.cache') } },
    { cwd: work, args: [pagefind, '--site', out] },
  ]
}

/** An empty Starlight site into `out`. */
export function starlight(out: string, work: string): Command[] {
  cpSync(join(project, 'test/bench/starlight'), work, { recursive: true })
  return [{ cwd: work, args: [astro, 'build'], env: { BENCH_OUT: out, BENCH_CACHE: join(work, '.cache') } }]
}
