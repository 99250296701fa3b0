// Numbering of legal documents in Word: the clauses of each column are one list of several levels, each of which belongs to a style.
import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx'
import type { Column } from './column.ts'
import { listOfBullets, listOfClauses, listOfItems, styleOf } from './names.ts'

/** How far the words of a clause stand from its number, in twentieths of a point. */
const indent = 720
const narrow_indent = 560
const item_indent = 510

export const roomOfNumbers = (narrow: boolean): number => (narrow ? narrow_indent : indent)

/** Lists of a document: the clauses of each column in several levels, and those of items that begin again. */
export const numberingOf = (columns: readonly Column[]): INumberingOptions => ({
  config: columns.flatMap(({ suffix, rtl }) => listsOf(suffix, rtl, roomOfNumbers(columns.length > 1))),
})

const listsOf = (suffix: Column['suffix'], rtl: boolean, room: number): INumberingOptions['config'] => [
  {
    reference: listOfClauses(suffix),
    levels: [
      level(0, '%1.', { style: styleOf('heading', suffix), rtl, bold: true, left: room, width: room }),
      level(1, '%1.%2', { style: styleOf('clause', suffix), rtl, left: room, width: room }),
      level(2, '(%3)', { style: styleOf('item', suffix), rtl, left: room + item_indent, width: item_indent, format: lettersOf(rtl) }),
    ],
  },
  {
    reference: listOfItems(suffix),
    levels: [level(0, '(%1)', { rtl, left: room + item_indent, width: item_indent, format: lettersOf(rtl) })],
  },
  {
    reference: listOfBullets(suffix),
    levels: [
      level(0, '•', {
        style: styleOf('bullet', suffix),
        rtl,
        left: room + item_indent,
        width: item_indent,
        format: LevelFormat.BULLET,
      }),
    ],
  },
]

const lettersOf = (rtl: boolean): ILevelsOptions['format'] => (rtl ? LevelFormat.ARABIC_ABJAD : LevelFormat.LOWER_LETTER)

interface LevelLook {
  style?: string
  rtl: boolean
  bold?: true
  left: number
  /** Room for the number before the words. */
  width: number
  format?: ILevelsOptions['format']
}

function level(at: number, text: string, { style, rtl, bold, left, width, format = LevelFormat.DECIMAL }: LevelLook): ILevelsOptions {
  return {
    level: at,
    format,
    text,
    // Programs take left for different sides where lines begin on the right; a number in the middle of its room stands there in all of them.
    alignment: rtl ? AlignmentType.CENTER : AlignmentType.START,
    style: {
      ...(style === undefined ? {} : { style }),
      run: { ...(bold ? { bold } : {}), ...(rtl ? { rightToLeft: true } : {}) },
      paragraph: { indent: { left, hanging: rtl ? Math.round(width * 0.58) : width } },
    },
  }
}
