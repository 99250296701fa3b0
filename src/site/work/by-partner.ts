// Entries by the partner that they belong to, found once for all pages of a site.
import { kinds } from '../../../schemas/index.ts'
import type { AnyEntry, Entry, KindName } from '../../program/program.ts'
import type { Site } from '../site.ts'

const known = new WeakMap<Site, ReadonlyMap<string, readonly AnyEntry[]>>()

/** Entries that belong to each partner or name it, in the order of kinds; the partner itself is not among them. */
export function entriesByPartner(site: Site): ReadonlyMap<string, readonly AnyEntry[]> {
  const before = known.get(site)
  if (before) return before
  const found = new Map<string, AnyEntry[]>()
  for (const { name } of kinds) {
    const entries: readonly AnyEntry[] = site.view.entries[name]
    for (const entry of entries) {
      if (entry.kind === 'partner' || entry.locale !== undefined) continue
      for (const partner of new Set(partnersOf(entry))) {
        const list = found.get(partner)
        if (list) list.push(entry)
        else found.set(partner, [entry])
      }
    }
  }
  known.set(site, found)
  return found
}

/** Those of the entries that are of one kind. */
export const ofKind = <N extends KindName>(entries: readonly AnyEntry[], kind: N): Entry<N>[] =>
  entries.filter((entry) => entry.kind === kind) as unknown as Entry<N>[]

function partnersOf({ params, fields }: AnyEntry): readonly string[] {
  const named = [
    params['partner'],
    'partner' in fields ? fields.partner : undefined,
    'partner_id' in fields ? fields.partner_id : undefined,
  ]
  const several = 'partners' in fields && Array.isArray(fields.partners) ? fields.partners.map(String) : []
  return [...named.filter((each) => typeof each === 'string'), ...several]
}
