// Whom a change or an event is for, in the reader's words.
import type { z } from 'zod'
import type { concerned } from '../../schemas/concerned.ts'
import { settings } from '../program/program.ts'
import type { Locale } from './locales.ts'
import { defaultLocale, type Site } from './site.ts'
import { termIn } from './terms.ts'
import { localized } from './text.ts'

/** Tiers, types, partnerships and regions by name; empty for everybody. */
export function concernedNames(site: Site, whom: z.output<typeof concerned> | undefined, locale: Locale): string[] {
  if (whom === undefined) return []
  const fallback = defaultLocale(site)
  const { regions } = settings(site.view)
  return [
    ...(whom.tiers ?? []).flatMap((id) => {
      const tier = site.find('tier', id)
      return tier ? [localized(tier.fields.name, locale, fallback).value] : []
    }),
    ...(whom.types ?? []).map((id) => termIn(id, locale)),
    ...(whom.partnerships ?? []).map((id) => termIn(id, locale)),
    ...(whom.regions ?? []).flatMap((id) => {
      const region = regions.find((each) => each.id === id)
      return region ? [localized(region.name, locale, fallback).value] : []
    }),
  ]
}
