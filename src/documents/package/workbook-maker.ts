// A workbook (XLSX) of tables. Words are always text, whatever they look like: no cell of the program becomes a formula.
import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node'
import { escapeHtml } from '../../site/html.ts'
import { CannotMake, type Maker } from '../job.ts'
import { colours } from '../look/colours.ts'
import { centsOf, type Sheet, type SheetCell, type SheetColumn } from './sheet.ts'
import { reproducible } from './zip.ts'

export interface Workbook {
  day: string
  dir: 'ltr' | 'rtl'
  sheets: readonly Sheet[]
}

export const make: Maker<Workbook> = async ({ day, dir, sheets }) => {
  const written = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name),
      data: rowsOf(sheet, dir),
      columns: sheet.columns.map((column) => ({ width: widthOf(column) })),
      stickyRowsCount: headRow(sheet),
      stickyColumnsCount: 1,
      rightToLeft: dir === 'rtl',
      orientation: 'landscape' as const,
      showGridLines: false,
    })),
    { fontFamily: 'Arial', fontSize: 10, features: [finish(sheets)] },
  ).toBuffer()
  return reproducible(written, day)
}

/** Names of sheets hold at most 31 characters, and not all of them. */
export const sheetName = (name: string): string => [...name.replaceAll(/[[\]:*?/\\']/g, ' ')].slice(0, 31).join('').trim()

/** Row of the heads, counted from 1. */
const headRow = ({ lead = [] }: Sheet): number => lead.length + 1

const most_characters = 32_767

function text(value: string): string {
  if (value.length > most_characters)
    throw new CannotMake(
      `a cell of a workbook holds ${most_characters} characters, and one would hold ${value.length}`,
      'Shorten the text.',
    )
  // Excel reads _x0041_ as an A.
  return value.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

const epoch = Date.UTC(1899, 11, 30)
/** A day as spreadsheets count them. */
export const serialOf = (date: string): number => (Date.parse(date) - epoch) / 86_400_000

const date_format = 'yyyy-mm-dd'
/** Digits that a number of a spreadsheet keeps. */
const most_digits = 15

function cellOf(cell: SheetCell): CellObject {
  if (typeof cell === 'string') return cell === '' ? {} : { type: String, value: text(cell) }
  if ('warning' in cell)
    return cell.warning === ''
      ? {}
      : { type: String, value: text(cell.warning), backgroundColor: colours['warn-soft'], textColor: colours.warn }
  if ('count' in cell) return { type: Number, value: cell.count }
  if ('amount' in cell) return amountCell(cell.amount)
  return 'before' in cell
    ? { type: 'Formula', value: formulaOf(cell.before), format: date_format, align: 'center' }
    : { type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: date_format, align: 'center' }
}

// A number that would lose digits stays text.
function amountCell(amount: string): CellObject {
  const places = centsOf(amount).split('.')[1]?.length ?? 2
  return amount.replaceAll(/\D/g, '').length > most_digits
    ? { type: String, value: centsOf(amount), align: 'right' }
    : { type: Number, value: Number(amount), format: `#,##0.${'0'.repeat(places)}` }
}

const formulaOf = ({ cell, days }: { cell: string; days: number }): string => `${cell}-${days}`

function rowsOf(sheet: Sheet, dir: Workbook['dir']): Row[] {
  const side = dir === 'rtl' ? 'right' : 'left'
  const lead = (sheet.lead ?? []).map(
    (row, index): Row =>
      row.map((cell) => ({
        ...cellOf(cell),
        ...(index === 0 ? { fontWeight: 'bold' as const, fontSize: 14 } : {}),
        ...(typeof cell !== 'string' && 'date' in cell
          ? { backgroundColor: colours['accent-soft'], borderColor: colours.accent, borderStyle: 'thin' as const }
          : {}),
      })),
  )
  const headHeight = heightOf(sheet.columns.map((column) => [column.title, widthOf(column) - 1]))
  const heads = sheet.columns.map(
    ({ title, centred }, index): CellObject => ({
      type: String,
      value: text(title),
      height: headHeight,
      fontWeight: 'bold',
      textColor: colours['on-inverse'],
      backgroundColor: colours.inverse,
      align: centred ? 'center' : isAmounts(sheet, index) ? 'right' : side,
      alignVertical: 'center',
      wrap: true,
    }),
  )
  const rows = sheet.rows.map((row): Row => {
    const height = heightOf(row.map((cell, index) => [wordsOf(cell), widthAt(sheet, index)]))
    return row.map((cell, index) => ({
      height,
      ...(typeof cell === 'string' || 'warning' in cell
        ? { align: sheet.columns[index]?.centred ? ('center' as const) : side, wrap: true }
        : 'count' in cell
          ? { align: side }
          : {}),
      alignVertical: 'top',
      bottomBorderColor: colours.line,
      bottomBorderStyle: 'thin',
      ...cellOf(cell),
    }))
  })
  return [...lead, heads, ...rows]
}

/** Wide enough for the longest word of the head, which is bold. */
const widthOf = ({ title, width }: SheetColumn): number => Math.max(width, ...title.split(/\s+/).map((word) => word.length * 1.15 + 1.5))
const widthAt = ({ columns }: Sheet, index: number): number => {
  const column = columns[index]
  return column === undefined ? 1 : widthOf(column)
}

const isAmounts = ({ rows }: Sheet, column: number): boolean =>
  rows.some((row) => {
    const cell = row[column]
    return typeof cell === 'object' && 'amount' in cell
  })

const wordsOf = (cell: SheetCell): string => (typeof cell === 'string' ? cell : 'warning' in cell ? cell.warning : '')

/** The tallest row that spreadsheets know, in points. */
const most_height = 409

/** Height of a row in points: spreadsheets that are only looked at do not fit rows to their words. */
function heightOf(cells: readonly (readonly [words: string, width: number])[]): number {
  const lines = cells.map(([words, width]) =>
    words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width - 1))), 0),
  )
  return Math.min(most_height, Math.max(1, ...lines) * 13 + 4)
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number]

/** What the library does not write: filters, choices, what formulas come to, heads on each page, and one page in width. */
const finish = (sheets: readonly Sheet[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const sheet = sheets[sheetIndex]
          return sheet === undefined ? xml : finishedSheet(xml, sheet)
        },
      },
      'xl/workbook.xml': { transform: (xml) => xml.replace('</sheets>', `</sheets>${names(sheets)}`) },
    },
  },
})

function finishedSheet(xml: string, sheet: Sheet): string {
  const last = headRow(sheet) + sheet.rows.length
  const values = new Map(
    sheet.rows
      .flat()
      .flatMap((cell) => (typeof cell !== 'string' && 'before' in cell ? [[formulaOf(cell.before), serialOf(cell.date)]] : [])),
  )
  const filter = `<autoFilter ref="A${headRow(sheet)}:${letterOf(sheet.columns.length - 1)}${last}"/>`
  return xml
    .replace(/<worksheet[^>]*>/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replaceAll(/<f>([^<]*)<\/f>(?:<v>[^<]*<\/v>)?/g, (_, formula: string) => `<f>${formula}</f><v>${values.get(formula) ?? 0}</v>`)
    .replace('</sheetData>', `</sheetData>${filter}`)
    .replace(/(?=<pageMargins)|(?=<pageSetup)|(?=<\/worksheet>)/, choices(sheet, last))
    .replace(/<pageSetup[^>]*\/>/, `<pageSetup ${paperOf(sheet)} orientation="landscape" fitToHeight="0"/>`)
    .replace(/<pageMargins[^>]*\/>/, '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>')
}

/** Characters that are read easily across a sheet of A4, and of A3. */
const a4 = 190
const a3 = 290

/** Paper and how many sheets of it a table is wide. */
function paperOf({ columns }: Sheet): string {
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0)
  return width <= a4 ? 'paperSize="9" fitToWidth="1"' : `paperSize="8" fitToWidth="${Math.ceil(width / a3)}"`
}

/** Letters of a column, counted from 0. */
const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`

function choices(sheet: Sheet, last: number): string {
  const each = sheet.columns.flatMap(({ choices: values }, index) =>
    values === undefined || last === headRow(sheet)
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" errorStyle="information" sqref="${letterOf(index)}${headRow(sheet) + 1}:${letterOf(index)}${last}"><formula1>"${escapeHtml(values.join(',').replaceAll('"', '""'))}"</formula1></dataValidation>`,
        ],
  )
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

const names = (sheets: readonly Sheet[]): string =>
  `<definedNames>${sheets
    .map(
      (sheet, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeHtml(sheetName(sheet.name))}'!$A:$A,'${escapeHtml(sheetName(sheet.name))}'!$${headRow(sheet)}:$${headRow(sheet)}</definedName>`,
    )
    .join('')}</definedNames>`
