// Joint solutions and checklists as a reader uses them: filters, the picture enlarged and on paper, ticks that stay, and all of it without script.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { load } from '../../src/program/load.ts'
import { settings } from '../../src/program/program.ts'
import { view } from '../../src/program/view.ts'
import { addressOf } from '../../src/site/page.ts'
import { blueprintListPages, blueprintPages } from '../../src/site/pages/blueprint.ts'
import { checklistPages } from '../../src/site/pages/checklist.ts'
import { type Site, siteOf } from '../../src/site/site.ts'
import { launch } from '../browser/chromium.ts'
import { type Host, serve } from './serve.ts'
import { overflow, violations, watch, widths } from './visit.ts'

const site = siteOfContent()
const [list] = blueprintListPages(site)
const [solution] = blueprintPages(site)
const [checklist] = checklistPages(site)
if (list === undefined || solution === undefined || checklist === undefined)
  throw new Error('the sample program has public solutions and a checklist')

let browser: Browser
let host: Host
const contexts: BrowserContext[] = []
beforeAll(async () => {
  browser = await launch()
  host = await serve(join(inject('sites'), 'public'))
})
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  await host[Symbol.asyncDispose]()
  await browser.close()
})

async function open(
  address: string,
  width: keyof typeof widths = 'desk',
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: widths[width], height: 900 }, reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(30_000)
  contexts.push(context)
  const page = await context.newPage()
  const problems = watch(page, host.origin)
  await page.goto(`${host.origin}${address}`)
  return { page, problems }
}

describe('the list of solutions', () => {
  const { cards, facets } = list.props
  const titles = (page: Page): Promise<string[]> => page.locator('filter-list .cards > li:visible .card-title a').allInnerTexts()
  const having = (...wanted: [facet: 'industry' | 'partner' | 'integration', id: string][]): string[] =>
    cards.filter(({ tags }) => wanted.every(([facet, id]) => tags[facet].includes(id))).map(({ title }) => title)
  const chip = (page: Page, facet: string, id: string) => page.locator(`button[data-facet="${facet}"][data-value="${id}"]`)

  test('is filtered by chips, and the choice stands in the address', async () => {
    const { page, problems } = await open(addressOf(list))
    expect(await titles(page)).toEqual(cards.map(({ title }) => title))
    const [facet] = facets
    const rare = facet?.options.find(({ count }) => count < cards.length)
    if (facet === undefined || rare === undefined) throw new Error('something tells the solutions apart')
    await chip(page, facet.id, rare.id).click()
    expect(await titles(page)).toEqual(having([facet.id as 'industry', rare.id]))
    expect(new URL(page.url()).search).toBe(`?${facet.id}=${rare.id}`)
    await page.reload()
    expect(await titles(page)).toEqual(having([facet.id as 'industry', rare.id]))
    expect(await chip(page, facet.id, rare.id).getAttribute('aria-pressed')).toBe('true')
    await page.locator('button[data-reset]').click()
    expect(await titles(page)).toEqual(cards.map(({ title }) => title))
    expect(new URL(page.url()).search).toBe('')
    expect(problems).toEqual([])
  })

  test('narrows from facet to facet: a chip says how many there would be, and one that leads nowhere cannot be pressed', async () => {
    const [first] = cards
    const [integration, partner] = [first?.tags.integration[0], first?.tags.partner[0]]
    const { page, problems } = await open(`${addressOf(list)}?integration=${integration}`)
    const left = having(['integration', integration ?? ''])
    expect(await titles(page)).toEqual(left)
    const wrong: string[] = []
    for (const option of facets.find(({ id }) => id === 'partner')?.options ?? []) {
      const count = having(['integration', integration ?? ''], ['partner', option.id]).length
      const button = chip(page, 'partner', option.id)
      if ((await button.locator('.count').textContent()) !== String(count) || (await button.isDisabled()) !== (count === 0))
        wrong.push(option.id)
    }
    expect(wrong).toEqual([])
    await chip(page, 'partner', partner ?? '').click()
    expect(await titles(page)).toEqual(having(['integration', integration ?? ''], ['partner', partner ?? '']))
    expect(problems).toEqual([])
  })

  test('is whole without script, whatever the address asks for, and offers no filter', async () => {
    const { page } = await open(`${addressOf(list)}?industry=nothing`, 'desk', { javaScriptEnabled: false })
    expect(await titles(page)).toEqual(cards.map(({ title }) => title))
    expect(await page.locator('.facets').isVisible()).toBe(false)
  })
})

describe('the picture of a solution', () => {
  const address = addressOf(solution)
  const frame = (page: Page): Promise<{ width: number; held: number; page: string[] }> =>
    page
      .locator('.architecture .picture')
      .evaluate((element) => ({ width: element.clientWidth, held: element.scrollWidth }))
      .then(async (size) => ({ ...size, page: await overflow(page) }))

  test('fits its frame on a desk, for every solution in every language', async () => {
    const { page } = await open(address)
    const cut: string[] = []
    for (const each of blueprintPages(site)) {
      await page.goto(`${host.origin}${addressOf(each)}`)
      const { width, held } = await frame(page)
      if (held > width) cut.push(`${addressOf(each)}: ${held} in ${width}`)
    }
    expect(cut).toEqual([])
  })

  test('scrolls in its own frame on a phone, and says so', async () => {
    const { page } = await open(address, 'phone')
    const { width, held, page: wide } = await frame(page)
    expect([held > width, wide, await page.locator('.architecture .swipe').isVisible()]).toEqual([true, [], true])
  })

  test('is enlarged in a dialog, by button and key, and comes back', async () => {
    const { page, problems } = await open(address)
    const width = (): Promise<number> => page.locator('svg[role="img"]').evaluate((svg) => svg.getBoundingClientRect().width)
    const place = (): Promise<string> => page.locator('svg[role="img"]').evaluate((svg) => svg.parentElement?.className ?? '')
    const before = await width()
    await page.locator('button.enlarge').focus()
    await page.keyboard.press('Enter')
    expect([await place(), await page.locator('dialog.zoom').isVisible()]).toEqual(['zoom-view', true])
    expect(await violations(page)).toEqual([])
    const fitted = await width()
    await page.keyboard.press('+')
    expect((await width()) / fitted).toBeCloseTo(1.3, 1)
    await page.locator('[data-zoom="out"]').click()
    expect(await width()).toBeCloseTo(fitted, -1)
    await page.keyboard.press('Escape')
    await page.locator('dialog.zoom').waitFor({ state: 'hidden' })
    expect([await place(), await width()]).toEqual(['picture', before])
    expect(await page.locator(':focus').getAttribute('class')).toContain('enlarge')
    expect(problems).toEqual([])
  })

  test('is there without script, with its arrows as a list, and without buttons that do nothing', async () => {
    const { page } = await open(address, 'desk', { javaScriptEnabled: false })
    await page.locator('.flows summary').click()
    expect(await page.locator('.flows li:visible').count()).toBe(solution.props.flows.length)
    expect(await page.locator('svg[role="img"]').isVisible()).toBe(true)
    expect(await page.locator(':is(button.enlarge, [data-print], [data-copy]):visible').count()).toBe(0)
  })

  test('stands on paper whole, inside the page, with its arrows in words and nothing to press', async () => {
    // The width of A4 between margins of 15 millimetres.
    const { page } = await open(address, 'desk', { viewport: { width: 680, height: 962 } })
    await page.emulateMedia({ media: 'print' })
    const drawn = await page.evaluate(() => {
      const picture = document.querySelector('svg[role="img"]')?.getBoundingClientRect()
      const main = document.querySelector('main')?.getBoundingClientRect()
      return picture && main && { left: picture.left >= main.left, right: picture.right <= main.right, height: picture.height < 962 }
    })
    expect(drawn).toEqual({ left: true, right: true, height: true })
    expect(await overflow(page)).toEqual([])
    expect(await page.locator('.flows li').first().isVisible()).toBe(true)
    expect(await page.locator(':is(main button, header.top, nav, .swipe):visible').count()).toBe(0)
  })
})

test('sample data is what its hash says', async () => {
  const { page } = await open(addressOf(solution))
  const files = await page.evaluate(
    async (addresses) => Promise.all(addresses.map(async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())])),
    solution.props.sampleData.map(({ href }) => href),
  )
  expect(files.map((bytes) => createHash('sha256').update(Uint8Array.from(bytes)).digest('hex'))).toEqual(
    solution.props.sampleData.map(({ sha256 }) => sha256),
  )
})

describe('a checklist', () => {
  const address = addressOf(checklist)
  const items = checklist.props.groups.flatMap((group) => group.items)
  const box = (page: Page, at: number) => page.locator(`input[value="${items.at(at)?.id}"]`)
  const done = (page: Page): Promise<number> => page.locator('check-list progress').evaluate((bar) => (bar as HTMLProgressElement).value)

  test('keeps its ticks in this browser and counts them', async () => {
    const { page, problems } = await open(address)
    await box(page, 0).check()
    await box(page, -1).check()
    expect(await done(page)).toBe(2)
    await page.reload()
    expect([await box(page, 0).isChecked(), await box(page, 1).isChecked(), await box(page, -1).isChecked(), await done(page)]).toEqual([
      true,
      false,
      true,
      2,
    ])
    expect(await page.locator('[data-done]').textContent()).toMatch(new RegExp(`^2\\D+${items.length}\\D`))
    await page.locator('button[data-reset]').click()
    await page.reload()
    expect(await done(page)).toBe(0)
    expect(problems).toEqual([])
  })

  test('turns days into dates from a day that stands in the address', async () => {
    const { page, problems } = await open(address)
    const shown = (): Promise<(string | null)[]> =>
      page.locator('[data-offset] time:visible').evaluateAll((all) => all.map((each) => each.getAttribute('datetime')))
    expect(await shown()).toEqual([])
    await page.locator('check-list input[type="date"]').fill('2026-12-30')
    const wanted = items.flatMap(({ day }) => (day ? new Date(Date.UTC(2026, 11, 30 + day.offset)).toISOString().slice(0, 10) : []))
    expect(await shown()).toEqual(wanted)
    expect(new URL(page.url()).search).toBe('?start=2026-12-30')
    await page.reload()
    expect(await shown()).toEqual(wanted)
    expect(problems).toEqual([])
    await page.goto(`${host.origin}${address}?start=soon`)
    expect(await shown()).toEqual([])
  })

  test('is a list to tick without script', async () => {
    const { page } = await open(address, 'desk', { javaScriptEnabled: false })
    await box(page, 0).check()
    expect(await page.locator('.check-tools').isVisible()).toBe(false)
    expect(await page.locator('.checks label:visible').count()).toBe(items.length)
  })
})

/** The public site of the sample program, as values. */
function siteOfContent(): Site {
  const { program, problems } = load(join(import.meta.dirname, '../../content'))
  if (program === undefined) throw new Error(`content has ${problems.length} problems`)
  return siteOf(view(program, 'public'), 'public', settings(program).frozen_on ?? '2026-01-01')
}
