// The gated deployment: crawl, walk, run, each with what was measured against what it takes to pass.
import { passing_percent, type StageName, stages } from '../../gate/deployment.ts'
import type { FieldsOf } from '../../program/program.ts'
import { formatPercent } from '../format.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { type Context, dateIn, type State, said, type Tone } from './context.ts'

export interface Stage {
  stage: StageName
  outcome: State
  from: string
  to: string
  measure: Localized
  threshold?: string
  result?: string
  /** Result and threshold in a drawing of a width of 100. */
  bar?: { result: number; threshold: number; passed: boolean }
  deliverables: readonly Localized[]
  /** Day on which the return was validated; said only of the stage that needs it. */
  roi?: string
  needsRoi: boolean
}

const tones: Record<string, Tone> = { planned: 'neutral', running: 'info', passed: 'good', failed: 'bad', skipped: 'neutral' }

export const stagesOf = (context: Context, deployment: FieldsOf<'plan'>['deployment']): Stage[] =>
  stages.flatMap((name): Stage[] => {
    const stage = deployment?.[name]
    if (stage === undefined) return []
    const { locale } = context
    const threshold = stage.threshold_percent ?? passing_percent[name]
    const result = stage.result_percent
    const most = Math.max(100, result ?? 0)
    return [
      {
        stage: name,
        outcome: { tone: tones[stage.outcome] ?? 'neutral', label: termIn(stage.outcome, locale) },
        from: dateIn(context, stage.start),
        to: dateIn(context, stage.end),
        measure: said(context, stage.measure),
        ...(threshold === undefined ? {} : { threshold: formatPercent(threshold, locale) }),
        ...(result === undefined ? {} : { result: formatPercent(result, locale) }),
        ...(threshold === undefined || result === undefined
          ? {}
          : {
              bar: {
                result: Math.round((100 * Math.max(0, result)) / most),
                threshold: Math.round((100 * threshold) / most),
                passed: result >= threshold,
              },
            }),
        deliverables: stage.deliverables.map((each) => said(context, each)),
        ...(stage.roi_validated_on === undefined ? {} : { roi: dateIn(context, stage.roi_validated_on) }),
        needsRoi: name === 'run',
      },
    ]
  })
