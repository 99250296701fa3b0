// What Starlight's own components read of a page, built from ours once for each page and cheaply.
import type { StarlightRouteData } from '@astrojs/starlight/route-data'
import { settings } from '../program/program.ts'
import { type NavigationLink, navigation } from '../site/navigation.ts'
import { href, type Page } from '../site/page.ts'
import type { Site } from '../site/site.ts'
import { defaultLocale } from '../site/site.ts'
import { localized } from '../site/text.ts'
import { gap } from './shell.ts'

export const base = import.meta.env.BASE_URL.replace(/\/$/, '')

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** Pages with one key have the same frame. */
export const frameKey = (page: Page): string =>
  [
    page.locale.tag,
    page.section,
    page.path.startsWith('guide/') || page.path.startsWith('playbook/') ? page.path : '',
    page.contentLang ?? '',
    ...page.headings.map((each) => `${each.depth}#${each.slug}#${each.text}`),
  ].join('|')

/** Route data for Starlight's components; `overview` is its word for the top of a page. The title is a gap, so that the frame is the same for all pages of a section. */
export function routeOf(site: Site, page: Page, overview: string): StarlightRouteData {
  const { locale } = page
  const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
  const route = {
    id: page.path,
    locale: locale.prefix || undefined,
    lang: locale.tag,
    dir: locale.dir,
    siteTitle: name,
    siteTitleHref: href(locale, '', base),
    hasSidebar: true,
    headings: page.headings,
    head: [],
    pagination: { prev: undefined, next: undefined },
    lastUpdated: undefined,
    editUrl: undefined,
    toc: page.headings.length > 0 ? { minHeadingLevel: 2, maxHeadingLevel: 3, items: contents(page, overview) } : undefined,
    sidebar: navigation(site, locale, page.section, base).map((link) => sidebarEntry(link, page)),
    entryMeta: { lang: locale.tag, dir: locale.dir, locale: locale.prefix || undefined },
    entry: {
      id: page.path,
      body: '',
      collection: 'docs',
      filePath: '',
      slug: '',
      data: {
        title: gap('title'),
        head: [],
        template: 'doc',
        editUrl: false,
        pagefind: false,
        draft: false,
        sidebar: { hidden: false, attrs: {} },
      },
    },
  }
  // Starlight's type also has what only entries of its own collection have; its components read no more than this.
  return route as unknown as StarlightRouteData
}

function sidebarEntry(link: NavigationLink, page: Page): Record<string, unknown> {
  const leaf = (each: NavigationLink, isCurrent: boolean) => ({
    type: 'link',
    label: each.label,
    href: each.href,
    isCurrent,
    badge: undefined,
    attrs: {},
  })
  if (link.items === undefined) return leaf(link, link.path === page.section)
  return {
    type: 'group',
    label: link.label,
    collapsed: false,
    badge: undefined,
    entries: [link, ...link.items].map((each) => leaf(each, each.path === page.path)),
  }
}

interface ContentsItem {
  depth: number
  slug: string
  text: string
  children: ContentsItem[]
}

function contents(page: Page, overview: string): ContentsItem[] {
  const items: ContentsItem[] = [{ depth: 2, slug: '_top', text: overview, children: [] }]
  for (const heading of page.headings) {
    if (heading.depth === 2) items.push({ ...heading, children: [] })
    else items.at(-1)?.children.push({ ...heading, children: [] })
  }
  return items
}
