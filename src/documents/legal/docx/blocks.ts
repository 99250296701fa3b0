// Sections of a legal text in Word: headings, clauses and lists that Word numbers, annexes, tables.
import { Paragraph, type ParagraphChild, type Table } from 'docx'
import type { Block, Inline, Section } from '../../../program/legal/model.ts'
import { type Column, isOff } from './column.ts'
import { lineOf, target } from './inlines.ts'
import { listOfItems, type ParagraphStyle, styleOf } from './names.ts'
import { runsOf } from './runs.ts'
import { ink } from './styles.ts'
import { tableOf } from './tables.ts'

export const paragraph = (style: ParagraphStyle, column: Column, children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ style: styleOf(style, column.suffix), children })

/** A paragraph of words that are not of the text. */
export const said = (style: ParagraphStyle, column: Column, text: string): Paragraph => paragraph(style, column, runsOf(text, column.rtl))

export const headingOf = ({ number, title }: Section, column: Column): Paragraph =>
  paragraph('heading', column, target(`clause-${number}`, column, lineOf(title, column)))

export const notUsed = (column: Column): Paragraph =>
  paragraph('text', column, runsOf(column.common.words.notUsed, column.rtl, { color: ink.quiet }))

/** What stands below the heading of a section. One that does not apply says so. */
export const bodyOf = (section: Section, column: Column): (Paragraph | Table)[] =>
  isOff(column, section.number)
    ? [notUsed(column)]
    : section.blocks.flatMap((block, index) => blockOf(block, section.blocks.slice(0, index), column))

/** `before` are the blocks of the section above it. */
export function blockOf(block: Block, before: readonly Block[], column: Column): (Paragraph | Table)[] {
  switch (block.type) {
    case 'clause':
      return [
        paragraph(
          'clause',
          column,
          target(
            `clause-${block.number}`,
            column,
            isOff(column, block.number) ? runsOf(column.common.words.notUsed, column.rtl) : lineOf(block.inlines, column),
          ),
        ),
      ]
    case 'paragraph':
      return [paragraph('text', column, lineOf(block.inlines, column))]
    case 'annex':
      return annexOf(block, column)
    case 'list':
      return listOf(block, before, column)
    case 'table':
      return [tableOf(block.rows, column), said('gap', column, '')]
  }
}

// A title whose sentence goes on is one paragraph with it: `Annex D. Standard clauses, in full.`
function annexOf({ letter, mark, title, inlines }: Extract<Block, { type: 'annex' }>, column: Column): Paragraph[] {
  const { rtl } = column
  const [, before = '', sign = mark] = /^(.*?)(\S+)$/su.exec(mark) ?? []
  const head = [
    ...runsOf(before, rtl),
    ...target(`annex-${letter}`, column, runsOf(sign, rtl)),
    ...runsOf(title === '' ? '' : `. ${title}`, rtl),
  ]
  if (isOff(column, `annex-${letter}`)) return [paragraph('annex', column, head), notUsed(column)]
  if (inlines.length === 0) return [paragraph('annex', column, head)]
  if (goesOn(inlines)) return [paragraph('annex', column, [...head, ...lineOf(inlines, column, { bold: false })])]
  return [paragraph('annex', column, head), paragraph('text', column, lineOf(inlines, column))]
}

const goesOn = ([first]: readonly Inline[]): boolean => first?.type === 'text' && /^[,;،؛]/.test(first.text)

/** Items with numbers are `(a)` below their clause. A second list below the same clause begins again. */
function listOf({ ordered, items }: Extract<Block, { type: 'list' }>, before: readonly Block[], column: Column): Paragraph[] {
  if (!ordered) return items.map((item) => paragraph('bullet', column, lineOf(item, column)))
  const above = before.slice(before.findLastIndex(({ type }) => type === 'clause') + 1)
  const again = above.some((block) => block.type === 'list' && block.ordered)
  const numbering = again ? { numbering: { reference: listOfItems(column.suffix), level: 0, instance: column.nextId() } } : {}
  return items.map((item) => new Paragraph({ style: styleOf('item', column.suffix), ...numbering, children: lineOf(item, column) }))
}
