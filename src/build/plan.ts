// Which pages have to be rendered: those whose value changed since the last build, or all when anything changed that any page may show.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from '../program/program.ts'
import { addressOf, type Page } from '../site/page.ts'

/** What is remembered of the last build of a site. */
export interface BuildState {
  /** Digest of what the published site was searched for leaks with; absent for sites that are not searched. */
  searched?: string
  /** Digest of the texts that it was searched for. */
  needles?: string
  /** Digest of all that every page depends on: code, packages, options, the frame. */
  shared: string
  /** Digest of each page by address. */
  pages: Record<string, string>
  /** Digest of each published file of the program. */
  assets: Record<string, string>
  /** Names of scripts and styles, which pages refer to. */
  bundles: string[]
}

export interface BuildPlan {
  state: Omit<BuildState, 'bundles' | 'searched' | 'needles'>
  /** Addresses to render; undefined for all. */
  render: string[] | undefined
  /** Bundles of the last build; those of the new one have to be the same for pages to be reused. */
  bundles: string[]
}

export const digest = (text: string | Uint8Array): string => createHash('sha1').update(text).digest('base64url')

/** Digest of everything that a program holds. */
export function digestOf(program: Program): string {
  const hash = createHash('sha1')
  for (const entry of Object.values(program.entries).flat()) hash.update(JSON.stringify(entry))
  return hash.digest('base64url')
}

/** Compares the pages with the last build's. Without a last build, or with another shared digest, everything is rendered. */
export function planOf(pages: readonly Page[], shared: string, assets: Record<string, string>, last: BuildState | undefined): BuildPlan {
  const digests = Object.fromEntries(pages.map((page) => [addressOf(page), digest(JSON.stringify(page))]))
  const state = { shared, pages: digests, assets }
  if (last === undefined || last.shared !== shared) return { state, render: undefined, bundles: [] }
  return { state, render: Object.keys(digests).filter((address) => last.pages[address] !== digests[address]), bundles: last.bundles }
}

/** True when the last output is the new output. */
export const isUnchanged = (plan: BuildPlan, last: BuildState | undefined): boolean =>
  last !== undefined && plan.render?.length === 0 && sameKeys(plan.state.pages, last.pages) && sameOf(plan.state.assets, last.assets)

const sameOf = (a: Record<string, string>, b: Record<string, string>): boolean =>
  sameKeys(a, b) && Object.keys(a).every((key) => a[key] === b[key])
const sameKeys = (a: object, b: object): boolean => Object.keys(a).length === Object.keys(b).length

/** The remembered state, or undefined when there is none that can be read. */
export function readState(file: string): BuildState | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Digest of every file below the given files and folders of the project: the code that makes pages. */
export function codeDigest(root: string, paths: readonly string[]): string {
  const files = paths.flatMap((path) => (existsSync(join(root, path)) ? filesBelow(root, path) : [])).sort()
  return digest(files.map((file) => `${file} ${digest(readFileSync(join(root, file)))}`).join('\n') + process.version)
}

function filesBelow(root: string, path: string): string[] {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, `${path}/${name}`))
}
