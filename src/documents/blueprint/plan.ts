// Joint solutions to take along: for everybody the one-pager and the sample data; for the team the kit to show and to build it, because calls of an
// integration are seen by its own partners alone.
import type { Entry } from '../../program/program.ts'
import { programName } from '../../site/compliance/frame.ts'
import { formatDate, formatItems } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { foreign, inLocale } from '../../site/navigation.ts'
import { blueprintProps } from '../../site/pages/blueprint-props.ts'
import { defaultLocale, type Site } from '../../site/site.ts'
import { localized } from '../../site/text.ts'
import { filled, wordsIn } from '../../site/ui.ts'
import { type Artifact, fileName } from '../artifact.ts'
import { job } from '../job.ts'
import type { ZipPart } from '../package/zip-maker.ts'
import type { Plan, Source } from '../plan.ts'
import { solutionKitWords } from '../words/blueprint.ts'
import { type Diagram, diagramSvg } from './diagram.ts'
import type { OnePager } from './one-pager.ts'
import { postmanCollection } from './postman.ts'

type Blueprint = Entry<'blueprint'>

const version = '1.0'

export const blueprintPlan: Plan = (source) => {
  const { site } = source
  const published = site.view.entries.blueprint.filter(({ locale, fields }) => locale === undefined && fields.status === 'published')
  const made = published.flatMap((blueprint) =>
    site.audience === 'public'
      ? [...site.locales.map((locale) => onePagerArtifact(site, blueprint, locale)), ...dataArtifact(source, blueprint)]
      : site.audience === 'internal'
        ? [kitArtifact(source, blueprint), ...collectionArtifact(site, blueprint)]
        : [],
  )
  return { artifacts: made, problems: [] }
}

/** What all documents of a solution say of themselves. */
const shared = (site: Site, blueprint: Blueprint, title: 'onePager' | 'data' | 'kit' | 'collection') => ({
  audience: site.audience,
  kind: 'blueprint' as const,
  title: Object.fromEntries(
    site.locales.map((locale) => [
      locale.tag,
      filled(solutionKitWords(locale)[title], { title: wordsOf(site, blueprint, locale).fields.title }),
    ]),
  ),
  entry: { kind: 'blueprint', id: blueprint.id },
  version,
  source: { file: blueprint.file, place: { line: blueprint.line, column: 1 } },
})

const wordsOf = (site: Site, { id }: Blueprint, locale: Locale): Blueprint => {
  const found = inLocale(site, 'blueprint', id, locale)
  if (found === undefined) throw new Error(`${id} is no solution of this site`)
  return found
}

const pathOf = (site: Site, { id }: Blueprint, artifact: string, ending: string): string =>
  `blueprints/${fileName({ artifact, about: id, day: site.asOf, version, ending })}`

function onePagerArtifact(site: Site, blueprint: Blueprint, locale: Locale): Artifact {
  const own = wordsOf(site, blueprint, locale)
  return {
    ...shared(site, blueprint, 'onePager'),
    path: pathOf(site, blueprint, `one-pager-${locale.tag}`, 'pdf'),
    locale: locale.tag,
    inputs: ['program.yaml', blueprint.file, own.file],
    job: job('one-pager', onePager(site, blueprint, locale)),
  }
}

function onePager(site: Site, blueprint: Blueprint, locale: Locale): OnePager {
  const own = wordsOf(site, blueprint, locale)
  const words = solutionKitWords(locale)
  const props = blueprintProps(site, blueprint, own, '', [], locale)
  const { title, description, partners, integrations = [], published_on } = own.fields
  const names = (kind: 'partner' | 'integration', ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const found = site.find(kind, id)
      return found === undefined ? [] : [localized(found.fields.name, locale, defaultLocale(site)).value]
    })
  return {
    tag: locale.tag,
    own: foreign(site, 'blueprint', blueprint.id, locale).lang ?? locale.tag,
    dir: locale.dir,
    day: site.asOf,
    program: programName(site, locale),
    kind: words.solution,
    title,
    description,
    labels: {
      uses: words.uses,
      how: words.how,
      parts: words.parts,
      cost: words.cost,
      deliver: words.deliver,
      integrations: words.integrations,
      next: words.next,
    },
    uses: props.useCases,
    steps: props.dataFlow,
    diagram: diagramOf(own),
    parts: props.components,
    costs: props.costs,
    partners: names('partner', partners),
    integrations: names('integration', integrations),
    next: props.nextSteps,
    foot: [
      filled(words.contact, { contact: props.contact }),
      published_on === undefined
        ? filled(words.made, { date: formatDate(site.asOf, locale) })
        : filled(words.published, { date: formatDate(published_on, locale) }),
    ],
  }
}

const diagramOf = ({ fields: { architecture, title } }: Blueprint): Diagram => ({
  architecture: { boundaries: architecture.boundaries, nodes: architecture.nodes, edges: architecture.edges },
  title,
  summary: typeof architecture.summary === 'string' ? architecture.summary : (Object.values(architecture.summary)[0] ?? ''),
})

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'))
const dataFiles = ({ file, fields }: Blueprint): string[] => (fields.sample_data ?? []).map((each) => `${folderOf(file)}/${each.file}`)

/** Sample files, as they are. */
const dataParts = ({ read }: Source, blueprint: Blueprint): ZipPart[] =>
  dataFiles(blueprint).map((file) => ({ path: `sample-data/${file.slice(file.lastIndexOf('/') + 1)}`, content: { bytes: read(file) } }))

function dataArtifact(source: Source, blueprint: Blueprint): Artifact[] {
  const parts = dataParts(source, blueprint)
  return parts.length === 0
    ? []
    : [
        {
          ...shared(source.site, blueprint, 'data'),
          path: pathOf(source.site, blueprint, 'sample-data', 'zip'),
          inputs: [blueprint.file, ...dataFiles(blueprint)],
          job: job('zip', { parts }),
        },
      ]
}

const collectionOf = (site: Site, { fields }: Blueprint): string | undefined =>
  postmanCollection(
    fields.title,
    (fields.integrations ?? []).flatMap((id) => site.find('integration', id) ?? []),
  )

function collectionArtifact(site: Site, blueprint: Blueprint): Artifact[] {
  const text = collectionOf(site, blueprint)
  return text === undefined
    ? []
    : [
        {
          ...shared(site, blueprint, 'collection'),
          path: pathOf(site, blueprint, 'postman', 'json'),
          inputs: [blueprint.file, ...integrationFiles(site, blueprint)],
          job: job('text', { text }),
        },
      ]
}

const integrationFiles = (site: Site, { fields }: Blueprint): string[] =>
  (fields.integrations ?? []).flatMap((id) => site.find('integration', id)?.file ?? [])

function kitArtifact(source: Source, blueprint: Blueprint): Artifact {
  const { site } = source
  const collection = collectionOf(site, blueprint)
  const parts = [
    ...site.locales.flatMap((locale): ZipPart[] => languageParts(site, blueprint, locale)),
    ...dataParts(source, blueprint),
    ...(collection === undefined ? [] : [{ path: `${blueprint.id}.postman_collection.json`, content: { text: collection } }]),
  ]
  return {
    ...shared(site, blueprint, 'kit'),
    path: pathOf(site, blueprint, 'solution-kit', 'zip'),
    inputs: [
      'program.yaml',
      ...site.locales.map((locale) => wordsOf(site, blueprint, locale).file),
      ...dataFiles(blueprint),
      ...integrationFiles(site, blueprint),
    ],
    job: job('zip', { parts }),
  }
}

/** What a kit holds in one language; a language without a translation of the solution has nothing of its own. */
function languageParts(site: Site, blueprint: Blueprint, locale: Locale): ZipPart[] {
  if (foreign(site, 'blueprint', blueprint.id, locale).lang !== undefined) return []
  const own = wordsOf(site, blueprint, locale)
  const diagram = diagramOf(own)
  const { tag } = locale
  return [
    { path: `${tag}/readme.txt`, content: { text: readme(site, blueprint, locale) } },
    { path: `${tag}/architecture.svg`, content: { text: `${diagramSvg(diagram)}\n` } },
    { path: `${tag}/architecture.png`, content: { job: job('architecture-picture', diagram) } },
    { path: `${tag}/one-pager.pdf`, content: { job: job('one-pager', onePager(site, blueprint, locale)) } },
    { path: `${tag}/demo-script.txt`, content: { text: demoScript(site, blueprint, locale) } },
  ]
}

function demoScript(site: Site, blueprint: Blueprint, locale: Locale): string {
  const own = wordsOf(site, blueprint, locale)
  const words = solutionKitWords(locale)
  const { demo } = blueprintProps(site, blueprint, own, '', [], locale)
  const steps = demo.steps.map((step, index) => `${index + 1}. ${step.from} (${step.time})\n   ${step.do}\n   — ${step.say}\n`)
  return [filled(words.demo, { title: own.fields.title }), filled(words.demoLead, { steps: demo.length }), '', ...steps].join('\n')
}

function readme(site: Site, blueprint: Blueprint, locale: Locale): string {
  const words = solutionKitWords(locale)
  const { fields } = wordsOf(site, blueprint, locale)
  const { sample_data: data = [] } = blueprint.fields
  const licences = formatItems([...new Set(data.map(({ licence }) => licence))], locale)
  const rows = [
    ['architecture.svg, architecture.png', words.readmeDiagram],
    ['one-pager.pdf', words.readmeOnePager],
    ['demo-script.txt', words.readmeDemo],
    ...(data.length === 0 ? [] : [['../sample-data/', filled(words.readmeData, { licence: licences })]]),
    ...(collectionOf(site, blueprint) === undefined ? [] : [[`../${blueprint.id}.postman_collection.json`, words.readmePostman]]),
  ]
  const { contact } = blueprintProps(site, blueprint, blueprint, '', [], locale)
  return [
    fields.title,
    fields.description,
    '',
    words.readme,
    ...rows.map(([file, what]) => `- ${file}: ${what}`),
    '',
    filled(words.contact, { contact }),
    formatItems([wordsIn(locale).solution, formatDate(site.asOf, locale)], locale),
    '',
  ].join('\n')
}
