// The fit card and the leverage: how well the partner fits, why, what would raise it, and what follows.
import { formatNumber } from '../format.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { best_part, fitScore } from '../work/fit.ts'
import { type Context, type State, said, type Tone } from './context.ts'

export interface FitCard {
  score: string
  /** Score of the CRM, when there is one and it differs. */
  pinned?: string
  penalty?: string
  risk: string
  parts: readonly { label: string; score: number; best: number; weight: string; points: string; evidence: Localized }[]
  raises: readonly { label: string; gain: string }[]
}

export interface LeverageRow {
  kind: string
  statement: Localized
  advice: State
}

export function fitCard(context: Context): FitCard | undefined {
  const { locale, program, partner } = context
  const fit = fitScore(program, partner.fields)
  if (fit === undefined) return undefined
  const number = (value: number): string => formatNumber(value, locale)
  return {
    score: number(fit.score),
    ...(fit.pinned === undefined || fit.pinned === fit.score ? {} : { pinned: number(fit.pinned) }),
    ...(fit.penalty === 0 ? {} : { penalty: number(fit.penalty) }),
    risk: termIn(partner.fields.risk_tier, locale),
    parts: fit.parts.map(({ part, score, weight, points, evidence }) => ({
      label: termIn(part, locale),
      score,
      best: best_part,
      weight: number(weight),
      points: number(points),
      evidence: said(context, evidence),
    })),
    raises: fit.raises.map(({ part, gain }) => ({ label: termIn(part, locale), gain: number(gain) })),
  }
}

const advice_tones: Record<string, Tone> = { invest: 'good', test_first: 'warn', decline: 'bad' }

export const leverageRows = (context: Context): LeverageRow[] =>
  (context.partner.fields.leverage ?? []).map(({ kind, statement, advice }) => ({
    kind: termIn(kind, context.locale),
    statement: said(context, statement),
    advice: { tone: advice_tones[advice] ?? 'neutral', label: termIn(advice, context.locale) },
  }))
