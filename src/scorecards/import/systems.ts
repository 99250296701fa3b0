// Ids of different systems: a deal 42 of one CRM is not the deal 42 of another. Where both have one, the id of one of them names its system.
import type { ExportSource } from '../../../schemas/export-source.ts'
import { dataset_columns } from '../datasets.ts'
import { type Engine, identifier, literal } from '../engine.ts'
import type { LoadedFile } from './base-views.ts'
import { refused_from } from './checks.ts'
import type { ResolvedFile } from './resolve.ts'

export interface SystemFile extends LoadedFile {
  file: Pick<ResolvedFile, 'columns'>
  source: Pick<ExportSource, 'preset'>
}

/** The system behind a preset, whatever its language and the way out of it; undefined when nobody knows it. */
export const systemOf = (preset: ExportSource['preset']): string | undefined => (preset === 'custom' ? undefined : preset.split('_')[0])

/**
 * Keeps rows of different systems apart that have the same id: but for the first system by name, the id gets the name of its system behind it, and so
 * do references to it from files of that system. Those from other files mean the first system.
 */
export async function separateSystems(engine: Engine, files: readonly SystemFile[]): Promise<void> {
  for (const [dataset, { key = [] }] of Object.entries(dataset_columns)) {
    const [id] = key
    // Rates are what they are whoever wrote them down.
    if (id?.endsWith('_id') !== true) continue
    const named = files.flatMap((each) => {
      const system = systemOf(each.source.preset)
      return system === undefined || each.file.columns[id] === undefined ? [] : [{ ...each, system }]
    })
    const own = named.filter((each) => each.dataset === dataset)
    if (new Set(own.map(({ system }) => system)).size < 2) continue
    await findShared(engine, id, own)
    const systems = new Set((await engine.rows('select distinct system from shared_ids')).map(({ system }) => system))
    for (const { table, system } of named.filter((each) => systems.has(each.system)))
      await engine.run(`
        update ${identifier(table)} set ${identifier(id)} = ${identifier(id)} || ${literal(` (${system})`)}
        where ${identifier(id)} in (select id from shared_ids where system = ${literal(system)})`)
    await engine.run('drop table shared_ids')
  }
}

/** Makes the table of ids that another system has too, the first one by name left out. */
async function findShared(engine: Engine, id: string, files: readonly { table: string; system: string }[]): Promise<void> {
  const ids = files.map(
    ({ table, system }) =>
      `select ${identifier(id)} as id, ${literal(system)} as system from ${identifier(table)} where checks < ${refused_from} and ${identifier(id)} is not null`,
  )
  await engine.run(`
    create or replace temp table shared_ids as
    select id, system from (select distinct id, system from (${ids.join(' union all ')}) as rows) as systems
    qualify row_number() over (partition by id order by system) > 1`)
}
