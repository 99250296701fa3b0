// Which defects leave a row out and which let it count, with the reason. Import, reports and tests read this table.
import { type Column, dataset_columns } from '../datasets.ts'
import type { DefectKind } from '../figure.ts'

/**
 * `row`: the row is left out. `cell`: the row counts without the cell. `required`: as `row` in columns without which a row is nothing, else as `cell`.
 * `needed`: as `row` in those and in money, days and ids, else as `cell`. `told`: the row counts as it is.
 */
type Consequence = 'row' | 'cell' | 'required' | 'needed' | 'told'

export const defect_rules: Readonly<Record<DefectKind, { consequence: Consequence; why: string }>> = {
  duplicate_id: { consequence: 'row', why: 'One row would count twice.' },
  row_in_two_files: { consequence: 'row', why: 'One row would count twice; the newest export has it right.' },
  superseded: { consequence: 'row', why: 'The newer file of the source has the row as it is now; exports may overlap.' },
  partner_unknown: { consequence: 'row', why: 'Counted as direct business it would move the shares of all partners.' },
  date_impossible: { consequence: 'row', why: 'Nobody can tell the period that it belongs to.' },
  date_future: { consequence: 'row', why: 'What is said to have happened after the export has not.' },
  date_order: {
    consequence: 'told',
    why: 'One of two days is wrong, and nobody can tell which; deals are often entered after they were won.',
  },
  amount_text: { consequence: 'needed', why: 'An amount that is left out makes sums too small without anybody seeing it.' },
  amount_negative: { consequence: 'needed', why: 'Nobody can tell a correction from a mistake.' },
  amount_missing: { consequence: 'required', why: 'A deal without an amount still counts as a deal.' },
  currency_unknown: { consequence: 'row', why: 'An amount without a currency is no money.' },
  currency_wrong: { consequence: 'row', why: 'Two currencies in one row say that one of them is wrong.' },
  rate_missing: { consequence: 'required', why: 'Without a rate the row has no value in the reporting currency.' },
  header_fragment: { consequence: 'row', why: 'It is no data.' },
  footer: { consequence: 'row', why: 'It is no data.' },
  value_unknown: { consequence: 'needed', why: 'What the dataset does not need is left empty.' },
  value_missing: { consequence: 'required', why: 'What the dataset does not need may be empty.' },
  credit_twice: { consequence: 'cell', why: 'A deal has one sourcing partner; the others influenced it.' },
  excel_damage: { consequence: 'needed', why: 'What a spreadsheet changed cannot be told back.' },
  columns_wrong: { consequence: 'row', why: 'Nobody can tell which cell belongs to which column.' },
}

/** Whether a defect of a column leaves its row out. */
export function refuses(kind: DefectKind, column?: Column): boolean {
  const { consequence } = defect_rules[kind]
  if (consequence === 'row' || consequence === 'cell' || consequence === 'told' || column === undefined) return consequence === 'row'
  const { required, name } = column
  return required === true || name === 'partner' || (consequence === 'needed' && carries(column))
}

// Money, days and ids carry figures and rows even where a dataset can do without them.
const carries = ({ type, name }: Column): boolean => type === 'money' || type === 'date' || key_columns.has(name)
const key_columns = new Set(Object.values(dataset_columns).flatMap(({ key }) => key ?? []))
