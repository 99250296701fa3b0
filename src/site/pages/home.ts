// The home page: what the program is, its tiers, who is in it, what they sell, and how to start. The team also finds what it works with.
import { settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { formatCountry, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { proseOrder } from '../navigation.ts'
import { type Heading, href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { blueprintCards } from './blueprint.ts'
import { proseSections } from './guide-list.ts'
import { tierOrder } from './tiers.ts'

export interface HomeProps {
  tagline: Localized
  product: { name: string; summary: Localized; website?: string }
  joining: { model: string; why: Localized }
  start: readonly Card[]
  tiers: readonly Card[]
  partners: readonly Card[]
  /** "All 40 partners" and the like, with where they are. */
  more: { guide: string; tiers: string; partners: { label: string; href: string }; solutions: string }
  solutions: readonly Card[]
  contact: readonly FactRow[]
  /** In the internal site: what there is, and how much of it. */
  numbers?: readonly { label: string; count: string; href: string }[]
}

const most_partners = 12
const most_solutions = 6

export const homePages = (site: Site): Page<HomeProps>[] => site.locales.map((locale) => homePage(site, locale))

function homePage(site: Site, locale: Locale): Page<HomeProps> {
  const words = wordsIn(locale)
  const fallback = defaultLocale(site)
  const { name, tagline, product, ecosystem } = settings(site.view)
  const active = activePartners(site)
  const summary = localized(product.summary, locale, fallback)
  const props: HomeProps = {
    tagline: localized(tagline, locale, fallback),
    product: { name: product.name, summary, ...(product.website === undefined ? {} : { website: product.website }) },
    joining: { model: ecosystem.model === 'open' ? words.joinOpen : words.joinCurated, why: localized(ecosystem.why, locale, fallback) },
    start: startCards(site, locale),
    tiers: tierOrder(site).map(({ id, fields }) => ({
      title: localized(fields.name, locale, fallback).value,
      href: href(locale, `tiers/#${id}`),
      text: localized(fields.summary, locale, fallback),
      notes: [termIn(fields.engagement, locale)],
    })),
    partners: partnerCards(site, active, locale),
    more: {
      guide: href(locale, 'guide/'),
      tiers: href(locale, 'tiers/'),
      partners: {
        label: filled(words.allPartners, { count: formatNumber(site.view.entries.partner.length, locale) }),
        href: href(locale, 'partners/'),
      },
      solutions: href(locale, 'blueprints/'),
    },
    solutions: blueprintCards(site, locale).slice(0, most_solutions),
    contact: contactFacts(site, locale),
    ...(site.audience === 'internal' ? { numbers: numbersOf(site, locale) } : {}),
  }
  return {
    template: 'home',
    locale,
    path: '',
    params: {},
    title: localized(name, locale, fallback).value,
    description: props.tagline.value,
    section: '',
    headings: headingsOf(props, locale),
    search: { kind: words.home, text: inSentences([props.tagline.value, product.name, summary.value, props.joining.why.value]) },
    props,
  }
}

/** In other views than the internal one the others are gone already. */
const activePartners = (site: Site): readonly Site['view']['entries']['partner'][number][] =>
  site.audience === 'internal' ? site.view.entries.partner.filter(({ fields }) => fields.status === 'active') : site.view.entries.partner

// The highest tiers first, because they are what a visitor compares a program by.
function partnerCards(site: Site, active: ReturnType<typeof activePartners>, locale: Locale): Card[] {
  const fallback = defaultLocale(site)
  const place = (tier: string | undefined): number => (tier === undefined ? 0 : (site.find('tier', tier)?.fields.order ?? 0))
  const { compare } = new Intl.Collator(locale.tag)
  return [...active]
    .sort((a, b) => place(b.fields.tier) - place(a.fields.tier) || compare(a.fields.name, b.fields.name))
    .slice(0, most_partners)
    .map(({ id, fields }) => {
      const tier = fields.tier === undefined ? undefined : site.find('tier', fields.tier)
      return {
        title: fields.name,
        href: href(locale, `partners/${id}/`),
        notes: [termIn(fields.type, locale), formatCountry(fields.country, locale)],
        ...(tier ? { badge: localized(tier.fields.name, locale, fallback).value } : {}),
      }
    })
}

/** The guide's page on joining and those of its section; without one, the first section. */
function startCards(site: Site, locale: Locale): Card[] {
  const words = wordsIn(locale)
  const section = (site.find('guide_page', 'join') ?? proseOrder(site, 'guide_page')[0])?.fields.section
  const found = proseSections(site, 'guide_page', 'guide/', locale, words.guide).find(({ id }) => id === section)
  const join = site.find('guide_page', 'join') && href(locale, 'guide/join/')
  return [...(found?.pages ?? [])].sort((a, b) => Number(b.href === join) - Number(a.href === join)).slice(0, 4)
}

function contactFacts(site: Site, locale: Locale): FactRow[] {
  const words = wordsIn(locale)
  const { contact, privacy_contact, vendor } = settings(site.view)
  const address = (email: string) => ({ value: email, href: `mailto:${email}`, isolate: true })
  return [
    ...fact(words.questions, address(contact)),
    ...fact(words.privacyQuestions, privacy_contact && address(privacy_contact.email)),
    ...fact(words.runBy, { value: vendor.legal_name, href: vendor.website, isolate: true }),
  ]
}

function numbersOf(site: Site, locale: Locale): NonNullable<HomeProps['numbers']> {
  const words = wordsIn(locale)
  const { entries } = site.view
  const row = (label: string, path: string, all: readonly { locale?: string }[]) => ({
    label,
    count: formatNumber(all.filter((entry) => entry.locale === undefined).length, locale),
    href: href(locale, path),
  })
  return [
    row(words.partners, 'partners/', entries.partner),
    row(words.solutions, 'blueprints/', entries.blueprint),
    row(words.integrations, 'integrations/', entries.integration),
    row(words.listings, 'listings/', entries.listing),
    row(words.legal, 'legal/', entries.legal_document),
    row(words.decisions, 'decisions/', entries.decision),
    row(words.checklists, 'checklists/', entries.checklist),
    row(words.guide, 'guide/', entries.guide_page),
    row(words.playbook, 'playbook/', entries.playbook_page),
    row(words.records, 'records/', Object.values(entries).flat()),
  ]
}

function headingsOf(props: HomeProps, locale: Locale): Heading[] {
  const words = wordsIn(locale)
  const section = (slug: string, text: string, shown = true): Heading[] => (shown ? [{ depth: 2, slug, text }] : [])
  return [
    ...section('numbers', words.numbers, props.numbers !== undefined),
    ...section('product', words.product),
    ...section('start', words.start, props.start.length > 0),
    ...section('tiers', words.tiers),
    ...section('partners', words.activePartners, props.partners.length > 0),
    ...section('solutions', words.solutions, props.solutions.length > 0),
    ...section('contact', words.contact),
  ]
}
