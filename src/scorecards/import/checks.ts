// What is wrong with the cells and rows of an export, as the numbers that the database keeps of them: one digit of 16 for each column that can be wrong.
import type { DefectKind } from '../figure.ts'

/**
 * What a digit says of a cell. Two are no defects: `unread`, the text was not known when the statement was made, and `left_out`, the source says that rows
 * with it do not count.
 */
export const cell_checks = [
  'fine',
  'amount_text',
  'date_impossible',
  'value_unknown',
  'excel_damage',
  'value_missing',
  'amount_missing',
  'amount_negative',
  'currency_wrong',
  'currency_unknown',
  'partner_unknown',
  'date_future',
  'header_fragment',
  'unread',
  'left_out',
  'date_order',
] as const satisfies readonly (DefectKind | 'fine' | 'unread' | 'left_out')[]
export type CellCheck = (typeof cell_checks)[number]

/** What the first digit says of a whole row. `empty` rows and footers are no data. */
export const row_checks = ['fine', 'too_few', 'too_many', 'quote_open', 'too_long', 'empty', 'footer'] as const
export type RowCheck = (typeof row_checks)[number]

/** Rows with a number from here on are left out. */
export const refused_from = 1n << 62n
const slots = 15

/** The digit at a slot as a number of SQL; slot 0 is the one of the row. */
export function digitAt(slot: number, check: CellCheck | RowCheck, refused: boolean): string {
  if (slot >= slots) throw new Error(`at most ${slots - 1} columns of a dataset can be checked`)
  const code = slot === 0 ? row_checks.indexOf(check as RowCheck) : cell_checks.indexOf(check as CellCheck)
  return String((BigInt(code) << BigInt(slot * 4)) | (refused ? refused_from : 0n))
}

const digitOf = (checks: bigint, slot: number): number => Number((checks >> BigInt(slot * 4)) & 15n)

export const rowCheckOf = (checks: bigint): RowCheck => row_checks[digitOf(checks, 0)] ?? 'fine'
export const cellCheckOf = (checks: bigint, slot: number): CellCheck => cell_checks[digitOf(checks, slot)] ?? 'fine'

/** The digits at a slot in SQL. */
export const digitSql = (column: string, slot: number): string => `((${column} >> ${slot * 4}) & 15)`
