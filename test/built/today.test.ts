// A partner manager's morning in the built internal site: whose work is shown, where it leads, the risk map, and the same without script.
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { todayProps } from '../../src/site/pages/today.ts'
import { openWork } from '../../src/site/work/open-work.ts'
import { ourPeople, peopleOf, slugOf } from '../../src/site/work/people.ts'
import { urgencyOf } from '../../src/site/work/urgency.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { watch } from './visit.ts'

const built = await builtSite('internal', join(inject('sites'), 'internal'), join(import.meta.dirname, '../../content'))
const { site } = built
const [locale] = site.locales
if (locale === undefined) throw new Error('a site has a language')
const today = todayProps(site, locale)
const [busiest, next] = today?.people ?? []
if (busiest === undefined || next === undefined) throw new Error('the sample has work for two people')

const near = openWork(site).filter(({ due }) => urgencyOf(due, site.asOf) !== 'later')
const ours = ourPeople(site)
const countOf = (id: string): number => near.filter((item) => peopleOf(site, item, ours).map(slugOf).includes(id)).length

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

const items = (page: Page): Locator => page.locator('main li[data-people]')
const shown = (page: Page): Promise<number> => page.locator('main li[data-people]:not([hidden])').count()
const chip = (page: Page, id: string): Locator => page.locator(`main a[data-person="${id}"]`)
const search = (page: Page): string => new URL(page.url()).search

test('a person’s work is shown, stands in the address, and is remembered', async () => {
  const { page, problems } = await open('/')
  expect([await shown(page), await items(page).count()]).toEqual([near.length, near.length])
  await chip(page, busiest.id).click()
  expect([search(page), await shown(page), await chip(page, busiest.id).getAttribute('aria-current')]).toEqual([
    `?owner=${busiest.id}`,
    countOf(busiest.id),
    'true',
  ])
  expect(await page.locator('main [role="status"]').textContent()).toBe(`${countOf(busiest.id)} of ${near.length} items.`)
  await page.goto(`${host.origin}/`)
  expect([search(page), await shown(page)]).toEqual([`?owner=${busiest.id}`, countOf(busiest.id)])
  // An address wins over memory.
  await page.goto(`${host.origin}/?owner=${next.id}`)
  expect([await shown(page), await chip(page, next.id).getAttribute('aria-current')]).toEqual([countOf(next.id), 'true'])
  await chip(page, '').click()
  expect([search(page), await shown(page)]).toEqual(['', near.length])
  await page.goto(`${host.origin}/`)
  expect([search(page), await shown(page)]).toEqual(['', near.length])
  expect(problems).toEqual([])
})

test('an address with nobody’s name shows everything', async () => {
  const { page, problems } = await open('/?owner=nobody')
  expect(await shown(page)).toBe(near.length)
  expect(problems).toEqual([])
})

test('what is folded opens for a person, and the keyboard chooses one', async () => {
  const { page } = await open('/')
  const folded = page.locator('main [data-band] details')
  expect(await folded.evaluateAll((all) => all.map((each) => (each as HTMLDetailsElement).open))).toEqual([false])
  await chip(page, next.id).focus()
  await page.keyboard.press('Enter')
  expect([search(page), await folded.evaluateAll((all) => all.map((each) => (each as HTMLDetailsElement).open))]).toEqual([
    `?owner=${next.id}`,
    [true],
  ])
})

test('without script everything is there, and a name leads to that person’s work', async () => {
  const { page } = await open(`/?owner=${busiest.id}`, { javaScriptEnabled: false })
  expect([await shown(page), await page.locator('main [role="status"]').isVisible()]).toEqual([near.length, false])
  await chip(page, busiest.id).click()
  const all = openWork(site).filter((item) => peopleOf(site, item, ours).map(slugOf).includes(busiest.id))
  expect([new URL(page.url()).pathname, await shown(page)]).toEqual([`/open-work/${busiest.id}/`, Math.min(100, all.length)])
})

test.each(['/', '/approvals/', '/deals/', '/mdf/', '/risk/', '/open-work/'])(
  'every link of %s leads to a page and a place on it',
  async (address) => {
    const { page } = await open(address)
    const links = await page.locator('main a[href]').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))
    const lost = [...new Set(links)].flatMap((link) => {
      const { origin, pathname, hash } = new URL(link)
      if (origin !== host.origin) return []
      const file = `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`
      if (!built.files.has(file)) return [`${link} leads to no page`]
      return hash === '' || built.read(file).includes(` id="${decodeURIComponent(hash.slice(1))}"`) ? [] : [`${link} leads to no place`]
    })
    expect([links.length > 10, lost]).toEqual([true, []])
  },
)

test('the risk map is narrowed and sorted, and the choice stands in the address', async () => {
  const { page, problems } = await open('/risk/')
  const rows = page.locator('table.risk-map tbody tr')
  const names = (): Promise<string[]> =>
    page
      .locator('table.risk-map tbody tr:not([hidden])')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['name'] ?? ''))
  const all = await names()
  await page.locator('select[name="sort"]').selectOption('name')
  expect([await names(), search(page)]).toEqual([all.toSorted(new Intl.Collator('en').compare), '?sort=name'])
  await page.locator('select[name="level"]').selectOption('critical')
  const critical = await page.locator('table.risk-map tbody tr:has(td[data-level="critical"])').count()
  expect([(await names()).length, search(page)]).toEqual([critical, '?level=critical&sort=name'])
  await page.locator('select[name="kind"]').selectOption('regional')
  await page.goto(`${host.origin}/risk/?level=critical&kind=regional`)
  expect([await names(), await page.locator('main .empty').isVisible()]).toEqual([[], true])
  await page.goto(`${host.origin}/risk/`)
  expect([await rows.count(), await names()]).toEqual([all.length, all])
  expect(problems).toEqual([])
})

test('a cell of the risk map opens to its reasons, without script too', async () => {
  const { page } = await open('/risk/', { javaScriptEnabled: false })
  expect(await page.locator('main .toolbar').isVisible()).toBe(false)
  const cell = page.locator('table.risk-map td[data-level="critical"] details').first()
  expect(await cell.locator('li').first().isVisible()).toBe(false)
  await cell.locator('summary').click()
  expect(await cell.locator('li').first().isVisible()).toBe(true)
})
