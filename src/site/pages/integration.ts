// Integrations: the list with its filters, and a page for each connection with what partners and the team see beyond the public part.
import { maySee } from '../../../schemas/audience.ts'
import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { type PartnerLink, partnerLink } from '../directory/partners.ts'
import { type Facet, facetsOf } from '../facet.ts'
import { type FactRow, fact, wordsOf } from '../fact-row.ts'
import { formatDate, formatItems, formatNumber } from '../format.ts'
import { linksTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { byName, partParam, partPath, partsOf } from '../paging.ts'
import { inSentences } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { solutionCard } from '../solution-card.ts'
import { type Team, teamPart } from '../team.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { directoryWords } from '../words/directory.ts'
import { type CardListProps, partLinks } from './card-list.ts'

/** A card with what it is filtered by: ids by facet. */
export interface IntegrationCard extends Card {
  tags: Readonly<Record<string, readonly string[]>>
}

export interface IntegrationListProps extends CardListProps {
  cards: readonly IntegrationCard[]
  /** None in a list of several parts, because only the cards of this part could be filtered. */
  facets: readonly Facet[]
}

export interface IntegrationProps {
  id: string
  summary: Localized
  /** How far it is, and whether it can be relied on. */
  status: { label: string; live: boolean; note?: string }
  partners: readonly PartnerLink[]
  facts: readonly FactRow[]
  /** Who supports it, in a sentence. */
  support: { title: string; text: string }
  documentation?: string
  solutions: readonly Card[]
  /** For partners and the team. */
  technical?: {
    facts: readonly FactRow[]
    scopes: readonly { name: string; granted: boolean }[]
    endpoints: readonly { method: string; path: string; summary: string }[]
  }
  team?: Team
}

type Integration = Entry<'integration'>

const per_page = 100

export const integrationListPages = (site: Site): Page<IntegrationListProps>[] => site.locales.flatMap((locale) => listPages(site, locale))

function listPages(site: Site, locale: Locale): Page<IntegrationListProps>[] {
  const words = wordsIn(locale)
  const own = directoryWords(locale)
  const cards = integrationCards(site, locale)
  const parts = partsOf(cards, per_page)
  const { name: product } = settings(site.view).product
  const description = filled(words.integrationsDescription, { product })
  return parts.map(({ number, items }) => {
    const place = { title: words.integrations, page: formatNumber(number, locale), pages: formatNumber(parts.length, locale) }
    const title = number === 1 ? words.integrations : filled(words.pageOf, place)
    return {
      template: 'integration-list',
      locale,
      path: partPath('integrations/', number),
      params: { page: partParam(number) },
      title,
      description: number === 1 ? description : `${title}. ${description}`,
      section: 'integrations/',
      headings: [],
      wide: true,
      ...(number === 1 ? { search: { kind: words.integrations, text: description } } : {}),
      props: {
        summary: filled(own.integrationLead, { product }),
        cards: items,
        facets: parts.length === 1 ? integrationFacets(site, cards, locale) : [],
        parts: partLinks('integrations/', parts.length, number, locale),
      },
    }
  })
}

function integrationCards(site: Site, locale: Locale): IntegrationCard[] {
  const words = wordsIn(locale)
  return site.view.entries.integration
    .map(({ id, fields }) => ({ id, name: fields.name, fields }))
    .sort(byName(locale))
    .map(({ id, name, fields }) => ({
      title: name,
      href: href(locale, `integrations/${id}/`),
      text: localized(fields.summary, locale, defaultLocale(site)),
      notes: [
        formatItems(
          linksTo(site, 'partner', fields.partners, locale).map(({ label }) => label),
          locale,
        ),
        `${words.support}: ${termIn(fields.support_tier, locale)}`,
      ].filter((note) => note !== ''),
      ...(fields.status === 'live' ? {} : { badge: termIn(fields.status, locale) }),
      tags: {
        status: [fields.status],
        support: [fields.support_tier],
        partner: fields.partners,
        ...(maySee(site.audience, 'partner') ? { sign_in: [fields.auth_method] } : {}),
      },
    }))
}

function integrationFacets(site: Site, cards: readonly IntegrationCard[], locale: Locale): Facet[] {
  const words = wordsIn(locale)
  const term = (id: string): string => termIn(id, locale)
  const partner = (id: string): string => site.find('partner', id)?.fields.name ?? id
  return facetsOf(
    cards.map(({ tags }) => tags),
    [
      { id: 'status', label: words.status, nameOf: term },
      { id: 'support', label: words.support, nameOf: term },
      { id: 'partner', label: words.partner, nameOf: partner },
      { id: 'sign_in', label: words.authentication, nameOf: term },
    ],
    locale,
  )
}

export function integrationPages(site: Site): Page<IntegrationProps>[] {
  const solutions = new Map<string, Entry<'blueprint'>[]>()
  for (const entry of site.view.entries.blueprint)
    for (const used of entry.locale === undefined ? (entry.fields.integrations ?? []) : [])
      solutions.set(used, [...(solutions.get(used) ?? []), entry])
  return site.locales.flatMap((locale) =>
    site.view.entries.integration.map((entry) => integrationPage(site, entry, solutions.get(entry.id) ?? [], locale)),
  )
}

function integrationPage(
  site: Site,
  { id, fields }: Integration,
  solutions: readonly Entry<'blueprint'>[],
  locale: Locale,
): Page<IntegrationProps> {
  const words = wordsIn(locale)
  const own = directoryWords(locale)
  const summary = localized(fields.summary, locale, defaultLocale(site))
  const partners = (fields.partners ?? []).flatMap((each) => site.find('partner', each) ?? [])
  const props: IntegrationProps = {
    id,
    summary,
    status: {
      label: termIn(fields.status, locale),
      live: fields.status === 'live',
      ...(fields.status === 'beta' ? { note: own.beta } : {}),
    },
    partners: partners.map((partner) => partnerLink(partner, locale)),
    facts: [
      ...fact(words.status, termIn(fields.status, locale)),
      ...fact(words.version, { value: fields.version, isolate: true }),
      ...fact(words.support, termIn(fields.support_tier, locale)),
    ],
    support: {
      title: own.answers,
      text: filled(own.answersText[fields.support_tier], { vendor: settings(site.view).vendor.legal_name }),
    },
    ...(fields.doc_link === undefined ? {} : { documentation: fields.doc_link }),
    solutions: solutions.map((solution) => solutionCard(site, solution, locale)),
    ...(maySee(site.audience, 'partner') ? { technical: technicalOf(fields, locale) } : {}),
    ...teamPart(site, 'integration', id, locale, () => ({ facts: teamFacts(fields, locale), notes: [fields.notes] })),
  }
  const said = [summary.value, wordsOf(props.facts), ...props.partners.map(({ label }) => label), props.support.text]
  return {
    template: 'integration',
    locale,
    path: `integrations/${id}/`,
    params: { id },
    title: fields.name,
    description: summary.value,
    section: 'integrations/',
    headings: [],
    wide: true,
    search: { kind: words.integration, text: inSentences(said) },
    props,
  }
}

function technicalOf(
  { auth_method, api_scope, data_access, endpoints }: Entry<'integration'>['fields'],
  locale: Locale,
): NonNullable<IntegrationProps['technical']> {
  const words = wordsIn(locale)
  return {
    facts: [...fact(words.authentication, termIn(auth_method, locale)), ...fact(words.dataAccess, termIn(data_access, locale))],
    scopes: [...new Set([...api_scope.requested, ...api_scope.approved])].map((name) => ({
      name,
      granted: api_scope.approved.includes(name),
    })),
    endpoints: endpoints ?? [],
  }
}

function teamFacts({ owner, security_review }: Entry<'integration'>['fields'], locale: Locale): FactRow[] {
  const words = wordsIn(locale)
  const review =
    security_review &&
    formatItems(
      [
        termIn(security_review.status, locale),
        ...(security_review.security_review_date === undefined ? [] : [formatDate(security_review.security_review_date, locale)]),
      ],
      locale,
    )
  return [...fact(words.owner, owner), ...fact(words.securityReview, review)]
}
