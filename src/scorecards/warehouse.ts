// The base tables from a warehouse instead of exports: tables or views there that are named like datasets. Nothing is written there but temporary tables.
import { type Program, settings } from '../program/program.ts'
import { createBaseTable, sql_types } from './base-tables.ts'
import { type Column, type DatasetName, dataset_columns } from './datasets.ts'
import { type Engine, identifier, literal } from './engine.ts'
import type { Defect, SourceHealth } from './figure.ts'
import { type PartnerMatcher, partnerMatcher } from './import/match.ts'
import { findDefects, keptValue } from './warehouse/checks.ts'
import { defectsOf, healthOf } from './warehouse/defects.ts'
import { findRelations, type Relation } from './warehouse/relations.ts'
import { settleRepeats } from './warehouse/repeats.ts'

export interface WarehouseOptions {
  as_of: string
  /** Schema with the datasets; without it they are looked for along the search path. */
  schema?: string | undefined
}

/** What came of a warehouse. With a problem there are no base tables. Whether too many rows were refused is for the caller to say. */
export interface WarehouseBase {
  /** Everything that keeps it from being read, one sentence each. */
  problems: readonly string[]
  sources: readonly SourceHealth[]
  /** The first of each dataset and kind; `sources` counts them all. */
  defects: readonly Defect[]
}

// Rates come first: amounts are held against the ones that count.
const dataset_names = (Object.keys(dataset_columns) as DatasetName[]).toSorted(
  (a, b) => Number(b === 'fx_rates') - Number(a === 'fx_rates'),
)

/** Makes the base tables in a session with a warehouse, from what it holds. Datasets that it does not have are empty. */
export async function baseFromWarehouse(engine: Engine, program: Program, { as_of, schema }: WarehouseOptions): Promise<WarehouseBase> {
  const { found, problems } = await findRelations(engine, schema)
  if (problems.length > 0) return { problems, sources: [], defects: [] }
  await copyRows(engine, found, settings(program).time_zone)
  const { reporting_currency } = settings(program)
  const matcher = partnerMatcher(program.entries.partner.filter(({ locale }) => locale === undefined))
  await engine.run(
    'create temp table found_defects (dataset text, row_id bigint, kind text, field text, refused boolean, value text, kept bigint);',
  )
  for (const dataset of dataset_names) {
    await engine.run(createBaseTable(dataset))
    if (!found.some((relation) => relation.dataset === dataset)) continue
    await matchPartners(engine, dataset, matcher)
    await engine.run(numberRows(dataset) + findDefects(dataset, as_of))
    await engine.run(`${fillBaseTable(dataset)} ${settleRepeats(dataset, reporting_currency)} analyze ${identifier(dataset)};`)
  }
  const sources = []
  const defects = []
  for (const relation of found) {
    const reading = { engine, program, relation, as_of, matcher }
    sources.push(await healthOf(reading))
    defects.push(...(await defectsOf(reading)))
  }
  await engine.run(`drop table found_defects; ${found.map(({ dataset }) => `drop table ${numbered(dataset)};`).join(' ')}`)
  return { problems: [], sources, defects }
}

const copied = (dataset: DatasetName): string => identifier(`copied_${dataset}`)
const numbered = (dataset: DatasetName): string => identifier(`numbered_${dataset}`)
const isNumber = ({ type }: Column): boolean => type !== 'text' && type !== 'date'
const columnList = (dataset: DatasetName): string => dataset_columns[dataset].columns.map(({ name }) => identifier(name)).join(', ')

/**
 * Copies every dataset as it is at one moment. The transaction may read only, and temporary tables are all that PostgreSQL lets it write, whatever a
 * view may try.
 */
async function copyRows(engine: Engine, found: readonly Relation[], time_zone: string): Promise<void> {
  const creates = found.map(({ dataset }) => {
    const columns = dataset_columns[dataset].columns.map(
      (column) => `${identifier(column.name)} ${isNumber(column) ? 'numeric' : column.type}`,
    )
    return `create temp table ${copied(dataset)} (${columns.join(', ')});`
  })
  const fills = found.map(({ dataset, schema, types }) => {
    const values = dataset_columns[dataset].columns.map((column) => readValue(column, types.get(column.name), time_zone))
    return `insert into ${copied(dataset)} select ${values.join(', ')} from ${identifier(schema)}.${identifier(dataset)} w;`
  })
  await engine.run(creates.join('\n'))
  await engine.run('begin transaction isolation level repeatable read, read only;')
  try {
    for (const fill of fills) await engine.run(fill)
  } finally {
    await engine.run('commit;')
  }
}

/** A column of the warehouse in the form of its copy. A moment belongs to the day that it is in the program's time zone. */
function readValue(column: Column, type: string | undefined, time_zone: string): string {
  const name = `w.${identifier(column.name)}`
  if (type === undefined) return 'null'
  if (column.type === 'text') return `nullif(btrim(cast(${name} as text), E' \\t\\r\\n'), '')`
  if (column.type === 'date') return `cast(${name}${type === 'timestamptz' ? ` at time zone ${literal(time_zone)}` : ''} as date)`
  return name
}

const hasPartner = (dataset: DatasetName): boolean => dataset_columns[dataset].columns.some(({ name }) => name === 'partner')

/** Makes the table `partner_names`: what each name and domain of a dataset means. */
async function matchPartners(engine: Engine, dataset: DatasetName, matcher: PartnerMatcher): Promise<void> {
  await engine.run(
    'drop table if exists partner_names; create temp table partner_names (name text, domain text, partner_id text, partner_known boolean);',
  )
  if (!hasPartner(dataset)) return
  const names = await engine.rows(
    `select distinct coalesce(partner, '') as name, coalesce(partner_domain, '') as domain from ${copied(dataset)}`,
  )
  const rows = names.map(({ name, domain }) => {
    const match = matcher.match(name ?? '', domain ?? '')
    const partner = match.kind === 'partner' ? match.partner : null
    return `(${literal(name)}, ${literal(domain)}, ${literal(partner)}, ${match.kind !== 'unmatched'})`
  })
  for (let at = 0; at < rows.length; at += 500) await engine.run(`insert into partner_names values ${rows.slice(at, at + 500).join(', ')};`)
}

/** Makes the table of a dataset's rows with their numbers and the partner that each means. */
function numberRows(dataset: DatasetName): string {
  const { columns, key = [] } = dataset_columns[dataset]
  const rest = columns.map(({ name }) => name).filter((name) => !key.includes(name))
  // Texts are put in order by code, so that the numbers do not depend on the language of the server.
  const order = [...key, ...rest].map((name) => {
    const isText = columns.some((column) => column.name === name && column.type === 'text')
    return `c.${identifier(name)}${isText ? ' collate "C"' : ''}`
  })
  const partner = hasPartner(dataset)
    ? `p.partner_id, p.partner_known from ${copied(dataset)} c
  join partner_names p on p.name = coalesce(c.partner, '') and p.domain = coalesce(c.partner_domain, '')`
    : `cast(null as text) as partner_id, true as partner_known from ${copied(dataset)} c`
  return `
create temp table ${numbered(dataset)} as
select c.*, row_number() over (order by ${order.join(', ')}) as row_id, ${partner};
drop table ${copied(dataset)};`
}

const fillBaseTable = (dataset: DatasetName): string => `
insert into ${identifier(dataset)} (${columnList(dataset)}, row_id)
select ${dataset_columns[dataset].columns.map((column) => `cast(${keptValue(column)} as ${sql_types[column.type]})`).join(', ')}, r.row_id
from ${numbered(dataset)} r
where not exists (select 1 from found_defects f where f.dataset = ${literal(dataset)} and f.row_id = r.row_id and f.refused);`
