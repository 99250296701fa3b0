// What the cells of one row say of each other.
import { type Column, dataset_columns } from '../datasets.ts'
import { identifier, literal } from '../engine.ts'
import type { DefectKind } from '../figure.ts'
import { type CellCheck, digitAt } from './checks.ts'
import { refuses } from './defect-rules.ts'
import { cellOf, chainOf, isExpected, type RawTable } from './raw-table.ts'
import type { ResolvedFile } from './resolve.ts'

// The sign of a currency in a cell of an amount, and the currency that it is.
const signs: readonly (readonly [string, string])[] = [
  ['R$', 'BRL'],
  ['US$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['﷼', 'SAR'],
]

export interface CrossCheck {
  /** A quick condition that holds for rows with nothing wrong. */
  fine?: string
  /** What is wrong, as a digit. */
  check: string
}

/** What one column says of another. */
export function crossChecks(file: ResolvedFile, raw: RawTable, slots: ReadonlyMap<string, number>, exported_on: string): CrossCheck[] {
  const { columns } = dataset_columns[file.dataset]
  const checks: CrossCheck[] = []
  // A column has one digit, so the first of its checks that fails is the one that is told.
  const add = (name: string, failing: DayChecks['failing'], fine?: string) => {
    const column = columns.find((each) => each.name === name)
    const slot = slots.get(name)
    if (column === undefined || slot === undefined || failing.length === 0) return
    const branches = failing.map(([check, when]) => `when ${when} then ${digitAt(slot, check, refuses(check, column))}`)
    checks.push({ ...(fine === undefined ? {} : { fine }), check: `case ${branches.join(' ')} else 0 end` })
  }
  for (const column of columns.filter(({ name }) => file.columns[name] !== undefined)) {
    const { failing, fine } = daysOf(column, file, raw, `cast(${literal(exported_on)} as date)`)
    add(column.name, failing, fine)
  }
  const amount = cellOf(file, raw, 'amount')
  if (file.dataset === 'opportunities' && amount !== undefined)
    add(
      'amount',
      [['amount_missing', `stage = 'won' and ${amount} = '' and amount_converted is null`]],
      `(${amount} <> '' or stage <> 'won')`,
    )
  if (amount !== undefined && slots.has('currency')) {
    const none = `amount is not null and amount_converted is null and ${currencyCell(cellOf(file, raw, 'currency'))}`
    add('currency', [['currency_unknown', none]], `(currency is not null or ${amount} = '')`)
    // Cells with more than digits are never plain, so their rows are looked at.
    const said = `case ${signs.map(([sign, code]) => `when contains(${amount}, ${literal(sign)}) then ${literal(code)}`).join(' ')} else nullif(regexp_extract(${amount}, '[A-Z]{3}'), '') end`
    add('amount', [['currency_wrong', `"amount plain" is null and amount >= 0 and ${said} <> cast(currency as text)`]])
  }
  return checks
}

interface DayChecks {
  failing: readonly (readonly [DefectKind & CellCheck, string])[]
  fine?: string
}

/** What a day has to do with that of the export and with the one that it follows. */
function daysOf(column: Column, file: ResolvedFile, raw: RawTable, export_day: string): DayChecks {
  const { name, past, after, required } = column
  const day = dayOf(name)
  if (name === 'close_on') return closingDay(file, raw, export_day)
  const late = past ? [['date_future', `${day} > ${export_day}`] as const] : []
  const early = after === undefined ? [] : [['date_order', `${day} < ${dayOf(after)}`] as const]
  if (late.length + early.length === 0) return { failing: [] }
  const rules = [...(past ? [`${day} <= ${export_day}`] : []), ...(after === undefined ? [] : [`${day} >= ${dayOf(after)}`])].join(' and ')
  return { failing: [...late, ...early], fine: required ? rules : `(${day} is null or (${rules}))` }
}

/** A deal that is open is expected to close; one that is closed was created before, and what is won was won on a day that the export knows. */
function closingDay(file: ResolvedFile, raw: RawTable, export_day: string): DayChecks {
  const day = dayOf('close_on')
  const all = file.columns['close_on'] ? chainOf(file.columns['close_on']) : []
  const known = all.filter(({ header }) => !isExpected(header))
  const unknown = known.map(({ index }) => `trim(${raw.cell(index)}) = ''`).join(' and ')
  // Where no column is of what is expected, a day that is there was said.
  const said =
    known.length === all.length || known.length === 0 ? '' : ` and (${known.map(({ index }) => `${raw.cell(index)} <> ''`).join(' or ')})`
  return {
    failing: [
      ['date_future', `stage = 'won' and ${day} > ${export_day}`],
      ['date_order', `stage <> 'open' and ${day} < ${dayOf('created_on')}`],
      ...(unknown === '' ? [] : ([['value_missing', `stage = 'won' and ${unknown}`]] as const)),
    ],
    fine: `(stage = 'open' or (${day} <= ${export_day} and ${day} >= ${dayOf('created_on')}${said}))`,
  }
}

const dayOf = (name: string): string => `cast(${identifier(name)} as date)`

// A text that is no currency is said to be so by its own check.
const currencyCell = (cell: string | undefined): string =>
  cell === undefined ? 'currency is null' : `currency is null and trim(${cell}) = ''`
