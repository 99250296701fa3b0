// Brings the exports of a program into the base tables of a database, and tells what is wrong with them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatasetName, dataset_columns } from '../datasets.ts'
import type { Engine } from '../engine.ts'
import { baseViewSql, type LoadedFile, tableOf, viewColumns } from './base-views.ts'
import { directTable, loadTable } from './load-csv.ts'
import type { PartnerMatcher } from './match.ts'
import type { ResolvedFile } from './resolve.ts'

export interface ImportInput {
  engine: Engine
  files: readonly ResolvedFile[]
  matcher: PartnerMatcher
  /** Day of the export of each source, by its id. */
  exported_on: Readonly<Record<string, string>>
  time_zone: string
}

/** Reads files into the base tables; datasets without a file are empty tables. */
export async function importFiles(input: ImportInput): Promise<{ loaded: LoadedFile[] }> {
  const { engine, files } = input
  const folder = mkdtempSync(join(tmpdir(), 'partnerbook-import-'))
  try {
    const loaded: LoadedFile[] = []
    for (const [index, file] of files.entries()) {
      const number = index + 1
      const table = tableOf(number)
      await loadFile(input, file, table)
      loaded.push({ number, table, dataset: file.dataset, columns: viewColumns(file, {}) })
    }
    for (const dataset of Object.keys(dataset_columns)) await engine.run(baseViewSql(dataset as DatasetName, loaded))
    return { loaded }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function loadFile({ engine, matcher, exported_on, time_zone }: ImportInput, file: ResolvedFile, table: string): Promise<void> {
  const load = { engine, file, matcher, exported_on: exported_on[file.source] ?? '', time_zone, table }
  await loadTable(load, directTable(file, file.path, file.footer_lines > 0))
}
