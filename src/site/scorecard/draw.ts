// Charts as SVG text. Observable Plot draws into a document that is only a value, so that charts are made while the site is built and pages bring no script for them.
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Locale } from '../locales.ts'
import type { Chart } from './chart.ts'
import { flatMarks } from './draw-flat.ts'
import { upright } from './draw-upright.ts'
import { patterns } from './series.ts'
import { svgText } from './svg-text.ts'

const { document } = parseHTML('<!doctype html><html></html>')

/** Width of every chart in its own units. It is about as many pixels wide on a phone and in a column at a desk, so that its text is as large as around it. */
const chart_width = 340

/** The picture of a chart. Its text follows the reader's language, and in one that is read from right to left so does time. */
export function drawChart(chart: Chart, locale: Locale): string {
  const options =
    chart.shape === 'lines' || chart.shape === 'bars' || chart.shape === 'stack'
      ? upright(chart, chart_width, locale)
      : flatMarks(chart, locale)
  const svg = Plot.plot({ document, width: chart_width, ...options })
  return svgText(svg, {
    class: `chart-picture chart-${chart.shape}`,
    id: chart.id,
    title: chart.title,
    about: chart.summary,
    defs: patterns(chart),
  })
}

/** A line without axes, as high as a line of text, with a mark at its end. The value that it ends with stands beside it as text. */
export function drawSpark(values: readonly (number | undefined)[], { dir }: Pick<Locale, 'dir'>): string {
  const points = values.map((value, index) => ({ index, value: value ?? Number.NaN }))
  const known = points.filter(({ value }) => !Number.isNaN(value))
  const svg = Plot.plot({
    document,
    width: 96,
    height: 24,
    margin: 4,
    axis: null,
    x: { domain: [0, Math.max(1, values.length - 1)], reverse: dir === 'rtl' },
    y: { domain: [Math.min(0, ...known.map(({ value }) => value)), Math.max(1e-9, ...known.map(({ value }) => value))] },
    marks: [
      Plot.lineY(points, { x: 'index', y: 'value', stroke: 'currentColor', strokeWidth: 1.5 }),
      Plot.dot(known.slice(-1), { x: 'index', y: 'value', r: 2.5, fill: 'currentColor' }),
    ],
  })
  return svgText(svg, { class: 'spark' })
}
