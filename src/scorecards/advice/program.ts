// Advice on the program as a whole: its targets, what it depends on, how fast partners start, how old its exports are.
import { daysBetween } from '../../program/days.ts'
import { compareTimes, product, quotient } from '../../program/decimal.ts'
import { settings } from '../../program/program.ts'
import { type TargetJudged, targetsOf } from '../targets.ts'
import { type Advice, type AdviceInput, type AdviceRule, activePartners, found } from './rule.ts'

/** Half of the revenue of partners: when that partner leaves, the program has missed its year. */
const most_of_one = 50
/** Of two partners one always has half. */
const fewest_partners = 3
/** Days that exports stay good, and that starting takes, when program.yaml does not say. */
const defaults = { export_days: 35, activation_days: 30 }

/** The running fiscal year misses the target too, as far as it is known. */
function isMissedAhead({ metric, bound, target }: TargetJudged, { forecasts, periods, as_of }: AdviceInput): boolean {
  const year = periods.find(({ kind, from, until }) => kind === 'year' && from <= as_of && as_of <= until)
  const ahead = forecasts.find((each) => each.partner === undefined && each.metric === metric && each.period === year?.id)
  const sign = ahead && compareTimes(ahead.forecast, target, 1)
  return sign !== undefined && (bound === 'gte' ? sign < 0 : sign > 0)
}

export const program_rules = [
  {
    name: 'target-missed',
    weight: 'medium',
    look: (input) =>
      targetsOf(input).flatMap((judged): Advice[] => {
        const { metric, period, value, target, distance, met, bound } = judged
        if (met !== false || value === undefined || distance === undefined) return []
        const values = { metric, value, target, missing: distance, bound }
        return [{ figures: [{ metric, period }], values, ...(isMissedAhead(judged, input) ? { weight: 'high' } : {}) }]
      }),
  },
  {
    name: 'concentration',
    weight: 'medium',
    look: (input) => {
      const partners = activePartners(input)
      const all = found(input, 'sourced_arr', undefined)
      const total = all.figure?.value ?? '0'
      if (partners.length < fewest_partners || compareTimes(total, 0, 1) <= 0) return []
      return partners.flatMap(({ id }): Advice[] => {
        const { ref, figure } = found(input, 'sourced_arr', id)
        const share = quotient(product(figure?.value ?? '0', 100), total)
        return compareTimes(share, most_of_one, 1) > 0 ? [{ figures: [ref, all.ref], values: { other: id, share } }] : []
      })
    },
  },
  {
    name: 'activation-slow',
    weight: 'medium',
    look: (input) => {
      const limit = settings(input.program).targets.find(({ metric }) => metric === 'time_to_activate')?.lte ?? defaults.activation_days
      const length = input.metrics.find(({ id }) => id === 'time_to_activate')?.standing
      return input.program.entries.partner
        .filter(({ fields: { phase, status } }) => phase === 'onboard' && status !== 'terminated')
        .flatMap(({ id, fields: { phases } }): Advice[] => {
          const since = phases.findLast(({ phase, left_on }) => phase === 'onboard' && left_on === undefined)?.entered_on
          const days = since === undefined ? 0 : daysBetween(since, input.as_of)
          if (since === undefined || days <= limit) return []
          const figures = length === undefined ? [] : [found(input, 'time_to_activate', undefined, length).ref]
          return [{ partner: id, figures, values: { days: String(days), limit: String(limit), since } }]
        })
    },
  },
  {
    name: 'exports-old',
    weight: 'high',
    look: ({ program, sources }) => {
      const limit = settings(program).freshness.find(({ kind }) => kind === 'scorecard-export')?.days ?? defaults.export_days
      return sources
        .filter(({ age_days }) => age_days > limit)
        .map(({ source, age_days }): Advice => ({ figures: [], values: { source, days: String(age_days), limit: String(limit) } }))
    },
  },
] as const satisfies readonly AdviceRule[]
