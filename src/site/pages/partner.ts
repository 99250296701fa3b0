// The page of a partner: what everybody may know, and below it, in the internal site, its whole record.
import type { AnyEntry, Entry, EntryAmong } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { aboutOf, type Mark, markOf, type PartnerLink, partnerLink } from '../directory/partners.ts'
import { similarPartners } from '../directory/similar.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { formatDate, formatLanguage, formatNumber } from '../format.ts'
import { type EntryLink, linkTo, nameOf } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { type PartnerRecord, partnerRecord, wordsOfRecord } from '../partner-record/record.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { solutionCard } from '../solution-card.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { wordsIn } from '../ui.ts'
import { directoryWords } from '../words/directory.ts'
import { entriesByPartner } from '../work/by-partner.ts'

export interface PartnerProps {
  id: string
  name: string
  summary: Localized
  website: string
  mark: Mark
  /** Type and place. */
  about: string
  tier?: TierStanding & { href: string }
  /** Day on which it was last checked, in words. */
  verified?: string
  facts: readonly FactRow[]
  /** What it does, each with a link to all partners that do it. */
  chips: readonly { id: string; label: string; links: readonly EntryLink[] }[]
  /** What is published with it, by kind; kinds without any are left out. */
  offers: readonly { id: string; title: string; cards: readonly Card[] }[]
  /** Address of the team that introduces partners. */
  contact: string
  similar: readonly PartnerLink[]
  /** What only the team sees. */
  record?: PartnerRecord
}

const offered = ['blueprint', 'integration', 'listing'] as const
type Offered = (typeof offered)[number]

/** What all pages of a build share, so that no page looks through all entries. */
interface Relations {
  /** What is published with each partner. */
  offers: ReadonlyMap<string, readonly EntryAmong<Offered>[]>
  similar: (partner: Entry<'partner'>) => Entry<'partner'>[]
  related: ReadonlyMap<string, readonly AnyEntry[]>
}

export function partnerPages(site: Site): Page<PartnerProps>[] {
  const relations = relationsOf(site)
  return site.locales.flatMap((locale) => {
    const tiers = tierStandings(site, locale)
    return site.view.entries.partner.map((entry) => partnerPage(site, entry, locale, tiers, relations))
  })
}

function partnerPage(
  site: Site,
  entry: Entry<'partner'>,
  locale: Locale,
  tiers: ReadonlyMap<string, TierStanding>,
  relations: Relations,
): Page<PartnerProps> {
  const { fields, id } = entry
  const words = wordsIn(locale)
  const summary = localized(fields.summary, locale, defaultLocale(site))
  const standing = fields.tier === undefined ? undefined : tiers.get(fields.tier)
  const props: PartnerProps = {
    id,
    name: fields.name,
    summary,
    website: fields.website,
    mark: markOf(id, fields),
    about: aboutOf(fields, locale),
    ...(standing ? { tier: { ...standing, href: href(locale, `tiers/#${standing.id}`) } } : {}),
    ...(fields.verified_on === undefined ? {} : { verified: formatDate(fields.verified_on, locale) }),
    facts: factsOf(site, entry, locale, relations),
    chips: chipsOf(fields, locale),
    offers: offersOf(site, relations.offers.get(id) ?? [], locale),
    contact: settings(site.view).contact,
    similar: relations.similar(entry).map((other) => partnerLink(other, locale)),
  }
  const record = site.audience === 'internal' ? partnerRecord(site, entry, relations.related.get(id) ?? [], locale) : undefined
  const said = [
    props.about,
    props.tier?.name.value ?? '',
    ...props.chips.flatMap(({ links }) => links.map(({ label }) => label)),
    ...(record ? [wordsOfRecord(record)] : []),
  ]
  return {
    template: 'partner',
    locale,
    path: `partners/${id}/`,
    params: { id },
    title: fields.name,
    description: summary.value,
    section: 'partners/',
    // Whole width: the public page is a profile, and the record brings its own list of sections, which keeps one frame for all partners.
    headings: [],
    wide: true,
    search: {
      kind: words.partner,
      ...(props.tier ? { note: props.tier.name.value } : {}),
      text: inSentences([summary.value, ...said.filter((text) => text !== '')]),
    },
    props: record ? { ...props, record } : props,
  }
}

function factsOf(site: Site, { id, fields }: Entry<'partner'>, locale: Locale, { offers }: Relations): FactRow[] {
  const words = wordsIn(locale)
  const own = directoryWords(locale)
  const region = settings(site.view).regions.find((each) => each.id === fields.region)
  const number = (value: number | undefined): string | undefined =>
    value === undefined || value === 0 ? undefined : formatNumber(value, locale)
  return [
    ...fact(words.partnership, termIn(fields.partnership, locale)),
    ...fact(words.region, {
      value: region ? localized(region.name, locale, defaultLocale(site)).value : fields.region,
      href: href(locale, `partners/?region=${fields.region}`),
    }),
    ...fact(own.since, fields.joined_on === undefined ? undefined : formatDate(fields.joined_on, locale)),
    ...fact(own.certified, number(fields.certified_people)),
    ...fact(own.solutionCount, number(offers.get(id)?.filter(({ kind }) => kind === 'blueprint').length)),
  ]
}

function chipsOf(fields: Entry<'partner'>['fields'], locale: Locale): PartnerProps['chips'] {
  const words = wordsIn(locale)
  const facet = (id: string, label: string, values: readonly string[] | undefined, nameOf: (value: string) => string) => ({
    id,
    label,
    links: (values ?? []).map((value) => ({ label: nameOf(value), href: href(locale, `partners/?${id}=${encodeURIComponent(value)}`) })),
  })
  const term = (value: string): string => termIn(value, locale)
  return [
    facet('specialization', words.specializations, fields.specializations, term),
    facet('industry', words.industries, fields.industries, term),
    facet('language', words.languages, fields.languages, (tag) => formatLanguage(tag, locale)),
  ].filter(({ links }) => links.length > 0)
}

function offersOf(site: Site, entries: readonly EntryAmong<Offered>[], locale: Locale): PartnerProps['offers'] {
  const words = wordsIn(locale)
  const titles: Record<Offered, [id: string, title: string]> = {
    blueprint: ['solutions', words.solutions],
    integration: ['integrations', words.integrations],
    listing: ['listings', words.listings],
  }
  return offered.flatMap((kind) => {
    const cards = entries.flatMap((entry) => (entry.kind === kind ? cardOf(site, entry, locale) : []))
    const [id, title] = titles[kind]
    return cards.length === 0 ? [] : [{ id, title, cards }]
  })
}

function cardOf(site: Site, source: EntryAmong<Offered>, locale: Locale): Card[] {
  const fallback = defaultLocale(site)
  const link = linkTo(site, source.kind, source.id, locale)
  if (link === undefined) return []
  if (source.kind === 'listing') {
    const { product, marketplace, status } = source.fields
    return [{ title: termIn(marketplace, locale), href: link.href, notes: [product, termIn(status, locale)] }]
  }
  if (source.kind === 'integration') {
    const { summary, status } = source.fields
    return [
      {
        title: nameOf(source, locale, fallback),
        href: link.href,
        text: localized(summary, locale, fallback),
        ...(status === 'live' ? {} : { badge: termIn(status, locale) }),
      },
    ]
  }
  return [solutionCard(site, source, locale)]
}

function relationsOf(site: Site): Relations {
  const offers = new Map<string, EntryAmong<Offered>[]>()
  for (const kind of offered) {
    const entries: readonly EntryAmong<Offered>[] = site.view.entries[kind]
    for (const entry of entries)
      for (const partner of entry.locale === undefined ? (entry.fields.partners ?? []) : []) {
        const own = offers.get(partner) ?? []
        own.push(entry)
        offers.set(partner, own)
      }
  }
  return {
    offers,
    similar: similarPartners(site.view.entries.partner),
    related: site.audience === 'internal' ? entriesByPartner(site) : new Map(),
  }
}
