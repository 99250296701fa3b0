// What search engines read: the list of pages with their languages.
import { type Program, settings } from '../program/program.ts'
import { addressOf, type Page } from '../site/page.ts'

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** sitemap.xml. Without an address in program.yaml it holds no pages, because a sitemap needs absolute ones. */
export function siteMap(pages: readonly Page[], program: Program): string {
  const origin = settings(program).site
  const byPath = new Map<string, Page[]>()
  for (const page of pages) byPath.set(page.path, [...(byPath.get(page.path) ?? []), page])
  const absolute = (page: Page): string => escapeXml(new URL(addressOf(page), origin).href)
  const urls =
    origin === undefined
      ? []
      : pages
          .filter((page) => page.template !== 'not-found')
          .map(
            (page) =>
              `<url><loc>${absolute(page)}</loc>${(byPath.get(page.path) ?? []).map((each) => `<xhtml:link rel="alternate" hreflang="${each.locale.tag}" href="${absolute(each)}"/>`).join('')}</url>`,
          )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

export function robots(program: Program): string {
  const origin = settings(program).site
  return `User-agent: *\nAllow: /\n${origin === undefined ? '' : `Sitemap: ${new URL('/sitemap.xml', origin).href}\n`}`
}
