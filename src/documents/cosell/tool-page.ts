// A tool of the co-sell kit as a PDF: a table, a matrix, questions with answers, or lists.
import type { Localized } from '../../site/text.ts'
import type { Maker } from '../job.ts'
import { colours } from '../look/colours.ts'
import { pdfOf } from '../typst.ts'
import { template } from './tool-template.ts'

export type ToolPart =
  | { kind: 'table'; columns: readonly { title: string; width: number }[]; rows: readonly (readonly Localized[])[] }
  | {
      kind: 'matrix'
      activity: string
      roles: readonly string[]
      rows: readonly { activity: Localized; parts: readonly string[] }[]
      legend: readonly string[]
    }
  | { kind: 'answers'; items: readonly { said: Localized; answer: Localized; proof?: Localized }[]; proof: string }
  | {
      kind: 'lists'
      lead: { label: string; text: Localized }
      lists: readonly { title: string; tone: 'good' | 'warn' | 'bad' | 'info'; items: readonly Localized[] }[]
    }

export interface ToolPage {
  tag: string
  dir: 'ltr' | 'rtl'
  day: string
  program: string
  kind: string
  title: Localized
  summary: Localized
  /** Whom it is for, and who may not get it. */
  notice: string
  /** True of what the team alone may see. */
  inside: boolean
  facts: readonly string[]
  pageOf: string
  part: ToolPart
}

const fonts = ['figtree-400', 'figtree-500', 'figtree-600', 'figtree-700', 'tajawal-400', 'tajawal-500', 'tajawal-700'] as const

export const make: Maker<ToolPage> = (page, tools) => {
  const { language, region } = new Intl.Locale(page.tag)
  return Promise.resolve(
    pdfOf(
      { name: 'cosell-tool', template, data: { ...page, lang: language, region: region ?? null, colours }, fonts, day: page.day },
      tools,
    ),
  )
}
