// The joint plan: goals from where to where, milestones in time, the steps of the next deal, who does what.

import { daysBetween } from '../../program/days.ts'
import type { Entry } from '../../program/program.ts'
import { formatMoney, formatNumber, formatPercent } from '../format.ts'
import { type EntryLink, linksTo } from '../links.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { ofKind } from '../work/by-partner.ts'
import { type Charter, charterOf } from './charter.ts'
import { type Context, type Day, dateIn, dueDay, entryHref, plainDay, type State, said, type Tone } from './context.ts'
import { type Stage, stagesOf } from './deployment.ts'
import { metricLabel, metricUnit } from './metric-label.ts'

export interface GoalRow {
  statement: Localized
  metric: string
  baseline: string
  target: string
  by: Day
  /** Places of baseline and target in a drawing of a width of 100. */
  from: number
  to: number
}

export interface DatedRow {
  what: Localized
  owner: string
  side?: string
  state: State
  due: Day
  done?: string
  /** Place in the drawing, of a width of 1000. */
  x: number
}

export interface PlanPart {
  href: string
  period: string
  status: State
  cadence: string
  next?: Day
  owners: readonly { side: 'vendor' | 'partner'; name: string }[]
  goals: readonly GoalRow[]
  milestones: readonly DatedRow[]
  /** Place of the day of the site among the milestones. */
  today: number
  steps: readonly DatedRow[]
  raci: readonly { activity: Localized; responsible: string; accountable: string; consulted: string; informed: string }[]
  resources: readonly Localized[]
  kpis: readonly string[]
  integrations: readonly EntryLink[]
  solutions: readonly EntryLink[]
  note?: Localized
  charter?: Charter
  stages: readonly Stage[]
}

const plan_tones: Record<string, Tone> = { draft: 'neutral', agreed: 'info', running: 'good', completed: 'good', cancelled: 'neutral' }

export function planOf(context: Context): PlanPart | undefined {
  const { locale, related, site } = context
  const [plan] = ofKind(related, 'plan')
  if (plan === undefined) return undefined
  const { fields } = plan
  const place = placesOf([...(fields.milestones ?? []).flatMap(({ due, done_on }) => [due, done_on ?? due]), site.asOf])
  const charter = charterOf(context, fields.charter)
  return {
    href: entryHref(context, 'plan', plan.id),
    period: fields.period,
    status: { tone: plan_tones[fields.status] ?? 'neutral', label: termIn(fields.status, locale) },
    cadence: termIn(fields.review_cadence, locale),
    ...(fields.next_review_on === undefined ? {} : { next: dueDay(context, fields.next_review_on) }),
    owners: [
      { side: 'vendor', name: fields.owners.vendor },
      { side: 'partner', name: fields.owners.partner },
    ],
    goals: fields.goals.map((goal) => goalRow(context, goal)),
    milestones: milestonesOf(context, plan, place),
    today: place(site.asOf),
    steps: stepsOf(context, plan),
    raci: (fields.raci ?? []).map(({ activity, responsible, accountable, consulted, informed }) => ({
      activity: said(context, activity),
      responsible,
      accountable,
      consulted: (consulted ?? []).join(', '),
      informed: (informed ?? []).join(', '),
    })),
    resources: fields.resources.map((each) => said(context, each)),
    kpis: fields.kpis.map((each) => metricLabel(each, locale)),
    integrations: linksTo(site, 'integration', fields.integrations, locale),
    solutions: linksTo(site, 'blueprint', fields.blueprints, locale),
    ...(fields.note === undefined ? {} : { note: said(context, fields.note) }),
    ...(charter ? { charter } : {}),
    stages: stagesOf(context, fields.deployment),
  }
}

type Plan = Entry<'plan'>
type Goal = Plan['fields']['goals'][number]

function goalRow(context: Context, { statement, metric, baseline, target, by }: Goal): GoalRow {
  const [start, end] = [numberOf(baseline), numberOf(target)]
  const most = Math.max(start, end, 1)
  return {
    statement: said(context, statement),
    metric: metricLabel(metric, context.locale),
    baseline: valueText(context, metric, baseline),
    target: valueText(context, metric, target),
    by: plainDay(context, by),
    from: Math.round((100 * start) / most),
    to: Math.round((100 * end) / most),
  }
}

const numberOf = (value: Goal['baseline']): number => (typeof value === 'number' ? value : Number(value.amount))

const valueText = ({ locale }: Context, metric: Goal['metric'], value: Goal['baseline']): string =>
  typeof value === 'object'
    ? formatMoney(value, locale)
    : metricUnit(metric) === 'percent'
      ? formatPercent(value, locale)
      : formatNumber(value, locale)

const milestone_tones: Record<string, Tone> = { planned: 'neutral', in_progress: 'info', done: 'good', at_risk: 'warn', dropped: 'neutral' }

function milestonesOf(context: Context, { fields }: Plan, place: (date: string) => number): DatedRow[] {
  const { site, locale, words } = context
  return [...(fields.milestones ?? [])]
    .sort((a, b) => daysBetween(b.due, a.due))
    .map(({ what, due, owner, side, status, done_on }) => {
      const isLate = status !== 'done' && status !== 'dropped' && due < site.asOf
      return {
        what: said(context, what),
        owner,
        side: termIn(side, locale),
        state: isLate
          ? { tone: 'bad', label: words.overdue }
          : { tone: milestone_tones[status] ?? 'neutral', label: termIn(status, locale) },
        due: status === 'done' || status === 'dropped' ? plainDay(context, due) : dueDay(context, due),
        ...(done_on === undefined ? {} : { done: dateIn(context, done_on) }),
        x: place(due),
      }
    })
}

const stepsOf = (context: Context, { fields }: Plan): DatedRow[] =>
  (fields.mutual_action_plan ?? []).map(({ step, owner, due, done_on }) => ({
    what: said(context, step),
    owner,
    state: stepState(context, due, done_on),
    due: done_on === undefined ? dueDay(context, due) : plainDay(context, due),
    ...(done_on === undefined ? {} : { done: dateIn(context, done_on) }),
    x: 0,
  }))

/** State of something that is done or open, by its date. */
export function stepState({ site, words }: Context, due: string, done: string | undefined): State {
  if (done !== undefined) return { tone: 'good', label: done > due ? words.doneLate : words.done }
  return due < site.asOf ? { tone: 'bad', label: words.overdue } : { tone: 'neutral', label: words.open }
}

/** Places of dates in a drawing of a width of 1000, with a margin at both ends. */
function placesOf(dates: readonly string[]): (date: string) => number {
  const sorted = [...dates].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return () => 0
  const length = Math.max(1, daysBetween(first, last))
  return (date) => 20 + Math.round((960 * daysBetween(first, date)) / length)
}
