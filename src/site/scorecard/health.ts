// The health of a partnership, with the parts that it is made of.
import { english } from '../compliance/finding-row.ts'
import { formatNumber } from '../format.ts'
import type { Localized } from '../text.ts'
import { type FigureRow, figureRow } from './figure-rows.ts'
import type { Whose } from './figure-text.ts'
import { metricFile, windowToday } from './figures.ts'

export interface HealthCard {
  row: FigureRow
  /** 0 to 100, for the meter. */
  length?: number
  parts: readonly { what: Localized; points: string; of?: string; length?: number }[]
}

/** Undefined when nobody computes it. The parts are the lines of its receipt. */
export function healthCard(whose: Whose): HealthCard | undefined {
  const { scorecards, partner, locale } = whose
  const file = metricFile(scorecards, 'health')
  if (file === undefined) return undefined
  const row = figureRow(whose, file)
  const period = windowToday(scorecards, file.standing)
  const receipt = scorecards.receipts.find(
    ({ figure }) => figure.metric === 'health' && figure.partner === partner && figure.period === period,
  )
  return {
    row,
    ...(row.today.value === undefined ? {} : { length: Math.max(0, Math.min(100, row.today.value)) }),
    parts: (receipt?.lines ?? []).map(({ what, numerator, denominator }) => ({
      what: english(what, locale),
      points: formatNumber(Number(numerator), locale),
      ...(denominator === undefined || Number(denominator) <= 0
        ? {}
        : {
            of: formatNumber(Number(denominator), locale),
            length: Math.max(0, Math.min(100, (Number(numerator) / Number(denominator)) * 100)),
          }),
    })),
  }
}
