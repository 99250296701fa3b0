// What rows say of one another: rows that stand twice, deals with two sourcing partners, amounts without a rate. Which row counts does not depend on
// the order of rows; of files, the newer one has it right.
import { type DatasetName, dataset_columns } from '../datasets.ts'
import { type Engine, identifier, literal } from '../engine.ts'
import { type LoadedFile, recordOf } from './base-views.ts'
import { refused_from } from './checks.ts'

type RepeatKind = 'duplicate_id' | 'row_in_two_files' | 'superseded' | 'credit_twice' | 'rate_missing'

export interface Repeat {
  kind: RepeatKind
  row_id: string
  /** The row that counts instead. */
  kept?: string
  refused: boolean
}

export interface RepeatInput {
  engine: Engine
  dataset: DatasetName
  /** Its files, the newest export first; `source` tells those of one source from others. */
  files: readonly (LoadedFile & { source: { id: string } })[]
  reporting_currency: string
}

/** Finds them all, leaves out the rows that may not count, and gives how many there are by file and kind with the first of each. */
export async function settleRepeats(
  input: RepeatInput,
  most: number,
): Promise<{ counts: ReadonlyMap<string, number>; first: readonly Repeat[] }> {
  const { engine, dataset } = input
  await engine.run('create or replace temp table repeats (kind text, row_id bigint, kept bigint, refused boolean)')
  const some = await findRepeated(input)
  const of_repeated = some ? [...changedDeals(input), ...doubles(input), ...(dataset === 'opportunities' ? [creditTwice] : [])] : []
  for (const sql of [...of_repeated, ...doublesWithoutId(input), ...ratesMissing(input)]) {
    await engine.run(sql)
    await leaveOut(input)
  }
  if (dataset === 'opportunities') await engine.run(dealsOfSeveralRows)
  const counted = await engine.rows('select row_id >> 32 as file, kind, count(*) as rows from repeats group by all order by all')
  const rows = await engine.rows(`
    select kind, row_id, kept, refused from repeats
    qualify row_number() over (partition by kind, row_id >> 32 order by row_id) <= ${most} order by row_id, kind`)
  await engine.run('drop table repeats; drop table repeated')
  return {
    counts: new Map(counted.map(({ file, kind, rows }) => [`${file} ${kind}`, Number(rows)])),
    first: rows.map(({ kind, row_id, kept, refused }) => ({
      kind: kind as RepeatKind,
      row_id: row_id ?? '',
      ...(kept === null || kept === undefined ? {} : { kept }),
      refused: refused === 'true',
    })),
  }
}

/** Makes the table `repeated` of the hashes of keys that several rows have; of opportunities, of ids. Gives whether there are any. */
async function findRepeated({ engine, dataset }: RepeatInput): Promise<boolean> {
  const { key = [] } = dataset_columns[dataset]
  const [id] = key
  await engine.run('create or replace temp table repeated (hash ubigint)')
  if (id === undefined || (await isInOrder(engine, dataset, id))) return false
  await engine.run(`
    insert into repeated
    select hash(${hashed(dataset)}) from ${identifier(dataset)} where ${identifier(id)} is not null group by 1 having count(*) > 1`)
  const [found] = await engine.rows('select count(*) as rows from repeated')
  return found?.['rows'] !== '0'
}

/** Whether every id comes after the one before it, or before it, so that none stands twice. Exports are often so, and it is found out much faster. */
async function isInOrder(engine: Engine, dataset: DatasetName, id: string): Promise<boolean> {
  const name = identifier(id)
  const number = `strlen(cast(${name} as text))`
  const pairs = `select ${name} as id, ${number} as size, lag(${name}) over () as other, lag(${number}) over () as other_size`
  const [found] = await engine.rows(`
    select
      count(*) filter (where not (other_size < size or (other_size = size and other < id))) as falling,
      count(*) filter (where not (other_size > size or (other_size = size and other > id))) as rising
    from (${pairs} from ${identifier(dataset)} where ${name} is not null) as pairs`)
  return found?.['falling'] === '0' || found?.['rising'] === '0'
}

const hashed = (dataset: DatasetName): string => {
  const { key = [] } = dataset_columns[dataset]
  return (dataset === 'opportunities' ? key.slice(0, 1) : key).map(identifier).join(', ')
}

/** Rows whose key stands elsewhere too. */
function doubles(input: RepeatInput): string[] {
  const { key = [] } = dataset_columns[input.dataset]
  const [id] = key
  if (id === undefined) return []
  const where = `${identifier(id)} is not null and hash(${hashed(input.dataset)}) in (select hash from repeated)`
  return [doublesSql(input, key.map(identifier).join(', '), where)]
}

/** Rows without an id are the same when nothing in them differs and they stand in different files. */
function doublesWithoutId(input: RepeatInput): string[] {
  const { columns, key = [] } = dataset_columns[input.dataset]
  const [id] = key
  if (id === undefined || input.files.length === 1) return []
  const all = columns.map(({ name }) => identifier(name)).join(', ')
  const without = `${identifier(id)} is null`
  const repeated = `hash(${all}) in (select hash(${all}) from ${identifier(input.dataset)} where ${without} group by 1 having count(*) > 1)`
  return [`${doublesSql(input, all, `${without} and ${repeated}`)} and kept >> 32 <> row_id >> 32`]
}

/** Of one file the row with the latest days and the largest amounts counts, of two files that of the newer export. */
function doublesSql({ dataset, files }: RepeatInput, same: string, where: string): string {
  const { columns } = dataset_columns[dataset]
  const by = columns.toSorted((a, b) => rank(a.type) - rank(b.type)).map(({ name }) => `${identifier(name)} desc nulls last`)
  return `
    insert into repeats
    select
      case
        when kept >> 32 = row_id >> 32 then 'duplicate_id'
        when ${sourceOf('kept', files)} = ${sourceOf('row_id', files)} then 'superseded'
        else 'row_in_two_files'
      end, row_id, kept, true
    from (
      select row_id, first_value(row_id) over w as kept from ${identifier(dataset)}
      where ${where}
      window w as (partition by ${same} order by ${[ageOf(files), ...by].join(', ')}, row_id)
    )
    where kept <> row_id`
}

/** Of a deal that two files of a source have, the older file has no row left, or a partner that it was taken from would keep a share. */
function changedDeals({ dataset, files }: RepeatInput): string[] {
  const pooled = files.filter(({ source }, index) => files.some((other, place) => place !== index && other.source === source))
  if (dataset !== 'opportunities' || pooled.length === 0) return []
  const of_source = sourceOf('row_id', files)
  return [
    `insert into repeats
    select 'superseded', row_id, kept, true
    from (
      select row_id, first_value(row_id) over (partition by opportunity_id, ${of_source} order by ${ageOf(files)}, row_id) as kept
      from opportunities
      where opportunity_id is not null and hash(opportunity_id) in (select hash from repeated)
    )
    where kept >> 32 <> row_id >> 32`,
  ]
}

/** Place of a row's file among the files, the newest first, and of its source. */
const ageOf = (files: RepeatInput['files']): string => byFile('row_id', files, (_, index) => index)
const sourceOf = (row_id: string, files: RepeatInput['files']): string =>
  byFile(row_id, files, ({ source }) => files.findIndex((other) => other.source === source))

const byFile = (
  row_id: string,
  files: RepeatInput['files'],
  number: (file: RepeatInput['files'][number], index: number) => number,
): string => `case ${row_id} >> 32 ${files.map((file, index) => `when ${file.number} then ${number(file, index)}`).join(' ')} end`

const rank = (type: string): number => (type === 'date' ? 0 : type === 'text' ? 2 : 1)

const creditTwice = `
  insert into repeats
  select 'credit_twice', row_id, kept, false
  from (
    select row_id, first_value(row_id) over (partition by opportunity_id order by weight desc nulls last, partner, row_id) as kept
    from opportunities
    where credit = 'sourced' and partner is not null and opportunity_id is not null and hash(opportunity_id) in (select hash from repeated)
  )
  where kept <> row_id`

// What the preparation of metrics would find out again.
const dealsOfSeveralRows = `
  create temp table repeated_opportunities as
  select opportunity_id from opportunities
  where opportunity_id is not null and hash(opportunity_id) in (select hash from repeated)
  group by opportunity_id having count(*) > 1`

// The day whose rate holds for an amount.
export const rate_days: Partial<Record<DatasetName, string>> = {
  opportunities: `coalesce(case when stage <> 'open' then close_on end, created_on)`,
  deal_registrations: 'registered_on',
  recurring_revenue: 'started_on',
  mdf_payments: 'paid_on',
  costs: 'posted_on',
}

/** Amounts in another currency that no rate is known for on their day. */
function ratesMissing({ dataset, reporting_currency }: RepeatInput): string[] {
  const day = rate_days[dataset]
  if (day === undefined) return []
  const needed = dataset_columns[dataset].columns.some(({ name, required }) => name === 'amount' && required)
  const ours = literal(reporting_currency)
  return [
    `insert into repeats
    select 'rate_missing', b.row_id, null, ${needed}
    from ${identifier(dataset)} b
    left join (select from_currency, min(valid_from) as since from fx_rates where to_currency = ${ours} group by 1) r on r.from_currency = b.currency
    where b.currency <> ${ours} and b.amount <> 0 and not coalesce(b.amount_converted_currency = ${ours} and b.amount_converted is not null, false)
      and (r.since is null or ${day.replace(/\b(stage|close_on|created_on|registered_on|started_on|paid_on|posted_on)\b/g, 'b.$1')} < r.since)`,
  ]
}

/** Takes rows out of their tables as far as they are refused, and the credit from the second partner who sourced a deal. */
async function leaveOut({ engine, files }: RepeatInput): Promise<void> {
  const found = await engine.rows('select distinct row_id >> 32 as file, refused, kind from repeats')
  for (const { number, table } of files) {
    const own = found.filter(({ file }) => Number(file) === number)
    const records = (where: string) => `(select (row_id & 4294967295) - 1 from repeats where row_id >> 32 = ${number} and ${where})`
    if (own.some(({ refused }) => refused === 'true'))
      await engine.run(`update ${identifier(table)} set checks = checks | ${refused_from} where rowid in ${records('refused')}`)
    if (own.some(({ kind }) => kind === 'credit_twice'))
      await engine.run(`update ${identifier(table)} set credit = 'influenced' where rowid in ${records("kind = 'credit_twice'")}`)
  }
}

export const fileOf = ({ row_id }: Repeat): number => recordOf(row_id).file
