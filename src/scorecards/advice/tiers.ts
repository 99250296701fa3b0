// Advice on tiers: what is lost, what will be, and what is near.
import { compareTimes, product } from '../../program/decimal.ts'
import { type JudgedComparison, judgedIn, type Way } from '../judge-tree.ts'
import type { FigureRef } from '../scorecards.ts'
import { ranked, type Standing } from '../standing.ts'
import type { Advice, AdviceRule } from './rule.ts'

/** The figures that ways speak of, each once. */
function refsIn(partner: string, ways: readonly Way[]): FigureRef[] {
  const refs = ways.flat().map(({ comparison: { metric }, period }) => ({ metric, partner, period }))
  return [...new Map(refs.map((ref) => [`${ref.metric} ${ref.period}`, ref])).values()]
}

/** A rule that says for each standing of a state what it takes to keep the tier. */
const ofState =
  (state: Standing['state'], values: (standing: Standing) => Record<string, string> | undefined): AdviceRule['look'] =>
  ({ standings }) =>
    standings.flatMap((standing): Advice[] => {
      const said = standing.state === state ? values(standing) : undefined
      return said === undefined ? [] : [{ partner: standing.partner, figures: refsIn(standing.partner, standing.keep ?? []), values: said }]
    })

/** People whose certificates will be missing, when that is what breaks the tier. */
const peopleMissing = ({ keep = [] }: Standing): JudgedComparison | undefined =>
  keep.flat().find(({ comparison: { metric }, missing }) => metric === 'certified_people' && missing !== undefined)

/** At most this part of the threshold is missing: what a partner can close within a quarter of a yearly window. */
const within_reach = '0.25'

/** The one thing that is missing, when it is one thing and little of it. One of anything is little: nobody can do less. */
const lastStep = (ways: readonly Way[]): JudgedComparison | undefined =>
  ways
    .flatMap((way) => (way.length === 1 ? way : []))
    .find(
      ({ missing, limit = '0' }) =>
        missing !== undefined && (compareTimes(missing, product(limit, within_reach), 1) <= 0 || missing === '1'),
    )

export const tier_rules = [
  {
    name: 'tier-lost',
    weight: 'high',
    look: ofState('lost', ({ tier, grace_until }) => (tier && grace_until ? { tier, on: grace_until } : undefined)),
  },
  {
    name: 'tier-in-grace',
    weight: 'high',
    look: ofState('grace', ({ tier, grace_until }) => (tier && grace_until ? { tier, on: grace_until } : undefined)),
  },
  {
    name: 'certificates-expiring',
    weight: 'high',
    look: ofState('at_risk', (standing) => {
      const { tier, risk_on } = standing
      const missing = peopleMissing(standing)?.missing
      return tier && risk_on && missing ? { tier, on: risk_on, metric: 'certified_people', missing } : undefined
    }),
  },
  {
    name: 'tier-at-risk',
    weight: 'medium',
    look: ofState('at_risk', (standing) => {
      const { tier, risk_on } = standing
      return tier && risk_on && peopleMissing(standing) === undefined ? { tier, on: risk_on } : undefined
    }),
  },
  {
    name: 'tier-earned',
    weight: 'medium',
    look: ({ standings, program }) => {
      const order = new Map(ranked(program).map(({ id }, index) => [id, index]))
      return standings.flatMap(({ partner, tier, earned, next }): Advice[] => {
        if (earned === undefined || (order.get(earned) ?? 0) <= (order.get(tier ?? '') ?? -1)) return []
        const asked = next?.tier === earned ? [judgedIn(next.requirements)] : []
        return [{ partner, figures: refsIn(partner, asked), values: { tier: earned } }]
      })
    },
  },
  {
    name: 'tier-within-reach',
    weight: 'low',
    look: ({ standings }) =>
      standings.flatMap(({ partner, next }): Advice[] => {
        const step = next && lastStep(next.ways)
        if (next === undefined || step?.missing === undefined) return []
        const { comparison, period, missing, bound = 'gte' } = step
        return [
          {
            partner,
            figures: [{ metric: comparison.metric, partner, period }],
            values: { tier: next.tier, metric: comparison.metric, missing, bound },
          },
        ]
      }),
  },
] as const satisfies readonly AdviceRule[]
