// The pages of a template as Astro's static paths.
import { currentPages } from './collections.ts'
import type { Template } from './inventory.ts'
import { localeParam } from './page.ts'

export const pathsOf = async (template: Template) =>
  (await currentPages(template)).map((page) => ({ params: { locale: localeParam(page.locale), ...page.params }, props: { page } }))
