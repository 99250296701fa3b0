// Names of figures in the reader's language, and what a bare number of them is.
import type { Locale } from '../locales.ts'
import { metric_names } from '../metric-names.ts'

type Metric = keyof typeof metric_names

export function metricLabel(metric: Metric, { tag }: Pick<Locale, 'tag'>): string {
  const name = metric_names[metric]
  const { language } = new Intl.Locale(tag)
  return language === 'pt' ? name.pt : language === 'ar' ? name.ar : name.en
}

export const metricUnit = (metric: Metric): 'count' | 'percent' | 'days' => metric_names[metric].unit
