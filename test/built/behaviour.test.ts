// What a reader does in a page: choose a theme and a language, walk by keyboard, open the menu of the phone, read without JavaScript.
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Entry } from '../../src/program/program.ts'
import { href } from '../../src/site/page.ts'
import { launch } from '../browser/chromium.ts'
import { type BuiltSite, builtAudiences, builtSite, samplesOf, visitedAt } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { watch, widths } from './visit.ts'

const content = join(import.meta.dirname, '../../content')
const sites = await Promise.all(builtAudiences.map((audience) => builtSite(audience, join(inject('sites'), audience), content)))

const partner = partnerOf(sites[0])

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
})

describe.each(sites.map((built) => [built.audience, built] as const))('in the %s site', (_audience, built) => {
  const { locales } = built.site
  const partnerPath = `partners/${partner.id}/`
  let host: Host
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    host = await serve(built.dir)
  })
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await host[Symbol.asyncDispose]()
  })

  /** A new reader, who has chosen nothing yet, at an address. */
  async function open(
    address: string,
    options: BrowserContextOptions = {},
    width: keyof typeof widths = 'desk',
  ): Promise<{ page: Page; problems: string[] }> {
    const context = await browser.newContext({
      viewport: { width: widths[width], height: 900 },
      reducedMotion: 'reduce',
      colorScheme: 'dark',
      ...options,
    })
    context.setDefaultTimeout(30_000)
    contexts.push(context)
    const page = await context.newPage()
    const problems = watch(page, host.origin)
    await page.goto(`${host.origin}${address}`)
    return { page, problems }
  }

  const background = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

  test("the theme is the system's until the reader chooses one, which is remembered", async () => {
    const { page, problems } = await open(`/${partnerPath}`)
    const dark = await background(page)
    const choice = page.locator('theme-select select')
    expect(await choice.inputValue()).toBe('auto')
    await choice.selectOption('light')
    const light = await background(page)
    expect(light).not.toBe(dark)
    await page.goto(`${host.origin}/guide/welcome/`)
    expect([await background(page), await choice.inputValue()]).toEqual([light, 'light'])
    await choice.selectOption('auto')
    expect(await background(page)).toBe(dark)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await background(page)).toBe(light)
    expect(problems).toEqual([])
  })

  test("without script the theme is the system's, and there is no choice that would do nothing", async () => {
    const { page } = await open(`/${partnerPath}`, { javaScriptEnabled: false })
    const dark = await background(page)
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await background(page)).not.toBe(dark)
    expect(await page.locator('theme-select').isVisible()).toBe(false)
  })

  test('the choice of language leads to the same page in each language, without script too', async () => {
    const { page } = await open(`/${partnerPath}`, { javaScriptEnabled: false })
    for (const locale of [...locales.slice(1), ...locales.slice(0, 1)]) {
      await page.locator('.languages summary').click()
      await page.locator('.languages a', { hasText: locale.label }).click()
      await page.waitForURL(`${host.origin}${href(locale, partnerPath)}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale.tag)
      expect(await page.locator('html').getAttribute('dir')).toBe(locale.dir)
      expect(await page.locator('h1').textContent()).toBe(partner.fields.name)
    }
  })

  test('the first key leads past the frame', async () => {
    const { page, problems } = await open(`/${partnerPath}`)
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    expect(await skip.getAttribute('href')).toBe('#_top')
    await page.waitForFunction(() => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').evaluate((element) => element.closest('main') !== null)).toBe(true)
    expect(problems).toEqual([])
  })

  test.each(locales.map((locale) => [locale.tag, locale] as const))(
    'the menu of the phone works by keyboard in %s',
    async (_tag, locale) => {
      const { page, problems } = await open(href(locale, partnerPath), {}, 'phone')
      const current = page.locator('#_menu a[aria-current]').first()
      expect(await current.isVisible()).toBe(false)
      const button = page.locator('button[popovertarget="_menu"]')
      await button.focus()
      await page.keyboard.press('Enter')
      await current.waitFor({ state: 'visible' })
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').evaluate((element) => element.closest('#_menu') !== null)).toBe(true)
      await page.keyboard.press('Escape')
      await current.waitFor({ state: 'hidden' })
      await button.focus()
      await page.keyboard.press('Enter')
      const guide = page.locator(`#_menu a[href="${href(locale, 'guide/')}"]`)
      await guide.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`${host.origin}${href(locale, 'guide/')}`)
      expect(problems).toEqual([])
    },
  )

  test('an address that does not exist leads on', async () => {
    const { page } = await open('/no/such/page/')
    expect(await page.locator('h1').textContent()).toBe(built.pages.find((each) => visitedAt(each) === '/404.html')?.title)
    await page.locator('main a[href="/partners/"]').click()
    await page.waitForURL(`${host.origin}/partners/`)
  })

  test('every template can be read without JavaScript', async () => {
    const { page } = await open(`/${partnerPath}`, { javaScriptEnabled: false })
    const unreadable: string[] = []
    for (const sample of samplesOf(built).filter(({ locale }) => locale.prefix === '')) {
      await page.goto(`${host.origin}${visitedAt(sample)}`)
      const title = (await page.locator('h1').textContent()) ?? ''
      // biome-ignore lint/performance/useDomNodeTextContent: only text that is shown counts
      const main = await page.locator('main').innerText()
      if (title.trim() !== sample.title.trim() || main.replace(title, '').trim().length < 80)
        unreadable.push(`${visitedAt(sample)}: shows ${JSON.stringify(main.slice(0, 80))}`)
    }
    expect(unreadable).toEqual([])
  })
})

function partnerOf(built: BuiltSite | undefined): Entry<'partner'> {
  const [first] = built?.site.view.entries.partner ?? []
  if (first === undefined) throw new Error('the sample program has a public partner')
  return first
}
