// Filtering the directory: which partners match, and how many would with each further choice. Runs in the browser over columns, so that
// ten thousand partners answer at each key.

/** A facet as the browser gets it. */
export interface DirectoryFacet {
  id: string
  /** Whether a partner has to have all that is chosen, not one of it. */
  all?: true
  options: readonly { id: string; label: string }[]
  /** Options of each partner, by their numbers. */
  of: readonly (readonly number[])[]
}

/** All partners in columns, by name. */
export interface Directory {
  /** Ids; 0 where the name spells it. */
  ids: readonly (string | 0)[]
  names: readonly string[]
  cities: readonly string[]
  /** Number of each partner's city; -1 for none. */
  city: readonly number[]
  /** File names of logos; 0 for none. */
  logos: readonly (string | 0)[]
  certified: readonly number[]
  solutions: readonly number[]
  facets: readonly DirectoryFacet[]
}

export interface Wanted {
  text: string
  /** Ids of chosen options by facet. */
  chosen: Readonly<Record<string, readonly string[]>>
}

export interface Found {
  /** Numbers of matching partners, in the order of the directory. */
  partners: number[]
  /** For each facet, how many partners match with each option and all that is chosen in other facets. */
  counts: number[][]
}

/** Text as it is compared: without case and accents. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The id that a name spells, which most partners have. */
export const spelled = (name: string): string =>
  folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** What is searched of each partner: its name, its city and the words of its facets. */
export function textsOf({ names, cities, city, facets }: Directory): string[] {
  const words = facets.map(({ options }) => options.map(({ label }) => folded(label)))
  const places = cities.map(folded)
  return names.map((name, index) =>
    [
      folded(name),
      places[city[index] ?? -1] ?? '',
      ...facets.map(({ of }, facet) => (of[index] ?? []).map((option) => words[facet]?.[option]).join(' ')),
    ].join(' '),
  )
}

/** The partners that match, and the counts beside the options. `texts` are those of `textsOf`. */
export function find({ facets }: Directory, texts: readonly string[], { text, chosen }: Wanted): Found {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const wanted = facets.map(({ id, options }) => options.flatMap((option, index) => (chosen[id]?.includes(option.id) ? [index] : [])))
  const counts = facets.map(({ options }) => options.map(() => 0))
  const partners: number[] = []
  const add = (facet: number, partner: number): void => {
    const own = counts[facet]
    if (own !== undefined) for (const option of facets[facet]?.of[partner] ?? []) own[option] = (own[option] ?? 0) + 1
  }
  for (const [partner, said] of texts.entries()) {
    if (!words.every((word) => said.includes(word))) continue
    let failed: number | undefined
    let failures = 0
    for (const [index, facet] of facets.entries()) {
      const options = wanted[index] ?? []
      const own = facet.of[partner] ?? []
      const has = (option: number): boolean => own.includes(option)
      if (options.length === 0 || (facet.all ? options.every(has) : options.some(has))) continue
      failed = index
      failures += 1
      if (failures > 1) break
    }
    if (failures === 0) {
      partners.push(partner)
      for (const facet of facets.keys()) add(facet, partner)
    } else if (failures === 1 && failed !== undefined && !facets[failed]?.all) add(failed, partner)
  }
  return { partners, counts }
}
