// What a source declares of dates, numbers and ratings, or what its cells show; and the question when they show nothing certain.
import type { ExportSource } from '../../../schemas/export-source.ts'
import { type Problem, problem } from '../../problems/problem.ts'
import type { Evidence } from './cells.ts'
import { cellsOf } from './cells.ts'
import type { SourcePlaces } from './columns.ts'
import { type DateEvidence, formatOf } from './date-evidence.ts'
import { type DateFormat, dateFormatOf, partsOf } from './dates.ts'
import { meaning, type Words } from './meaning.ts'
import { marksOf, type NumberMarks } from './numbers.ts'
import type { TextRecord } from './records.ts'
import type { FileColumn, Scale, ThousandsMark } from './resolve.ts'

export interface DecideInput {
  source: Pick<ExportSource, 'dataset' | 'date_format' | 'decimal_mark' | 'thousands_mark' | 'scale'>
  file: string
  places: SourcePlaces
  evidence: Evidence
  /** Of the other files of the source. */
  others: readonly Evidence[]
}

/** The format of each date column that has a value. */
export function datesOf(input: DecideInput): { formats: Record<string, DateFormat>; problems: Problem[] } {
  const { source, evidence, others } = input
  const formats: Record<string, DateFormat> = {}
  const problems: Problem[] = []
  for (const [field, own] of evidence.dates) {
    const declared = typeof source.date_format === 'object' ? source.date_format[field] : source.date_format
    const path = typeof source.date_format === 'object' ? ['date_format', field] : ['date_format']
    if (declared !== undefined) {
      const format = dateFormatOf(declared)
      if (format === undefined) problems.push(unknownFormat(input, path, declared))
      else if (!own.fitting.has(partsOf(format).date)) problems.push(unfitFormat(input, path, { field, declared, example: own.example }))
      else formats[field] = withTime(format, own)
      continue
    }
    const here = [...evidence.dates].filter(([other]) => other !== field).map(([, each]) => each)
    const near = formatOf(own, here)
    const found = 'format' in near ? near : formatOf(own, [...here, ...others.flatMap(({ dates }) => [...dates.values()])])
    if ('format' in found) formats[field] = found.format
    else problems.push(unclearFormat(input, field, found))
  }
  return { formats, problems: onceEach(problems) }
}

// Whoever declares DD/MM/YYYY speaks of days; that the cells have a time too does not make it wrong.
function withTime(format: DateFormat, { time }: DateEvidence): DateFormat {
  const parts = partsOf(format)
  return parts.time === '' ? `${parts.date}${time}` : format
}

const onceEach = (problems: readonly Problem[]): Problem[] => [...new Map(problems.map((each) => [each.reason, each])).values()]

const unknownFormat = ({ places }: DecideInput, path: readonly string[], declared: string): Problem =>
  problem('export-date-format', {
    file: places.file,
    place: places.at(path),
    reason: `"${path.join('.')}" is "${declared}", which is no form of a date that is known`,
    fix: 'Write it with YYYY or YY, MM or MMM, and DD, such as DD/MM/YYYY, MM/DD/YYYY, DD-MMM-YY or YYYY-MM-DD HH:mm.',
  })

function unfitFormat(
  { file, places }: DecideInput,
  path: readonly string[],
  said: { field: string; declared: string; example: string },
): Problem {
  return problem('export-date-format', {
    file: places.file,
    place: places.at(path),
    reason: `"${path.join('.')}" is "${said.declared}", and no "${said.field}" of ${file} is written so, for example "${said.example}"`,
    fix: 'Write the form that the file has, or remove date_format so that it is found out.',
  })
}

function unclearFormat(
  { file, places }: DecideInput,
  field: string,
  found: { unclear: 'none' | 'order' | 'both'; example: string },
): Problem {
  const { unclear, example } = found
  const counted = unclear === 'none' && /^\d{5}(?:[.,]\d+)?$/.test(example)
  const reasons = {
    none: `"${field}" of ${file} is no date in most rows, for example "${example}"`,
    order: `"${field}" of ${file} may be day before month or month before day: no row decides it, for example "${example}"`,
    both: `"${field}" of ${file} has days before months in some rows and months before days in others`,
  }
  const fixes = {
    none: counted
      ? 'A spreadsheet has counted the days: export the file again without opening it there, or give the column the format of a date and save it.'
      : `Give another header with columns: {${field}: …}, or declare its form with date_format: {${field}: …}.`,
    order: 'Ask whoever made the export and declare date_format: DD/MM/YYYY or date_format: MM/DD/YYYY.',
    both: 'Export the file again without opening it in a spreadsheet; or declare date_format, and rows of the other form are refused.',
  }
  return problem('export-date-format', {
    file: places.file,
    place: places.at([]),
    reason: reasons[unclear],
    fix: fixes[unclear],
    actual: field,
  })
}

const thousands: Readonly<Record<NonNullable<ExportSource['thousands_mark']>, ThousandsMark>> = {
  '.': '.',
  ',': ',',
  space: ' ',
  apostrophe: "'",
  none: '',
}

/** The marks in the numbers of a file. */
export function marksFor({ source, file, places, evidence, others }: DecideInput): { marks: NumberMarks; problems: Problem[] } {
  const { decimal_mark, thousands_mark } = source
  const declared = { decimal_mark, thousands_mark: thousands_mark === undefined ? undefined : thousands[thousands_mark] }
  const found = marksOf(
    evidence.numbers,
    declared,
    others.map(({ numbers }) => numbers),
  )
  if (!('unclear' in found)) return { marks: found, problems: [] }
  const reason =
    found.unclear === 'both'
      ? `numbers of ${file} have a point before the decimals in some rows and a comma in others`
      : `"${found.example}" in ${file} may be a number with three decimals or one of thousands: no row decides it`
  return {
    marks: { decimal_mark: '.', thousands_mark: '' },
    problems: [
      problem('export-number-format', {
        file: places.file,
        place: places.at([]),
        reason,
        fix: 'Ask whoever made the export and declare decimal_mark: "." or decimal_mark: ",".',
      }),
    ],
  }
}

const rated: Readonly<Record<string, string>> = { csat: 'score', tickets: 'csat' }

export interface ScaleInput extends DecideInput {
  columns: Readonly<Record<string, FileColumn>>
  sample: readonly TextRecord[]
  words: Words
}

/** The scale of the ratings in a file; undefined when there are none. */
export function scaleOf({ source, file, places, columns, sample, words }: ScaleInput): { scale?: Scale; problems: Problem[] } {
  const field = rated[source.dataset] ?? ''
  const column = columns[field]
  if (column === undefined) return { problems: [] }
  if (source.scale !== undefined) {
    if (source.scale === 'good_bad' || source.scale.min < source.scale.max) return { scale: source.scale, problems: [] }
    const reason = 'the worst rating of the scale is not below the best'
    return { problems: [problem('export-scale-missing', { file: places.file, place: places.at(['scale']), reason })] }
  }
  const answers = cellsOf(sample, column, words.missing).map((cell) => meaning(words, field, cell))
  const known = answers.filter((answer) => answer !== '')
  if (known.length === 0) return { problems: [] }
  if (known.every((answer) => answer === 'good' || answer === 'bad')) return { scale: 'good_bad', problems: [] }
  const [, min, max] = /(\d+)\s*(?:-|–|\/|to|a|bis|à)\s*(\d+)\s*\)?$/.exec(column.header) ?? []
  if (min !== undefined && Number(min) < Number(max)) return { scale: { min: Number(min), max: Number(max) }, problems: [] }
  return {
    problems: [
      problem('export-scale-missing', {
        file: places.file,
        place: places.at([]),
        reason: `nothing says on which scale "${column.header}" of ${file} is, for example "${known[0] ?? cellsOf(sample, column, words.missing)[0]}"`,
        fix: 'Declare the worst and the best rating with scale: {min: 1, max: 5}, or scale: good_bad.',
      }),
    ],
  }
}
