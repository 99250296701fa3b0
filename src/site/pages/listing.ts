// Marketplace listings: the list, and a page for each with copy, prices, terms and support as a buyer finds them.

import type { Entry, FieldsOf } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { type CopyBlock, copyBlocks } from '../copy-text.ts'
import { type FactRow, fact, linksFact, wordsOf } from '../fact-row.ts'
import { formatCountry, formatDate, formatDuration, formatItems, formatLanguage, formatList, formatMoney, formatNumber } from '../format.ts'
import { linksTo, nameOf } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { byName, partParam, partPath, partsOf } from '../paging.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Team, teamPart } from '../team.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { type CardListProps, partLinks } from './card-list.ts'

type Listing = FieldsOf<'listing'>

/** Copy in blocks, in one language. */
export interface Copy {
  blocks: readonly CopyBlock[]
  lang?: string
}

export interface ListingProps {
  id: string
  logo?: string
  heading: Localized
  summary: Localized
  buy?: { label: string; href: string }
  facts: readonly FactRow[]
  about: Copy
  highlights: readonly Localized[]
  gettingStarted?: Localized
  video?: string
  pricing: Pricing
  legal: readonly FactRow[]
  support: { description: Localized; facts: readonly FactRow[] }
  team?: Team
}

export interface Pricing {
  caption: string
  facts: readonly FactRow[]
  /** Columns of the table: a contract's length, or use. */
  terms: readonly string[]
  rows: readonly { name: string; description: string; unit: string; prices: readonly string[] }[]
}

const per_page = 100

export const listingListPages = (site: Site): Page<CardListProps>[] => site.locales.flatMap((locale) => listPages(site, locale))

export const listingPages = (site: Site): Page<ListingProps>[] =>
  site.locales.flatMap((locale) => site.view.entries.listing.map((entry) => listingPage(site, entry, locale)))

function listPages(site: Site, locale: Locale): Page<CardListProps>[] {
  const words = wordsIn(locale)
  const product = settings(site.view).product.name
  const parts = partsOf(cardsOf(site, locale), per_page)
  const marketplaces = [...new Set(site.view.entries.listing.map(({ fields }) => termIn(fields.marketplace, locale)))].sort()
  const description =
    marketplaces.length === 0 ? words.none : filled(words.listingsDescription, { product, marketplaces: formatList(marketplaces, locale) })
  return parts.map(({ number, items }) => {
    const first = filled(words.listingsTitle, { product })
    const title =
      number === 1
        ? first
        : filled(words.pageOf, { title: first, page: formatNumber(number, locale), pages: formatNumber(parts.length, locale) })
    return {
      template: 'listing-list',
      locale,
      path: partPath('listings/', number),
      params: { page: partParam(number) },
      title,
      description: number === 1 ? description : `${title}. ${description}`,
      section: 'listings/',
      headings: [],
      ...(number === 1 ? { search: { kind: words.listings, text: description } } : {}),
      props: { summary: description, cards: items, parts: partLinks('listings/', parts.length, number, locale) },
    }
  })
}

function cardsOf(site: Site, locale: Locale): Card[] {
  const fallback = defaultLocale(site)
  return site.view.entries.listing
    .map((entry) => ({ id: entry.id, name: nameOf(entry, locale, fallback), fields: entry.fields }))
    .sort(byName(locale))
    .map(
      ({ id, name, fields }): Card => ({
        title: name,
        href: href(locale, `listings/${id}/`),
        text: localized(fields.copy.short_description, locale, fallback),
        notes: [termIn(fields.pricing.model, locale), fields.pricing.currency],
        ...(fields.status === 'live' ? {} : { badge: termIn(fields.status, locale) }),
      }),
    )
}

function listingPage(site: Site, entry: Entry<'listing'>, locale: Locale): Page<ListingProps> {
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const { id, fields } = entry
  const text = (value: Listing['copy']['title']): Localized => localized(value, locale, fallback)
  const summary = text(fields.copy.short_description)
  const long = text(fields.copy.long_description)
  const { copy, assets, support } = fields
  const props: ListingProps = {
    id,
    ...(assets?.logo === undefined ? {} : { logo: `/files/listings/${id}/${assets.logo}` }),
    heading: text(copy.title),
    summary,
    ...(fields.listing_url === undefined
      ? {}
      : { buy: { label: filled(words.buyNow, { marketplace: termIn(fields.marketplace, locale) }), href: fields.listing_url } }),
    facts: factsOf(site, fields, locale),
    about: { blocks: copyBlocks(long.value), ...(long.lang === undefined ? {} : { lang: long.lang }) },
    highlights: (copy.highlights ?? []).map(text),
    ...(copy.getting_started === undefined ? {} : { gettingStarted: text(copy.getting_started) }),
    ...(assets?.video_url === undefined ? {} : { video: assets.video_url }),
    pricing: pricingOf(fields.pricing, locale),
    legal: legalOf(fields.legal, text, locale),
    support: {
      description: text(support.description),
      facts: [
        ...fact(words.email, { value: support.email, href: `mailto:${support.email}`, isolate: true }),
        ...fact(words.supportPage, { value: support.url, href: support.url, isolate: true }),
      ],
    },
    ...teamPart(site, 'listing', id, locale, () => ({
      facts: teamFacts(fields, locale),
      notes: [fields.pricing.floor_note, fields.notes],
    })),
  }
  return {
    template: 'listing',
    locale,
    path: `listings/${id}/`,
    params: { id },
    title: nameOf(entry, locale, fallback),
    description: summary.value,
    section: 'listings/',
    headings: [
      { depth: 2, slug: 'about', text: words.about },
      { depth: 2, slug: 'pricing', text: words.pricing },
      { depth: 2, slug: 'legal', text: words.termsOfSale },
      { depth: 2, slug: 'support', text: words.support },
      ...(props.team ? [{ depth: 2 as const, slug: '_team', text: words.team }] : []),
    ],
    search: {
      kind: words.listing,
      text: inSentences([
        props.heading.value,
        summary.value,
        wordsOf(props.facts),
        long.value.replace(/<[^>]*>/g, ' '),
        fields.keywords.join(', '),
      ]),
    },
    props,
  }
}

function factsOf(site: Site, fields: Listing, locale: Locale): FactRow[] {
  const words = wordsIn(locale)
  const countries = (codes: readonly string[] | undefined): string | undefined =>
    codes &&
    formatList(
      codes.map((code) => formatCountry(code, locale)),
      locale,
    )
  return [
    ...fact(words.marketplace, termIn(fields.marketplace, locale)),
    ...fact(words.status, termIn(fields.status, locale)),
    ...fact(words.liveSince, fields.live_on && formatDate(fields.live_on, locale)),
    ...linksFact(words.partners, linksTo(site, 'partner', fields.partners, locale)),
    ...fact(words.categories, { value: fields.categories.join(', '), isolate: true }),
    ...fact(
      words.industries,
      fields.industries &&
        formatItems(
          fields.industries.map((industry) => termIn(industry, locale)),
          locale,
        ),
    ),
    ...fact(
      words.languages,
      formatList(
        fields.languages.map((tag) => formatLanguage(tag, locale)),
        locale,
      ),
    ),
    ...fact(words.soldIn, countries(fields.compliance.countries)),
    ...fact(words.dataKeptIn, countries(fields.compliance.data_residency)),
    ...fact(words.certifications, fields.compliance.certifications && formatItems(fields.compliance.certifications, locale)),
  ]
}

function pricingOf({ model, currency, dimensions, rates, free_trial_days }: Listing['pricing'], locale: Locale): Pricing {
  const words = wordsIn(locale)
  // Contracts from short to long, then use.
  const terms = [...new Set(rates.map((rate) => rate.term_months))].sort(
    (a, b) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER),
  )
  return {
    caption: filled(words.pricingCaption, { currency }),
    facts: [
      ...fact(words.pricingModel, termIn(model, locale)),
      ...fact(words.trial, free_trial_days === undefined ? undefined : formatDuration(free_trial_days, 'day', locale)),
    ],
    terms: terms.map((months) =>
      months === undefined ? words.byUse : filled(words.contractOf, { time: formatDuration(months, 'month', locale) }),
    ),
    rows: dimensions.map(({ key, name, description, unit }) => ({
      name,
      description,
      unit,
      prices: terms.map((term) => {
        const rate = rates.find((each) => each.dimension === key && each.term_months === term)
        return rate ? formatMoney({ amount: rate.price, currency }, locale) : ''
      }),
    })),
  }
}

function legalOf(legal: Listing['legal'], text: (value: Listing['legal']['refund_policy']) => Localized, locale: Locale): FactRow[] {
  const words = wordsIn(locale)
  const contract = legal.eula === 'standard' ? words.standardContract : words.ownContract
  return [
    ...fact(words.contract, { value: contract, ...(legal.eula_url === undefined ? {} : { href: legal.eula_url }) }),
    ...fact(words.privacyNotice, { value: legal.privacy_url, href: legal.privacy_url, isolate: true }),
    ...fact(words.refunds, text(legal.refund_policy)),
  ]
}

function teamFacts(fields: Listing, locale: Locale): FactRow[] {
  const words = wordsIn(locale)
  const { sku_map } = fields.pricing
  return [
    ...fact(words.owner, fields.owner),
    ...fact(words.productId, fields.product_id === undefined ? undefined : { value: fields.product_id, isolate: true }),
    ...fact(words.submitted, fields.submitted_on && formatDate(fields.submitted_on, locale)),
    ...fact(
      words.skus,
      sku_map === undefined ? undefined : { value: sku_map.map(({ sku, dimension }) => `${sku} = ${dimension}`).join(', '), isolate: true },
    ),
    ...fact(words.landing, fields.fulfillment_url === undefined ? undefined : { value: fields.fulfillment_url, isolate: true }),
    ...fact(words.exportClass, fields.compliance.eccn === undefined ? undefined : { value: fields.compliance.eccn, isolate: true }),
  ]
}
