// The template of a customer story as DOCX: what makes a story, as questions, with what the campaign knows already filled in.
import { AlignmentType, Document, Footer, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { Maker } from '../job.ts'
import { colours } from '../look/colours.ts'
import { reproducible } from '../package/zip.ts'

export interface CaseStudy {
  /** Language tag. */
  tag: string
  dir: 'ltr' | 'rtl'
  day: string
  author: string
  title: string
  /** What the file is for. */
  lead: string
  facts: readonly { label: string; value: string }[]
  chapters: readonly { title: string /** What is known. */; text?: string /** What to ask. */; questions: readonly string[] }[]
  /** What stands where something is to be written. */
  blank: string
  foot: string
}

export const make: Maker<CaseStudy> = async (data) => {
  const { title, lead, facts, chapters, blank, foot, day, author, tag, dir } = data
  const rtl = dir === 'rtl'
  const hex = (colour: string): string => colour.slice(1).toUpperCase()
  const run = (text: string, look: { bold?: boolean; color?: string; italics?: boolean; size?: number } = {}): TextRun =>
    new TextRun({ text, rightToLeft: rtl, ...look, ...(look.size === undefined ? {} : { sizeComplexScript: look.size }) })
  const line = (children: readonly TextRun[], more: object = {}): Paragraph =>
    new Paragraph({ bidirectional: rtl, alignment: AlignmentType.START, spacing: { after: 120 }, children: [...children], ...more })
  const written = (text: string): Paragraph[] => text.split(/\n+/).map((each) => line([run(each)]))
  const quiet = hex(colours['text-quiet'])
  const children = [
    line([run(title)], { heading: HeadingLevel.TITLE }),
    line([run(lead, { color: quiet })], { spacing: { after: 240 } }),
    ...facts.map(({ label, value }) => line([run(`${label}: `, { bold: true }), run(value)], { spacing: { after: 60 } })),
    ...chapters.flatMap(({ title: head, text, questions }) => [
      line([run(head)], { heading: HeadingLevel.HEADING_1 }),
      ...(text === undefined ? [] : written(text)),
      ...questions.flatMap((question) => [
        line([run(question, { bold: true })], { keepNext: true, spacing: { before: 120, after: 40 } }),
        line([run(blank, { color: quiet, italics: !rtl })]),
      ]),
    ]),
  ]
  const language = rtl ? { value: 'en-US', bidirectional: tag === 'ar' ? 'ar-SA' : tag } : { value: tag === 'en' ? 'en-US' : tag }
  const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' }
  const heading = (size: number, before: number) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: hex(colours['text-strong']), font },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: { font, size: 21, sizeComplexScript: 22, color: hex(colours.text), language },
          paragraph: { spacing: { line: 290 } },
        },
        title: heading(40, 0),
        heading1: heading(28, 360),
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1300, left: 1300, right: 1300 } } },
        footers: { default: new Footer({ children: [line([run(foot, { size: 16, color: quiet })])] }) },
        children,
      },
    ],
  })
  return reproducible(await Packer.pack(document, 'uint8array'), day)
}
