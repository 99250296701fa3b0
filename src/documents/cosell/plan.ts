// The co-sell kit: tools that partners may see for partners, and all of them, with battlecards and price guardrails, for the team. A language gets the
// tools that are written in it.
import type { Entry } from '../../program/program.ts'
import type { Locale } from '../../site/locales.ts'
import { defaultLocale, type Site } from '../../site/site.ts'
import { localized } from '../../site/text.ts'
import { type Artifact, fileName } from '../artifact.ts'
import { job } from '../job.ts'
import type { ZipPart } from '../package/zip-maker.ts'
import type { Plan } from '../plan.ts'
import { cosellWords } from '../words/cosell.ts'
import { isShared, toolFiles } from './tool-files.ts'

type Tool = Entry<'cosell'>

const version = '1.0'

export const cosellPlan: Plan = ({ site }) => {
  if (site.audience === 'public') return { artifacts: [], problems: [] }
  const tools = site.view.entries.cosell
  // What partners get the team finds there too.
  const own = tools.filter((tool) => isShared(tool) === (site.audience === 'partner'))
  const artifacts = site.locales.flatMap((locale) => [
    ...own.filter((tool) => isWrittenIn(site, tool, locale)).flatMap((tool) => toolArtifacts(site, tool, locale)),
    ...kitArtifact(
      site,
      tools.filter((tool) => (site.audience === 'internal' || isShared(tool)) && isWrittenIn(site, tool, locale)),
      locale,
    ),
  ])
  return { artifacts, problems: [] }
}

/** What the team alone sees is written in the default language. */
function isWrittenIn(site: Site, tool: Tool, { tag }: Locale): boolean {
  const { title, languages } = tool.fields
  const first = defaultLocale(site).tag
  if (!isShared(tool)) return tag === first
  return (languages ?? (typeof title === 'string' ? [first] : Object.keys(title))).includes(tag)
}

const pathOf = (site: Site, artifact: string, about: string, ending: string): string =>
  `cosell/${fileName({ artifact, about, day: site.asOf, version, ending })}`

const inEach = ({ locales }: Site, text: (locale: Locale) => string): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [locale.tag, text(locale)]))

/** Files that a tool is made from, with the solutions that it names. */
const inputsOf = (site: Site, tools: readonly Tool[]): string[] => [
  'program.yaml',
  ...new Set(
    tools.flatMap(({ file, fields }) => [file, ...(fields.blueprints ?? []).flatMap((id) => site.find('blueprint', id)?.file ?? [])]),
  ),
]

/** In the languages that it has one in: pages say of what language the others are. */
const titlesOf = (site: Site, { fields }: Tool): Record<string, string> =>
  Object.fromEntries(
    site.locales.flatMap((own) => {
      const { value, lang } = localized(fields.title, own, defaultLocale(site))
      return lang === undefined ? [[own.tag, value]] : []
    }),
  )

const toolArtifacts = (site: Site, tool: Tool, locale: Locale): Artifact[] =>
  toolFiles(site, tool, locale).map(({ ending, job: made }) => ({
    path: pathOf(site, `${tool.fields.type}-${locale.tag}`, tool.id, ending),
    audience: site.audience,
    kind: 'cosell',
    title: titlesOf(site, tool),
    entry: { kind: 'cosell', id: tool.id },
    locale: locale.tag,
    version,
    inputs: inputsOf(site, [tool]),
    source: { file: tool.file, place: { line: tool.line, column: 1 } },
    job: made,
  }))

function kitArtifact(site: Site, tools: readonly Tool[], locale: Locale): Artifact[] {
  const [first] = tools
  const isTeams = site.audience === 'internal'
  // Without tools of its own the team has the kit of the partners.
  if (first === undefined || (isTeams && tools.every(isShared))) return []
  const files = tools.flatMap((tool) =>
    toolFiles(site, tool, locale).map(({ ending, job: made }) => ({
      tool,
      path: `${isShared(tool) ? '' : 'team-only/'}${tool.id}.${ending}`,
      job: made,
    })),
  )
  const parts: ZipPart[] = [
    { path: 'readme.txt', content: { text: readme(site, files, locale) } },
    ...files.map(({ path, job: made }) => ({ path, content: { job: made } })),
  ]
  return [
    {
      path: pathOf(site, `cosell-${isTeams ? 'team-' : ''}kit-${locale.tag}`, 'toolkit', 'zip'),
      audience: site.audience,
      kind: 'cosell',
      title: inEach(site, (own) => cosellWords(own)[isTeams ? 'teamKit' : 'kit']),
      locale: locale.tag,
      version,
      inputs: inputsOf(site, tools),
      source: { file: first.file },
      job: job('zip', { parts }),
    },
  ]
}

function readme(site: Site, files: readonly { tool: Tool; path: string }[], locale: Locale): string {
  const words = cosellWords(locale)
  const isTeams = site.audience === 'internal'
  const text = (value: Parameters<typeof localized>[0]): string => localized(value, locale, defaultLocale(site)).value
  return [
    words[isTeams ? 'teamKit' : 'kit'],
    '',
    words.readme,
    ...files.map(({ tool, path }) => `- ${path}: ${text(tool.fields.title)}${isShared(tool) ? '' : ` (${words.readmeTeam})`}`),
    '',
    ...(isTeams ? [words.inside] : [words.shared]),
    '',
  ].join('\n')
}
