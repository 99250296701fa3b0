// The charts of packs, from the same figures as those of the sites.
import type { Metric } from '../../../schemas/metric.ts'
import type { Period } from '../../scorecards/periods.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { formatItems } from '../../site/format.ts'
import type { Chart } from '../../site/scorecard/chart.ts'
import { monthChart } from '../../site/scorecard/charts.ts'
import type { Whose } from '../../site/scorecard/figure-text.ts'
import { filled } from '../../site/ui.ts'
import { packWords } from '../words/qbr.ts'
import { receiptLines } from './cells.ts'
import type { Part, Section } from './pack.ts'

/** Scorecards as they stood at the end of a period: what came later is in none of its charts. */
export type UntilPeriod = (scorecards: Scorecards, period: Period) => Scorecards

/** One and the same value for all packs of a period, because an index of all figures hangs on it. */
export function untilPeriods(): UntilPeriod {
  const known = new Map<string, Scorecards>()
  return (scorecards, { id, until }) => {
    const found = known.get(id) ?? { ...scorecards, periods: scorecards.periods.filter((each) => each.until <= until) }
    known.set(id, found)
    return found
  }
}

export const byMonth = (whose: Whose, id: string, title: string, shape: Chart['shape'], ...metrics: Metric[]): Chart[] => {
  const chart = monthChart(whose, { id, title, metrics, shape })
  return chart === undefined ? [] : [chart]
}

/** Nothing when there is nothing to draw. */
export function chartSection(title: string, charts: readonly Chart[], { locale }: Pick<Whose, 'locale'>, ...below: Part[]): Section[] {
  const words = packWords(locale)
  return charts.length + below.length === 0
    ? []
    : [
        {
          title,
          parts: [...(charts.length === 0 ? [] : [{ kind: 'charts' as const, charts }]), ...below],
          notes: [
            ...charts.map(({ title: name, summary }) => filled(words.say.chart, { summary: `${name}. ${summary}` })),
            ...receiptLines(
              charts.map((chart) => lastOf(chart, locale)),
              locale,
            ),
          ],
        },
      ]
}

/** The receipt of the last figure that a chart shows. */
function lastOf({ title, rows }: Chart, locale: Whose['locale']): { label: string; href?: string | undefined } {
  const row = rows.findLast(({ cells }) => cells.some(({ href }) => href !== undefined))
  return {
    label: row === undefined ? title : formatItems([title, row.label], locale),
    href: row?.cells.find(({ href }) => href !== undefined)?.href,
  }
}
