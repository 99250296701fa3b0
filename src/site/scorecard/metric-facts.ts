// What a metric is, as the head of its SQL file says it: in English, whatever the language of the page.
import type { MetricFile } from '../../scorecards/figure.ts'
import { gateLanguage } from '../compliance/finding-row.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { formatItems } from '../format.ts'
import type { Locale } from '../locales.ts'
import { filled } from '../ui.ts'
import { receiptWords } from '../words/receipts.ts'
import { windowText } from './figure-rows.ts'

/** In short, as a receipt says it. */
export function metricFacts(metric: MetricFile, currency: string, locale: Locale): FactRow[] {
  const words = receiptWords(locale)
  const said = (value: string | undefined) => (value === undefined ? undefined : { value, ...gateLanguage(locale) })
  return [
    ...fact(words.definition, said(metric.definition)),
    ...fact(words.unit, filled(words.units[metric.unit], { currency })),
    ...fact(words.value, words.values[metric.value]),
    ...fact(words.numerator, said(metric.numerator)),
    ...fact(words.denominator, said(metric.denominator)),
    ...fact(words.variant, said(metric.variant)),
    ...fact(words.source, said(metric.source)),
  ]
}

/** Everything, as the page of the metric says it. */
export function allMetricFacts(metric: MetricFile, currency: string, locale: Locale): FactRow[] {
  const words = receiptWords(locale)
  const said = (value: string | undefined) => (value === undefined ? undefined : { value, ...gateLanguage(locale) })
  const names = (datasets: readonly string[] | undefined): string => formatItems(datasets ?? [], locale)
  return [
    ...metricFacts(metric, currency, locale),
    ...fact(words.period, said(metric.period)),
    ...fact(words.standing, metric.standing === '1d' ? words.onDay : windowText(metric.standing, locale)),
    ...fact(words.better, words.betters[metric.better]),
    ...fact(words.none, said(metric.none)),
    ...fact(words.datasets, { value: names(metric.datasets), isolate: true }),
    ...(metric.also === undefined ? [] : fact(words.also, { value: names(metric.also), isolate: true })),
    ...fact(words.file, { value: `src/scorecards/metrics/${metric.file}`, isolate: true }),
  ]
}
