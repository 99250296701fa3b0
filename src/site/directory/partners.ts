// What the directory says of partners: the card of each, and the words that it can be filtered by. Made once for a language.
import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import { formatCountry, formatItems, formatLanguage } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { byName } from '../paging.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { localized } from '../text.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { wordsIn } from '../ui.ts'
import { directoryWords } from '../words/directory.ts'
import { type Monogram, monogramOf } from './monogram.ts'

export type Mark = { logo: string } | { monogram: Monogram }

export interface PartnerCard {
  id: string
  name: string
  href: string
  mark: Mark
  tier?: TierStanding
  /** Type and place. */
  about: string
  specializations: readonly string[]
  verified: boolean
  certified: number
  solutions: number
  /** Where the relationship stands; only the team sees that. */
  status?: string
}

/** A partner named on another page. */
export interface PartnerLink extends EntryLink {
  mark: Mark
  /** Type and place. */
  about: string
}

/** A facet and what it says of a partner. */
export interface PartnerFacet {
  id: string
  label: string
  all?: true
  /** Order of its options where it is not that of their names. */
  rank?: (id: string) => number
  nameOf: (id: string) => string
  of: (partner: Entry<'partner'>) => readonly string[]
}

export interface DirectoryOf {
  /** Partners by name. */
  partners: readonly Entry<'partner'>[]
  facets: readonly PartnerFacet[]
  card: (partner: Entry<'partner'>) => PartnerCard
}

/** Specializations that a card has room for. */
export const shown_specializations = 3

/** The directory of a site in a language. `solutions` are numbers of joint solutions by partner. */
export function directoryOf(site: Site, locale: Locale, solutions = solutionCounts(site)): DirectoryOf {
  const tiers = tierStandings(site, locale)
  return {
    partners: site.view.entries.partner
      .map((entry) => ({ id: entry.id, name: entry.fields.name, entry }))
      .sort(byName(locale))
      .map(({ entry }) => entry),
    facets: facetsIn(site, locale, tiers, solutions),
    card: (partner) => cardOf(site, partner, locale, tiers, solutions),
  }
}

/** Published joint solutions that name each partner. */
export function solutionCounts(site: Site): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { locale, fields } of site.view.entries.blueprint)
    for (const partner of locale === undefined ? (fields.partners ?? []) : []) counts.set(partner, (counts.get(partner) ?? 0) + 1)
  return counts
}

function cardOf(
  site: Site,
  { id, fields }: Entry<'partner'>,
  locale: Locale,
  tiers: ReadonlyMap<string, TierStanding>,
  solutions: ReadonlyMap<string, number>,
): PartnerCard {
  const tier = fields.tier === undefined ? undefined : tiers.get(fields.tier)
  return {
    id,
    name: fields.name,
    href: href(locale, `partners/${id}/`),
    mark: markOf(id, fields),
    ...(tier ? { tier } : {}),
    about: aboutOf(fields, locale),
    specializations: (fields.specializations ?? []).slice(0, shown_specializations).map((each) => termIn(each, locale)),
    verified: fields.verified_on !== undefined,
    certified: fields.certified_people ?? 0,
    solutions: solutions.get(id) ?? 0,
    ...(site.audience === 'internal' ? { status: termIn(fields.status, locale) } : {}),
  }
}

/** Its logo, or its monogram. */
export const markOf = (id: string, { name, logo }: Pick<Entry<'partner'>['fields'], 'name' | 'logo'>): Mark =>
  logo === undefined ? { monogram: monogramOf(name) } : { logo: `/files/partners/${id}/${logo}` }

/** Type, city and country. */
export function aboutOf({ type, city, country }: Pick<Entry<'partner'>['fields'], 'type' | 'city' | 'country'>, locale: Locale): string {
  const place = [city, formatCountry(country, locale)].filter((each) => each !== undefined)
  return `${termIn(type, locale)} · ${formatItems(place, locale)}`
}

/** The partner as other pages name it. */
export const partnerLink = ({ id, fields }: Entry<'partner'>, locale: Locale): PartnerLink => ({
  label: fields.name,
  href: href(locale, `partners/${id}/`),
  mark: markOf(id, fields),
  about: aboutOf(fields, locale),
})

function facetsIn(
  site: Site,
  locale: Locale,
  tiers: ReadonlyMap<string, TierStanding>,
  solutions: ReadonlyMap<string, number>,
): PartnerFacet[] {
  const words = wordsIn(locale)
  const own = directoryWords(locale)
  const regions = new Map(
    settings(site.view).regions.map(({ id, name }) => [id, localized(name, locale, defaultLocale(site)).value] as const),
  )
  const term = (id: string): string => termIn(id, locale)
  const trust: Record<string, string> = { verified: own.verified, certified: own.withCertified, solutions: own.withSolutions }
  return [
    { id: 'region', label: words.region, nameOf: (id) => regions.get(id) ?? id, of: ({ fields }) => [fields.region] },
    {
      id: 'tier',
      label: words.tier,
      nameOf: (id) => tiers.get(id)?.name.value ?? id,
      rank: (id) => -(tiers.get(id)?.order ?? 0),
      of: ({ fields }) => (fields.tier === undefined ? [] : [fields.tier]),
    },
    { id: 'type', label: words.type, nameOf: term, of: ({ fields }) => [fields.type] },
    {
      id: 'trust',
      label: own.trust,
      all: true,
      nameOf: (id) => trust[id] ?? id,
      rank: (id) => Object.keys(trust).indexOf(id),
      of: ({ id, fields }) => [
        ...(fields.verified_on === undefined ? [] : ['verified']),
        ...((fields.certified_people ?? 0) > 0 ? ['certified'] : []),
        ...((solutions.get(id) ?? 0) > 0 ? ['solutions'] : []),
      ],
    },
    { id: 'specialization', label: own.specialization, nameOf: term, of: ({ fields }) => fields.specializations ?? [] },
    { id: 'industry', label: own.industry, nameOf: term, of: ({ fields }) => fields.industries ?? [] },
    { id: 'country', label: own.countryFacet, nameOf: (id) => formatCountry(id, locale), of: ({ fields }) => [fields.country] },
    { id: 'language', label: own.language, nameOf: (id) => formatLanguage(id, locale), of: ({ fields }) => fields.languages ?? [] },
    ...(site.audience === 'internal'
      ? [{ id: 'status', label: words.status, nameOf: term, of: ({ fields }: Entry<'partner'>) => [fields.status] }]
      : []),
  ]
}
