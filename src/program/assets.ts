// Files that entries refer to: they exist, stay in the entry's folder and cannot run anything.
import { posix } from 'node:path'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { isRelative } from '../read/links.ts'
import { readSource } from '../read/source.ts'
import { isUnsafeSvg } from '../read/svg.ts'
import { marksOf, visitMarks } from './marks.ts'
import { name } from './names.ts'
import type { Draft } from './parse.ts'

/** What stands in the content folder. */
export interface Stock {
  files: readonly string[]
  /** Files that may stand beside entries. */
  assets: readonly string[]
  /** Files of entries that were not read: what they refer to is not known. */
  unknown: readonly string[]
}

interface Reference {
  draft: Draft
  path: string
  label: string
  /** What it is reported as when there is no such file. */
  missing: 'asset-missing' | 'evidence-missing'
  place: () => Place
}

/** Problems of asset references, and the files that are referred to. */
export function assetProblems(root: string, drafts: readonly Draft[], stock: Stock): { problems: Problem[]; used: string[] } {
  const files = new Set(stock.files)
  const assets = new Set(stock.assets)
  const used = new Set<string>()
  const problems: Problem[] = []
  for (const reference of drafts.flatMap(referencesOf)) {
    const { draft, path } = reference
    const folder = posix.dirname(draft.file)
    const target = posix.normalize(posix.join(folder, path))
    if (leaves(folder, path, target)) problems.push(refused(reference, 'asset-outside', `"${path}", which is outside the entry's folder`))
    else if (assets.has(target)) used.add(target)
    else if (!files.has(target)) problems.push(refused(reference, reference.missing, `"${path}", but there is no file ${target}`))
    else
      problems.push(
        refused(
          reference,
          reference.missing,
          `"${path}", which is a part of the program and no file to publish`,
          'Link to pages by their path on the site, such as /guide/.',
        ),
      )
  }
  problems.push(...[...used].flatMap((file) => drawingProblem(root, file) ?? []))
  const unknown = new Set(stock.unknown.map((file) => posix.dirname(file)))
  problems.push(
    ...stock.assets
      .filter((file) => !used.has(file) && !foldersAbove(file).some((folder) => unknown.has(folder)))
      .map((file) => problem('asset-unused', { file, reason: 'no entry refers to this file' })),
  )
  return { problems, used: [...used].sort() }
}

/** The folders in which a file stands; only entries in them can refer to it. */
export function foldersAbove(file: string): string[] {
  const parts = file.split('/')
  return ['.', ...parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))]
}

function referencesOf(draft: Draft): Reference[] {
  const found: Reference[] = draft.links
    .filter((link) => isRelative(link.url))
    .map((link) => ({
      draft,
      path: decoded(link.url),
      label: 'a link in the text',
      missing: 'asset-missing',
      place: () => ({ line: link.line, column: link.column }),
    }))
  const marks = marksOf(draft.kind.schema)
  if (!marks) return found
  visitMarks(marks, draft.fields, ({ meta }, value, path) => {
    if (meta?.asset && typeof value === 'string' && value !== '')
      found.push({
        draft,
        path: value,
        label: name(path),
        missing: meta.asset === 'evidence' ? 'evidence-missing' : 'asset-missing',
        place: () => draft.places.value(path),
      })
  })
  return found
}

const refused = ({ draft, label, place }: Reference, id: 'asset-outside' | Reference['missing'], what: string, fix?: string): Problem =>
  problem(id, { file: draft.file, place: place(), reason: `${label} is ${what}`, fix })

function decoded(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const leaves = (folder: string, path: string, target: string): boolean =>
  path.startsWith('/') ||
  path.includes('\\') ||
  /^[a-z][a-z0-9+.-]*:/i.test(path) ||
  target.startsWith('..') ||
  !target.startsWith(folder === '.' ? '' : `${folder}/`)

function drawingProblem(root: string, file: string): Problem | undefined {
  if (!/\.svg$/i.test(file)) return undefined
  const source = readSource(posix.join(root, file), file)
  // A drawing that is too large is reported with the other files beside entries.
  if (!('text' in source)) return source.ruleId === 'file-large' ? undefined : source
  return isUnsafeSvg(source.text)
    ? problem('asset-unsafe', { file, reason: 'the drawing holds scripts, event handlers or references to other files' })
    : undefined
}
