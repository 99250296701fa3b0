// Contents of a long document in Word: a table that Word keeps up with its headings, without page numbers, which only Word knows.
import { InternalHyperlink, type Paragraph, TableOfContents } from 'docx'
import { paragraph, said } from './blocks.ts'
import type { Column } from './column.ts'
import { bookmarkOf, lineOf } from './inlines.ts'
import { runsOf } from './runs.ts'

/** As many sections as are seen at a glance. */
const few = 14

export function contentsOf(column: Column): (Paragraph | TableOfContents)[] {
  const { text, words } = column.common
  if (text.sections.length <= few) return []
  const entries = text.sections.map(({ number, title }) =>
    paragraph('contents', column, [
      new InternalHyperlink({
        anchor: bookmarkOf(`clause-${number}`, column),
        children: [...runsOf(`${number}.\t`, column.rtl), ...lineOf(title, column)],
      }),
    ]),
  )
  // Word is not asked to update what is right as it stands.
  return [
    said('part', column, words.contents),
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      pageNumbersEntryLevelsRange: '1-1',
      contentChildren: entries,
      beginDirty: false,
    }),
  ]
}
