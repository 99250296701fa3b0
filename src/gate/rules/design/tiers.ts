// The ladder of tiers and its matrix.
import type { Entry, FieldsOf } from '../../../program/program.ts'
import { type Asked, askedIn, currencyOf, ladder, sizeOf } from '../../ladder.ts'
import { type Context, type Hit, type Rule, rule } from '../../rule.ts'

const own = { title: 'Default of the gate, after the public partner programs of software vendors', checked_on: '2026-10-14' }

type Tier = Entry<'tier'>
type Matrix = FieldsOf<'matrix'>
type Row = Pick<Matrix['benefits'][number], 'id' | 'lower_is_better'>

const most_tiers = 3

function extraTier(tier: Tier, { once }: Context): Hit[] | undefined {
  const tiers = once(ladder)
  if (tiers[most_tiers] !== tier) return undefined
  return [{ at: ['order'], what: `the program has ${tiers.length} tiers, and this is the first after the third` }]
}

/** Rows in which a tier asks less or gives less than the one below it. */
function steps(tier: Tier, context: Context): Hit[] | undefined {
  const tiers = context.once(ladder)
  const below = tiers[tiers.indexOf(tier) - 1]
  const matrix = context.find('matrix', 'matrix')?.fields
  if (below === undefined || matrix === undefined) return undefined
  const hits: Hit[] = []
  const fall = (at: Hit['at'], row: Row, verb: 'asks' | 'gives', path: Hit['at']): void => {
    hits.push({
      at,
      key: row.id,
      severity: 'warning',
      what: `the tier ${verb} less than "${below.id}", the tier below it, in the row "${row.id}"`,
      related: [{ entry: below, at: path, what: 'the tier below' }],
    })
  }
  for (const row of matrix.benefits)
    if (isLess(tier.fields.benefits[row.id], below.fields.benefits[row.id], row))
      fall(['benefits', row.id], row, 'gives', ['benefits', row.id])
  for (const row of matrix.requirements) {
    if (row.metric === undefined) {
      if (isLess(tier.fields.thresholds?.[row.id], below.fields.thresholds?.[row.id], row))
        fall(['thresholds', row.id], row, 'asks', ['thresholds', row.id])
      continue
    }
    const of = (each: Tier): Asked[] => askedIn(each.fields.requirements).filter(({ comparison }) => comparison.metric === row.metric)
    const [before, ...others] = of(below)
    // Where a figure is one of several ways, or asked twice, neither tier asks plainly more.
    if (before?.sure !== true || others.length > 0) continue
    const now = of(tier)
    if (now.length === 0) fall(['requirements'], row, 'asks', before.path)
    else if (now.length === 1 && now[0] && asksLess(now[0], before)) fall(now[0].path, row, 'asks', before.path)
  }
  return hits
}

function isLess(now: Tier['fields']['benefits'][string] | undefined, before: typeof now, { lower_is_better = false }: Row): boolean {
  const currency = currencyOf(now) ?? currencyOf(before)
  const [a, b] = [sizeOf(now, currency), sizeOf(before, currency)]
  if (a === undefined || b === undefined || typeof now === 'string' || typeof before === 'string') return false
  // A row of hours that a tier does not have at all gives less than any number of them.
  if (lower_is_better && now !== false && before !== false) return a > b
  return a < b
}

function asksLess({ comparison: now, sure }: Asked, { comparison: before }: Asked): boolean {
  if (!sure || now.window !== before.window) return false
  const currency = currencyOf(now.gte ?? now.lte)
  const [a, b] = [sizeOf(now.gte, currency), sizeOf(before.gte, currency)]
  if (a !== undefined && b !== undefined) return a < b
  const [c, d] = [sizeOf(now.lte, currency), sizeOf(before.lte, currency)]
  return c !== undefined && d !== undefined && c > d
}

const tierFile = (order: number, rest: string): string => `order: ${order}
name: Tier ${order}
summary: For partners that do more.
engagement: self_serve
graduation: Ask for it.
grace_days: 90
${rest}`

const next = (benefits: string, rest = 'thresholds: { joint-plan: false }'): Record<string, string> => ({
  'tiers/gold.yaml': tierFile(2, `benefits: ${benefits}\n${rest}`),
})
const same = '{ referral-fee: 10, launch-fund: { amount: 500.50, currency: EUR }, support: Tickets on business days }'

const metricRow = (row = ''): string =>
  `requirements:\n  - { id: certified, group: People, label: Certified people, unit: count, metric: certified_people }\n${row}benefits:\n  - { id: referral-fee, group: Money, label: Referral fee, unit: percent }`
const asking = (order: number, requirements: string): string =>
  tierFile(order, `benefits: { referral-fee: 10 }\nrequirements: ${requirements}`)
const asked = (lower: string, higher: string): Record<string, string> => ({
  'matrix.yaml': metricRow(),
  'tiers/member.yaml': `${asking(1, lower)}\nthresholds: null`,
  'tiers/gold.yaml': asking(2, higher),
})
const hours = (lower: string, higher: string): Record<string, string> => ({
  'matrix.yaml':
    'requirements: []\nbenefits: [{ id: answer, group: Help, label: Hours to a first answer, unit: count, lower_is_better: true }]',
  'tiers/member.yaml': `thresholds: null\nbenefits: { answer: ${lower} }`,
  'tiers/gold.yaml': tierFile(2, `benefits: { answer: ${higher} }`),
})

export const tiers: readonly Rule[] = [
  rule({
    id: 'PB1701',
    slug: 'too-many-tiers',
    severity: 'warning',
    waivable: true,
    title: 'A program has at most three tiers',
    why: 'Nobody can say from memory what the fourth tier gives that the third does not. Each one more has its own column of promises to keep, reviews to hold and partners who feel misplaced.',
    fix: 'Merge two tiers, or make the difference a specialization.',
    cites: [own],
    of: 'tier',
    check: extraTier,
    examples: {
      failing: [
        {
          files: {
            'tiers/silver.yaml': tierFile(2, `benefits: ${same}\nthresholds: { joint-plan: false }`),
            'tiers/gold.yaml': tierFile(3, `benefits: ${same}\nthresholds: { joint-plan: false }`),
            'tiers/platinum.yaml': tierFile(5, `benefits: ${same}\nthresholds: { joint-plan: false }`),
            'tiers/diamond.yaml': tierFile(4, `benefits: ${same}\nthresholds: { joint-plan: false }`),
          },
          on: '2026-06-01',
          at: 'tiers/diamond.yaml#/order',
        },
      ],
      passing: [
        {
          files: {
            'tiers/silver.yaml': tierFile(2, `benefits: ${same}\nthresholds: { joint-plan: false }`),
            'tiers/gold.yaml': tierFile(3, `benefits: ${same}\nthresholds: { joint-plan: false }`),
          },
          on: '2026-06-01',
        },
      ],
    },
  }),
  rule({
    id: 'PB1702',
    slug: 'matrix-hole',
    severity: 'error',
    waivable: true,
    title: 'Every tier fills every row of the matrix, and no row gets worse on the way up',
    why: 'A partner compares the columns before it invests. An empty cell reads as a promise to one side and as nothing to the other, and a step up that asks less or gives less makes nobody climb.',
    fix: 'Fill the cell, or correct the one of the other tier; of a row in which less is better, say so with lower_is_better.',
    cites: [own],
    reader: ['matrix-hole', 'matrix-row-unknown', 'matrix-unit'],
    of: 'tier',
    check: steps,
    examples: {
      failing: [
        {
          files: { 'tiers/member.yaml': 'benefits: { referral-fee: 10, support: Tickets on business days }' },
          on: '2026-06-01',
          at: 'tiers/member.yaml#/benefits/launch-fund',
        },
        {
          files: { 'tiers/member.yaml': 'thresholds: { joint-plan: 3 }' },
          on: '2026-06-01',
          at: 'tiers/member.yaml#/thresholds/joint-plan',
        },
        {
          files: next('{ referral-fee: 9, launch-fund: { amount: 500.50, currency: EUR }, support: Tickets }'),
          on: '2026-06-01',
          at: 'tiers/gold.yaml#/benefits/referral-fee',
          severity: 'warning',
        },
        {
          files: next('{ referral-fee: 10, launch-fund: { amount: 500.49, currency: EUR }, support: Tickets }'),
          on: '2026-06-01',
          at: 'tiers/gold.yaml#/benefits/launch-fund',
          severity: 'warning',
        },
        {
          files: { ...next(same), 'tiers/member.yaml': 'thresholds: { joint-plan: true }' },
          on: '2026-06-01',
          at: 'tiers/gold.yaml#/thresholds/joint-plan',
          severity: 'warning',
        },
        {
          files: asked('{ metric: certified_people, gte: 3 }', '{ all: [{ metric: certified_people, gte: 2 }, { metric: csat, gte: 4 }] }'),
          on: '2026-06-01',
          at: 'tiers/gold.yaml#/requirements/all/0',
          severity: 'warning',
        },
        {
          files: asked('{ metric: certified_people, gte: 3 }', '{ metric: csat, gte: 4 }'),
          on: '2026-06-01',
          at: 'tiers/gold.yaml#/requirements',
          severity: 'warning',
        },
        { files: hours('4', '8'), on: '2026-06-01', at: 'tiers/gold.yaml#/benefits/answer', severity: 'warning' },
      ],
      passing: [
        { files: next(same), on: '2026-06-01' },
        { files: next('{ referral-fee: 12, launch-fund: { amount: 900, currency: USD }, support: false }'), on: '2026-06-01' },
        {
          files: asked('{ any: [{ metric: certified_people, gte: 3 }, { metric: csat, gte: 4 }] }', '{ metric: certified_people, gte: 2 }'),
          on: '2026-06-01',
        },
        { files: asked('{ metric: certified_people, gte: 3 }', '{ metric: certified_people, gte: 3 }'), on: '2026-06-01' },
        {
          files: asked('{ metric: certified_people, gte: 3, window: 12m }', '{ metric: certified_people, gte: 2, window: 3m }'),
          on: '2026-06-01',
        },
        { files: hours('8', '4'), on: '2026-06-01' },
        { files: hours('false', '8'), on: '2026-06-01' },
      ],
    },
  }),
]
