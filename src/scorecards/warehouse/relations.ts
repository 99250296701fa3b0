// Tables and views of a warehouse that are named like datasets: which there are, and whether their columns are what a dataset needs.
import { type Column, type ColumnType, type DatasetName, dataset_columns } from '../datasets.ts'
import { type Engine, identifier, literal } from '../engine.ts'

/** A table or view that a dataset is read from. */
export interface Relation {
  dataset: DatasetName
  schema: string
  /** Its name as people write it, such as `analytics.opportunities`. */
  name: string
  /** Name in the catalogue of the type of each column. */
  types: ReadonlyMap<string, string>
}

export interface Relations {
  found: readonly Relation[]
  /** Everything that keeps the warehouse from being read, one sentence each. */
  problems: readonly string[]
}

const dataset_names = Object.keys(dataset_columns) as DatasetName[]

/** Types that a column may have, by what it is for; `enum` stands for every enumeration. */
const accepted: Readonly<Record<ColumnType, readonly string[]>> = {
  text: ['text', 'varchar', 'bpchar', 'name', 'citext', 'enum', 'uuid', 'int2', 'int4', 'int8', 'numeric'],
  date: ['date', 'timestamp', 'timestamptz'],
  money: ['numeric', 'int2', 'int4', 'int8'],
  number: ['numeric', 'int2', 'int4', 'int8'],
  rate: ['numeric', 'int2', 'int4', 'int8'],
  count: ['int2', 'int4', 'int8'],
}
const wanted: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  date: 'date or timestamp',
  money: 'numeric, because other types lose cents',
  number: 'numeric, because other types lose digits',
  rate: 'numeric, because other types lose digits',
  count: 'integer',
}

/** Looks for the datasets in a schema, or along the search path of the session. */
export async function findRelations(engine: Engine, schema: string | undefined): Promise<Relations> {
  const schemas = await schemasOf(engine, schema)
  if (schemas.length === 0) return { found: [], problems: [`The warehouse has no schema ${schema ?? 'that may be read'}.`] }
  const columns = await engine.rows(catalogue(schemas))
  const found = dataset_names.flatMap((dataset) => {
    const place = schemas.find((each) => columns.some((row) => row['relation'] === dataset && row['schema'] === each))
    const own = columns.filter((row) => row['relation'] === dataset && row['schema'] === place)
    if (place === undefined) return []
    const types = new Map(own.map((row) => [row['column'] ?? '', row['type'] ?? '']))
    const shown = new Map(own.map((row) => [row['column'] ?? '', row['shown'] ?? '']))
    const readable = own.every((row) => row['readable'] === 'true')
    const relation: Relation = { dataset, schema: place, name: `${place}.${dataset}`, types }
    return [{ relation, problems: readable ? problemsOf(relation, shown) : [unreadable(relation)] }]
  })
  const none = `The warehouse has no table and no view that is named like a dataset in ${schemas.join(', ')}; datasets are ${dataset_names.join(', ')}.`
  return {
    found: found.map(({ relation }) => relation),
    problems: found.length === 0 ? [none] : found.flatMap(({ problems }) => problems),
  }
}

async function schemasOf(engine: Engine, schema: string | undefined): Promise<string[]> {
  const rows = await engine.rows(
    schema === undefined
      ? 'select s.name from unnest(current_schemas(false)) with ordinality as s (name, place) order by s.place'
      : `select nspname as name from pg_catalog.pg_namespace where nspname = ${literal(schema)}`,
  )
  return rows.map((row) => row['name'] ?? '')
}

/** Columns of tables, partitioned and foreign ones among them, and of views of both kinds. A domain is what it is made of. */
const catalogue = (schemas: readonly string[]): string => `
select
  n.nspname as schema, c.relname as relation, a.attname as column,
  case when coalesce(b.typtype, t.typtype) = 'e' then 'enum' else coalesce(b.typname, t.typname) end as type,
  pg_catalog.format_type(a.atttypid, a.atttypmod) as shown,
  pg_catalog.has_schema_privilege(n.oid, 'usage') and pg_catalog.has_column_privilege(c.oid, a.attnum, 'select') as readable
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_catalog.pg_type t on t.oid = a.atttypid
left join pg_catalog.pg_type b on b.oid = t.typbasetype
where c.relkind in ('r', 'p', 'f', 'v', 'm')
  and n.nspname in (${schemas.map(literal).join(', ')})
  and c.relname in (${dataset_names.map(literal).join(', ')})
order by a.attnum`

const unreadable = ({ schema, dataset, name }: Relation): string =>
  `${name} may not be read by the user of the address. Run: grant usage on schema ${identifier(schema)}, and grant select on ${identifier(schema)}.${identifier(dataset)}.`

function problemsOf(relation: Relation, shown: ReadonlyMap<string, string>): string[] {
  return dataset_columns[relation.dataset].columns.flatMap((column) => {
    const type = relation.types.get(column.name)
    if (type === undefined) return column.required ? [lacking(relation, column)] : []
    if (accepted[column.type].includes(type)) return []
    return [`${relation.name} has ${column.name} as ${shown.get(column.name) ?? type}; it has to be ${wanted[column.type]}.`]
  })
}

const lacking = ({ name }: Relation, column: Column): string =>
  `${name} lacks the column ${column.name} (${column.type === 'date' ? 'date' : wanted[column.type].split(',')[0]}): ${column.about}${
    column.values === undefined ? '' : ` One of ${column.values.join(', ')}.`
  }`
