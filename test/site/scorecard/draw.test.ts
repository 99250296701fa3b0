// Charts as SVG: what is drawn stands where the numbers say, mirrored from right to left, without styles, the same bytes each time.
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { type Locale, localesOf } from '../../../src/site/locales.ts'
import type { Chart, ChartCell } from '../../../src/site/scorecard/chart.ts'
import { drawChart, drawSpark } from '../../../src/site/scorecard/draw.ts'
import { swatch } from '../../../src/site/scorecard/series.ts'

const [en, , ar] = localesOf(['en', 'pt-BR', 'ar'], 'en') as [Locale, Locale, Locale]

const cell = (value: number): ChartCell => ({ value, text: String(value) })
const chart = (shape: Chart['shape'], values: readonly (readonly (number | undefined)[])[], more: Partial<Chart> = {}): Chart => ({
  id: 'c',
  shape,
  title: 'Deals',
  summary: 'Won and lost.',
  scale: { unit: 'number' },
  rowsAre: 'Quarter',
  series: (values[0] ?? []).map((_, index) => `S${index + 1}`),
  rows: values.map((row, index) => ({
    label: `R${index + 1}`,
    cells: row.map((value) => (value === undefined ? { text: 'none' } : cell(value))),
  })),
  ...more,
})
const shapes: Chart['shape'][] = ['lines', 'bars', 'stack', 'rows', 'funnel', 'steps']

/** The marks of a chart: what has a title of its own, with where it stands. */
function marks(svg: string): { title: string; x: number; width: number; height: number; top: number }[] {
  const { document } = parseHTML(`<body>${svg}</body>`)
  return [...document.querySelectorAll('rect > title')].map((title) => {
    const number = (name: string): number => Number(title.parentElement?.getAttribute(name))
    return { title: title.textContent ?? '', x: number('x'), width: number('width'), height: number('height'), top: number('y') }
  })
}

test('a chart of two quarters is this drawing', () => {
  expect(drawChart(chart('stack', [[1, 2], [3]]), en).replace(/></g, '>\n<')).toMatchInlineSnapshot(`
    "<svg class="chart-picture chart-stack" role="img" aria-labelledby="c-title c-about" viewBox="0 0 340 210" width="340" height="210" font-size="12" text-anchor="middle" fill="currentColor" direction="ltr">
    <title id="c-title">Deals</title>
    <desc id="c-about">Won and lost.</desc>
    <defs>
    <pattern id="c-fill-2" width="6" height="6" patternUnits="userSpaceOnUse">
    <rect width="6" height="6" fill="var(--pb-series-2)" fill-opacity="0.35"/>
    <path d="M-1 5L1 7M0 0L6 6M5 -1L7 1" stroke="var(--pb-series-2)" stroke-width="1.6"/>
    </pattern>
    </defs>
    <g stroke="var(--pb-line)">
    <line y2="182" y1="182" x2="316" x1="20.2" />
    <line y2="125.33" y1="125.33" x2="316" x1="20.2" />
    <line y2="68.67" y1="68.67" x2="316" x1="20.2" />
    <line y2="12" y1="12" x2="316" x1="20.2" />
    </g>
    <g transform="translate(-6,0)" font-variant="tabular-nums" text-anchor="end">
    <text transform="translate(20.2,182)" y="0.32em">0</text>
    <text transform="translate(20.2,125.33)" y="0.32em">1</text>
    <text transform="translate(20.2,68.67)" y="0.32em">2</text>
    <text transform="translate(20.2,12)" y="0.32em">3</text>
    </g>
    <g transform="translate(0,8)" font-variant="tabular-nums">
    <text transform="translate(94.15,182)" y="0.71em">R1</text>
    <text transform="translate(242.05,182)" y="0.71em">R2</text>
    </g>
    <g stroke="var(--pb-series-1)" fill="var(--pb-series-1)">
    <rect height="56.67" width="101.53" y="125.33" x="43.38">
    <title>R1, S1: 1</title>
    </rect>
    <rect height="170" width="101.53" y="12" x="191.28">
    <title>R2, S1: 3</title>
    </rect>
    </g>
    <g stroke="var(--pb-series-2)" fill="url(#c-fill-2)">
    <rect height="113.33" width="101.53" y="12" x="43.38">
    <title>R1, S2: 2</title>
    </rect>
    </g>
    <g stroke="var(--pb-line-strong)">
    <line y2="182" y1="182" x2="316" x1="20.2" />
    </g>
    </svg>"
  `)
})

describe.each(shapes)('a chart of the shape %s', (shape) => {
  const values = shape === 'steps' ? [[5], [-2], [3]] : [[5], [2], [1]]

  test('has a name and a description, and no style, class or name inside', () => {
    const svg = drawChart(chart(shape, values), en)
    const { document } = parseHTML(`<body>${svg}</body>`)
    const [root] = document.querySelectorAll('svg')
    expect([root?.getAttribute('role'), root?.getAttribute('aria-labelledby'), root?.getAttribute('class')]).toEqual([
      'img',
      'c-title c-about',
      `chart-picture chart-${shape}`,
    ])
    expect([document.querySelector('#c-title')?.textContent, document.querySelector('#c-about')?.textContent]).toEqual([
      'Deals',
      'Won and lost.',
    ])
    const inside = [...(root?.querySelectorAll('*') ?? [])].flatMap((each) => [...each.attributes].map(({ name }) => name))
    expect(inside.filter((name) => name === 'style' || name === 'class' || name.startsWith('aria-'))).toEqual([])
    expect(svg).not.toContain('<style')
  })

  test('is the same each time', () => {
    expect(drawChart(chart(shape, values), en)).toBe(drawChart(chart(shape, values), en))
  })

  test('has colours of the theme alone', () => {
    const colors = [...drawChart(chart(shape, values), en).matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color = '']) => color)
    expect(colors.filter((color) => !/^(?:var\(--pb-[\w-]+\)|currentColor|none|url\(#c-fill-\d\))$/.test(color))).toEqual([])
  })
})

test('bars are as high as their values, and what is not evaluated has none', () => {
  const bars = marks(
    drawChart(
      chart('bars', [
        [2, 4],
        [undefined, 1],
      ]),
      en,
    ),
  )
  const [two, four, one] = bars
  expect(bars.map(({ title }) => title)).toEqual(['R1, S1: 2', 'R1, S2: 4', 'R2, S2: 1'])
  expect([(four?.height ?? 0) / (two?.height ?? 1), (two?.height ?? 0) / (one?.height ?? 1)]).toEqual([
    expect.closeTo(2, 1),
    expect.closeTo(2, 1),
  ])
})

test('a stack begins where the one below it ends', () => {
  const [below, above] = marks(drawChart(chart('stack', [[1, 2]]), en))
  expect((above?.top ?? 0) + (above?.height ?? 0)).toBeCloseTo(below?.top ?? 0, 1)
})

test('a line is broken where there is no value', () => {
  const svg = drawChart(
    chart('lines', [
      [1, 1],
      [undefined, 1],
      [3, 1],
      [4, 1],
    ]),
    en,
  )
  const { document } = parseHTML(`<body>${svg}</body>`)
  const lines = [...document.querySelectorAll('g[fill="none"] > path')].map((path) => [
    path.parentElement?.getAttribute('stroke'),
    (path.getAttribute('d') ?? '').split('M').length - 1,
  ])
  expect(lines).toEqual([
    ['var(--pb-series-1)', 2],
    ['var(--pb-series-2)', 1],
  ])
})

test('steps begin where the ones before have come to, and the total begins at zero', () => {
  const values = chart('steps', [[10], [-4], [6]])
  const total = { ...values, rows: values.rows.map((row, index) => (index === 2 ? { ...row, total: true as const } : row)) }
  const [revenue, cost, margin] = marks(drawChart(total, en))
  expect((cost?.x ?? 0) + (cost?.width ?? 0)).toBeCloseTo((revenue?.x ?? 0) + (revenue?.width ?? 0), 0)
  expect([margin?.x, (margin?.width ?? 0) / (revenue?.width ?? 1)]).toEqual([revenue?.x, expect.closeTo(0.6, 1)])
})

test('from right to left time runs to the left, and bars grow to the left', () => {
  const values = chart('bars', [[1], [2]])
  const [first, second] = marks(drawChart(values, ar))
  expect((first?.x ?? 0) > (second?.x ?? 0)).toBe(true)
  const rows = chart('rows', [[4], [2]])
  const [longer, shorter] = marks(drawChart(rows, ar))
  const end = (mark: typeof longer): number => (mark?.x ?? 0) + (mark?.width ?? 0)
  expect(end(shorter)).toBeCloseTo(end(longer), 1)
  expect((shorter?.x ?? 0) > (longer?.x ?? 0)).toBe(true)
})

test('a target is a line with its words at its height', () => {
  const values = chart('bars', [[4], [2]], { target: { value: 3, label: 'Target', text: '3 deals' } })
  const svg = drawChart(values, en)
  const [four, two] = marks(svg)
  const line = Number(/stroke-dasharray="5 4"[^>]*><line y2="([\d.]+)"/.exec(svg)?.[1])
  expect(svg).toContain('>Target: 3 deals</text>')
  expect(line).toBeCloseTo(((four?.top ?? 0) + (two?.top ?? 0)) / 2, 0)
})

test('numbers along the axis are in the language and the currency', () => {
  const money = chart('bars', [[1_500_000]], { scale: { unit: 'money', currency: 'BRL' } })
  const ticks = (locale: Locale): string[] =>
    [...drawChart(money, locale).matchAll(/y="0\.32em">([^<]+)</g)].map(([, text = '']) => text.replaceAll('&#160;', '\u00a0'))
  expect(ticks(en)).toEqual(['R$0', 'R$500K', 'R$1M', 'R$1.5M'])
  expect(ticks(ar).at(-1)).toBe('\u2067\u20661.5\u2069\u00a0مليون\u00a0\u2066R$\u2069\u2069')
})

test('only as many rows are named as there is room for, the last one always', () => {
  const months = chart(
    'lines',
    Array.from({ length: 24 }, (_, index) => [index]),
  )
  const named = [...drawChart(months, en).matchAll(/y="0\.71em">([^<]+)</g)].map(([, text]) => text)
  expect([named.length < 12, named.at(-1)]).toEqual([true, 'R24'])
})

test('what somebody typed stays text', () => {
  const hostile = '<script>alert(1)</script>"&'
  const svg = drawChart(chart('rows', [[1]], { title: hostile, summary: hostile, rows: [{ label: hostile, cells: [cell(1)] }] }), en)
  const { document } = parseHTML(`<body>${svg}</body>`)
  expect([document.querySelectorAll('script').length, document.querySelector('title')?.textContent]).toEqual([0, hostile])
  expect([...document.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain(hostile)
})

test('a spark is an ornament beside its number, mirrored from right to left', () => {
  const spark = drawSpark([1, undefined, 3], en)
  expect(spark).toMatch(/^<svg class="spark" aria-hidden="true" viewBox="0 0 96 24"/)
  const place = (svg: string): number => Number(/ cx="([\d.]+)"/.exec(svg)?.[1])
  expect([place(spark), place(drawSpark([1, undefined, 3], ar))]).toEqual([92, 4])
  expect(drawSpark([], en)).toContain('</svg>')
})

test('each series has a sample of its own in the legend', () => {
  const six = chart('bars', [[1, 2, 3, 4, 5, 6]])
  const samples = six.series.map((_, index) => swatch(six, index))
  const lines = six.series.map((_, index) => swatch({ ...six, shape: 'lines' }, index))
  expect(new Set([...samples, ...lines]).size).toBe(12)
})
