// From Astro's collections back to the one value that pages are made from.
import { type CollectionKey, getCollection } from 'astro:content'
import { asOf, audience, root } from 'virtual:partnerbook/site'
import { kinds } from '../../schemas/index.ts'
import type { Program } from '../program/program.ts'
import { type Site, siteOf } from './site.ts'

let known: Promise<Site> | undefined

/** The site of this build; in `astro dev` gathered again each time, because the program changes. */
export function currentSite(): Promise<Site> {
  if (import.meta.env.DEV) return gather()
  known ??= gather()
  return known
}

async function gather(): Promise<Site> {
  const entries = await Promise.all(kinds.map(async ({ name }) => [name, await entriesOf(name)] as const))
  const assets: { id: string }[] = await getCollection('asset' as CollectionKey)
  // The loader put each entry in as it stands in the program.
  return siteOf({ root, entries: Object.fromEntries(entries) as unknown as Program['entries'], assets: assets.map(({ id }) => id) }, audience, asOf)
}

// The types of collections are written by Astro from src/content.config.ts, which makes them in a loop.
async function entriesOf(name: CollectionKey): Promise<Record<string, unknown>[]> {
  const found: { data: Record<string, unknown>; body?: string }[] = await getCollection(name)
  return found.map(({ data, body }) => (body === undefined ? data : { ...data, body }))
}
