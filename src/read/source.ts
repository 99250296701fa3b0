// A text file of the content folder, decoded and checked.
import { isUtf8 } from 'node:buffer'
import { lstatSync, readFileSync } from 'node:fs'
import { type Problem, problem } from '../problems/problem.ts'

/** Largest file that a content folder may hold, in bytes. */
export const max_bytes = 5 * 1024 * 1024

/** Text of a file with line feeds or carriage returns as they stand, without byte order mark. */
export interface Source {
  file: string
  text: string
}

/** Reads `path` as UTF-8 text. `file` is its name in problems. Returns the problem instead when it cannot be read as text. */
export function readSource(path: string, file: string): Source | Problem {
  const size = lstatSync(path).size
  if (size > max_bytes)
    return problem('file-large', { file, reason: `the file has ${(size / 1024 / 1024).toFixed(1)} MB; 5 MB is the most` })
  const bytes = readFileSync(path)
  if (!isUtf8(bytes))
    return problem('file-encoding', {
      file,
      place: badByte(bytes),
      reason: `the file is not UTF-8${bytes[0] === 0xff || bytes[0] === 0xfe ? '; it looks like UTF-16' : ''}`,
    })
  const text = bytes.toString('utf8')
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const nul = clean.indexOf('\0')
  if (nul >= 0)
    return problem('file-encoding', { file, place: placeAt(clean, nul), reason: 'the file holds a NUL character, so it is no text' })
  if (clean.trim() === '') return problem('file-empty', { file, reason: 'the file is empty' })
  return { file, text: clean }
}

/** Line and column of an offset into `text`. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - start + 1 }
}

// The longest prefix that is UTF-8 ends where the first bad byte stands.
function badByte(bytes: Buffer): { line: number; column: number } {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (validPrefix(bytes, middle)) low = middle
    else high = middle - 1
  }
  const prefix = bytes.subarray(0, low).toString('utf8')
  return placeAt(prefix, prefix.replace(/\ufffd+$/, '').length)
}

// A prefix may end inside a character, so up to three bytes more are looked at.
const validPrefix = (bytes: Buffer, length: number): boolean =>
  [0, 1, 2, 3].some(
    (back) => back <= length && isUtf8(bytes.subarray(0, length - back)) && (back === 0 || (bytes[length - back] ?? 0) >= 0xc2),
  )
