// Charts with a bar for each row, its name above it and its value at the end of the line: rows to compare, a funnel, and the steps from one amount to another.
import * as Plot from '@observablehq/plot'
import type { Locale } from '../locales.ts'
import type { Chart } from './chart.ts'
import { colorOf, fillOf } from './series.ts'

/** Room of the name above its bars, and below them. */
const [name_height, gap] = [20, 8]
/** Height of a bar that stands alone, and of one among others. */
const [alone, among] = [16, 11]

interface Bar {
  row: number
  /** Its place among the bars of the row. */
  place: number
  from: number
  to: number
  series: number
}

export function flatMarks(chart: Chart, locale: Locale): Plot.PlotOptions {
  const bars = barsOf(chart)
  const ends = [...bars.flatMap(({ from, to }) => [from, to]), chart.target?.value ?? 0]
  const [low, high] = [Math.min(0, ...ends), Math.max(...ends)]
  const several = chart.series.length > 1
  const bar_height = several ? among : alone
  const row_height = name_height + gap + bar_height * chart.series.length
  const mirrored = locale.dir === 'rtl'
  const [start, end] = mirrored ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const inner = { start: mirrored ? 'end' : 'start', end: mirrored ? 'start' : 'end' } as const
  const y = (row: number): number => row
  const name = (row: number): string => chart.rows[row]?.label ?? ''
  // Of several bars the legend and the table say what each is.
  const value = (row: number, place = 0): string => chart.rows[row]?.cells[place]?.text ?? ''
  const rows = chart.rows.map((_, index) => index)
  const text = { y, dy: name_height / 2 - row_height / 2, fill: 'var(--pb-text)', stroke: 'var(--pb-surface)', strokeWidth: 4 }
  return {
    height: row_height * rows.length + (chart.target === undefined ? 4 : 24),
    marginTop: 2,
    marginBottom: chart.target === undefined ? 2 : 22,
    marginLeft: 2,
    marginRight: 2,
    x: { domain: low === high ? [0, 1] : [low, high], axis: null, reverse: mirrored },
    y: { type: 'band', domain: rows, axis: null, padding: 0 },
    marks: [
      ...bars.map((bar) =>
        Plot.barX([bar], {
          y: 'row',
          x1: 'from',
          x2: 'to',
          fill: fillOf(chart, bar.series),
          stroke: colorOf(bar.series),
          insetTop: name_height + bar.place * bar_height,
          insetBottom: gap + (chart.series.length - 1 - bar.place) * bar_height,
          title: () => `${[name(bar.row), ...(several ? [chart.series[bar.place]] : [])].join(', ')}: ${value(bar.row, bar.place)}`,
        }),
      ),
      ...(chart.shape !== 'funnel' && low < 0 ? [Plot.ruleX([0], { stroke: 'var(--pb-line-strong)' })] : []),
      Plot.text(rows, { ...text, text: name, frameAnchor: start, textAnchor: inner.start }),
      Plot.text(several ? [] : rows, {
        ...text,
        text: (row: number) => value(row),
        frameAnchor: end,
        textAnchor: inner.end,
        fill: 'var(--pb-text-strong)',
        fontWeight: 600,
      }),
      ...targetMarks(chart, high, mirrored),
    ],
  }
}

function barsOf({ shape, rows }: Chart): Bar[] {
  let reached = 0
  return rows.flatMap((row, index) =>
    row.cells.flatMap(({ value }, place): Bar[] => {
      if (value === undefined) return []
      const bar = { row: index, place }
      if (shape === 'funnel') return [{ ...bar, from: -value / 2, to: value / 2, series: 0 }]
      if (shape === 'rows' || row.total) return [{ ...bar, from: 0, to: value, series: place }]
      const from = reached
      reached += value
      return [{ ...bar, from, to: reached, series: value < 0 ? 1 : 0 }]
    }),
  )
}

function targetMarks({ target }: Chart, high: number, mirrored: boolean): Plot.Markish[] {
  if (target === undefined) return []
  const isFar = target.value > high / 2
  return [
    Plot.ruleX([target.value], { stroke: 'var(--pb-text-strong)', strokeWidth: 1.5, strokeDasharray: '5 4' }),
    Plot.text([`${target.label}: ${target.text}`], {
      x: [target.value],
      frameAnchor: 'bottom',
      textAnchor: isFar === mirrored ? 'start' : 'end',
      dy: 14,
      fill: 'var(--pb-text-strong)',
      fontWeight: 600,
    }),
  ]
}
