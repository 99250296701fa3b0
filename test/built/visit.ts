// What a browser has to say about a page: messages, requests, width, and what axe finds.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Widths of a phone and of a desk. */
export const widths = { phone: 390, desk: 1440 } as const
export type Width = keyof typeof widths
/** Widths at which the frame and its tables change their shape: small phones, tablets, small and common laptops. */
export const otherWidths = [320, 768, 900, 1024, 1100, 1216, 1280] as const
export type Theme = 'light' | 'dark'

/** Notes down what goes wrong from now on in the page's own life: messages to the console, exceptions, requests that fail or leave the host. */
export function watch(page: Page, origin: string): string[] {
  const seen: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => seen.push(`exception: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) seen.push(`asks another host: ${url}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that gives way to the next one has not failed, nor has its icon, which comes last. On a busy machine the frame of such a page may be
    // gone before anybody asks, so a page is known by its address as well.
    const gaveWay = request.isNavigationRequest() || /\/(?:favicon\.svg)?$/.test(new URL(request.url()).pathname)
    if (!(gaveWay && reason === 'net::ERR_ABORTED')) seen.push(`request failed: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`${response.status()}: ${response.url()}`)
  })
  return seen
}

/** The page as somebody sees it who has this window and wants this theme. */
export async function look(page: Page, width: Width, theme: Theme): Promise<void> {
  await page.setViewportSize({ width: widths[width], height: 900 })
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name
  }, theme)
}

/** Elements that make the page wider than its window. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect()
      return width > 0 && (right > clientWidth + 1 || left < -1)
    })
    return [
      `is ${scrollWidth} wide in ${clientWidth}: ${wide
        .slice(0, 3)
        .map((each) => each.outerHTML.slice(0, 120))
        .join(' ')}`,
    ]
  })
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Violations of axe's rules, all of them or only those named, one sentence for each. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(`if (!window.axe) { ${axe} }`)
  const results = await page.evaluate<AxeResults, readonly string[] | undefined>((only) => {
    const { axe: runner } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
    return runner.run({
      resultTypes: ['violations'],
      preload: false,
      iframes: false,
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    })
  }, rules)
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help}, ${nodes.length} times, such as ${nodes[0]?.html.slice(0, 200)}`)
}
