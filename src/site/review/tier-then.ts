// Where a partner stood on the ladder of tiers when the quarter of a review ended.
import { waysTo } from '../../scorecards/judge-tree.ts'
import type { Period } from '../../scorecards/periods.ts'
import type { FigureRef, Scorecards } from '../../scorecards/scorecards.ts'
import { judgedOn, ranked } from '../../scorecards/standing.ts'
import { byMetric } from '../../scorecards/windows.ts'
import { formatDate } from '../format.ts'
import type { Context } from '../partner-record/context.ts'
import { figureAt } from '../scorecard/figures.ts'
import { wayText } from '../scorecard/standing-text.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled } from '../ui.ts'
import { qbrPageWords } from '../words/qbr.ts'

export interface TierThen {
  /** Highest tier whose requirements were met. */
  tier?: TierStanding
  text: string
  /** The tier of today. */
  held?: string
  /** What was missing for the tier that the partner has today, in sentences. */
  lacked?: { title: string; items: readonly string[] }
}

/** The day that the quarter is judged on: its last one, or today while it runs. */
const dayOf = (period: Period, as_of: string): string => (period.until < as_of ? period.until : as_of)

export function tierThen(context: Context, scorecards: Scorecards, period: Period): TierThen {
  const { site, locale, partner } = context
  const words = qbrPageWords(locale)
  const tiers = tierStandings(site, locale)
  const day = dayOf(period, scorecards.as_of)
  const date = formatDate(day, locale)
  const looking = { files: byMetric(scorecards.metrics), figureOf: (ref: FigureRef) => figureAt(scorecards, ref) }
  const trees = ranked(site.view).map(({ id, fields: { requirements } }) => ({
    id,
    judged: judgedOn(partner, requirements ?? { all: [] }, () => day, looking),
  }))
  const met = trees.findLast(({ judged }) => judged.met === true)
  const tier = met && tiers.get(met.id)
  const held = partner.fields.tier === undefined ? undefined : tiers.get(partner.fields.tier)
  const own = trees.find(({ id }) => id === partner.fields.tier)
  const lacked = own?.judged.met === false ? waysTo(own.judged)[0] : undefined
  const unknown = own !== undefined && own.judged.met === undefined && held !== undefined
  const text = unknown
    ? filled(words.tierUnknown, { date, tier: held.name.value })
    : tier === undefined
      ? filled(words.tierNone, { date })
      : filled(words.tierMet, { date, tier: tier.name.value })
  return {
    ...(tier === undefined ? {} : { tier }),
    text,
    ...(held === undefined ? {} : { held: filled(words.tierHeld, { tier: held.name.value }) }),
    ...(lacked === undefined || held === undefined
      ? {}
      : {
          lacked: {
            title: filled(words.tierLacked, { date, tier: held.name.value }),
            items: wayText({ site, scorecards, partner: partner.id, locale }, lacked),
          },
        }),
  }
}
