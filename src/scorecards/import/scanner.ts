// The records of a file of any size, as bytes of UTF-8, with the lines they stand on. The database is faster, but it knows no lines and gives up at
// records that are not as they should be.
import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import type { ResolvedFile } from './resolve.ts'

export type ScannedFile = Pick<ResolvedFile, 'path' | 'encoding' | 'delimiter' | 'header_line'>

export interface ScannedRecord {
  /** From 1, the first one after the header; lines without anything are no records. */
  number: number
  /** Line that it begins on, from 1. */
  line: number
  /** The file, or the part of it that holds the record. */
  bytes: Buffer
  /** Where each cell begins and ends in it, quotes included: start, end, start, end. */
  cells: readonly number[]
  /** A quotation mark in it is not closed; it ends with its line. */
  open: boolean
  /** It has more bytes than a record may have. */
  long: boolean
}

/** Most bytes of a record; longer ones have lost their end. */
export const longest_record = 1_900_000
export const chunk_bytes = 4 << 20
const shared_bytes = 1 << 18

const quote = 34
const space = 32
export const line_feed = 10
const carriage_return = 13

/** Visits the records after the header, in order. Throws what the system throws. */
export function scanRecords(file: ScannedFile, visit: (record: ScannedRecord) => void): void {
  const scan = new Scan(file, visit)
  const decoder = file.encoding === 'utf-8' ? undefined : new TextDecoder(file.encoding, { ignoreBOM: true })
  for (const chunk of chunksOf(file.path)) scan.add(decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true })))
  if (decoder !== undefined) scan.add(Buffer.from(decoder.decode()))
  scan.end()
}

/** The bytes of a file, piece by piece. Pieces are kept by whoever asks, unless they are all read into `shared`, one after the other. */
export function* chunksOf(path: string, shared?: Buffer): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const bytes = shared ?? Buffer.allocUnsafe(chunk_bytes)
      const count = readSync(file, bytes, 0, bytes.length, null)
      if (count === 0) return
      yield bytes.subarray(0, count)
    }
  } finally {
    closeSync(file)
  }
}

/** Whether a whole file is UTF-8. */
export function isUtf8File(path: string): boolean {
  let rest: Buffer = Buffer.alloc(0)
  for (const chunk of chunksOf(path, Buffer.allocUnsafe(shared_bytes))) {
    // A chunk may end inside a character; a line does not.
    const [first, last] = [chunk.indexOf(line_feed) + 1, chunk.lastIndexOf(line_feed) + 1]
    const begun = Buffer.concat([rest, chunk.subarray(0, first === 0 ? chunk.length : first)])
    if (first > 0 && !(isUtf8(begun) && isUtf8(chunk.subarray(first, last)))) return false
    rest = first === 0 ? begun : Buffer.from(chunk.subarray(last))
  }
  return isUtf8(rest)
}

class Scan {
  readonly #visit: (record: ScannedRecord) => void
  readonly #delimiter: number
  readonly #header_line: number
  #rest: Buffer = Buffer.alloc(0)
  #line = 1
  #number = 0
  #begun = false
  /** Bytes up to the next line end belong to a record that was too long. */
  #skipping = false
  /** Lines end with a carriage return alone. */
  #old_ends: boolean | undefined

  constructor({ delimiter, header_line }: ScannedFile, visit: (record: ScannedRecord) => void) {
    this.#visit = visit
    this.#delimiter = delimiter.charCodeAt(0)
    this.#header_line = header_line
  }

  add(chunk: Buffer): void {
    const bytes = this.#begin(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]))
    this.#rest = bytes.subarray(this.#records(bytes, false))
  }

  end(): void {
    const bytes = this.#rest
    this.#rest = Buffer.alloc(0)
    this.#records(bytes, true)
  }

  #begin(bytes: Buffer): Buffer {
    if (this.#old_ends === undefined) {
      const feed = bytes.indexOf(line_feed)
      this.#old_ends = feed === -1 && bytes.includes(carriage_return)
    }
    if (this.#begun) return bytes
    this.#begun = true
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  }

  /** Visits the whole records of the bytes and gives the offset of what is left. */
  #records(bytes: Buffer, last: boolean): number {
    let start = 0
    while (start < bytes.length) {
      const next = this.#record(bytes, start, last)
      if (next === undefined) return start
      start = next
    }
    return start
  }

  #record(bytes: Buffer, start: number, last: boolean): number | undefined {
    const cells: number[] = []
    const found = this.#skipping ? undefined : this.#cells(bytes, start, cells)
    const whole = found !== undefined && (found.ended || (last && !found.open))
    if (whole && !found.open) return this.#tell(bytes, start, { ...found, cells, open: false })
    if (!last && bytes.length - start < longest_record) return undefined
    // What is left is broken: the first line of it is all that can be said to be of the record.
    const feed = bytes.indexOf(this.#old_ends ? carriage_return : line_feed, start)
    if (feed === -1 && !last) {
      if (!this.#skipping) this.#tell(bytes, start, { next: bytes.length, lines: 0, cells: [start, start], open: false, long: true })
      this.#skipping = true
      return bytes.length
    }
    const next = feed === -1 ? bytes.length : feed + 1
    if (this.#skipping) {
      this.#skipping = false
      this.#line += 1
      return next
    }
    return this.#tell(bytes, start, { next, lines: 1, cells: [start, feed === -1 ? bytes.length : feed], open: true })
  }

  #tell(
    bytes: Buffer,
    start: number,
    {
      next,
      lines,
      cells,
      open,
      long = next - start > longest_record,
    }: { next: number; lines: number; cells: number[]; open: boolean; long?: boolean },
  ): number {
    const line = this.#line
    this.#line += lines
    const blank = cells.length === 2 && isBlank(bytes, cells[0] ?? 0, cells[1] ?? 0)
    if (line > this.#header_line && !blank) {
      this.#number += 1
      this.#visit({ number: this.#number, line, bytes, cells, open, long })
    }
    return next
  }

  /** Finds the cells of the record at `start`. A quoted cell over several lines that closes in the middle of a text is one that does not close. */
  #cells(bytes: Buffer, start: number, cells: number[]): { next: number; lines: number; open: boolean; ended: boolean } {
    const end_of_line = this.#old_ends ? carriage_return : line_feed
    let at = start
    let lines = 0
    for (;;) {
      const cell = at
      while (bytes[at] === space) at += 1
      if (bytes[at] === quote) {
        const before = lines
        at += 1
        for (;;) {
          const byte = bytes[at]
          if (byte === undefined) return { next: at, lines, open: true, ended: false }
          if (byte === end_of_line) lines += 1
          at += 1
          if (byte === quote) {
            if (bytes[at] !== quote) break
            at += 1
          }
        }
        while (bytes[at] === space) at += 1
        const follows = bytes[at]
        if (lines > before && follows !== undefined && follows !== this.#delimiter && follows !== line_feed && follows !== carriage_return)
          return { next: at, lines, open: true, ended: true }
      }
      let byte = bytes[at]
      while (byte !== undefined && byte !== this.#delimiter && byte !== end_of_line) {
        at += 1
        byte = bytes[at]
      }
      cells.push(cell, byte === end_of_line && end_of_line === line_feed && bytes[at - 1] === carriage_return && at > cell ? at - 1 : at)
      if (byte === undefined) return { next: at, lines, open: false, ended: false }
      at += 1
      if (byte === end_of_line) return { next: at, lines: lines + 1, open: false, ended: true }
    }
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== space && bytes[at] !== carriage_return && bytes[at] !== 9) return false
  return true
}

/** The text of a cell, without the quotes around it. */
export function cellText({ bytes, cells }: ScannedRecord, index: number): string {
  const raw = bytes.toString('utf8', cells[index * 2], cells[index * 2 + 1])
  const text = raw.trimStart()
  if (!text.startsWith('"')) return raw
  let end = text.indexOf('"', 1)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end === -1) return raw
  return text.slice(1, end).replaceAll('""', '"') + text.slice(end + 1).trimEnd()
}

/** Number of cells of a record. */
export const widthOf = ({ cells }: ScannedRecord): number => cells.length / 2
