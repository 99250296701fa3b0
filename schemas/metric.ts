// The figures that requirements, goals and scorecards speak of, and comparisons on them.
import { z } from 'zod'
import { asPublic } from './audience.ts'
import { money, slug } from './fields.ts'

export const metrics = [
  'sourced_pipeline',
  'influenced_pipeline',
  'sourced_arr',
  'sourced_revenue',
  'win_rate',
  'win_rate_value',
  'arr',
  'nrr',
  'grr',
  'csat',
  'csat_good',
  'customer_survey',
  'open_tickets',
  'attach_rate',
  'activation_rate',
  'time_to_activate',
  'contribution_margin',
  'roi',
  'mdf_return',
  'health',
  'certified_people',
  'joint_solutions',
  'case_studies',
  'closed_deals',
  'registered_deals',
  'co_sell_conversion',
  'partner_sourced_share',
  'partner_churn',
  'partner_satisfaction',
] as const

export const metric = z.enum(metrics)

/** A figure or an amount of money to compare with. */
const threshold = z.union([z.number(), money], { error: 'should be a number, or money as {amount, currency}' })

const comparison = z.strictObject({
  metric: asPublic('Figure that is compared.', metric),
  window: asPublic(
    'Months, quarters or days looked back from the as-of date, such as 12m, 4q or 90d; without it the figure as it stands.',
    z
      .string()
      .regex(/^\d{1,3}[dmq]$/, { error: 'is no window: write a number and d, m or q, such as 12m' })
      .optional(),
  ),
  gte: asPublic('Least value that meets it.', threshold.optional()),
  lte: asPublic('Greatest value that meets it.', threshold.optional()),
  multipliers: asPublic('Factor on the threshold by region, such as {latam: 0.5}.', z.record(slug, z.number().positive()).optional()),
})

const every = z.strictObject({
  get all() {
    return asPublic('Every one of these has to be met.', z.array(requirement).min(1))
  },
})
const either = z.strictObject({
  get any() {
    return asPublic('At least one of these has to be met.', z.array(requirement).min(1))
  },
})

/** A tree of comparisons joined by `all` and `any`. */
export const requirement: z.ZodType<Requirement> = z.union([comparison, every, either], {
  error: 'should be a comparison with metric, or all: […], or any: […]',
})

export type Comparison = z.output<typeof comparison>
export type Requirement = Comparison | { all: Requirement[] } | { any: Requirement[] }
export type Metric = z.output<typeof metric>
