// The directory: every partner by name, a hundred to a page, with links to where each letter begins.

import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import { formatCountry, formatItems, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { byName, letterOf, partParam, partPath, partsOf } from '../paging.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { type PartLink, partLinks } from './card-list.ts'

export interface PartnerListProps {
  /** What the list holds, in a sentence. */
  summary: string
  partners: readonly PartnerRow[]
  /** Whether rows say where the relationship stands; only the team sees that. */
  withStatus: boolean
  letters: readonly EntryLink[]
  parts: readonly PartLink[]
}

export interface PartnerRow {
  name: string
  href: string
  type: string
  tier: string
  region: string
  location: string
  status?: string
  /** Anchor of its first letter, on the first partner that has it. */
  anchor?: string
}

const per_page = 100
/** Shorter lists are read at a glance and need no letters. */
const letters_from = 30

export const partnerListPages = (site: Site): Page<PartnerListProps>[] => site.locales.flatMap((locale) => listPages(site, locale))

function listPages(site: Site, locale: Locale): Page<PartnerListProps>[] {
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const program = settings(site.view)
  const partners = site.view.entries.partner.map((entry) => ({ id: entry.id, name: entry.fields.name, entry })).sort(byName(locale))
  const parts = partsOf(partners, per_page)
  const link = (number: number): string => href(locale, partPath('partners/', number))
  const letters = new Map<string, { id: string; href: string }>()
  for (const { number, items } of parts)
    for (const { id, name } of items) {
      const letter = letterOf(name, locale)
      if (!letters.has(letter)) letters.set(letter, { id, href: `${link(number)}#${anchorOf(letter)}` })
    }
  const row = rowOf(site, locale)
  const summary = filled(words.directoryDescription, {
    count: formatNumber(partners.length, locale),
    name: localized(program.name, locale, fallback).value,
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
      ...(number === 1 ? { search: { kind: words.partners, text: summary } } : {}),
      props: {
        summary,
        partners: items.map(({ id, name, entry }) => {
          const letter = letterOf(name, locale)
          return { ...row(entry), ...(letters.get(letter)?.id === id ? { anchor: anchorOf(letter) } : {}) }
        }),
        withStatus: site.audience === 'internal',
        letters: partners.length < letters_from ? [] : [...letters].map(([label, to]) => ({ label, href: to.href })),
        parts: partLinks('partners/', parts.length, number, locale),
      },
    }
  })
}

const anchorOf = (letter: string): string => (letter === '#' ? 'letter-0' : `letter-${letter.toLowerCase()}`)

function rowOf(site: Site, locale: Locale): (entry: Entry<'partner'>) => PartnerRow {
  const fallback = defaultLocale(site)
  const regions = new Map(settings(site.view).regions.map((region) => [region.id, localized(region.name, locale, fallback).value]))
  const tiers = new Map(site.view.entries.tier.map((tier) => [tier.id, localized(tier.fields.name, locale, fallback).value]))
  return ({ id, fields }) => ({
    name: fields.name,
    href: href(locale, `partners/${id}/`),
    type: termIn(fields.type, locale),
    tier: fields.tier === undefined ? '' : (tiers.get(fields.tier) ?? fields.tier),
    region: regions.get(fields.region) ?? fields.region,
    location: formatItems(
      [fields.city, formatCountry(fields.country, locale)].filter((each) => each !== undefined),
      locale,
    ),
    ...(site.audience === 'internal' ? { status: termIn(fields.status, locale) } : {}),
  })
}
