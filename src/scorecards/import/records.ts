// Splits a piece of CSV text into records and cells, and says where each cell stands. It forgives what samples of real exports have: a piece that
// ends in the middle, quotes inside cells, records of any length. Files as a whole are read by the database.

export interface Cell {
  text: string
  /** UTF-16 unit of its line at which it begins, from 1. */
  column: number
  /** Line at which it begins, from 1. */
  line: number
}

export interface TextRecord {
  /** Lines at which it begins and ends, from 1. */
  line: number
  last_line: number
  cells: readonly Cell[]
}

/** The records of a text, one after the other, empty lines as records with one empty cell. What stands after the last line end counts too. */
export function* recordsOf(text: string, delimiter: string): Generator<TextRecord> {
  let offset = 0
  let line = 1
  let line_start = 0
  let next_quote = text.indexOf('"')
  while (offset < text.length) {
    if (next_quote !== -1 && next_quote < offset) next_quote = text.indexOf('"', offset)
    const plain = plainLine(text, offset, next_quote)
    if (plain !== undefined) {
      yield { line, last_line: line, cells: plainCells(plain, delimiter, line) }
      offset = text.indexOf('\n', offset) + 1
      line += 1
      line_start = offset
      continue
    }
    const first_line = line
    const cells: Cell[] = []
    for (let open = true; open; ) {
      const begin = { column: offset - line_start + 1, line }
      let content = ''
      if (text[offset] === '"') {
        const end = quoteEnd(text, offset)
        content = text.slice(offset + 1, end).replaceAll('""', '"')
        for (const each of text.slice(offset, end).matchAll(/\r\n?|\n/g)) {
          line += 1
          line_start = offset + each.index + each[0].length
        }
        offset = Math.min(end + 1, text.length)
      }
      const stop = cellEnd(text, offset, delimiter)
      cells.push({ text: content + text.slice(offset, stop), ...begin })
      open = text[stop] === delimiter
      offset = stop + (open ? 1 : 0)
    }
    const record = { line: first_line, last_line: line, cells }
    if (text[offset] === '\r') offset += 1
    if (text[offset] === '\n' || text[offset - 1] === '\r') {
      offset += text[offset] === '\n' ? 1 : 0
      line += 1
      line_start = offset
    }
    yield record
  }
}

/** The line at an offset when it is a record for sure: it ends, and no quote or other line end is in it. Nearly all lines are such. */
function plainLine(text: string, offset: number, next_quote: number): string | undefined {
  const feed = text.indexOf('\n', offset)
  if (feed === -1 || (next_quote !== -1 && next_quote < feed)) return undefined
  const line = text.slice(offset, text[feed - 1] === '\r' && feed > offset ? feed - 1 : feed)
  return line.includes('\r') ? undefined : line
}

function plainCells(text: string, delimiter: string, line: number): Cell[] {
  let column = 1
  return text.split(delimiter).map((each) => {
    const cell = { text: each, column, line }
    column += each.length + delimiter.length
    return cell
  })
}

/** Offset of the quote that closes the one at `start`, or the end of the text. */
function quoteEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at
  return text.length
}

function cellEnd(text: string, start: number, delimiter: string): number {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

/** True when nothing stands in a record. */
export const isBlank = ({ cells }: TextRecord): boolean => cells.every(({ text }) => text.trim() === '')
