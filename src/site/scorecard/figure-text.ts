// Figures as people read them: rounded as far as their kind is, in the reader's language, and with the reason where there is none.
import type { Figure, MetricFile } from '../../scorecards/figure.ts'
import type { FigureRef } from '../../scorecards/scorecards.ts'
import { english } from '../compliance/finding-row.ts'
import { formatDuration, formatNumber, formatPercent, formatWholeMoney } from '../format.ts'
import type { Locale } from '../locales.ts'
import { chartWords } from '../words/charts.ts'
import type { Scale } from './chart.ts'
import { receiptHref } from './links.ts'

type Measure = Pick<MetricFile, 'unit'>

const rounded = (value: string, digits: number): number => Number(Number(value).toFixed(digits))

/** A value of a metric, an exact decimal, as text. */
export function valueText(value: string, { unit }: Measure, currency: string | undefined, locale: Locale): string {
  if (unit === 'money' && currency !== undefined) return formatWholeMoney({ amount: value, currency }, locale)
  if (unit === 'percent') return formatPercent(rounded(value, 1), locale)
  if (unit === 'days') return formatDuration(rounded(value, 1), 'day', locale)
  if (unit === 'factor') return `${formatNumber(rounded(value, 2), locale)}×`
  return formatNumber(rounded(value, unit === 'score' ? 2 : 1), locale)
}

/** A figure on a page: its text or why there is none, what it is drawn and sorted by, and the way to its receipt. */
export interface FigureCell {
  text: string
  /** Language of the text when it is not the page's. */
  lang?: string
  value?: number
  href?: string
}

/** A figure that has lines leads to its receipt; one without says why. */
export function figureCell(figure: Figure | undefined, ref: FigureRef, file: MetricFile | undefined, locale: Locale): FigureCell {
  if (figure?.value !== undefined && file !== undefined)
    return {
      text: valueText(figure.value, file, figure.currency, locale),
      value: Number(figure.value),
      ...(figure.lines === 0 ? {} : { href: receiptHref(locale, ref) }),
    }
  const why = figure?.not_evaluated
  if (why === undefined) return { text: chartWords(locale).notEvaluated }
  const { value: text, lang } = english(why, locale)
  return { text, ...(lang === undefined ? {} : { lang }) }
}

export const scaleOf = ({ unit }: Measure, currency: string): Scale =>
  unit === 'money' ? { unit, currency } : { unit: unit === 'percent' ? 'percent' : 'number' }
