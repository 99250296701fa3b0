// The figures that the program is held to, and its goals, against what the exports say.
import type { Metric } from '../../schemas/metric.ts'
import { compareTimes, difference, product } from '../program/decimal.ts'
import { type FieldsOf, settings } from '../program/program.ts'
import type { Unit } from './figure.ts'
import { windowId } from './periods.ts'
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
  settings(input.program).goals.map(({ id, by, metric, unit, target }) => {
    const bound = input.metrics.find((file) => file.id === metric)?.better === 'lower' ? 'lte' : 'gte'
    return { goal: id, by, ...judged({ metric, unit, bound, value: target }, undefined, input) }
  })

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
