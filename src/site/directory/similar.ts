// Partners like a partner: same region and same specialization first. Found by buckets, so that ten thousand partners cost one pass.
import type { Entry } from '../../program/program.ts'

export const similar_count = 3

/** For each partner, up to three others, best first. The same partners always have the same neighbours, and each is somebody's neighbour. */
export function similarPartners(partners: readonly Entry<'partner'>[]): (partner: Entry<'partner'>) => Entry<'partner'>[] {
  const buckets = new Map<string, Entry<'partner'>[]>()
  const places = new Map<string, number>()
  for (const partner of partners.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const key of keysOf(partner)) {
      const bucket = buckets.get(key) ?? []
      places.set(`${key} ${partner.id}`, bucket.length)
      bucket.push(partner)
      buckets.set(key, bucket)
    }
  return (partner) => {
    const found = new Set<Entry<'partner'>>()
    for (const key of keysOf(partner)) {
      const bucket = buckets.get(key) ?? []
      const own = places.get(`${key} ${partner.id}`) ?? 0
      // The next ones after it, around the end: everybody links to others than its neighbour does.
      for (let step = 1; step < bucket.length && step <= 2 * similar_count && found.size < similar_count; step += 1) {
        const other = bucket[(own + step) % bucket.length]
        if (other !== undefined && other.id !== partner.id) found.add(other)
      }
      if (found.size === similar_count) break
    }
    return [...found]
  }
}

/** What partners have in common, closest first. */
function keysOf({ fields: { region, specializations = [], type, country } }: Entry<'partner'>): string[] {
  return [
    ...specializations.map((each) => `${country} ${region} ${each}`),
    ...specializations.map((each) => `${region} ${each}`),
    ...specializations.map((each) => `any ${each}`),
    `${region} type ${type}`,
    `${region} region`,
  ]
}
