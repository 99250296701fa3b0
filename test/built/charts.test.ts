// Charts in a browser: their names, the numbers behind them, the theme, and their size on a phone. The lists beside them sort by number.
import { join } from 'node:path'
import type { Browser, Page as BrowserPage, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addressOf, type Page } from '../../src/site/page.ts'
import type { ScorecardListProps } from '../../src/site/pages/scorecard-list.ts'
import type { Chart } from '../../src/site/scorecard/chart.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from './built-site.ts'
import { type Readers, type Reading, readersOf } from './reading.ts'
import { look, overflow } from './visit.ts'

const built = await builtSite('internal', join(inject('sites'), 'internal'), join(import.meta.dirname, '../../content'))
const chartsOf = (page: Page): readonly Chart[] => (page.props as { charts?: readonly Chart[] }).charts ?? []
const drawn = built.pages.filter(({ template }) => ['dashboard', 'roi', 'scorecard'].includes(template))
/** The dashboard, the returns and the scorecard with most charts, in each language. */
const [fullest] = drawn.filter(({ template }) => template === 'scorecard').toSorted((a, b) => chartsOf(b).length - chartsOf(a).length)
const shown = drawn.filter(({ template, path }) => template !== 'scorecard' || path === fullest?.path)

let browser: Browser
let readers: Readers
beforeAll(async () => {
  browser = await launch()
  readers = await readersOf(browser, built.dir)
})
afterAll(async () => {
  await readers[Symbol.asyncDispose]()
  await browser.close()
})

test('the sample draws charts of every shape that has numbers', () => {
  expect(shown.length).toBe(9)
  expect([...new Set(shown.flatMap((page) => chartsOf(page).map(({ shape }) => shape)))].sort()).toEqual([
    'bars',
    'lines',
    'rows',
    'stack',
    'steps',
  ])
})

describe.each(shown.map((page) => [addressOf(page), page] as const))('%s', (address, { props }) => {
  const charts = (props as { charts: readonly Chart[] }).charts
  const figure = (page: BrowserPage, { id }: Chart): Locator => page.locator(`figure:has(#${id}-name)`)
  let desk: Reading
  beforeAll(async () => {
    desk = await readers.open(address)
  })

  test('each chart is a picture with its name and what it shows', async () => {
    const { page, problems } = desk
    for (const chart of charts) {
      const picture = figure(page, chart).getByRole('img')
      expect(await picture.count()).toBe(1)
      const name = await picture.evaluate((svg) =>
        (svg.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
      )
      expect(name).toEqual([chart.title, chart.summary])
      expect(await figure(page, chart).locator('figcaption p').textContent()).toBe(chart.summary)
    }
    expect(await page.locator('svg.chart-picture').count()).toBe(charts.length)
    expect(problems).toEqual([])
  })

  test('behind each chart stand the same numbers', async () => {
    const { page } = await readers.open(address, { javaScriptEnabled: false })
    for (const chart of charts) {
      await figure(page, chart).locator('summary').click()
      const table = figure(page, chart).locator('table')
      expect(await table.isVisible()).toBe(true)
      const rows = await table
        .locator('tbody tr')
        .evaluateAll((all) =>
          all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => [cell.textContent?.trim(), cell.getAttribute('data-value')])),
        )
      expect(rows).toEqual(
        chart.rows.map((row) => [
          [row.label, null],
          ...row.cells.map(({ text, value }) => [text, value === undefined ? null : String(value)]),
        ]),
      )
    }
  })

  test('what is drawn is as large as the numbers', async () => {
    const { page } = desk
    for (const chart of charts) {
      const values = chart.rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === undefined ? [] : [value])))
      const sizes = await figure(page, chart)
        .locator('svg.chart-picture')
        .evaluate(
          (svg, upright) => {
            const marks = [...svg.querySelectorAll('title')].slice(1).flatMap(({ parentElement: mark }) => (mark ? [mark] : []))
            return marks.map((mark) => {
              if (mark.localName === 'rect') return Number(mark.getAttribute(upright ? 'height' : 'width'))
              // The middle of a mark on a line, from the axis up.
              const [, y] = /translate\([^,]+,([\d.]+)\)/.exec(mark.getAttribute('transform') ?? '') ?? []
              const axis = [...svg.querySelectorAll('line')].at(-1)?.getAttribute('y1')
              return Number(axis) - Number(y ?? mark.getAttribute('cy'))
            })
          },
          chart.shape === 'bars' || chart.shape === 'stack',
        )
      expect(sizes.length, chart.id).toBe(values.length)
      // Marks stand by series, values by row.
      const most = Math.max(...values.map(Math.abs))
      const longest = Math.max(...sizes)
      const sorted = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b)
      const shares = sorted(values.map((value) => Math.abs(value) / most))
      expect(sorted(sizes.map((size) => size / longest)), chart.id).toEqual(shares.map((share) => expect.closeTo(share, 1)))
    }
  })

  test('colours follow the theme', async () => {
    const { page } = desk
    const colors = (): Promise<string[]> =>
      page
        .locator('svg.chart-picture')
        .first()
        .evaluate((svg) => {
          const mark = [...svg.querySelectorAll('[fill^="var("], [stroke^="var("]')].find((each) => !(each instanceof SVGTextElement))
          const text = svg.querySelector('text')
          return [mark, text].flatMap((each) => (each ? [getComputedStyle(each).stroke, getComputedStyle(each).fill] : []))
        })
    await look(page, 'desk', 'light')
    const light = await colors()
    await look(page, 'desk', 'dark')
    const dark = await colors()
    expect(dark).not.toEqual(light)
    expect([...light, ...dark].filter((color) => color.includes('var('))).toEqual([])
  })

  test('on a phone charts keep to the width, and their words can be read', async () => {
    const { page } = await readers.open(address, {}, 'phone')
    expect(await overflow(page)).toEqual([])
    for (const summary of await page.locator('.chart summary').all()) await summary.click()
    expect(await overflow(page)).toEqual([])
    const small = await page.locator('svg.chart-picture').evaluateAll((all) =>
      all.map((svg) => {
        const width = svg.getBoundingClientRect().width
        return (12 * width) / Number(svg.getAttribute('width'))
      }),
    )
    expect(small.filter((size) => size < 10)).toEqual([])
  })

  test('words keep inside the picture, and names below the axis apart', async () => {
    const { page } = desk
    const wrong = await page.locator('svg.chart-picture').evaluateAll((all) =>
      all.flatMap((svg) => {
        const frame = svg.getBoundingClientRect()
        const boxes = [...svg.querySelectorAll('text')].map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }))
        const outside = boxes.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1)
        const names = [...svg.querySelectorAll('text[y="0.71em"]')]
          .map((text) => text.getBoundingClientRect())
          .sort((a, b) => a.left - b.left)
        const touching = names.filter((box, index) => index > 0 && box.left < (names[index - 1]?.right ?? 0))
        return [...outside.map(({ text }) => text), ...touching.map(() => 'names touch')]
      }),
    )
    expect(wrong).toEqual([])
  })
})

test('the list of scorecards sorts by number, and what has none comes last', async () => {
  const list = built.pages.find(({ template }) => template === 'scorecard-list')
  if (list === undefined) throw new Error('the sample has a list of scorecards')
  const { columns, rows } = list.props as ScorecardListProps
  const column = columns.length + 2
  const values = rows.map(({ cells }) => cells.at(columns.length - 2)?.value)
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  const { page, problems } = await readers.open(`${addressOf(list)}?sort=${column}`)
  const sorted = (): Promise<string[]> =>
    page
      .locator(`data-list tbody tr td:nth-child(${column})`)
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-sort') ?? ''))
  expect((await sorted()).filter((text) => text !== '').map(Number)).toEqual(known)
  await page
    .locator('data-list thead th')
    .nth(column - 1)
    .locator('button')
    .click()
  expect((await sorted()).map((text) => (text === '' ? undefined : Number(text)))).toEqual([
    ...known.toReversed(),
    ...values.filter((value) => value === undefined),
  ])
  expect(problems).toEqual([])
})
