// A legal document in one language as PDF.
import type { Maker } from '../job.ts'
import { pdfOf } from '../typst.ts'
import { breakable } from './breakable.ts'
import type { LegalCommon, LegalFilling } from './document.ts'
import { legal_fonts } from './fonts.ts'
import { single } from './template.ts'

export const make: Maker<LegalFilling, LegalCommon> = (data, tools, common) =>
  Promise.resolve(pdfOf({ name: 'legal', template: single, data: breakable(data), common, fonts: legal_fonts, day: data.day }, tools))
