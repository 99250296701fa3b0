// Addresses and keys of the frame around a page, and the little of a page that Starlight's own components read.
import type { StarlightRouteData } from '@astrojs/starlight/route-data'
import type { Page } from '../site/page.ts'

export const base = import.meta.env.BASE_URL.replace(/\/$/, '')

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Pages with one key have the same frame. */
export const frameKey = (page: Page): string =>
  [
    page.locale.tag,
    page.section,
    page.path.startsWith('guide/') || page.path.startsWith('playbook/') ? page.path : '',
    page.contentLang ?? '',
    page.wide ? 'wide' : '',
    ...page.headings.map((each) => `${each.depth}#${each.slug}#${each.text}`),
  ].join('|')

/** What Starlight's components look up: language and direction. */
export function routeOf({ locale, path }: Page): StarlightRouteData {
  const route = { id: path, locale: locale.prefix || undefined, lang: locale.tag, dir: locale.dir, hasSidebar: false, headings: [] }
  // Starlight's type has all that its own pages have; the components that are used here read no more than this.
  return route as unknown as StarlightRouteData
}
