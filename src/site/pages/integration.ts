// Integrations: the list, and a page for each connection with what partners and the team see beyond the public part.
import { maySee } from '../../../schemas/audience.ts'
import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { type FactRow, fact, linksFact, wordsOf } from '../fact-row.ts'
import { formatDate, formatItems, formatNumber } from '../format.ts'
import { type EntryLink, linksTo } from '../links.ts'
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

export interface IntegrationProps {
  id: string
  summary: Localized
  facts: readonly FactRow[]
  documentation?: string
  solutions: readonly EntryLink[]
  /** For partners and the team. */
  technical?: {
    facts: readonly FactRow[]
    endpoints: readonly { method: string; path: string; summary: string }[]
  }
  team?: Team
}

const per_page = 100

export const integrationListPages = (site: Site): Page<CardListProps>[] =>
  site.locales.flatMap((locale) => {
    const words = wordsIn(locale)
    const parts = partsOf(integrationCards(site, locale), per_page)
    const description = filled(words.integrationsDescription, { product: settings(site.view).product.name })
    return parts.map(({ number, items }) => {
      const title =
        number === 1
          ? words.integrations
          : filled(words.pageOf, {
              title: words.integrations,
              page: formatNumber(number, locale),
              pages: formatNumber(parts.length, locale),
            })
      return {
        template: 'integration-list',
        locale,
        path: partPath('integrations/', number),
        params: { page: partParam(number) },
        title,
        description: number === 1 ? description : `${title}. ${description}`,
        section: 'integrations/',
        headings: [],
        ...(number === 1 ? { search: { kind: words.integrations, text: description } } : {}),
        props: { summary: description, cards: items, parts: partLinks('integrations/', parts.length, number, locale) },
      }
    })
  })

export function integrationPages(site: Site): Page<IntegrationProps>[] {
  const solutions = new Map<string, string[]>()
  for (const { id, locale, fields } of site.view.entries.blueprint)
    for (const used of locale === undefined ? (fields.integrations ?? []) : []) solutions.set(used, [...(solutions.get(used) ?? []), id])
  return site.locales.flatMap((locale) =>
    site.view.entries.integration.map((entry) => integrationPage(site, entry, solutions.get(entry.id) ?? [], locale)),
  )
}

function integrationCards(site: Site, locale: Locale): Card[] {
  return site.view.entries.integration
    .map(({ id, fields }) => ({ id, name: fields.name, fields }))
    .sort(byName(locale))
    .map(
      ({ id, name, fields }): Card => ({
        title: name,
        href: href(locale, `integrations/${id}/`),
        text: localized(fields.summary, locale, defaultLocale(site)),
        notes: [
          formatItems(
            linksTo(site, 'partner', fields.partners, locale).map(({ label }) => label),
            locale,
          ),
        ].filter((note) => note !== ''),
        ...(fields.status === 'live' ? {} : { badge: termIn(fields.status, locale) }),
      }),
    )
}

function integrationPage(
  site: Site,
  { id, fields }: Entry<'integration'>,
  solutions: readonly string[],
  locale: Locale,
): Page<IntegrationProps> {
  const words = wordsIn(locale)
  const summary = localized(fields.summary, locale, defaultLocale(site))
  const props: IntegrationProps = {
    id,
    summary,
    facts: [
      ...fact(words.status, termIn(fields.status, locale)),
      ...fact(words.version, { value: fields.version, isolate: true }),
      ...fact(words.support, termIn(fields.support_tier, locale)),
      ...linksFact(words.partners, linksTo(site, 'partner', fields.partners, locale)),
    ],
    ...(fields.doc_link === undefined ? {} : { documentation: fields.doc_link }),
    solutions: linksTo(site, 'blueprint', solutions, locale),
    ...(maySee(site.audience, 'partner') ? { technical: technicalOf(fields, locale) } : {}),
    ...teamPart(site, 'integration', id, locale, () => ({ facts: teamFacts(fields, locale), notes: [fields.notes] })),
  }
  return {
    template: 'integration',
    locale,
    path: `integrations/${id}/`,
    params: { id },
    title: fields.name,
    description: summary.value,
    section: 'integrations/',
    headings: [
      ...(props.solutions.length > 0 ? [{ depth: 2 as const, slug: 'solutions', text: words.usedBy }] : []),
      ...(props.technical ? [{ depth: 2 as const, slug: 'technical', text: words.technical }] : []),
      ...(props.team ? [{ depth: 2 as const, slug: '_team', text: words.team }] : []),
    ],
    search: { kind: words.integration, text: inSentences([summary.value, wordsOf(props.facts)]) },
    props,
  }
}

function technicalOf(
  { auth_method, api_scope, data_access, endpoints }: Entry<'integration'>['fields'],
  locale: Locale,
): NonNullable<IntegrationProps['technical']> {
  const words = wordsIn(locale)
  const scopes = (value: readonly string[]) => (value.length === 0 ? undefined : { value: value.join(', '), isolate: true })
  return {
    facts: [
      ...fact(words.authentication, termIn(auth_method, locale)),
      ...fact(words.dataAccess, termIn(data_access, locale)),
      ...fact(words.scopesRequested, scopes(api_scope.requested)),
      ...fact(words.scopesApproved, scopes(api_scope.approved)),
    ],
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
