// What rows of a warehouse say of one another, as the import of exports finds it: rows that stand twice, deals with two sourcing partners, amounts
// without a rate.
import { type ColumnType, type DatasetName, dataset_columns } from '../datasets.ts'
import { identifier, literal } from '../engine.ts'
import { refuses } from '../import/defect-rules.ts'
import { rate_days } from '../import/repeats.ts'

/** Statements that write down what is wrong with rows of a base table, and take out what may not count. */
export function settleRepeats(dataset: DatasetName, reporting_currency: string): string {
  const found = [
    doubles(dataset),
    ...(dataset === 'opportunities' ? [creditTwice, leaveCredit] : []),
    ratesMissing(dataset, reporting_currency),
  ]
  return found.filter((sql) => sql !== '').join(`\n${leaveOut(dataset)}\n`) + leaveOut(dataset)
}

const leaveOut = (dataset: DatasetName): string =>
  `delete from ${identifier(dataset)} b using found_defects f where f.dataset = ${literal(dataset)} and f.row_id = b.row_id and f.refused;`

/** Of rows with the same key the one with the latest days and the largest amounts counts. */
function doubles(dataset: DatasetName): string {
  const { columns, key = [] } = dataset_columns[dataset]
  const [id] = key
  if (id === undefined) return ''
  const order = columns
    .toSorted((a, b) => rank(a.type) - rank(b.type))
    .map(({ name, type }) => `${identifier(name)}${type === 'text' ? ' collate "C"' : ''} desc nulls last`)
  return `
insert into found_defects
select ${literal(dataset)}, row_id, 'duplicate_id', ${literal(id)}, true, value, kept
from (
  select
    row_id, cast(${identifier(id)} as text) as value,
    first_value(row_id) over (partition by ${key.map(identifier).join(', ')} order by ${[...order, 'row_id'].join(', ')}) as kept
  from ${identifier(dataset)}
  where ${identifier(id)} is not null
) d
where kept <> row_id;`
}

const rank = (type: ColumnType): number => (type === 'date' ? 0 : type === 'text' ? 2 : 1)

const creditTwice = `
insert into found_defects
select 'opportunities', row_id, 'credit_twice', 'partner', false, partner, kept
from (
  select
    row_id, partner,
    first_value(row_id) over (partition by opportunity_id order by weight desc nulls last, partner collate "C", row_id) as kept
  from opportunities
  where credit = 'sourced' and partner is not null and opportunity_id is not null
) d
where kept <> row_id;`

const leaveCredit = `
update opportunities o set credit = 'influenced'
from found_defects f
where f.dataset = 'opportunities' and f.kind = 'credit_twice' and f.row_id = o.row_id;`

/** Amounts in another currency that no rate is known for on their day. */
function ratesMissing(dataset: DatasetName, reporting_currency: string): string {
  const day = rate_days[dataset]
  const amount = dataset_columns[dataset].columns.find(({ name }) => name === 'amount')
  if (day === undefined || amount === undefined) return ''
  const ours = literal(reporting_currency)
  return `
insert into found_defects
select ${literal(dataset)}, b.row_id, 'rate_missing', 'amount', ${refuses('rate_missing', amount)}, b.currency, null
from (select *, ${day} as rate_day from ${identifier(dataset)}) b
left join (select from_currency, min(valid_from) as since from fx_rates where to_currency = ${ours} group by from_currency) r on r.from_currency = b.currency
where b.currency <> ${ours} and b.amount <> 0 and not coalesce(b.amount_converted_currency = ${ours} and b.amount_converted is not null, false)
  and (r.since is null or b.rate_day < r.since);`
}
