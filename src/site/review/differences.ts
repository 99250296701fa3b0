// Where the written notes of a review state a figure and the exports give another one.
import type { Period } from '../../scorecards/periods.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { formatNumber } from '../format.ts'
import type { Context } from '../partner-record/context.ts'
import { metricLabel } from '../partner-record/metric-label.ts'
import { plainText } from '../plain-text.ts'
import { type FigureCell, figureCell, refOf } from '../scorecard/figure-text.ts'
import { figureAt } from '../scorecard/figures.ts'
import type { Localized } from '../text.ts'
import { qbrPageWords } from '../words/qbr.ts'
import type { ReviewPage } from '../work/review-pages.ts'
import { differs, type StatedFigure, statedFigures } from './stated.ts'

export interface Difference {
  label: string
  stated: string
  /** The sentence that states it, or which field. */
  where: Localized
  computed: FigureCell
}

type Review = NonNullable<ReviewPage['review']>

export function differencesOf(context: Context, scorecards: Scorecards, period: Period, review: Review): Difference[] {
  const files = scorecards.metrics.filter(({ scope }) => scope !== 'program')
  const stated = statedFigures(plainText(review.body ?? '', 'mdx'), files)
  return [
    ...satisfaction(context, scorecards, period, review),
    ...stated.flatMap((each) => differenceOf(context, scorecards, period.id, each, { value: each.sentence, lang: 'und' })),
  ]
}

/** The rating of the front matter was given on the day of the review, which lies after the quarter that it speaks of. */
function satisfaction(context: Context, scorecards: Scorecards, period: Period, { fields }: Review): Difference[] {
  if (fields.satisfaction === undefined) return []
  const value = String(fields.satisfaction)
  const day = scorecards.periods.find(({ kind, from, until }) => kind === period.kind && from <= fields.held_on && fields.held_on <= until)
  const text = formatNumber(fields.satisfaction, context.locale)
  const stated = { metric: 'partner_satisfaction', text, value, step: stepOf(value) } as const
  const found = [period.id, ...(day === undefined ? [] : [day.id])].map((id) =>
    differenceOf(context, scorecards, id, stated, { value: qbrPageWords(context.locale).satisfaction }),
  )
  // One of the two periods has the same rating, or neither has.
  return found.every((differences) => differences.length > 0) ? (found[0] ?? []) : []
}

const stepOf = (value: string): string => {
  const digits = value.split('.')[1]?.length ?? 0
  return digits === 0 ? '1' : `0.${'0'.repeat(digits - 1)}1`
}

function differenceOf(
  { site, partner, locale }: Context,
  scorecards: Scorecards,
  period: string,
  stated: Omit<StatedFigure, 'sentence'>,
  where: Localized,
): Difference[] {
  const whose = { site, scorecards, partner: partner.id, locale }
  const figure = figureAt(scorecards, refOf(whose, stated.metric, period))
  if (figure?.value === undefined || (stated.currency !== undefined && stated.currency !== figure.currency)) return []
  if (!differs(stated, figure.value)) return []
  return [{ label: metricLabel(stated.metric, locale), stated: stated.text, where, computed: figureCell(whose, stated.metric, period) }]
}
