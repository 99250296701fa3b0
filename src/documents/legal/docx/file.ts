// A Word file from what stands in it: page, header and footer, watermark, language, properties.
import { Document, type FileChild, Footer, Header, Packer, PageNumber, Paragraph, type ParagraphChild, TabStopType, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { filled } from '../../../site/ui.ts'
import { reproducible } from '../../package/zip.ts'
import type { Column } from './column.ts'
import { dated, stateOf } from './cover.ts'
import { numberingOf } from './numbering.ts'
import { properties } from './properties.ts'
import { runsOf } from './runs.ts'
import { ink, stylesOf } from './styles.ts'
import { text_width, wide_text_width } from './tables.ts'

/** The bytes of a document; the first column is the one that header and footer speak. */
export async function fileOf(author: string, columns: readonly [Column, ...Column[]], children: readonly FileChild[]): Promise<Uint8Array> {
  const [first] = columns
  const wide = columns.length > 1
  const title = columns.map(({ common }) => common.text.title).join(' / ')
  const document = new Document({
    title,
    styles: stylesOf(columns),
    numbering: numberingOf(columns),
    compatibility: { version: 15 },
    // Changes to a draft are seen without anybody having to think of it.
    features: { trackRevisions: first.filling.state === 'draft' },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: wide
              ? { top: 1300, bottom: 1250, left: 963, right: 963, header: 620, footer: 560 }
              : { top: 1420, bottom: 1360, left: 1418, right: 1418, header: 680, footer: 620 },
          },
        },
        headers: { default: headerOf(columns, wide ? wide_text_width : text_width) },
        footers: { default: footerOf(first, wide ? wide_text_width : text_width) },
        children: [...children],
      },
    ],
  })
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: properties(columns, title, author) },
  ])
  return reproducible(bytes, first.filling.day, first.rtl ? { ...changes, ...rightToLeft } : changes)
}

type Changes = Parameters<typeof reproducible>[2]

// What the library has no options for: levels of a list that Word knows to be of one list, and pages that are read from the right.
const changes: Changes = {
  'word/numbering.xml': (xml) => xml.replaceAll('<w:multiLevelType w:val="hybridMultilevel"/>', '<w:multiLevelType w:val="multilevel"/>'),
}
const rightToLeft: Changes = {
  'word/document.xml': (xml) => xml.replace(/(?=<w:docGrid [^>]*\/><\/w:sectPr><\/w:body>)/, '<w:bidi/>'),
}

function headerOf(columns: readonly [Column, ...Column[]], width: number): Header {
  const [first] = columns
  const { common, rtl } = first
  const state = stateOf(first)
  const languages = columns.map((column) => column.common.language).join(' / ')
  const about = `${common.text.title}  ·  ${filled(common.words.version, { version: common.text.version })}  ·  ${languages}`
  return new Header({
    children: [
      edge(first, width, [
        ...runsOf(about, rtl, quiet),
        ...(state === undefined
          ? []
          : [
              ...runsOf('\t', rtl),
              ...runsOf(state, rtl, { ...quiet, bold: true, color: ink.accent }),
              new TextWatermark({ text: state, font: 'Times New Roman', color: 'D9D9D9', opacity: 0.4 }),
            ]),
      ]),
    ],
  })
}

const quiet = { size: 16, color: ink.quiet }

function footerOf(column: Column, width: number): Footer {
  const { common, rtl } = column
  const page = common.words.page.split(/(\{pages?\})/).flatMap((part): ParagraphChild[] => {
    if (part === '{page}') return [new TextRun({ ...quiet, children: [PageNumber.CURRENT] })]
    if (part === '{pages}') return [new TextRun({ ...quiet, children: [PageNumber.TOTAL_PAGES] })]
    return runsOf(part, rtl, quiet)
  })
  return new Footer({ children: [edge(column, width, [...runsOf(dated(column), rtl, quiet), ...runsOf('\t', rtl), ...page])] })
}

/** A line at the edge of the page, with what follows the tab at its end. */
const edge = ({ rtl }: Column, width: number, children: readonly ParagraphChild[]): Paragraph =>
  new Paragraph({ bidirectional: rtl, tabStops: [{ type: TabStopType.RIGHT, position: width }], children })
