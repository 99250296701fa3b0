// Where a partner stands on the ladder of tiers, and what it lacks to the next one.
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import type { Entry, Program } from '../program/program.ts'
import { comparisonsIn, heldSince, keptUntil } from '../program/tiers.ts'
import { type Judged, judge, type Looked, type Way, waysTo } from './judge-tree.ts'
import { windowId } from './periods.ts'
import type { FigureOf } from './scorecards.ts'
import { byMetric, daysAhead, lengthOf, pastDays, type WindowInput } from './windows.ts'

export type { Judged, JudgedComparison, Way } from './judge-tree.ts'

export interface Standing {
  partner: string
  /** Tier that the partner has. */
  tier?: string
  /**
   * `earned`: its requirements are met; `grace`: they are not, and it is kept until `grace_until`; `at_risk`: they are met today and will not be within
   * 90 days; `lost`: the grace is over; `not_evaluated`: nobody can tell; `no_tier`: it has none.
   */
  state: 'earned' | 'grace' | 'at_risk' | 'lost' | 'not_evaluated' | 'no_tier'
  /** First day on which the requirements were not met any more, of `grace` and `lost`. */
  unmet_since?: string
  /** Last day that the tier is kept. */
  grace_until?: string
  /** First day in the 90 days ahead on which the requirements are no longer met, when that is known today. */
  risk_on?: string
  /** What it takes to keep the tier: on the day of the risk, or today when the requirements are not met. Least missing first. */
  keep?: readonly Way[]
  /** Highest tier whose requirements are met today. */
  earned?: string
  /** Requirements of the tier that it has. */
  requirements?: Judged
  next?: {
    tier: string
    requirements: Judged
    /** The ways to it with the least missing first; each names everything that it takes. None when nothing is missing. */
    ways: readonly Way[]
  }
}

export interface StandingInput extends WindowInput {
  figureOf: FigureOf
}

type Tier = Entry<'tier'>

/** The tiers, lowest first. */
export const ranked = ({ entries }: Program): Tier[] => entries.tier.toSorted((a, b) => a.fields.order - b.fields.order)

/** The standing of every partner that is active or has a tier, in the order of their ids. */
export function standingsOf(input: StandingInput): Standing[] {
  const tiers = ranked(input.program)
  const ground = groundOf(input)
  return input.program.entries.partner
    .filter(({ fields: { status, tier } }) => status === 'active' || (tier !== undefined && status !== 'terminated'))
    .map((partner) => standingOf(partner, tiers, ground))
    .toSorted((a, b) => (a.partner < b.partner ? -1 : 1))
}

/** What all standings share. */
interface Ground extends Looking {
  as_of: string
  /** Days up to today, oldest first. */
  past: readonly string[]
  /** Days ahead on which the figure of a comparison may differ from today's. */
  daysOf: (comparison: Comparison) => readonly string[]
}

/** What figures are looked up with. */
interface Looking {
  files: ReturnType<typeof byMetric>
  figureOf: FigureOf
}

function groundOf(input: StandingInput): Ground {
  const { metrics, figureOf, as_of } = input
  const files = byMetric(metrics)
  const known = new Map<Comparison, readonly string[]>()
  const daysOf = (comparison: Comparison): readonly string[] => {
    const file = files.get(comparison.metric)
    const length = lengthOf(comparison, files)
    const days = known.get(comparison) ?? (file === undefined || length === undefined ? [] : daysAhead(file, length, input))
    known.set(comparison, days)
    return days
  }
  return { files, figureOf, as_of, past: pastDays(as_of), daysOf }
}

/** A tree as it stood for a partner on a day; of a comparison, on the day that `dayOf` says. */
export const judgedOn = (partner: Entry<'partner'>, tree: Requirement, dayOf: DayOf, looking: Looking): Judged =>
  judge(tree, partner.fields.region, (comparison) => lookedUp(partner.id, comparison, dayOf(comparison), looking))

type DayOf = (comparison: Comparison) => string

function lookedUp(partner: string, comparison: Comparison, day: string, { files, figureOf }: Looking): Looked {
  const { metric } = comparison
  const length = lengthOf(comparison, files)
  if (length === undefined) return { period: '' }
  const period = windowId(length, day)
  return { ...figureOf({ metric, partner, period }), period, whole: files.get(metric)?.unit === 'count' }
}

function standingOf(partner: Entry<'partner'>, tiers: readonly Tier[], ground: Ground): Standing {
  const today = (tree: Requirement): Judged => judgedOn(partner, tree, () => ground.as_of, ground)
  const held = tiers.find((tier) => tier.id === partner.fields.tier)
  const earned = tiers.findLast(({ fields: { requirements } }) => requirements === undefined || today(requirements).met === true)
  const next = tiers.find(({ fields: { order } }) => order > (held?.fields.order ?? 0))
  return {
    partner: partner.id,
    ...(held === undefined ? { state: 'no_tier' } : { tier: held.id, ...stateOf(held.fields, partner, ground) }),
    ...(earned === undefined ? {} : { earned: earned.id }),
    ...(next === undefined ? {} : { next: nextOf(next.id, today(next.fields.requirements ?? { all: [] })) }),
  }
}

const nextOf = (tier: string, requirements: Judged): NonNullable<Standing['next']> => ({ tier, requirements, ways: waysTo(requirements) })

function stateOf({ requirements, grace_days }: Tier['fields'], partner: Entry<'partner'>, ground: Ground) {
  if (requirements === undefined) return { state: 'earned' } as const
  const { as_of } = ground
  const today = judgedOn(partner, requirements, () => as_of, ground)
  const stands = { requirements: today }
  if (today.met === undefined) return { state: 'not_evaluated', ...stands } as const
  if (today.met) {
    const risk = riskOf(requirements, partner, ground)
    return risk === undefined ? ({ state: 'earned', ...stands } as const) : ({ state: 'at_risk', ...risk, ...stands } as const)
  }
  const unmet_since = unmetSince(requirements, partner, ground)
  const grace_until = keptUntil(unmet_since, grace_days)
  const state = as_of <= grace_until ? 'grace' : 'lost'
  return { state, unmet_since, grace_until, keep: waysTo(today), ...stands } as const
}

/** First of the days up to today on which the requirements were not met without interruption; never before the partner had the tier. */
function unmetSince(requirements: Requirement, partner: Entry<'partner'>, ground: Ground): string {
  const { past, as_of } = ground
  const last = past.findLastIndex((day) => judgedOn(partner, requirements, () => day, ground).met !== false)
  const first = past[last + 1] ?? as_of
  const held = heldSince(partner.fields) ?? first
  return held > first && held <= as_of ? held : first
}

/** The first day ahead on which what is known today breaks the requirements, and what it would take then. */
function riskOf(requirements: Requirement, partner: Entry<'partner'>, ground: Ground): Pick<Standing, 'risk_on' | 'keep'> | undefined {
  const { daysOf, as_of } = ground
  // A figure holds until the next day on which it is known to differ.
  const dayBy =
    (day: string): DayOf =>
    (comparison) =>
      daysOf(comparison).findLast((known) => known <= day) ?? as_of
  const ahead = (day: string): Judged => judgedOn(partner, requirements, dayBy(day), ground)
  const comparisons = comparisonsIn(requirements)
  const valuesOn = (day: string): string =>
    comparisons.map((comparison) => lookedUp(partner.id, comparison, dayBy(day)(comparison), ground).value).join(' ')
  const days = [...new Set(comparisons.flatMap(daysOf))].sort()
  // Most of these days change nothing, and looking is much faster than judging.
  const changes = days.filter((day, index) => valuesOn(day) !== valuesOn(days[index - 1] ?? as_of))
  const risk_on = changes.find((day) => ahead(day).met === false)
  return risk_on === undefined ? undefined : { risk_on, keep: waysTo(ahead(risk_on)) }
}
