// Advice on customers of partners: how content they are, what they wait for, what they pay.
import { compareTimes, difference, product, quotient } from '../../program/decimal.ts'
import { type Advice, type AdviceRule, activePartners, found } from './rule.ts'
import { csat_days } from './windows.ts'

/** Fewer answers than this are single voices. */
const fewest_answers = 3
/** From 4.3 to 4.0 of 5: more than the noise of a few answers. As a part, because scales differ. */
const csat_fall = 0.93

/** About a third of pipeline is won, so funds come back from three of pipeline for one paid. */
const least_return = 3

/** Tickets that a partner manager can still follow one by one. */
const most_tickets = 5
/** Twice what partners have in the mean: large partners have more customers, so the number alone says little. */
const tickets_over_mean = 2

export const customer_rules = [
  {
    name: 'csat-falling',
    weight: 'high',
    look: (input) =>
      activePartners(input).flatMap(({ id }): Advice[] => {
        const now = found(input, 'csat', id, `${csat_days}d`)
        const before = found(input, 'csat', id, `${csat_days}d`, csat_days)
        const [value, old] = [now.figure?.value, before.figure?.value]
        if (value === undefined || old === undefined) return []
        if ([now, before].some(({ figure }) => (figure?.lines ?? 0) < fewest_answers)) return []
        const isFalling = compareTimes(value, old, csat_fall) <= 0
        return isFalling ? [{ partner: id, figures: [now.ref, before.ref], values: { value, before: old } }] : []
      }),
  },
  {
    name: 'tickets-many',
    weight: 'medium',
    look: (input) => {
      const standing = input.metrics.find(({ id }) => id === 'open_tickets')?.standing
      const partners = activePartners(input)
      const all = found(input, 'open_tickets', undefined, standing)
      if (all.figure?.value === undefined || partners.length === 0) return []
      const mean = quotient(all.figure.value, partners.length)
      return partners.flatMap(({ id }): Advice[] => {
        const { ref, figure } = found(input, 'open_tickets', id, standing)
        const value = figure?.value ?? '0'
        const isMuch = compareTimes(value, most_tickets, 1) >= 0 && compareTimes(value, mean, tickets_over_mean) > 0
        return isMuch ? [{ partner: id, figures: [ref, all.ref], values: { value, mean } }] : []
      })
    },
  },
  {
    name: 'revenue-shrinking',
    weight: 'medium',
    // Below 100 % the customers of a year ago pay less than they did, new ones left aside.
    look: (input) =>
      activePartners(input).flatMap(({ id }): Advice[] => {
        const { ref, figure } = found(input, 'nrr', id)
        const { value, numerator = '0', denominator = '0' } = figure ?? {}
        const isLess = value !== undefined && compareTimes(numerator, denominator, 1) < 0
        return isLess ? [{ partner: id, figures: [ref], values: { value, amount: difference(denominator, numerator) } }] : []
      }),
  },
  {
    name: 'mdf-without-return',
    weight: 'medium',
    look: (input) =>
      activePartners(input).flatMap(({ id }): Advice[] => {
        const { ref, figure } = found(input, 'mdf_return', id)
        const { value, numerator = '0', denominator = '0' } = figure ?? {}
        const isLoss = value !== undefined && compareTimes(numerator, denominator, least_return) < 0
        return isLoss ? [{ partner: id, figures: [ref], values: { amount: denominator, pipeline: numerator } }] : []
      }),
  },
  {
    name: 'cost-above-margin',
    weight: 'high',
    // A margin below 0: the partner costs more than its business leaves.
    look: (input) =>
      [undefined, ...activePartners(input).map(({ id }) => id)].flatMap((partner): Advice[] => {
        const { ref, figure } = found(input, 'contribution_margin', partner)
        const { value, numerator = '0' } = figure ?? {}
        const isLoss = value !== undefined && compareTimes(numerator, 0, 1) < 0
        return isLoss ? [{ ...(partner === undefined ? {} : { partner }), figures: [ref], values: { amount: product(numerator, -1) } }] : []
      }),
  },
] as const satisfies readonly AdviceRule[]
