// Workbooks: what looks like a formula stays text, days and amounts are values, and the same tables give the same bytes.
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { job } from '../../src/documents/job.ts'
import type { Sheet } from '../../src/documents/package/sheet.ts'
import { serialOf, sheetName } from '../../src/documents/package/workbook-maker.ts'
import { describeWithOffice, sheetsOf } from './libreoffice.ts'
import { made } from './sample.ts'

const hostile = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  `"'<b>&amp;]]>`,
  '\u202Eabc\u202C \u200F',
  '_x0041_',
  'x'.repeat(10_000),
  '{=1}',
  ' spaces ',
  '#REF!',
  'a\nb',
]
const sheet: Sheet = {
  name: 'A [table]: of all/kinds, longer than names may be',
  lead: [['Title'], ['', 'Day', { date: '2026-03-01' }]],
  columns: [
    { title: '=HEAD()', width: 10, choices: ['Open', 'Done & "closed"'] },
    { title: 'Day', width: 10 },
    { title: 'Amount', width: 10 },
  ],
  rows: [
    ...hostile.map((text) => [text, '', '']),
    [{ warning: '=2+2' }, { date: '2026-02-22', before: { cell: '$C$2', days: 7 } }, { amount: '-1234.5678' }],
    [{ count: 3 }, { date: '1999-12-31' }, { amount: '123456789012345.6789' }],
  ],
}
const workbook = (dir: 'ltr' | 'rtl' = 'ltr', one = sheet) => made(job('workbook', { day: '2026-11-20', dir, sheets: [one] }))
const partsOf = async (dir?: 'ltr' | 'rtl') =>
  new Map(Object.entries(unzipSync(await workbook(dir))).map(([path, bytes]) => [path, strFromU8(bytes)]))

test('the same in every run, with no day but its own', async () => {
  expect(Buffer.from(await workbook()).equals(Buffer.from(await workbook()))).toBe(true)
})

test('holds no formula but those of days, with what they come to', async () => {
  const xml = (await partsOf()).get('xl/worksheets/sheet1.xml') ?? ''
  expect([...xml.matchAll(/<f>.*?<\/f><v>.*?<\/v>/g)].map(([found]) => found)).toEqual([`<f>$C$2-7</f><v>${serialOf('2026-02-22')}</v>`])
  // 1 January 1900 is day 1; spreadsheets count a 29 February that was none.
  expect([serialOf('1900-03-01'), serialOf('2026-03-01')]).toEqual([61, 46_082])
})

test('keeps heads in sight, filters, offers choices, and prints in width', async () => {
  const parts = await partsOf('rtl')
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(xml).toContain('<pane ySplit="3" xSplit="1" topLeftCell="B4"')
  expect(xml).toContain('rightToLeft="1"')
  expect(xml).toContain('<autoFilter ref="A3:C17"/>')
  expect(xml).toContain('sqref="A4:A17"><formula1>"Open,Done &#38; &#34;&#34;closed&#34;&#34;"</formula1>')
  expect(xml).toContain('<pageSetup paperSize="9" fitToWidth="1" orientation="landscape" fitToHeight="0"/>')
  const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'dataValidations', 'pageMargins', 'pageSetup'].map((name) =>
    xml.indexOf(`<${name}`),
  )
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(order).not.toContain(-1)
  expect(parts.get('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName(sheet.name)}'!$A:$A,'${sheetName(sheet.name)}'!$3:$3</definedName>`,
  )
})

test('names of sheets are such as spreadsheets take', () => {
  expect([sheetName(sheet.name), sheetName("O'Neill: 1/2")]).toEqual(['A  table   of all kinds, longer', 'O Neill  1 2'])
})

test('a text that no cell can hold is a problem that says so', async () => {
  const long: Sheet = { name: 'A', columns: [{ title: 'B', width: 10 }], rows: [['x'.repeat(32_768)]] }
  await expect(workbook('ltr', long)).rejects.toThrow('a cell of a workbook holds 32767 characters, and one would hold 32768')
})

describeWithOffice('LibreOffice', () => {
  test('reads every value as it was given', async () => {
    const [rows = []] = sheetsOf(await workbook()).values()
    expect(rows).toEqual([
      ['Title', '', ''],
      ['', 'Day', '2026-03-01'],
      ['=HEAD()', 'Day', 'Amount'],
      ...hostile.map((text) => [text, '', '']),
      ['=2+2', '2026-02-22', '-1234.5678'],
      ['3', '1999-12-31', '123456789012345.6789'],
    ])
  })
})
