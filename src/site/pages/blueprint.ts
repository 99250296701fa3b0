// Joint solutions: the list, and for each one everything that a customer, a seller and an engineer ask first.

import type { Entry, FieldsOf } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import type { Architecture } from '../architecture.ts'
import type { Card } from '../card.ts'
import { bodyDigest } from '../digest.ts'
import { type FactRow, fact, linksFact, wordsOf } from '../fact-row.ts'
import { formatDate, formatDuration, formatItems, formatMoney, formatNumber } from '../format.ts'
import { headingsOf } from '../headings.ts'
import { linksTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { inLocale } from '../navigation.ts'
import { type Heading, href, type Page, proseId } from '../page.ts'
import { byName, partParam, partPath, partsOf } from '../paging.ts'
import { inSentences, plainText } from '../plain-text.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Team, teamPart } from '../team.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { type CardListProps, partLinks } from './card-list.ts'

type Blueprint = FieldsOf<'blueprint'>

export interface BlueprintProps {
  id: string
  /** Changes when the text does. */
  digest: string
  description: string
  facts: readonly FactRow[]
  useCases: Blueprint['use_cases']
  /** The picture in words. */
  summary: Localized
  architecture: Architecture
  /** The arrows in words, for those who cannot see the picture. */
  flows: readonly { from: string; to: string; label: string; protocol?: string }[]
  dataFlow: Blueprint['data_flow']
  components: Blueprint['components']
  alternatives: NonNullable<Blueprint['alternatives']>
  considerations: readonly { topic: string; advice: string }[]
  demo: { length: string; steps: readonly { time: string; do: string; say: string }[] }
  sampleData: readonly { file: string; href: string; description: string; licence: string; sha256?: string }[]
  costs: readonly { size: string; assumption: string; monthly: string }[]
  nextSteps: Blueprint['next_steps']
  team?: Team
}

const per_page = 100

export const blueprintListPages = (site: Site): Page<CardListProps>[] => site.locales.flatMap((locale) => listPages(site, locale))

export const blueprintPages = (site: Site): Page<BlueprintProps>[] =>
  site.locales.flatMap((locale) => sources(site).map((entry) => blueprintPage(site, entry, locale)))

const sources = (site: Site): Entry<'blueprint'>[] => site.view.entries.blueprint.filter((entry) => entry.locale === undefined)

function listPages(site: Site, locale: Locale): Page<CardListProps>[] {
  const words = wordsIn(locale)
  const cards = blueprintCards(site, locale)
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
      props: { summary: description, cards: items, parts: partLinks('blueprints/', parts.length, number, locale) },
    }
  })
}

/** A card for each solution, by title. */
export function blueprintCards(site: Site, locale: Locale): Card[] {
  return sources(site)
    .map((source) => ({ id: source.id, source, name: (inLocale(site, 'blueprint', source.id, locale) ?? source).fields.title }))
    .sort(byName(locale))
    .map(({ id, source, name }): Card => {
      const { fields } = inLocale(site, 'blueprint', id, locale) ?? source
      return {
        title: name,
        href: href(locale, `blueprints/${id}/`),
        text: { value: fields.description, ...(isTranslated(site, id, locale) ? {} : { lang: defaultLocale(site).tag }) },
        notes: [
          linksTo(site, 'partner', fields.partners, locale),
          fields.industries.map((industry) => ({ label: termIn(industry, locale) })),
        ]
          .map((items) =>
            formatItems(
              items.map(({ label }) => label),
              locale,
            ),
          )
          .filter((note) => note !== ''),
        ...(site.audience === 'internal' && source.fields.status !== 'published' ? { badge: termIn(source.fields.status, locale) } : {}),
      }
    })
}

const isTranslated = (site: Site, id: string, locale: Locale): boolean =>
  locale.tag === defaultLocale(site).tag || site.translation('blueprint', id, locale) !== undefined

function blueprintPage(site: Site, source: Entry<'blueprint'>, locale: Locale): Page<BlueprintProps> {
  const words = wordsIn(locale)
  const { id } = source
  const entry = inLocale(site, 'blueprint', id, locale) ?? source
  const { fields } = entry
  const body = entry.body ?? ''
  const props = propsOf(site, source, entry, locale)
  return {
    template: 'blueprint',
    locale,
    path: `blueprints/${id}/`,
    params: { id },
    title: fields.title,
    description: fields.description,
    section: 'blueprints/',
    headings: headingsIn(props, locale, body),
    ...(isTranslated(site, id, locale) ? {} : { contentLang: defaultLocale(site).tag }),
    search: {
      kind: words.solution,
      text: inSentences([
        fields.description,
        wordsOf(props.facts),
        ...fields.use_cases.flatMap((each) => [each.title, each.summary]),
        props.summary.value,
        ...fields.components.map((each) => each.name),
        plainText(body, 'mdx'),
      ]),
    },
    prose: { collection: 'blueprint', entry: proseId(entry) },
    props,
  }
}

function propsOf(site: Site, source: Entry<'blueprint'>, { id, fields, ...entry }: Entry<'blueprint'>, locale: Locale): BlueprintProps {
  const words = wordsIn(locale)
  const nodes = new Map(fields.architecture.nodes.map((node) => [node.id, node.label]))
  const minutes = fields.demo_script.reduce((sum, step) => sum + step.minutes, 0)
  const size = (name: string, { assumption, monthly }: Blueprint['cost']['small']) => ({
    size: name,
    assumption,
    monthly: formatMoney(monthly, locale),
  })
  return {
    id,
    digest: bodyDigest(entry.body ?? ''),
    description: fields.description,
    facts: [
      ...linksFact(words.partners, linksTo(site, 'partner', fields.partners, locale)),
      ...linksFact(words.integrations, linksTo(site, 'integration', fields.integrations, locale)),
      ...fact(
        words.industries,
        formatItems(
          fields.industries.map((industry) => termIn(industry, locale)),
          locale,
        ),
      ),
      ...fact(words.published, fields.published_on && formatDate(fields.published_on, locale)),
    ],
    useCases: fields.use_cases,
    summary: localized(fields.architecture.summary, locale, defaultLocale(site)),
    architecture: { boundaries: fields.architecture.boundaries, nodes: fields.architecture.nodes, edges: fields.architecture.edges },
    flows: fields.architecture.edges.map(({ from, to, label, protocol }) => ({
      from: nodes.get(from) ?? from,
      to: nodes.get(to) ?? to,
      label,
      ...(protocol === undefined ? {} : { protocol }),
    })),
    dataFlow: fields.data_flow,
    components: fields.components,
    alternatives: fields.alternatives ?? [],
    considerations: (fields.considerations ?? []).map(({ topic, advice }) => ({ topic: termIn(topic, locale), advice })),
    demo: {
      length: filled(words.demoLength, {
        steps: formatNumber(fields.demo_script.length, locale),
        time: formatDuration(minutes, 'minute', locale),
      }),
      steps: fields.demo_script.map((step) => ({ time: formatDuration(step.minutes, 'minute', locale), do: step.do, say: step.say })),
    },
    sampleData: (fields.sample_data ?? []).map(({ file, description, licence, sha256 }) => ({
      file,
      href: `/files/blueprints/${id}/${file}`,
      description,
      licence,
      ...(sha256 === undefined ? {} : { sha256 }),
    })),
    costs: [size(words.small, fields.cost.small), size(words.medium, fields.cost.medium), size(words.large, fields.cost.large)],
    nextSteps: fields.next_steps,
    ...teamPart(site, 'blueprint', id, locale, () => ({
      facts: [...fact(words.status, termIn(source.fields.status, locale)), ...fact(words.owner, source.fields.owner)],
      notes: [source.fields.notes],
    })),
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
    section('_next', words.nextSteps),
  ]
}
