// What a list can be filtered by: facets with their values, each with how many entries have it.
import type { Locale } from './locales.ts'

export interface Facet {
  /** Name in the address: `?industry=…`. */
  id: string
  label: string
  options: readonly { id: string; label: string; count: number }[]
}

interface Wanted {
  id: string
  label: string
  nameOf: (id: string) => string
}

/** Facets of entries by their tags, the values by name. A facet with fewer than two values filters nothing and is left out. */
export function facetsOf(
  entries: readonly Readonly<Record<string, readonly string[]>>[],
  wanted: readonly Wanted[],
  locale: Locale,
): Facet[] {
  const { compare } = new Intl.Collator(locale.tag, { numeric: true })
  return wanted
    .map(({ id, label, nameOf }): Facet => {
      const counts = new Map<string, number>()
      for (const tags of entries) for (const value of new Set(tags[id] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1)
      const options = [...counts].map(([value, count]) => ({ id: value, label: nameOf(value), count }))
      return { id, label, options: options.sort((a, b) => compare(a.label, b.label) || (a.id < b.id ? -1 : 1)) }
    })
    .filter(({ options }) => options.length > 1)
}

/** Tags of an entry as the list's script reads them: `industry:construction partner:acme`. */
export const tagText = (tags: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(tags)
    .flatMap(([facet, ids]) => ids.map((id) => `${facet}:${id}`))
    .join(' ')
