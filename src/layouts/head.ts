// What stands in `<head>` about a page: title, description, its addresses in each language, and what others show of it.
import config from 'virtual:starlight/user-config'
import { settings } from '../program/program.ts'
import { addressOf, type Page } from '../site/page.ts'
import type { Site } from '../site/site.ts'
import { defaultLocale } from '../site/site.ts'
import { localized } from '../site/text.ts'
import { base, escapeHtml } from './route.ts'

/** Everything in `<head>` that is about the page, as one string. */
export function headHtml(site: Site, page: Page): string {
  const name = localized(settings(site.view).name, page.locale, defaultLocale(site)).value
  const title = page.path === '' ? name : `${page.title} | ${name}`
  const tags = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(page.description)}">`,
    `<link rel="shortcut icon" href="${base}${config.favicon.href}" type="image/svg+xml">`,
  ]
  const origin = settings(site.view).site
  if (site.audience === 'public' && origin !== undefined && page.template !== 'not-found') {
    const absolute = (of: Page['locale']): string => escapeHtml(new URL(addressOf({ locale: of, path: page.path }, base), origin).href)
    tags.push(`<link rel="canonical" href="${absolute(page.locale)}">`)
    for (const locale of site.locales) tags.push(`<link rel="alternate" hreflang="${locale.tag}" href="${absolute(locale)}">`)
    tags.push(
      `<link rel="alternate" hreflang="x-default" href="${absolute(defaultLocale(site))}"><link rel="sitemap" href="${base}/sitemap.xml">`,
    )
    tags.push(
      `<meta property="og:title" content="${escapeHtml(page.title)}"><meta property="og:description" content="${escapeHtml(page.description)}"><meta property="og:type" content="website"><meta property="og:url" content="${absolute(page.locale)}"><meta property="og:locale" content="${page.locale.tag.replace('-', '_')}"><meta property="og:site_name" content="${escapeHtml(name)}">`,
    )
  } else tags.push('<meta name="robots" content="noindex">')
  return tags.join('')
}
