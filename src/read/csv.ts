// CSV tables whose header names the fields, with the place of every cell.
import { CsvError, parse } from 'csv-parse/sync'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import type { Source } from './source.ts'

/** One row as text by column, and where its cells stand. Empty cells are absent. */
export interface Row {
  value: Record<string, string>
  place: (column: string | undefined) => Place
}

interface Record_ {
  record: string[]
  raw: string
  info: { lines: number }
}

/** The rows of a CSV text, or what keeps it from being read. */
export function parseCsv(source: Source): Row[] | Problem[] {
  try {
    // The types of csv-parse do not know that `info` and `raw` wrap each record.
    const records = parse(source.text, { info: true, raw: true, relax_column_count: true, skip_empty_lines: true }) as unknown as Record_[]
    const [head, ...rows] = records
    const columns = (head?.record ?? []).map((name) => name.trim())
    const problems = rows
      .filter((row) => row.record.length !== columns.length)
      .map((row) =>
        problem('csv-syntax', {
          file: source.file,
          place: { line: firstLine(row), column: 1 },
          reason: `the row has ${row.record.length} cells and the header ${columns.length}`,
        }),
      )
    const twice = columns.find((name, index) => columns.indexOf(name) !== index)
    if (twice !== undefined) problems.push(problem('csv-syntax', { file: source.file, reason: `the header names "${twice}" twice` }))
    if (problems.length > 0) return problems
    return rows.map((row) => ({
      value: Object.fromEntries(columns.flatMap((name, index) => (row.record[index] ? [[name, row.record[index]]] : []))),
      place: (column) => cellPlace(row, column === undefined ? 0 : Math.max(0, columns.indexOf(column))),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return [
      problem('csv-syntax', {
        file: source.file,
        place: { line: Number(error['lines'] ?? 1), column: 1 },
        reason: `the CSV cannot be read: ${error.message}`,
      }),
    ]
  }
}

const firstLine = (row: Record_): number => row.info.lines - (row.raw.replace(/\r?\n$/, '').match(/\n/g)?.length ?? 0)

// Walks the row as written, because quotes and escapes make cells longer than their values.
function cellPlace(row: Record_, index: number): Place {
  let line = firstLine(row)
  let column = 1
  let cell = 0
  let quoted = false
  for (const character of row.raw.replace(/^\r?\n/, '')) {
    if (cell === index) break
    if (character === '"') quoted = !quoted
    else if (character === ',' && !quoted) cell++
    if (character === '\n') {
      line++
      column = 1
    } else column += character.length
  }
  return { line, column }
}
