// The page of a partner: what everybody may know, and below it, in the internal site, its whole record.
import type { AnyEntry, Entry, EntryAmong } from '../../program/program.ts'
import { formatCountry, formatItems, formatLanguage } from '../format.ts'
import { type EntryLink, linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { type PartnerRecord, partnerRecord, wordsOfRecord } from '../partner-record/record.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { wordsIn } from '../ui.ts'
import { entriesByPartner } from '../work/by-partner.ts'

export interface PartnerProps {
  id: string
  name: string
  summary: Localized
  website: string
  logo?: string
  facts: readonly { label: string; value: string; href?: string }[]
  integrations: readonly EntryLink[]
  solutions: readonly EntryLink[]
  listings: readonly EntryLink[]
  /** What only the team sees. */
  record?: PartnerRecord
}

export function partnerPages(site: Site): Page<PartnerProps>[] {
  const relations = relationsOf(site)
  return site.locales.flatMap((locale) => site.view.entries.partner.map((entry) => partnerPage(site, entry, locale, relations)))
}

/** Ids of entries by the partner that they name, so that no page looks through all of them. */
type Relations = Record<'integration' | 'blueprint' | 'listing', ReadonlyMap<string, readonly string[]>> & {
  related: ReadonlyMap<string, readonly AnyEntry[]>
}

function partnerPage(site: Site, entry: Entry<'partner'>, locale: Locale, relations: Relations): Page<PartnerProps> {
  const { fields, id } = entry
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const summary = localized(fields.summary, locale, fallback)
  const links = (kind: 'integration' | 'blueprint' | 'listing'): EntryLink[] =>
    (relations[kind].get(id) ?? []).flatMap((each) => linkTo(site, kind, each, locale) ?? [])
  const props: PartnerProps = {
    id,
    name: fields.name,
    summary,
    website: fields.website,
    ...(fields.logo === undefined ? {} : { logo: `/files/partners/${id}/${fields.logo}` }),
    facts: factsOf(site, entry, locale),
    integrations: links('integration'),
    solutions: links('blueprint'),
    listings: links('listing'),
  }
  const record = site.audience === 'internal' ? partnerRecord(site, entry, relations.related.get(id) ?? [], locale) : undefined
  const headings = [
    ...(props.solutions.length > 0 ? [{ depth: 2 as const, slug: 'solutions', text: words.solutions }] : []),
    ...(props.integrations.length > 0 ? [{ depth: 2 as const, slug: 'integrations', text: words.integrations }] : []),
    ...(props.listings.length > 0 ? [{ depth: 2 as const, slug: 'listings', text: words.listings }] : []),
  ]
  return {
    template: 'partner',
    locale,
    path: `partners/${id}/`,
    params: { id },
    title: fields.name,
    description: summary.value,
    section: 'partners/',
    // The record brings its own list of sections; a table of contents of each partner's own would also make a frame for each.
    ...(record ? { headings: [], wide: true as const } : { headings }),
    search: {
      kind: words.partner,
      text: [summary.value, ...props.facts.map((fact) => fact.value), ...(record ? [wordsOfRecord(record)] : [])].join('. '),
    },
    props: record ? { ...props, record } : props,
  }
}

function factsOf(site: Site, { fields }: Entry<'partner'>, locale: Locale): PartnerProps['facts'] {
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const program = site.find('program', 'program')?.fields
  const region = program?.regions.find((each) => each.id === fields.region)
  const tier = fields.tier === undefined ? undefined : linkTo(site, 'tier', fields.tier, locale)
  const terms = (ids: readonly string[] | undefined): string | undefined =>
    ids?.length
      ? formatItems(
          ids.map((id) => termIn(id, locale)),
          locale,
        )
      : undefined
  const facts = [
    { label: words.type, value: termIn(fields.type, locale) },
    { label: words.partnership, value: termIn(fields.partnership, locale) },
    ...(tier ? [{ label: words.tier, value: tier.label, href: tier.href }] : []),
    { label: words.region, value: region ? localized(region.name, locale, fallback).value : fields.region },
    {
      label: words.country,
      value: formatItems(
        [fields.city, formatCountry(fields.country, locale)].filter((each) => each !== undefined),
        locale,
      ),
    },
    { label: words.specializations, value: terms(fields.specializations) },
    { label: words.industries, value: terms(fields.industries) },
    {
      label: words.languages,
      value:
        fields.languages &&
        formatItems(
          fields.languages.map((tag) => formatLanguage(tag, locale)),
          locale,
        ),
    },
  ]
  return facts.flatMap(({ value, ...fact }) => (value === undefined ? [] : [{ ...fact, value }]))
}

function relationsOf(site: Site): Relations {
  const named = (kind: 'integration' | 'blueprint' | 'listing'): Map<string, string[]> => {
    const found = new Map<string, string[]>()
    const entries: readonly EntryAmong<'integration' | 'blueprint' | 'listing'>[] = site.view.entries[kind]
    for (const { id, locale, fields } of entries)
      for (const partner of locale === undefined ? (fields.partners ?? []) : []) found.set(partner, [...(found.get(partner) ?? []), id])
    return found
  }
  return {
    integration: named('integration'),
    blueprint: named('blueprint'),
    listing: named('listing'),
    related: site.audience === 'internal' ? entriesByPartner(site) : new Map(),
  }
}
