// The part of Pagefind's browser interface that search uses, and how it is loaded: on first use, from the site's own host.

export interface Found {
  results: readonly { id: string; data: () => Promise<Hit> }[]
  /** How many results each filter has, whatever filter is chosen. */
  totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export interface Hit {
  url: string
  /** Text with `<mark>` around what was found; other angle brackets are escaped. */
  excerpt: string
  meta: Readonly<Record<string, string | undefined>>
}

export interface SearchIndex {
  options: (options: { excerptLength: number }) => Promise<void>
  init: () => Promise<void>
  filters: () => Promise<unknown>
  mergeIndex: (path: string) => Promise<void>
  search: (term: string, options: { filters: Record<string, string> }) => Promise<Found>
}

let loaded: Promise<SearchIndex> | undefined

/** The index at `path`, with those that large sites have beside it. */
export function searchIndex(path: string, more: number): Promise<SearchIndex> {
  loaded ??= load(path, more).catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function load(path: string, more: number): Promise<SearchIndex> {
  const index: SearchIndex = await import(/* @vite-ignore */ `${path}pagefind.js`)
  await index.options({ excerptLength: 22 })
  await index.init()
  for (let shard = 1; shard <= more; shard += 1) await index.mergeIndex(`${path}${shard}/`)
  // Counts of filters are known once the filters are.
  await index.filters()
  return index
}
