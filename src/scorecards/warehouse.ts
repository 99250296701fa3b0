// The base tables from a warehouse instead of exports: tables or views there that are named like datasets. Nothing is written there but temporary tables.
import { byCode } from '../problems/problem.ts'
import { type Program, settings } from '../program/program.ts'
import { createBaseTable, sql_types } from './base-tables.ts'
import { type Column, type DatasetName, dataset_columns } from './datasets.ts'
import { type Engine, identifier, literal, type TextRow } from './engine.ts'
import type { Defect, DefectKind, SourceHealth } from './figure.ts'
import { type PartnerMatcher, partnerMatcher } from './import/match.ts'
import { findDefects, keptValue, keyOf } from './warehouse/checks.ts'
import { defectOf } from './warehouse/defects.ts'
import { findRelations, type Relation } from './warehouse/relations.ts'

export interface WarehouseOptions {
  as_of: string
  /** Schema with the datasets; without it they are looked for along the search path. */
  schema?: string | undefined
}

/** What came of a warehouse. With a problem there are no base tables. */
export interface WarehouseBase {
  /** Everything that keeps it from being read, one sentence each. */
  problems: readonly string[]
  sources: readonly SourceHealth[]
  /** The first of each dataset; `sources` counts them all. */
  defects: readonly Defect[]
}

/** Defects of one dataset that are told one by one. */
const told = 1000

const dataset_names = Object.keys(dataset_columns) as DatasetName[]

/** Makes the base tables in a session with a warehouse, from what it holds. Datasets that it does not have are empty. */
export async function baseFromWarehouse(engine: Engine, program: Program, { as_of, schema }: WarehouseOptions): Promise<WarehouseBase> {
  const { found, problems } = await findRelations(engine, schema)
  if (problems.length > 0) return { problems, sources: [], defects: [] }
  await copyRows(engine, found, settings(program).time_zone)
  const matcher = partnerMatcher(program.entries.partner.filter(({ locale }) => locale === undefined))
  await engine.run('create temp table found_defects (dataset text, row_id bigint, kind text, field text, refused boolean, value text);')
  for (const { dataset } of found) {
    await matchPartners(engine, dataset, matcher)
    await engine.run(numberRows(dataset) + findDefects(dataset, as_of))
  }
  for (const dataset of dataset_names) {
    const relation = found.find((each) => each.dataset === dataset)
    await engine.run(`${createBaseTable(dataset)}${relation === undefined ? '' : fillBaseTable(dataset)} analyze ${identifier(dataset)};`)
  }
  const sources = []
  const defects = []
  for (const relation of found) {
    sources.push(await healthOf(engine, program, relation, as_of))
    defects.push(...(await defectsOf(engine, relation, matcher)))
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

/** Makes the table of a dataset's rows with their numbers, the partner that each means, and how many of its kind came before it. */
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
select n.*, row_number() over (partition by ${keyOf(dataset).map(identifier).join(', ')} order by n.row_id) as copy
from (
  select c.*, row_number() over (order by ${order.join(', ')}) as row_id, ${partner}
) n;
drop table ${copied(dataset)};`
}

const fillBaseTable = (dataset: DatasetName): string => `
insert into ${identifier(dataset)} (${columnList(dataset)}, row_id)
select ${dataset_columns[dataset].columns.map((column) => `cast(${keptValue(column)} as ${sql_types[column.type]})`).join(', ')}, r.row_id
from ${numbered(dataset)} r
where not exists (select 1 from found_defects f where f.dataset = ${literal(dataset)} and f.row_id = r.row_id and f.refused);`

/** How reading a dataset went. As many rows may be refused as of the exports that it stands in for. */
async function healthOf(engine: Engine, program: Program, { dataset, name }: Relation, as_of: string): Promise<SourceHealth> {
  const [counts] = await engine.rows(
    `select (select count(*) from ${numbered(dataset)}) as rows, (select count(*) from ${identifier(dataset)}) as taken`,
  )
  const kinds = await engine.rows(
    `select kind, count(*) as count from found_defects where dataset = ${literal(dataset)} group by kind order by kind`,
  )
  const [rows, taken] = [Number(counts?.['rows']), Number(counts?.['taken'])]
  const exports = program.entries.export_sources.flatMap(({ fields }) => fields.sources).filter((source) => source.dataset === dataset)
  return {
    source: name,
    dataset,
    files: [],
    exported_on: as_of,
    age_days: 0,
    rows,
    taken,
    refused: rows - taken,
    not_data: 0,
    max_rejected: exports.reduce((sum, { max_rejected }) => sum + max_rejected, 0),
    defects: Object.fromEntries(kinds.map(({ kind, count }) => [kind as DefectKind, Number(count)])),
  }
}

async function defectsOf(engine: Engine, relation: Relation, matcher: PartnerMatcher): Promise<Defect[]> {
  const { dataset } = relation
  const [first] = dataset_columns[dataset].key ?? []
  const rows: TextRow[] = await engine.rows(`
select f.row_id, f.kind, f.field, f.refused, f.value, ${first === undefined ? 'null' : `cast(r.${identifier(first)} as text)`} as id
  ${hasPartner(dataset) ? ', r.partner, r.partner_domain' : ''}
from found_defects f
join ${numbered(dataset)} r on r.row_id = f.row_id
where f.dataset = ${literal(dataset)}
order by f.row_id, f.field, f.kind
limit ${told}`)
  return rows
    .map((row) => defectOf(relation, row, matcher))
    .sort((one, other) => one.line - other.line || byCode(one.field ?? '', other.field ?? '') || byCode(one.kind, other.kind))
}
