// Which joint solutions are related: those that share partners, integrations and industries. Computed once for a site, through an index, because there may be thousands.
import type { Entry } from '../program/program.ts'
import type { Site } from './site.ts'

export type Tags = Readonly<Record<'industry' | 'partner' | 'integration', readonly string[]>>

interface Index {
  solutions: readonly Entry<'blueprint'>[]
  tags: ReadonlyMap<string, Tags>
  /** Places in the list of solutions, by tag. */
  byTag: ReadonlyMap<string, readonly number[]>
}

const known = new WeakMap<Site, Index>()

function indexOf(site: Site): Index {
  const found = known.get(site)
  if (found !== undefined) return found
  const solutions = site.view.entries.blueprint.filter((entry) => entry.locale === undefined)
  const tags = new Map(solutions.map((entry) => [entry.id, readTags(site, entry)]))
  const byTag = new Map<string, number[]>()
  for (const [place, { id }] of solutions.entries())
    for (const key of keysOf(tags.get(id))) {
      const places = byTag.get(key)
      if (places === undefined) byTag.set(key, [place])
      else places.push(place)
    }
  const index = { solutions, tags, byTag }
  known.set(site, index)
  return index
}

// Partners and integrations that the audience may not see relate nothing.
const readTags = (site: Site, { fields }: Entry<'blueprint'>): Tags => ({
  industry: fields.industries,
  partner: fields.partners.filter((id) => site.find('partner', id)),
  integration: (fields.integrations ?? []).filter((id) => site.find('integration', id)),
})

const keysOf = (tags: Tags | undefined): string[] => Object.entries(tags ?? {}).flatMap(([facet, ids]) => ids.map((id) => `${facet} ${id}`))

/** Ids by which a solution is found and related. */
export const solutionTags = (site: Site, id: string): Tags => indexOf(site).tags.get(id) ?? { industry: [], partner: [], integration: [] }

/** At most `most` solutions that share most with this one, those with most in common first. */
export function relatedSolutions(site: Site, id: string, most: number): Entry<'blueprint'>[] {
  const { solutions, tags, byTag } = indexOf(site)
  const shared = new Map<number, number>()
  for (const key of keysOf(tags.get(id))) for (const place of byTag.get(key) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  return [...shared]
    .sort(([a, first], [b, second]) => second - first || a - b)
    .flatMap(([place]) => solutions[place] ?? [])
    .filter((each) => each.id !== id)
    .slice(0, most)
}
