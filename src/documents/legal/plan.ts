// Legal packets: for everybody the templates with blanks; for each partner what it signs or has signed, filled, in the languages that are asked for.
import type { Packet } from '../../gate/legal-packets.ts'
import { type Entry, settings } from '../../program/program.ts'
import { defaultLocale } from '../../site/site.ts'
import { type Artifact, fileName } from '../artifact.ts'
import { job } from '../job.ts'
import type { Plan, Planned, Source } from '../plan.ts'
import { packetFaults, templateFaults } from './faults.ts'
import { blankFilling, commonOf, fillingOf } from './filling.ts'
import { textInAll } from './titles.ts'

export const legalPlan: Plan = (source) => {
  const { problems, broken } = templateFaults(source)
  const textOf: TextOf = (document, tag) => {
    const id = `${document.id}/${tag}`
    return broken.has(id) ? undefined : source.site.find('legal_text', id)
  }
  if (source.site.audience === 'public') return { artifacts: templates(source, textOf), problems }
  if (source.packets === undefined) return { artifacts: [], problems: [] }
  const planned = source.packets.map((packet) => packetPlan(source, packet, textOf))
  return {
    artifacts: planned.flatMap(({ artifacts }) => artifacts),
    problems: [...problems, ...planned.flatMap((each) => each.problems)],
  }
}

/** The text of a document in a language; undefined where there is none, or none that anything may be made of. */
type TextOf = (document: Entry<'legal_document'>, tag: string) => Entry<'legal_text'> | undefined

/** The blank templates. */
function templates({ site }: Source, textOf: TextOf): Artifact[] {
  const fallback = defaultLocale(site).tag
  const author = settings(site.view).vendor.legal_name
  return site.view.entries.legal_document.flatMap((document) =>
    document.fields.languages.flatMap((tag): Artifact[] => {
      const text = textOf(document, tag)
      if (text === undefined) return []
      const filling = blankFilling(document, tag)
      const name = (ending: string): string =>
        `legal/${fileName({ artifact: `${document.id}-${tag}`, about: 'template', day: filling.day, version: document.fields.version, ending })}`
      const shared = {
        audience: 'public' as const,
        kind: 'legal' as const,
        title: textInAll(document.fields.title),
        entry: { kind: 'legal_document', id: document.id },
        locale: tag,
        version: document.fields.version,
        inputs: [document.file, text.file],
        source: { file: text.file },
      }
      const common = commonOf(document, text, fallback)
      return [
        { ...shared, path: name('pdf'), job: job('legal-pdf', filling, common) },
        { ...shared, path: name('docx'), job: job('legal-docx', { ...filling, author }, common) },
      ]
    }),
  )
}

function packetPlan(source: Source, packet: Packet, textOf: TextOf): Planned {
  const { site } = source
  const { given, document, partner, languages } = packet
  const fallback = settings(site.view).default_locale
  const problems = packetFaults(source, packet)
  if (problems.length > 0) return { artifacts: [], problems }
  const made = languages.flatMap((tag) => {
    const text = textOf(document, tag)
    return text === undefined
      ? []
      : [{ tag, text, common: commonOf(document, text, fallback), filling: fillingOf(packet, tag, site.asOf, fallback) }]
  })
  const shared = {
    audience: 'partner' as const,
    kind: 'legal' as const,
    title: textInAll(document.fields.title),
    partner: partner.id,
    entry: { kind: 'legal_document', id: document.id },
    version: document.fields.version,
    source: { file: partner.file },
  }
  const path = (artifact: string, day: string, ending: string): string =>
    `${partner.id}/${fileName({ artifact, about: partner.id, day, version: document.fields.version, ending })}`
  const inputs = (...texts: readonly Entry<'legal_text'>[]): string[] => [...packet.inputs, ...texts.map(({ file }) => file)]
  const author = given.settings.vendor.legal_name
  const single = made.flatMap(({ tag, text, common, filling }): Artifact[] => {
    const of = { ...shared, locale: tag, inputs: inputs(text) }
    const name = (ending: string): string => path(`${document.id}-${tag}`, filling.day, ending)
    return [
      { ...of, path: name('pdf'), job: job('legal-pdf', filling, common) },
      { ...of, path: name('docx'), job: job('legal-docx', { ...filling, author }, common) },
    ]
  })
  // A third language does not take the place of one whose text is broken.
  const [first, second] = languages
    .filter((tag) => site.find('legal_text', `${document.id}/${tag}`) !== undefined)
    .slice(0, 2)
    .map((tag) => made.find((each) => each.tag === tag))
  if (packet.prevailing === undefined || first === undefined || second === undefined) return { artifacts: single, problems: [] }
  const of = { ...shared, inputs: inputs(first.text, second.text) }
  const name = (ending: string): string => path(`${document.id}-${first.tag}-${second.tag}`, first.filling.day, ending)
  const fillings = { first: first.filling, second: second.filling }
  const pair = pairOf(first.common, second.common)
  const both: Artifact[] = [
    { ...of, path: name('pdf'), job: job('legal-bilingual-pdf', fillings, pair) },
    { ...of, path: name('docx'), job: job('legal-bilingual-docx', { ...fillings, author }, pair) },
  ]
  return { artifacts: [...single, ...both], problems: [] }
}

const pairs = new WeakMap<object, WeakMap<object, { first: ReturnType<typeof commonOf>; second: ReturnType<typeof commonOf> }>>()

// Jobs share a pair as one and the same object, as they share each text.
function pairOf(first: ReturnType<typeof commonOf>, second: ReturnType<typeof commonOf>) {
  const of = pairs.get(first) ?? new WeakMap()
  const pair = of.get(second) ?? { first, second }
  pairs.set(first, of.set(second, pair))
  return pair
}
