// From a figure to what is behind it in the built internal site: receipts whose rows add up, reviews with their figures, and advice with its filters.
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { compareTimes, totalOf } from '../../src/program/decimal.ts'
import type { Receipt } from '../../src/scorecards/figure.ts'
import { qbrPages } from '../../src/site/pages/qbr.ts'
import { exactText } from '../../src/site/scorecard/exact-text.ts'
import { receiptHref, scorecardHref } from '../../src/site/scorecard/links.ts'
import { preparedPath } from '../../src/site/work/review-pages.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { overflow, violations, watch } from './visit.ts'

const built = await builtSite('internal', join(inject('sites'), 'internal'), join(import.meta.dirname, '../../content'))
const { site } = built
const { scorecards } = site
const [locale] = site.locales
if (locale === undefined || scorecards === undefined) throw new Error('the sample has a language, and exports')
const quarter = scorecards.periods.filter(({ kind, complete }) => kind === 'quarter' && complete).at(-1)?.id ?? ''

let browser: Browser
let host: Host
let context: BrowserContext
beforeAll(async () => {
  browser = await launch()
  host = await serve(built.dir)
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(30_000)
})
afterAll(async () => {
  await context.close()
  await host[Symbol.asyncDispose]()
  await browser.close()
})

async function open(address: string): Promise<{ page: Page; problems: string[] }> {
  const page = await context.newPage()
  const problems = watch(page, host.origin)
  await page.goto(`${host.origin}${address}`)
  return { page, problems }
}

/** Numbers of a column of rows as exact decimals, from the English page. */
const decimals = async (cells: Locator): Promise<string[]> =>
  (await cells.allTextContents()).map((text) => text.replaceAll(/[^\d.-]/g, '')).filter((text) => text !== '')

/** A receipt of the last full quarter that the scorecard of its partner leads to, all of whose rows are shown. */
function sampleOf(value: Receipt['metric']['value'], metric: Receipt['metric']['id']): Receipt & { partner: string } {
  const found = scorecards?.receipts.find(
    ({ figure, lines }) =>
      figure.metric === metric && figure.period === quarter && figure.partner !== undefined && lines.length > 1 && figure.lines <= 40,
  )
  if (found?.figure.partner === undefined || found.metric.value !== value) throw new Error(`the sample has no such receipt of ${metric}`)
  return { ...found, partner: found.figure.partner }
}

test.each([
  ['sum', 'sourced_pipeline'],
  ['ratio', 'win_rate'],
] as const)('a figure leads to its receipt, whose rows add up to it: a %s', async (value, metric) => {
  const receipt = sampleOf(value, metric)
  const { figure, partner } = receipt
  const { page, problems } = await open(scorecardHref(locale, partner))
  await page
    .locator(`main a[href="${receiptHref(locale, { metric, partner, period: quarter })}"]:visible`)
    .first()
    .click()
  await page.waitForURL(`**${receiptHref(locale, { metric, partner, period: quarter })}`)
  const article = page.locator(`article[id="${quarter}"]`)
  expect(await article.locator('.receipt-value').textContent()).toContain(exactText(figure.value ?? '', receipt.metric, figure, locale))
  const rows = article.locator('tbody tr')
  expect(await rows.count()).toBe(figure.lines)
  const sum = async (column: number): Promise<string> => totalOf(await decimals(rows.locator(`td:nth-child(${column})`)))
  expect(compareTimes(await sum(3), figure.numerator, 1)).toBe(0)
  expect(totalOf(await decimals(article.locator('tfoot td').first()))).toBe(totalOf([figure.numerator]))
  if (figure.denominator !== undefined) expect(compareTimes(await sum(4), figure.denominator, 1)).toBe(0)
  // Each row that comes from an export names its line.
  expect(await article.locator('tbody .source-line').count()).toBe(receipt.lines.filter(({ file }) => file !== undefined).length)
  expect(problems).toEqual([])
})

test('a receipt leads to the page of its metric, which shows the SQL in colours, and to all receipts of the metric', async () => {
  const { figure, partner, metric } = sampleOf('ratio', 'win_rate')
  const { page } = await open(receiptHref(locale, { metric: metric.id, partner, period: figure.period }))
  await page.locator('main .chips a').nth(1).click()
  await page.waitForURL('**/scorecards/metrics/win-rate/')
  expect((await page.locator('pre.sql').textContent())?.trim()).toBe(metric.sql.trim())
  expect(await page.locator('pre.sql .sql-word').count()).toBeGreaterThan(3)
  const links = await page.locator('.receipt-links a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links).toContain(receiptHref(locale, { metric: metric.id, partner, period: '' }).replace('#', ''))
})

test('the calendar leads to a review with the figures of its quarter, and each figure to its receipt', async () => {
  const held = qbrPages(site).find(
    ({ locale: own, props }) => own === locale && props.meeting !== undefined && props.figures?.period === quarter,
  )
  if (held === undefined) throw new Error('the sample holds reviews of the last quarter')
  const { page, problems } = await open('/qbrs/')
  await page.locator(`main a[href="/${held.path}"]`).first().click()
  await page.waitForURL(`**/${held.path}`)
  const rows = page.locator('.figure-table tbody tr')
  expect(await rows.locator('.figure-name').allTextContents()).toEqual(held.props.figures?.rows.map(({ label }) => label))
  expect(await page.locator('.differences > li').count()).toBe(held.props.differences.length)
  const link = rows.locator('td:nth-child(2) a').first()
  const target = (await link.getAttribute('href')) ?? ''
  await link.click()
  await page.waitForURL(`**${target}`)
  expect(target).toContain(`/receipts/`)
  expect(await page.locator(`article[id="${quarter}"]`).isVisible()).toBe(true)
  expect(problems).toEqual([])
})

test('a review that is prepared has an agenda, and fits a phone without anything that axe objects to', async () => {
  const path = site.view.entries.partner.map(({ id }) => preparedPath(site, id)).find((each) => each !== undefined)
  const { page, problems } = await open(`/${path}`)
  expect(await page.locator('.agenda li').count()).toBeGreaterThan(2)
  await page.setViewportSize({ width: 390, height: 844 })
  expect([await overflow(page), await violations(page), problems]).toEqual([[], [], []])
})

test('advice is filtered by partner, the choice stands in the address, and a weight without advice has no heading', async () => {
  const [advice] = scorecards.recommendations.filter(({ partner }) => partner !== undefined)
  const partner = advice?.partner ?? ''
  const own = scorecards.recommendations.filter((each) => each.partner === partner)
  const { page, problems } = await open('/optimize/')
  expect(await page.locator('li.advice:visible').count()).toBe(scorecards.recommendations.length)
  await page.locator(`button[data-facet="partner"][data-value="${partner}"]`).click()
  expect(new URL(page.url()).search).toBe(`?partner=${partner}`)
  expect(await page.locator('li.advice:visible').evaluateAll((all) => all.map((each) => each.getAttribute('data-rule')))).toEqual(
    own.map(({ rule }) => rule),
  )
  expect(await page.locator('.advice-group h2:visible').count()).toBe(new Set(own.map(({ weight }) => weight)).size)
  await page.goto(`${host.origin}/optimize/?partner=${partner}`)
  expect(await page.locator('li.advice:visible').count()).toBe(own.length)
  expect(problems).toEqual([])
})
