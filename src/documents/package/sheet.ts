// A table of plain values, which becomes a sheet of a workbook or a CSV: the same cells in both.
import { csvText } from '../../program/csv-text.ts'

export type SheetCell =
  | string
  | { date: string }
  /** A day that follows from another cell: so many days before it. `date` is what it is as the file is made. */
  | { date: string; before: { cell: string; days: number } }
  /** Exact decimal. */
  | { amount: string }
  | { count: number }
  /** Words that somebody has to look at. */
  | { warning: string }

export interface SheetColumn {
  title: string
  /** In characters. */
  width: number
  /** Its words stand in the middle, as signs do. */
  centred?: true
  /** What may be chosen in its cells; other words may be written too. */
  choices?: readonly string[]
}

export interface Sheet {
  name: string
  columns: readonly SheetColumn[]
  /** Rows above the heads of the columns; the first is its title. */
  lead?: readonly (readonly SheetCell[])[]
  rows: readonly (readonly SheetCell[])[]
}

/** An amount with cents, and with more digits where it has more. */
export function centsOf(amount: string): string {
  const [whole = '0', part = ''] = amount.split('.')
  return `${whole}.${part.padEnd(2, '0')}`
}

/** A cell as text that programs read: days of ISO 8601, amounts with a point. */
export function cellText(cell: SheetCell): string {
  if (typeof cell === 'string') return cell
  if ('date' in cell) return cell.date
  if ('amount' in cell) return centsOf(cell.amount)
  return 'count' in cell ? String(cell.count) : cell.warning
}

export const sheetCsv = ({ columns, rows }: Sheet): string =>
  csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))])
