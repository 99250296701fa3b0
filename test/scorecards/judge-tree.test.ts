// Requirement trees on one day: thresholds, regions, what nobody knows, and the ways to what is missing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Requirement } from '../../schemas/metric.ts'
import { totalOf } from '../../src/program/decimal.ts'
import { judge, judgedIn, type Looked, waysTo } from '../../src/scorecards/judge-tree.ts'

const period = '12m@2026-06-30'
type Values = Readonly<Record<string, Omit<Looked, 'period'>>>
const judged = (tree: Requirement, values: Values, region = 'iberia') =>
  judge(tree, region, ({ metric }) => ({ period, ...values[metric], ...(metric === 'certified_people' ? { whole: true } : {}) }))
const met = (tree: Requirement, values: Values, region?: string) => judged(tree, values, region).met
const ways = (tree: Requirement, values: Values) =>
  waysTo(judged(tree, values)).map((way) => way.map(({ comparison: { metric }, missing = 'unknown' }) => `${missing} ${metric}`).join(', '))

const eur = (amount: string) => ({ amount, currency: 'EUR' })

describe('a comparison', () => {
  const tree: Requirement = { metric: 'sourced_arr', gte: eur('1000'), multipliers: { iberia: 0.6, gulf: 2 } }

  test('is met from its threshold on, times the factor of the region', () => {
    const values = (value: string): Values => ({ sourced_arr: { value, currency: 'EUR' } })
    // 1,000 × 0.6 = 600 in Iberia, 1,000 × 2 = 2,000 in the Gulf, 1,000 elsewhere.
    expect([
      met(tree, values('600')),
      met(tree, values('599.9999')),
      met(tree, values('1999.9999'), 'gulf'),
      met(tree, values('2000'), 'gulf'),
      met(tree, values('999'), 'nordic'),
      met(tree, values('1000'), 'nordic'),
    ]).toEqual([true, false, false, true, false, true])
  })

  test('says its threshold, and what is missing to it', () => {
    expect(judged(tree, { sourced_arr: { value: '450.5', currency: 'EUR' } })).toEqual({
      comparison: tree,
      value: '450.5',
      period,
      bound: 'gte',
      limit: '600',
      currency: 'EUR',
      met: false,
      // 600 − 450.5
      missing: '149.5',
    })
  })

  test('is not known without a figure, or with one in another currency', () => {
    expect(judged(tree, { sourced_arr: { value: '5000', currency: 'USD' } })).toEqual({
      comparison: tree,
      value: '5000',
      period,
      bound: 'gte',
      limit: '600',
      currency: 'EUR',
    })
    expect(judged(tree, { sourced_arr: { not_evaluated: 'no deals were exported' } })).toEqual({
      comparison: tree,
      not_evaluated: 'no deals were exported',
      period,
      bound: 'gte',
      limit: '600',
      currency: 'EUR',
    })
  })

  test('of two bounds shows the one that is not met', () => {
    const between: Requirement = { metric: 'win_rate', gte: 20, lte: 60 }
    const shown = (value: string) => {
      const [found] = judgedIn(judged(between, { win_rate: { value } }))
      return { bound: found?.bound, limit: found?.limit, missing: found?.missing, is: found?.met }
    }
    expect([shown('19.5'), shown('20'), shown('60'), shown('61')]).toEqual([
      { bound: 'gte', limit: '20', missing: '0.5', is: false },
      { bound: 'gte', limit: '20', missing: undefined, is: true },
      { bound: 'gte', limit: '20', missing: undefined, is: true },
      { bound: 'lte', limit: '60', missing: '1', is: false },
    ])
  })

  test('without bounds asks for nothing', () => {
    expect(judged({ metric: 'csat' }, {})).toEqual({ comparison: { metric: 'csat' }, period, met: true })
  })

  test('of people asks for whole ones', () => {
    const people: Requirement = { metric: 'certified_people', gte: 4, multipliers: { iberia: 0.6 } }
    // 4 × 0.6 = 2.4: with one person 1.4 are missing, which takes two.
    expect(ways(people, { certified_people: { value: '1' } })).toEqual(['2 certified_people'])
  })
})

describe('a tree', () => {
  const yes: Requirement = { metric: 'csat', gte: 4 }
  const no: Requirement = { metric: 'nrr', gte: 100 }
  const open: Requirement = { metric: 'win_rate', gte: 20 }
  const values: Values = { csat: { value: '4.5' }, nrr: { value: '90' } }

  test('is decided by one part, although others are not known', () => {
    expect([
      met({ any: [open, yes] }, values),
      met({ any: [open, no] }, values),
      met({ any: [no, no] }, values),
      met({ all: [open, no] }, values),
      met({ all: [open, yes] }, values),
      met({ all: [yes, { any: [no, yes] }] }, values),
      met({ all: [yes, { any: [no, open] }] }, values),
    ]).toEqual([true, undefined, false, false, undefined, true, undefined])
  })
})

describe('ways', () => {
  test('of alternatives are told apart, the least missing first', () => {
    const tree: Requirement = {
      all: [
        { metric: 'csat', gte: 4 },
        {
          any: [
            { metric: 'sourced_arr', gte: eur('400000') },
            { metric: 'certified_people', gte: 4 },
          ],
        },
      ],
    }
    // 40,000 of 400,000 is a tenth; 2 people of 4 are a half.
    const values: Values = { csat: { value: '4.2' }, sourced_arr: { value: '360000', currency: 'EUR' }, certified_people: { value: '2' } }
    expect(ways(tree, values)).toEqual(['40000 sourced_arr', '2 certified_people'])
    // 320,000 of 400,000 is more than a half.
    expect(ways(tree, { ...values, sourced_arr: { value: '80000', currency: 'EUR' } })).toEqual([
      '2 certified_people',
      '320000 sourced_arr',
    ])
  })

  test('of several parts take all of them, and what nobody knows comes last', () => {
    const tree: Requirement = {
      all: [
        { metric: 'certified_people', gte: 4 },
        {
          any: [
            { metric: 'joint_solutions', gte: 1 },
            { metric: 'nrr', gte: 100 },
          ],
        },
      ],
    }
    expect(ways(tree, { certified_people: { value: '3' }, nrr: { value: '90' } })).toEqual([
      '1 certified_people, 10 nrr',
      '1 certified_people, unknown joint_solutions',
    ])
  })

  test('ask once for a figure that two parts ask for, by the harder threshold', () => {
    const tree: Requirement = {
      all: [
        { metric: 'csat', gte: 4 },
        {
          any: [
            { metric: 'csat', gte: 4.5 },
            { metric: 'open_tickets', lte: 3 },
          ],
        },
        { metric: 'open_tickets', lte: 5 },
      ],
    }
    // 4.5 − 3 = 1.5; 8 − 3 = 5 and 8 − 5 = 3. As shares: 1.5 / 4.5 + 3 / 5 = 0.93 before 1 / 4 + 5 / 3 = 1.92.
    expect(ways(tree, { csat: { value: '3' }, open_tickets: { value: '8' } })).toEqual([
      '1.5 csat, 3 open_tickets',
      '1 csat, 5 open_tickets',
    ])
  })

  test('lead where they say: with what is missing added, the tree is met', () => {
    const metrics = ['csat', 'nrr', 'roi', 'win_rate'] as const
    const comparison = fc.record({
      metric: fc.constantFrom(...metrics),
      gte: fc.integer({ min: 0, max: 9 }),
      multipliers: fc.constant({ iberia: 0.7 }),
    })
    const { tree: trees } = fc.letrec<{ tree: Requirement }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        comparison,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      ),
    }))
    fc.assert(
      fc.property(trees, fc.tuple(...metrics.map(() => fc.integer({ min: 0, max: 9 }))), (tree, numbers) => {
        const values = Object.fromEntries(metrics.map((metric, index) => [metric, { value: String(numbers[index]) }]))
        const before = judged(tree, values)
        const all = waysTo(before)
        expect(all.length > 0).toBe(before.met === false)
        for (const way of all) {
          const added = way.map(({ comparison: { metric }, value = '0', missing = '0' }) => [metric, { value: totalOf([value, missing]) }])
          expect(met(tree, { ...values, ...Object.fromEntries(added) })).toBe(true)
        }
      }),
    )
  })

  test('are none where nothing is missing', () => {
    expect(ways({ metric: 'csat', gte: 4 }, { csat: { value: '4' } })).toEqual([])
  })

  test('are at most eight, and found quickly in trees that have a million', () => {
    const pair = {
      any: [
        { metric: 'csat', gte: 4 },
        { metric: 'nrr', gte: 100 },
      ],
    } satisfies Requirement
    const tree: Requirement = { all: Array.from({ length: 20 }, (_, index) => ({ any: [...pair.any, { metric: 'roi', gte: 2 + index }] })) }
    expect(ways(tree, { csat: { value: '3' }, nrr: { value: '10' }, roi: { value: '1' } })).toHaveLength(8)
  })
})
