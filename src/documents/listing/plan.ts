// A kit for each listing that is not retired, for the team alone: what is public of a listing stands on its page.
import { type Problem, problem } from '../../problems/problem.ts'
import type { Entry } from '../../program/program.ts'
import { nameOf } from '../../site/links.ts'
import { defaultLocale } from '../../site/site.ts'
import { type Artifact, fileName } from '../artifact.ts'
import type { Plan, Source } from '../plan.ts'
import { kitWords } from '../words/listing.ts'
import { checkProblems } from './checklist.ts'
import { drawn_text, imagesOf, type KitImages } from './images.ts'
import { kitJob } from './kit.ts'
import { limitProblems } from './limits.ts'
import { payloadProblems } from './payload/files.ts'
import { type Subject, subjectOf } from './subject.ts'

const version = '1.0'

export const listingPlan: Plan = (source) => {
  const kits = source.site.view.entries.listing
    .filter(({ fields }) => fields.status !== 'retired')
    .map((listing) => planOf(source, listing))
  return { artifacts: kits.flatMap(({ artifacts }) => artifacts), problems: kits.flatMap(({ problems }) => problems) }
}

/** A listing that a marketplace would refuse gets no kit; with warnings alone it does. */
function planOf(source: Source, listing: Entry<'listing'>): { artifacts: Artifact[]; problems: Problem[] } {
  const subject = subjectOf(source, listing)
  if (subject === undefined) return { artifacts: [], problems: [unguided(listing)] }
  const images = imagesOf(subject)
  const problems = [...limitProblems(subject), ...checkProblems(subject), ...images.problems, ...payloadProblems(subject)]
  return { artifacts: problems.some(({ fatal }) => fatal === true) ? [] : [artifactOf(subject, images)], problems }
}

const unguided = ({ file, line, fields }: Entry<'listing'>): Problem =>
  problem('listing-unguided', {
    file,
    place: { line, column: 1 },
    reason: `no kit is made, because nothing says what ${fields.marketplace} asks for`,
    fix: `Write what it asks for in marketplaces/${fields.marketplace}.yaml.`,
  })

function artifactOf(subject: Subject, images: KitImages): Artifact {
  const { site, listing, marketplace } = subject
  const title = Object.fromEntries(
    site.locales.map((locale) => [locale.tag, `${kitWords(locale).kit}: ${nameOf(listing, locale, defaultLocale(site))}`]),
  )
  return {
    path: `listings/${fileName({ artifact: 'listing-kit', about: listing.id, day: site.asOf, version, ending: 'zip' })}`,
    audience: 'internal',
    kind: 'listing',
    title,
    entry: { kind: 'listing', id: listing.id },
    version,
    inputs: ['program.yaml', listing.file, marketplace.file, ...images.inputs],
    // What can still keep an archive from being made: a text that is drawn, or a picture that breaks off, which is named.
    source: { file: listing.file, place: subject.place(drawn_text) },
    job: kitJob(subject, images),
  }
}
