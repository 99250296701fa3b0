// Search as a reader uses it: by word forms, filters, keyboard and address, in every language of both sites, and without script.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { kindWords } from '../../src/site/kind-words.ts'
import { pathOf } from '../../src/site/links.ts'
import { href } from '../../src/site/page.ts'
import { searchWords } from '../../src/site/words/search.ts'
import { launch } from '../browser/chromium.ts'
import { builtAudiences, builtSite } from './built-site.ts'
import { type Readers, readersOf } from './reading.ts'
import { violations } from './visit.ts'

const content = join(import.meta.dirname, '../../content')
const sites = await Promise.all(builtAudiences.map((audience) => builtSite(audience, join(inject('sites'), audience), content)))

/** Two forms of one word, of which pages have mostly the first. */
const forms: Record<string, readonly [string, string]> = {
  en: ['registration', 'registering'],
  'pt-BR': ['oportunidade', 'oportunidades'],
  ar: ['اتفاقية', 'الاتفاقيات'],
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
})

const panel = (page: Page, within: 'main' | 'dialog') => page.locator(`${within} search-panel`)

/** Writes into the field and waits for the answer. */
async function ask(page: Page, within: 'main' | 'dialog', query: string): Promise<string> {
  const box = panel(page, within)
  await box.locator('input').fill(query)
  const status = box.locator('[role="status"]')
  await page.waitForFunction(
    ([where, words]) => document.querySelector(`${where} search-panel [role="status"]`)?.textContent?.includes(words ?? '') ?? false,
    [within, query] as const,
  )
  return (await status.textContent()) ?? ''
}

const titles = (page: Page, within: 'main' | 'dialog'): Promise<string[]> => panel(page, within).locator('.search-hit a').allTextContents()

describe.each(sites.map((built) => [built.audience, built] as const))('in the %s site', (_audience, built) => {
  const { locales } = built.site
  const [partner] = built.site.view.entries.partner.filter(({ fields }) => fields.tier !== undefined)
  if (partner === undefined) throw new Error('the sample program has a partner with a tier')
  let readers: Readers
  beforeAll(async () => {
    readers = await readersOf(browser, built.dir)
  })
  afterAll(async () => {
    await readers[Symbol.asyncDispose]()
  })

  test.each(locales.map((locale) => [locale.tag, locale] as const))(
    'in %s the forms of a word find the same pages',
    async (tag, locale) => {
      const { page, problems } = await readers.open(href(locale, 'search/'))
      const [one, other] = forms[tag] ?? ['', '']
      await ask(page, 'main', one)
      const found = await titles(page, 'main')
      await ask(page, 'main', other)
      const foundToo = new Set(await titles(page, 'main'))
      expect(found.length).toBeGreaterThan(4)
      expect(found.filter((title) => foundToo.has(title)).length).toBeGreaterThan(2)
      expect(problems).toEqual([])
    },
  )

  test.each(locales.map((locale) => [locale.tag, locale] as const))(
    'in %s a partner is found by name, with kind and tier',
    async (_tag, locale) => {
      const { page, problems } = await readers.open(href(locale, 'guide/welcome/'))
      await page.locator('.search-open').click()
      await ask(page, 'dialog', partner.fields.name)
      const hit = panel(page, 'dialog').locator('.search-hit', {
        has: page.locator(`a[href="${href(locale, `partners/${partner.id}/`)}"]`),
      })
      expect(await hit.count()).toBe(1)
      expect(await hit.locator('.badge').count()).toBe(2)
      expect(await hit.locator('mark').count()).toBeGreaterThan(0)
      await hit.locator('a').click()
      await page.waitForURL((url) => url.pathname === href(locale, `partners/${partner.id}/`))
      expect(problems).toEqual([])
    },
  )

  test('is opened, walked through and closed by keyboard', async () => {
    const { page, problems } = await readers.open('/tiers/')
    const focused = () => page.evaluate(() => document.activeElement?.closest('.search-hit, search-panel, site-search')?.className ?? '')
    await page.keyboard.press('Control+k')
    await ask(page, 'dialog', 'deal registration')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('search-hit')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Escape')
    expect(await page.locator('site-search dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false)
    await page.keyboard.press('/')
    expect(await page.locator('site-search dialog').evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname !== '/tiers/')
    expect(problems).toEqual([])
  })

  test('filters have counts, hold what they say, and stand in the address with the words', async () => {
    const { page, problems } = await readers.open('/search/?q=partner')
    const chips = panel(page, 'main').locator('.search-kinds .chip')
    await chips.first().waitFor()
    const labels = await chips.allTextContents()
    expect(new Set(labels.map((label) => label.replace(/ \d+$/, ''))).size).toBe(labels.length)
    const numbers = labels.map((label) => Number(/\d+$/.exec(label)?.[0]))
    expect(numbers[0]).toBe(numbers.slice(1).reduce((sum, each) => sum + each, 0))
    const [en] = locales
    const guide = en ? kindWords('guide_page', en).many : ''
    const count = Number(/\d+$/.exec(labels.find((label) => label.startsWith(guide)) ?? '')?.[0])
    await chips.filter({ hasText: guide }).click()
    await page.waitForFunction((number) => document.querySelector('main [role="status"]')?.textContent?.startsWith(`${number} `), count)
    expect(new URL(page.url()).searchParams.get('kind')).toBe(guide)
    expect(await panel(page, 'main').locator('.search-hit a:not([href^="/guide/"])').count()).toBe(0)
    await page.reload()
    await page.waitForFunction((number) => document.querySelector('main [role="status"]')?.textContent?.startsWith(`${number} `), count)
    expect(await chips.filter({ hasText: guide }).getAttribute('aria-pressed')).toBe('true')
    expect(problems).toEqual([])
  })

  test('what is not there is said, and brackets stay text', async () => {
    const { page, problems } = await readers.open('/search/')
    const [en] = locales
    const words = en && searchWords(en)
    expect(await ask(page, 'main', 'xqzwv')).toBe(`${words?.foundNone.replace('{query}', 'xqzwv')} ${words?.foundNoneHint}`)
    expect(await panel(page, 'main').locator('.search-start a').count()).toBeGreaterThan(5)
    await ask(page, 'main', '<img src=x onerror=alert(1)>')
    expect(await page.locator('main img').count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('nothing of the index is loaded before search is opened', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${readers.origin}/`, { waitUntil: 'networkidle' })
    expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual([])
    const loaded = page.waitForRequest((request) => request.url().endsWith('/pagefind/pagefind.js'))
    await page.keyboard.press('Control+k')
    await loaded
    await context.close()
  })

  test('the dialog with results has nothing that axe objects to', async () => {
    const { page } = await readers.open('/ar/tiers/')
    await page.locator('.search-open').click()
    await ask(page, 'dialog', 'شريك')
    expect(await violations(page)).toEqual([])
  })

  test('without script the button leads to a page that leads on', async () => {
    const { page, problems } = await readers.open('/tiers/', { javaScriptEnabled: false })
    await page.locator('.search-open').click()
    await page.waitForURL(`${readers.origin}/search/`)
    const [en] = locales
    expect(await page.locator('main noscript, main .callout').first().textContent()).toBe(en && searchWords(en).withoutScript)
    await page.locator('main .search-start a[href="/partners/"]').click()
    await page.waitForURL(`${readers.origin}/partners/`)
    expect(problems).toEqual([])
  })

  test('an unknown address is looked for', async () => {
    const { page } = await readers.open(`/partner/${partner.id}/`)
    await panel(page, 'main').locator(`.search-hit a[href="/partners/${partner.id}/"]`).waitFor()
  })
})

test('the team finds reviews and campaigns by their prose, once each', async () => {
  const built = sites.find(({ audience }) => audience === 'internal')
  if (built === undefined) throw new Error('there is an internal site')
  const readers = await readersOf(browser, built.dir)
  try {
    for (const kind of ['qbr', 'campaign'] as const) {
      const [entry] = built.site.view.entries[kind]
      // A few words in the middle of the prose are in nothing else.
      const words =
        (entry?.body ?? '')
          .split('\n')
          .find((line) => /^[A-Z][^|#*<[{]{60,}$/.test(line))
          ?.split(' ')
          .slice(2, 12)
          .join(' ') ?? ''
      const { page, problems } = await readers.open('/search/')
      await ask(page, 'main', words)
      const found = await panel(page, 'main')
        .locator('.search-hit a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(
        found.slice(0, 3).filter((link) => link === `/${pathOf(built.site, kind, entry?.id ?? '')}`),
        words,
      ).toHaveLength(1)
      expect(new Set(found).size).toBe(found.length)
      expect(problems).toEqual([])
    }
  } finally {
    await readers[Symbol.asyncDispose]()
  }
})
