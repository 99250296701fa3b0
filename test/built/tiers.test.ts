// What a reader does with the tiers: compare two, look at one at a time on a phone, share what is seen, walk by keyboard, read without JavaScript, print.
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launch } from '../browser/chromium.ts'
import { type Host, serve } from './serve.ts'
import { overflow, violations, watch, widths } from './visit.ts'

let browser: Browser
let host: Host
const contexts: BrowserContext[] = []
beforeAll(async () => {
  browser = await launch()
  host = await serve(join(inject('sites'), 'public'))
})
afterAll(async () => {
  await browser.close()
  await host[Symbol.asyncDispose]()
})

async function open(address: string, width: keyof typeof widths = 'desk', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: widths[width], height: 900 }, reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(30_000)
  contexts.push(context)
  const page = await context.newPage()
  const problems = watch(page, host.origin)
  await page.goto(`${host.origin}${address}`)
  return { page, problems }
}

/** The matrix as it is seen: the tiers in its head, then every row with its mark and its cells. */
const seen = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('.matrix tr')]
      .filter((row) => row.checkVisibility() && !row.classList.contains('group'))
      .map((row) =>
        [...row.cells]
          .filter((cell) => cell.checkVisibility())
          // biome-ignore lint/performance/useDomNodeTextContent: only text that is shown counts
          .map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())
          .join(' | '),
      ),
  )
/** What stands in the address behind the question mark. */
const query = (page: Page): Promise<string> => page.evaluate(() => location.search)
const head = async (page: Page): Promise<string | undefined> => (await seen(page))[0]

describe('the matrix on a desk', () => {
  test('has all tiers, and a head that stays while the reader scrolls', async () => {
    const { page, problems } = await open('/tiers/')
    expect(await head(page)).toBe(' | Explorer | Builder | Vanguard')
    expect(await page.locator('.one-tier').isVisible()).toBe(false)
    await page.locator('.matrix tr').last().scrollIntoViewIfNeeded()
    const { top, below } = await page.evaluate(() => {
      const cell = document.querySelector('.matrix thead th')?.getBoundingClientRect()
      return { top: Math.round(cell?.top ?? 0), below: Math.round(document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) }
    })
    expect(Math.abs(top - below)).toBeLessThanOrEqual(1)
    expect(problems).toEqual([])
  })

  test('compares two tiers: other columns go, rows that differ are marked by a sign and a word, and the address says it', async () => {
    const { page, problems } = await open('/tiers/')
    await page.locator('select[name="first"]').selectOption('builder')
    expect(await page.locator('select[name="second"]').inputValue()).toBe('vanguard')
    expect(await query(page)).toBe('?compare=builder,vanguard')
    expect((await seen(page)).slice(0, 6)).toEqual([
      ' | Builder | Vanguard',
      '≠ differs: Certified people1 | 4 | 10',
      '≠ differs: Sourced annual recurring revenue2 | R$400,000 one of several ways | R$1,500,000',
      '≠ differs: Joint solutions3 | 1 one of several ways | 2',
      '≠ differs: Customer satisfaction (1 to 5)4 | 4 | 4.2',
      'Joint plan for the year | ✓ Yes | ✓ Yes',
    ])
    expect(await page.locator('.toolbar [role="status"]').textContent()).toBe('Rows that differ: 14 of 18')
    await page.locator('input[name="only"]').check()
    expect((await seen(page)).filter((row) => !row.startsWith('≠'))).toEqual([' | Builder | Vanguard'])
    expect(await query(page)).toBe('?compare=builder,vanguard&only')
    await page.locator('select[name="first"]').selectOption('')
    expect([await query(page), await head(page), (await seen(page)).length]).toEqual(['', ' | Explorer | Builder | Vanguard', 19])
    expect(problems).toEqual([])
  })

  test('opens a comparison that somebody shared, and does not mind one that makes no sense', async () => {
    const { page } = await open('/pt-br/tiers/?compare=explorer,vanguard&only')
    expect([await head(page), await page.locator('input[name="only"]').isChecked()]).toEqual([' | Explorer | Vanguard', true])
    await page.goto(`${host.origin}/tiers/?compare=builder,builder`)
    expect(await head(page)).toBe(' | Explorer | Builder | Vanguard')
    await page.goto(`${host.origin}/tiers/?compare=gold,silver`)
    expect(await head(page)).toBe(' | Explorer | Builder | Vanguard')
  })

  test('never compares a tier with itself', async () => {
    const { page } = await open('/tiers/?compare=explorer,builder')
    await page.locator('select[name="second"]').selectOption('explorer')
    expect(await head(page)).toBe(' | Explorer | Builder')
    await page.locator('select[name="first"]').selectOption('vanguard')
    expect(await query(page)).toBe('?compare=vanguard,explorer')
    expect(await head(page)).toBe(' | Explorer | Vanguard')
  })

  test('is compared by keyboard alone', async () => {
    const { page } = await open('/tiers/')
    await page.locator('select[name="first"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('name')).toBe('second')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await query(page)).toBe('?compare=explorer,vanguard&only')
  })

  test('a comparison has nothing that axe objects to, in either theme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open('/tiers/?compare=builder,vanguard', 'desk', { colorScheme })
      expect(await violations(page)).toEqual([])
    }
  })
})

describe.each([true, false])('the matrix on a phone, with JavaScript: %s', (javaScriptEnabled) => {
  test('shows one tier at a time, and all on request', async () => {
    const { page } = await open('/tiers/', 'phone', { javaScriptEnabled })
    expect(await head(page)).toBe(' | Explorer')
    await page.locator('.one-tier label').nth(1).click()
    expect((await seen(page)).slice(0, 3)).toEqual([
      ' | Builder',
      'Certified people1 | 4',
      'Sourced annual recurring revenue2 | R$400,000 one of several ways',
    ])
    expect(await overflow(page)).toEqual([])
    await page.locator('.one-tier input').nth(1).focus()
    await page.keyboard.press('ArrowRight')
    expect(await head(page)).toBe(' | Vanguard')
    await page.locator('.one-tier label').last().click()
    expect(await head(page)).toBe(' | Explorer | Builder | Vanguard')
    expect(await overflow(page)).toEqual([])
  })

  test('with all tiers keeps its head and its first column in sight', async () => {
    const { page } = await open('/tiers/', 'phone', { javaScriptEnabled })
    await page.locator('.one-tier label').last().click()
    const moved = await page.evaluate(() => {
      const frame = document.querySelector('.matrix-frame')
      const name = [...document.querySelectorAll('.matrix tbody th[scope="row"]')].at(-1)
      const tier = document.querySelector('.matrix thead th')
      if (!frame || !name || !tier) throw new Error('the page has no matrix')
      frame.scrollTo(120, 10_000)
      const box = frame.getBoundingClientRect()
      return [
        name.getBoundingClientRect().left - box.left,
        tier.getBoundingClientRect().top - box.top,
        frame.scrollLeft,
        frame.scrollTop > 0,
      ]
    })
    expect(moved).toEqual([0, 0, 120, true])
  })
})

test('without JavaScript the matrix is whole, and offers no comparison that would not work', async () => {
  const { page } = await open('/tiers/?compare=explorer,builder', 'desk', { javaScriptEnabled: false })
  expect([await head(page), (await seen(page)).length, await page.locator('.toolbar').isVisible()]).toEqual([
    ' | Explorer | Builder | Vanguard',
    19,
    false,
  ])
})

test('a phone compares two tiers side by side, without a page that is too wide', async () => {
  for (const address of ['/tiers/?compare=builder,vanguard', '/ar/tiers/?compare=builder,vanguard']) {
    const { page } = await open(address, 'phone')
    expect([await head(page), await overflow(page)]).toEqual([' | Builder | Vanguard', []])
  }
})

test('the first question of the tool stands on the page and leads into it with the answer', async () => {
  const { page } = await open('/tiers/')
  await page.locator('.start a').nth(1).click()
  await page.waitForURL(`${host.origin}/decisions/which-tier/?a=2`)
  await expect.poll(() => page.locator('.asking .eyebrow').textContent()).toBe('Question 2 of at most 5')
})

test('on paper all tiers stand on wide pages of their own, with the head on each', async () => {
  const { page } = await open('/tiers/', 'phone')
  await page.emulateMedia({ media: 'print' })
  expect(await head(page)).toBe(' | Explorer | Builder | Vanguard')
  const style = await page.evaluate(() => {
    const section = document.querySelector('.matrix-section')
    const top = document.querySelector('.matrix thead')
    const frame = document.querySelector('.matrix-frame')
    return section && top && frame
      ? [getComputedStyle(section).getPropertyValue('page'), getComputedStyle(top).display, getComputedStyle(frame).overflow]
      : []
  })
  expect(style).toEqual(['matrix', 'table-header-group', 'visible'])
})
