// The brand for everybody who may show it: the kit, and its sheet in each language. Made where a program has brand guidelines, under which its marks are used.
import { type Problem, problem } from '../../problems/problem.ts'
import type { Entry } from '../../program/program.ts'
import type { Locale } from '../../site/locales.ts'
import type { Site } from '../../site/site.ts'
import { type Artifact, fileName } from '../artifact.ts'
import { job } from '../job.ts'
import type { Plan } from '../plan.ts'
import { brandWords } from '../words/brand.ts'
import { kitParts, sheetOf } from './kit.ts'
import { guidelinesOf, guideOf, rulesOf, wordingOf } from './texts.ts'

const version = '1.0'

export const brandPlan: Plan = ({ site }) => {
  const guidelines = guidelinesOf(site)
  if (guidelines === undefined) return { artifacts: [], problems: [] }
  const problems = site.locales.flatMap((locale) => unreadable(site, locale))
  if (problems.length > 0) return { artifacts: [], problems }
  return { artifacts: [kit(site, guidelines), ...site.locales.map((locale) => sheet(site, guidelines, locale))], problems }
}

/** Rules that name a figure which the program does not have. */
function unreadable(site: Site, locale: Locale): Problem[] {
  const guide = guideOf(site, locale)
  if (guide === undefined) return []
  try {
    rulesOf(site, locale)
    return []
  } catch (error) {
    // Figures that are missing are told by the name of their element; all else is a bug.
    if (!(error instanceof Error && error.message.startsWith('<'))) throw error
    const reason = `the brand kit was not made: ${error.message}`
    return [problem('document-unmade', { file: guide.file, place: { line: guide.line, column: 1 }, reason })]
  }
}

const shared = (site: Site, { id, file, line }: Entry<'legal_document'>, title: 'kit' | 'sheet') => ({
  audience: site.audience,
  kind: 'brand' as const,
  title: Object.fromEntries(site.locales.map((locale) => [locale.tag, brandWords(locale)[title]])),
  entry: { kind: 'legal_document', id },
  version,
  source: { file, place: { line, column: 1 } },
})

const pathOf = ({ asOf }: Site, { id }: Entry<'legal_document'>, artifact: string, ending: string): string =>
  `brand/${fileName({ artifact, about: id, day: asOf, version, ending })}`

/** Rules hold figures of tiers, so what those say is an input too. */
function inputsOf(site: Site, guidelines: Entry<'legal_document'>, locales: readonly Locale[]): string[] {
  const figures = [site.find('matrix', 'matrix')?.file ?? [], ...site.view.entries.tier.map(({ file }) => file)].flat()
  const texts = locales.flatMap((locale) => [guideOf(site, locale)?.file ?? [], wordingOf(site, guidelines.id, locale)?.file ?? []].flat())
  return [...new Set(['program.yaml', guidelines.file, ...figures, ...texts])]
}

const kit = (site: Site, guidelines: Entry<'legal_document'>): Artifact => ({
  ...shared(site, guidelines, 'kit'),
  path: pathOf(site, guidelines, 'brand-kit', 'zip'),
  inputs: inputsOf(site, guidelines, site.locales),
  job: job('zip', { parts: kitParts(site, guidelines.id) }),
})

const sheet = (site: Site, guidelines: Entry<'legal_document'>, locale: Locale): Artifact => ({
  ...shared(site, guidelines, 'sheet'),
  path: pathOf(site, guidelines, `brand-sheet-${locale.tag}`, 'pdf'),
  locale: locale.tag,
  inputs: inputsOf(site, guidelines, [locale]),
  job: job('brand-sheet', sheetOf(site, locale)),
})
