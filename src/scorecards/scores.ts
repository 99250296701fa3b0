// Figures in the form in which the compliance gate asks for them: what each tier compares, month by month, so that a grace period has its first day.
import type { Metric } from '../../schemas/metric.ts'
import { windowId } from './periods.ts'
import type { StandingInput } from './standing.ts'
import { byMetric, certificateDays, comparisonsOf, lengthOf, pastDays } from './windows.ts'

/** A figure on a day; it holds until the next one. */
export interface Score {
  partner: string
  metric: Metric
  /** Window of it, such as `12m`. */
  window: string
  /** Last day that it takes in. */
  on: string
  /** Absent when it could not be worked out. */
  value?: string
  currency?: string
  /** It is the figure as it stands: what requirements without a window ask for. */
  standing?: true
}

/** The scores of every partner that is no prospect, for everything that tiers compare. Those that repeat the one before are left out. */
export function scoresOf(input: StandingInput): Score[] {
  const { program, as_of } = input
  const asked = askedFor(input)
  return program.entries.partner
    .filter(({ fields: { status, tier } }) => status !== 'prospect' || tier !== undefined)
    .flatMap(({ id }) =>
      asked.flatMap(({ days, ...wanted }) => {
        const scores = days.map((on) => scoreOn(id, wanted, on, input))
        return scores.filter((score, index) => score.on === as_of || !isSame(score, scores[index - 1]))
      }),
    )
}

interface Asked {
  metric: Metric
  window: string
  standing?: true
}

/** What tiers compare, each window of a metric once. */
function askedFor(input: StandingInput): (Asked & { days: readonly string[] })[] {
  const files = byMetric(input.metrics)
  const found = new Map<string, Asked>()
  for (const comparison of comparisonsOf(input.program)) {
    const { metric } = comparison
    const window = lengthOf(comparison, files)
    if (window === undefined) continue
    found.set(`${metric} ${window}`, { metric, window, ...(window === files.get(metric)?.standing ? { standing: true } : {}) })
  }
  const past = pastDays(input.as_of)
  const later = certificateDays(input)
  return [...found.values()].map((each) => ({ ...each, days: each.metric === 'certified_people' ? [...past, ...later] : past }))
}

function scoreOn(partner: string, wanted: Asked, on: string, { figureOf }: StandingInput): Score {
  const figure = figureOf({ metric: wanted.metric, partner, period: windowId(wanted.window, on) })
  return {
    partner,
    ...wanted,
    on,
    ...(figure?.value === undefined ? {} : { value: figure.value }),
    ...(figure?.currency === undefined ? {} : { currency: figure.currency }),
  }
}

const isSame = (score: Score, before: Score | undefined): boolean =>
  before !== undefined && score.value === before.value && score.currency === before.currency
