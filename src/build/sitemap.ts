// What search engines read: the list of pages with their languages.
import { type Program, settings } from '../program/program.ts'
import { addressOf, type Page } from '../site/page.ts'

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** sitemap.xml. Without an address in program.yaml it holds no pages, because a sitemap needs absolute ones. */
export function siteMap(pages: readonly Page[], program: Program): string {
  const { site: origin, default_locale } = settings(program)
  const byPath = Map.groupBy(pages, (page) => page.path)
  const absolute = (page: Page): string => escapeXml(new URL(addressOf(page), origin).href)
  const link = (tag: string, page: Page): string => `<xhtml:link rel="alternate" hreflang="${tag}" href="${absolute(page)}"/>`
  const urls =
    origin === undefined
      ? []
      : pages
          .filter((page) => page.template !== 'not-found')
          .map((page) => {
            const versions = byPath.get(page.path) ?? []
            const alternates = [
              ...versions.map((each) => link(each.locale.tag, each)),
              ...versions.filter(({ locale }) => locale.tag === default_locale).map((each) => link('x-default', each)),
            ]
            const changed = page.changedOn === undefined ? '' : `<lastmod>${page.changedOn}</lastmod>`
            return `<url><loc>${absolute(page)}</loc>${changed}${alternates.join('')}</url>`
          })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

/** robots.txt of the public site; the team's site asks to be left out. */
export function robots(program: Program): string {
  const origin = settings(program).site
  return `User-agent: *\nAllow: /\n${origin === undefined ? '' : `Sitemap: ${new URL('/sitemap.xml', origin).href}\n`}`
}

export const no_robots = 'User-agent: *\nDisallow: /\n'
