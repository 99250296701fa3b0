// A picture of every public page in each of its languages, for the networks that pages are shared in.
import { settings } from '../../program/program.ts'
import { programName } from '../../site/compliance/frame.ts'
import { pictures_folder } from '../../site/downloads.ts'
import { allPages } from '../../site/inventory.ts'
import { kindWords } from '../../site/kind-words.ts'
import { addressOf, type Page } from '../../site/page.ts'
import { entryOf } from '../../site/page-source.ts'
import { kindOfPage } from '../../site/search-kind.ts'
import type { Artifact } from '../artifact.ts'
import { job } from '../job.ts'
import type { Plan, Source } from '../plan.ts'
import type { Card } from './card.ts'

const version = '1.0'

export const socialPlan: Plan = (source) => {
  const { site } = source
  const { site: origin } = settings(site.view)
  // Networks are told of pictures by whole addresses, which a site without an origin does not have.
  if (site.audience !== 'public' || origin === undefined) return { artifacts: [], problems: [] }
  const { host } = new URL(origin)
  return {
    artifacts: allPages(site).flatMap((page) => (page.template === 'not-found' ? [] : [artifactOf(source, page, host)])),
    problems: [],
  }
}

function artifactOf({ site, read }: Source, page: Page, host: string): Artifact {
  const { locale, title, description } = page
  const entry = entryOf(site, page)
  const logo = entry?.kind === 'partner' ? logoOf(entry) : undefined
  const file = entry?.file ?? 'program.yaml'
  const kind = kindOfPage(page)
  const label = kind === undefined ? undefined : entry === undefined ? kindWords(kind, locale).many : kindWords(kind, locale).one
  const card: Card = {
    ...(label === undefined || label === title ? {} : { kind: label }),
    title,
    description,
    program: programName(site, locale),
    host,
    dir: locale.dir,
    ...(logo === undefined ? {} : { logo: { bytes: read(logo.file), type: logo.type } }),
  }
  return {
    path: `${pictures_folder}${addressOf(page)}index.png`,
    audience: 'public',
    kind: 'social',
    title: { [locale.tag]: title },
    locale: locale.tag,
    ...(entry === undefined ? {} : { entry: { kind: entry.kind, id: entry.id } }),
    version,
    inputs: ['program.yaml', file, ...(logo === undefined ? [] : [logo.file])],
    source: { file, ...(entry === undefined ? {} : { place: { line: entry.line, column: 1 } }) },
    job: job('social-card', card),
  }
}

const logo_types = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const

function logoOf({
  file,
  fields,
}: NonNullable<ReturnType<typeof entryOf>>): { file: string; type: NonNullable<Card['logo']>['type'] } | undefined {
  if (!('logo' in fields) || typeof fields.logo !== 'string') return undefined
  const type = Object.entries(logo_types).find(([ending]) => String(fields.logo).endsWith(`.${ending}`))?.[1]
  return type === undefined ? undefined : { file: `${file.slice(0, file.lastIndexOf('/'))}/${fields.logo}`, type }
}
