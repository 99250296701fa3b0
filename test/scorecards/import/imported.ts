// Imports exports of a test into a database of its own.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { ExportSource } from '../../../schemas/export-source.ts'
import type { Program } from '../../../src/program/program.ts'
import { openDuckDb } from '../../../src/scorecards/duckdb.ts'
import type { TextRow } from '../../../src/scorecards/engine.ts'
import { type Imported, importExports } from '../../../src/scorecards/import/import.ts'
import { ExportFolder } from './folder.ts'

export type Source = Partial<ExportSource> & Pick<ExportSource, 'id' | 'dataset' | 'files'>

const partners = [
  { id: 'aurora-3d', name: 'Aurora 3D Softwares', aliases: ['Aurora 3D'], website: 'https://aurora3d.example' },
  { id: 'obra-digital', name: 'Obra Digital Integradora', aliases: ['Obra Digital'], website: 'https://obradigital.example' },
  { id: 'casa-viva', name: 'Casa Viva Tecnologia Imobiliária', website: 'https://casaviva.example' },
]

/** A program with three partners and these sources; their files stand in `folder`. */
export function programWith(folder: ExportFolder, sources: readonly Source[]): Program {
  const whole = sources.map((source) => ({ preset: 'custom', exported_on: '2026-11-16', max_rejected: 0, owner: 'Somebody', ...source }))
  writeFileSync(join(folder.root, 'exports', 'sources.yaml'), stringify({ sources: whole }))
  const entries = {
    program: [{ fields: { reporting_currency: 'BRL', time_zone: 'America/Sao_Paulo' } }],
    partner: partners.map(({ id, ...fields }) => ({ id, fields })),
    export_sources: [{ file: 'exports/sources.yaml', fields: { sources: whole } }],
  }
  return { root: folder.root, entries } as unknown as Program
}

export interface Outcome extends Imported {
  rows: Readonly<Record<string, TextRow[]>>
}

/** Writes files, imports them and gives the rows of the datasets that were named, without columns that are null in every row. */
export async function imported(files: Readonly<Record<string, string | Uint8Array>>, sources: readonly Source[]): Promise<Outcome> {
  using folder = new ExportFolder()
  for (const [name, data] of Object.entries(files)) folder.write(name, data)
  const engine = await openDuckDb()
  try {
    const result = await importExports(engine, programWith(folder, sources), { as_of: '2026-11-20' })
    const rows: Record<string, TextRow[]> = {}
    for (const dataset of new Set(sources.map((source) => source.dataset)))
      rows[dataset] = shown(await engine.rows(`select * from ${dataset} order by row_id`))
    // Places are looked up while the files are there.
    const places = new Map(
      Object.values(rows)
        .flat()
        .map(({ row_id }) => [row_id ?? '', result.placeOf(row_id ?? '')]),
    )
    return { ...result, rows, placeOf: (row_id) => places.get(row_id) }
  } finally {
    await engine.close()
  }
}

const shown = (rows: readonly TextRow[]): TextRow[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)))

/** Defects as lines of a report. */
export const told = ({ defects }: Imported): string[] =>
  defects.map(
    ({ file, line, column, kind, field, what, fix, refused }) =>
      `${file}:${line}:${column} ${kind}${field === undefined ? '' : ` ${field}`} ${refused ? 'refused' : 'taken'}: ${what} ${fix}`,
  )

/** Problems as lines of a report. */
export const problemsOf = ({ problems }: Imported): string[] =>
  problems.map(
    ({ file, line, column, fatal, ruleId, reason }) => `${file}:${line}:${column} ${fatal ? 'error' : 'warning'} ${ruleId}: ${reason}`,
  )

/** A row id: the number of its file and of its record. */
export const rowId = (file: number, record: number): string => String(file * 2 ** 32 + record)
