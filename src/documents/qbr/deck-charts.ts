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
}

const hex = (name: ColourName): string => colours[name].slice(1)
const series = (['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const).map(hex)

export function nativeChart(chart: Chart, locale: Locale, font: string): NativeChart {
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
      dataLabelFontSize: count > 18 ? 8 : lies ? 12 : count > 9 ? 9 : 10,
      dataLabelFontFace: font,
      dataLabelColor: hex('text-strong'),
      catAxisLabelFontFace: font,
      catAxisLabelFontSize: lies ? 12 : 9,
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
