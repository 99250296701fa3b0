// Cells of a list as a spreadsheet reads them.
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { csvText } from '../../src/program/csv-text.ts'

test('cells with commas, quotes and line breaks come back as they are', () => {
  const rows = [
    ['Name', 'Note'],
    ['São João, Ltda.', 'says "yes"\nand more'],
    ['شركة', ''],
  ]
  expect(parse(csvText(rows), { bom: true })).toEqual(rows)
})

test('what would be a formula is text; numbers stay numbers', () => {
  expect(csvText([['=HYPERLINK("x")', '@a', '+1', '-2.5', '-2+3', '\tx', '2026-11-20']])).toBe(
    `\uFEFF"'=HYPERLINK(""x"")",'@a,+1,-2.5,'-2+3,'\tx,2026-11-20\r\n`,
  )
})
