// Terms that show their definition in prose, the glossary that they lead to, and the places in a legal template that its parts lead to.
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch } from '../browser/chromium.ts'
import { type Host, serve } from './serve.ts'
import { overflow, watch, widths } from './visit.ts'

const dir = join(inject('sites'), 'public')
let browser: Browser
let host: Host
const contexts: BrowserContext[] = []
beforeAll(async () => {
  browser = await launch()
  host = await serve(dir)
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await browser.close()
  await host[Symbol.asyncDispose]()
})

async function open(address: string, options: BrowserContextOptions = {}, width: keyof typeof widths = 'desk') {
  const context = await browser.newContext({ viewport: { width: widths[width], height: 900 }, reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(20_000)
  contexts.push(context)
  const page = await context.newPage()
  const problems = watch(page, host.origin)
  await page.goto(`${host.origin}${address}`)
  return { page, problems }
}

/** A term of a page by its anchor in the glossary: the link and the definition. */
function term(page: Page, id: string): { link: Locator; tip: Locator } {
  const whole = page.locator('.term', { has: page.locator(`a[href$="glossary/#${id}"]`) }).first()
  return { link: whole.locator('a'), tip: whole.locator('.term-tip') }
}

const place = (page: Page): string => page.url().slice(host.origin.length)

describe('a term in prose', () => {
  test('shows its definition to a pointer, stays while the pointer is on it, and closes with Escape', async () => {
    const { page, problems } = await open('/guide/conflict-rules/')
    const { link, tip } = term(page, 'sourced')
    expect(await tip.isVisible()).toBe(false)
    await link.hover()
    expect(await tip.isVisible()).toBe(true)
    await tip.hover()
    expect(await tip.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await tip.isVisible()).toBe(false)
    await page.locator('h1').hover()
    await link.hover()
    expect(await tip.isVisible()).toBe(true)
    expect(problems).toEqual([])
  })

  test('shows it to the keyboard, closes with Escape, opens again, and leads to the glossary', async () => {
    const { page, problems } = await open('/guide/conflict-rules/')
    const { link, tip } = term(page, 'influenced')
    await link.focus()
    expect(await tip.isVisible()).toBe(true)
    expect(await link.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'))
    await page.keyboard.press('Escape')
    expect(await tip.isVisible()).toBe(false)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    expect(await tip.isVisible()).toBe(true)
    const definition = await tip.textContent()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${host.origin}/glossary/#influenced`)
    expect(await page.locator(':target dd > p').textContent()).toBe(definition)
    expect(problems).toEqual([])
  })

  test('opens with the first tap and leads to the glossary with the second; a tap elsewhere closes it', async () => {
    const { page, problems } = await open('/pt-br/guide/security-and-privacy/', { hasTouch: true, isMobile: true }, 'phone')
    const { link, tip } = term(page, 'lgpd')
    await link.tap()
    expect([await tip.isVisible(), place(page)]).toEqual([true, '/pt-br/guide/security-and-privacy/'])
    await page.locator('h2').first().tap()
    expect(await tip.isVisible()).toBe(false)
    await link.tap()
    await link.tap()
    await page.waitForURL(`${host.origin}/pt-br/glossary/#lgpd`)
    expect(problems).toEqual([])
  })

  test('shows it without script, and is a link', async () => {
    const { page } = await open('/ar/guide/gcc/', { javaScriptEnabled: false })
    const { link, tip } = term(page, 'pdpl')
    await link.hover()
    expect([await tip.isVisible(), await tip.getAttribute('lang'), await tip.getAttribute('dir')]).toEqual([true, 'ar', 'rtl'])
    await page.mouse.move(0, 0)
    expect(await tip.isVisible()).toBe(false)
    await link.focus()
    expect(await tip.isVisible()).toBe(true)
    await link.click()
    expect(place(page)).toBe('/ar/glossary/#pdpl')
  })

  test.each(['/guide/security-and-privacy/', '/ar/guide/gcc/'])('never leaves the window of a phone on %s', async (address) => {
    const { page } = await open(address, {}, 'phone')
    const outside: string[] = []
    const terms = page.locator('.term')
    expect(await terms.count()).toBeGreaterThan(2)
    for (const each of await terms.all()) {
      await each.locator('a').focus()
      const box = await each.locator('.term-tip').boundingBox()
      if (!box || box.x < 0 || box.x + box.width > widths.phone) outside.push(`${await each.textContent()}: ${JSON.stringify(box)}`)
      outside.push(...(await overflow(page)))
    }
    expect(outside).toEqual([])
  })
})

describe('a legal template', () => {
  test('leads from what changed to the clause, and from its language to the same text in another', async () => {
    const { page, problems } = await open('/legal/nda/')
    await page.locator('.versions a', { hasText: 'Clause 3.4' }).click()
    expect(place(page)).toBe('/legal/nda/#clause-3.4')
    expect(await page.locator(':target').textContent()).toMatch(/^3\.4 Confidential Information may not be entered/)
    await page.locator('.read-in a', { hasText: 'Português' }).click()
    await page.waitForURL(`${host.origin}/pt-br/legal/nda/#text`)
    await page.locator('.versions a', { hasText: 'Cláusula 16' }).click()
    expect(await page.locator(':target').textContent()).toBe('16. Entes públicos')
    expect(problems).toEqual([])
  })

  test('has a place for every clause that a version changed and every clause that depends on the case, in every language', async () => {
    const lost: string[] = []
    const { page } = await open('/legal/', { javaScriptEnabled: false })
    const addresses = await page
      .locator('.legal-groups .card-title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(addresses.length).toBeGreaterThan(5)
    for (const prefix of ['', '/pt-br', '/ar'])
      for (const address of addresses) {
        await page.goto(`${host.origin}${prefix}${address}`)
        const texts = await page.locator('.versions ul li, #conditional + dl dt').evaluateAll((rows) =>
          rows.flatMap((row) => {
            const href = row.querySelector('a')?.getAttribute('href') ?? ''
            return href !== '' && document.getElementById(decodeURIComponent(href.slice(1))) ? [] : [row.textContent.trim()]
          }),
        )
        lost.push(...texts.map((text) => `${prefix}${address}: ${text}`))
        const ids = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id))
        lost.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${prefix}${address} has ${id} twice`))
      }
    expect(lost).toEqual([])
  })

  test('shows what is filled in when it is asked to, and always on paper', async () => {
    const { page } = await open('/legal/referral/')
    const row = page.locator('.fill-in th').first()
    expect(await row.isVisible()).toBe(false)
    await page.locator('.fill-in summary').click()
    expect(await row.isVisible()).toBe(true)
    await page.locator('.fill-in summary').click()
    await page.emulateMedia({ media: 'print' })
    expect((await row.boundingBox())?.height).toBeGreaterThan(10)
    expect(await page.locator('.actions').isVisible()).toBe(false)
  })
})

test('the guide leads a newcomer through five pages, and each page to the next', async () => {
  const { page } = await open('/guide/', { javaScriptEnabled: false })
  expect(await page.locator('.start-here li').count()).toBe(5)
  await page.locator('.start-here a').first().click()
  expect(await page.locator('main .eyebrow').textContent()).toMatch(/Getting started/)
  const seen = [place(page)]
  for (;;) {
    const next = page.locator('.next-pages a[rel="next"]')
    if ((await next.count()) === 0) break
    await next.click()
    seen.push(place(page))
  }
  const listed = page.locator('.prose-sections .card-title a')
  await page.goto(`${host.origin}/guide/`)
  expect(seen).toEqual(await listed.evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
})
