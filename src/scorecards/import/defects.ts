// The first defects of each kind with their places, for reading; they are all counted elsewhere.
import { byCode } from '../../problems/problem.ts'
import { type Column, dataset_columns } from '../datasets.ts'
import { type Engine, literal } from '../engine.ts'
import type { Defect } from '../figure.ts'
import { recordOf } from './base-views.ts'
import { refuses } from './defect-rules.ts'
import { wordsOf } from './defect-words.ts'
import { type Finding, recordsWith } from './file-counts.ts'
import { type FoundRecord, findRecords } from './lines.ts'
import type { PartnerMatcher } from './match.ts'
import { chainOf, indexesOf } from './raw-table.ts'
import type { Repeat } from './repeats.ts'
import type { ResolvedFile } from './resolve.ts'

/** Defects of a kind and file that are told one by one. */
export const told = 50

export interface DefectInput {
  engine: Engine
  files: readonly { number: number; table: string; file: ResolvedFile; findings: readonly Finding[]; exported_on: string }[]
  repeats: readonly Repeat[]
  matcher: PartnerMatcher
  nameOf: (partner: string) => string
  reporting_currency: string
}

/** A defect before its file was looked at. */
interface Draft {
  kind: Defect['kind']
  record: number
  field: string | undefined
  refused: boolean
  kept?: string
}

/** Reads each file with defects once and tells what is wrong. In the order of files and lines. */
export async function tellDefects(input: DefectInput): Promise<Defect[]> {
  const drafts = new Map<number, Draft[]>()
  for (const { number, table, file, findings } of input.files) drafts.set(number, await draftsOf(input, table, file, findings))
  for (const repeat of input.repeats) {
    const { file: number, record } = recordOf(repeat.row_id)
    const own = input.files.find((each) => each.number === number)
    const field =
      repeat.kind === 'rate_missing'
        ? 'amount'
        : repeat.kind === 'credit_twice'
          ? 'partner'
          : own && dataset_columns[own.file.dataset].key?.[0]
    drafts
      .get(number)
      ?.push({ kind: repeat.kind, record, field, refused: repeat.refused, ...(repeat.kept === undefined ? {} : { kept: repeat.kept }) })
  }
  const found = { records: recordsOfDrafts(input, drafts), rated: await ratedCurrencies(input) }
  return input.files.flatMap((each) =>
    (drafts.get(each.number) ?? [])
      .flatMap((draft) => defectOf(input, each, draft, found) ?? [])
      .sort((a, b) => a.line - b.line || a.column - b.column || byCode(a.kind, b.kind)),
  )
}

async function draftsOf({ engine }: DefectInput, table: string, file: ResolvedFile, findings: readonly Finding[]): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const finding of findings) {
    const column = dataset_columns[file.dataset].columns.find(({ name }) => name === finding.field)
    for (const record of await recordsWith(engine, table, finding, told))
      drafts.push({ kind: finding.kind, record, field: finding.field, refused: refuses(finding.kind, column) })
  }
  return drafts
}

/** Currencies that have a rate, when some amount lacks one. */
async function ratedCurrencies({ engine, repeats, reporting_currency }: DefectInput): Promise<ReadonlySet<string>> {
  if (!repeats.some(({ kind }) => kind === 'rate_missing')) return new Set()
  const rows = await engine.rows(`select distinct from_currency as code from fx_rates where to_currency = ${literal(reporting_currency)}`)
  return new Set(rows.map(({ code }) => code ?? ''))
}

interface Looked {
  records: FoundRecords
  rated: ReadonlySet<string>
}

type FoundRecords = ReadonlyMap<number, ReadonlyMap<number, FoundRecord>>

function recordsOfDrafts({ files }: DefectInput, drafts: ReadonlyMap<number, readonly Draft[]>): FoundRecords {
  const wanted = new Map<number, Set<number>>()
  const want = (file: number, record: number) => wanted.set(file, (wanted.get(file) ?? new Set()).add(record))
  for (const [number, own] of drafts)
    for (const { record, kept } of own) {
      want(number, record)
      if (kept !== undefined) want(recordOf(kept).file, recordOf(kept).record)
    }
  return new Map(files.map(({ number, file }) => [number, findRecords(file, wanted.get(number) ?? new Set())]))
}

function defectOf(
  input: DefectInput,
  own: DefectInput['files'][number],
  draft: Draft,
  { records: found, rated }: Looked,
): Defect | undefined {
  const { file, number, exported_on } = own
  const { kind, record, field, refused, kept } = draft
  const at = found.get(number)?.get(record)
  if (at === undefined) return undefined
  const index = cellIndex(file, at, kind, field)
  const place = at.places[index] ?? { line: at.line, column: 1 }
  const text = index === -1 ? at.texts.join(' ').trim() : (at.texts[index] ?? '')
  const other = kept === undefined ? undefined : recordOf(kept)
  const other_file = input.files.find((each) => each.number === other?.file)?.file
  const other_line = other === undefined ? undefined : found.get(other.file)?.get(other.record)?.line
  const match =
    kind === 'partner_unknown'
      ? input.matcher.match(textOf(file, at, 'partner'), textOf(file, at, 'partner_domain'), file.partners)
      : undefined
  const unmatched = match?.kind === 'unmatched' ? match : undefined
  const column = dataset_columns[file.dataset].columns.find(({ name }) => name === field)
  const currency = textOf(file, at, 'currency') || (file.fixed['currency'] ?? file.currency ?? '')
  const said = wordsOf(kind, refused, {
    header: headerOf(file, index) ?? field ?? '',
    text,
    column,
    cells: at.texts.length,
    width: file.headers.length,
    nearest: (unmatched?.among ?? unmatched?.nearest ?? []).map(input.nameOf),
    ambiguous: unmatched?.among !== undefined,
    other: other === undefined ? '' : `${other_file === file ? '' : `${other_file?.file} `}line ${other_line}`,
    exported_on,
    reporting_currency: input.reporting_currency,
    currency,
    rated: rated.has(currency.toUpperCase()),
    compared: comparedWith(file, at, kind, column),
  })
  return { kind, source: file.source, file: file.file, ...place, ...(field === undefined ? {} : { field }), ...said, refused }
}

/** The day that a cell is held against: the one that it follows, or the expected one that counts in its place. */
function comparedWith(
  file: ResolvedFile,
  at: FoundRecord,
  kind: Defect['kind'],
  column: Column | undefined,
): { header: string; text: string } {
  const own = column && file.columns[column.name]
  const other =
    kind === 'date_order'
      ? file.columns[column?.after ?? '']
      : own && chainOf(own).find(({ index }) => (at.texts[index] ?? '').trim() !== '')
  const text = other === undefined ? '' : (at.texts[other.index] ?? '')
  return { header: other?.header ?? (kind === 'date_order' ? (column?.after ?? '') : ''), text }
}

/** Index of the cell that a defect is about; -1 for the row as a whole. */
function cellIndex(file: ResolvedFile, at: FoundRecord, kind: Defect['kind'], field: string | undefined): number {
  if (kind === 'header_fragment')
    return Math.max(
      0,
      at.texts.findIndex((text, index) => text.trim() !== '' && text.trim() === file.headers[index]?.trim()),
    )
  if (kind === 'value_missing' && field === 'close_on') return file.columns[field]?.index ?? -1
  const named = [field, ...(field === 'partner' ? ['partner_domain'] : []), ...(field === 'currency' ? ['amount'] : [])]
  for (const name of named) {
    const column = name === undefined ? undefined : file.columns[name]
    if (column === undefined) continue
    const indexes = indexesOf(column)
    return indexes.find((index) => (at.texts[index] ?? '') !== '') ?? indexes[0] ?? -1
  }
  return -1
}

const headerOf = (file: ResolvedFile, index: number): string | undefined => (index === -1 ? undefined : file.headers[index])

function textOf(file: ResolvedFile, at: FoundRecord, name: string): string {
  const column = file.columns[name]
  return column === undefined
    ? ''
    : (indexesOf(column)
        .map((index) => at.texts[index] ?? '')
        .find((text) => text !== '') ?? '')
}
