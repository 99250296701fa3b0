// Everything that the page of a joint solution shows, in the reader's language.
import type { Entry, FieldsOf } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import type { Architecture } from '../architecture.ts'
import type { Card } from '../card.ts'
import { bodyDigest } from '../digest.ts'
import { type FactRow, fact, linksFact } from '../fact-row.ts'
import { fileType, formatBytes } from '../file-size.ts'
import { formatCountry, formatDate, formatDuration, formatItems, formatMoney, formatNumber } from '../format.ts'
import { linksTo, linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Team, teamPart } from '../team.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled, wordsIn } from '../ui.ts'
import { solutionWords } from '../words/solutions.ts'

type Blueprint = FieldsOf<'blueprint'>
type Kinds = Architecture['boundaries'][number]['kind']

export interface BlueprintProps {
  id: string
  /** Changes when the text does. */
  digest: string
  description: string
  /** Who delivers it, for whom, since when, and how long it takes to read and to show. */
  facts: readonly FactRow[]
  useCases: Blueprint['use_cases']
  /** The picture in words. */
  summary: Localized
  architecture: Architecture
  /** What the signs of the picture mean: who runs each boundary, and the kinds of boxes. */
  legend: { boundaries: readonly { kind: Kinds; label: string; owner: string }[]; nodes: readonly { kind: string; label: string }[] }
  /** The arrows in words, for those who cannot see the picture. */
  flows: readonly { from: string; to: string; label: string; protocol?: string; steps?: string }[]
  dataFlow: Blueprint['data_flow']
  components: Blueprint['components']
  alternatives: NonNullable<Blueprint['alternatives']>
  considerations: readonly { topic: string; advice: string }[]
  demo: { length: string; steps: readonly { from: string; time: string; do: string; say: string }[] }
  sampleData: readonly { file: string; href: string; description: string; licence: string; type: string; sha256?: string }[]
  costs: readonly { size: string; assumption: string; monthly: string }[]
  talk: readonly { label: string; href: string; note: string }[]
  contact: string
  nextSteps: Blueprint['next_steps']
  related: readonly Card[]
  team?: Team
}

/** Props of a page; `prose` are the words of its text, `related` are cards of solutions that share something with it. */
export function blueprintProps(
  site: Site,
  source: Entry<'blueprint'>,
  { id, fields, body = '' }: Entry<'blueprint'>,
  prose: string,
  related: readonly Card[],
  locale: Locale,
): BlueprintProps {
  const words = wordsIn(locale)
  const own = solutionWords(locale)
  const minutes = fields.demo_script.reduce((sum, step) => sum + step.minutes, 0)
  const time = (value: number): string => formatDuration(value, 'minute', locale)
  const size = (name: string, { assumption, monthly }: Blueprint['cost']['small']) => ({
    size: name,
    assumption,
    monthly: formatMoney(monthly, locale),
  })
  return {
    id,
    digest: bodyDigest(body),
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
      ...fact(own.reading, time(readingMinutes(fields, prose))),
      ...fact(own.showing, time(minutes)),
    ],
    useCases: fields.use_cases,
    summary: localized(fields.architecture.summary, locale, defaultLocale(site)),
    architecture: { boundaries: fields.architecture.boundaries, nodes: fields.architecture.nodes, edges: fields.architecture.edges },
    legend: legendOf(site, fields.architecture, locale),
    flows: flowsOf(fields.architecture, locale),
    dataFlow: fields.data_flow,
    components: fields.components,
    alternatives: fields.alternatives ?? [],
    considerations: (fields.considerations ?? []).map(({ topic, advice }) => ({ topic: termIn(topic, locale), advice })),
    demo: {
      length: filled(words.demoLength, { steps: formatNumber(fields.demo_script.length, locale), time: time(minutes) }),
      steps: demoSteps(fields.demo_script, locale),
    },
    sampleData: (fields.sample_data ?? []).map(({ file, description, licence, sha256 }) => ({
      file,
      href: `/files/blueprints/${id}/${file}`,
      description,
      licence,
      type: typeOf(site, source, file, locale),
      ...(sha256 === undefined ? {} : { sha256 }),
    })),
    costs: [size(words.small, fields.cost.small), size(words.medium, fields.cost.medium), size(words.large, fields.cost.large)],
    talk: fields.partners.flatMap((partner) => talkTo(site, partner, locale) ?? []),
    contact: settings(site.view).contact,
    nextSteps: fields.next_steps,
    related,
    ...teamPart(site, 'blueprint', id, locale, () => ({
      facts: teamFacts(source.fields, locale),
      notes: [source.fields.notes],
    })),
  }
}

const words_a_minute = 200

function readingMinutes(fields: Blueprint, prose: string): number {
  const texts = [
    prose,
    fields.architecture.summary,
    ...fields.use_cases.map((each) => each.summary),
    ...fields.data_flow,
    ...fields.components.map((each) => each.why),
    ...(fields.considerations ?? []).map((each) => each.advice),
    ...fields.demo_script.flatMap((step) => [step.do, step.say]),
  ]
  return Math.max(1, Math.round(texts.join(' ').split(/\s+/).length / words_a_minute))
}

function legendOf(site: Site, { boundaries, nodes }: Architecture, locale: Locale): BlueprintProps['legend'] {
  const { owner, node } = solutionWords(locale)
  const vendor = settings(site.view).vendor.legal_name
  const held = boundaries.filter(({ id }) => nodes.some((each) => each.boundary === id))
  return {
    boundaries: held.map(({ kind, label }) => ({ kind, label, owner: filled(owner[kind], { vendor }) })),
    nodes: [...new Set(nodes.map(({ kind }) => kind))].map((kind) => ({ kind, label: node[kind] })),
  }
}

function flowsOf({ nodes, edges }: Architecture, locale: Locale): BlueprintProps['flows'] {
  const names = new Map(nodes.map((node) => [node.id, node.label]))
  const { inStep } = solutionWords(locale)
  const numbers = (steps: readonly number[]): string =>
    formatItems(
      steps.map((step) => formatNumber(step, locale)),
      locale,
    )
  return edges.map(({ from, to, label, protocol, steps = [] }) => ({
    from: names.get(from) ?? from,
    to: names.get(to) ?? to,
    label,
    ...(protocol === undefined ? {} : { protocol }),
    ...(steps.length === 0 ? {} : { steps: filled(inStep, { steps: numbers(steps) }) }),
  }))
}

function demoSteps(script: Blueprint['demo_script'], locale: Locale): BlueprintProps['demo']['steps'] {
  const { from } = solutionWords(locale)
  let start = 0
  return script.map((step) => {
    const clock = `${Math.floor(start)}:${String(Math.round((start % 1) * 60)).padStart(2, '0')}`
    start += step.minutes
    return { from: filled(from, { time: clock }), time: formatDuration(step.minutes, 'minute', locale), do: step.do, say: step.say }
  })
}

function typeOf(site: Site, { file }: Entry<'blueprint'>, name: string, locale: Locale): string {
  const bytes = site.view.sizes?.[`${file.replace(/\/[^/]*$/, '')}/${name}`]
  return bytes ? filled(solutionWords(locale).fileSize, { type: fileType(name), size: formatBytes(bytes, locale) }) : fileType(name)
}

function talkTo(site: Site, id: string, locale: Locale): BlueprintProps['talk'][number] | undefined {
  const link = linkTo(site, 'partner', id, locale)
  const partner = site.find('partner', id)
  if (link === undefined || partner === undefined) return undefined
  const { type, city, country } = partner.fields
  const place = [city, formatCountry(country, locale)].filter((part) => part !== undefined)
  return { ...link, note: [termIn(type, locale), formatItems(place, locale)].join(' · ') }
}

function teamFacts({ status, owner }: Blueprint, locale: Locale): FactRow[] {
  const words = wordsIn(locale)
  return [...fact(words.status, termIn(status, locale)), ...fact(words.owner, owner)]
}
