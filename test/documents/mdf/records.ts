// Tables of a ledger as records, for tests.
import { cellText, type Sheet } from '../../../src/documents/package/sheet.ts'

/** Cells of a table by the heads of its columns. */
export const records = ({ columns, rows }: Sheet): Record<string, string>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ title }, index) => [title, cellText(row[index] ?? '')])))
export const pick = (record: Record<string, string>, ...titles: string[]): string[] =>
  titles.map((title) => record[title] ?? '(no such column)')
