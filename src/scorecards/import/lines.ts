// Where records and cells stand in their file, for the few that somebody asks for: by line, and by column in UTF-16 units.
import type { Place } from '../../problems/problem.ts'
import { cellText, chunk_bytes, chunksOf, line_feed, type ScannedFile, type ScannedRecord, scanRecords, widthOf } from './scanner.ts'

/** A record that was looked up. */
export interface FoundRecord {
  line: number
  /** Texts of its cells. */
  texts: readonly string[]
  /** Where each cell begins. */
  places: readonly Place[]
}

/** Looks up records by their numbers, in one pass over the file. */
export function findRecords(file: ScannedFile, numbers: ReadonlySet<number>): Map<number, FoundRecord> {
  const found = new Map<number, FoundRecord>()
  if (numbers.size > 0)
    scanRecords(file, (record) => {
      if (numbers.has(record.number)) found.set(record.number, foundRecord(record))
    })
  return found
}

function foundRecord(record: ScannedRecord): FoundRecord {
  const { bytes, cells, line } = record
  const indexes = Array.from({ length: widthOf(record) }, (_, index) => index)
  const start = cells[0] ?? 0
  return {
    line,
    texts: indexes.map((index) => cellText(record, index)),
    places: indexes.map((index) => {
      const before = bytes.toString('utf8', start, cells[index * 2])
      const lines = before.split(/\r\n|\r|\n/)
      return { line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 }
    }),
  }
}

/** The line of each record of a file, by its number. */
export function linesOf(file: ScannedFile): (number: number) => number {
  if (hasPlainLines(file)) return (number) => file.header_line + number
  let lines = new Uint32Array(1 << 16)
  scanRecords(file, ({ number, line }) => {
    if (number > lines.length) {
      const more = new Uint32Array(lines.length * 2)
      more.set(lines)
      lines = more
    }
    lines[number - 1] = line
  })
  return (number) => lines[number - 1] ?? 0
}

const odd_lines = ['"', '\n\n', '\n\r', '\n ', '\n\t'].map((text) => Buffer.from(text))

/** Whether every line is one record; looking for what stands against it is much quicker than reading. */
function hasPlainLines({ path, encoding }: ScannedFile): boolean {
  if (encoding !== 'utf-8') return false
  for (const chunk of chunksOf(path)) {
    // What follows a line end at the end of a chunk is not seen.
    const cut = chunk.length === chunk_bytes && chunk.at(-1) === line_feed
    if (cut || !chunk.includes('\n') || odd_lines.some((odd) => chunk.includes(odd))) return false
  }
  return true
}
