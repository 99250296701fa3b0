// The ecosystem map: partners by type and region, industries by region, and the gaps in both, each in a sentence.
import { partner_types } from '../../../schemas/partner-type.ts'
import { type Entry, settings } from '../../program/program.ts'
import { formatCountry, formatItems, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { localized } from '../text.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled } from '../ui.ts'
import { strategyWords } from '../words/strategy.ts'

export interface EcosystemProps {
  lead: string
  regions: readonly string[]
  types: readonly { type: string; count: string; cells: readonly MapCell[] }[]
  industries: readonly { industry: string; counts: readonly number[]; solutions: readonly EntryLink[] }[]
  gaps: readonly string[]
}

export interface MapCell {
  partners: readonly { name: string; href: string; isActive: boolean; note: string; tier?: TierStanding }[]
  /** How many more there are than are named. */
  more?: string
}

const most_named = 12

export const ecosystemPages = (site: Site): Page<EcosystemProps>[] =>
  site.audience === 'internal' ? site.locales.map((locale) => ecosystemPage(site, locale)) : []

function ecosystemPage(site: Site, locale: Locale): Page<EcosystemProps> {
  const words = strategyWords(locale)
  const program = settings(site.view)
  const fallback = defaultLocale(site)
  const partners = site.view.entries.partner.filter(({ fields }) => fields.status !== 'terminated')
  const regions = program.regions.map(({ id, name }) => ({ id, name: localized(name, locale, fallback).value }))
  const shownTypes = partner_types.filter((type) => partners.some(({ fields }) => fields.type === type))
  const byField = Map.groupBy(partners, ({ fields }) => `${fields.type} ${fields.region}`)
  return {
    template: 'ecosystem',
    locale,
    path: 'ecosystem/',
    params: {},
    title: words.ecosystem,
    description: filled(words.ecosystemDescription, { name: localized(program.name, locale, fallback).value }),
    section: 'ecosystem/',
    headings: [
      { depth: 2, slug: 'types', text: words.byType },
      { depth: 2, slug: 'gaps', text: words.gaps },
      { depth: 2, slug: 'industries', text: words.byCase },
    ],
    wide: true,
    search: {
      kind: words.ecosystem,
      text: formatItems(
        regions.map(({ name }) => name),
        locale,
      ),
    },
    props: {
      lead: words.ecosystemLead,
      regions: regions.map(({ name }) => name),
      types: shownTypes.map((type) => ({
        type: termIn(type, locale),
        count: formatNumber(partners.filter(({ fields }) => fields.type === type).length, locale),
        cells: regions.map(({ id }) => cellOf(site, byField.get(`${type} ${id}`) ?? [], locale)),
      })),
      industries: industryRows(site, partners, regions, locale),
      gaps: [
        ...shownTypes.flatMap((type) =>
          regions.flatMap((region) => typeGap(byField.get(`${type} ${region.id}`) ?? [], type, region.name, locale)),
        ),
        ...customerGaps(site, partners, locale),
      ],
    },
  }
}

const isActive = ({ fields }: Entry<'partner'>): boolean => fields.status === 'active'

function cellOf(site: Site, partners: readonly Entry<'partner'>[], locale: Locale): MapCell {
  const standings = tierStandings(site, locale)
  const sorted = partners.toSorted(
    (a, b) => Number(isActive(b)) - Number(isActive(a)) || a.fields.name.localeCompare(b.fields.name, locale.tag),
  )
  return {
    partners: sorted.slice(0, most_named).map((partner) => {
      const tier = partner.fields.tier === undefined ? undefined : standings.get(partner.fields.tier)
      return {
        name: partner.fields.name,
        href: href(locale, `partners/${partner.id}/`),
        isActive: isActive(partner),
        note: isActive(partner) ? formatCountry(partner.fields.country, locale) : termIn(partner.fields.status, locale),
        ...(tier === undefined ? {} : { tier }),
      }
    }),
    ...(sorted.length > most_named
      ? { more: filled(strategyWords(locale).more, { count: formatNumber(sorted.length - most_named, locale) }) }
      : {}),
  }
}

function typeGap(partners: readonly Entry<'partner'>[], type: string, region: string, locale: Locale): string[] {
  if (partners.some(isActive)) return []
  const words = strategyWords(locale)
  const values = {
    type: termIn(type, locale),
    region,
    names: formatItems(
      partners.slice(0, 3).map(({ fields }) => fields.name),
      locale,
    ),
  }
  return [filled(partners.length === 0 ? words.gapType : words.gapTypeWaiting, values)]
}

/** Where and in which industries customers are, but no partner or solution is. */
function customerGaps(site: Site, partners: readonly Entry<'partner'>[], locale: Locale): string[] {
  const words = strategyWords(locale)
  const profile = settings(site.view).ideal_customer_profile
  const active = partners.filter(isActive)
  const countries = new Set(active.map(({ fields }) => fields.country))
  const solved = new Set(published(site).flatMap(({ fields }) => fields.industries))
  const served = new Set(active.flatMap(({ fields }) => fields.industries ?? []))
  return [
    ...profile.countries
      .filter((code) => !countries.has(code))
      .map((code) => filled(words.gapCountry, { country: formatCountry(code, locale) })),
    ...profile.industries.flatMap((industry) => [
      ...(solved.has(industry) ? [] : [filled(words.gapIndustry, { industry: termIn(industry, locale) })]),
      ...(served.has(industry) ? [] : [filled(words.gapIndustryPartner, { industry: termIn(industry, locale) })]),
    ]),
  ]
}

const published = (site: Site): Entry<'blueprint'>[] =>
  site.view.entries.blueprint.filter(({ locale, fields }) => locale === undefined && fields.status === 'published')

function industryRows(
  site: Site,
  partners: readonly Entry<'partner'>[],
  regions: readonly { id: string }[],
  locale: Locale,
): EcosystemProps['industries'] {
  const solutions = published(site)
  const active = partners.filter(isActive)
  const industries = [
    ...new Set([
      ...settings(site.view).ideal_customer_profile.industries,
      ...solutions.flatMap(({ fields }) => fields.industries),
      ...active.flatMap(({ fields }) => fields.industries ?? []),
    ]),
  ]
  return industries.map((industry) => ({
    industry: termIn(industry, locale),
    counts: regions.map(({ id }) => active.filter(({ fields }) => fields.region === id && fields.industries?.includes(industry)).length),
    solutions: solutions
      .filter(({ fields }) => fields.industries.includes(industry))
      .map(({ id, fields }) => ({
        label: (site.translation('blueprint', id, locale) ?? { fields }).fields.title,
        href: href(locale, `blueprints/${id}/`),
      })),
  }))
}
