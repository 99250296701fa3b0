// Where fields stand in files that were read before: looked up again, because only files with findings need it.
import type { Place } from '../problems/problem.ts'
import { parseCsv } from './csv.ts'
import { parseProse } from './front-matter.ts'
import { Positions, type Token } from './positions.ts'
import { Lines } from './source.ts'

/** Places in one file. */
export interface Spots {
  /** The token at a path in the entry that begins at `line`; where it is missing, the nearest one around it. */
  at: (path: readonly PropertyKey[], line: number) => Token
  /** The word or address that begins at a line and column. */
  word: (line: number, column: number) => Token
  /** The character at an offset of the text at a path, in YAML. */
  inside: (path: readonly PropertyKey[], offset: number) => Place
  /** A line without its end. */
  line: (number: number) => string
}

/** `text` is the file as it was read; what stands in it decides nothing here, only where. */
export function spotsOf(file: string, text: string): Spots {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const lines = new Lines(clean)
  const word = (line: number, column: number): Token => {
    const rest = lines.line(line).slice(column - 1)
    const length = /^[^\s,;)\]}"'>]+/.exec(rest)?.[0].length ?? 1
    return { line, column, endColumn: column + Math.max(1, Math.min(length, Math.max(1, rest.length))) }
  }
  const places = file.endsWith('.csv') ? undefined : inYaml(file, clean)
  return {
    at: places ? (path) => places.token(path) : inTable(file, clean, lines),
    word,
    inside: (path, offset) => places?.inside(path, offset) ?? { line: 1, column: 1 },
    line: (number) => lines.line(number),
  }
}

function inYaml(file: string, text: string): Positions {
  const prose = file.endsWith('.yaml') ? undefined : parseProse({ file, text })
  return prose === undefined || Array.isArray(prose) ? new Positions(text) : new Positions(text, prose.yaml.start, prose.yaml.end)
}

function inTable(file: string, text: string, lines: Lines): Spots['at'] {
  const table = parseCsv({ file, text })
  const rows = new Map(Array.isArray(table) ? [] : table.rows.map((row) => [row.place(undefined).line, row]))
  return (path, from) => {
    const [column] = path
    const row = rows.get(from)
    const value = column === undefined ? undefined : row?.value[String(column)]
    // A cell without text is shown by its row's first cell.
    const { line, column: start } = row?.place(value === undefined ? undefined : String(column)) ?? { line: from, column: 1 }
    const first = value ?? Object.values(row?.value ?? {})[0] ?? ''
    const quoted = lines.line(line).charAt(start - 1) === '"' ? 2 : 0
    return { line, column: start, endColumn: Math.min(start + Math.max(1, first.length + quoted), Math.max(start + 1, lines.end(line))) }
  }
}
