// Figures as people read them: rounded as far as their kind is, in the reader's language, and with the reason where there is none.
import type { Metric } from '../../../schemas/metric.ts'
import type { FigureRef, Scorecards } from '../../scorecards/scorecards.ts'
import type { Locale } from '../locales.ts'
import type { Site } from '../site.ts'
import { chartWords } from '../words/charts.ts'
import type { Scale } from './chart.ts'
import { figureAt, metricFile } from './figures.ts'
import { reasonText } from './reason-text.ts'
import { accountHref } from './receipts.ts'
import { type Measure, valueText } from './value-text.ts'

/** A figure on a page: its text or why there is none, what it is drawn and sorted by, and the way to its receipt. */
export interface FigureCell {
  text: string
  /** Language of the text when it is not the page's. */
  lang?: string
  value?: number
  href?: string
}

/** Whose figures are shown. */
export interface Whose {
  site: Site
  scorecards: Scorecards
  /** Absent: the whole program. */
  partner?: string
  locale: Locale
}

export const refOf = ({ partner }: Pick<Whose, 'partner'>, metric: Metric, period: string): FigureRef => ({
  metric,
  period,
  ...(partner === undefined ? {} : { partner }),
})

/** A figure that has lines leads to where it is accounted for; one that could not be worked out says why. */
export function figureCell(whose: Whose, metric: Metric, period: string): FigureCell {
  const { scorecards, locale } = whose
  const ref = refOf(whose, metric, period)
  const figure = figureAt(scorecards, ref)
  const file = metricFile(scorecards, metric)
  if (figure?.value !== undefined && file !== undefined)
    return {
      text: valueText(figure.value, file, figure.currency, locale),
      value: Number(figure.value),
      ...(figure.lines === 0 ? {} : { href: accountHref(scorecards, locale, ref) }),
    }
  if (figure?.not_evaluated === undefined) return { text: chartWords(locale).notEvaluated }
  return reasonCell(figure.not_evaluated, locale)
}

/** Why there is no figure, as a cell. */
export function reasonCell(reason: string, locale: Locale): FigureCell {
  const { value: text, lang } = reasonText(reason, locale)
  return { text, ...(lang === undefined ? {} : { lang }) }
}

export const scaleOf = ({ unit }: Measure, currency: string): Scale =>
  unit === 'money' ? { unit, currency } : { unit: unit === 'percent' ? 'percent' : 'number' }
