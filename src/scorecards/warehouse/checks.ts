// What may be wrong with a row of a warehouse, as conditions in PostgreSQL's SQL. They are those of the import of exports, and have the same consequences.
import { type Column, type DatasetName, dataset_columns } from '../datasets.ts'
import { identifier, literal } from '../engine.ts'
import type { DefectKind } from '../figure.ts'
import { refuses } from '../import/defect-rules.ts'
import { isAnswer, isCurrency } from '../import/meanings.ts'

/** A condition on the row `r`, and what it means when it holds. */
interface Check {
  kind: DefectKind
  column: Column
  failed: string
}

/** Rows of these are about a partner, or about nothing. */
const partners_only: readonly DatasetName[] = ['deal_registrations', 'mdf_payments', 'events', 'certifications']

const cell = (name: string): string => `r.${identifier(name)}`
const among = (name: string, values: readonly string[]): string => `${cell(name)} in (${values.map(literal).join(', ')})`
const currencies = Intl.supportedValuesOf('currency')

/** Days that a date of business may have; others are slips, or stand for never. */
const possible_day = (name: string): string => `${cell(name)} between date '1970-01-01' and date '2199-12-31'`
/** What fits into the column; neither infinite nor no number. */
const possible_number = (name: string): string => `abs(${cell(name)}) < 99999999999999`

/** An answer on its scale, or good and bad. Numbers are cast only where they are some. */
function possible_answer(name: string): string {
  const scale = cell(name === 'csat' ? 'csat_scale' : 'scale')
  const end = (place: number) => `cast(split_part(${scale}, '-', ${place}) as numeric)`
  return `case
    when lower(${cell(name)}) in ('good', 'bad') then true
    when ${cell(name)} ~ '^[0-9]+([.][0-9]+)?$' and ${scale} ~ '^[0-9]+-[0-9]+$' then cast(${cell(name)} as numeric) between ${end(1)} and ${end(2)}
    else false end`
}

/** The value of a column as the base table keeps it: null where it makes no sense and the row may stay without it. */
export function keptValue(column: Column): string {
  const { name, type, values } = column
  if (name === 'partner') return 'r.partner_id'
  const kept = (condition: string, value = cell(name)) => `case when ${condition} then ${value} end`
  if (values !== undefined) return kept(among(name, values))
  if (isCurrency(column)) return kept(among(name, currencies))
  if (isAnswer(column)) return kept(`${cell(name)} is not null and ${possible_answer(name)}`, `lower(${cell(name)})`)
  if (type === 'date') return kept(possible_day(name))
  if (type === 'text') return cell(name)
  const digits = type === 'rate' ? 10 : type === 'count' ? 0 : 4
  return kept(
    `${possible_number(name)}${column.signed ? '' : ` and ${cell(name)} >= 0`}${name === 'weight' ? ` and ${cell(name)} <= 1` : ''}`,
    `round(${cell(name)}, ${digits})`,
  )
}

function checksOf(dataset: DatasetName, as_of: string): Check[] {
  const { columns } = dataset_columns[dataset]
  const check = (name: string, kind: DefectKind, failed: string): Check[] =>
    columns.filter((column) => column.name === name).map((column) => ({ kind, column, failed }))
  const valued = columns.some(({ name }) => name === 'amount_converted')
  return [
    ...columns.flatMap(columnChecks),
    ...check('partner', 'partner_unknown', 'not r.partner_known'),
    ...(partners_only.includes(dataset) ? check('partner', 'value_missing', 'r.partner_known and r.partner_id is null') : []),
    ...(valued ? check('currency', 'currency_unknown', 'r.amount is not null and r.amount_converted is null and r.currency is null') : []),
    ...columns.flatMap(({ name, after }) =>
      after === undefined
        ? []
        : check(
            name,
            'date_order',
            `${name === 'close_on' ? "r.stage <> 'open' and " : ''}${cell(name)} < ${cell(after)} and ${possible_day(after)}`,
          ),
    ),
    ...(dataset === 'opportunities'
      ? [
          ...check('close_on', 'value_missing', `r.stage = 'won' and r.close_on is null`),
          ...check('close_on', 'date_future', `r.stage = 'won' and r.close_on > date ${literal(as_of)}`),
          ...check('amount', 'amount_missing', `r.stage = 'won' and r.amount is null and r.amount_converted is null`),
        ]
      : []),
  ]
}

function columnChecks(column: Column): Check[] {
  const { name, type, values, required, signed } = column
  const check = (when: boolean | undefined, kind: DefectKind, failed: string): Check[] => (when ? [{ kind, column, failed }] : [])
  const isNumber = type !== 'text' && type !== 'date'
  return [
    ...check(required, type === 'money' ? 'amount_missing' : 'value_missing', `${cell(name)} is null`),
    ...check(values !== undefined, 'value_unknown', `not ${among(name, values ?? [''])}`),
    ...check(isCurrency(column), 'currency_unknown', `not ${among(name, currencies)}`),
    ...check(isAnswer(column), 'value_unknown', `${cell(name)} is not null and not ${possible_answer(name)}`),
    ...check(type === 'date', 'date_impossible', `not ${possible_day(name)}`),
    ...check(isNumber, 'amount_text', `not ${possible_number(name)}`),
    ...check(isNumber && !signed, 'amount_negative', `${cell(name)} < 0`),
    ...check(name === 'weight', 'value_unknown', `${cell(name)} > 1 and ${possible_number(name)}`),
  ]
}

/** Statement that writes down every failed check of a dataset's numbered rows, in one pass over them. */
export function findDefects(dataset: DatasetName, as_of: string): string {
  const checks = checksOf(dataset, as_of).map(
    ({ kind, column, failed }) =>
      `(${failed}, ${literal(kind)}, ${literal(column.name)}, ${refuses(kind, column)}, cast(${cell(column.name)} as text))`,
  )
  return `
insert into found_defects
select ${literal(dataset)}, r.row_id, c.kind, c.field, c.refused, c.value, null
from ${identifier(`numbered_${dataset}`)} r
cross join lateral (values ${checks.join(',\n  ')}) as c (failed, kind, field, refused, value)
where c.failed;`
}
