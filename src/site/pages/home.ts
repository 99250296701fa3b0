// The home page. For visitors: what partners get, who the program is for, how to start, its tiers, solutions, partners and next dates. The team finds its own day.
import { settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { formatCountry, formatNumber } from '../format.ts'
import { type GainGroup, gainsOf, type Stair, stairOf } from '../gains.ts'
import { linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { type NextDate, nextDates } from '../next-dates.ts'
import { type Heading, href, type Page } from '../page.ts'
import { inSentences } from '../plain-text.ts'
import { flatText, type RequirementText } from '../requirement-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { tierAsks } from '../tier-points.ts'
import { type TierStanding, tierStandings } from '../tier-standing.ts'
import { filled, wordsIn } from '../ui.ts'
import { homeWords } from '../words/home.ts'
import { todayWords } from '../words/today.ts'
import { blueprintCards } from './blueprint.ts'
import { tierOrder } from './tiers.ts'
import { type TodayProps, todayProps } from './today.ts'

export interface HomeProps {
  /** In the internal site, where the team's day is shown in place of the rest. */
  today?: TodayProps
  tagline: Localized
  product: { name: string; summary: Localized; website?: string }
  stair?: Stair
  proof: readonly { value: string; label: string; href: string }[]
  gains: readonly GainGroup[]
  roles: readonly { title: Localized; text: Localized; types: readonly { label: string; href: string }[]; count: string }[]
  start: readonly Card[]
  tiers: readonly { standing: TierStanding; href: string; summary: Localized; engagement: string; asks: readonly string[] }[]
  solutions: readonly Card[]
  partners: readonly { name: string; href: string; logo?: string; note: string; tier?: TierStanding }[]
  dates: readonly NextDate[]
  joining: { title: string; why: Localized }
  contact: readonly FactRow[]
  more: { tiers: string; partners: { label: string; href: string }; solutions: string; events: string; become: string }
}

const most_partners = 9
const most_solutions = 3
const most_dates = 5
const most_asks = 4

export const homePages = (site: Site): Page<HomeProps>[] => site.locales.map((locale) => homePage(site, locale))

function homePage(site: Site, locale: Locale): Page<HomeProps> {
  const words = wordsIn(locale)
  const home = homeWords(locale)
  const fallback = defaultLocale(site)
  const { name, tagline, product, ecosystem } = settings(site.view)
  const summary = localized(product.summary, locale, fallback)
  const stair = stairOf(site, locale)
  const today = todayProps(site, locale)
  const props: HomeProps = {
    ...(today === undefined ? {} : { today }),
    tagline: localized(tagline, locale, fallback),
    product: { name: product.name, summary, ...(product.website === undefined ? {} : { website: product.website }) },
    ...(stair === undefined ? {} : { stair }),
    proof: proofOf(site, locale),
    gains: gainsOf(site, locale),
    roles: rolesOf(site, locale),
    start: startCards(site, locale),
    tiers: tierCards(site, locale),
    solutions: blueprintCards(site, locale).slice(0, most_solutions),
    partners: partnerCards(site, locale),
    dates: nextDates(site, locale, most_dates),
    joining: { title: ecosystem.model === 'open' ? home.whyOpen : home.why, why: localized(ecosystem.why, locale, fallback) },
    contact: contactFacts(site, locale),
    more: {
      tiers: href(locale, 'tiers/'),
      partners: {
        label: filled(words.allPartners, { count: formatNumber(site.view.entries.partner.length, locale) }),
        href: href(locale, 'partners/'),
      },
      solutions: href(locale, 'blueprints/'),
      events: href(locale, 'events/'),
      become: href(locale, 'become-a-partner/'),
    },
  }
  return {
    template: 'home',
    locale,
    path: '',
    params: {},
    title: today === undefined ? localized(name, locale, fallback).value : todayWords(locale).title,
    description: props.tagline.value,
    section: '',
    headings: headingsOf(props, locale),
    wide: true,
    search: {
      kind: words.home,
      text: inSentences([
        props.tagline.value,
        product.name,
        summary.value,
        ...props.roles.flatMap((role) => [role.title.value, role.text.value]),
        props.joining.why.value,
      ]),
    },
    props,
  }
}

/** In other views than the internal one the others are gone already. */
const activePartners = (site: Site): readonly Site['view']['entries']['partner'][number][] =>
  site.audience === 'internal' ? site.view.entries.partner.filter(({ fields }) => fields.status === 'active') : site.view.entries.partner

function proofOf(site: Site, locale: Locale): HomeProps['proof'] {
  const words = homeWords(locale)
  const active = activePartners(site)
  const { blueprint, integration } = site.view.entries
  const solutions = blueprint.filter((entry) => entry.locale === undefined).length
  const { deal_registration } = settings(site.view)
  const figures: [number | undefined, string, string][] = [
    [active.length, words.partners, 'partners/'],
    [new Set(active.map(({ fields }) => fields.country)).size, words.countries, 'partners/'],
    [solutions, words.solutions, 'blueprints/'],
    [integration.length, words.integrations, 'integrations/'],
    [
      deal_registration?.answer_business_days,
      words.answer,
      site.find('guide_page', 'deal-registration') ? 'guide/deal-registration/' : 'guide/',
    ],
  ]
  return figures.flatMap(([value, label, path]) =>
    value === undefined || value === 0 ? [] : [{ value: formatNumber(value, locale), label, href: href(locale, path) }],
  )
}

function rolesOf(site: Site, locale: Locale): HomeProps['roles'] {
  const fallback = defaultLocale(site)
  const active = activePartners(site)
  return (settings(site.view).roles ?? []).map((role) => ({
    title: localized(role.title, locale, fallback),
    text: localized(role.text, locale, fallback),
    types: role.types.map((type) => ({ label: termIn(type, locale), href: href(locale, `partners/?type=${type}`) })),
    count: filled(homeWords(locale).inRole, {
      count: formatNumber(active.filter(({ fields }) => role.types.includes(fields.type)).length, locale),
    }),
  }))
}

/** Finding the tier, reading and applying: those that the program has. */
function startCards(site: Site, locale: Locale): Card[] {
  const words = homeWords(locale)
  const tool = linkTo(site, 'decision', 'which-tier', locale)
  const guide = site.find('guide_page', 'welcome')
  const welcome = site.translation('guide_page', 'welcome', locale) ?? guide
  const description = welcome && {
    value: welcome.fields.description,
    ...(welcome.locale === undefined && locale.tag !== defaultLocale(site).tag ? { lang: defaultLocale(site).tag } : {}),
  }
  const { model } = settings(site.view).ecosystem
  return [
    ...(tool ? [{ title: words.findTier, href: tool.href, text: { value: words.findTierText } }] : []),
    { title: words.readGuide, href: href(locale, guide ? 'guide/welcome/' : 'guide/'), ...(description ? { text: description } : {}) },
    {
      title: words.apply,
      href: href(locale, 'become-a-partner/'),
      text: { value: model === 'open' ? words.applyOpen : words.applyCurated },
    },
  ]
}

function tierCards(site: Site, locale: Locale): HomeProps['tiers'] {
  const standings = tierStandings(site, locale)
  return tierOrder(site).flatMap((tier) => {
    const { id, fields } = tier
    const standing = standings.get(id)
    if (standing === undefined) return []
    const { requirements } = tierAsks(site, tier, locale)
    return {
      standing,
      href: href(locale, `tiers/#${id}`),
      summary: localized(fields.summary, locale, defaultLocale(site)),
      engagement: termIn(fields.engagement, locale),
      asks: requirements === undefined ? [] : asksOf(requirements),
    }
  })
}

// The parts that all have to be met, each in a line of its own.
const asksOf = (text: RequirementText): string[] =>
  ('join' in text && text.join === 'all' ? text.items : [text])
    .slice(0, most_asks)
    .map((item) => ('text' in item ? item.text : flatText(item)))

// The highest tiers first, because they are what a visitor compares a program by.
function partnerCards(site: Site, locale: Locale): HomeProps['partners'] {
  const standings = tierStandings(site, locale)
  const place = (tier: string | undefined): number => (tier === undefined ? 0 : (standings.get(tier)?.order ?? 0))
  const { compare } = new Intl.Collator(locale.tag)
  return activePartners(site)
    .toSorted((a, b) => place(b.fields.tier) - place(a.fields.tier) || compare(a.fields.name, b.fields.name))
    .slice(0, most_partners)
    .map(({ id, fields }) => {
      const tier = fields.tier === undefined ? undefined : standings.get(fields.tier)
      return {
        name: fields.name,
        href: href(locale, `partners/${id}/`),
        ...(fields.logo === undefined ? {} : { logo: `/files/partners/${id}/${fields.logo}` }),
        note: `${termIn(fields.type, locale)} · ${formatCountry(fields.country, locale)}`,
        ...(tier === undefined ? {} : { tier }),
      }
    })
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

function headingsOf(props: HomeProps, locale: Locale): Heading[] {
  const words = homeWords(locale)
  const section = (slug: string, text: string, shown = true): Heading[] => (shown ? [{ depth: 2, slug, text }] : [])
  return [
    ...section('gains', words.gains, props.gains.length > 0),
    ...section('roles', words.roles, props.roles.length > 0),
    ...section('start', words.start),
    ...section('tiers', words.tiers, props.tiers.length > 0),
    ...section('solutions', words.solutionsTitle, props.solutions.length > 0),
    ...section('partners', words.partnersTitle, props.partners.length > 0),
    ...section('dates', words.dates, props.dates.length > 0),
  ]
}
