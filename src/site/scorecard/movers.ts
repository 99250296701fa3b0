// The partners whose sourced pipeline changed most from one full quarter to the next.
import { compareTimes, difference } from '../../program/decimal.ts'
import { formatWholeMoney } from '../format.ts'
import { type FigureCell, figureCell, refOf, type Whose } from './figure-text.ts'
import { figureAt, pastQuarters } from './figures.ts'
import { scoredPartners } from './frame.ts'
import { scorecardHref } from './links.ts'

export interface Movers {
  quarter: string
  before: string
  rows: readonly {
    name: string
    href: string
    quarter: FigureCell
    before: FigureCell
    change: string
    direction: 'up' | 'down'
  }[]
}

const most_movers = 8

/** Undefined when there are not two full quarters to compare. */
export function moversOf({ site, scorecards, locale }: Whose): Movers | undefined {
  const [before, quarter] = pastQuarters(scorecards, 2)
  if (before === undefined || quarter === undefined) return undefined
  const changes = scoredPartners(site).flatMap((partner) => {
    const whose = { site, scorecards, partner: partner.id, locale }
    const value = (period: string): string => figureAt(scorecards, refOf(whose, 'sourced_pipeline', period))?.value ?? '0'
    const change = difference(value(quarter.id), value(before.id))
    return compareTimes(change, 0, 1) === 0 ? [] : [{ partner, whose, change, size: change.replace('-', '') }]
  })
  return {
    quarter: quarter.id,
    before: before.id,
    rows: changes
      .toSorted((a, b) => compareTimes(b.size, a.size, 1) || (a.partner.id < b.partner.id ? -1 : 1))
      .slice(0, most_movers)
      .map(({ partner, whose, change, size }) => {
        const isUp = change === size
        return {
          name: partner.fields.name,
          href: scorecardHref(locale, partner.id),
          quarter: figureCell(whose, 'sourced_pipeline', quarter.id),
          before: figureCell(whose, 'sourced_pipeline', before.id),
          change: `${isUp ? '+' : '−'}${formatWholeMoney({ amount: size, currency: scorecards.currency }, locale)}`,
          direction: isUp ? 'up' : 'down',
        }
      }),
  }
}
