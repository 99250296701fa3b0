// CSV tables whose header names the fields, with the place of every cell.
import { CsvError, parse } from 'csv-parse/sync'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { Lines, placeAt, type Source } from './source.ts'

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

/** A row as the parser found it, and where it begins in the text. */
interface Raw {
  cells: string[]
  /** The row as written. */
  written: string
  start: number
}

/** The table of a CSV text, or what keeps it from being read. */
export function parseCsv(source: Source): Table | Problem[] {
  const { file, text } = source
  const raws = rowsOf(source)
  if (!Array.isArray(raws)) return [raws]
  const [head, ...rows] = raws
  if (head === undefined) return [problem('file-empty', { file, reason: 'the file is empty' })]
  const lines = new Lines(text)
  const cell = (row: Raw, index: number): Place => lines.place(row.start + cellStart(row.written, index))
  const columns = head.cells.map((name) => name.trim())
  const wrong = rows.filter((row) => row.cells.length !== columns.length)
  const problems = [
    ...headerProblems(file, columns, (index) => cell(head, index)),
    ...wrong.map((row) => lengthProblem(file, row, columns.length, cell)),
  ]
  if (problems.length > 0) return problems
  return {
    columns,
    header: (column) => cell(head, columns.indexOf(column)),
    rows: rows.map((row) => ({
      value: Object.fromEntries(columns.flatMap((name, index) => (row.cells[index] ? [[name, row.cells[index]]] : []))),
      place: (column) => cell(row, column === undefined ? 0 : columns.indexOf(column)),
    })),
  }
}

function rowsOf({ file, text }: Source): Raw[] | Problem {
  try {
    // The types of csv-parse do not know that `info` wraps each record. `bytes` counts from the start of the text to the end of the record.
    const records = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
      record: string[]
      info: { bytes: number }
    }[]
    const bytes = Buffer.from(text)
    let [from, start] = [0, 0]
    return records.map(({ record, info }) => {
      const taken = bytes.toString('utf8', from, info.bytes)
      const written = taken.replace(/^[\r\n]+/, '')
      const row = { cells: record, written, start: start + taken.length - written.length }
      from = info.bytes
      start += taken.length
      return row
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return quoteProblem(file, text, error)
  }
}

function quoteProblem(file: string, text: string, error: CsvError): Problem {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const place = placeAt(text, text.lastIndexOf('"'))
    return problem('csv-syntax', {
      file,
      place,
      reason: 'the CSV cannot be read: a double quote is not closed',
      fix: 'Close the quote; write a quote inside a quoted cell as two.',
    })
  }
  const line = Math.min(Number(error['lines'] ?? 1), placeAt(text, text.length).line)
  const reason = 'the CSV cannot be read: a double quote stands inside or beside a cell'
  return problem('csv-syntax', {
    file,
    place: { line, column: 1 },
    reason,
    fix: 'Put the whole cell in double quotes, and write a quote inside it as two.',
  })
}

function headerProblems(file: string, columns: readonly string[], place: (index: number) => Place): Problem[] {
  const other = columns.length === 1 ? /[;\t|]/.exec(columns[0] ?? '')?.[0] : undefined
  if (other)
    return [
      problem('csv-syntax', {
        file,
        place: place(0),
        reason: `the cells seem to be separated by ${other === '\t' ? 'tabs' : `"${other}"`}; a comma is needed`,
      }),
    ]
  return columns.flatMap((name, index) => {
    if (name === '') return [problem('csv-syntax', { file, place: place(index), reason: 'a column has no name' })]
    return columns.indexOf(name) < index
      ? [problem('csv-syntax', { file, place: place(index), reason: `the header names "${name}" twice` })]
      : []
  })
}

function lengthProblem(file: string, row: Raw, wanted: number, place: (row: Raw, index: number) => Place): Problem {
  const given = row.cells.length
  return problem('csv-syntax', {
    file,
    place: place(row, given > wanted ? wanted : given - 1),
    reason: `the row has ${given} ${given === 1 ? 'cell' : 'cells'} and the header ${wanted}`,
    fix: given > wanted ? 'Put cells that hold a comma in double quotes.' : 'Write a comma for every empty cell.',
  })
}

// Walks the row as written, because quotes and escapes make cells longer than their values.
function cellStart(written: string, index: number): number {
  let cell = 0
  let quoted = false
  let offset = 0
  while (offset < written.length && cell < index) {
    if (written[offset] === '"') quoted = !quoted
    else if (written[offset] === ',' && !quoted) cell++
    offset++
  }
  return offset
}
