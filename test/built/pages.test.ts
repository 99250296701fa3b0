// A browser opens one page of every template in every language, of both sites, on a phone and at a desk, in the light and in the dark.
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch } from '../browser/chromium.ts'
import { builtAudiences, builtSite, samplesOf, visitedAt } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { look, otherWidths, overflow, type Theme, violations, type Width, watch } from './visit.ts'

const content = join(import.meta.dirname, '../../content')
const sites = await Promise.all(builtAudiences.map((audience) => builtSite(audience, join(inject('sites'), audience), content)))
const templates = sites.map((built) => new Set(built.pages.map((page) => page.template)))

// axe takes most of the time. What both sites have is looked at half in one and half in the other.
const all: [Width, Theme][] = [
  ['desk', 'light'],
  ['desk', 'dark'],
  ['phone', 'dark'],
  ['phone', 'light'],
]
const ways = (template: string, site: number): [Width, Theme][] =>
  templates.every((each) => each.has(template)) ? all.filter((_, index) => index % 2 === site) : all

/** Templates of the team's site with tables that still need more room than a small laptop has beside the menu. */
const tooWide = new Set(['compliance-expiries', 'deals', 'mdf', 'risk', 'roi', 'scorecard-list'])

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
})

describe.each(sites.map((built, index) => [built.audience, built, index] as const))('the %s site', (_audience, built, index) => {
  let host: Host
  let context: BrowserContext
  beforeAll(async () => {
    host = await serve(built.dir)
    context = await browser.newContext({ reducedMotion: 'reduce' })
  })
  afterAll(async () => {
    await context.close()
    await host[Symbol.asyncDispose]()
  })

  test.concurrent.each(samplesOf(built).map((page) => [page.template, visitedAt(page)] as const))('%s %s', async (template, address) => {
    const page = await context.newPage()
    const problems = watch(page, host.origin)
    await page.goto(`${host.origin}${address}`)
    for (const [width, theme] of ways(template, index)) {
      await look(page, width, theme)
      for (const problem of [...(await overflow(page)), ...(await violations(page))]) problems.push(`${width}, ${theme}: ${problem}`)
    }
    for (const width of tooWide.has(template) ? [] : otherWidths) {
      await page.setViewportSize({ width, height: 900 })
      for (const problem of await overflow(page)) problems.push(`${width}: ${problem}`)
    }
    await page.close()
    expect(problems).toEqual([])
  })
})
