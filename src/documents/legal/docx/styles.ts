// Styles of legal documents in Word. Counsel works with these: what looks the same is the same style, and numbers belong to styles.
import {
  BorderStyle,
  type IDocumentDefaultsOptions,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import { colours } from '../../look/colours.ts'
import type { Column } from './column.ts'
import { character_styles, listOfBullets, listOfClauses, type ParagraphStyle, styleOf } from './names.ts'
import { roomOfNumbers } from './numbering.ts'

/** Word has these on every system, so that nothing has to be embedded in a file that goes back and forth; the second has Arabic letters. */
const latin_font = 'Times New Roman'
const arabic_font = 'Tahoma'
const text_size = 22
/** Heights of lines, in parts of 240: marks above and below Arabic letters need room. */
const line = 264
const arabic_line = 288

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
  const room = roomOfNumbers(narrow)
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
        ...level(listOfClauses(suffix), 0),
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
    clause: { name: 'Clause', run: sized(text_size), paragraph: { ...level(listOfClauses(suffix), 1), spacing: { after } } },
    item: { name: 'Item', run: sized(text_size), paragraph: { ...level(listOfClauses(suffix), 2), spacing: { after } } },
    bullet: { name: 'Bullet', run: sized(text_size), paragraph: { ...level(listOfBullets(suffix), 0), spacing: { after } } },
    text: { name: 'Clause Text', run: sized(text_size), paragraph: { indent: { left: room }, spacing: { after } } },
    body: { name: 'Body Text', run: sized(text_size), paragraph: { spacing: { after } } },
    quiet: { name: 'Note', run: { ...sized(19), color: ink.quiet }, paragraph: { spacing: { after } } },
    notice: { name: 'Notice', run: sized(20), paragraph: framed(ink.accent, narrow) },
    copy: { name: 'Copy Notice', run: sized(20), paragraph: framed(ink.line, narrow) },
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

/** A frame as wide as the text; in a column it stays inside of it. */
function framed(color: string, narrow: boolean): NonNullable<Look['paragraph']> {
  const side = { style: BorderStyle.SINGLE, size: 6, color, space: 5 }
  const aside = narrow ? 200 : 100
  return {
    border: { top: side, bottom: side, left: side, right: side },
    spacing: { before: 160, after: 160 },
    indent: { left: aside, right: aside },
  }
}

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
