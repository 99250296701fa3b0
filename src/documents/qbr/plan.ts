// QBR packs: for each review that was held, and for the board of the whole program, a PDF and a deck in each language. For the team alone: reviews are
// internal entries, and only the team's site knows figures.
import { programName } from '../../site/compliance/frame.ts'
import type { Locale } from '../../site/locales.ts'
import { qbrPages } from '../../site/pages/qbr.ts'
import { contextOf } from '../../site/partner-record/context.ts'
import type { Site } from '../../site/site.ts'
import { filled } from '../../site/ui.ts'
import { entriesByPartner } from '../../site/work/by-partner.ts'
import { type ReviewPage, reviewPages, reviewPath } from '../../site/work/review-pages.ts'
import { type Artifact, fileName } from '../artifact.ts'
import { job } from '../job.ts'
import type { Planned, Source } from '../plan.ts'
import { packWords } from '../words/qbr.ts'
import { boardPack } from './board-pack.ts'
import { untilPeriods } from './charts.ts'
import type { Pack } from './pack.ts'
import { reviewPack } from './review-pack.ts'

const version = '1.0'

export const qbrPlan = ({ site }: Pick<Source, 'site'>): Planned =>
  site.audience === 'internal'
    ? { artifacts: [...reviewArtifacts(site), ...boardArtifacts(site)], problems: [] }
    : { artifacts: [], problems: [] }

type Held = Required<ReviewPage>

function reviewArtifacts(site: Site): Artifact[] {
  const pages = new Map(qbrPages(site).map((page) => [`${page.locale.tag} ${page.path}`, page]))
  const untilPeriod = untilPeriods()
  const held = [...reviewPages(site).values()].flat().flatMap((each): Held[] => {
    const { review } = each
    return review === undefined ? [] : [{ ...each, review }]
  })
  return site.locales.flatMap((locale) =>
    held.flatMap((each): Artifact[] => {
      const { partner, period, review } = each
      const page = pages.get(`${locale.tag} ${reviewPath(partner.id, period)}`)
      const meeting = page?.props.meeting
      if (page === undefined || meeting === undefined) return []
      const context = contextOf(site, partner, entriesByPartner(site).get(partner.id) ?? [], locale)
      const pack = reviewPack({ context, review, page, meeting }, untilPeriod)
      return both(pack, {
        name: 'qbr',
        about: `${partner.id}-${period}`,
        folder: `qbr/${partner.id}`,
        title: inEach(site, (own) => filled(packWords(own).title, { partner: partner.fields.name, period })),
        partner: partner.id,
        entry: { kind: 'qbr', id: review.id },
        inputs: [review.file, partner.file, ...context.related.map(({ file }) => file), ...programFiles(site)],
        file: review.file,
      })
    }),
  )
}

const boardArtifacts = (site: Site): Artifact[] =>
  site.locales.flatMap((locale) => {
    const pack = boardPack(site, locale)
    const [program] = site.view.entries.program
    return pack === undefined || program === undefined
      ? []
      : both(pack, {
          name: 'board',
          about: pack.period,
          folder: 'qbr/board',
          title: inEach(site, (own) => filled(packWords(own).boardTitle, { name: programName(site, own), period: pack.period })),
          inputs: [...programFiles(site), ...site.view.entries.partner.map(({ file }) => file)],
          file: program.file,
        })
  })

/** Files that all figures come from. */
const programFiles = ({ view, scorecards }: Site): string[] => [
  ...view.entries.program.map(({ file }) => file),
  ...view.entries.tier.map(({ file }) => file),
  ...(scorecards?.sources ?? []).flatMap(({ files }) => files.map(({ file }) => file)),
]

const inEach = ({ locales }: Site, text: (locale: Locale) => string): Record<string, string> =>
  Object.fromEntries(locales.map((locale) => [locale.tag, text(locale)]))

type About = Pick<Artifact, 'title' | 'partner' | 'entry' | 'inputs'> & { name: string; about: string; folder: string; file: string }

/** The PDF and the deck of a pack. */
const both = (pack: Pack, { name, about, folder, file, ...more }: About): Artifact[] =>
  (['pdf', 'pptx'] as const).map((ending) => ({
    ...more,
    path: `${folder}/${fileName({ artifact: `${name}-${pack.locale.tag}`, about, day: pack.day, version, ending })}`,
    audience: 'internal',
    kind: 'qbr',
    locale: pack.locale.tag,
    version,
    source: { file },
    job: ending === 'pdf' ? job('qbr-pdf', pack) : job('qbr-deck', pack),
  }))
