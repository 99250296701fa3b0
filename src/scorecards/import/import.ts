// Brings the exports of a program into the base tables of a database, and tells what is wrong with them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExportSource } from '../../../schemas/export-source.ts'
import type { Problem } from '../../problems/problem.ts'
import { type Program, settings } from '../../program/program.ts'
import { type DatasetName, dataset_columns } from '../datasets.ts'
import { type Engine, literal } from '../engine.ts'
import type { Defect, DefectKind, SourceHealth } from '../figure.ts'
import { baseViewSql, type LoadedFile, recordOf, tableOf, viewColumns } from './base-views.ts'
import { tellDefects, told } from './defects.ts'
import { countsOf, type FileCounts, markFooters } from './file-counts.ts'
import { footerRecords } from './footers.ts'
import { linesOf } from './lines.ts'
import { directTable, type Load, loadTable } from './load-csv.ts'
import { type PartnerMatcher, partnerMatcher } from './match.ts'
import { partnerReader } from './meanings.ts'
import { newestFirst } from './newest.ts'
import { type Repeat, settleRepeats } from './repeats.ts'
import { placesIn, type ResolvedFile, type ResolvedSource, resolveSources } from './resolve.ts'
import { rewrite } from './rewrite.ts'
import { isUtf8File } from './scanner.ts'
import { separateSystems } from './systems.ts'
import { healthOf, type ReadFile, verdictOf } from './verdict.ts'

export interface Imported {
  /** One for each source whose files could be read. */
  sources: readonly SourceHealth[]
  /** The first of each kind and file; `sources` counts them all. */
  defects: readonly Defect[]
  problems: readonly Problem[]
  /** Files below the content folder. The first one has the number 1 in the ids of rows. */
  files: readonly string[]
  /** Where a row stands; undefined for ids that no row has. The first question about a file reads it. */
  placeOf: (row_id: string) => { file: string; line: number; column: number } | undefined
}

export interface ImportOptions {
  as_of: string
  progress?: (step: string) => void
}

/** A file on its way into the base tables. */
interface Imports extends LoadedFile {
  file: ResolvedFile
  source: ExportSource
  exported_on: string
}

/** A file with what was found in it. */
interface Counted extends Imports, ReadFile {
  findings: FileCounts['findings']
}

/** Reads the exports of a program into the base tables of DuckDB. Datasets without an export are empty. */
export async function importExports(engine: Engine, program: Program, { as_of, progress }: ImportOptions): Promise<Imported> {
  const resolved = resolveSources(program)
  const { time_zone, reporting_currency } = settings(program)
  const partners = program.entries.partner.filter(({ locale }) => locale === undefined)
  const names = new Map(partners.map(({ id, fields }) => [id, fields.name]))
  const matcher = partnerMatcher(partners)
  const read = await readSources(resolved.sources, { engine, matcher, time_zone }, progress)
  const repeats = await makeBase(engine, read, reporting_currency)
  const files: Counted[] = []
  for (const each of read) {
    const counts = await countsOf(engine, each.table, each.file)
    files.push({ ...each, counts, findings: counts.findings, repeats: repeatsOf(repeats.counts, each.number) })
  }
  const defects = await tellDefects({
    engine,
    files,
    repeats: repeats.first,
    matcher,
    nameOf: (partner) => `${names.get(partner) ?? partner} (${partner})`,
    reporting_currency,
  })
  const places = program.entries.export_sources.flatMap(({ file, fields }) =>
    fields.sources.map((_, index) => placesIn(program.root, file, ['sources', index])),
  )
  const judged = resolved.sources.flatMap(({ source }, index) => {
    const own = files.filter((file) => file.source === source)
    const at = places[index]
    if (own.length === 0 || at === undefined) return []
    const health = healthOf(source, own, as_of)
    return [{ health, problems: verdictOf(health, at) }]
  })
  return {
    sources: judged.map(({ health }) => health),
    defects,
    problems: [...resolved.problems, ...judged.flatMap(({ problems }) => problems)],
    files: read.map(({ file }) => file.file),
    placeOf: placeFinder(files),
  }
}

type Context = Pick<Load, 'engine' | 'matcher' | 'time_zone'>

async function readSources(sources: readonly ResolvedSource[], context: Context, progress: ImportOptions['progress']): Promise<Imports[]> {
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-import-'))
  try {
    const read: Imports[] = []
    for (const { source, files } of sources)
      for (const found of files) {
        progress?.(found.file)
        const number = read.length + 1
        const table = tableOf(number)
        const { exported_on } = source
        const file = await readFile({ ...context, file: found, exported_on, table }, join(folder, `${number}.csv`))
        const columns = viewColumns(file, partnerOf(file, context.matcher))
        read.push({ number, table, dataset: file.dataset, columns, file, source, exported_on })
      }
    return read
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Reads a file as it is, or written anew when the database cannot read it so. Gives the file with the encoding that it really has. */
async function readFile(load: Load, path: string): Promise<ResolvedFile> {
  const { engine, table } = load
  const footers = footerRecords(load.file)
  // Its form was found out of a part of it, and letters of another encoding may stand in the rest.
  const utf8 = load.file.encoding === 'utf-8' && isUtf8File(load.file.path)
  const file: ResolvedFile = load.file.encoding === 'utf-8' && !utf8 ? { ...load.file, encoding: 'windows-1252' } : load.file
  if (!utf8 || !(await loadDirectly(load, footers > 0))) {
    await loadTable({ ...load, file }, rewrite(file, path))
    rmSync(path)
  }
  await markFooters(engine, table, footers)
  return file
}

/** Reads a file in UTF-8 as it is. False when its records are not as the database wants them. Damaged letters would end the database. */
async function loadDirectly(load: Load, short_rows: boolean): Promise<boolean> {
  try {
    await loadTable(load, directTable(load.file, load.file.path, short_rows))
    return true
  } catch {
    return false
  }
}

/** A partner that is the same in every row of a file. */
function partnerOf(file: ResolvedFile, matcher: PartnerMatcher): Record<string, string> {
  const name = file.fixed['partner']
  if (name === undefined) return {}
  const { value } = partnerReader(file, matcher)(name, '')
  return { partner: `cast(${literal(value)} as text)` }
}

/** Makes the base tables and takes out what other rows say may not count. */
async function makeBase(engine: Engine, read: readonly Imports[], reporting_currency: string) {
  const names = Object.keys(dataset_columns) as DatasetName[]
  for (const dataset of names) await engine.run(baseViewSql(dataset, read))
  await separateSystems(engine, read)
  const counts = new Map<string, number>()
  const first: Repeat[] = []
  // Rates come first: amounts are held against the ones that count.
  for (const dataset of ['fx_rates', ...names.filter((name) => name !== 'fx_rates')] as const) {
    const files = await newestFirst(
      engine,
      read.filter((each) => each.dataset === dataset),
    )
    if (files.length === 0) continue
    const found = await settleRepeats({ engine, dataset, files, reporting_currency }, told)
    for (const [key, count] of found.counts) counts.set(key, count)
    first.push(...found.first)
  }
  return { counts, first }
}

function repeatsOf(counts: ReadonlyMap<string, number>, number: number): Partial<Record<DefectKind, number>> {
  const own = [...counts].filter(([key]) => key.startsWith(`${number} `))
  return Object.fromEntries(own.map(([key, count]) => [key.slice(key.indexOf(' ') + 1), count]))
}

function placeFinder(files: readonly Counted[]): Imported['placeOf'] {
  const lines = new Map<number, (record: number) => number>()
  return (row_id) => {
    const { file: number, record } = recordOf(row_id)
    const found = files[number - 1]
    if (found === undefined || record < 1 || record > found.counts.rows + found.counts.not_data) return undefined
    const lineOf = lines.get(number) ?? linesOf(found.file)
    lines.set(number, lineOf)
    return { file: found.file.file, line: lineOf(record), column: 1 }
  }
}
