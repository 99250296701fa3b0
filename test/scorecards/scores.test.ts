// Scores for the gate; and the gate, which judges all days at once, against the ladder, which judges one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import { contextOf } from '../../src/gate/context.ts'
import { knownOf, lookFor } from '../../src/gate/requirement.ts'
import { tierUnmet } from '../../src/gate/rules/commercial/standing.ts'
import { holdsOn } from '../../src/gate/spans.ts'
import { judge } from '../../src/scorecards/judge-tree.ts'
import { ladderOf } from '../../src/scorecards/ladder.ts'
import { windowEnding } from '../../src/scorecards/periods.ts'
import { scoresOf } from '../../src/scorecards/scores.ts'
import { standingsOf } from '../../src/scorecards/standing.ts'
import { whatIf } from '../../src/scorecards/what-if.ts'
import { pastDays } from '../../src/scorecards/windows.ts'

import { csat, figuresOf, partner, people, programEntry, programWith, sourced, tier } from './ladder.ts'

const as_of = '2026-11-20'
const metrics = [sourced, people, csat]

test('a score says when a figure changed; today’s is always there, and what stands is marked', () => {
  const program = programWith(
    tier('gold', 1, {
      all: [
        { metric: 'csat', gte: 4 },
        { metric: 'csat', window: '90d', gte: 4 },
        { metric: 'roi', gte: 1 },
      ],
    }),
    partner('acme', { tier: 'gold' }),
    partner('hope', { status: 'prospect' }),
  )
  const figureOf = figuresOf({
    ...Object.fromEntries(pastDays(as_of).map((day) => [`csat acme 12m@${day}`, day < '2026-09-30' ? '4' : '3.5'])),
    'csat acme 90d@2026-10-31': '5',
    'csat acme 90d@2026-11-20': 'nobody answered',
  })
  expect(scoresOf({ program, metrics, as_of, figureOf })).toEqual([
    { partner: 'acme', metric: 'csat', window: '12m', on: '2024-11-30', value: '4', standing: true },
    { partner: 'acme', metric: 'csat', window: '12m', on: '2026-09-30', value: '3.5', standing: true },
    { partner: 'acme', metric: 'csat', window: '12m', on: '2026-11-20', value: '3.5', standing: true },
    { partner: 'acme', metric: 'csat', window: '90d', on: '2024-11-30' },
    { partner: 'acme', metric: 'csat', window: '90d', on: '2026-10-31', value: '5' },
    { partner: 'acme', metric: 'csat', window: '90d', on: '2026-11-20' },
  ])
})

test('people are counted on the days after certificates end, too', () => {
  const program = programWith(tier('gold', 1, { metric: 'certified_people', gte: 2 }), partner('acme', { tier: 'gold' }))
  const figureOf = figuresOf({
    ...Object.fromEntries(pastDays(as_of).map((day) => [`certified_people acme 1d@${day}`, '2'])),
    'certified_people acme 1d@2026-12-01': '1',
  })
  expect(scoresOf({ program, metrics, as_of, figureOf, certificate_ends: ['2026-11-30'] })).toEqual([
    { partner: 'acme', metric: 'certified_people', window: '1d', on: '2024-11-30', value: '2', standing: true },
    { partner: 'acme', metric: 'certified_people', window: '1d', on: '2026-11-20', value: '2', standing: true },
    { partner: 'acme', metric: 'certified_people', window: '1d', on: '2026-12-01', value: '1', standing: true },
  ])
})

const small = fc.integer({ min: 0, max: 4 })
const factors = fc.option(fc.record({ iberia: fc.constantFrom(0.5, 0.6, 1.5, 2) }), { nil: undefined })
const bounds = fc.constantFrom<('gte' | 'lte')[]>(['gte'], ['lte'], ['gte', 'lte'])
const comparison = fc
  .record({
    metric: fc.constantFrom('sourced_arr' as const, 'certified_people' as const, 'csat' as const),
    window: fc.constantFrom(undefined, '12m', '90d'),
    bounds,
    limit: small,
    money: fc.constantFrom(undefined, 'EUR', 'USD'),
    multipliers: factors,
  })
  .map(({ metric, window, bounds: sides, limit, money, multipliers }): Comparison => {
    const threshold = metric === 'sourced_arr' && money ? { amount: String(limit), currency: money } : limit
    return {
      metric,
      ...(window && metric !== 'certified_people' ? { window } : {}),
      ...Object.fromEntries(sides.map((side) => [side, threshold])),
      ...(multipliers ? { multipliers } : {}),
    }
  })
const { tree } = fc.letrec<{ tree: Requirement }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
}))

// Values change seldom from one month to the next, so that grace periods last.
const values = fc.array(fc.constantFrom('0', '1', '1', '2', '2', '2', '3', 'nobody knows'), { minLength: 4, maxLength: 4 })
const certificate_ends = ['2026-11-30', '2027-01-15']
const after = ['2026-12-01', '2027-01-16']
const days = [...pastDays(as_of), ...after]
const quarter = Math.ceil(days.length / 4)
const series = (key: string, four: readonly string[], unit = ''): Record<string, string> =>
  Object.fromEntries(
    days.map((day, index) => {
      const value = four[Math.floor(index / quarter)] ?? ''
      return [`${key}@${day}`, /\d/.test(value) ? value + unit : value]
    }),
  )

test('the gate and the ladder say the same of every tree on every day, and of grace', () => {
  fc.assert(
    fc.property(
      tree,
      fc.tuple(values, values, values, values, values),
      fc.constantFrom('2024-01-01', '2026-06-15', '2026-11-20'),
      fc.constantFrom(0, 30, 90, 365),
      (requirements, [arr, arr_short, satisfaction, satisfaction_short, certified], joined_on, grace_days) => {
        // Without certificates in the exports the gate counts those of contacts; the number alone says nothing to either.
        const acme = partner('acme', { tier: 'gold', joined_on, certified_people: 4 })
        const settings = programEntry()
        const program = programWith(settings, tier('gold', 1, requirements, grace_days), acme)
        const figureOf = figuresOf({
          ...series('sourced_arr acme 12m', arr, ' EUR'),
          ...series('sourced_arr acme 90d', arr_short, ' EUR'),
          ...series('csat acme 12m', satisfaction),
          ...series('csat acme 90d', satisfaction_short),
          ...series('certified_people acme 1d', certified),
        })
        const input = { program, metrics, as_of, figureOf, certificate_ends }
        const context = contextOf(program, { scores: scoresOf(input) })
        const known = knownOf(requirements, lookFor(acme, context))
        const byGate = (day: string) =>
          known.met.some((span) => holdsOn(span, day)) ? true : known.unmet.some((span) => holdsOn(span, day)) ? false : undefined
        const byLadder = (day: string) =>
          judge(requirements, 'iberia', ({ metric, window }) => {
            const length = window ?? (metric === 'certified_people' ? '1d' : '12m')
            const period = windowEnding(length, metric === 'certified_people' || day < as_of ? day : as_of).id
            return { ...figureOf({ metric, partner: 'acme', period }), period }
          }).met
        expect(days.map(byGate)).toEqual(days.map(byLadder))

        const [before] = whatIf(ladderOf(input), []).earned
        expect(before).toEqual({ tier: 'gold', before: byLadder(as_of) ? 1 : 0, after: byLadder(as_of) ? 1 : 0 })

        const hits = tierUnmet.check(acme, context) ?? []
        const hit = hits.flatMap((each) => ('what' in each && holdsOn(each, as_of) ? [each] : []))[0]
        const [standing] = standingsOf(input)
        const verdict = hit === undefined ? 'none' : (hit.error ?? as_of) <= as_of ? 'lost' : 'grace'
        const state = standing?.state === 'grace' || standing?.state === 'lost' ? standing.state : 'none'
        expect({ verdict, since: hit?.from }).toEqual({ verdict: state, since: standing?.unmet_since })
      },
    ),
    { numRuns: 400 },
  )
})
