// The directory as readers use it: facets with their counts, text, the map, the address, keyboard, phone, and all of it without script.
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { directoryData } from '../../src/site/directory/data.ts'
import { directoryOf } from '../../src/site/directory/partners.ts'
import { find, textsOf } from '../../src/site/directory/search.ts'
import { href } from '../../src/site/page.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { look, overflow, violations, watch, widths } from './visit.ts'

const built = await builtSite('public', join(inject('sites'), 'public'), join(import.meta.dirname, '../../content'))
const [english, , arabic] = built.site.locales
if (english === undefined || arabic === undefined) throw new Error('the sample program speaks three languages')
const data = directoryData(directoryOf(built.site, english), english)
const total = data.names.length

let browser: Browser
let host: Host
const contexts: BrowserContext[] = []
beforeAll(async () => {
  ;[browser, host] = await Promise.all([launch(), serve(built.dir)])
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
  await page.goto(host.origin + address)
  return { page, problems }
}

const expected = (chosen: Record<string, string[]>, text = ''): string[] =>
  find(data, textsOf(data), { text, chosen }).partners.map((partner) => data.names[partner] ?? '')

/** Names in the list that is shown, once as many are found. */
async function shown(page: Page, count: number): Promise<string[]> {
  await page
    .locator('.found')
    .filter({ hasText: `${count} of ${total} ` })
    .waitFor()
  return page.locator('.partners .card-title bdi:visible').allTextContents()
}

const option = (page: Page, facet: string, value: string) => page.locator(`input[data-facet="${facet}"][value="${value}"]`)
const countOf = (page: Page, facet: string, value: string) =>
  page.locator(`label:has(input[data-facet="${facet}"][value="${value}"]) .count`).textContent()

describe('a reader at a desk', () => {
  test('chooses in facets, sees what is left, and how many would be left with each further choice', async () => {
    const { page, problems } = await open('/partners/')
    expect(await shown(page, total)).toEqual(data.names)
    await option(page, 'type', 'isv').check()
    const isv = expected({ type: ['isv'] })
    expect(await shown(page, isv.length)).toEqual(isv)
    for (const region of ['brazil', 'latam'])
      expect([region, await countOf(page, 'region', region)]).toEqual([
        region,
        String(expected({ type: ['isv'], region: [region] }).length),
      ])
    expect(await countOf(page, 'type', 'si')).toBe(String(expected({ type: ['si'] }).length))
    await page.locator('label', { has: option(page, 'region', 'brazil') }).click()
    const both = expected({ type: ['isv'], region: ['brazil'] })
    expect(await shown(page, both.length)).toEqual(both)
    expect(new URL(page.url()).search).toBe('?type=isv&region=brazil')
    await page.getByRole('button', { name: 'Clear all filters' }).first().click()
    expect(await shown(page, total)).toEqual(data.names)
    expect(new URL(page.url()).search).toBe('')
    expect(problems).toEqual([])
  })

  test('finds by name, place or skill without accents, and gets a way out when nobody is found', async () => {
    const { page, problems } = await open('/partners/')
    const field = page.getByRole('searchbox', { name: 'Name, place or skill' })
    await field.fill('sao paulo')
    const found = expected({}, 'sao paulo')
    expect(found.length).toBeGreaterThan(0)
    expect(await shown(page, found.length)).toEqual(found)
    await field.fill('nobody at all')
    expect(await shown(page, 0)).toEqual([])
    await page.getByText('No partner matches all of this.').waitFor()
    await page.locator('.empty button').click()
    expect(await shown(page, total)).toEqual(data.names)
    expect(await field.inputValue()).toBe('')
    expect(problems).toEqual([])
  })

  test('sends an address on, and comes back to the same choice from a partner', async () => {
    const { page, problems } = await open('/partners/?tier=builder&trust=solutions')
    const wanted = expected({ tier: ['builder'], trust: ['solutions'] })
    expect(await shown(page, wanted.length)).toEqual(wanted)
    expect(await option(page, 'tier', 'builder').isChecked()).toBe(true)
    await page.locator('.partners:visible .card-title a').first().click()
    await page.waitForURL((url) => url.pathname !== '/partners/')
    expect(await page.locator('h1').textContent()).toBe(wanted[0])
    await page.goBack()
    expect(await shown(page, wanted.length)).toEqual(wanted)
    expect(await option(page, 'trust', 'solutions').isChecked()).toBe(true)
    expect(problems).toEqual([])
  })

  test('chooses a country on the map, and takes it away by its chip', async () => {
    const { page, problems } = await open('/partners/')
    await page.locator('.tile-map [data-country="BR"]').click()
    const brazil = expected({ country: ['BR'] })
    expect(await shown(page, brazil.length)).toEqual(brazil)
    expect(await option(page, 'country', 'BR').isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Remove filter: Brazil' }).click()
    expect(await shown(page, total)).toEqual(data.names)
    expect(problems).toEqual([])
  })

  test('gets the same cards from the script as the page has', async () => {
    const { page } = await open('/partners/')
    const cards = (list: string) =>
      page.locator(`${list} > li`).evaluateAll((all) =>
        all.map((card) => {
          for (const each of card.querySelectorAll('img')) each.removeAttribute('loading')
          return [...card.querySelectorAll('*')]
            .map(
              (each) =>
                `${each.tagName} ${each.className} ${each.children.length === 0 ? (each.textContent ?? '').trim() : ''} ${each.getAttribute('href') ?? each.getAttribute('src') ?? ''}`,
            )
            .sort()
        }),
      )
    const own = await cards('.all .partners')
    await option(page, 'trust', 'certified').check()
    await shown(page, expected({ trust: ['certified'] }).length)
    expect(await cards('.partners.matching')).toEqual(own.filter((_, index) => (data.certified[index] ?? 0) > 0))
  })

  test('does all of it by keyboard', async () => {
    const { page, problems } = await open('/partners/')
    await page.getByRole('searchbox', { name: 'Name, place or skill' }).focus()
    await page.keyboard.press('Tab')
    // Chips of regions are checkboxes.
    await page.keyboard.press('Space')
    const [first] = data.facets.find(({ id }) => id === 'region')?.options ?? []
    const wanted = expected({ region: [first?.id ?? ''] })
    expect(await shown(page, wanted.length)).toEqual(wanted)
    expect(await page.locator(':focus').getAttribute('value')).toBe(first?.id)
    await page.locator('.facet summary').nth(3).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').evaluate((element) => element.matches('.facet input'))).toBe(true)
    await page.locator('.chosen button').focus()
    await page.keyboard.press('Enter')
    await shown(page, total)
    expect(await page.locator(':focus').getAttribute('class')).toBe('found')
    expect(problems).toEqual([])
  })
})

describe('a reader with a phone', () => {
  test('opens the filters as a sheet, chooses, and sees the results', async () => {
    const { page, problems } = await open('/partners/', { hasTouch: true }, 'phone')
    expect(await option(page, 'type', 'isv').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Filters' }).tap()
    await option(page, 'type', 'isv').waitFor({ state: 'visible' })
    await option(page, 'type', 'isv').tap()
    const wanted = expected({ type: ['isv'] })
    await page.getByRole('button', { name: `See the list (${wanted.length})` }).tap()
    await option(page, 'type', 'isv').waitFor({ state: 'hidden' })
    expect(await shown(page, wanted.length)).toEqual(wanted)
    await page.getByRole('button', { name: 'Filters (1)' }).waitFor()
    expect(await overflow(page)).toEqual([])
    expect(problems).toEqual([])
  })
})

test('without script it is the whole list, without controls that do nothing', async () => {
  const { page } = await open('/partners/', { javaScriptEnabled: false })
  expect(await page.locator('.partners .card-title bdi:visible').allTextContents()).toEqual(data.names)
  expect(await page.locator('main input:visible, main button:visible').count()).toBe(0)
})

test('when the file does not come, the reader is told and keeps the list; the next choice tries again', async () => {
  const { page } = await open('/partners/')
  await page.route('**/partners/data.json*', (route) => route.abort())
  await option(page, 'type', 'isv').check()
  await page.locator('.failed').waitFor()
  expect(await page.locator('.partners .card-title bdi:visible').count()).toBe(total)
  await page.unroute('**/partners/data.json*')
  await option(page, 'type', 'si').check()
  await page.locator('.failed').waitFor({ state: 'hidden' })
})

test('in Arabic the words, the address and the links are Arabic', async () => {
  const { page, problems } = await open(href(arabic, 'partners/?type=isv'))
  const list = page.locator('.partners.matching a')
  await list.first().waitFor()
  expect(await list.evaluateAll((all) => all.every((link) => link.getAttribute('href')?.startsWith('/ar/partners/')))).toBe(true)
  expect(await page.locator('.found').textContent()).toBe(`${expected({ type: ['isv'] }).length} من ${total} من الشركاء`)
  expect(problems).toEqual([])
})

/** Rules for what the script writes; all rules are held against the page as it is published elsewhere. */
const rules = [
  'color-contrast',
  'label',
  'button-name',
  'link-name',
  'list',
  'listitem',
  'duplicate-id-aria',
  'aria-allowed-attr',
  'image-alt',
  'nested-interactive',
  'scrollable-region-focusable',
]

test.each([
  ['filtered', '/partners/?type=isv'],
  ['with nobody found', '/partners/?q=nobody'],
  ['filtered in Arabic', href(arabic, 'partners/?type=isv')],
])('the directory %s has no violation of accessibility rules', async (_case, address) => {
  const { page } = await open(address)
  await page.locator('.clear:visible, .empty:visible').first().waitFor()
  for (const theme of ['light', 'dark'] as const) {
    await look(page, 'desk', theme)
    expect(await violations(page, rules)).toEqual([])
  }
})

test('integrations are filtered by chips, in the address', async () => {
  const { page, problems } = await open('/integrations/?status=beta')
  const names = () => page.locator('.integrations .card-title a:visible').allTextContents()
  const beta = built.site.view.entries.integration.filter(({ fields }) => fields.status === 'beta').map(({ fields }) => fields.name)
  await page.getByText(`${beta.length} of ${built.site.view.entries.integration.length} integrations`).waitFor()
  expect((await names()).map((name) => name.trim())).toEqual(beta)
  await page.getByRole('button', { name: 'Show all' }).click()
  expect((await names()).length).toBe(built.site.view.entries.integration.length)
  expect(new URL(page.url()).search).toBe('')
  expect(problems).toEqual([])
})
