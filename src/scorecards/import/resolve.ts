// From a source of exports/sources.yaml to what reading its files needs: which column is which, and the form of every cell.
import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { ExportSource } from '../../../schemas/export-source.ts'
import { type Problem, problem } from '../../problems/problem.ts'
import type { Program } from '../../program/program.ts'
import { Positions } from '../../read/positions.ts'
import type { DatasetName } from '../datasets.ts'
import { cellsOf, currencyIn, currencyOfHeader, type Evidence, evidenceOf } from './cells.ts'
import { type Columns, columnsOf, headerTest, type SourcePlaces } from './columns.ts'
import type { DateFormat } from './dates.ts'
import { datesOf, marksFor, scaleOf } from './decide.ts'
import { type FileForm, formOf } from './dialect.ts'
import { folded } from './fold.ts'
import { notCsv } from './not-csv.ts'
import { presetOf } from './preset.ts'
import { wordProblems, wordsOf } from './words.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Delimiter = ',' | ';' | '\t' | '|'
export type ThousandsMark = '' | '.' | ',' | ' ' | "'"

/** Numbers from `min` to `max`, or the words good and bad. */
export type Scale = { min: number; max: number } | 'good_bad'

/** A column of the file. */
export interface FileColumn {
  /** From 0. */
  index: number
  /** As the file writes it. */
  header: string
  /** Column that counts in rows where this one is empty. */
  otherwise?: FileColumn
}

/** One file of a source: what was declared of it, and what was found out of the rest. */
export interface ResolvedFile {
  /** Id of the source. */
  source: string
  dataset: DatasetName
  /** File below the content folder, with `/`. */
  file: string
  /** Path on disk. */
  path: string
  encoding: Encoding
  /** True when the file begins with a byte order mark. */
  bom: boolean
  delimiter: Delimiter
  quote: '"'
  /** Line of the header, from 1. Data begin on the line after it. */
  header_line: number
  /** Every header in the order of the file. */
  headers: readonly string[]
  /** Where each column of the dataset stands; those that the file does not have are absent. */
  columns: Readonly<Record<string, FileColumn>>
  /** Values of columns of the dataset that the file does not have and that are the same in every row. */
  fixed: Readonly<Record<string, string>>
  decimal_mark: '.' | ','
  /** Mark between thousands; a space stands for every kind of space. Empty: there is none. */
  thousands_mark: ThousandsMark
  /** Format of each column of type `date` that has a value somewhere in the file. */
  date_formats: Readonly<Record<string, DateFormat>>
  /** Lines at the end of the file that are no data, empty ones among them. */
  footer_lines: number
  /** Folded texts of cells that stand for nothing, such as `-`. */
  missing: ReadonlySet<string>
  /** What values mean: by column of the dataset, from the folded text of a cell to a value of the dataset; an empty one means none. Read it with `meaning`. */
  values: Readonly<Record<string, ReadonlyMap<string, string>>>
  /** What values that `values` does not name mean, unless a word of them is in `unless`; by column. */
  others: Readonly<Record<string, { value: string; unless: readonly string[] }>>
  /** Names of partners in this source, folded, with the partner's id; `none` is no partner. */
  partners: ReadonlyMap<string, string>
  /** Rows without a partner are our own, such as direct deals; otherwise they name no partner that is known. */
  direct_rows: boolean
  /** Each row stands for one month: it holds from `started_on` to the last day of that month. */
  monthly: boolean
  /** Currency of amounts when no column says it. */
  currency?: string
  /** Signs and codes of currencies that stand in cells of amounts, such as `R$`. */
  currency_signs: readonly string[]
  /** Of answers and ratings. */
  scale?: Scale
  /** Headers that nothing asked for. */
  unused: readonly string[]
}

export interface ResolvedSource {
  source: ExportSource
  /** Its files in the order of sources.yaml; none when one of them has a problem. */
  files: readonly ResolvedFile[]
}

export interface Resolved {
  sources: readonly ResolvedSource[]
  problems: readonly Problem[]
}

/** Every source of a program with its files, and what keeps files from being read. */
export function resolveSources(program: Program): Resolved {
  const partners = new Set(program.entries.partner.map(({ id }) => id))
  const hasPartner = (id: string) => partners.has(id)
  const resolved = program.entries.export_sources.flatMap(({ file, fields }) =>
    fields.sources.map((source, index, all) =>
      resolveSource(isRefused(source, all.slice(0, index), join(program.root, posix.dirname(file))) ? { ...source, files: [] } : source, {
        root: program.root,
        places: placesIn(program.root, file, ['sources', index]),
        hasPartner,
      }),
    ),
  )
  return { sources: resolved, problems: resolved.flatMap(({ problems }) => problems) }
}

// Whoever reads the program says what is wrong with these: an id that another source has, a file that is not there or not in the folder of exports.
function isRefused({ id, files }: ExportSource, before: readonly ExportSource[], folder: string): boolean {
  const isOutside = (name: string) => /^\/|\\|^[a-z]+:/i.test(name) || posix.normalize(name).startsWith('..')
  return before.some((other) => other.id === id) || files.some((name) => isOutside(name) || !existsSync(join(folder, name)))
}

/** Places below a path of a YAML file, looked up when somebody asks. */
export function placesIn(root: string, file: string, path: readonly PropertyKey[]): SourcePlaces {
  let positions: Positions | undefined
  return {
    file,
    at: (below) => {
      positions ??= new Positions(readFileSync(join(root, file), 'utf8'))
      return positions.value([...path, ...below])
    },
  }
}

export interface ResolveContext {
  /** Content folder. */
  root: string
  /** Places in sources.yaml, from the source down; files are looked for beside it. */
  places: SourcePlaces
  hasPartner: (id: string) => boolean
}

/** A file as far as it is known by itself. */
interface Draft {
  file: string
  path: string
  form: FileForm
  columns: Columns
  evidence: Evidence
}

/** A source with its files. What one file does not show of dates and numbers, its other files may. */
export function resolveSource(source: ExportSource, context: ResolveContext): ResolvedSource & { problems: Problem[] } {
  const { places } = context
  const preset = presetOf(source.preset)
  const words = wordsOf(source, preset)
  const problems = [...wordProblems(source, places), ...partnerProblems(source, context)]
  const drafts = source.files.flatMap((name, index): Draft[] => {
    const draft = draftOf(source, posix.join(posix.dirname(places.file), name), { context, words, path: ['files', index] })
    if ('ruleId' in draft) {
      problems.push(draft)
      return []
    }
    problems.push(...draft.columns.problems)
    return [draft]
  })
  const files = drafts.map((draft): ResolvedFile => {
    const { file, path, form, columns, evidence } = draft
    const others = drafts.filter((each) => each !== draft).map((each) => each.evidence)
    const input = { source, file, places, evidence, others }
    const [dates, marks, scale] = [
      datesOf(input),
      marksFor(input),
      scaleOf({ ...input, columns: columns.columns, sample: form.sample, words }),
    ]
    const currency = source.currency ?? currencyIn(evidence.currency_signs) ?? currencyOfHeader(columns.columns['amount']?.header ?? '')
    problems.push(...dates.problems, ...marks.problems, ...scale.problems, ...currencyProblems(draft, source, currency, places))
    return {
      source: source.id,
      file,
      path,
      encoding: form.encoding,
      bom: form.bom,
      delimiter: form.delimiter,
      quote: '"',
      header_line: form.header.line,
      headers: form.header.cells.map(({ text }) => text.trim()),
      columns: columns.columns,
      fixed: columns.fixed,
      ...marks.marks,
      date_formats: dates.formats,
      footer_lines: form.footer_lines,
      ...words,
      partners: new Map(Object.entries(source.partners ?? {}).map(([name, id]) => [folded(name), id])),
      direct_rows: source.direct_rows ?? source.dataset !== 'certifications',
      monthly: columns.monthly,
      ...(currency === undefined ? {} : { currency }),
      currency_signs: evidence.currency_signs,
      ...(scale.scale === undefined ? {} : { scale: scale.scale }),
      unused: columns.unused,
    }
  })
  return { source, files: problems.some(({ fatal }) => fatal) ? [] : files, problems }
}

type SourceWords = ReturnType<typeof wordsOf>

function draftOf(
  source: ExportSource,
  file: string,
  { context, words, path }: { context: ResolveContext; words: SourceWords; path: readonly PropertyKey[] },
): Draft | Problem {
  const { root, places } = context
  const own = presetOf(source.preset).datasets[source.dataset]
  const unreadable = (reason: string, fix: string) =>
    problem('export-unreadable', { file: places.file, place: places.at(path), reason, fix })
  const disk = join(root, file)
  let form: FileForm | undefined
  try {
    const other = notCsv(disk)
    if (other !== undefined)
      return unreadable(
        `${file} ${other.replace(/: .*/, '')}`,
        `${other.replace(/.*: /, '').replace(/^./, (letter) => letter.toUpperCase())}.`,
      )
    form = formOf(disk, source, headerTest(source.dataset, source.columns, own))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return unreadable(`${file} cannot be read (${code})`, 'Give the user who runs this the right to read it.')
  }
  if (form === undefined) {
    const where =
      source.header_line === undefined ? 'holds no header' : `has nothing in line ${source.header_line}, which header_line names`
    return unreadable(`${file} ${where}`, 'Make the export again, as CSV with a header, or correct header_line.')
  }
  const columns = columnsOf({ source, preset: own, header: form.header, file, places })
  return { file, path: disk, form, columns, evidence: evidenceOf(source.dataset, columns.columns, form.sample, words.missing) }
}

function currencyProblems(
  { file, columns, form }: Draft,
  source: ExportSource,
  currency: string | undefined,
  places: SourcePlaces,
): Problem[] {
  const { columns: found, fixed } = columns
  const { amount } = found
  const amounts = cellsOf(form.sample, amount, new Set())
  if (amount === undefined || amounts.length === 0) return []
  const unclear = (reason: string, fix?: string) => [
    problem('export-currency-missing', { file: places.file, place: places.at([]), reason, ...(fix === undefined ? {} : { fix }) }),
  ]
  const inHeader = currencyOfHeader(amount.header)
  const other = cellsOf(form.sample, found['currency'], new Set()).find((cell) => cell.toUpperCase() !== inHeader)
  if (inHeader !== undefined && other !== undefined && source.columns?.['currency'] === undefined)
    return unclear(
      `"${amount.header}" of ${file} names ${inHeader}, and "${found['currency']?.header}" says "${other}" in some rows`,
      `If the amounts are ${inHeader}, write columns: {currency: none} and currency: ${inHeader}; otherwise columns: {currency: "${found['currency']?.header}"}.`,
    )
  if ((found['currency'] ?? fixed['currency'] ?? currency ?? found['amount_converted']) !== undefined) return []
  return unclear(
    `nothing says in which currency the amounts of ${file} are ("${amount.header}", for example ${amounts[0]})`,
    'Declare currency: BRL, or give the header with columns: {currency: …}.',
  )
}

function partnerProblems(source: ExportSource, { places, hasPartner }: ResolveContext): Problem[] {
  return Object.entries(source.partners ?? {}).flatMap(([name, id]) =>
    (id === 'none' && !hasPartner('none')) || hasPartner(id)
      ? []
      : [
          problem('export-partner-unknown', {
            file: places.file,
            place: places.at(['partners', name]),
            reason: `"partners" says that "${name}" is "${id}", and no partner has this id`,
          }),
        ],
  )
}
