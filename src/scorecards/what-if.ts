// Who would move if a tier asked for more or less. It runs in the browser on the values of the page, so it asks nobody for figures.
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import { type Judged, judge, type Way, waysTo } from './judge-tree.ts'

/** What the page carries: the ladder, and what is known of each partner today. */
export interface Ladder {
  /** Lowest first. */
  tiers: readonly { id: string; requirements?: Requirement }[]
  partners: readonly LadderPartner[]
}

export interface LadderPartner {
  id: string
  /** Tier that it has. */
  tier?: string
  region: string
  /** Value and its currency, by `valueKey` of a comparison. What nobody knows is absent. */
  values: Readonly<Record<string, readonly [value: string, currency?: string]>>
}

/** Another threshold for one comparison of a tier. */
export interface Change {
  tier: string
  /** Places from the root of its tree down to the comparison; none when the tree is that comparison. */
  path: readonly number[]
  bound: 'gte' | 'lte'
  /** Decimal; an amount of money stays in its currency. */
  value: string
}

/** A partner whose highest earned tier would be another one. */
export interface Move {
  partner: string
  /** Tier that it has. */
  tier?: string
  /** Highest tier earned now, and then; absent: none. */
  from?: string
  to?: string
  direction: 'up' | 'down'
}

export interface Outcome {
  moves: readonly Move[]
  /** Number of partners by the highest tier that they earn. */
  earned: readonly { tier: string; before: number; after: number }[]
  /** Partners of whom nobody can tell whether they would earn a higher tier. */
  unknown: readonly string[]
}

export const valueKey = ({ metric, window = '' }: Pick<Comparison, 'metric' | 'window'>): string => `${metric} ${window}`

/** What the changes would do to the ladder. */
export function whatIf(ladder: Ladder, changes: readonly Change[]): Outcome {
  const changed = { ...ladder, tiers: ladder.tiers.map((tier) => withChanges(tier, changes)) }
  const before = ladder.partners.map((partner) => earnedBy(partner, ladder))
  const after = ladder.partners.map((partner) => earnedBy(partner, changed))
  const among = (earned: readonly Earned[], place: number): number => earned.filter(({ highest }) => highest === place).length
  return {
    moves: ladder.partners.flatMap((partner, index) => moveOf(partner, before[index], after[index], ladder)),
    earned: ladder.tiers.map(({ id }, place) => ({ tier: id, before: among(before, place), after: among(after, place) })),
    unknown: ladder.partners.filter((_, index) => after[index]?.unknown).map(({ id }) => id),
  }
}

/** Where a partner would stand. */
export interface Place {
  partner: string
  /** Highest tier earned; absent: none. */
  earned?: string
  /** Nobody can tell whether it earns a higher one. */
  unknown: boolean
  /** What the next tier above takes, the least missing first; absent at the top. */
  next?: { tier: string; way: Way }
}

/** Every partner with the tier that it would earn, and what it would lack for the next one. Without changes: as it is. */
export function placesIf(ladder: Ladder, changes: readonly Change[]): Place[] {
  const changed = { ...ladder, tiers: ladder.tiers.map((tier) => withChanges(tier, changes)) }
  return ladder.partners.map((partner) => {
    const { highest, unknown } = earnedBy(partner, changed)
    const [own, above] = [changed.tiers[highest], changed.tiers[highest + 1]]
    return {
      partner: partner.id,
      ...(own === undefined ? {} : { earned: own.id }),
      unknown,
      ...(above === undefined ? {} : { next: { tier: above.id, way: waysTo(judgedFor(partner, above))[0] ?? [] } }),
    }
  })
}

function withChanges(tier: Ladder['tiers'][number], changes: readonly Change[]): Ladder['tiers'][number] {
  const own = changes.filter((change) => change.tier === tier.id)
  const { requirements } = tier
  return requirements === undefined || own.length === 0
    ? tier
    : { ...tier, requirements: own.reduce((tree, { path, bound, value }) => withThreshold(tree, path, bound, value), requirements) }
}

function withThreshold(tree: Requirement, [place, ...rest]: readonly number[], bound: 'gte' | 'lte', value: string): Requirement {
  const within = (parts: Requirement[]): Requirement[] =>
    parts.map((part, index) => (index === place ? withThreshold(part, rest, bound, value) : part))
  if ('all' in tree) return { all: within(tree.all) }
  if ('any' in tree) return { any: within(tree.any) }
  const old = tree[bound]
  return { ...tree, [bound]: typeof old === 'object' ? { ...old, amount: value } : Number(value) }
}

/** Place of the highest tier whose requirements are met, -1 for none; and whether nobody can tell of a higher one. */
interface Earned {
  highest: number
  unknown: boolean
}

function earnedBy(partner: LadderPartner, { tiers }: Ladder): Earned {
  const met = tiers.map((tier) => judgedFor(partner, tier).met)
  const highest = met.lastIndexOf(true)
  return { highest, unknown: met.lastIndexOf(undefined) > highest }
}

const judgedFor = ({ region, values }: LadderPartner, { requirements }: Ladder['tiers'][number]): Judged =>
  judge(requirements ?? { all: [] }, region, (comparison) => {
    const key = valueKey(comparison)
    const [value, currency] = values[key] ?? []
    return { value, currency, period: key }
  })

function moveOf({ id, tier }: LadderPartner, before: Earned | undefined, after: Earned | undefined, { tiers }: Ladder): Move[] {
  const [left, right] = [before?.highest ?? -1, after?.highest ?? -1]
  if (left === right) return []
  const [from, to] = [tiers[left]?.id, tiers[right]?.id]
  return [
    {
      partner: id,
      ...(tier === undefined ? {} : { tier }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      direction: right > left ? 'up' : 'down',
    },
  ]
}
