// A requirement tree against what is known of one partner on one day. Browsers run it too: the tiers page tries other thresholds with it.
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import { compareTimes, difference, product, quotient, roundedUp, sumOf } from '../program/decimal.ts'

/** What is known of a comparison. */
export interface Looked {
  /** Exact decimal; absent when nobody can tell. */
  value?: string | undefined
  currency?: string | undefined
  /** Id of the period of the figure. */
  period: string
  /** Why there is no value. */
  not_evaluated?: string | undefined
  /** It is counted in whole things: half a person is missing as a whole one. */
  whole?: boolean
}

export interface JudgedComparison {
  comparison: Comparison
  /** Absent when nobody can tell. */
  met?: boolean
  /** Figure that was compared, an exact decimal; with its period. */
  value?: string
  /** Why there is no value. */
  not_evaluated?: string
  period: string
  /** The threshold that decides: the one that is not met, or else the first. */
  bound?: 'gte' | 'lte'
  /** Threshold after the regional factor, an exact decimal. */
  limit?: string
  /** Of the threshold and of what is missing, when they are money. */
  currency?: string
  /** What is missing to the threshold, or what is too much, an exact decimal; absent when it is met or unknown. */
  missing?: string
}

/** A requirement with what is known of it. `met` is absent when nobody can tell. */
export type Judged = { all: readonly Judged[]; met?: boolean } | { any: readonly Judged[]; met?: boolean } | JudgedComparison

/** Everything that one way takes. */
export type Way = readonly JudgedComparison[]

const known = (met: boolean | undefined): { met?: boolean } => (met === undefined ? {} : { met })

/** True when all are, false when one is not; absent when nobody can tell. */
const together = (parts: readonly { met?: boolean }[]): boolean | undefined =>
  parts.some(({ met }) => met === false) ? false : parts.every(({ met }) => met === true) ? true : undefined

/** True when one is, false when none is; absent when nobody can tell. */
const either = (parts: readonly { met?: boolean }[]): boolean | undefined =>
  parts.some(({ met }) => met === true) ? true : parts.every(({ met }) => met === false) ? false : undefined

/** The tree as it stands for a partner of a region. One part may decide a tree although others are not known. */
export function judge(tree: Requirement, region: string, look: (comparison: Comparison) => Looked): Judged {
  if ('all' in tree) {
    const all = tree.all.map((part) => judge(part, region, look))
    return { all, ...known(together(all)) }
  }
  if ('any' in tree) {
    const any = tree.any.map((part) => judge(part, region, look))
    return { any, ...known(either(any)) }
  }
  return compared(tree, tree.multipliers?.[region] ?? 1, look(tree))
}

function compared(comparison: Comparison, factor: number, looked: Looked): JudgedComparison {
  const bounds = (['gte', 'lte'] as const).flatMap((bound) => {
    const threshold = comparison[bound]
    return threshold === undefined ? [] : [bounded(bound, threshold, factor, looked)]
  })
  const deciding = bounds.find(({ met }) => met === false) ?? bounds.find(({ met }) => met === undefined) ?? bounds[0]
  return {
    comparison,
    ...(looked.value === undefined ? {} : { value: looked.value }),
    ...(looked.not_evaluated === undefined ? {} : { not_evaluated: looked.not_evaluated }),
    period: looked.period,
    ...deciding,
    ...known(together(bounds)),
  }
}

type Bounded = Pick<JudgedComparison, 'bound' | 'limit' | 'currency' | 'met' | 'missing'>
type Threshold = NonNullable<Comparison['gte']>

function bounded(bound: 'gte' | 'lte', threshold: Threshold, factor: number, { value, currency, whole = false }: Looked): Bounded {
  const { amount, currency: asked } = typeof threshold === 'number' ? { amount: threshold, currency: undefined } : threshold
  const limit = product(amount, factor)
  const unit = asked ?? currency
  const shown = { bound, limit, ...(unit === undefined ? {} : { currency: unit }) }
  // An amount says nothing about a limit in another currency.
  if (value === undefined || (asked !== undefined && asked !== currency)) return shown
  const sign = compareTimes(value, amount, factor)
  const met = bound === 'gte' ? sign >= 0 : sign <= 0
  if (met) return { ...shown, met }
  const missing = bound === 'gte' ? difference(limit, value) : difference(value, limit)
  return { ...shown, met, missing: whole ? roundedUp(missing) : missing }
}

/** The comparisons in a judged tree, in its order. */
export const judgedIn = (judged: Judged): JudgedComparison[] =>
  'all' in judged ? judged.all.flatMap(judgedIn) : 'any' in judged ? judged.any.flatMap(judgedIn) : [judged]

/** Trees that multiply alternatives could have millions of ways; nobody reads more than a few. */
const most_ways = 8

interface Weighed {
  parts: Way
  /** How much is missing, each part as a share of its threshold. */
  weight: string
}

const nothing: Weighed = { parts: [], weight: '0' }

/** The ways in which a tree that is not met would be, the least missing first; none when it is met. Each way of an `any` is one of its own. */
export const waysTo = (judged: Judged): Way[] => (judged.met === true ? [] : weighed(judged).map(({ parts }) => parts))

function weighed(judged: Judged): Weighed[] {
  if (judged.met === true) return [nothing]
  if ('any' in judged) return least(judged.any.flatMap(weighed))
  if ('all' in judged)
    return judged.all
      .map(weighed)
      .reduce((before, ways) => least(before.flatMap((way) => ways.map((next) => joined([...way.parts, ...next.parts])))), [nothing])
  return [joined([judged])]
}

const least = (ways: readonly Weighed[]): Weighed[] =>
  ways.toSorted((a, b) => compareTimes(a.weight, b.weight, 1) || a.parts.length - b.parts.length).slice(0, most_ways)

/** A way whose parts ask for each figure once, by the harder threshold. */
function joined(parts: Way): Weighed {
  const hardest = new Map<string, JudgedComparison>()
  for (const part of parts) {
    const key = [part.comparison.metric, part.period, part.bound, part.currency].join(' ')
    const other = hardest.get(key)
    if (other === undefined || isHarder(part, other)) hardest.set(key, part)
  }
  const kept = [...hardest.values()]
  return { parts: kept, weight: sumOf(kept.map(shareMissing)) }
}

function isHarder({ bound, limit = '0' }: JudgedComparison, { limit: other = '0' }: JudgedComparison): boolean {
  const sign = compareTimes(limit, other, 1)
  return bound === 'lte' ? sign < 0 : sign > 0
}

/** What nobody knows counts as missing in whole. */
const shareMissing = ({ missing, limit = '0' }: JudgedComparison): string =>
  missing === undefined || compareTimes(limit, 0, 1) <= 0 ? '1' : quotient(missing, limit)
