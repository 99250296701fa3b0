// The internal pages of partners as people use them: the record with its bar of sections, on paper, and the board with its filters.
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { href } from '../../src/site/page.ts'
import { boardPages } from '../../src/site/pages/board.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { overflow, watch } from './visit.ts'

const content = join(import.meta.dirname, '../../content')
const built = await builtSite('internal', join(inject('sites'), 'internal'), content)
const [board] = boardPages(built.site)
const [facet] = board?.props.facets ?? []
const choice = facet?.options.find(({ count }) => count < (board?.props.total ?? 0))
if (board === undefined || facet === undefined || choice === undefined) throw new Error('the sample program has partners of several owners')

let browser: Browser
let host: Host
const contexts: BrowserContext[] = []
beforeAll(async () => {
  browser = await launch()
  host = await serve(built.dir)
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await host[Symbol.asyncDispose]()
  await browser.close()
})

async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(30_000)
  contexts.push(context)
  const page = await context.newPage()
  const problems = watch(page, host.origin)
  await page.goto(`${host.origin}${address}`)
  return { page, problems }
}

const shownCards = (page: Page): Promise<number> => page.locator('.board .card:visible').count()

describe('the board', () => {
  test('narrows by owner, keeps the choice in the address, and shows all again', async () => {
    const { page, problems } = await open('/board/')
    expect(await shownCards(page)).toBe(board.props.total)
    await page.locator(`select[name="${facet.id}"]`).selectOption(choice.value)
    expect(await shownCards(page)).toBe(choice.count)
    expect(new URL(page.url()).search).toBe(`?${facet.id}=${choice.value}`)
    await page.reload()
    expect(await shownCards(page)).toBe(choice.count)
    expect(await page.locator('board-filter [role="status"]').textContent()).toBe(`Shown: ${choice.count} of ${board.props.total}`)
    await page.locator('board-filter search button').click()
    expect(await shownCards(page)).toBe(board.props.total)
    expect(new URL(page.url()).search).toBe('')
    expect(problems).toEqual([])
  })

  test('counts of columns follow the choice', async () => {
    const { page } = await open(`/board/?${facet.id}=${choice.value}`)
    const counts = await page.locator('.column .count').allTextContents()
    expect(counts.reduce((sum, each) => sum + Number(each), 0)).toBe(choice.count)
  })

  test('is whole without script, and offers no filter that does nothing', async () => {
    const { page } = await open('/board/', { javaScriptEnabled: false })
    expect(await shownCards(page)).toBe(board.props.total)
    expect(await page.locator('board-filter .toolbar').isVisible()).toBe(false)
  })

  test.each(built.site.locales.map((locale) => [locale.tag, locale] as const))(
    'has sections below each other on a phone in %s',
    async (_tag, locale) => {
      const { page, problems } = await open(href(locale, 'board/'), { viewport: { width: 390, height: 844 } })
      const columns = await page.locator('.column').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
      expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b))
      expect([...problems, ...(await overflow(page))]).toEqual([])
    },
  )
})

describe('the record', () => {
  const partner = built.site.view.entries.plan[0]?.params['partner'] ?? ''

  test('its bar leads to sections that stand below it', async () => {
    const { page, problems } = await open(`/partners/${partner}/`)
    const ids = await page.locator('.record-nav a').evaluateAll((all) => all.map((each) => each.getAttribute('href')?.slice(1) ?? ''))
    expect(await page.locator(ids.map((id) => `h2[id="${id}"]`).join(', ')).count()).toBe(ids.length)
    await page.locator('.record-nav a[href="#agreements"]').click()
    await page.waitForFunction(() => scrollY > 500)
    const { heading, bar } = await page.evaluate(() => ({
      heading: document.querySelector('#agreements')?.getBoundingClientRect().top ?? 0,
      bar: document.querySelector('.record-nav')?.getBoundingClientRect().bottom ?? 0,
    }))
    expect([heading >= bar, heading < bar + 120]).toEqual([true, true])
    expect(problems).toEqual([])
  })

  test('on paper it has no bar, opens what is folded, and runs over no edge', async () => {
    const { page } = await open(`/partners/${partner}/`, { viewport: { width: 720, height: 1000 } })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.record-nav').isVisible()).toBe(false)
    const folded = await page
      .locator('.partner-record details:not(.no-print)')
      .evaluateAll(
        (all) => all.filter((each) => [...each.children].slice(1).every((child) => child.getBoundingClientRect().height === 0)).length,
      )
    expect(folded).toBe(0)
    expect(await overflow(page)).toEqual([])
  })

  test.each(built.site.locales.map((locale) => [locale.tag, locale] as const))(
    'says everything without script on a phone in %s',
    async (_tag, locale) => {
      const { page, problems } = await open(href(locale, `partners/${partner}/`), {
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      })
      const titles = await page.locator('.partner-record h2').allTextContents()
      expect(titles.length).toBeGreaterThan(10)
      expect(problems).toEqual([])
    },
  )
})
