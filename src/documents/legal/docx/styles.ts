// Styles and numbering of legal documents in Word. Counsel works with these: what looks the same is the same style, and numbers belong to styles.
import {
  AlignmentType,
  type IDocumentDefaultsOptions,
  type IFontAttributesProperties,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import { colours } from '../../look/colours.ts'
import type { Column } from './column.ts'

/** Word has these on every system, so that nothing has to be embedded in a file that goes back and forth; the second has Arabic letters. */
const latin_font = 'Times New Roman'
const arabic_font = 'Tahoma'
const text_size = 22
/** Heights of lines, in parts of 240: marks above and below Arabic letters need room. */
const line = 264
const arabic_line = 288
/** How far the words of a clause stand from its number, in twentieths of a point. */
const indent = 720
const narrow_indent = 560
const item_indent = 510

export const ink = {
  text: hex(colours['text-strong']),
  quiet: hex(colours['text-quiet']),
  line: hex(colours.line),
  accent: hex(colours.bad),
  paper: hex(colours.surface),
} as const

function hex(colour: string): string {
  return colour.slice(1).toUpperCase()
}

export const character_styles = { term: 'DefinedTerm', blank: 'ToFillIn', strong: 'Strong', anchor: 'SignatureAnchor' } as const

const names = {
  title: 'Title',
  heading: 'Heading1',
  part: 'PartHeading',
  clause: 'Clause',
  item: 'Item',
  bullet: 'Bullet',
  text: 'ClauseText',
  annex: 'Heading2',
  body: 'BodyText',
  quiet: 'Note',
  notice: 'Notice',
  label: 'TermLabel',
  value: 'TermValue',
  contents: 'TOC1',
  gap: 'TableGap',
} as const
export type ParagraphStyle = keyof typeof names

export const styleOf = (style: ParagraphStyle, suffix: Column['suffix']): string => `${names[style]}${suffix}`

const clauses = (suffix: Column['suffix']): string => `clauses${suffix}`
const bullets = (suffix: Column['suffix']): string => `bullets${suffix}`
export const listOfItems = (suffix: Column['suffix']): string => `items${suffix}`

/** Languages as Word names them, always with a country. */
function wordLanguage(locale: string): string {
  if (locale === 'ar') return 'ar-SA'
  const { language, region } = new Intl.Locale(locale).maximize()
  return `${language}-${region}`
}

export const languageOf = ({ common, rtl }: Pick<Column, 'common' | 'rtl'>): { value: string; bidirectional: string } =>
  rtl
    ? { value: 'en-US', bidirectional: wordLanguage(common.text.locale) }
    : { value: wordLanguage(common.text.locale), bidirectional: 'ar-SA' }

/** Latin words in Arabic have the letters of its font, which are made for each other. */
const fontsOf = (rtl: boolean): IFontAttributesProperties => {
  const own = rtl ? arabic_font : latin_font
  return { ascii: own, hAnsi: own, eastAsia: own, cs: arabic_font }
}

type Look = Omit<IParagraphStyleOptions, 'id'>

/** `narrow` is for two columns on a page. */
function sheetOf({ suffix }: Column, narrow: boolean): Readonly<Record<ParagraphStyle, Look>> {
  const scale = narrow ? 0.86 : 1
  const sized = (size: number): { size: number } => ({ size: Math.round(size * scale) })
  const level = (reference: string, at: number) => ({ numbering: { reference, level: at } })
  const after = narrow ? 80 : 120
  const room = narrow ? narrow_indent : indent
  const next = { next: styleOf('clause', suffix) }
  return {
    title: {
      name: 'Title',
      run: { ...sized(44), bold: true, color: ink.text },
      paragraph: { spacing: { before: 120, after: 160 }, keepNext: true },
    },
    heading: {
      name: 'heading 1',
      ...next,
      run: { ...sized(24), bold: true, color: ink.text },
      paragraph: {
        ...level(clauses(suffix), 0),
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        spacing: { before: narrow ? 160 : 320, after },
      },
    },
    annex: {
      name: 'heading 2',
      next: styleOf('text', suffix),
      run: { ...sized(text_size), bold: true, color: ink.text },
      paragraph: { keepNext: true, outlineLevel: 1, indent: { left: room }, spacing: { before: 200, after } },
    },
    part: {
      name: 'Part Heading',
      next: styleOf('body', suffix),
      run: { ...sized(24), bold: true, color: ink.text },
      paragraph: { keepNext: true, spacing: { before: 320, after } },
    },
    clause: { name: 'Clause', run: sized(text_size), paragraph: { ...level(clauses(suffix), 1), spacing: { after } } },
    item: { name: 'Item', run: sized(text_size), paragraph: { ...level(clauses(suffix), 2), spacing: { after } } },
    bullet: { name: 'Bullet', run: sized(text_size), paragraph: { ...level(bullets(suffix), 0), spacing: { after } } },
    text: { name: 'Clause Text', run: sized(text_size), paragraph: { indent: { left: room }, spacing: { after } } },
    body: { name: 'Body Text', run: sized(text_size), paragraph: { spacing: { after } } },
    quiet: { name: 'Note', run: { ...sized(19), color: ink.quiet }, paragraph: { spacing: { after } } },
    notice: {
      name: 'Notice',
      run: sized(20),
      paragraph: { border: framed, spacing: { before: 160, after: 160 }, indent: { left: 200, right: 200 } },
    },
    label: {
      name: 'Term Label',
      run: { ...sized(19), color: ink.quiet },
      paragraph: { spacing: { before: 30, after: 30 } },
    },
    value: { name: 'Term Value', run: sized(20), paragraph: { spacing: { before: 30, after: 30 } } },
    contents: { name: 'toc 1', run: sized(20), paragraph: { leftTabStop: room, spacing: { after: 20 } } },
    gap: { name: 'Table Gap', run: sized(12), paragraph: { spacing: { after: 0 } } },
  }
}

/** Paragraphs of the style run from the right where the language does. */
const directed = (look: Look['paragraph'], { rtl }: Column) =>
  rtl ? { ...look, bidirectional: true, spacing: { ...look?.spacing, line: arabic_line, lineRule: LineRuleType.AUTO } } : { ...look }

const side = { style: 'single', size: 6, color: ink.accent, space: 5 } as const
const framed = { top: side, bottom: side, left: side, right: side }

/** Styles of a document; those of its second column end in the suffix of the column. */
export function stylesOf(columns: readonly Column[]): IStylesOptions {
  const [first] = columns
  const narrow = columns.length > 1
  const defaults: IDocumentDefaultsOptions = {
    run: {
      font: fontsOf(first?.rtl ?? false),
      size: text_size,
      color: ink.text,
      ...(first === undefined ? {} : { language: languageOf(first) }),
    },
    paragraph: { spacing: { line, lineRule: LineRuleType.AUTO } },
  }
  const all = columns.flatMap((column) =>
    Object.entries(sheetOf(column, narrow)).map(([key, look]): IParagraphStyleOptions & { id: string } => {
      const id = styleOf(key as ParagraphStyle, column.suffix)
      const named = column.suffix === '' ? look.name : `${look.name} (${column.common.text.locale})`
      return {
        id,
        basedOn: 'Normal',
        quickFormat: true,
        ...look,
        paragraph: directed(look.paragraph, column),
        ...(named === undefined ? {} : { name: named }),
        ...(column.suffix === '' ? {} : { run: { ...look.run, language: languageOf(column), font: fontsOf(column.rtl) } }),
      }
    }),
  )
  return {
    default: { document: defaults },
    paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true }, ...all],
    characterStyles: [
      { id: character_styles.term, name: 'Defined Term', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { bold: true } },
      { id: character_styles.strong, name: 'Strong', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { bold: true } },
      { id: character_styles.blank, name: 'To Fill In', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { color: ink.text } },
      {
        id: character_styles.anchor,
        name: 'Signature Anchor',
        basedOn: 'DefaultParagraphFont',
        run: { color: ink.paper, size: 2, noProof: true },
      },
    ],
  }
}

/** Lists of a document: the clauses of each column in several levels, and those of items that begin again. */
export const numberingOf = (columns: readonly Column[]): INumberingOptions => ({
  config: columns.flatMap(({ suffix, rtl }) => listsOf(suffix, rtl, columns.length > 1 ? narrow_indent : indent)),
})

const listsOf = (suffix: Column['suffix'], rtl: boolean, room: number): INumberingOptions['config'] => [
  {
    reference: clauses(suffix),
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
    reference: bullets(suffix),
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
    // Word and LibreOffice do not agree on which side is left where lines begin on the right; a number in the middle of its room stands there in both.
    alignment: rtl ? AlignmentType.CENTER : AlignmentType.START,
    style: {
      ...(style === undefined ? {} : { style }),
      run: { ...(bold ? { bold } : {}), ...(rtl ? { rightToLeft: true } : {}) },
      paragraph: { indent: { left, hanging: rtl ? Math.round(width * 0.58) : width } },
    },
  }
}
