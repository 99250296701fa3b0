// Tables of legal documents in Word: thin lines between rows, widths in full, and columns from the right where the language begins there.
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Inline } from '../../../program/legal/model.ts'
import type { Column } from './column.ts'
import { lineOf } from './inlines.ts'
import { styleOf } from './names.ts'
import { ink } from './styles.ts'

/** Twentieths of a point. */
export const text_width = 9070
export const wide_text_width = 9980

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const line = { style: BorderStyle.SINGLE, size: 4, color: ink.line }
const borders = {
  plain: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
  rows: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
  grid: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
}

export interface Grid {
  /** Widths of its columns, in twentieths of a point. */
  widths: readonly number[]
  lines: keyof typeof borders
  rtl: boolean
  /** Its first row stands again on each page. */
  head?: true
  /** Rows stay on one page. */
  whole?: true
}

/** A table of cells that hold paragraphs. */
export const gridOf = (rows: readonly (readonly (readonly (Paragraph | Table)[])[])[], { widths, lines, rtl, head, whole }: Grid): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: borders[lines],
    margins: { left: 100, right: 100, top: 20, bottom: 20 },
    ...(rtl ? { visuallyRightToLeft: true } : {}),
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          ...(head === true && index === 0 ? { tableHeader: true } : {}),
          ...(whole === true ? { cantSplit: true } : {}),
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                children: children.length === 0 ? [new Paragraph({})] : children,
              }),
          ),
        }),
    ),
  })

/** A table of the text; its first row is its head. */
export function tableOf(rows: readonly (readonly (readonly Inline[])[])[], column: Column): Table {
  const count = Math.max(1, ...rows.map((row) => row.length))
  const bold = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) => (inline.type === 'text' || inline.type === 'slot' ? { ...inline, bold: true } : inline))
  return gridOf(
    rows.map((row, index) =>
      Array.from({ length: count }, (_, at) => [
        new Paragraph({
          style: styleOf('value', column.suffix),
          children: lineOf(index === 0 ? bold(row[at] ?? []) : (row[at] ?? []), column),
        }),
      ]),
    ),
    { widths: Array.from({ length: count }, () => Math.floor(column.width / count)), lines: 'grid', rtl: column.rtl, head: true },
  )
}
