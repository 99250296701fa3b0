// Where a tier stands among all: its place from the lowest, how many there are, and its name.
import type { Locale } from './locales.ts'
import { defaultLocale, type Site } from './site.ts'
import { type Localized, localized } from './text.ts'

export interface TierStanding {
  id: string
  /** From 1, the lowest. */
  order: number
  /** Number of tiers. */
  of: number
  name: Localized
}

/** The standing of every tier by its id. */
export function tierStandings(site: Site, locale: Locale): ReadonlyMap<string, TierStanding> {
  const tiers = site.view.entries.tier.toSorted((a, b) => a.fields.order - b.fields.order)
  const standing = (index: number, id: string, name: Localized): TierStanding => ({ id, order: index + 1, of: tiers.length, name })
  return new Map(tiers.map(({ id, fields }, index) => [id, standing(index, id, localized(fields.name, locale, defaultLocale(site)))]))
}
