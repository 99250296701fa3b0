// The fit of a partner as a score from 0 to 100: each part from 1 to 5 at its weight, less what the risk takes away.
import { fit_parts } from '../../../schemas/program.ts'
import type { FieldsOf } from '../../program/program.ts'

type Program = Pick<FieldsOf<'program'>, 'fit_weights' | 'fit_risk_penalty'>
type Partner = Pick<FieldsOf<'partner'>, 'fit' | 'fit_score_pinned' | 'risk_tier'>
export type FitPart = (typeof fit_parts)[number]

/** Best score of a part. */
export const best_part = 5

export interface FitScore {
  /** Computed score, one decimal at most. */
  score: number
  /** Score from the CRM, which replaces the computed one. */
  pinned?: number
  /** Points that the risk takes away. */
  penalty: number
  parts: readonly { part: FitPart; score: number; weight: number; evidence: string; points: number }[]
  /** What one point more in a part would bring, the greatest first; parts that are at their best are left out. */
  raises: readonly { part: FitPart; gain: number }[]
}

/** The score; undefined when nobody has scored the partner, or when the program sets no weights. */
export function fitScore(program: Program, { fit, fit_score_pinned: pinned, risk_tier }: Partner): FitScore | undefined {
  if (fit === undefined || program.fit_weights === undefined) return undefined
  const penalty = program.fit_risk_penalty?.[risk_tier] ?? 0
  const parts = fit_parts.flatMap((part) => {
    const { score, evidence } = fit[part] ?? {}
    const weight = program.fit_weights[part]
    return score === undefined || evidence === undefined
      ? []
      : [{ part, score, weight, evidence, points: rounded((weight * score) / best_part) }]
  })
  return {
    score: rounded(Math.max(0, parts.reduce((sum, { weight, score }) => sum + (weight * score) / best_part, 0) - penalty)),
    ...(pinned === undefined ? {} : { pinned }),
    penalty,
    parts,
    raises: parts
      .filter(({ score }) => score < best_part)
      .map(({ part, weight }) => ({ part, gain: rounded(weight / best_part) }))
      .sort((a, b) => b.gain - a.gain),
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10
