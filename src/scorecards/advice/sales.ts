// Advice on deals: what is won, what is open, and what nobody works on.
import type { Metric } from '../../../schemas/metric.ts'
import { addDays } from '../../program/days.ts'
import { compareTimes, difference, rounded, totalOf } from '../../program/decimal.ts'
import { type Entry, type FieldsOf, settings } from '../../program/program.ts'
import { staleDay } from '../../program/stale-deals.ts'
import { fewest_decided } from '../forecast.ts'
import { windowEnding } from '../periods.ts'
import { type Advice, type AdviceInput, type AdviceRule, activePartners, found } from './rule.ts'
import { activity, quietWindow } from './windows.ts'

/** A rate that is less than this part of everybody's is no chance of a few deals. */
const low_win_rate = 0.6
/** One or two deals slip in every quarter. */
const most_overdue = 3

/** Goals that deals add up to; rates and scores do not grow by what is open. */
const counted: ReadonlySet<Metric> = new Set<Metric>(['sourced_arr', 'closed_deals', 'sourced_pipeline', 'registered_deals'])
type Goal = FieldsOf<'plan'>['goals'][number]

/** What the running periods should add to a goal by the partner's own forecasts, and what is missing to it. Undefined when it is reached, or ends after those periods. */
function planGap(partner: string, { metric, target, by }: Goal, input: AdviceInput) {
  const standing = input.metrics.find(({ id }) => id === metric)?.standing
  const period = input.periods.find(
    ({ kind, from, until }) => kind !== 'month' && from <= input.as_of && input.as_of <= until && by <= until,
  )
  if (standing === undefined || period === undefined || by < input.as_of || !counted.has(metric)) return undefined
  const { ref, figure } = found(input, metric, partner, standing)
  const { amount, currency } = typeof target === 'number' ? { amount: String(target), currency: undefined } : target
  if (figure?.value === undefined || (currency !== undefined && currency !== figure.currency)) return undefined
  const missing = difference(amount, figure.value)
  const ahead = input.forecasts.find((each) => each.metric === metric && each.period === period.id)
  const expected = ahead === undefined ? '0' : difference(ahead.forecast, ahead.actual ?? '0')
  return compareTimes(missing, 0, 1) > 0 && compareTimes(expected, missing, 1) < 0
    ? { ref, values: { metric, target: amount, value: figure.value, missing, expected, by } }
    : undefined
}

export const sales_rules = [
  {
    name: 'win-rate-low',
    weight: 'medium',
    look: (input) => {
      const all = found(input, 'win_rate', undefined)
      const mean = all.figure?.value
      if (mean === undefined) return []
      return activePartners(input).flatMap(({ id }): Advice[] => {
        const { ref, figure } = found(input, 'win_rate', id)
        const { value, denominator = '0' } = figure ?? {}
        const isLow =
          value !== undefined && compareTimes(denominator, fewest_decided, 1) >= 0 && compareTimes(value, mean, low_win_rate) < 0
        return isLow ? [{ partner: id, figures: [ref, all.ref], values: { value, mean } }] : []
      })
    },
  },
  {
    name: 'pipeline-thin',
    weight: 'high',
    // What is open, by its probability, does not fill the gap to a goal of the plan.
    look: (input) => {
      const plans = Map.groupBy(
        input.program.entries.plan.filter(({ fields: { status } }) => status === 'running' || status === 'agreed'),
        ({ params }) => params['partner'],
      )
      const forecasts = Map.groupBy(input.forecasts, ({ partner }) => partner)
      return activePartners(input).flatMap(({ id }) =>
        (plans.get(id) ?? [])
          .flatMap(({ fields: { goals } }) => goals)
          .flatMap((goal): Advice[] => {
            const gap = planGap(id, goal, { ...input, forecasts: forecasts.get(id) ?? [] })
            return gap === undefined ? [] : [{ partner: id, figures: [gap.ref], values: gap.values }]
          }),
      )
    },
  },
  {
    name: 'deals-overdue',
    weight: 'low',
    look: (input) => {
      const overdue = Map.groupBy(
        input.open_deals.filter(({ period }) => period === 'overdue'),
        ({ partner }) => partner,
      )
      return activePartners(input).flatMap(({ id }): Advice[] => {
        const own = overdue.get(id) ?? []
        const deals = rounded(totalOf(own.map((each) => each.deals)))
        if (compareTimes(deals, most_overdue, 1) < 0) return []
        return [{ partner: id, figures: [], values: { deals, amount: rounded(totalOf(own.map(({ amount }) => amount))) } }]
      })
    },
  },
  {
    name: 'registrations-stale',
    weight: 'medium',
    // The program itself says after how many days without activity protection ends.
    look: (input) => {
      const rules = settings(input.program).deal_registration
      const isStale = ({ fields }: Entry<'deal_registration'>): boolean =>
        fields.stage === 'approved' && fields.expires_on >= input.as_of && staleDay(fields, rules) < input.as_of
      const stale = Map.groupBy(input.program.entries.deal_registration.filter(isStale), ({ fields }) => fields.partner_id)
      return activePartners(input).flatMap(({ id }): Advice[] => {
        const own = stale.get(id)
        return own === undefined
          ? []
          : [{ partner: id, figures: [], values: { deals: String(own.length), days: String(rules.stale_days) } }]
      })
    },
  },
  {
    name: 'partner-inactive',
    weight: 'medium',
    look: (input) => {
      const length = quietWindow(input.program)
      const since = windowEnding(length, input.as_of).from
      return activePartners(input).flatMap(({ id, fields: { joined_on } }): Advice[] => {
        const all = activity.map((metric) => found(input, metric, id, length))
        // What is not known is no proof of doing nothing, and whoever has just joined had no time yet.
        const isQuiet = all.every(({ figure }) => figure?.value !== undefined && compareTimes(figure.value, 0, 1) === 0)
        if (!isQuiet || (joined_on ?? '') > since) return []
        return [{ partner: id, figures: all.map(({ ref }) => ref), values: { days: length.slice(0, -1), since: addDays(since, -1) } }]
      })
    },
  },
] as const satisfies readonly AdviceRule[]
