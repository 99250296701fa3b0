// The what-if of the tiers page in the built internal site: a threshold is moved by mouse or keyboard, and the partners move that should.
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Change, whatIf } from '../../src/scorecards/what-if.ts'
import { whatIfOf } from '../../src/site/scorecard/what-if.ts'
import { launch } from '../browser/chromium.ts'
import { builtSite } from './built-site.ts'
import { type Host, serve } from './serve.ts'
import { overflow, violations, watch } from './visit.ts'

const built = await builtSite('internal', join(inject('sites'), 'internal'), join(import.meta.dirname, '../../content'))
const { site } = built
const [locale] = site.locales
if (locale === undefined || site.scorecards === undefined) throw new Error('the sample has a language, and exports')
const { told, tiers } = whatIfOf(site, site.scorecards, locale)

/** The first threshold that moves somebody when nobody can reach it any more, or when everybody does. */
function moving(value: string): Change {
  const changes = tiers.flatMap(({ id, thresholds }) =>
    thresholds.map(({ path, bound }): Change => {
      const steps = path.split('.').filter((step) => step !== '')
      return { tier: id, path: steps.map(Number), bound, value }
    }),
  )
  const found = changes.find((change) => change.bound === 'gte' && whatIf(told.ladder, [change]).moves.length > 0)
  if (found === undefined) throw new Error('no threshold of the sample moves anybody')
  return found
}
const harder = moving('900000000')
const expected = whatIf(told.ladder, [harder]).moves

let browser: Browser
let host: Host
beforeAll(async () => {
  browser = await launch()
  host = await serve(built.dir)
})
afterAll(async () => {
  await host[Symbol.asyncDispose]()
  await browser.close()
})

async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
  page.setDefaultTimeout(30_000)
  const problems = watch(page, host.origin)
  await page.goto(`${host.origin}${address}`)
  return { page, problems }
}

const field = (page: Page, { tier, path, bound }: Change) =>
  page.locator(`fieldset[data-tier="${tier}"] input[data-path="${path.join('.')}"][data-bound="${bound}"]`)

const moved = (page: Page): Promise<(string | null)[][]> =>
  page
    .locator('tr[data-move="up"], tr[data-move="down"]')
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-partner'), row.getAttribute('data-move')]))

const status = (page: Page): Promise<string | null> => page.locator('tier-what-if [role="status"]').textContent()

test('a threshold that nobody reaches moves those down who reached it, says so, and is put back', async () => {
  const { page, problems } = await open('/tiers/')
  const before = await page.locator('.what-if-table tbody').textContent()
  expect(await status(page)).toBe('As it is: nobody moves.')
  await field(page, harder).fill(harder.value)
  expect(await moved(page)).toEqual(expected.map(({ partner, direction }) => [partner, direction]))
  expect(await status(page)).toBe(`Up: 0. Down: ${expected.length}. Unchanged: ${told.ladder.partners.length - expected.length}.`)
  await page.locator('tier-what-if input[name="moves"]').check()
  expect(await page.locator('tr[data-partner]:visible').count()).toBe(expected.length)
  await page.locator('tier-what-if button[data-reset]').click()
  await expect.poll(() => moved(page)).toEqual([])
  expect([await field(page, harder).inputValue(), await page.locator('.what-if-table tbody').textContent(), await status(page)]).toEqual([
    await field(page, harder).getAttribute('value'),
    before,
    'As it is: nobody moves.',
  ])
  expect(problems).toEqual([])
})

test('it works by keyboard alone, and an empty field counts as it was', async () => {
  const { page } = await open('/tiers/')
  await field(page, harder).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(harder.value)
  expect((await moved(page)).length).toBe(expected.length)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  expect([await moved(page), await status(page)]).toEqual([[], 'As it is: nobody moves.'])
  const reset = page.locator('tier-what-if button[data-reset]')
  await reset.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => field(page, harder).inputValue()).toBe(await field(page, harder).getAttribute('value'))
})

test('with a threshold moved it fits a phone, and axe has nothing to object to', async () => {
  for (const address of ['/tiers/', '/ar/tiers/']) {
    const { page } = await open(address, { viewport: { width: 390, height: 844 } })
    await field(page, harder).fill(harder.value)
    expect([await overflow(page), await violations(page), (await moved(page)).length]).toEqual([[], [], expected.length])
  }
})

test('without JavaScript the table says who earns which tier, and no field is offered', async () => {
  const { page } = await open('/tiers/', { javaScriptEnabled: false })
  expect(await page.locator('tier-what-if .what-if').isVisible()).toBe(false)
  expect(await page.locator('.what-if-table tbody tr').count()).toBe(told.ladder.partners.length)
  expect(await page.locator('[aria-labelledby="_what-if"] noscript').textContent()).toContain('needs JavaScript')
})
