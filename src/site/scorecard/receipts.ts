// Which receipts have a page, and the way from a figure to what is behind it.
import type { Metric } from '../../../schemas/metric.ts'
import type { Receipt } from '../../scorecards/figure.ts'
import type { FigureRef, Scorecards } from '../../scorecards/scorecards.ts'
import type { Locale } from '../locales.ts'
import { perSite } from '../work/per-site.ts'
import { metricHref, receiptHref } from './links.ts'

export interface ReceiptGroup {
  metric: Metric
  /** Absent: the whole program. */
  partner?: string
  receipts: readonly Receipt[]
}

/**
 * Pages of receipts in each language. Every partner has one for each metric with rows, so 500 partners would have ten thousand, more than all other
 * pages of their site together, to be built each time and read by nobody. The program's own come first, then the partners with the most rows behind
 * their figures, each with all of its metrics or none; what has no page is printed by the command that the page of its metric names.
 */
const most_pages = 1200

/** The receipts that have a page, by metric and partner. */
export const receiptGroups = perSite(({ receipts }: Scorecards): readonly ReceiptGroup[] => {
  const byPartner = Map.groupBy(
    receipts.filter(({ lines }) => lines.length > 0),
    ({ figure }) => figure.partner ?? '',
  )
  const rows = ([, own]: [string, readonly Receipt[]]): number => own.reduce((sum, { figure }) => sum + figure.lines, 0)
  const ordered = [...byPartner].sort((a, b) => (a[0] === '' ? -1 : b[0] === '' ? 1 : rows(b) - rows(a) || (a[0] < b[0] ? -1 : 1)))
  const chosen: ReceiptGroup[] = []
  for (const [partner, own] of ordered) {
    const groups = [...Map.groupBy(own, ({ figure }) => figure.metric)]
    if (chosen.length + groups.length > most_pages) break
    chosen.push(...groups.map(([metric, each]) => ({ metric, ...(partner === '' ? {} : { partner }), receipts: each })))
  }
  return chosen
})

const pagesOf = perSite(
  (scorecards: Scorecards): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(receiptGroups(scorecards).map((group) => [keyOf(group), new Set(group.receipts.map(({ period }) => period.id))])),
)

const keyOf = ({ metric, partner }: Pick<FigureRef, 'metric' | 'partner'>): string => `${metric} ${partner ?? ''}`

/** Where a figure is accounted for: its receipt, or the page of its metric when that receipt has no page. */
export const accountHref = (scorecards: Scorecards, locale: Locale, ref: FigureRef): string =>
  pagesOf(scorecards).get(keyOf(ref))?.has(ref.period) ? receiptHref(locale, ref) : metricHref(locale, ref.metric)
