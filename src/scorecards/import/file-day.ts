// The day of an export: what the name of its file tells, the lines around its table, or else the latest day in its rows.
import { dataset_columns } from '../datasets.ts'
import { cellsOf } from './cells.ts'
import type { Columns } from './columns.ts'
import { type DateFormat, dayReader, partsOf } from './dates.ts'
import type { FileForm } from './dialect.ts'
import { meaning, type Words } from './meaning.ts'
import { sampleOf } from './sample.ts'

/** The day in the name of a file, or the moment that systems put there; undefined when there is none. */
export function dayOfName(name: string): string | undefined {
  const [, year, month, day] = /(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name) ?? []
  const written = `${year}-${month}-${day}`
  if (year !== undefined && !Number.isNaN(Date.parse(written))) return written
  const moment = /(?<!\d)1\d{12}(?!\d)/.exec(name)?.[0]
  return moment === undefined ? undefined : new Date(Number(moment)).toISOString().slice(0, 10)
}

export interface InspectedFile {
  path: string
  name: string
  form: FileForm
  columns: Columns
  words: Words
  formats: Readonly<Record<string, DateFormat>>
  time_zone: string
}

/** The day of an export, and how it is known; undefined when nothing tells one up to the as-of day. */
export function exportDay(file: InspectedFile, as_of: string): { day: string; by: 'name' | 'lines' | 'rows' } | undefined {
  const known = ([by, days]: readonly ['name' | 'lines' | 'rows', readonly string[]]) => {
    const day = days
      .filter((each) => each <= as_of)
      .sort()
      .at(-1)
    return day === undefined ? [] : [{ day, by }]
  }
  const tries = [
    ['name', [dayOfName(file.name) ?? []].flat()],
    ['lines', daysAround(file)],
    ['rows', daysOfRows(file)],
  ] as const
  return tries.flatMap(known)[0]
}

const written = /\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\.? (?:de )?\p{L}{3,}\.? (?:de )?\d{4}|\p{L}{3,} \d{1,2},? \d{4}/gu

/** Days in the lines above the header and in the footer, in forms that mean one day alone, or in that of the file. */
function daysAround({ path, form, formats, time_zone }: InspectedFile): string[] {
  const { head, tail } = sampleOf(path)
  const above = head.split(/\r\n|\r|\n/).slice(0, form.header.line - 1)
  const below =
    form.footer_lines === 0
      ? []
      : (tail === '' ? head : tail)
          .trimEnd()
          .split(/\r\n|\r|\n/)
          .slice(-form.footer_lines)
  const own = Object.values(formats).map((format) => partsOf(format).date)
  const readers = (['YYYY-MM-DD', 'DD.MM.YYYY', 'DD MMM YYYY', 'MMM DD, YYYY', ...own] as const).map((format) =>
    dayReader(format, time_zone),
  )
  const found = [...above, ...below].flatMap((line) => line.match(written) ?? [])
  return found.flatMap((text) => readers.map((read) => read(text)).find((day) => day !== undefined) ?? [])
}

/** Days on which something in a row happened. A deal closed when it was won or lost. */
function daysOfRows({ form, columns: { columns }, words, formats, time_zone }: InspectedFile): string[] {
  const isClosed = (record: FileForm['sample'][number]) => {
    const [stage = ''] = cellsOf([record], columns['stage'], words.missing)
    return ['won', 'lost'].includes(meaning(words, 'stage', stage) ?? '')
  }
  return dataset_columns[words.dataset].columns.flatMap(({ name, type, past, required }) => {
    const format = formats[name]
    if (type !== 'date' || format === undefined || !(past || required || name === 'close_on')) return []
    const read = dayReader(format, time_zone)
    const records = name === 'close_on' ? form.sample.filter(isClosed) : form.sample
    return cellsOf(records, columns[name], words.missing).flatMap((cell) => read(cell) ?? [])
  })
}
