// Random rows for every table that scorecards read, full of edges: borders of periods, missing values, deals of several partners, foreign money.
import fc from 'fast-check'
import { type Column, type DatasetName, dataset_columns } from '../../src/scorecards/datasets.ts'
import type { Cell } from '../../src/scorecards/tables.ts'
import { type Base, dataset_names, program_columns, type Row, span, usual } from './base.ts'

/** Ids that two orders of sorting put differently. */
export const partner_ids = ['acme', 'bolt', 'a-b', 'ab'] as const

const borders = [
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-03-31',
  '2025-12-31',
  '2026-01-01',
  '2026-01-31',
  '2026-02-01',
  '2026-02-28',
]
const day = fc.oneof(
  fc.constantFrom(...borders, '2026-03-01', '2026-03-31', '2026-04-01'),
  fc.integer({ min: 0, max: 500 }).map((days) => new Date(Date.UTC(2024, 11, 1 + days)).toISOString().slice(0, 10)),
)
const decimal = (digits: number, whole: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: whole }), fc.integer({ min: 0, max: 10 ** digits - 1 }))
    .map(([units, rest]) => `${units}.${String(rest).padStart(digits, '0')}`)
const amount = fc.oneof(fc.constantFrom('0', '0.0001', '33333.3333', '99999999999.9999'), decimal(4, 2_000_000))
const texts = fc.constantFrom('Ação', 'AÇÃO', 'ação', "O'Hara; --", 'Straße', 'Porto Sereno')
const scales = fc.constantFrom('1-5', '1-5', '0-10', 'good_bad', null)

const nullable = <Value extends Cell>(value: fc.Arbitrary<Value>, often = 4): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: often })

/** Values of columns that mean more than their type. */
const named: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  partner: nullable(fc.constantFrom(...partner_ids)),
  partner_domain: fc.constant(null),
  opportunity_id: nullable(fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6')),
  account: nullable(texts),
  customer: texts,
  person: fc.constantFrom('ana@x.example', 'Ana@X.example', 'rui@x.example', 'eva@x.example'),
  weight: nullable(fc.constantFrom('0', '0.3333', '0.5', '1', '3')),
  currency: nullable(fc.constantFrom('EUR', 'EUR', 'USD', 'SAR')),
  amount_converted_currency: nullable(fc.constantFrom('EUR', 'USD')),
  from_currency: fc.constantFrom('USD', 'SAR', 'EUR'),
  to_currency: fc.constantFrom('EUR', 'USD'),
  rate: decimal(10, 5),
  csat: nullable(fc.constantFrom('1', '4', '5', '4.5', 'good', 'bad')),
  score: fc.constantFrom('1', '4', '5', '3.25', 'good', 'bad'),
  scale: scales,
  csat_scale: scales,
  mdf_id: nullable(fc.constantFrom('m1', 'm2')),
  interval: fc.constantFrom('month', 'quarter', 'year', 'once', 'week', 'half_year', '36_months', '5_months'),
  // Of the program's own tables.
  status: fc.constantFrom('active', 'prospect', 'suspended', 'terminated', 'approved', 'rejected', 'paid'),
  phase: fc.constantFrom('scout', 'onboard', 'manage', 'exit'),
  solution: fc.constantFrom('s1', 's2'),
  period: fc.constantFrom('2026-Q1', '2025-Q4'),
  people: fc.integer({ min: 0, max: 9 }),
}

const byType: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  text: nullable(texts),
  date: nullable(day),
  money: nullable(amount),
  number: nullable(amount),
  rate: decimal(10, 5),
  count: nullable(fc.nat(100)),
  boolean: fc.boolean(),
  integer: nullable(fc.nat(100)),
  'numeric(18,4)': nullable(amount),
}

function cellFor(dataset: DatasetName, { name, type, values, required }: Column): fc.Arbitrary<Cell> {
  if (values !== undefined && name !== 'interval') return required ? fc.constantFrom(...values) : nullable(fc.constantFrom(...values))
  const known = named[name] ?? byType[type] ?? fc.constant(null)
  // Ids are told apart by their number, where a dataset has no more to tell its rows by.
  if (dataset_columns[dataset].key?.[0] === name && named[name] === undefined && type === 'text')
    return fc.nat(999_999).map((id) => `${dataset}-${id}`)
  return required ? known.filter((value) => value !== null) : known
}

const rowsOf = (dataset: DatasetName): fc.Arbitrary<Row[]> => {
  const { columns, key = [] } = dataset_columns[dataset]
  const row = fc.record(Object.fromEntries(columns.map((column) => [column.name, cellFor(dataset, column)])))
  return fc.uniqueArray(row, {
    maxLength: 14,
    minLength: dataset === 'opportunities' ? 6 : 0,
    // Rows without an id are never the same.
    selector: (each) => (each[key[0] ?? ''] === null ? Symbol('row') : JSON.stringify(key.map((name) => each[name]))),
  })
}

const programRows = (table: string): fc.Arbitrary<Row[]> => {
  const columns = program_columns[table] ?? {}
  const value = (name: string, type: string): fc.Arbitrary<Cell> =>
    name === 'partner' ? fc.constantFrom(...partner_ids) : (named[name] ?? byType[type] ?? fc.constant(null))
  const row = fc.record(Object.fromEntries(Object.entries(columns).map(([name, type]) => [name, value(name, type)])))
  if (table === 'partners') return fc.tuple(...partner_ids.map((partner) => row.map((each): Row => ({ ...each, partner }))))
  return fc.array(row, { maxLength: 6 })
}

const tables = Object.keys(program_columns).filter((table) => table !== 'settings' && table !== 'intervals')

/** Base tables and tables of the program. */
export const anyBase: fc.Arbitrary<Base> = fc
  .record({
    rows: fc.record(Object.fromEntries(dataset_names.map((dataset) => [dataset, rowsOf(dataset)]))),
    program: fc.record(Object.fromEntries(tables.map((table) => [table, programRows(table)]))),
    settings: fc.record({
      multi_partner: fc.constantFrom('primary', 'equal', 'weighted'),
      influenced_excludes_sourced: fc.boolean(),
      sourcing_days: fc.constantFrom(0, 30, 90),
    }),
  })
  .map((base) => ({ ...base, periods: [...usual, { ...span('30d@2026-04-30', '2026-04-01', '2026-04-30'), kind: 'window' as const }] }))
