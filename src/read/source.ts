// A text file of the content folder, decoded and checked.
import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import { type Place, type Problem, problem } from '../problems/problem.ts'

/** Largest file that a content folder may hold, in bytes. */
export const max_bytes = 5 * 1024 * 1024

/** Text of a file with line feeds or carriage returns as they stand, without byte order mark. */
export interface Source {
  file: string
  text: string
}

/** Reads `path` as UTF-8 text. `file` is its name in problems. Returns the problem instead when it cannot be read as text. */
export function readSource(path: string, file: string): Source | Problem {
  const text = textOf(path, file)
  if (typeof text !== 'string') return text
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const nul = clean.indexOf('\0')
  if (nul >= 0)
    return problem('file-encoding', { file, place: placeAt(clean, nul), reason: 'the file holds a NUL character, so it is no UTF-8 text' })
  if (!/\S/.test(clean)) return problem('file-empty', { file, reason: 'the file is empty' })
  return { file, text: clean }
}

// Decoding in one go is fastest, and only files that come out odd are looked at a second time, as bytes.
function textOf(path: string, file: string): string | Problem {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length * 3 > max_bytes) {
      const tooLarge = sizeProblem(path, file)
      if (tooLarge) return tooLarge
    }
    if (!text.includes('\ufffd') && text.charCodeAt(1) !== 0 && text.charCodeAt(0) !== 0) return text
    return encodingProblem(file, readFileSync(path)) ?? text
  } catch (error) {
    return sizeProblem(path, file) ?? unreadable(file, error)
  }
}

/** Bytes of a file; 0 when it cannot be opened. */
export const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** The problem of a file that has more than `most` bytes or cannot be opened. */
export function sizeProblem(path: string, file: string, most = max_bytes): Problem | undefined {
  try {
    const { size } = statSync(path)
    return size > most
      ? problem('file-large', {
          file,
          reason: `the file has ${(Math.ceil((size * 10) / 1024 / 1024) / 10).toFixed(1)} MB; 5 MB is the most`,
        })
      : undefined
  } catch (error) {
    return unreadable(file, error)
  }
}

/** The problem of a file or folder that the system does not let us read. */
export function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return problem('file-unreadable', { file, reason: `the system does not let it be read (${code})` })
}

function encodingProblem(file: string, bytes: Buffer): Problem | undefined {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked || bytes[0] === 0 || bytes[1] === 0) return problem('file-encoding', { file, reason: 'the file is UTF-16, not UTF-8' })
  return isUtf8(bytes)
    ? undefined
    : problem('file-encoding', { file, place: firstBadByte(bytes), reason: 'the file is not UTF-8 from here on' })
}

// Decoding replaces what is not UTF-8 by U+FFFD, so text and bytes part where the first bad byte stands.
function firstBadByte(bytes: Buffer): Place {
  const text = bytes.toString('utf8')
  const again = Buffer.from(text, 'utf8')
  let same = 0
  while (same < bytes.length && bytes[same] === again[same]) same++
  const good = bytes
    .subarray(0, same)
    .toString('utf8')
    .replace(/\ufffd+$/, '')
  return placeAt(good.replace(/^\ufeff/, ''), good.length)
}

const line_end = /\r\n?|\n/g

/** Number of line ends in `text`. */
export const lineBreaks = (text: string): number => text.match(line_end)?.length ?? 0

/** Line and column of an offset into `text`. */
export const placeAt = (text: string, offset: number): Place => new Lines(text).place(offset)

/** Lines of a text, for many questions about one text. */
export class Lines {
  readonly #starts: number[] = [0]
  readonly #length: number
  readonly #text: string

  constructor(text: string) {
    this.#length = text.length
    this.#text = text
    for (const end of text.matchAll(line_end)) this.#starts.push(end.index + end[0].length)
  }

  /** A line without its end; empty past the last one. */
  line(number: number): string {
    const start = this.#starts[number - 1]
    return start === undefined ? '' : this.#text.slice(start, this.#starts[number] ?? this.#length).replace(/[\r\n]+$/, '')
  }

  /** Column after the last character of a line. */
  end(number: number): number {
    return this.line(number).length + 1
  }

  /** Line and column of an offset. */
  place(offset: number): Place {
    const wanted = Math.min(Math.max(offset, 0), this.#length)
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: wanted - (this.#starts[low] ?? 0) + 1 }
  }
}
