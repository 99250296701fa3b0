// What a rule of advice is, and what it may look at.
import type { Metric } from '../../../schemas/metric.ts'
import { addDays } from '../../program/days.ts'
import type { Entry } from '../../program/program.ts'
import type { Figure, SourceHealth } from '../figure.ts'
import type { ForecastInput } from '../forecast.ts'
import { windowId } from '../periods.ts'
import type { FigureRef, Forecast, Recommendation } from '../scorecards.ts'
import type { Standing } from '../standing.ts'

export interface AdviceInput extends ForecastInput {
  standings: readonly Standing[]
  forecasts: readonly Forecast[]
  sources: readonly Pick<SourceHealth, 'source' | 'age_days'>[]
}

/** What a rule says. It may be graver than the rule usually is. */
export type Advice = Omit<Recommendation, 'rule' | 'weight'> & Partial<Pick<Recommendation, 'weight'>>

/** A rule speaks where its threshold is passed; the reason for the threshold stands beside it. */
export interface AdviceRule {
  name: string
  weight: Recommendation['weight']
  look: (input: AdviceInput) => Advice[]
}

export interface Found {
  ref: FigureRef
  figure: Figure | undefined
}

/** A figure of a partner or of the program in a window that ended today, or some days ago. */
export function found(
  { figureOf, as_of }: AdviceInput,
  metric: Metric,
  partner: string | undefined,
  length = '12m',
  days_before = 0,
): Found {
  const period = windowId(length, addDays(as_of, -days_before))
  const ref = { metric, ...(partner === undefined ? {} : { partner }), period }
  return { ref, figure: figureOf(ref) }
}

/** The active partners, by id. */
export const activePartners = ({ program }: AdviceInput): Entry<'partner'>[] =>
  program.entries.partner.filter(({ fields }) => fields.status === 'active').toSorted((a, b) => (a.id < b.id ? -1 : 1))
