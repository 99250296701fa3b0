// Which of several files of a dataset is the newest: what two of them have counts as the newest has it.
import type { ExportSource } from '../../../schemas/export-source.ts'
import { byCode } from '../../problems/problem.ts'
import { dataset_columns } from '../datasets.ts'
import { type Engine, identifier, literal } from '../engine.ts'
import { refused_from } from './checks.ts'
import { dayOfName } from './file-day.ts'
import type { ResolvedFile } from './resolve.ts'

interface ReadFile {
  file: ResolvedFile
  source: ExportSource
  /** Its table in the database. */
  table: string
}

/** Days of a file on which something happened, in SQL. An opportunity closed when it is closed. */
function happened({ dataset, columns }: ResolvedFile): string[] {
  const days = dataset_columns[dataset].columns.filter(
    ({ name, type, past, required }) => type === 'date' && (past || required) && columns[name],
  )
  const closed = dataset === 'opportunities' && columns['close_on'] ? ["case when stage <> 'open' then close_on end"] : []
  return [...days.map(({ name }) => identifier(name)), ...closed].map((day) => `cast(${day} as date)`)
}

/**
 * The files of a dataset, the newest first: by the day of the export of their source, then within a source by the day in their names, or the latest day of
 * their rows where one of them has none; then the later one in sources.yaml.
 */
export async function newestFirst<File extends ReadFile>(engine: Engine, files: readonly File[]): Promise<File[]> {
  const days = new Map<File, string>()
  for (const own of Map.groupBy(files, ({ source }) => source).values()) {
    const named = own.map(({ file }) => dayOfName(file.file))
    const all = named.every((day) => day !== undefined)
    for (const [index, file] of own.entries())
      days.set(file, all ? (named[index] ?? '') : own.length > 1 ? await latestDay(engine, file) : '')
  }
  const day = (file: File) => days.get(file) ?? ''
  return files.toReversed().sort((a, b) => byCode(b.source.exported_on, a.source.exported_on) || byCode(day(b), day(a)))
}

/** The latest day on which something in a file happened, up to the day of its export. */
async function latestDay(engine: Engine, { file, source, table }: ReadFile): Promise<string> {
  const latest = happened(file).map((day) => `max(${day}) filter (where ${day} <= cast(${literal(source.exported_on)} as date))`)
  if (latest.length === 0) return ''
  const [row] = await engine.rows(
    `select cast(greatest(${latest.join(', ')}) as text) as day from ${identifier(table)} where checks < ${refused_from}`,
  )
  return row?.['day'] ?? ''
}
