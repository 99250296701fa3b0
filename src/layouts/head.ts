// What stands in `<head>` about a page: policy, title, description, its addresses in each language, and what others show of it.
import config from 'virtual:starlight/user-config'
import { settings } from '../program/program.ts'
import { picture_size } from '../site/downloads.ts'
import { feedAddress, feedTitle } from '../site/feed-address.ts'
import { jsonLdText } from '../site/json-ld.ts'
import { addressOf, type Page } from '../site/page.ts'
import type { Site } from '../site/site.ts'
import { defaultLocale } from '../site/site.ts'
import { localized } from '../site/text.ts'
import { content_security_policy } from './csp.ts'
import { base, escapeHtml } from './route.ts'

const meta = (kind: 'name' | 'property', name: string, content: string): string =>
  `<meta ${kind}="${name}" content="${escapeHtml(content)}">`

/** Templates whose pages are read from start to end. */
const articles = new Set(['guide', 'blueprint'])

/** Everything in `<head>` that is about the page, as one string. */
export function headHtml(site: Site, page: Page): string {
  const name = localized(settings(site.view).name, page.locale, defaultLocale(site)).value
  const title = page.path === '' ? name : `${page.title} | ${name}`
  // The dev server brings scripts and styles of its own.
  const policy = import.meta.env.DEV ? '' : `<meta http-equiv="Content-Security-Policy" content="${content_security_policy}">`
  return [
    `<meta charset="utf-8">${policy}<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', page.description),
    `<link rel="shortcut icon" href="${base}${config.favicon.href}" type="image/svg+xml">`,
    ...publicTags(site, page, name),
  ].join('')
}

// The public site names itself to search engines; the team's site and the error page ask to be left out.
function publicTags(site: Site, page: Page, name: string): string[] {
  const { site: origin } = settings(site.view)
  if (site.audience !== 'public' || origin === undefined || page.template === 'not-found') return [meta('name', 'robots', 'noindex')]
  const absolute = (path: string): string => new URL(path, origin).href
  const own = (locale: Page['locale']): string => absolute(addressOf({ locale, path: page.path }, base))
  const alternate = (tag: string, locale: Page['locale']): string =>
    `<link rel="alternate" hreflang="${tag}" href="${escapeHtml(own(locale))}">`
  const feed = feedAddress(site, page.locale)
  return [
    `<link rel="canonical" href="${escapeHtml(own(page.locale))}">`,
    ...site.locales.map((locale) => alternate(locale.tag, locale)),
    alternate('x-default', defaultLocale(site)),
    `<link rel="sitemap" href="${base}/sitemap.xml">`,
    ...(feed === undefined
      ? []
      : [
          `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(feedTitle(site, page.locale))}" href="${escapeHtml(absolute(base + feed))}">`,
        ]),
    meta('property', 'og:title', page.title),
    meta('property', 'og:description', page.description),
    meta('property', 'og:type', articles.has(page.template) ? 'article' : 'website'),
    meta('property', 'og:url', own(page.locale)),
    meta('property', 'og:locale', page.locale.tag.replace('-', '_')),
    ...site.locales
      .filter(({ tag }) => tag !== page.locale.tag)
      .map(({ tag }) => meta('property', 'og:locale:alternate', tag.replace('-', '_'))),
    meta('property', 'og:site_name', name),
    ...(page.picture === undefined
      ? [meta('name', 'twitter:card', 'summary')]
      : [
          meta('property', 'og:image', absolute(base + page.picture)),
          meta('property', 'og:image:type', 'image/png'),
          meta('property', 'og:image:width', String(picture_size.width)),
          meta('property', 'og:image:height', String(picture_size.height)),
          meta('property', 'og:image:alt', page.title),
          meta('name', 'twitter:card', 'summary_large_image'),
          meta('name', 'twitter:image', absolute(base + page.picture)),
        ]),
    ...(page.data === undefined ? [] : [`<script type="application/ld+json">${jsonLdText(page.data)}</script>`]),
  ]
}
