// Marketplace listings: the list by marketplace, and a page for each that shows how buyers will find it.

import { marketplaces } from '../../../schemas/listing.ts'
import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import { wordsOf } from '../fact-row.ts'
import { formatDate, formatItems, formatList, formatNumber } from '../format.ts'
import { nameOf } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { byName, partParam, partPath, partsOf } from '../paging.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { filled, wordsIn } from '../ui.ts'
import { listingWords } from '../words/listings.ts'
import { type PartLink, partLinks } from './card-list.ts'
import { type ListingProps, listingProps, type Preview, previewOf, type State, stateOfListing } from './listing-props.ts'

export interface ListingCard extends Pick<Preview, 'logo' | 'title' | 'summary' | 'price' | 'trial'> {
  href: string
  name: string
  state: State
  /** Since when it is live, and who sells through it. */
  note?: string
}

export interface ListingListProps {
  summary: string
  groups: readonly { marketplace: string; listings: readonly ListingCard[] }[]
  parts: readonly PartLink[]
}

const per_page = 100

export const listingListPages = (site: Site): Page<ListingListProps>[] => site.locales.flatMap((locale) => listPages(site, locale))

export const listingPages = (site: Site): Page<ListingProps>[] =>
  site.locales.flatMap((locale) => site.view.entries.listing.map((entry) => listingPage(site, entry, locale)))

function listPages(site: Site, locale: Locale): Page<ListingListProps>[] {
  const words = wordsIn(locale)
  const product = settings(site.view).product.name
  const parts = partsOf(inOrder(site, locale), per_page)
  const open = site.view.entries.listing.filter(({ fields }) => fields.status === 'live' || fields.status === 'limited')
  const names = [...new Set(open.map(({ fields }) => termIn(fields.marketplace, locale)))].sort()
  const description =
    names.length === 0 ? listingWords(locale).none : filled(words.listingsDescription, { product, marketplaces: formatList(names, locale) })
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
      wide: true,
      ...(number === 1 ? { search: { kind: words.listings, text: description } } : {}),
      props: {
        summary: description,
        groups: [...Map.groupBy(items, ({ fields }) => fields.marketplace)].map(([marketplace, entries]) => ({
          marketplace: termIn(marketplace, locale),
          listings: entries.map((entry) => cardOf(site, entry, locale)),
        })),
        parts: partLinks('listings/', parts.length, number, locale),
      },
    }
  })
}

/** By marketplace, in the order of the schema, then by name. */
function inOrder(site: Site, locale: Locale): Entry<'listing'>[] {
  const named = site.view.entries.listing.map((entry) => ({ id: entry.id, name: nameOf(entry, locale, defaultLocale(site)), entry }))
  const place = (entry: Entry<'listing'>): number => marketplaces.indexOf(entry.fields.marketplace)
  return named.sort((a, b) => place(a.entry) - place(b.entry) || byName(locale)(a, b)).map(({ entry }) => entry)
}

function cardOf(site: Site, entry: Entry<'listing'>, locale: Locale): ListingCard {
  const { id, fields } = entry
  const { logo, title, summary, price, trial } = previewOf(site, id, fields, locale)
  const since = fields.live_on === undefined ? [] : [`${wordsIn(locale).liveSince} ${formatDate(fields.live_on, locale)}`]
  return {
    href: href(locale, `listings/${id}/`),
    name: nameOf(entry, locale, defaultLocale(site)),
    title,
    summary,
    state: stateOfListing(fields.status, locale),
    ...(logo === undefined ? {} : { logo }),
    ...(price === undefined ? {} : { price }),
    ...(trial === undefined ? {} : { trial }),
    ...(since.length === 0 ? {} : { note: formatItems(since, locale) }),
  }
}

function listingPage(site: Site, entry: Entry<'listing'>, locale: Locale): Page<ListingProps> {
  const words = wordsIn(locale)
  const own = listingWords(locale)
  const { id, fields } = entry
  const props = listingProps(site, entry, locale)
  return {
    template: 'listing',
    locale,
    path: `listings/${id}/`,
    params: { id },
    title: nameOf(entry, locale, defaultLocale(site)),
    description: props.preview.summary.value,
    section: 'listings/',
    headings: [
      ...(props.team ? [{ depth: 2 as const, slug: '_team', text: words.team }] : []),
      { depth: 2, slug: 'preview', text: own.preview },
      { depth: 2, slug: 'pricing', text: words.pricing },
      { depth: 2, slug: 'about', text: own.copy },
      { depth: 2, slug: 'support', text: words.support },
      { depth: 2, slug: 'legal', text: words.termsOfSale },
      { depth: 2, slug: 'compliance', text: own.compliance },
      { depth: 2, slug: 'fields', text: own.fields },
    ],
    wide: true,
    search: {
      kind: words.listing,
      text: inSentences([
        props.preview.title.value,
        props.preview.summary.value,
        wordsOf(props.facts),
        wordsOf(props.compliance),
        props.about.blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text])).join(' '),
        fields.keywords.join(', '),
      ]),
    },
    props,
  }
}
