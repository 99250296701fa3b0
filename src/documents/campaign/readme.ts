// What is in the archive of a campaign, in each language of the program, and what is not, because nobody wrote it.
import { formatDate, formatItems } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { filled } from '../../site/ui.ts'
import { campaignWords } from '../words/campaign.ts'
import { unwritten } from './copy.ts'
import { network_sizes } from './sizes.ts'
import { agreedStory, headlineOf, type Subject, titleOf } from './subject.ts'

export function readme(subject: Subject, locale: Locale, paths: readonly string[]): string {
  const { campaign, fields, site } = subject
  const words = campaignWords(locale)
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path))
  const url = fields.landing_page?.url ?? ''
  const files: [string, string, RegExp][] = [
    ['*/brief.pdf', words.files.brief, /brief\.pdf$/],
    ['tasks.csv', words.files.tasks, /^tasks\.csv$/],
    ['tasks.ics', words.files.calendar, /^tasks\.ics$/],
    ['budget.csv', words.files.budget, /^budget\.csv$/],
    ['*/landing-page.html', filled(words.files.landing, { url }), /landing-page\.html$/],
    ['*/emails, */posts', words.files.emails, /\/(emails|posts)\//],
    ['*/images', words.files.images, /\/images\//],
    ['*/case-study.docx', words.files.story, /case-study\.docx$/],
  ]
  return [
    filled(words.kit, { title: titleOf(subject, locale) }),
    words.readmeInternal,
    '',
    words.readme,
    ...files.flatMap(([name, what, pattern]) => (has(pattern) ? [`- ${name}: ${what}`] : [])),
    '',
    words.languages,
    ...site.locales.map((each) => `- ${each.label} (${each.tag}): ${written(subject, each, locale)}`),
    '',
    ...notes(subject, locale),
    '',
    words.sizes,
    ...network_sizes.map(({ id, width, height, covered, source, verified_on }) =>
      formatItems(
        [
          `- ${id}: ${width} × ${height}`,
          ...(covered === undefined ? [] : [filled(words.covered, { top: String(covered.top), bottom: String(covered.bottom) })]),
          `${source} (${verified_on === undefined ? words.quoted : filled(words.read, { date: formatDate(verified_on, locale) })})`,
        ],
        locale,
      ),
    ),
    '',
    filled(words.made, { file: campaign.file, date: formatDate(site.asOf, locale) }),
    '',
  ].join('\n')
}

function written(subject: Subject, each: Locale, locale: Locale): string {
  const words = campaignWords(locale)
  const missing = unwritten(subject, each)
  const { emails = [], posts = [], landing_page, case_study } = subject.fields
  const all = 1 + emails.length + posts.length + Number(landing_page !== undefined) + Number(case_study !== undefined)
  if (missing.length === 0) return words.complete
  return missing.length === all ? words.nothing : filled(words.missing, { parts: formatItems(missing, locale) })
}

function notes(subject: Subject, locale: Locale): string[] {
  const { fields, site } = subject
  const words = campaignWords(locale)
  const without = site.locales.filter((each) => headlineOf(subject, each) === undefined)
  return [
    ...(fields.landing_page === undefined ? [] : [words.landingAway]),
    ...(fields.case_study !== undefined && agreedStory(subject) === undefined ? [words.storyHeld] : []),
    ...(without.length === 0
      ? []
      : [
          filled(words.noImages, {
            languages: formatItems(
              without.map(({ label }) => label),
              locale,
            ),
          }),
        ]),
    words.recipients,
  ]
}
