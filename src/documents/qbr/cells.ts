// Values of pages as cells of packs.
import { formatNumber } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import type { FigureCell } from '../../site/scorecard/figure-text.ts'
import type { Localized } from '../../site/text.ts'
import { filled } from '../../site/ui.ts'
import { packWords } from '../words/qbr.ts'
import type { Cell, Tone } from './pack.ts'

export const said = ({ value, lang }: Localized): Cell => ({ text: value, ...(lang === undefined ? {} : { lang }) })

/** A figure, or quietly why there is none. */
export const figureOf = ({ text, lang, value }: FigureCell): Cell => ({
  text,
  ...(lang === undefined ? {} : { lang }),
  ...(value === undefined ? { tone: 'neutral' } : {}),
})

export const stateOf = (state: { tone: Tone; label: string } | undefined): Cell =>
  state === undefined ? dash : { text: state.label, tone: state.tone }

export const textCell = (text: string | undefined): Cell => (text === undefined || text === '' ? dash : { text })

/** A change with its sign: among words from right to left the two stay together, the sign on the left of its number. */
export function signed(text: string, { dir }: Pick<Locale, 'dir'>): string {
  if (dir === 'ltr') return text
  const money = /^([+−])\u2066(.*)$/u.exec(text)
  return money === null ? text.replace(/^[+−][\d.,\s]*\d%?/u, (number) => `\u2066${number}\u2069`) : `\u2066${money[1]}${money[2]}`
}

/** The title of a table that has room for so many rows: it says how many there are when some are left out. */
export function titled(title: string, { length }: readonly unknown[], most: number, locale: Locale): string {
  if (length <= most) return title
  const number = (value: number): string => formatNumber(value, locale)
  return filled(packWords(locale).shownOf, { title, shown: number(most), count: number(length) })
}

export const dash: Cell = { text: '–' }

/** Lines of the speaker notes: where each figure that has a receipt comes from, below a sentence that says so. */
export function receiptLines(figures: readonly { label: string; href?: string | undefined }[], locale: Locale): string[] {
  const lines = figures.flatMap(({ label, href }) => (href === undefined ? [] : [`${label}: ${href}`]))
  return lines.length === 0 ? [] : [packWords(locale).say.receipts, ...lines]
}
