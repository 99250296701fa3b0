// Joint solutions: the list with its filters, and for each one everything that a customer, a seller and an engineer ask first.

import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import type { Card } from '../card.ts'
import { type Facet, facetsOf } from '../facet.ts'
import { wordsOf } from '../fact-row.ts'
import { formatItems, formatNumber } from '../format.ts'
import { headingsOf } from '../headings.ts'
import { linksTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { foreign, inLocale } from '../navigation.ts'
import { type Heading, href, type Page, proseId } from '../page.ts'
import { byName, partParam, partPath, partsOf } from '../paging.ts'
import { inSentences, plainText } from '../plain-text.ts'
import { relatedSolutions, solutionTags, type Tags } from '../related.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Thumbnail, thumbnailOf } from '../thumbnail.ts'
import { filled, wordsIn } from '../ui.ts'
import { solutionWords } from '../words/solutions.ts'
import { type BlueprintProps, blueprintProps } from './blueprint-props.ts'
import { type CardListProps, partLinks } from './card-list.ts'

/** A card with its picture, and what it is filtered by: ids by facet. */
export interface SolutionCard extends Card {
  thumbnail: Thumbnail
  tags: Tags
}

export interface BlueprintListProps extends CardListProps {
  cards: readonly SolutionCard[]
  /** What the cards can be filtered by; none in a list of several parts. */
  facets: readonly Facet[]
}

const per_page = 100

export const blueprintListPages = (site: Site): Page<BlueprintListProps>[] => site.locales.flatMap((locale) => listPages(site, locale))

export const blueprintPages = (site: Site): Page<BlueprintProps>[] =>
  site.locales.flatMap((locale) => sources(site).map((entry) => blueprintPage(site, entry, locale)))

const sources = (site: Site): Entry<'blueprint'>[] => site.view.entries.blueprint.filter((entry) => entry.locale === undefined)

function listPages(site: Site, locale: Locale): Page<BlueprintListProps>[] {
  const words = wordsIn(locale)
  const cards = solutionCards(site, locale)
  const parts = partsOf(cards, per_page)
  const description = filled(words.solutionsDescription, { product: settings(site.view).product.name })
  return parts.map(({ number, items }) => {
    const title =
      number === 1
        ? words.solutions
        : filled(words.pageOf, { title: words.solutions, page: formatNumber(number, locale), pages: formatNumber(parts.length, locale) })
    return {
      template: 'blueprint-list',
      locale,
      path: partPath('blueprints/', number),
      params: { page: partParam(number) },
      title,
      description: number === 1 ? description : `${title}. ${description}`,
      section: 'blueprints/',
      headings: [],
      ...(number === 1 ? { search: { kind: words.solutions, text: description } } : {}),
      wide: true,
      props: {
        summary: description,
        cards: items,
        facets: parts.length === 1 ? facets(site, items, locale) : [],
        parts: partLinks('blueprints/', parts.length, number, locale),
      },
    }
  })
}

/** A card for each solution, by title. */
export const blueprintCards = (site: Site, locale: Locale): Card[] => byTitle(site, locale).map((source) => cardOf(site, source, locale))

const solutionCards = (site: Site, locale: Locale): SolutionCard[] =>
  byTitle(site, locale).map((source) => ({
    ...cardOf(site, source, locale),
    thumbnail: thumbnailOf(source.fields.architecture),
    tags: solutionTags(site, source.id),
  }))

const byTitle = (site: Site, locale: Locale): Entry<'blueprint'>[] =>
  sources(site)
    .map((source) => ({ id: source.id, source, name: (inLocale(site, 'blueprint', source.id, locale) ?? source).fields.title }))
    .sort(byName(locale))
    .map(({ source }) => source)

function cardOf(site: Site, source: Entry<'blueprint'>, locale: Locale): Card {
  const { id } = source
  const { fields } = inLocale(site, 'blueprint', id, locale) ?? source
  const notes = [
    linksTo(site, 'partner', fields.partners, locale).map(({ label }) => label),
    fields.industries.map((each) => termIn(each, locale)),
  ]
  return {
    title: fields.title,
    ...foreign(site, 'blueprint', id, locale),
    href: href(locale, `blueprints/${id}/`),
    text: { value: fields.description, ...foreign(site, 'blueprint', id, locale) },
    notes: notes.map((items) => formatItems(items, locale)).filter((note) => note !== ''),
    ...(site.audience === 'internal' && source.fields.status !== 'published' ? { badge: termIn(source.fields.status, locale) } : {}),
  }
}

function facets(site: Site, cards: readonly SolutionCard[], locale: Locale): Facet[] {
  const words = wordsIn(locale)
  const named = (kind: 'partner' | 'integration') => (id: string) => linksTo(site, kind, [id], locale)[0]?.label ?? id
  return facetsOf(
    cards.map(({ tags }) => tags),
    [
      { id: 'industry', label: words.industries, nameOf: (id) => termIn(id, locale) },
      { id: 'partner', label: words.partners, nameOf: named('partner') },
      { id: 'integration', label: words.integrations, nameOf: named('integration') },
    ],
    locale,
  )
}

const most_related = 3

const isTranslated = (site: Site, id: string, locale: Locale): boolean =>
  locale.tag === defaultLocale(site).tag || site.translation('blueprint', id, locale) !== undefined

function blueprintPage(site: Site, source: Entry<'blueprint'>, locale: Locale): Page<BlueprintProps> {
  const words = wordsIn(locale)
  const { id } = source
  const entry = inLocale(site, 'blueprint', id, locale) ?? source
  const { fields } = entry
  const body = entry.body ?? ''
  const related = relatedSolutions(site, id, most_related).map((each) => cardOf(site, each, locale))
  const prose = plainText(body, 'mdx')
  const props = blueprintProps(site, source, entry, prose, related, locale)
  return {
    template: 'blueprint',
    locale,
    path: `blueprints/${id}/`,
    params: { id },
    title: fields.title,
    description: fields.description,
    section: 'blueprints/',
    headings: headingsIn(props, locale, body),
    wide: true,
    ...(isTranslated(site, id, locale) ? {} : { contentLang: defaultLocale(site).tag }),
    search: {
      kind: words.solution,
      text: inSentences([
        fields.description,
        wordsOf(props.facts),
        ...fields.use_cases.flatMap((each) => [each.title, each.summary]),
        props.summary.value,
        ...fields.components.map((each) => each.name),
        prose,
      ]),
    },
    prose: { collection: 'blueprint', entry: proseId(entry) },
    props,
  }
}

// Anchors of our own sections begin with "_", because those of the text are made from its headings.
function headingsIn(props: BlueprintProps, locale: Locale, body: string): Heading[] {
  const words = wordsIn(locale)
  const section = (slug: string, text: string): Heading => ({ depth: 2, slug, text })
  return [
    ...(props.team === undefined ? [] : [section('_team', words.team)]),
    section('_use-cases', words.useCases),
    section('_architecture', words.architecture),
    section('_data-flow', words.dataFlow),
    section('_components', words.components),
    ...(props.alternatives.length > 0 ? [section('_alternatives', words.alternatives)] : []),
    ...(props.considerations.length > 0 ? [section('_considerations', words.considerations)] : []),
    section('_demo', words.demo),
    ...(props.sampleData.length > 0 ? [section('_sample-data', words.sampleData)] : []),
    section('_cost', words.cost),
    section('_deploy', words.deploy),
    ...headingsOf(body).flatMap((heading): Heading[] => (heading.depth === 2 ? [{ ...heading, depth: 3 }] : [])),
    section('_talk', solutionWords(locale).talk),
    section('_next', words.nextSteps),
    ...(props.related.length > 0 ? [section('_related', solutionWords(locale).alsoRead)] : []),
  ]
}
