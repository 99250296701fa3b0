// Trees of requirements against what is known of a partner, for all days at once.

import type { Money } from '../../schemas/fields.ts'
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import { compareTimes } from '../program/decimal.ts'
import type { Entry, FieldsOf } from '../program/program.ts'
import { certifiedSpans } from './certificates.ts'
import type { Context, Score } from './rule.ts'
import { type Day, dayBefore, type Span, uncovered, union } from './spans.ts'

/** Days on which something is met and days on which it is not; on the others nobody knows. */
export interface Known {
  met: readonly Span[]
  unmet: readonly Span[]
}

const intersection = (parts: readonly (readonly Span[])[]): Span[] => uncovered(parts.flatMap((spans) => uncovered(spans)))

/** What is known of several things that all have to hold. */
function together(parts: readonly Known[]): Known {
  const [first] = parts
  // Figures that say the same one after the other are one span: a grace period does not begin anew with each.
  if (first !== undefined && parts.length === 1) return { met: union(first.met), unmet: union(first.unmet) }
  return { met: intersection(parts.map(({ met }) => met)), unmet: union(parts.flatMap(({ unmet }) => unmet)) }
}

/** Days on which a requirement is known. A tree may be decided although parts of it are not: one part that is met decides `any`, one that is not decides `all`. */
export function knownOf(tree: Requirement, look: (comparison: Comparison) => Known): Known {
  if ('all' in tree) return together(tree.all.map((part) => knownOf(part, look)))
  if ('any' in tree) {
    const parts = tree.any.map((part) => knownOf(part, look))
    return { met: union(parts.flatMap(({ met }) => met)), unmet: intersection(parts.map(({ unmet }) => unmet)) }
  }
  return look(tree)
}

/** The days on which nobody can tell. */
export const unknownDays = ({ met, unmet }: Known): Span[] => uncovered([...met, ...unmet])

const scoreIndex = ({ scores }: Context): Map<string, Score[]> => Map.groupBy(scores, ({ partner, metric }) => `${partner ?? ''} ${metric}`)

/** What is known of a comparison for a partner, by the scorecards; certified people by the certificates of its contacts where no export counts them. */
export function lookFor(partner: Entry<'partner'>, context: Context): (comparison: Comparison) => Known {
  return (comparison) => {
    const { metric, gte, lte, multipliers } = comparison
    const scores = scoresFor(partner.id, comparison, context)
    const byRecord = metric === 'certified_people' && !scores.some(({ score }) => score.value !== undefined)
    const factor = multipliers?.[partner.fields.region] ?? 1
    const parts = [
      ...(gte === undefined ? [] : [{ limit: gte, factor, meets: (sign: number) => sign >= 0 }]),
      ...(lte === undefined ? [] : [{ limit: lte, factor, meets: (sign: number) => sign <= 0 }]),
    ].map((bound) => (byRecord ? byCertificates(partner.fields, bound) : byScores(scores, bound)))
    return together(parts)
  }
}

/** A limit and its regional factor; `meets` tells from the sign of a value less limit times factor. */
interface Bound {
  limit: number | Money
  factor: number
  meets: (sign: number) => boolean
}

function byCertificates(partner: FieldsOf<'partner'>, { limit, factor, meets }: Bound): Known {
  // People are counted, so an amount of money says nothing; and a program that holds their number alone keeps the certificates elsewhere.
  if (typeof limit !== 'number' || keepsNumberAlone(partner)) return { met: [], unmet: [] }
  const turn = Math.floor(limit * factor)
  const isMet = (count: number): boolean => meets(compareTimes(String(count), limit, factor))
  // The verdict changes once, near the limit: between few people and many.
  const many = [turn, turn + 1, turn + 2].find((count) => isMet(count) !== isMet(-1)) ?? turn
  const fewer = uncovered(certifiedSpans(partner), many)
  return isMet(-1) ? { met: fewer, unmet: uncovered(fewer) } : { met: uncovered(fewer), unmet: fewer }
}

const keepsNumberAlone = ({ certified_people, contacts }: FieldsOf<'partner'>): boolean =>
  certified_people !== undefined && !contacts.some(({ certifications }) => certifications !== undefined)

/** The figures that a comparison asks for, in the order of their days; each holds until the next. Without a window it asks for the figure as it stands. */
function scoresFor(partner: string, { metric, window }: Comparison, { once }: Context): { score: Score; span: Span }[] {
  const own = (once(scoreIndex).get(`${partner} ${metric}`) ?? []).filter((score) =>
    window === undefined ? score.standing : score.window === window,
  )
  const byDay = new Map<Day, Score>(own.map((score) => [score.on, score]))
  const days = [...byDay.keys()].sort()
  return days.flatMap((on, index) => {
    const score = byDay.get(on)
    const next = days[index + 1]
    return score === undefined ? [] : [{ score, span: { from: on, until: next === undefined ? undefined : dayBefore(next) } }]
  })
}

function byScores(scores: readonly { score: Score; span: Span }[], { limit, factor, meets }: Bound): Known {
  const { amount, currency } = typeof limit === 'number' ? { amount: limit, currency: undefined } : limit
  const known = scores.flatMap(({ score, span }) =>
    score.value === undefined || (currency !== undefined && score.currency !== currency)
      ? []
      : [{ isMet: meets(compareTimes(score.value, amount, factor)), span }],
  )
  return {
    met: known.filter(({ isMet }) => isMet).map(({ span }) => span),
    unmet: known.filter(({ isMet }) => !isMet).map(({ span }) => span),
  }
}
