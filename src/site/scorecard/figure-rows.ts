// The figures of a partner in groups: the last full quarter, the one before, what stands today, and the target that they are held against.
import type { Metric } from '../../../schemas/metric.ts'
import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import type { MetricFile } from '../../scorecards/figure.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { english } from '../compliance/finding-row.ts'
import { formatDate, formatDuration } from '../format.ts'
import type { Locale } from '../locales.ts'
import { metricName } from '../requirement-text.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { type FigureGroup, scorecardWords } from '../words/scorecards.ts'
import { type FigureCell, figureCell, refOf, type Whose } from './figure-text.ts'
import { figureAt, metricsFor, pastMonths, pastQuarters, runningPeriod, windowToday } from './figures.ts'
import { metricHref } from './links.ts'
import { valueText } from './value-text.ts'

export interface FigureRow {
  metric: Metric
  label: string
  /** Page of the metric, with its definition. */
  href: string
  definition: Localized
  /** The partner may see it. */
  shared: boolean
  quarter: FigureCell
  before: FigureCell
  /** What stands today, with the length of time that it looks back, where it does. */
  today: FigureCell & { window?: string }
  target?: { text: string; now?: string; state?: { state: 'good' | 'warn'; text: string } }
  /** The last twelve full months. */
  trend: readonly (number | undefined)[]
}

export interface FigureSection {
  group: FigureGroup
  title: string
  /** The partner may see of it what is not marked otherwise. */
  shared: boolean
  rows: readonly FigureRow[]
}

const group_of: Partial<Record<Metric, FigureGroup>> = {
  sourced_pipeline: 'sales',
  influenced_pipeline: 'sales',
  registered_deals: 'sales',
  closed_deals: 'sales',
  win_rate: 'sales',
  win_rate_value: 'sales',
  sourced_revenue: 'sales',
  sourced_arr: 'sales',
  attach_rate: 'sales',
  co_sell_conversion: 'sales',
  partner_sourced_share: 'sales',
  arr: 'revenue',
  nrr: 'revenue',
  grr: 'revenue',
  csat: 'service',
  open_tickets: 'service',
  certified_people: 'capability',
  joint_solutions: 'capability',
  case_studies: 'capability',
  activation_rate: 'capability',
  time_to_activate: 'capability',
  contribution_margin: 'money',
  roi: 'money',
  mdf_return: 'money',
}
const groups: readonly FigureGroup[] = ['sales', 'revenue', 'service', 'capability', 'money', 'program']
const trend_months = 12

/** The figures of a partner or of the program, without its health, which has a part of its own. */
export function figureSections(whose: Whose): FigureSection[] {
  const files = metricsFor(whose.scorecards, whose.partner === undefined ? 'program' : 'partner').filter(({ id }) => id !== 'health')
  const words = scorecardWords(whose.locale)
  return groups.flatMap((group) => {
    const own = files.filter(({ id }) => (group_of[id] ?? 'program') === group)
    const rows = own.map((file) => figureRow(whose, file))
    return rows.length === 0 ? [] : [{ group, title: words.groups[group], shared: rows.some((row) => row.shared), rows }]
  })
}

export function figureRow(whose: Whose, file: MetricFile): FigureRow {
  const { scorecards, locale } = whose
  const cell = (period: string | undefined): FigureCell => figureCell(whose, file.id, period ?? '')
  const [before, quarter] = pastQuarters(scorecards, 2)
  const target = targetOf(whose, file)
  return {
    metric: file.id,
    label: metricName(file.id, locale),
    href: metricHref(locale, file.id),
    definition: english(file.definition, locale),
    shared: file.audience === 'partner',
    quarter: cell(quarter?.id),
    before: cell(before?.id),
    today: { ...cell(windowToday(scorecards, file.standing)), ...lookingBack(file, locale) },
    ...(target === undefined ? {} : { target }),
    trend: pastMonths(scorecards, trend_months).map(({ id }) => cell(id).value),
  }
}

const window_units: Record<string, 'day' | 'month' | 'quarter'> = { d: 'day', m: 'month', q: 'quarter' }

/** How far a figure of today looks back; nothing for what stands on the day itself. */
export const lookingBack = ({ standing }: Pick<MetricFile, 'standing'>, locale: Locale): { window?: string } =>
  standing === '1d' ? {} : { window: windowText(standing, locale) }

/** `12m` in words. */
export const windowText = (length: string, locale: Locale): string =>
  formatDuration(Number(length.slice(0, -1)), window_units[length.slice(-1)] ?? 'month', locale)

interface Aim {
  value: string
  currency?: string
  atMost: boolean
  by?: string
}

/** What the joint plan aims at, or else the program. */
function aimOf({ site, partner }: Whose, { id, better, denominator_of }: MetricFile): Aim | undefined {
  const goal = partner === undefined ? undefined : planGoal(site.find('plan', partner), id)
  if (goal !== undefined) {
    const { target, by } = goal
    return typeof target === 'number'
      ? { value: String(target), atMost: better === 'lower', by }
      : { value: target.amount, currency: target.currency, atMost: better === 'lower', by }
  }
  // What a partner has of the program's own total is held against nothing.
  const aim =
    denominator_of === 'program' && partner !== undefined ? undefined : settings(site.view).targets.find(({ metric }) => metric === id)
  const value = aim?.gte ?? aim?.lte
  return value === undefined ? undefined : { value: String(value), atMost: aim?.gte === undefined }
}

const planGoal = (plan: Entry<'plan'> | undefined, metric: Metric) =>
  plan?.fields.status === 'cancelled' ? undefined : plan?.fields.goals.find((goal) => goal.metric === metric)

function targetOf(whose: Whose, file: MetricFile): FigureRow['target'] {
  const aim = aimOf(whose, file)
  if (aim === undefined) return undefined
  const { scorecards, locale } = whose
  const words = scorecardWords(locale)
  const value = valueText(aim.value, file, aim.currency, locale)
  const limit = filled(aim.atMost ? words.atMost : words.atLeast, { value })
  const text =
    aim.by === undefined
      ? filled(words.programTarget, { value: limit })
      : filled(words.planTarget, { value: limit, date: formatDate(aim.by, locale) })
  // Sums of a plan are those of the fiscal year that it ends in; what stands is compared as it stands.
  const year = aim.by !== undefined && file.value === 'sum' && file.grain === 'day' ? yearOf(scorecards, aim.by) : undefined
  const figure = figureAt(scorecards, refOf(whose, file.id, year ?? windowToday(scorecards, file.standing)))
  if (figure?.value === undefined || (aim.currency !== undefined && aim.currency !== figure.currency)) return { text }
  const reached = aim.atMost ? Number(figure.value) <= Number(aim.value) : Number(figure.value) >= Number(aim.value)
  const now = valueText(figure.value, file, figure.currency, locale)
  return {
    text,
    ...(year === undefined ? {} : { now: filled(words.soFar, { value: now, period: year }) }),
    state: { state: reached ? 'good' : 'warn', text: reached ? words.reached : words.notReached },
  }
}

const yearOf = (scorecards: Scorecards, day: string): string | undefined =>
  scorecards.periods.find(({ kind, from, until }) => kind === 'year' && from <= day && day <= until)?.id ??
  runningPeriod(scorecards, 'year')?.id
