// The what-if of the tiers page: thresholds that can be moved, and where every partner stands by them. Without script it is where they stand.
import type { Comparison, Requirement } from '../../../schemas/metric.ts'
import { ladderOf } from '../../scorecards/ladder.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { type Ladder, type Place, placesIf, valueKey } from '../../scorecards/what-if.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { metricName } from '../requirement-text.ts'
import type { Site } from '../site.ts'
import { tierStandings } from '../tier-standing.ts'
import { filled } from '../ui.ts'
import { whatIfWords } from '../words/what-if.ts'
import { windowText } from './figure-rows.ts'
import { figureAt, metricFile } from './figures.ts'
import { scorecardHref } from './links.ts'
import { lackText, type Told } from './what-if-text.ts'

export interface WhatIf {
  lead: string
  tiers: readonly { id: string; name: string; thresholds: readonly Threshold[] }[]
  rows: readonly WhatIfRow[]
  cut?: string
  /** What the script works with. */
  told: Told & { ladder: Ladder }
}

export interface Threshold {
  /** Places from the root of the tree, such as `2.0`. */
  path: string
  bound: 'gte' | 'lte'
  label: string
  value: string
  /** Written behind the number. */
  unit?: string
  /** It is asked for only as one of several ways. */
  isAlternative: boolean
}

export interface WhatIfRow {
  partner: string
  name: string
  href: string
  has: string
  earns: string
  lacks: string
}

/** Rows of the table; the script counts all partners. */
const most_rows = 500

export function whatIfOf(site: Site, scorecards: Scorecards, locale: Locale): WhatIf {
  const words = whatIfWords(locale)
  const ladder = ladderOf({
    program: site.view,
    metrics: scorecards.metrics,
    as_of: scorecards.as_of,
    figureOf: (ref) => figureAt(scorecards, ref),
  })
  const names = Object.fromEntries([...tierStandings(site, locale)].map(([id, { name }]) => [id, name.value]))
  const told = { names, measures: measuresOf(ladder, scorecards, locale), currency: scorecards.currency, locale, words }
  const places = placesIf(ladder, [])
  const number = (value: number): string => formatNumber(value, locale)
  return {
    lead: filled(words.lead, { date: formatDate(scorecards.as_of, locale) }),
    tiers: ladder.tiers.map(({ id, requirements }) => ({
      id,
      name: names[id] ?? id,
      thresholds: requirements === undefined ? [] : thresholdsIn(requirements, told),
    })),
    rows: ladder.partners.slice(0, most_rows).map(({ id, tier }, index) => ({
      partner: id,
      name: site.find('partner', id)?.fields.name ?? id,
      href: scorecardHref(locale, id),
      has: tier === undefined ? words.none : (names[tier] ?? tier),
      ...earnedText(told, places[index]),
    })),
    ...(ladder.partners.length > most_rows
      ? { cut: filled(words.cut, { shown: number(most_rows), count: number(ladder.partners.length) }) }
      : {}),
    told: { ...told, ladder },
  }
}

const earnedText = (told: Told, place: Place | undefined): Pick<WhatIfRow, 'earns' | 'lacks'> => ({
  earns: place?.earned === undefined ? told.words.none : (told.names[place.earned] ?? place.earned),
  lacks: place === undefined ? '' : lackText(told, place),
})

/** Every figure that a tier asks for, by name and unit. */
function measuresOf({ tiers }: Ladder, scorecards: Scorecards, locale: Locale): Told['measures'] {
  const comparisons = tiers.flatMap(({ requirements }) => (requirements === undefined ? [] : leaves(requirements)))
  return Object.fromEntries(
    comparisons.map(({ comparison }) => [
      valueKey(comparison),
      { name: nameOf(comparison, locale), unit: metricFile(scorecards, comparison.metric)?.unit ?? 'count' },
    ]),
  )
}

const nameOf = ({ metric, window }: Comparison, locale: Locale): string =>
  window === undefined ? metricName(metric, locale) : `${metricName(metric, locale)} (${windowText(window, locale)})`

interface Leaf {
  comparison: Comparison
  path: readonly number[]
  isAlternative: boolean
}

/** The comparisons of a tree with the way to each. */
function leaves(tree: Requirement, path: readonly number[] = [], isAlternative = false): Leaf[] {
  if ('all' in tree) return tree.all.flatMap((part, index) => leaves(part, [...path, index], isAlternative))
  if ('any' in tree) return tree.any.flatMap((part, index) => leaves(part, [...path, index], isAlternative || tree.any.length > 1))
  return [{ comparison: tree, path, isAlternative }]
}

function thresholdsIn(tree: Requirement, told: Told): Threshold[] {
  return leaves(tree).flatMap(({ comparison, path, isAlternative }) =>
    (['gte', 'lte'] as const).flatMap((bound) => {
      const value = comparison[bound]
      if (value === undefined) return []
      const measure = told.measures[valueKey(comparison)]
      const unit = typeof value === 'object' ? value.currency : measure?.unit === 'percent' ? '%' : undefined
      return [
        {
          path: path.join('.'),
          bound,
          label: filled(bound === 'gte' ? told.words.atLeast : told.words.atMost, { metric: measure?.name ?? comparison.metric }),
          value: typeof value === 'object' ? value.amount : String(value),
          ...(unit === undefined ? {} : { unit }),
          isAlternative,
        },
      ]
    }),
  )
}
