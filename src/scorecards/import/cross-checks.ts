// What the cells of one row say of each other.
import { dataset_columns } from '../datasets.ts'
import { literal } from '../engine.ts'
import { type CellCheck, digitAt } from './checks.ts'
import { refuses } from './defect-rules.ts'
import { cellOf, type RawTable } from './raw-table.ts'
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
  const add = (name: string, check: Exclude<CellCheck, 'fine' | 'unread'>, { when, fine }: { when: string; fine?: string }) => {
    const column = columns.find((each) => each.name === name)
    const slot = slots.get(name)
    if (column !== undefined && slot !== undefined)
      checks.push({
        ...(fine === undefined ? {} : { fine }),
        check: `case when ${when} then ${digitAt(slot, check, refuses(check, column))} else 0 end`,
      })
  }
  const amount = cellOf(file, raw, 'amount')
  if (file.dataset === 'opportunities') {
    const late = `cast(close_on as date) > cast(${literal(exported_on)} as date)`
    if (file.columns['close_on'] !== undefined)
      add('close_on', 'date_future', { when: `stage = 'won' and ${late}`, fine: `(stage <> 'won' or close_on is null or not ${late})` })
    if (amount !== undefined)
      add('amount', 'amount_missing', {
        when: `stage = 'won' and ${amount} = '' and amount_converted is null`,
        fine: `(${amount} <> '' or stage <> 'won')`,
      })
  }
  if (amount !== undefined && slots.has('currency')) {
    const none = `amount is not null and amount_converted is null and ${currencyCell(cellOf(file, raw, 'currency'))}`
    add('currency', 'currency_unknown', { when: none, fine: `(currency is not null or ${amount} = '')` })
    // Cells with more than digits are never plain, so their rows are looked at.
    const said = `case ${signs.map(([sign, code]) => `when contains(${amount}, ${literal(sign)}) then ${literal(code)}`).join(' ')} else nullif(regexp_extract(${amount}, '[A-Z]{3}'), '') end`
    add('amount', 'currency_wrong', { when: `"amount plain" is null and amount >= 0 and ${said} <> cast(currency as text)` })
  }
  return checks
}

// A text that is no currency is said to be so by its own check.
const currencyCell = (cell: string | undefined): string =>
  cell === undefined ? 'currency is null' : `currency is null and trim(${cell}) = ''`
