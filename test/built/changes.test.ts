// Program changes as a reader filters and follows them, and events as a calendar takes them.
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { href } from '../../src/site/page.ts'
import { changesPages } from '../../src/site/pages/changes.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from './built-site.ts'
import { type Readers, readersOf } from './reading.ts'

const built = await builtSite('public', join(inject('sites'), 'public'), join(import.meta.dirname, '../../content'))
const [page_value] = changesPages(built.site)
if (page_value === undefined) throw new Error('the site has a page of changes')
const { props } = page_value

let browser: Browser
let readers: Readers
beforeAll(async () => {
  browser = await launch()
  readers = await readersOf(browser, built.dir)
})
afterAll(async () => {
  await readers[Symbol.asyncDispose]()
  await browser.close()
})

test('a kind of change is chosen by chip, and the choice stands in the address', async () => {
  const { page, problems } = await readers.open('/changes/')
  const shown = page.locator('.timeline > li:visible')
  expect(await shown.count()).toBe(props.total)
  const kind = props.kinds.at(-1)
  await page.locator(`change-filter .chip[data-kind="${kind?.id}"]`).click()
  expect(await shown.count()).toBe(kind?.count)
  expect(new URL(page.url()).search).toBe(`?kind=${kind?.id}`)
  await page.reload()
  expect(await shown.count()).toBe(kind?.count)
  await page.locator('change-filter .chip[data-kind=""]').click()
  expect(await shown.count()).toBe(props.total)
  expect(new URL(page.url()).search).toBe('')
  expect(problems).toEqual([])
})

test('without script all changes are shown, and no filter that does nothing', async () => {
  const { page } = await readers.open('/changes/?kind=new', { javaScriptEnabled: false })
  expect(await page.locator('.timeline > li:visible').count()).toBe(props.total)
  expect(await page.locator('change-filter .chip:visible').count()).toBe(0)
})

test.each(built.site.locales.map((locale) => [locale.tag, locale] as const))(
  'the feed in %s is XML, found from each page, with links that lead somewhere',
  async (tag, locale) => {
    const { page } = await readers.open(href(locale, 'tiers/'))
    const feed = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    expect(feed).toBe(`${built.origin}${href(locale, 'changes/feed.xml')}`)
    const read = await page.evaluate(
      async (address) => {
        const xml = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml')
        const of = (name: string, within: Element | Document = xml) => [
          ...within.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name),
        ]
        return {
          broken: xml.querySelector('parsererror')?.textContent ?? null,
          language: xml.documentElement.getAttribute('xml:lang'),
          entries: of('entry').map((entry) => ({
            id: of('id', entry)[0]?.textContent ?? '',
            link: of('link', entry)[0]?.getAttribute('href') ?? '',
            updated: of('updated', entry)[0]?.textContent ?? '',
            title: of('title', entry)[0]?.textContent ?? '',
          })),
        }
      },
      href(locale, 'changes/feed.xml'),
    )
    expect([read.broken, read.language, read.entries.length]).toEqual([null, tag, built.site.view.entries.change.length])
    expect(new Set(read.entries.map(({ id }) => id)).size).toBe(read.entries.length)
    await page.goto(`${readers.origin}${href(locale, 'changes/')}`)
    for (const { link, updated, title } of read.entries) {
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
      const { origin, pathname, hash } = new URL(link)
      expect([origin, pathname]).toEqual([built.origin, href(locale, 'changes/')])
      expect(await page.locator(`[id="${hash.slice(1)}"] :is(h3, h4)`).textContent()).toBe(title)
    }
  },
)

test('each event to come has a calendar file, and one file has them all', async () => {
  const { page, problems } = await readers.open('/events/')
  const links = await page.locator('main a[href$=".ics"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const coming = built.site.view.entries.event.filter(({ fields }) => (fields.ends_on ?? fields.starts_on) >= built.site.asOf)
  expect(links).toEqual(['/events/calendar.ics', ...coming.map(({ id }) => `/events/${id}.ics`)])
  const all = built.read('events/calendar.ics')
  expect(all.match(/^UID:.*$/gm)).toEqual(coming.map(({ id }) => `UID:${id}@${new URL(built.origin ?? '').host}`))
  for (const link of links.slice(1)) expect(built.read(link.slice(1)).match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1)
  expect(problems).toEqual([])
})
