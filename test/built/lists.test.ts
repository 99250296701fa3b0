// Lists of the team's site in a browser: narrowed, sorted, taken along as CSV, and whole without script.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { addressOf } from '../../src/site/page.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { otherWidths, watch, widths } from './visit.ts'

const built = await builtSite('internal', join(inject('sites'), 'internal'), join(import.meta.dirname, '../../content'))
const requests = built.site.view.entries.mdf_request
const address = '/records/mdf-request/'

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

async function open(query = '', options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const problems = watch(page, host.origin)
  await page.goto(`${host.origin}${address}${query}`)
  return { page, problems }
}

const names = (page: Page): Promise<string[]> => page.locator('data-list tbody tr:visible td:first-child').allTextContents()
const activities = requests.map(({ fields }) => fields.activity)

test('words narrow the list, stand in the address, and come back with it', async () => {
  const { page, problems } = await open()
  expect((await names(page)).sort()).toEqual([...activities].sort())
  const [wanted = ''] = activities
  const word = wanted.split(' ').at(-1) ?? ''
  const fitting = activities.filter((name) => name.toLowerCase().includes(word.toLowerCase()))
  await page.locator('data-list input').fill(word)
  expect(await names(page)).toEqual(expect.arrayContaining(fitting))
  const shown = (await names(page)).length
  expect(shown).toBeLessThan(activities.length)
  expect(await page.locator('data-list [role=status]').textContent()).toBe(`Shown: ${shown} of ${activities.length}`)
  await page.reload()
  expect((await names(page)).length).toBe(shown)
  await page.locator('data-list input').fill('nothing is called so')
  expect([await names(page), await page.locator('data-list .empty').isVisible()]).toEqual([[], true])
  expect(problems).toEqual([])
})

test('a column sorts up and down by the keyboard, dates by the calendar', async () => {
  const { page } = await open()
  const heads = page.locator('data-list thead th')
  const column = (await heads.allTextContents()).findIndex((text) => text.startsWith('Start'))
  const values = () =>
    page
      .locator(`data-list tbody tr td:nth-child(${column + 1})`)
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-sort') ?? ''))
  const days = requests.map(({ fields }) => fields.start).sort()
  await heads.nth(column).locator('button').focus()
  await page.keyboard.press('Enter')
  expect([await heads.nth(column).getAttribute('aria-sort'), await values()]).toEqual(['ascending', days])
  await page.keyboard.press('Enter')
  expect([await heads.nth(column).getAttribute('aria-sort'), await values()]).toEqual(['descending', days.toReversed()])
  expect(new URL(page.url()).searchParams.get('sort')).toBe(`-${column + 1}`)
})

test('what is shown is taken along as CSV, with plain dates', async () => {
  const [first] = requests
  const { page } = await open(`?find=${first?.id}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('data-list [data-export]').click()])
  const rows: string[][] = parse(readFileSync(await download.path()), { bom: true })
  expect(download.suggestedFilename()).toBe('mdf-request.csv')
  expect(rows.length).toBe(2)
  expect(rows[1]).toEqual(expect.arrayContaining([first?.fields.activity, first?.fields.start]))
})

test('without script the whole list is there, and nothing that would do nothing', async () => {
  const { page } = await open('?find=nothing', { javaScriptEnabled: false })
  expect([(await names(page)).length, await page.locator('data-list search').isVisible()]).toEqual([activities.length, false])
})

test.each(built.site.locales.map(({ tag }) => tag))(
  'in the list of downloads in %s nothing overlaps, and the document has the most room',
  async (tag) => {
    const downloads = built.pages.find(({ template, locale }) => template === 'downloads' && locale.tag === tag)
    if (downloads === undefined) throw new Error('the site has downloads')
    const page = await browser.newPage()
    await page.goto(`${host.origin}${addressOf(downloads)}`)
    await page.locator('.downloads-list .sort').first().waitFor({ state: 'attached' })
    const wrong: string[] = []
    for (const width of [...Object.values(widths), ...otherWidths]) {
      await page.setViewportSize({ width, height: 900 })
      const found = await page.evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLTableRowElement>('.downloads-list tr')]
        // On phones the heads are there for those who listen only.
        const seen = rows.filter((row) => (row.closest('thead') ?? row).offsetWidth > 1)
        return seen.flatMap((row) => {
          const [first = 0, ...others] = [...row.cells].map((cell) => cell.offsetWidth)
          const spilt = [...row.cells].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent.trim())
          return [
            ...(first > Math.max(...others) || first === row.clientWidth ? [] : [`document has ${first} of ${row.offsetWidth}`]),
            ...spilt.map((text) => `${text} is wider than its column`),
          ]
        })
      })
      if (found.length > 0) wrong.push(`${width}: ${found.length} times, such as ${found[0]}`)
    }
    await page.close()
    expect(wrong).toEqual([])
  },
)
