// The files beside entries that an audience may have: those that a visible field or a link of a visible text refers to.
import { posix } from 'node:path'
import type { Kind } from '../../schemas/kind.ts'
import { isRelative, linksOf } from '../read/links.ts'
import { marksOf, visitMarks } from './marks.ts'

/** An entry as its audience sees it. */
export interface SeenEntry {
  kind: Kind
  entry: { file: string; fields: Record<string, unknown>; body?: string }
}

/** Of `all` files, those that the entries refer to, in order. */
export function visibleAssets(seen: readonly SeenEntry[], all: readonly string[]): string[] {
  const known = new Set(all)
  const folders = new Set(all.map((file) => posix.dirname(file)))
  const used = new Set<string>()
  for (const { kind, entry } of seen) {
    const folder = posix.dirname(entry.file)
    const use = (path: string): unknown => used.add(posix.normalize(posix.join(folder, path)))
    const marks = marksOf(kind.schema)
    if (marks) visitMarks(marks, entry.fields, ({ meta }, value) => meta?.asset && typeof value === 'string' && use(value))
    // Bodies are parsed only where there is something to link to.
    if (entry.body === undefined || ![...folders].some((each) => each === folder || each.startsWith(`${folder}/`))) continue
    for (const { url } of linksOf(entry.file, entry.body)) if (isRelative(url)) use(decoded(url))
  }
  return [...used].filter((file) => known.has(file)).sort()
}

function decoded(url: string): string {
  const path = url.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
