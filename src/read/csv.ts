// CSV tables whose header names the fields, with the place of every cell.
import { CsvError, parse } from 'csv-parse/sync'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { placeAt, type Source } from './source.ts'

/** A table: its columns in order, and its rows. */
export interface Table {
  columns: string[]
  /** Place of a column's name in the header. */
  header: (column: string) => Place
  rows: Row[]
}

/** One row as text by column, and where its cells stand. Empty cells are absent. */
export interface Row {
  value: Record<string, string>
  /** Place of the cell in `column`; of the row without one. */
  place: (column: string | undefined) => Place
}

interface Raw {
  record: string[]
  raw: string
  info: { lines: number }
}

/** The table of a CSV text, or what keeps it from being read. */
export function parseCsv(source: Source): Table | Problem[] {
  const { file } = source
  const records = recordsOf(source)
  if (!Array.isArray(records)) return [records]
  const [head, ...rows] = records
  if (head === undefined) return [problem('file-empty', { file, reason: 'the file is empty' })]
  const columns = head.record.map((name) => name.trim())
  const problems = [
    ...headerProblems(file, head, columns),
    ...rows.filter((row) => row.record.length !== columns.length).map((row) => lengthProblem(file, row, columns.length)),
  ]
  if (problems.length > 0) return problems
  return {
    columns,
    header: (column) => cellPlace(head, columns.indexOf(column)),
    rows: rows.map((row) => ({
      value: Object.fromEntries(columns.flatMap((name, index) => (row.record[index] ? [[name, row.record[index]]] : []))),
      place: (column) => cellPlace(row, column === undefined ? 0 : columns.indexOf(column)),
    })),
  }
}

function recordsOf(source: Source): Raw[] | Problem {
  const { file, text } = source
  try {
    // The types of csv-parse do not know that `info` and `raw` wrap each record.
    return parse(text, { info: true, raw: true, relax_column_count: true, skip_empty_lines: true }) as unknown as Raw[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
      return problem('csv-syntax', {
        file,
        place: placeAt(text, text.lastIndexOf('"')),
        reason: 'the CSV cannot be read: a double quote is not closed',
        fix: 'Close the quote; write a quote inside a quoted cell as two.',
      })
    const line = Number(error['lines'] ?? 1)
    return problem('csv-syntax', {
      file,
      place: { line, column: 1 },
      reason: 'the CSV cannot be read: a double quote stands inside or beside a cell',
      fix: 'Put the whole cell in double quotes, and write a quote inside it as two.',
    })
  }
}

function headerProblems(file: string, head: Raw, columns: readonly string[]): Problem[] {
  const other = columns.length === 1 ? /[;\t|]/.exec(columns[0] ?? '')?.[0] : undefined
  if (other)
    return [
      problem('csv-syntax', {
        file,
        place: cellPlace(head, 0),
        reason: `the cells seem to be separated by ${other === '\t' ? 'tabs' : `"${other}"`}; a comma is needed`,
      }),
    ]
  return columns.flatMap((name, index) => {
    if (name === '') return [problem('csv-syntax', { file, place: cellPlace(head, index), reason: 'a column has no name' })]
    return columns.indexOf(name) < index
      ? [problem('csv-syntax', { file, place: cellPlace(head, index), reason: `the header names "${name}" twice` })]
      : []
  })
}

const lengthProblem = (file: string, row: Raw, wanted: number): Problem =>
  problem('csv-syntax', {
    file,
    place: cellPlace(row, Math.min(row.record.length, wanted) - (row.record.length < wanted ? 1 : 0)),
    reason: `the row has ${row.record.length} ${row.record.length === 1 ? 'cell' : 'cells'} and the header ${wanted}`,
    fix: row.record.length > wanted ? 'Put cells that hold a comma in double quotes.' : 'Write a comma for every empty cell.',
  })

// `lines` counts the line on which the record ends; the text of a record may begin with the empty lines that were skipped before it.
const textOf = (row: Raw): string => row.raw.replace(/^(?:\r?\n|\r)+/, '').replace(/(?:\r?\n|\r)$/, '')
const lineBreaks = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0

// Walks the row as written, because quotes and escapes make cells longer than their values.
function cellPlace(row: Raw, index: number): Place {
  const text = textOf(row)
  let cell = 0
  let quoted = false
  let offset = 0
  while (offset < text.length && cell < index) {
    if (text[offset] === '"') quoted = !quoted
    else if (text[offset] === ',' && !quoted) cell++
    offset++
  }
  const { line, column } = placeAt(text, offset)
  return { line: row.info.lines - lineBreaks(text) + line - 1, column }
}
