// What a reader does with a decision tool: answers one question after the other, goes back, changes an answer, shares the address, reads it as a list.
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch } from '../browser/chromium.ts'
import { type Host, serve } from './serve.ts'
import { overflow, violations, watch, widths } from './visit.ts'

let browser: Browser
let host: Host
let team: Host
beforeAll(async () => {
  browser = await launch()
  host = await serve(join(inject('sites'), 'public'))
  team = await serve(join(inject('sites'), 'internal'))
})
afterAll(async () => {
  await browser.close()
  await host[Symbol.asyncDispose]()
  await team[Symbol.asyncDispose]()
})

async function open(address: string, options: BrowserContextOptions = {}, at = host) {
  const context = await browser.newContext({ viewport: { width: widths.desk, height: 900 }, reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const problems = watch(page, at.origin)
  await page.goto(`${at.origin}${address}`)
  return { page, problems }
}

/** What the reader sees of the tool. */
const stage = (page: Page) =>
  page.evaluate(() => {
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll<HTMLElement>(`.stage ${selector}`)]
        .filter((each) => each.checkVisibility())
        // biome-ignore lint/performance/useDomNodeTextContent: only text that is shown counts
        .map((each) => each.innerText.replace(/\s+/g, ' ').trim())
    return {
      place: texts('[data-part="progress"]')[0],
      title: texts('h2')[0],
      answers: texts('.choices button'),
      given: texts('.trail li'),
      possible: texts('.ends li'),
      query: location.search,
      focus: document.activeElement?.id,
    }
  })

test('one question at a time: the answer leads on, what is still possible shrinks, and focus and address follow', async () => {
  const { page, problems } = await open('/decisions/which-tier/')
  expect(await stage(page)).toEqual({
    place: 'Question 1 of at most 5',
    title: 'What would you do with Corrente Stream?',
    answers: ['Recommend it to customers', 'Sell it, build on it or deliver projects'],
    given: [],
    possible: ['Join as Explorer and refer', 'Start as Explorer', 'Builder fits you', 'Apply for Vanguard'],
    query: '',
    focus: '',
  })
  await page.locator('.choices button').nth(1).click()
  expect(await stage(page)).toEqual({
    place: 'Question 2 of at most 5',
    title: 'How many people can you certify in the next six months?',
    answers: ['Fewer than 4', 'At least 4, but fewer than 10', 'At least 10'],
    given: [
      'What would you do with Corrente Stream? Sell it, build on it or deliver projects Change Whoever sells or delivers answers to the customer. The next questions are about people, results and support.',
    ],
    possible: ['Start as Explorer', 'Builder fits you', 'Apply for Vanguard'],
    query: '?a=2',
    focus: '_stage',
  })
  expect(await page.locator('.stage [role="status"]').textContent()).toBe('Question 2 of at most 5')
  await page.locator('.choices button').first().click()
  expect(await stage(page)).toEqual({
    place: 'Our advice',
    title: 'Start as Explorer',
    answers: [],
    given: [
      'What would you do with Corrente Stream? Sell it, build on it or deliver projects Change Whoever sells or delivers answers to the customer. The next questions are about people, results and support.',
      'How many people can you certify in the next six months? Fewer than 4 Change A Builder has 4 certified people, so that a project goes on when one of them is away.',
    ],
    possible: [],
    query: '?a=2-1',
    focus: '_stage',
  })
  expect(await page.locator('.trail h3').textContent()).toBe('Why this advice')
  expect(await page.locator('.stage [role="status"]').textContent()).toBe('Our advice: Start as Explorer')
  expect(await page.locator('.asking a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '/tiers/#explorer',
    '/guide/enablement/',
  ])
  expect(problems).toEqual([])
})

test('by keyboard: answer, go back, start again, change an early answer', async () => {
  const { page } = await open('/decisions/which-tier/')
  await page.locator('.choices button').nth(1).focus()
  for (const keys of [['Enter'], ['Tab', 'Tab', 'Enter'], ['Tab', 'Space']]) for (const key of keys) await page.keyboard.press(key)
  expect((await stage(page)).query).toBe('?a=2-2-1')
  await page.locator('[data-do="back"]').press('Enter')
  expect((await stage(page)).query).toBe('?a=2-2')
  await page.locator('[data-do="change"]').first().press('Enter')
  expect(await stage(page)).toMatchObject({ title: 'What would you do with Corrente Stream?', query: '', focus: '_stage' })
  await page.locator('.choices button').first().press('Enter')
  expect((await stage(page)).title).toBe('Join as Explorer and refer')
  await page.locator('[data-do="restart"]').press('Enter')
  expect(await stage(page)).toMatchObject({ place: 'Question 1 of at most 5', query: '', given: [] })
})

test('a shared address opens at the advice in every language; answers that do not exist are dropped', async () => {
  for (const [address, title] of [
    ['/decisions/which-tier/?a=2-3-1-1-1', 'Apply for Vanguard'],
    ['/pt-br/decisions/which-tier/?a=2-3-1-1-1', 'Candidatem-se ao Vanguard'],
    ['/ar/decisions/which-tier/?a=2-3-1-1-1', 'تقدّموا لمستوى Vanguard'],
    ['/decisions/which-tier/?a=2-9-1', 'How many people can you certify in the next six months?'],
    ['/decisions/which-tier/?a=1-1-1', 'Join as Explorer and refer'],
    ['/decisions/which-tier/?a=nonsense', 'What would you do with Corrente Stream?'],
  ] as const) {
    const { page } = await open(address)
    expect([await stage(page).then((each) => each.title), await stage(page).then((each) => each.focus)]).toEqual([title, ''])
  }
})

test('the link is copied', async () => {
  const { page } = await open('/decisions/which-tier/?a=1', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('[data-do="copy"]').click()
  await expect.poll(() => page.locator('.stage [role="status"]').textContent()).toBe('The link is copied.')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${host.origin}/decisions/which-tier/?a=1`)
})

test('the list is folded, opens on request, and is open for those who follow a link into it', async () => {
  const { page } = await open('/decisions/which-tier/')
  const question = page.locator('#q-people')
  expect(await question.isVisible()).toBe(false)
  await page.locator('.decision-list > summary').click()
  expect(await question.isVisible()).toBe(true)
  const { page: other } = await open('/decisions/which-tier/#o-builder')
  expect(await other.locator('#o-builder').isVisible()).toBe(true)
})

test('without JavaScript every question and every piece of advice is there to be read', async () => {
  const { page } = await open('/decisions/which-tier/', { javaScriptEnabled: false })
  expect([
    await page.locator('.stage').isVisible(),
    await page.locator('.questions > li:visible').count(),
    await page.locator('.outcome:visible').count(),
  ]).toEqual([false, 5, 4])
  await page.locator('#q-role .answers a').nth(1).click()
  expect(page.url()).toBe(`${host.origin}/decisions/which-tier/#q-people`)
})

test('the tool does not move the page while it loads', async () => {
  const { page } = await open('/decisions/which-tier/')
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 300)
      }),
  )
  expect(shift).toBeLessThan(0.01)
})

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  test('question and advice have nothing that axe objects to, and fit a phone', async () => {
    for (const address of ['/decisions/which-tier/?a=2', '/ar/decisions/which-tier/?a=2-1']) {
      const { page } = await open(address, { colorScheme, viewport: { width: widths.phone, height: 844 } })
      expect([await violations(page), await overflow(page)]).toEqual([[], []])
    }
  })
})

test('tools of the team are in the internal site only', async () => {
  const { page } = await open('/decisions/', {}, team)
  const titles = () => page.locator('.decision-cards .card-title').evaluateAll((all) => all.map((each) => each.textContent?.trim()))
  expect(await titles()).toEqual([
    'Should we build this ourselves or with a partner?',
    'Should we continue with this partner or stop?',
    'Should a partner ecosystem be open or curated?',
    'Which tier fits us?',
  ])
  await page.goto(`${host.origin}/decisions/`)
  expect(await titles()).toEqual(['Should a partner ecosystem be open or curated?', 'Which tier fits us?'])
})
