// The pages of a template as Astro's static paths; in a partial build only those that changed.
import { only } from 'virtual:partnerbook/site'
import { currentSite } from './collections.ts'
import { type Template, pagesOf } from './inventory.ts'
import { addressOf, localeParam } from './page.ts'

const wanted = only === null ? undefined : new Set(only)

export async function pathsOf(template: Template) {
  const pages = pagesOf(await currentSite(), template)
  return pages
    .filter((page) => wanted?.has(addressOf(page)) ?? true)
    .map((page) => ({ params: { locale: localeParam(page.locale), ...page.params }, props: { page } }))
}
