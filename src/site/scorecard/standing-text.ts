// Where a partner stands on the ladder of tiers, in words: the state with its days, what the tier asks and what is there, and what is missing for the next one.

import type { Scorecards } from '../../scorecards/scorecards.ts'
import type { Judged, JudgedComparison, Standing, Way } from '../../scorecards/standing.ts'
import { formatDate, formatMoney } from '../format.ts'
import type { Locale } from '../locales.ts'
import { metricName } from '../requirement-text.ts'
import type { Site } from '../site.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled, wordsIn } from '../ui.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { windowText } from './figure-rows.ts'
import { type FigureCell, figureCell, reasonCell, type Whose } from './figure-text.ts'
import { metricFile } from './figures.ts'
import { valueText } from './value-text.ts'

export type StandingTone = 'good' | 'warn' | 'bad' | 'neutral'

export interface StandingText {
  tier?: TierStanding
  state: { state: StandingTone; text: string }
  /** What the state means for this partner. */
  sentence: string
  /** What the tier asks, and what is there. */
  asks?: { title: string; tree: AskedText }
  /** What it takes to keep the tier. */
  keep?: WaysText
  next?: WaysText
  /** Said in place of `next`. */
  noNext?: string
}

/** What has to be there, as a tree. */
export type AskedText = { lead: string; items: readonly AskedText[] } | Asked

export interface Asked {
  label: string
  has: FigureCell
  needs: string
  state: { state: StandingTone; text: string }
}

export interface WaysText {
  title: string
  /** Each way names everything that it takes; one of them is enough. */
  ways: readonly (readonly string[])[]
  /** Said when there is no way to name. */
  none?: string
}

const tones: Record<Standing['state'], StandingTone> = {
  earned: 'good',
  grace: 'warn',
  at_risk: 'warn',
  lost: 'bad',
  not_evaluated: 'neutral',
  no_tier: 'neutral',
}

/** State of a standing as a mark. */
export const standingMark = ({ state }: Standing, locale: Locale): StandingText['state'] => ({
  state: tones[state],
  text: scorecardWords(locale).states[state],
})

export function standingText(site: Site, scorecards: Scorecards, standing: Standing, locale: Locale): StandingText {
  const words = scorecardWords(locale)
  const tiers = tierStandings(site, locale)
  const tier = standing.tier === undefined ? undefined : tiers.get(standing.tier)
  const name = (id: string): string => tiers.get(id)?.name.value ?? id
  const about = { site, scorecards, partner: standing.partner, locale }
  return {
    ...(tier === undefined ? {} : { tier }),
    state: standingMark(standing, locale),
    sentence: sentenceOf(standing, tier?.name.value ?? '', locale),
    ...(standing.requirements === undefined || tier === undefined
      ? {}
      : { asks: { title: filled(words.asks, { tier: tier.name.value }), tree: askedText(about, standing.requirements) } }),
    ...(standing.keep === undefined || standing.keep.length === 0 || tier === undefined
      ? {}
      : { keep: { title: filled(words.keep, { tier: tier.name.value }), ways: standing.keep.map((way) => wayText(about, way)) } }),
    ...(standing.next === undefined
      ? { noNext: words.top }
      : {
          next: {
            title: filled(words.next, { tier: name(standing.next.tier) }),
            ways: standing.next.ways.map((way) => wayText(about, way)),
            ...(standing.next.ways.length === 0 ? { none: filled(words.nothingMissing, { tier: name(standing.next.tier) }) } : {}),
          },
        }),
  }
}

function sentenceOf({ state, unmet_since, grace_until, risk_on }: Standing, tier: string, locale: Locale): string {
  const words = scorecardWords(locale)
  const date = (day: string | undefined): string => (day === undefined ? '' : formatDate(day, locale))
  if (state === 'no_tier') return words.noTierYet
  if (state === 'not_evaluated') return filled(words.unknownTier, { tier })
  if (state === 'at_risk') return filled(words.riskOn, { date: date(risk_on) })
  if (state === 'lost') return filled(words.graceOver, { date: date(grace_until) })
  if (state === 'earned') return filled(words.met, { tier })
  return unmet_since === undefined
    ? filled(words.graceUntilOnly, { date: date(grace_until) })
    : filled(words.graceUntil, { since: date(unmet_since), date: date(grace_until) })
}

function askedText(about: Whose, judged: Judged): AskedText {
  const words = wordsIn(about.locale)
  if ('all' in judged) return { lead: words.allOf, items: judged.all.map((part) => askedText(about, part)) }
  if ('any' in judged) return { lead: words.anyOf, items: judged.any.map((part) => askedText(about, part)) }
  return asked(about, judged)
}

function asked(about: Whose, judged: JudgedComparison): Asked {
  const words = scorecardWords(about.locale)
  const { met, comparison, period, not_evaluated: why } = judged
  return {
    label: nameOf(judged, about.locale),
    has: judged.value === undefined && why !== undefined ? reasonCell(why, about.locale) : figureCell(about, comparison.metric, period),
    needs: boundText(about, judged),
    state:
      met === undefined
        ? { state: 'neutral', text: words.unknown }
        : { state: met ? 'good' : 'bad', text: met ? words.reached : words.notReached },
  }
}

/** The figure, with the window that the requirement asks for. */
function nameOf({ comparison: { metric, window } }: JudgedComparison, locale: Locale): string {
  const name = metricName(metric, locale)
  return window === undefined ? name : filled(scorecardWords(locale).inWindow, { metric: name, window: windowText(window, locale) })
}

function boundText(about: Whose, judged: JudgedComparison): string {
  const words = scorecardWords(about.locale)
  return filled(judged.bound === 'lte' ? words.atMost : words.atLeast, { value: amountText(about, judged, judged.limit ?? '0') })
}

function amountText({ scorecards, locale }: Whose, { comparison, currency }: JudgedComparison, amount: string): string {
  const file = metricFile(scorecards, comparison.metric)
  if (currency !== undefined) return formatMoney({ amount, currency }, locale)
  return valueText(amount, file ?? { unit: 'count' }, scorecards.currency, locale)
}

/** Each part of a way with exactly what is missing. */
export function wayText(about: Whose, way: Way): string[] {
  const words = scorecardWords(about.locale)
  return way.map((part) => {
    const limit = amountText(about, part, part.limit ?? '0')
    const metric = nameOf(part, about.locale)
    if (part.missing === undefined || part.value === undefined) return filled(words.noValue, { metric, limit })
    return filled(part.bound === 'lte' ? words.less : words.more, {
      metric,
      limit,
      missing: amountText(about, part, part.missing),
      value: amountText(about, part, part.value),
    })
  })
}
