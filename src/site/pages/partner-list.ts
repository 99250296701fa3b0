// The directory: every partner by name, a hundred to a page, with links to where each letter begins. The first page also has the filters, which
// a script runs over a file of all partners; without script the pages are the whole list.
import { settings } from '../../program/program.ts'
import { bodyDigest } from '../digest.ts'
import { dataPath, directoryData } from '../directory/data.ts'
import { type TileMap, tileMap } from '../directory/map.ts'
import { type DirectoryOf, directoryOf, type PartnerCard, solutionCounts } from '../directory/partners.ts'
import { type Directory, find, textsOf } from '../directory/search.ts'
import { formatCountry, formatItems, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { letterOf, partParam, partPath, partsOf } from '../paging.ts'
import { defaultLocale, type Site } from '../site.ts'
import { localized } from '../text.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled, wordsIn } from '../ui.ts'
import { directoryWords } from '../words/directory.ts'
import { type PartLink, partLinks } from './card-list.ts'

export interface PartnerListProps {
  lead: string
  /** Number of all partners. */
  total: number
  cards: readonly ListedPartner[]
  letters: readonly EntryLink[]
  parts: readonly PartLink[]
  /** Only on the first page. */
  filter?: DirectoryFilter
}

/** A card with the anchor of its first letter, on the first partner that has it. */
export type ListedPartner = PartnerCard & { anchor?: string }

export interface DirectoryFilter {
  /** Address of the file with all partners; changes with what the file holds. */
  data: string
  facets: readonly FilterFacet[]
  map?: TileMap & { label: string }
  tiers: readonly TierStanding[]
  /** Where to ask when nothing is found. */
  contact: string
}

export interface FilterFacet {
  id: string
  label: string
  options: readonly { id: string; label: string; count: number }[]
}

const per_page = 100
/** Shorter lists are read at a glance and need no letters. */
const letters_from = 30

export function partnerListPages(site: Site): Page<PartnerListProps>[] {
  const solutions = solutionCounts(site)
  return site.locales.flatMap((locale) => listPages(site, locale, directoryOf(site, locale, solutions)))
}

function listPages(site: Site, locale: Locale, directory: DirectoryOf): Page<PartnerListProps>[] {
  const words = wordsIn(locale)
  const own = directoryWords(locale)
  const program = settings(site.view)
  const { partners } = directory
  const parts = partsOf(partners, per_page)
  const link = (number: number): string => href(locale, partPath('partners/', number))
  const letters = new Map<string, { id: string; href: string }>()
  for (const { number, items } of parts)
    for (const { id, fields } of items) {
      const letter = letterOf(fields.name, locale)
      if (!letters.has(letter)) letters.set(letter, { id, href: `${link(number)}#${anchorOf(letter)}` })
    }
  const summary = filled(words.directoryDescription, {
    count: formatNumber(partners.length, locale),
    name: localized(program.name, locale, defaultLocale(site)).value,
  })
  return parts.map(({ number, items }) => {
    const place = { title: words.directory, page: formatNumber(number, locale), pages: formatNumber(parts.length, locale) }
    const title = number === 1 ? words.directory : filled(words.pageOf, place)
    return {
      template: 'partner-list',
      locale,
      path: partPath('partners/', number),
      params: { page: partParam(number) },
      title,
      description: number === 1 ? summary : `${title}. ${summary}`,
      section: 'partners/',
      headings: [],
      wide: true,
      ...(number === 1 ? { search: { kind: words.partners, text: summary } } : {}),
      props: {
        lead: number === 1 ? filled(own.lead, { product: program.product.name }) : filled(own.leadPage, place),
        total: partners.length,
        cards: items.map((entry) => {
          const letter = letterOf(entry.fields.name, locale)
          return { ...directory.card(entry), ...(letters.get(letter)?.id === entry.id ? { anchor: anchorOf(letter) } : {}) }
        }),
        letters: partners.length < letters_from ? [] : [...letters].map(([label, to]) => ({ label, href: to.href })),
        parts: partLinks('partners/', parts.length, number, locale),
        ...(number === 1 ? { filter: filterOf(site, locale, directory) } : {}),
      },
    }
  })
}

const anchorOf = (letter: string): string => (letter === '#' ? 'letter-0' : `letter-${letter.toLowerCase()}`)

function filterOf(site: Site, locale: Locale, directory: DirectoryOf): DirectoryFilter {
  const data = directoryData(directory, locale)
  const { counts } = find(data, textsOf(data), { text: '', chosen: {} })
  const map = mapOf(site, locale, data, counts)
  return {
    data: `${dataPath(locale)}?v=${bodyDigest(JSON.stringify(data))}`,
    facets: data.facets.flatMap(({ id, options }, index) =>
      // One value filters nothing.
      options.length < 2
        ? []
        : [
            {
              id,
              label: directory.facets[index]?.label ?? id,
              options: options.map((option, at) => ({ ...option, count: counts[index]?.[at] ?? 0 })),
            },
          ],
    ),
    ...(map ? { map } : {}),
    tiers: [...tierStandings(site, locale).values()],
    contact: settings(site.view).contact,
  }
}

// Countries of the program's regions, and others in which partners are.
function mapOf(site: Site, locale: Locale, { facets }: Directory, counts: readonly number[][]): DirectoryFilter['map'] {
  const index = facets.findIndex(({ id }) => id === 'country')
  const found = new Map(facets[index]?.options.map(({ id }, at) => [id, counts[index]?.[at] ?? 0]))
  const countries = [...new Set([...settings(site.view).regions.flatMap((region) => region.countries), ...found.keys()])]
  const counted = countries.map((country) => ({ country, name: formatCountry(country, locale), count: found.get(country) ?? 0 }))
  const map = tileMap(counted)
  const said = counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) => `${name} ${formatNumber(count, locale)}`)
  return map && { ...map, label: filled(directoryWords(locale).mapSays, { countries: formatItems(said, locale) }) }
}
