// Everything that the page of a marketplace listing shows, in the reader's language.

import { marketplaceOf } from '../../program/marketplaces.ts'
import type { Entry, FieldsOf } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import { type CopyBlock, copyBlocks } from '../copy-text.ts'
import { type FactRow, fact, linksFact } from '../fact-row.ts'
import { formatCountry, formatDate, formatDuration, formatItems, formatLanguage, formatList, formatMoney } from '../format.ts'
import { linksTo } from '../links.ts'
import { type Lengths, lengthsOf } from '../listing-lengths.ts'
import type { Locale } from '../locales.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Team, teamPart } from '../team.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { listingWords } from '../words/listings.ts'

type Listing = FieldsOf<'listing'>

/** Copy in blocks, in one language. */
export interface Copy {
  blocks: readonly CopyBlock[]
  lang?: string
}

export interface State {
  tone: 'good' | 'info' | 'neutral'
  label: string
}

export interface ListingProps {
  id: string
  state: State
  marketplace: string
  preview: Preview
  /** Where lengths are limited, who says so. */
  /** With a place for the source of the limits. */
  limitsNote: string
  /** In English, as the marketplace calls it. */
  limitsSource: string
  lengths: Lengths
  buy?: { label: string; href: string }
  facts: readonly FactRow[]
  about: Copy
  gettingStarted?: Localized
  video?: string
  pricing: Pricing
  legal: readonly FactRow[]
  compliance: readonly FactRow[]
  support: { description: Localized; facts: readonly FactRow[] }
  team?: Team
}

/** What buyers see first. */
export interface Preview {
  logo?: string
  title: Localized
  by: string
  summary: Localized
  highlights: readonly Localized[]
  categories: readonly string[]
  price?: string
  trial?: string
  screenshots: readonly { src: string; caption: Localized }[]
}

export interface Pricing {
  caption: string
  facts: readonly FactRow[]
  /** Columns of the table: a contract's length, or use. */
  terms: readonly string[]
  rows: readonly { name: string; description: Localized; unit: string; prices: readonly string[] }[]
}

const tones: Partial<Record<Listing['status'], State['tone']>> = { live: 'good', limited: 'info', in_review: 'info' }

/** Where a listing stands, as a state. */
export const stateOfListing = (status: Listing['status'], locale: Locale): State => ({
  tone: tones[status] ?? 'neutral',
  label: termIn(status, locale),
})

export function listingProps(site: Site, { id, fields }: Entry<'listing'>, locale: Locale): ListingProps {
  const words = wordsIn(locale)
  const own = listingWords(locale)
  const fallback = defaultLocale(site)
  const text = (value: Listing['copy']['title']): Localized => localized(value, locale, fallback)
  const long = text(fields.copy.long_description)
  const { copy, assets, support } = fields
  const marketplace = termIn(fields.marketplace, locale)
  const asks = marketplaceOf(site.view, fields.marketplace)
  const sources = [...new Set((asks?.fields.limits ?? []).map(({ source }) => source))]
  return {
    id,
    state: stateOfListing(fields.status, locale),
    marketplace,
    preview: previewOf(site, id, fields, locale),
    limitsNote: sources.length === 0 ? filled(own.noLimits, { marketplace }) : own.fieldsNote,
    limitsSource: sources.join('; '),
    lengths: lengthsOf(fields, asks, locale, fallback),
    ...(fields.listing_url === undefined ? {} : { buy: { label: filled(words.buyNow, { marketplace }), href: fields.listing_url } }),
    facts: factsOf(site, fields, locale),
    about: { blocks: copyBlocks(long.value), ...(long.lang === undefined ? {} : { lang: long.lang }) },
    ...(copy.getting_started === undefined ? {} : { gettingStarted: text(copy.getting_started) }),
    ...(assets?.video_url === undefined ? {} : { video: assets.video_url }),
    pricing: pricingOf(fields.pricing, text, locale),
    legal: legalOf(fields.legal, text, locale),
    compliance: complianceOf(fields.compliance, locale),
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
}

export function previewOf(site: Site, id: string, { copy, assets, categories, pricing }: Listing, locale: Locale): Preview {
  const own = listingWords(locale)
  const text = (value: Listing['copy']['title']): Localized => localized(value, locale, defaultLocale(site))
  const price = firstPrice(pricing, locale)
  const { free_trial_days: days } = pricing
  return {
    ...(assets?.logo === undefined ? {} : { logo: `/files/listings/${id}/${assets.logo}` }),
    title: text(copy.title),
    by: filled(own.by, { vendor: settings(site.view).vendor.legal_name }),
    summary: text(copy.short_description),
    highlights: (copy.highlights ?? []).map(text),
    categories,
    ...(price === undefined ? {} : { price }),
    ...(days === undefined ? {} : { trial: filled(own.trial, { time: formatDuration(days, 'day', locale) }) }),
    screenshots: (assets?.screenshots ?? []).map(({ file, caption }) => ({ src: `/files/listings/${id}/${file}`, caption: text(caption) })),
  }
}

/** The price that a buyer meets first: of the first thing that is sold, for the shortest time. */
function firstPrice({ dimensions: [first], rates, currency }: Listing['pricing'], locale: Locale): string | undefined {
  const [rate] = rates
    .filter(({ dimension }) => dimension === first?.key)
    .sort((a, b) => (a.term_months ?? Number.MAX_SAFE_INTEGER) - (b.term_months ?? Number.MAX_SAFE_INTEGER))
  if (first === undefined || rate === undefined) return undefined
  const price = `${formatMoney({ amount: rate.price, currency }, locale)} / ${
    rate.term_months === undefined ? first.unit : formatDuration(rate.term_months, 'month', locale)
  }`
  return filled(listingWords(locale).priceFrom, { name: first.name, price })
}

function factsOf(site: Site, fields: Listing, locale: Locale): FactRow[] {
  const words = wordsIn(locale)
  return [
    ...fact(words.marketplace, termIn(fields.marketplace, locale)),
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
  ]
}

function complianceOf({ countries, data_residency, certifications }: Listing['compliance'], locale: Locale): FactRow[] {
  const words = wordsIn(locale)
  const names = (codes: readonly string[]): string =>
    formatList(
      codes.map((code) => formatCountry(code, locale)),
      locale,
    )
  return [
    ...fact(words.soldIn, names(countries)),
    ...fact(words.dataKeptIn, data_residency && names(data_residency)),
    ...fact(words.certifications, certifications && formatItems(certifications, locale)),
  ]
}

function pricingOf(
  { model, currency, dimensions, rates, free_trial_days }: Listing['pricing'],
  text: (value: Listing['pricing']['dimensions'][number]['description']) => Localized,
  locale: Locale,
): Pricing {
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
      description: text(description),
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
