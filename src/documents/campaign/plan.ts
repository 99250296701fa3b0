// A kit for each campaign that is not cancelled, for the team alone: what partners publish of it is approved first.
import type { Entry } from '../../program/program.ts'
import type { Locale } from '../../site/locales.ts'
import type { Site } from '../../site/site.ts'
import { filled } from '../../site/ui.ts'
import { type Artifact, fileName } from '../artifact.ts'
import { job } from '../job.ts'
import type { ZipPart } from '../package/zip-maker.ts'
import type { Plan, Source } from '../plan.ts'
import { campaignWords } from '../words/campaign.ts'
import { briefOf } from './brief.ts'
import { budgetTable, requestsOf } from './budget.ts'
import { copyParts } from './copy.ts'
import type { CampaignImage } from './image-maker.ts'
import { landingPage } from './landing.ts'
import { readme } from './readme.ts'
import { network_sizes } from './sizes.ts'
import { caseStudyOf } from './story.ts'
import { companies, headlineOf, type Subject, subjectOf, textIn, titleOf } from './subject.ts'
import { stepCalendar, stepTable } from './tasks.ts'

const version = '1.0'

export const campaignPlan: Plan = (source) => ({
  artifacts: source.site.view.entries.campaign
    .filter(({ locale, fields }) => locale === undefined && fields.status !== 'cancelled')
    .map((campaign) => kitOf(source, campaign)),
  problems: [],
})

function kitOf({ site, read }: Source, campaign: Entry<'campaign'>): Artifact {
  const subject = subjectOf(site, campaign)
  const given = (campaign.fields.posts ?? []).flatMap(({ image }) => image ?? [])
  const folder = campaign.file.slice(0, campaign.file.lastIndexOf('/'))
  return {
    path: `campaigns/${fileName({ artifact: 'campaign-kit', about: campaign.id, day: site.asOf, version, ending: 'zip' })}`,
    audience: 'internal',
    kind: 'campaign',
    title: Object.fromEntries(
      site.locales.map((locale) => [locale.tag, filled(campaignWords(locale).kit, { title: titleOf(subject, locale) })]),
    ),
    entry: { kind: 'campaign', id: campaign.id },
    version,
    inputs: [...inputsOf(site, subject), ...given.map((file) => `${folder}/${file}`)],
    source: { file: campaign.file, place: { line: campaign.line, column: 1 } },
    job: job('zip', {
      parts: withReadme(subject, [
        ...site.locales.flatMap((locale) => partsIn(subject, locale)),
        ...tables(subject),
        ...[...new Set(given)].map((file): ZipPart => ({ path: `images/${file}`, content: { bytes: read(`${folder}/${file}`) } })),
      ]),
    }),
  }
}

/** Everything whose words or figures stand in a kit. */
function inputsOf(site: Site, { campaign, fields }: Subject): string[] {
  const translated = site.locales.flatMap((locale) => site.translation('campaign', campaign.id, locale)?.file ?? [])
  const partners = fields.partners.flatMap((id) => site.find('partner', id)?.file ?? [])
  const solution =
    fields.blueprint === undefined
      ? []
      : [
          site.find('blueprint', fields.blueprint),
          ...site.locales.map((locale) => site.translation('blueprint', fields.blueprint ?? '', locale)),
        ]
  const funds = requestsOf({ site, campaign, fields })
  const funded = funds.flatMap((request) => site.find('partner', request.fields.partner)?.file ?? [])
  return [
    ...new Set([
      'program.yaml',
      campaign.file,
      ...translated,
      ...partners,
      ...solution.flatMap((entry) => entry?.file ?? []),
      ...funds.map(({ file }) => file),
      ...funded,
    ]),
  ]
}

const text = (path: string, content: string): ZipPart => ({ path, content: { text: content } })

function withReadme(subject: Subject, parts: readonly ZipPart[]): ZipPart[] {
  const paths = parts.map(({ path }) => path)
  return [...subject.site.locales.map((locale) => text(`readme.${locale.tag}.txt`, readme(subject, locale, paths))), ...parts]
}

function tables(subject: Subject): ZipPart[] {
  const budget = budgetTable(subject)
  return [
    text('tasks.csv', stepTable(subject)),
    text('tasks.ics', stepCalendar(subject)),
    ...(budget === undefined ? [] : [text('budget.csv', budget)]),
  ]
}

function partsIn(subject: Subject, locale: Locale): ZipPart[] {
  const page = landingPage(subject, locale)
  const { tag } = locale
  return [
    { path: `${tag}/brief.pdf`, content: { job: job('qbr-pdf', briefOf(subject, locale)) } },
    { path: `${tag}/case-study.docx`, content: { job: job('case-study', caseStudyOf(subject, locale)) } },
    ...(page === undefined ? [] : [text(`${tag}/landing-page.html`, page)]),
    ...copyParts(subject, locale),
    ...images(subject, locale),
  ]
}

function images(subject: Subject, locale: Locale): ZipPart[] {
  const headline = headlineOf(subject, locale)
  if (headline === undefined) return []
  const call = textIn(subject, subject.fields.landing_page?.call_to_action, locale)
  return network_sizes.map(({ id, width, height, covered }) => {
    const data: CampaignImage = {
      width,
      height,
      covered: covered ?? { top: 0, bottom: 0 },
      title: titleOf(subject, locale),
      headline,
      ...(call === undefined ? {} : { call }),
      companies: companies(subject, locale).join(' · '),
      dir: locale.dir,
    }
    return { path: `${locale.tag}/images/${id}-${width}x${height}.png`, content: { job: job('campaign-image', data) } }
  })
}
