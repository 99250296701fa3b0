// What the ladder of tiers asks, and since when a partner stands on it.
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import { addDays, monthEnd } from './days.ts'
import type { FieldsOf } from './program.ts'

/** The comparisons of a tree, in its order. */
export const comparisonsIn = (tree: Requirement): Comparison[] =>
  'all' in tree ? tree.all.flatMap(comparisonsIn) : 'any' in tree ? tree.any.flatMap(comparisonsIn) : [tree]

/** First day on which a partner held its tier: it joined then, or was taken on. */
export const heldSince = ({ joined_on, phases }: Pick<FieldsOf<'partner'>, 'joined_on' | 'phases'>): string | undefined =>
  joined_on ?? phases.find(({ phase }) => phase === 'onboard' || phase === 'manage')?.entered_on

/**
 * Last day on which a tier is kept that is not met from a day on. Figures are settled at the end of a month, so the days of grace follow the month: the
 * day that a partner is told stays the same while the month runs.
 */
export const keptUntil = (unmet_since: string, grace_days: number): string => addDays(monthEnd(unmet_since), grace_days)
