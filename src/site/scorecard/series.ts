// How series are told apart: by colour, and by pattern, dash and mark for those who do not see the colour.
import type { SymbolType } from '@observablehq/plot'
import type { Chart } from './chart.ts'

const count = 6

export const colorOf = (series: number): string => `var(--pb-series-${(series % count) + 1})`

const dashes = [undefined, '6 3', '2 3', '8 3 2 3', '4 4', '1 3'] as const
export const dashOf = (series: number): string | undefined => dashes[series % count]

const symbols: readonly SymbolType[] = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye']
export const symbolOf = (series: number): SymbolType => symbols[series % count] ?? 'circle'

const patternId = (chart: string, series: number): string => `${chart}-fill-${series + 1}`

/** The first series is plain, the others are hatched. */
export const fillOf = (chart: Pick<Chart, 'id'>, series: number): string =>
  series % count === 0 ? colorOf(series) : `url(#${patternId(chart.id, series)})`

/** Lines of a hatching in a square of 6 by 6. */
const hatchings = ['', 'M-1 5L1 7M0 0L6 6M5 -1L7 1', 'M0 3H6', 'M1 6L6 1M-1 2L2 -1M5 7L7 5', 'M3 0V6', 'M0 3H6M3 0V6'] as const

/** Definitions of the patterns that a chart fills its bars with. */
export function patterns({ id, shape, series }: Chart): string {
  if (shape === 'lines') return ''
  // Steps down are of a second kind.
  const used = shape === 'steps' ? 2 : series.length
  const each = Array.from({ length: used }, (_, index) => index).filter((index) => index % count !== 0)
  return each.map((index) => pattern(patternId(id, index), index)).join('')
}

const pattern = (id: string, series: number): string =>
  `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colorOf(series)}" fill-opacity="0.35"/><path d="${hatchings[series % count]}" stroke="${colorOf(series)}" stroke-width="1.6"/></pattern>`

/** A sample of a series for the legend: a stretch of its line, or a field of its filling. */
export function swatch(chart: Chart, series: number): string {
  const start = '<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">'
  if (chart.shape !== 'lines')
    return `${start}<rect x="0.5" y="0.5" width="23" height="11" fill="${fillOf(chart, series)}" stroke="${colorOf(series)}"/></svg>`
  const dash = dashOf(series)
  const line = `<path d="M0 6H24" stroke="${colorOf(series)}" stroke-width="2"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>`
  return `${start}${line}<path d="${marks[series % count]}" fill="${colorOf(series)}"/></svg>`
}

/** The same marks as in the lines, at the middle of a sample. */
const marks = [
  'M12 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0 -7',
  'M9 3h6v6h-6z',
  'M12 2l4 7h-8z',
  'M12 1l3 5l-3 5l-3 -5z',
  'M12 1l1.3 3.4l3.6 0.2l-2.8 2.3l0.9 3.5l-3 -2l-3 2l0.9 -3.5l-2.8 -2.3l3.6 -0.2z',
  'M11 6l-3 -2l1 -1.6l3 2l3 -2l1 1.6l-3 2v4h-2z',
] as const
