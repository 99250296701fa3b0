// A legal document in two languages side by side, clause beside clause; the one that prevails comes first.
import type { Maker } from '../job.ts'
import { pdfOf } from '../typst.ts'
import { bilingual } from './bilingual-template.ts'
import { breakable } from './breakable.ts'
import type { BilingualCommon, BilingualFilling } from './document.ts'
import { legal_fonts } from './fonts.ts'

export const make: Maker<BilingualFilling, BilingualCommon> = (data, tools, common) =>
  Promise.resolve(
    pdfOf(
      {
        name: 'legal-bilingual',
        template: bilingual,
        data: { first: breakable(data.first), second: breakable(data.second) },
        common,
        fonts: legal_fonts,
        day: data.first.day,
      },
      tools,
    ),
  )
