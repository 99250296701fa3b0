// The one way from a content folder to a Program: read, parse, link; every problem at once.
import { kinds as standard } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import { inOrder, type Problem, problem } from '../problems/problem.ts'
import { errorsOf } from '../problems/report.ts'
import { listFiles } from '../read/files.ts'
import { bytesOf, sizeProblem } from '../read/source.ts'
import { assetProblems } from './assets.ts'
import { Ids } from './ids.ts'
import { takeInventory } from './inventory.ts'
import { type Locales, linkProblems } from './link.ts'
import { matrixProblems } from './matrix.ts'
import type { Draft, ParsedFile } from './parse.ts'
import { PartStock } from './part-stock.ts'
import { folderOf, Layout, type Match } from './paths.ts'
import type { Program } from './program.ts'

export interface Loaded {
  /** The program; absent when there is an error. */
  program?: Program
  /** What could be read of it: every entry whose fields are right, even where others are wrong. Absent without a program.yaml that can be read. */
  readable?: Program
  /** Entries that exist and could not be read, or not wholly. */
  unread: readonly Unread[]
  /** Errors and warnings, in the order of files and lines. */
  problems: Problem[]
  /** Number of files that were read. */
  files: number
}

/** An entry of which only its address is sure. */
export interface Unread {
  kind: string
  id: string
  file: string
  params: Readonly<Record<string, string>>
  /** Its fields as they were written; absent when the file could not be read. */
  value?: unknown
}

/** Says which files of entries are needed; undefined for all of them. */
export type Only = (stock: PartStock) => ReadonlySet<string> | undefined

/**
 * Reads the program in `dir`. Never throws for what it finds there: errors come back as problems, all of them. With `only`, files that it does not name
 * are known by their paths alone: they count as there, and nothing is said of what is in them.
 */
export function load(dir: string, kinds: readonly Kind[] = standard, only?: Only): Loaded {
  const listing = listFiles(dir)
  if (!('files' in listing)) return { problems: [listing], unread: [], files: 0 }
  const { root, files } = listing
  const inventory = takeInventory(kinds, new Layout(kinds), listing)
  if (inventory.entries.length === 0 && listing.problems.length === 0)
    return {
      problems: [problem('content-missing', { file: dir, reason: `no file of a program is in ${dir}` })],
      unread: [],
      files: files.length,
    }

  const stock = new PartStock(root, inventory)
  const needed = only?.(stock)
  const parsed = inventory.entries.map(({ file, match }) => (needed?.has(file) === false ? unopened(file, match) : stock.parsed(file)))
  const drafts = parsed.flatMap((each) => each.drafts)
  const claims = parsed.flatMap((each) => each.claims)
  const unreadTables = inventory.entries
    .filter((_, index) => parsed[index]?.read === false)
    .map(({ match }) => match.kind)
    .filter(({ path }) => path.endsWith('.csv'))
  const ids = new Ids(kinds, claims, inventory.unknown.union(new Set(unreadTables.map(({ name }) => name))), inventory.strays)
  const unknown = inventory.entries.filter(({ file }, index) => parsed[index]?.read === false || needed?.has(file) === false)
  const assets = assetProblems(root, drafts, { files, assets: inventory.assets, unknown: unknown.map(({ file }) => file) })
  const problems = inOrder([
    ...listing.problems,
    ...inventory.problems,
    ...inventory.assets.flatMap((file) => sizeProblem(`${root}/${file}`, file, mostBytes(kinds, file)) ?? []),
    ...parsed.flatMap((each) => each.problems),
    ...linkProblems({ claims, drafts, ids, locales: localesOf(drafts) }),
    ...matrixProblems(drafts),
    ...assets.problems,
  ])
  const unread = unreadOf(inventory.entries, parsed)
  const fitting = unread.length === 0 ? drafts : drafts.filter(({ fits }) => fits)
  const readable = fitting.some(({ kind }) => kind.name === 'program') ? assemble(root, kinds, fitting, assets.used) : undefined
  return {
    ...(readable === undefined ? {} : { readable, ...(errorsOf(problems).length > 0 ? {} : { program: readable }) }),
    unread,
    problems,
    files: files.length,
  }
}

function mostBytes(kinds: readonly Kind[], file: string): number | undefined {
  const large = kinds.some(({ largeAssets, path }) => largeAssets && folderOf(path) === folderOf(file))
  return large ? Number.POSITIVE_INFINITY : undefined
}

const unopened = (file: string, match: Match): ParsedFile => ({
  claims: [{ ...match, file, line: 1 }],
  drafts: [],
  problems: [],
  read: true,
})

function unreadOf(files: readonly { file: string; match: Match }[], parsed: readonly ParsedFile[]): Unread[] {
  return files.flatMap(({ file, match }, index): Unread[] => {
    const { read = true, drafts = [] } = parsed[index] ?? {}
    const { kind, id, params } = match
    if (!read) return [{ kind: kind.name, id, file, params }]
    return drafts.filter(({ fits }) => !fits).map((draft) => ({ kind: kind.name, id: draft.id, file, params, value: draft.fields }))
  })
}

function localesOf(drafts: readonly Draft[]): Locales | undefined {
  const fields = drafts.find((draft) => draft.kind.name === 'program')?.fields
  const first = fields?.['default_locale']
  const all = fields?.['locales']
  // A default that is none of the languages is said once, in program.yaml, and not of every text.
  return typeof first === 'string' && Array.isArray(all) && all.includes(first) ? { default: first, all: all.map(String) } : undefined
}

function assemble(root: string, kinds: readonly Kind[], drafts: readonly Draft[], assets: readonly string[]): Program {
  const entries = Object.fromEntries(kinds.map((kind) => [kind.name, [] as unknown[]]))
  for (const { kind, places: _, links, fits: __, hash: ___, ...draft } of drafts)
    entries[kind.name]?.push({ ...draft, kind: kind.name, ...(links.length === 0 ? {} : { links }) })
  const sizes = Object.fromEntries(assets.map((file) => [file, bytesOf(`${root}/${file}`)]))
  // Each draft's fields were parsed by the schema of its kind, which is what the type says.
  return { root, entries: entries as unknown as Program['entries'], assets, sizes }
}
