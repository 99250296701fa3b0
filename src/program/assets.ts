// Files that entries refer to: they exist, stay in the entry's folder and cannot run anything.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { type Problem, problem } from '../problems/problem.ts'
import { linksOf } from '../read/mdx.ts'
import { name } from './issues.ts'
import type { Draft } from './parse.ts'
import { marksOf, visitMarks } from './schema.ts'

/** Problems of asset references, and the files that are referred to. */
export function assetProblems(root: string, drafts: readonly Draft[], files: readonly string[]): { problems: Problem[]; used: string[] } {
  const used = new Set<string>()
  const present = new Set(files)
  const problems: Problem[] = []
  for (const draft of drafts) {
    const folder = posix.dirname(draft.file)
    const refer = (path: string, label: string, place: () => { line: number; column: number }): void => {
      const target = posix.normalize(posix.join(folder, path))
      if (
        path.startsWith('/') ||
        path.includes('\\') ||
        /^[a-z][a-z0-9+.-]*:/i.test(path) ||
        !target.startsWith(folder === '.' ? '' : `${folder}/`) ||
        target.startsWith('..')
      ) {
        problems.push(
          problem('asset-outside', {
            file: draft.file,
            place: place(),
            reason: `${label} is "${path}", which is outside the entry's folder`,
          }),
        )
      } else if (!present.has(target))
        problems.push(
          problem('asset-missing', { file: draft.file, place: place(), reason: `${label} is "${path}", but there is no file ${target}` }),
        )
      else used.add(target)
    }
    const marks = marksOf(draft.kind.schema)
    if (marks)
      visitMarks(
        marks,
        draft.fields,
        ({ meta }, value, path) => meta?.asset && typeof value === 'string' && refer(value, name(path), () => draft.places.value(path)),
      )
    for (const link of bodyLinks(root, draft)) refer(decodeURI(link.url.replace(/[?#].*$/, '')), 'a link in the text', () => link)
  }
  for (const file of used)
    if (file.endsWith('.svg') && isUnsafeSvg(readFileSync(posix.join(root, file), 'utf8')))
      problems.push(problem('asset-unsafe', { file, reason: 'the drawing holds scripts, event handlers or references to other files' }))
  return { problems, used: [...used].sort() }
}

// Links of a body that lead to a file beside it: neither a path of the site, nor an address, nor an anchor.
function bodyLinks(root: string, draft: Draft) {
  if (draft.body === undefined || !/[\](=<]/.test(draft.body)) return []
  const path = posix.join(root, draft.file)
  const text = existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : draft.body
  const start = Math.max(0, text.lastIndexOf(draft.body))
  const body = text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start)
  return linksOf(draft.file, body).filter((link) => link.url !== '' && !/^(?:[/#?]|[a-z][a-z0-9+.-]*:)/i.test(link.url))
}

/** True for a drawing that could run code or load something. */
export const isUnsafeSvg = (svg: string): boolean =>
  /<\s*(?:script|foreignObject|iframe|embed|object|animate[^>]*href|set[^>]*href)|\son[a-z]+\s*=|<!ENTITY|<\?xml-stylesheet|(?:href|src)\s*=\s*["']?\s*(?!#)|url\(\s*["']?(?!#)|@import/i.test(
    svg,
  )
