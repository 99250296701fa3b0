// Charts of packs as native charts of a deck: their numbers can be edited, and labels are written as the reader's language writes them.
import type PptxGenJS from 'pptxgenjs'
import { formatShortNumber } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import type { Chart, Scale } from '../../site/scorecard/chart.ts'
import { type ColourName, colours } from '../look/colours.ts'

export interface NativeChart {
  type: 'bar' | 'line'
  data: { name: string; labels: string[]; values: number[] }[]
  options: PptxGenJS.IChartOpts
  /** Values as they are, absent ones among them. */
  values: readonly (readonly (number | undefined)[])[]
  /** Which axes run the other way: time from the right, rows from the top, bars from the right. */
  turned: { categories: boolean; values: boolean }
  /** Points of a line that have no label, because labels that stand close cover each other and the line. */
  unlabelled: readonly number[]
  /** Each how manieth row is named below the axis. */
  named: number
}

const hex = (name: ColourName): string => colours[name].slice(1)
const series = (['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const).map(hex)

/** `width` of the chart in inches. */
export function nativeChart(chart: Chart, locale: Locale, font: string, width: number): NativeChart {
  const lies = chart.shape === 'rows' || chart.shape === 'funnel' || chart.shape === 'steps'
  const type = chart.shape === 'lines' && chart.series.length === 1 ? 'line' : 'bar'
  const mirrored = locale.dir === 'rtl'
  const values = chart.series.map((_, index) => chart.rows.map(({ cells }) => roundedOf(cells[index]?.value)))
  const labels = chart.rows.map((row) => (lies ? row.label : (row.short ?? row.label)))
  const count = chart.rows.length * chart.series.length
  const color = hex('text')
  return {
    type,
    // An absent value has no number; the part that would say otherwise is taken out afterwards.
    data: chart.series.map((name, index) => ({ name, labels, values: (values[index] ?? []).map((value) => value ?? Number.NaN) })),
    values,
    turned: { categories: lies || mirrored, values: lies && mirrored },
    unlabelled: type === 'line' ? quietPoints(values[0] ?? []) : [],
    named: lies ? 1 : namedOf(labels, width),
    options: {
      altText: `${chart.title}. ${chart.summary}`,
      lang: locale.tag,
      barDir: lies ? 'bar' : 'col',
      barGrouping: 'clustered',
      barGapWidthPct: lies ? 45 : 40,
      chartColors: series.slice(0, chart.series.length),
      lineDataSymbol: 'circle',
      lineDataSymbolSize: 7,
      lineSize: 2.25,
      showValue: true,
      ...(type === 'line' ? { dataLabelPosition: 't' as const } : { dataLabelPosition: 'outEnd' as const }),
      dataLabelFormatCode: formatCode(chart.scale, values.flat(), locale),
      dataLabelFontSize: type === 'line' ? 11 : count > 18 ? 9 : lies ? 12 : 10,
      dataLabelFontFace: font,
      dataLabelColor: hex('text-strong'),
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: lies ? 12 : axis_size,
      catAxisLabelColor: color,
      catAxisLineShow: true,
      catAxisLineColor: hex('line-strong'),
      catAxisMajorTickMark: 'none',
      ...(lies ? { catAxisLabelPos: 'low' as const } : {}),
      valAxisHidden: true,
      ...(values.flat().some((value) => value !== undefined && value < 0) ? {} : { valAxisMinVal: 0 }),
      valAxisLabelFormatCode: formatCode(chart.scale, values.flat(), locale),
      valGridLine: { style: 'none' },
      catGridLine: { style: 'none' },
      showLegend: chart.series.length > 1,
      legendPos: 't',
      legendFontFace: font,
      legendFontSize: 11,
      legendColor: color,
    },
  }
}

/** Letters of the names below an axis, in points. */
const axis_size = 10
/** Up to so many points of a line are labelled, all of them. */
const most_labels = 6

/** All but the first, the last, the highest and the lowest point. */
export function quietPoints(values: readonly (number | undefined)[]): number[] {
  const known = values.flatMap((value, index) => (value === undefined ? [] : [{ value, index }]))
  if (known.length <= most_labels) return []
  const all = known.map(({ value }) => value)
  const told = new Set([
    known[0],
    known.at(-1),
    ...[Math.max(...all), Math.min(...all)].map((end) => known.findLast(({ value }) => value === end)),
  ])
  return known.flatMap((each) => (told.has(each) ? [] : [each.index]))
}

/** Names that do not fit beside each other are turned or broken by offices: every second one is written then, or fewer. */
export function namedOf(labels: readonly string[], width: number): number {
  const longest = Math.max(1, ...labels.map(({ length }) => length))
  const needed = (longest * axis_size * 0.56) / 72 + 0.06
  return Math.max(1, Math.ceil((needed * labels.length) / (width * 0.96)))
}

const roundedOf = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value * 100) / 100)

/** How a spreadsheet writes the labels: a zero of many bars says nothing and is left out. The marks of decimals are those of the reader's program. */
export function formatCode({ unit }: Scale, values: readonly (number | undefined)[], locale: Locale): string {
  if (unit === 'percent') return '0.0"%"'
  if (unit === 'number') return values.length > 6 ? 'General;-General;' : 'General'
  if (values.some((value) => value !== undefined && value < 0)) return '#,##0'
  return `[>=1000000]0.0,,${wordOf(1_000_000, locale)};[>=1000]0,${wordOf(1000, locale)};#`
}

/** What stands behind a short number: `"M"`, `" mil"`. */
function wordOf(value: number, locale: Locale): string {
  const word = formatShortNumber(value, locale).replace(/^[^\d]*\d+/u, '')
  return word === '' ? '' : `"${word}"`
}
