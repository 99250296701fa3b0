// What may be wrong with a row of a warehouse, as conditions in PostgreSQL's SQL. They are what the import of exports finds in cells.
import { type Column, type DatasetName, dataset_columns } from '../datasets.ts'
import { identifier, literal } from '../engine.ts'
import type { DefectKind } from '../figure.ts'

/** A condition on the row `r`, and what it means when it holds. */
interface Check {
  kind: DefectKind
  field: string
  failed: string
  refused: boolean
}

/** Rows of these are about a partner, or about nothing. */
const partners_only: readonly DatasetName[] = ['deal_registrations', 'mdf_payments', 'events']

const column = (name: string): string => `r.${identifier(name)}`

/** Days that a date of business may have; others are slips, or stand for never. */
const possible_day = (name: string): string => `${column(name)} between date '1970-01-01' and date '2199-12-31'`
/** What fits into the column; neither infinite nor no number. */
const possible_number = (name: string): string => `abs(${column(name)}) < 99999999999999`
const among = (name: string, values: readonly string[]): string => `${column(name)} in (${values.map(literal).join(', ')})`

/** The value of a column as the base table keeps it: null where it makes no sense and the row may stay without it. */
export function keptValue({ name, type, values }: Column): string {
  if (name === 'partner') return 'r.partner_id'
  if (values !== undefined) return `case when ${among(name, values)} then ${column(name)} end`
  if (type === 'date') return `case when ${possible_day(name)} then ${column(name)} end`
  if (type === 'text') return column(name)
  return `case when ${possible_number(name)} then round(${column(name)}, ${type === 'rate' ? 10 : type === 'count' ? 0 : 4}) end`
}

/** Rows that differ in none of these are one row too many. */
export const keyOf = (dataset: DatasetName): readonly string[] =>
  (dataset_columns[dataset].key ?? []).map((name) => (name === 'partner' ? 'partner_id' : name))

function checksOf(dataset: DatasetName, as_of: string): Check[] {
  const { columns, key } = dataset_columns[dataset]
  const [first] = key ?? []
  return [
    ...columns.flatMap(columnChecks),
    ...(columns.some(({ name }) => name === 'partner')
      ? [{ kind: 'partner_unknown' as const, field: 'partner', failed: 'not r.partner_known', refused: true }]
      : []),
    ...(partners_only.includes(dataset)
      ? [{ kind: 'value_missing' as const, field: 'partner', failed: 'r.partner_known and r.partner_id is null', refused: true }]
      : []),
    ...(first === undefined
      ? []
      : [{ kind: 'duplicate_id' as const, field: first, failed: `r.copy > 1 and ${column(first)} is not null`, refused: true }]),
    ...(dataset === 'opportunities'
      ? [
          {
            kind: 'date_future' as const,
            field: 'close_on',
            failed: `r.stage = 'won' and r.close_on > date ${literal(as_of)}`,
            refused: false,
          },
        ]
      : []),
  ]
}

function columnChecks({ name, type, values, required, signed }: Column): Check[] {
  const check = (kind: DefectKind, failed: string, refused = required === true): Check => ({ kind, field: name, failed, refused })
  return [
    ...(required ? [check('value_missing', `${column(name)} is null`)] : []),
    ...(values === undefined ? [] : [check('value_unknown', `not ${among(name, values)}`)]),
    ...(type === 'date' ? [check('date_impossible', `not ${possible_day(name)}`)] : []),
    ...(type === 'text' || type === 'date' ? [] : [check('amount_text', `not ${possible_number(name)}`)]),
    ...(type === 'money' && !signed ? [check('amount_negative', `${column(name)} < 0`, true)] : []),
    ...(/(^|_)currency$/.test(name) ? [check('currency_unknown', `${column(name)} !~ '^[A-Z]{3}$'`, true)] : []),
  ]
}

/** Statement that writes down every failed check of a dataset's numbered rows, in one pass over them. */
export function findDefects(dataset: DatasetName, as_of: string): string {
  const checks = checksOf(dataset, as_of).map(
    ({ kind, field, failed, refused }) => `(${failed}, ${literal(kind)}, ${literal(field)}, ${refused}, cast(${column(field)} as text))`,
  )
  return `
insert into found_defects
select ${literal(dataset)}, r.row_id, c.kind, c.field, c.refused, c.value
from ${identifier(`numbered_${dataset}`)} r
cross join lateral (values ${checks.join(',\n  ')}) as c (failed, kind, field, refused, value)
where c.failed;`
}
