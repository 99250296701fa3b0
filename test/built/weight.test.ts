// What a first visit costs: bytes of every kind of page in every language as a browser asks for them, and that nothing moves while it arrives.
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page as BrowserPage } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch } from '../browser/chromium.ts'
import { builtSite, samplesOf, visitedAt } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { widths } from './visit.ts'

const content = join(import.meta.dirname, '../../content')
const built = await builtSite('public', join(inject('sites'), 'public'), content)

/** Most bytes of a first view, compressed, fonts included. */
const budgets: Record<string, number> = { guide: 60_000, partner: 60_000 }
const other_budget = 100_000
const script_budget = 15_000

let browser: Browser
let host: Host
beforeAll(async () => {
  browser = await launch()
  host = await serve(built.dir)
})
afterAll(async () => {
  await browser.close()
  await host[Symbol.asyncDispose]()
})

/** Bytes of what the browser fetched, text compressed as hosts do. */
async function fetched(page: BrowserPage, address: string): Promise<{ all: number; script: number }> {
  const parts: Promise<{ bytes: number; isScript: boolean }>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    parts.push(
      response.body().then((body) => ({
        bytes: kind === 'font' || kind === 'image' ? body.byteLength : gzipSync(body, { level: 9 }).byteLength,
        isScript: kind === 'script',
      })),
    )
  })
  await page.goto(`${host.origin}${address}`, { waitUntil: 'networkidle' })
  const all = await Promise.all(parts)
  const sum = (some: readonly { bytes: number }[]): number => some.reduce((total, { bytes }) => total + bytes, 0)
  return { all: sum(all), script: sum(all.filter(({ isScript }) => isScript)) }
}

/** Sum of the layout shifts since the page began, as browsers report it. */
const shifted = (page: BrowserPage): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let total = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(total), 100)
      }),
  )

describe('a first visit', () => {
  test.each(samplesOf(built).map((sample) => [visitedAt(sample), sample.template] as const))('to %s', async (address, template) => {
    const found: string[] = []
    for (const [name, width] of Object.entries(widths)) {
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      const { all, script } = await fetched(page, address)
      const budget = budgets[template] ?? other_budget
      if (all > budget) found.push(`${name}: ${all} bytes, more than ${budget}`)
      if (script > script_budget) found.push(`${name}: ${script} bytes of script, more than ${script_budget}`)
      const shift = await shifted(page)
      if (shift > 0.001) found.push(`${name}: things move by ${shift.toFixed(3)}`)
      await context.close()
    }
    expect(found).toEqual([])
  })
})

test('what weighs too much and moves is seen', async () => {
  const page = await browser.newPage()
  await page.goto(`${host.origin}/`)
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const block = document.createElement('div')
        block.textContent = 'late'
        block.style.height = '300px'
        document.body.prepend(block)
        requestAnimationFrame(() => setTimeout(done, 100))
      }),
  )
  expect(await shifted(page)).toBeGreaterThan(0.001)
  await page.close()
})
