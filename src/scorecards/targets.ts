// The figures that the program is held to, and its goals, against what the exports say.
import type { Metric } from '../../schemas/metric.ts'
import { compareTimes, difference, product, quotient, rounded, totalOf } from '../program/decimal.ts'
import { type FieldsOf, settings } from '../program/program.ts'
import type { Figure, MetricFile, Unit } from './figure.ts'
import { windowId } from './periods.ts'
import type { FigureOf, FigureRef } from './scorecards.ts'
import type { StandingInput } from './standing.ts'
import { byMetric } from './windows.ts'

/** A figure of the program against a value that it should have. */
export interface TargetJudged {
  metric: Metric
  /** Period of the figure. */
  period: string
  /** Least or greatest value aimed at. */
  bound: 'gte' | 'lte'
  /** In the unit of the figure, an exact decimal. */
  target: string
  /** Absent when nobody can tell. */
  value?: string
  not_evaluated?: string
  currency?: string
  met?: boolean
  /** From the value to the target, whichever side it is on. */
  distance?: string
}

export interface GoalJudged extends TargetJudged {
  /** Id of the goal. */
  goal: string
  /** Day it should be reached. */
  by: string
  /** Region whose partners count. */
  region?: string
}

/** The targets of the program. Without a period they are held against the figures as they stand. */
export function targetsOf(input: StandingInput, period?: string): TargetJudged[] {
  return settings(input.program).targets.flatMap(({ metric, unit, ...bounds }) =>
    (['gte', 'lte'] as const).flatMap((bound) => {
      const value = bounds[bound]
      return value === undefined ? [] : [judged({ metric, unit, bound, value }, period, input)]
    }),
  )
}

/** The goals of the program, against the figures as they stand. */
export const goalsOf = (input: StandingInput): GoalJudged[] =>
  settings(input.program).goals.map(({ id, by, metric, region, unit, target }) => {
    const bound = input.metrics.find((file) => file.id === metric)?.better === 'lower' ? 'lte' : 'gte'
    return {
      goal: id,
      by,
      ...(region === undefined ? {} : { region }),
      ...judged({ metric, unit, bound, value: target }, undefined, region === undefined ? input : inRegion(region, input)),
    }
  })

/** The figures of a region in the place of the program's: what its partners' figures are made of, added up. */
function inRegion(region: string, input: StandingInput): StandingInput {
  const partners = input.program.entries.partner.filter(({ fields }) => fields.region === region)
  const figureOf: FigureOf = (ref) => {
    const figures = partners.flatMap(({ id }) => input.figureOf({ ...ref, partner: id }) ?? [])
    const file = byMetric(input.metrics).get(ref.metric)
    return file === undefined ? undefined : added(ref, file, figures)
  }
  return { ...input, figureOf }
}

function added(ref: FigureRef, { value: how, unit, denominator_of }: MetricFile, figures: readonly Figure[]): Figure {
  const known = figures.filter(({ value }) => value !== undefined)
  const numerator = totalOf(known.map((each) => each.numerator))
  const denominators = known.map((each) => each.denominator ?? '0')
  // A share of the program has the same whole for every partner.
  const denominator = totalOf(denominator_of === 'program' ? denominators.slice(0, 1) : denominators)
  const of = { ...ref, numerator, denominator, lines: known.reduce((sum, { lines }) => sum + lines, 0) }
  if (known.length === 0) return { ...of, not_evaluated: figures[0]?.not_evaluated ?? 'no partner of the region has a figure' }
  if (how === 'median') return { ...of, not_evaluated: 'medians of partners do not add up' }
  const [{ currency } = {}] = known
  const value = how === 'sum' ? rounded(numerator) : quotient(unit === 'percent' ? product(numerator, 100) : numerator, denominator)
  return { ...of, value, ...(currency === undefined ? {} : { currency }) }
}

interface Aim {
  metric: Metric
  unit: FieldsOf<'program'>['targets'][number]['unit']
  bound: 'gte' | 'lte'
  value: number
}

function judged({ metric, unit, bound, value: aim }: Aim, period: string | undefined, input: StandingInput): TargetJudged {
  const file = byMetric(input.metrics).get(metric)
  if (file === undefined) return { metric, period: period ?? '', bound, target: String(aim), not_evaluated: 'no figure of it is computed' }
  const at = period ?? windowId(file.standing, input.as_of)
  const figure = input.figureOf({ metric, period: at })
  const target = product(aim, factorTo(unit, file))
  const { value, not_evaluated, currency } = figure ?? {}
  const shown = { metric, period: at, bound, target, ...(currency === undefined ? {} : { currency }) }
  if (value === undefined) return { ...shown, ...(not_evaluated === undefined ? {} : { not_evaluated }) }
  const sign = compareTimes(value, target, 1)
  const distance = sign < 0 ? difference(target, value) : difference(value, target)
  return { ...shown, value, met: bound === 'gte' ? sign >= 0 : sign <= 0, distance }
}

/** What a target is multiplied with to be in the unit of the figure: people write a share as percent or as a ratio. */
function factorTo(unit: Aim['unit'], { unit: own }: { unit: Unit }): number {
  if (unit === 'ratio' && own === 'percent') return 100
  return unit === 'percent' && own === 'factor' ? 0.01 : 1
}
