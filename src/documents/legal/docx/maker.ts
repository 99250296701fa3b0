// A legal document in one language as DOCX, for counsel to redline: the same content as its PDF.
import type { Maker } from '../../job.ts'
import type { LegalCommon, LegalFilling } from '../document.ts'
import { bodyOf, headingOf, paragraph } from './blocks.ts'
import { type Authored, columnOf, counter } from './column.ts'
import { contentsOf } from './contents.ts'
import { coverOf, standardHead, termsHead, termsOf } from './cover.ts'
import { fileOf } from './file.ts'
import { lineOf } from './inlines.ts'
import { signaturesOf } from './signatures.ts'
import { text_width } from './tables.ts'

export const make: Maker<Authored<LegalFilling>, LegalCommon> = (data, _, common) => {
  const column = columnOf(common, data, { suffix: '', width: text_width, nextId: counter() })
  const { preamble, sections } = common.text
  return fileOf(
    data.author,
    [column],
    [
      ...coverOf(column),
      ...termsHead(column),
      termsOf(column),
      standardHead(column),
      ...contentsOf(column),
      ...preamble.map((inlines) => paragraph('body', column, lineOf(inlines, column))),
      ...sections.flatMap((section) => [headingOf(section, column), ...bodyOf(section, column)]),
      ...signaturesOf(column, text_width),
    ],
  )
}
