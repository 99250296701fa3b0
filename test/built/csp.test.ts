// The content security policy: on every page, first in its head, kept by every kind of page, and strong enough to stop what is put into one.
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { content_security_policy } from '../../src/layouts/csp.ts'
import { launch } from '../browser/chromium.ts'
import { builtAudiences, builtSite, samplesOf, visitedAt } from './built-site.ts'
import { type Readers, readersOf } from './reading.ts'

const content = join(import.meta.dirname, '../../content')
const sites = await Promise.all(builtAudiences.map((audience) => builtSite(audience, join(inject('sites'), audience), content)))

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
})

test('nothing is allowed that is not named, nothing inline but by its hash', () => {
  expect(content_security_policy.replace(/sha256-[\w+/]{43}=/g, 'sha256-…').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-…'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ])
})

describe.each(sites.map((built) => [built.audience, built] as const))('in the %s site', (_audience, built) => {
  let readers: Readers
  beforeAll(async () => {
    readers = await readersOf(browser, built.dir)
  })
  afterAll(async () => {
    await readers[Symbol.asyncDispose]()
  })

  test('every page has it before anything that it judges', () => {
    const start = `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${content_security_policy}">`
    const without = [...built.files].filter((file) => file.endsWith('.html') && !built.read(file).includes(start))
    expect(without).toEqual([])
  })

  test('no page has a style attribute, a style element or an inline handler', () => {
    const found = [...built.files]
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => /<style[\s>]|<[a-z][^<>]*\s(?:style|on[a-z]+)=/.exec(built.read(file))?.[0] ?? [])
    expect([...new Set(found)]).toEqual([])
  })

  test('every template keeps it, with search opened and used', async () => {
    const { page, problems } = await readers.open('/')
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`refused ${event.violatedDirective} ${event.blockedURI}`),
      )
    })
    for (const sample of samplesOf(built).filter(({ locale, template }) => locale.prefix === '' && template !== 'not-found')) {
      await page.goto(`${readers.origin}${visitedAt(sample)}`)
      await page.keyboard.press('Control+k')
      await page.locator('dialog search-panel input').fill('partner')
      await page.locator('dialog .search-hit').first().waitFor()
    }
    expect(problems).toEqual([])
  })

  test('an inline script, handler or style that gets into a page does nothing', async () => {
    const { page, problems } = await readers.open('/')
    const did = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      const box = document.createElement('div')
      box.innerHTML = '<img src="/favicon.svg" onload="window.handled = true"><p id="styled" style="position: fixed">x</p>'
      document.body.append(box)
      const link = document.createElement('a')
      link.href = 'javascript:window.followed = true'
      document.body.append(link)
      link.click()
      await new Promise((done) => setTimeout(done, 500))
      const styled = document.getElementById('styled')
      return [
        Reflect.get(window, 'ran'),
        Reflect.get(window, 'handled'),
        Reflect.get(window, 'followed'),
        styled && getComputedStyle(styled).position,
      ]
    })
    expect(did).toEqual([undefined, undefined, undefined, 'static'])
    expect(problems.length).toBeGreaterThan(2)
  })

  test('neither do scripts and requests of other hosts', async () => {
    const { page } = await readers.open('/')
    const answer = await page.evaluate(() =>
      fetch('https://other.example/').then(
        () => 'answered',
        (error: Error) => error.name,
      ),
    )
    const violated = await page.evaluate(
      () =>
        new Promise<string>((done) => {
          document.addEventListener('securitypolicyviolation', (event) => done(`${event.violatedDirective} ${event.blockedURI}`))
          const script = document.createElement('script')
          script.src = 'https://other.example/x.js'
          document.body.append(script)
        }),
    )
    expect([answer, violated]).toEqual(['TypeError', 'script-src-elem https://other.example/x.js'])
  })
})
