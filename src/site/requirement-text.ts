// Requirement trees as sentences in the reader's language.
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import { product } from '../program/decimal.ts'
import { formatDuration, formatItems, formatMoney, formatNumber, formatPercent } from './format.ts'
import type { Locale } from './locales.ts'
import { metric_names } from './metric-names.ts'
import { filled, wordsIn } from './ui.ts'

/** A sentence with what holds in single regions, or a lead with what it joins. */
export type RequirementText = { text: string; note?: string } | { join: 'all' | 'any'; lead: string; items: readonly RequirementText[] }

/** What sentences take from the program, in the reader's language. */
export interface RequirementNames {
  /** What the program itself calls a figure, if it does. */
  metric: (metric: Comparison['metric']) => string | undefined
  region: (id: string) => string
}

/** The tree as sentences. A tree with a single part is that part. */
export function requirementText(tree: Requirement, locale: Locale, names: RequirementNames): RequirementText {
  if (!('all' in tree) && !('any' in tree)) return comparisonText(tree, locale, names)
  const words = wordsIn(locale)
  const parts = 'all' in tree ? tree.all : tree.any
  const items = parts.map((part) => requirementText(part, locale, names))
  const [only] = items
  if (items.length === 1 && only !== undefined) return only
  return 'all' in tree ? { join: 'all', lead: words.allOf, items } : { join: 'any', lead: words.anyOf, items }
}

/** The sentences on one line, for search. */
export const flatText = (text: RequirementText): string =>
  'text' in text
    ? [text.text, ...(text.note === undefined ? [] : [text.note])].join('. ')
    : `${text.lead} ${text.items.map(flatText).join('; ')}`

/** True when the tree asks for the figure only as one of several ways. */
export function isAlternative(tree: Requirement | undefined, metric: string, below = false): boolean {
  if (tree === undefined) return false
  if ('all' in tree) return tree.all.some((part) => isAlternative(part, metric, below))
  if ('any' in tree) return tree.any.some((part) => isAlternative(part, metric, below || tree.any.length > 1))
  return below && tree.metric === metric
}

/** The figure's name in the reader's language. */
export function metricName(metric: Comparison['metric'], locale: Locale): string {
  const name = metric_names[metric]
  const { language } = new Intl.Locale(locale.tag)
  return language === 'pt' ? name.pt : language === 'ar' ? name.ar : name.en
}

function comparisonText(comparison: Comparison, locale: Locale, names: RequirementNames): RequirementText {
  const words = wordsIn(locale)
  const figure = (value: Figure): string => figureText(comparison.metric, value, locale)
  const { gte, lte, window } = comparison
  const bound =
    gte !== undefined && lte !== undefined
      ? filled(words.between, { least: figure(gte), most: figure(lte) })
      : gte !== undefined
        ? filled(words.atLeast, { value: figure(gte) })
        : lte !== undefined
          ? filled(words.atMost, { value: figure(lte) })
          : ''
  const value = window === undefined ? bound : filled(words.within, { value: bound, time: windowText(window, locale) })
  const text = filled(words.compared, { metric: names.metric(comparison.metric) ?? metricName(comparison.metric, locale), value })
  const threshold = gte ?? lte
  const regions = Object.entries(comparison.multipliers ?? {}).flatMap(([id, factor]) =>
    threshold === undefined
      ? []
      : filled(words.regionalShare, {
          region: names.region(id),
          value: figure(scaled(threshold, factor)),
          share: formatPercent(factor * 100, locale),
        }),
  )
  return regions.length === 0 ? { text } : { text, note: filled(words.regional, { regions: formatItems(regions, locale) }) }
}

type Figure = NonNullable<Comparison['gte']>

/** A threshold as a region has it, exact. */
export const scaled = (threshold: Figure, factor: number): Figure =>
  typeof threshold === 'number' ? Number(product(threshold, factor)) : { ...threshold, amount: product(threshold.amount, factor) }

function figureText(metric: Comparison['metric'], value: Figure, locale: Locale): string {
  if (typeof value === 'object') return formatMoney(value, locale)
  const { unit } = metric_names[metric]
  return unit === 'percent'
    ? formatPercent(value, locale)
    : unit === 'days'
      ? formatDuration(value, 'day', locale)
      : formatNumber(value, locale)
}

const window_units: Record<string, 'day' | 'month' | 'quarter'> = { d: 'day', m: 'month', q: 'quarter' }

const windowText = (window: string, locale: Locale): string =>
  formatDuration(Number(window.slice(0, -1)), window_units[window.slice(-1)] ?? 'month', locale)
