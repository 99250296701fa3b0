// The one way from a content folder to a Program: read, parse, link; every problem at once.
import { kinds as standard } from '../../schemas/index.ts'
import type { Kind } from '../../schemas/kind.ts'
import { inOrder, type Problem, problem } from '../problems/problem.ts'
import { errorsOf } from '../problems/report.ts'
import { listFiles } from '../read/files.ts'
import { readSource } from '../read/source.ts'
import { assetProblems } from './assets.ts'
import { idsByKind, linkProblems } from './link.ts'
import { matrixProblems } from './matrix.ts'
import { type Draft, type ParsedFile, parseFile } from './parse.ts'
import { Layout, type Match } from './paths.ts'
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
  const { root, files, folders } = listing
  const layout = new Layout(kinds)
  const problems = [...listing.problems, ...missing(kinds, layout, files, folders)]
  const assets: string[] = []
  const parsed: (ParsedFile & { kind: Kind })[] = []
  for (const file of files) {
    const match = layout.match(file)
    if (match) parsed.push({ ...parseFile(root, file, match), kind: match.kind })
    else if (layout.isAsset(file)) {
      const tooLarge = readSource(`${root}/${file}`, file)
      if ('ruleId' in tooLarge && tooLarge.ruleId === 'file-large') problems.push(tooLarge)
      assets.push(file)
    } else problems.push(misplaced(file, layout))
  }
  const drafts = parsed.flatMap((each) => each.drafts)
  problems.push(...parsed.flatMap((each) => each.problems))
  problems.push(...linkProblems({ drafts, ids: idsByKind(kinds, parsed), locales: localesOf(drafts) }), ...matrixProblems(drafts))
  const referred = assetProblems(root, drafts, files)
  problems.push(...referred.problems)
  const used = new Set(referred.used)
  // Files that an unreadable entry refers to are not known, so unused ones are named only when all entries are read.
  if (errorsOf(problems).length === 0)
    problems.push(
      ...assets.filter((file) => !used.has(file)).map((file) => problem('asset-unused', { file, reason: 'no entry refers to this file' })),
    )
  const sorted = inOrder(problems)
  return errorsOf(sorted).length > 0
    ? { problems: sorted, files: files.length }
    : { program: assemble(root, kinds, drafts, referred.used), problems: sorted, files: files.length }
}

function missing(kinds: readonly Kind[], layout: Layout, files: readonly string[], folders: ReadonlySet<string>): Problem[] {
  const absentFiles = kinds
    .filter((kind) => kind.required && !kind.path.includes('{') && !files.includes(kind.path))
    .map((kind) =>
      problem('file-missing', { file: kind.path, reason: `the program has no ${kind.path}`, fix: `Add ${kind.path}: ${kind.description}` }),
    )
  const absentFolders = layout.folders().filter(({ folder }) => !folders.has(folder))
  return [
    ...absentFiles,
    ...absentFolders.map(({ folder, kind }) => {
      const required = kinds.some((each) => each.required && each.path.startsWith(`${folder}/`))
      const reason = `the program has no folder ${folder}/`
      return required
        ? problem('file-missing', {
            file: `${folder}/`,
            reason,
            fix: `Add ${folder}/ with ${kind.label.toLowerCase()}: ${kind.description}`,
          })
        : problem('folder-missing', { file: `${folder}/`, reason })
    }),
  ]
}

function misplaced(file: string, layout: Layout): Problem {
  const suggestion = layout.suggest(file)
  if (suggestion?.sameName)
    return problem('file-extension', { file, reason: `no kind of entry has files of this ending here; did you mean ${suggestion.path}?` })
  return problem('file-unknown', {
    file,
    reason: `no kind of entry has files here${suggestion ? `; did you mean ${suggestion.path}?` : ''}`,
  })
}

function localesOf(drafts: readonly Draft[]): { default: string; all: readonly string[] } | undefined {
  const fields = drafts.find((draft) => draft.kind.name === 'program')?.fields
  if (fields === undefined) return undefined
  const first = String(fields['default_locale'])
  return { default: first, all: [first, ...(Array.isArray(fields['locales']) ? fields['locales'].map(String) : [])] }
}

function assemble(root: string, kinds: readonly Kind[], drafts: readonly Draft[], assets: readonly string[]): Program {
  const entries = Object.fromEntries(kinds.map((kind) => [kind.name, [] as unknown[]]))
  for (const { kind, places: _, ...draft } of drafts) entries[kind.name]?.push({ ...draft, kind: kind.name })
  // Each draft's fields were parsed by the schema of its kind, which is what the type says.
  return { root, entries: entries as unknown as Program['entries'], assets }
}

export type { Match }
