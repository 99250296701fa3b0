// What the rows of the what-if say; the browser says it too.
import type { Unit } from '../../scorecards/figure.ts'
import { type Place, valueKey } from '../../scorecards/what-if.ts'
import { formatItems } from '../format.ts'
import type { Locale } from '../locales.ts'
import { filled } from '../ui.ts'
import type { WhatIfWords } from '../words/what-if.ts'
import { valueText } from './value-text.ts'

/** What the texts are made from. */
export interface Told {
  /** Names of tiers by id. */
  names: Readonly<Record<string, string>>
  /** Names and units of figures by `valueKey`. */
  measures: Readonly<Record<string, { name: string; unit: Unit }>>
  currency: string
  locale: Locale
  words: WhatIfWords
}

/** What a partner lacks for the tier above the one that it earns. */
export function lackText(told: Told, { next }: Place): string {
  if (next === undefined) return '–'
  const { names, measures, currency, locale, words } = told
  const parts = next.way.map(({ comparison, missing, bound, currency: own }) => {
    const { name: metric, unit } = measures[valueKey(comparison)] ?? { name: comparison.metric, unit: 'count' as const }
    if (missing === undefined) return filled(words.noValue, { metric })
    // Nobody can be certified by half.
    const amount = unit === 'count' ? String(Math.ceil(Number(missing))) : missing
    return filled(bound === 'lte' ? words.less : words.more, { metric, missing: valueText(amount, { unit }, own ?? currency, locale) })
  })
  return filled(words.lack, { tier: names[next.tier] ?? next.tier, parts: formatItems(parts, locale) })
}
