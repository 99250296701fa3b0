// A reader at a page of a built site, who has chosen nothing yet.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { type Host, serve } from './serve.ts'
import { type Width, watch, widths } from './visit.ts'

export interface Reading {
  page: Page
  /** What went wrong in the page since it was opened. */
  problems: string[]
}

export interface Readers extends AsyncDisposable {
  origin: string
  /** Opens an address, for a reader with these settings. */
  open: (address: string, options?: BrowserContextOptions, width?: Width) => Promise<Reading>
}

/** Serves a built site to readers. */
export async function readersOf(browser: Browser, dir: string): Promise<Readers> {
  const host: Host = await serve(dir)
  const contexts: BrowserContext[] = []
  return {
    origin: host.origin,
    open: async (address, options = {}, width = 'desk') => {
      const context = await browser.newContext({ viewport: { width: widths[width], height: 900 }, reducedMotion: 'reduce', ...options })
      context.setDefaultTimeout(30_000)
      contexts.push(context)
      const page = await context.newPage()
      const problems = watch(page, host.origin)
      await page.goto(`${host.origin}${address}`)
      return { page, problems }
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(contexts.map((context) => context.close()))
      await host[Symbol.asyncDispose]()
    },
  }
}
