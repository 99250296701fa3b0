// Charts with values upwards and time, or what else the rows are, along the line below: lines, bars side by side, bars on top of each other.
import * as Plot from '@observablehq/plot'
import type { Locale } from '../locales.ts'
import { tickText } from './axis-text.ts'
import type { Chart, ChartRow } from './chart.ts'
import { colorOf, dashOf, fillOf, symbolOf } from './series.ts'
import { ticksFor } from './ticks.ts'

const height = 210
/** Width of a letter or digit, and of the space between two words below the axis. */
const [character, space] = [6.2, 10]
/** On the side without numbers: half of the last word below the axis. */
const outer_margin = 24
/** Part of the room of a row that stays empty. */
const group_gap = 0.3

interface Point {
  row: number
  series: number
  low: number
  value: number
  title: string
}

export function upright(chart: Chart, width: number, locale: Locale): Plot.PlotOptions {
  const points = pointsOf(chart)
  const ends = [...points.flatMap(({ low, value }) => [low, value]).filter((end) => !Number.isNaN(end)), chart.target?.value ?? 0]
  // Ratings have parts of one; what is counted has none.
  const ticks = ticksFor(ends, chart.scale.unit === 'number' && ends.every(Number.isInteger))
  const texts = ticks.map((tick) => tickText(tick, chart.scale, locale))
  const margin = 14 + character * Math.max(...texts.map((text) => text.replace(/[\u2066-\u2069]/g, '').length))
  const mirrored = locale.dir === 'rtl'
  const rows = chart.rows.map((_, index) => index)
  const isLine = chart.shape === 'lines'
  return {
    height,
    marginTop: chart.target === undefined ? 12 : 22,
    marginBottom: 28,
    marginLeft: mirrored ? outer_margin : margin,
    marginRight: mirrored ? margin : outer_margin,
    x: { ...(isLine ? { type: 'point', domain: rows } : { type: 'linear', domain: [0, rows.length] }), reverse: mirrored, axis: null },
    y: { domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], axis: null },
    marks: [
      Plot.gridY(ticks, { stroke: 'var(--pb-line)', strokeOpacity: 1 }),
      Plot.axisY(ticks, {
        anchor: mirrored ? 'right' : 'left',
        tickSize: 0,
        tickPadding: 6,
        label: null,
        tickFormat: (tick: number) => texts[ticks.indexOf(tick)] ?? '',
      }),
      Plot.axisX(
        labelled(chart, width - margin - outer_margin).map((row) => (isLine ? row : row + 0.5)),
        {
          anchor: 'bottom',
          tickSize: 0,
          tickPadding: 8,
          label: null,
          tickFormat: (place: number) => nameOf(chart.rows[Math.floor(place)] ?? { label: '', cells: [] }),
        },
      ),
      ...chart.series.flatMap((_, series) =>
        seriesMarks(
          chart,
          series,
          points.filter((point) => point.series === series),
        ),
      ),
      Plot.ruleY([0], { stroke: 'var(--pb-line-strong)' }),
      ...targetMarks(chart, mirrored),
    ],
  }
}

/** Rows whose name there is room for, the last one among them. */
function labelled({ rows }: Chart, room: number): number[] {
  const longest = Math.max(1, ...rows.map((row) => nameOf(row).length))
  const most = Math.max(1, Math.floor(room / (longest * character + space)))
  const step = Math.max(1, Math.ceil(rows.length / most))
  return rows.flatMap((_, row) => ((rows.length - 1 - row) % step === 0 ? [row] : []))
}

const nameOf = ({ short, label }: ChartRow): string => short ?? label

// What is not evaluated has no point: a line is broken there, and a bar is missing.
function pointsOf({ shape, series, rows }: Chart): Point[] {
  return rows.flatMap((row, index) => {
    let below = 0
    return series.map((name, at) => {
      const cell = row.cells[at]
      const low = shape === 'stack' ? below : 0
      below += cell?.value ?? 0
      const value = cell?.value === undefined ? Number.NaN : low + cell.value
      return { row: index, series: at, low, value, title: `${row.label}, ${name}: ${cell?.text ?? ''}` }
    })
  })
}

function seriesMarks(chart: Chart, series: number, points: readonly Point[]): Plot.Markish[] {
  const color = colorOf(series)
  if (chart.shape !== 'lines') {
    const known = points.filter(({ value }) => !Number.isNaN(value))
    const beside = chart.shape === 'bars' ? { of: chart.series.length, at: series } : { of: 1, at: 0 }
    const left = ({ row }: Point): number => row + group_gap / 2 + (beside.at * (1 - group_gap)) / beside.of
    return [
      Plot.rectY(known, {
        x1: left,
        x2: (point: Point) => left(point) + (1 - group_gap) / beside.of,
        y1: 'low',
        y2: 'value',
        insetLeft: 1,
        insetRight: 1,
        fill: fillOf(chart, series),
        stroke: color,
        title: 'title',
      }),
    ]
  }
  const dash = dashOf(series)
  return [
    ...(chart.series.length === 1 ? [Plot.areaY(points, { x: 'row', y1: 'low', y2: 'value', fill: color, fillOpacity: 0.12 })] : []),
    Plot.lineY(points, { x: 'row', y: 'value', stroke: color, strokeWidth: 2, ...(dash === undefined ? {} : { strokeDasharray: dash }) }),
    Plot.dot(points, { x: 'row', y: 'value', fill: color, symbol: symbolOf(series), r: 3, title: 'title' }),
  ]
}

function targetMarks({ target }: Chart, mirrored: boolean): Plot.Markish[] {
  if (target === undefined) return []
  const side = mirrored ? 'left' : 'right'
  return [
    Plot.ruleY([target.value], { stroke: 'var(--pb-text-strong)', strokeWidth: 1.5, strokeDasharray: '5 4' }),
    Plot.text([`${target.label}: ${target.text}`], {
      y: [target.value],
      frameAnchor: side,
      textAnchor: mirrored ? 'start' : 'end',
      dy: -8,
      fill: 'var(--pb-text-strong)',
      stroke: 'var(--pb-surface)',
      strokeWidth: 4,
      fontWeight: 600,
    }),
  ]
}
