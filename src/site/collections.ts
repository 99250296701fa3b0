// From Astro's collections back to what templates are given: the frame of the site, and the pages by template.
import { type CollectionKey, getCollection } from 'astro:content'
import { asOf, audience } from 'virtual:partnerbook/site'
import type { Program } from '../program/program.ts'
import type { Page } from './page.ts'
import { type Site, siteOf } from './site.ts'

let known: { frame: Promise<Site>; pages: Promise<ReadonlyMap<string, readonly Page[]>> } | undefined

/** The site of this build, as far as the frame and facts in prose show it. */
export const currentSite = (): Promise<Site> => current().frame

/** The pages that a template renders. */
export const currentPages = async (template: string): Promise<readonly Page[]> => (await current().pages).get(template) ?? []

/** The files that the directory is filtered by, each with the value of its route. */
export const directoryFiles = (): Promise<{ locale?: string; text: string }[]> => dataOf('directory')

// In `astro dev` gathered again each time, because the program changes.
function current(): NonNullable<typeof known> {
  if (import.meta.env.DEV || known === undefined) known = { frame: frame(), pages: pages() }
  return known
}

async function frame(): Promise<Site> {
  const [found] = await dataOf<{ frame: Program }>('frame')
  if (found === undefined) throw new Error('the collection of the frame is empty')
  return siteOf(found.frame, audience, asOf)
}

async function pages(): Promise<ReadonlyMap<string, readonly Page[]>> {
  return Map.groupBy(
    (await dataOf<{ page: Page }>('page')).map(({ page }) => page),
    (page) => page.template,
  )
}

// The types of collections are written by Astro and know nothing of what our loaders put in.
const dataOf = async <Data>(name: string): Promise<Data[]> => (await getCollection(name as CollectionKey)).map(({ data }) => data as Data)
