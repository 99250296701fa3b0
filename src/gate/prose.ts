// Places in prose: a rule finds something at an offset of a body, and readers want the line of the file.
import type { Place } from '../problems/problem.ts'
import type { Entry } from '../program/program.ts'
import { placeAt } from '../read/source.ts'
import type { Files } from './rule.ts'

/** Place in the file of an offset into the body of an entry. */
export function placeInBody({ file, body = '' }: Pick<Entry, 'file' | 'body'>, offset: number, files: Pick<Files, 'text'>): Place {
  // The body is the end of its file.
  const text = files.text(file) ?? body
  return placeAt(text, text.length - body.length + offset)
}
