// What follows from figures, in the order in which one thing needs the other.
import type { AdviceInput } from './advice/rule.ts'
import { forecastsOf } from './forecast.ts'
import { recommendationsOf } from './recommend.ts'
import type { Scorecards } from './scorecards.ts'
import { standingsOf } from './standing.ts'

/** Standings, forecasts and recommendations. */
export function conclusionsOf(
  input: Omit<AdviceInput, 'standings' | 'forecasts'>,
): Pick<Scorecards, 'standings' | 'forecasts' | 'recommendations'> {
  const standings = standingsOf(input)
  const forecasts = forecastsOf(input)
  return { standings, forecasts, recommendations: recommendationsOf({ ...input, standings, forecasts }) }
}
