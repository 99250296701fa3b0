// The figures of the quarter that a review is about: against the quarter before, and against the joint plan.
import type { Metric } from '../../../schemas/metric.ts'
import { compareTimes, difference } from '../../program/decimal.ts'
import type { Entry } from '../../program/program.ts'
import type { Figure, MetricFile } from '../../scorecards/figure.ts'
import type { Period } from '../../scorecards/periods.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { formatDate } from '../format.ts'
import { type Context, nameIn } from '../partner-record/context.ts'
import { metricLabel } from '../partner-record/metric-label.ts'
import { type FigureCell, figureCell, refOf, type Whose } from '../scorecard/figure-text.ts'
import { figureAt, metricFile } from '../scorecard/figures.ts'
import { valueText } from '../scorecard/value-text.ts'
import { filled } from '../ui.ts'
import { qbrPageWords } from '../words/qbr.ts'
import { ofKind } from '../work/by-partner.ts'

export interface ReviewFigures {
  lead: string
  /** Ids of the quarter and of the one before. */
  period: string
  before: string
  rows: readonly ReviewFigure[]
}

export interface ReviewFigure {
  label: string
  /** The partner may see it. */
  shared: boolean
  now: FigureCell
  before: FigureCell
  change?: { text: string; tone: 'good' | 'warn' | 'neutral' }
  /** What the joint plan aims at. */
  target?: string
  /** This quarter and those before it. */
  trend: readonly (number | undefined)[]
}

/** What every review looks at; the plan's own figures come after them. */
const always: readonly Metric[] = [
  'sourced_pipeline',
  'influenced_pipeline',
  'win_rate',
  'sourced_arr',
  'arr',
  'nrr',
  'open_tickets',
  'csat',
]
const trend_quarters = 8

/** The period that a review is called after; undefined when scorecards have no such period. */
export const reviewPeriod = (scorecards: Scorecards, id: string): Period | undefined =>
  scorecards.periods.find((period) => period.id === id && period.from <= scorecards.as_of)

export function reviewFigures(context: Context, scorecards: Scorecards, period: Period): ReviewFigures {
  const whose = { site: context.site, scorecards, partner: context.partner.id, locale: context.locale }
  const own = scorecards.periods.filter(({ kind, from }) => kind === period.kind && from <= period.from)
  const metrics = [...new Set([...always, ...planMetrics(context)])]
  return {
    lead: filled(qbrPageWords(context.locale).figuresLead, { period: nameIn(context, period.id) }),
    period: period.id,
    before: own.at(-2)?.id ?? '',
    rows: metrics.flatMap((metric) => {
      const file = metricFile(scorecards, metric)
      return file === undefined || file.scope === 'program' ? [] : [rowOf({ context, whose, file }, own.slice(-trend_quarters))]
    }),
  }
}

const planOf = ({ related }: Context): Entry<'plan'> | undefined =>
  ofKind(related, 'plan').find(({ fields: { status } }) => status !== 'cancelled')

const planMetrics = (context: Context): Metric[] => {
  const plan = planOf(context)?.fields
  return [...(plan?.kpis ?? []), ...(plan?.goals ?? []).map(({ metric }) => metric)]
}

interface Asked {
  context: Context
  whose: Whose
  file: MetricFile
}

function rowOf(asked: Asked, periods: readonly Period[]): ReviewFigure {
  const { whose, file } = asked
  const figure = (period: Period | undefined): Figure | undefined => period && figureAt(whose.scorecards, refOf(whose, file.id, period.id))
  const cell = (period: Period | undefined): FigureCell => figureCell(whose, file.id, period?.id ?? '')
  const [now, before] = [periods.at(-1), periods.at(-2)]
  const change = changeOf(asked, figure(now), figure(before), now?.complete ?? true)
  const target = targetOf(asked)
  return {
    label: metricLabel(file.id, whose.locale),
    shared: file.audience === 'partner',
    now: cell(now),
    before: cell(before),
    ...(change === undefined ? {} : { change }),
    ...(target === undefined ? {} : { target }),
    trend: periods.map((period) => cell(period).value),
  }
}

function changeOf(
  { whose: { locale }, file }: Asked,
  now: Figure | undefined,
  before: Figure | undefined,
  isComplete: boolean,
): ReviewFigure['change'] {
  if (now?.value === undefined || before?.value === undefined || now.currency !== before.currency) return undefined
  const words = qbrPageWords(locale)
  const by = difference(now.value, before.value)
  const sign = compareTimes(by, 0, 1)
  if (sign === 0) return { text: words.same, tone: 'neutral' }
  const size = by.replace('-', '')
  // Percentages differ by points.
  const text =
    file.unit === 'percent'
      ? filled(words.points, { value: valueText(size, { unit: 'count' }, undefined, locale) })
      : valueText(size, file, now.currency, locale)
  // Half a quarter is less than a whole one, and nobody's fault.
  const isUnfair = !isComplete && file.value === 'sum' && file.grain === 'day'
  const tone = isUnfair ? 'neutral' : sign > 0 === (file.better === 'higher') ? 'good' : 'warn'
  return { text: `${sign > 0 ? '+' : '−'}${text}`, tone }
}

function targetOf({ context, file }: Asked): string | undefined {
  const { locale } = context
  const goal = planOf(context)?.fields.goals.find(({ metric }) => metric === file.id)
  if (goal === undefined) return undefined
  const { target, by } = goal
  const value =
    typeof target === 'number'
      ? valueText(String(target), file, undefined, locale)
      : valueText(target.amount, file, target.currency, locale)
  return filled(qbrPageWords(locale).targetBy, { value, date: formatDate(by, locale) })
}
