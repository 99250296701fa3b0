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
import { type Draft, parseFile } from './parse.ts'
import { Layout } from './paths.ts'
import type { Program } from './program.ts'

export interface Loaded {
  /** The program; absent when there is an error. */
  program?: Program
  /** Errors and warnings, in the order of files and lines. */
  problems: Problem[]
  /** Number of files that were read. */
  files: number
}

/** Reads the program in `dir`. Never throws for what it finds there: errors come back as problems, all of them. */
export function load(dir: string, kinds: readonly Kind[] = standard): Loaded {
  const listing = listFiles(dir)
  if (!('files' in listing)) return { problems: [listing], files: 0 }
  const { root, files } = listing
  const inventory = takeInventory(kinds, new Layout(kinds), listing)
  if (inventory.entries.length === 0 && listing.problems.length === 0)
    return { problems: [problem('content-missing', { file: dir, reason: `no file of a program is in ${dir}` })], files: files.length }

  const parsed = inventory.entries.map(({ file, match }) => parseFile(root, file, match))
  const drafts = parsed.flatMap((each) => each.drafts)
  const claims = parsed.flatMap((each) => each.claims)
  const unreadTables = inventory.entries
    .filter((_, index) => parsed[index]?.read === false)
    .map(({ match }) => match.kind)
    .filter(({ path }) => path.endsWith('.csv'))
  const ids = new Ids(kinds, claims, inventory.unknown.union(new Set(unreadTables.map(({ name }) => name))), inventory.strays)
  const assets = assetProblems(root, drafts, { files, assets: inventory.assets, complete: parsed.every((each) => each.read) })
  const problems = inOrder([
    ...listing.problems,
    ...inventory.problems,
    ...inventory.assets.flatMap((file) => sizeProblem(`${root}/${file}`, file) ?? []),
    ...parsed.flatMap((each) => each.problems),
    ...linkProblems({ claims, drafts, ids, locales: localesOf(drafts) }),
    ...matrixProblems(drafts),
    ...assets.problems,
  ])
  if (errorsOf(problems).length > 0) return { problems, files: files.length }
  return { program: assemble(root, kinds, drafts, assets.used), problems, files: files.length }
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
  for (const { kind, places: _, links: __, fits: ___, hash: ____, ...draft } of drafts)
    entries[kind.name]?.push({ ...draft, kind: kind.name })
  const sizes = Object.fromEntries(assets.map((file) => [file, bytesOf(`${root}/${file}`)]))
  // Each draft's fields were parsed by the schema of its kind, which is what the type says.
  return { root, entries: entries as unknown as Program['entries'], assets, sizes }
}
