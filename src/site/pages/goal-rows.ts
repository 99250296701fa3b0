// The goals of the program against what the content says today.
import { type FieldsOf, settings } from '../../program/program.ts'
import { formatDate, formatDuration, formatItems, formatNumber, formatPercent } from '../format.ts'
import type { Locale } from '../locales.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { todayWords } from '../words/today.ts'
import { type GoalFigure, goalFigure } from '../work/goal-figure.ts'

export interface GoalRow {
  statement: Localized
  by: string
  aim: string
  now: string
  state: { state: 'good' | 'warn' | 'neutral'; text: string } | undefined
  /** Share of the aim in percent, at most 100, where more is better. */
  length?: number
}

type Program = FieldsOf<'program'>
type Goal = Program['goals'][number]

/** One row for each goal, in the order of program.yaml. */
export function goalRows(site: Site, locale: Locale): GoalRow[] {
  const program = settings(site.view)
  return (program.goals ?? []).map((goal) => {
    const figure = goalFigure(site, goal.metric)
    const state = figure && stateOf(program, goal, figure, locale)
    return {
      statement: localized(goal.statement, locale, defaultLocale(site)),
      by: formatDate(goal.by, locale),
      aim: valueText(goal.target, goal.unit, locale),
      now: figure === undefined ? todayWords(locale).noFigure : nowText(site, goal, figure, locale),
      state,
      ...(figure && state && !lessIsBetter(program, goal)
        ? { length: Math.min(100, Math.round((figure.value / Math.max(goal.target, 1)) * 100)) }
        : {}),
    }
  })
}

// The targets of the program say which way a figure should go.
const lessIsBetter = ({ targets }: Program, { metric }: Goal): boolean =>
  (targets ?? []).some((target) => target.metric === metric && target.lte !== undefined)

// A figure that is split by region stands for a goal of which the content does not say how much counts.
function stateOf(program: Program, goal: Goal, { value, regions }: GoalFigure, locale: Locale): GoalRow['state'] {
  if (regions !== undefined) return undefined
  const words = todayWords(locale)
  const less = lessIsBetter(program, goal)
  if (less ? value <= goal.target : value >= goal.target) return { state: 'good', text: words.reached }
  const difference = valueText(Math.abs(goal.target - value), goal.unit, locale)
  return { state: 'warn', text: filled(less ? words.over : words.short, { value: difference }) }
}

function nowText(site: Site, { unit }: Goal, { value, of, regions }: GoalFigure, locale: Locale): string {
  const words = todayWords(locale)
  const text = valueText(value, unit, locale)
  if (of !== undefined) return filled(words.median, { value: text, count: formatNumber(of, locale) })
  if (regions === undefined || regions.length === 0) return text
  const names = new Map(settings(site.view).regions.map(({ id, name }) => [id, localized(name, locale, defaultLocale(site)).value]))
  const parts = regions.map(({ region, value: count }) => `${names.get(region) ?? region} ${formatNumber(count, locale)}`)
  return filled(words.inAll, { value: text, parts: formatItems(parts, locale) })
}

function valueText(value: number, unit: Goal['unit'], locale: Locale): string {
  if (unit === 'percent') return formatPercent(value, locale)
  return unit === 'days' ? formatDuration(value, 'day', locale) : formatNumber(value, locale)
}
