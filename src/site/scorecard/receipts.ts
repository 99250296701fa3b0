// Which receipts have a page, and the way from a figure to what is behind it.
import type { Metric } from '../../../schemas/metric.ts'
import type { Receipt } from '../../scorecards/figure.ts'
import type { FigureRef } from '../../scorecards/scorecards.ts'
import type { Locale } from '../locales.ts'
import type { Site } from '../site.ts'
import { perSite } from '../work/per-site.ts'
import { metricHref, receiptHref } from './links.ts'

export interface ReceiptGroup {
  metric: Metric
  /** Absent: the whole program. */
  partner?: string
  receipts: readonly Receipt[]
}

/**
 * Pages of receipts in each language. Every partner has one for each metric with lines, so 500 partners would have ten thousand, more than all other
 * pages of their site together, to be built each time and read by nobody. The program's own come first, then partners from the highest tier down, each
 * with all of its metrics or none; what has no page is printed by the command that the page of its metric names.
 */
const most_pages = 1200

/** The receipts that have a page, by metric and partner. */
export const receiptGroups = perSite((site: Site): readonly ReceiptGroup[] => {
  const groups = new Map<string, Receipt[]>()
  for (const receipt of site.scorecards?.receipts ?? []) {
    if (receipt.lines.length === 0) continue
    const key = groupKey(receipt.figure)
    const group = groups.get(key)
    if (group) group.push(receipt)
    else groups.set(key, [receipt])
  }
  const byPartner = Map.groupBy([...groups.values()].flatMap(groupOf), ({ partner }) => partner ?? '')
  const chosen: ReceiptGroup[] = []
  for (const partner of ['', ...partnersByTier(site)]) {
    const own = byPartner.get(partner) ?? []
    if (chosen.length + own.length <= most_pages) chosen.push(...own)
  }
  return chosen
})

const groupKey = ({ metric, partner }: Pick<FigureRef, 'metric' | 'partner'>): string => `${metric} ${partner ?? ''}`

function groupOf(receipts: readonly Receipt[]): ReceiptGroup[] {
  const [first] = receipts
  if (first === undefined) return []
  const { metric, partner } = first.figure
  return [{ metric, ...(partner === undefined ? {} : { partner }), receipts }]
}

function partnersByTier({ view, find }: Site): string[] {
  const order = (tier: string | undefined): number => (tier === undefined ? 0 : (find('tier', tier)?.fields.order ?? 0))
  return view.entries.partner.toSorted((a, b) => order(b.fields.tier) - order(a.fields.tier) || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}

const periodsWithPage = perSite(
  (site: Site): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(receiptGroups(site).map((group) => [groupKey(group), new Set(group.receipts.map(({ period }) => period.id))])),
)

/** Where a figure is accounted for: its receipt, or the page of its metric when there is no page of that receipt. */
export const accountHref = (site: Site, locale: Locale, ref: FigureRef): string =>
  periodsWithPage(site).get(groupKey(ref))?.has(ref.period) ? receiptHref(locale, ref) : metricHref(locale, ref.metric)
