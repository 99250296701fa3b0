// Where a partner stands on the ladder of tiers, and what it lacks to the next one.
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import type { Entry, FieldsOf, Program } from '../program/program.ts'
import { comparisonsIn, heldSince, keptUntil } from '../program/tiers.ts'
import { type Judged, judge, type Looked, type Way, waysTo } from './judge-tree.ts'
import { windowEnding } from './periods.ts'
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

type Partner = FieldsOf<'partner'>
type Tier = Entry<'tier'>

/** The tiers, lowest first. */
export const ranked = ({ entries }: Program): Tier[] => entries.tier.toSorted((a, b) => a.fields.order - b.fields.order)

/** The standing of every partner that is active or has a tier, in the order of their ids. */
export function standingsOf(input: StandingInput): Standing[] {
  const tiers = ranked(input.program)
  return input.program.entries.partner
    .filter(({ fields: { status, tier } }) => status === 'active' || (tier !== undefined && status !== 'terminated'))
    .map((partner) => standingOf(partner, tiers, input))
    .toSorted((a, b) => (a.partner < b.partner ? -1 : 1))
}

function standingOf({ id, fields }: Entry<'partner'>, tiers: readonly Tier[], input: StandingInput): Standing {
  const judged = judgeFor(id, fields, input)
  const held = tiers.find((tier) => tier.id === fields.tier)
  const earned = tiers.findLast(({ fields: { requirements } }) => requirements === undefined || judged.today(requirements).met === true)
  const next = tiers.find(({ fields: { order } }) => order > (held?.fields.order ?? 0))
  return {
    partner: id,
    ...(held === undefined ? { state: 'no_tier' } : { tier: held.id, ...stateOf(held.fields, fields, judged, input) }),
    ...(earned === undefined ? {} : { earned: earned.id }),
    ...(next === undefined ? {} : { next: nextOf(next, judged) }),
  }
}

function nextOf({ id, fields: { requirements = { all: [] } } }: Tier, { today }: Judge): NonNullable<Standing['next']> {
  const judged = today(requirements)
  return { tier: id, requirements: judged, ways: waysTo(judged) }
}

/** A tree for one partner: as it stood, stands and will stand. */
interface Judge {
  today: (tree: Requirement) => Judged
  past: (tree: Requirement, day: string) => Judged
  ahead: (tree: Requirement, day: string) => Judged
}

function judgeFor(partner: string, { region }: Partner, input: StandingInput): Judge {
  const files = byMetric(input.metrics)
  const looked = (comparison: Comparison, day: string): Looked => {
    const { metric } = comparison
    const length = lengthOf(comparison, files)
    if (length === undefined) return { period: '' }
    const period = windowEnding(length, day).id
    const figure = input.figureOf({ metric, partner, period })
    return { ...figure, period, whole: files.get(metric)?.unit === 'count' }
  }
  // A figure holds until the next day on which it is known to differ.
  const lastKnown = (comparison: Comparison, day: string): string =>
    daysOf(comparison, files, input).findLast((known) => known <= day) ?? input.as_of
  return {
    today: (tree) => judge(tree, region, (comparison) => looked(comparison, input.as_of)),
    past: (tree, day) => judge(tree, region, (comparison) => looked(comparison, day)),
    ahead: (tree, day) => judge(tree, region, (comparison) => looked(comparison, lastKnown(comparison, day))),
  }
}

/** Days ahead on which the figure of a comparison may differ from today's. */
function daysOf(comparison: Comparison, files: ReturnType<typeof byMetric>, input: StandingInput): string[] {
  const file = files.get(comparison.metric)
  const length = lengthOf(comparison, files)
  return file === undefined || length === undefined ? [] : daysAhead(file, length, input)
}

function stateOf({ requirements, grace_days }: Tier['fields'], partner: Partner, judged: Judge, input: StandingInput) {
  if (requirements === undefined) return { state: 'earned' } as const
  const today = judged.today(requirements)
  const stands = { requirements: today }
  if (today.met === undefined) return { state: 'not_evaluated', ...stands } as const
  if (today.met) {
    const risk = riskOf(requirements, judged, input)
    return risk === undefined ? ({ state: 'earned', ...stands } as const) : ({ state: 'at_risk', ...risk, ...stands } as const)
  }
  const unmet_since = unmetSince(requirements, partner, judged, input)
  const grace_until = keptUntil(unmet_since, grace_days)
  const state = input.as_of <= grace_until ? 'grace' : 'lost'
  return { state, unmet_since, grace_until, keep: waysTo(today), ...stands } as const
}

/** First of the days up to today on which the requirements were not met without interruption; never before the partner had the tier. */
function unmetSince(requirements: Requirement, partner: Partner, { past }: Judge, { as_of }: StandingInput): string {
  const days = pastDays(as_of)
  const last = days.findLastIndex((day) => past(requirements, day).met !== false)
  const first = days[last + 1] ?? as_of
  const held = heldSince(partner) ?? first
  return held > first && held <= as_of ? held : first
}

/** The first day ahead on which what is known today breaks the requirements, and what it would take then. */
function riskOf(requirements: Requirement, { ahead }: Judge, input: StandingInput): Pick<Standing, 'risk_on' | 'keep'> | undefined {
  const files = byMetric(input.metrics)
  const days = [...new Set(comparisonsIn(requirements).flatMap((comparison) => daysOf(comparison, files, input)))].sort()
  const risk_on = days.find((day) => ahead(requirements, day).met === false)
  return risk_on === undefined ? undefined : { risk_on, keep: waysTo(ahead(requirements, risk_on)) }
}
