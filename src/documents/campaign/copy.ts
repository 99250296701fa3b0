// E-mails and posts as text files, ready to be pasted, each in the languages that it is written in.
import { formatDate } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { termIn } from '../../site/terms.ts'
import type { ZipPart } from '../package/zip-maker.ts'
import { campaignWords } from '../words/campaign.ts'
import { dayOf, type Subject, textIn } from './subject.ts'

/** Files of one language. */
export function copyParts(subject: Subject, locale: Locale): ZipPart[] {
  const { emails = [], posts = [], hashtags = [] } = subject.fields
  const words = campaignWords(locale)
  const made = emails.flatMap(({ id, subject: about, body }): ZipPart[] => {
    const [line, text] = [textIn(subject, about, locale), textIn(subject, body, locale)]
    return line === undefined || text === undefined
      ? []
      : [part(`${locale.tag}/emails/${id}.txt`, `${words.subject}: ${line}\n\n${text.trimEnd()}\n`)]
  })
  const shared = posts.flatMap(({ id, network, text, image }): ZipPart[] => {
    const said = textIn(subject, text, locale)
    const picture = image === undefined ? '' : `\n\n${words.picture}: images/${image}`
    return said === undefined ? [] : [part(`${locale.tag}/posts/${network}-${id}.txt`, `${said.trimEnd()}${picture}\n`)]
  })
  const tags = hashtags.length === 0 ? [] : [part(`${locale.tag}/posts/hashtags.txt`, `${hashtags.join(' ')}\n`)]
  return [
    ...made,
    ...shared,
    ...(made.length + shared.length === 0 ? [] : [part(`${locale.tag}/calendar.txt`, days(subject, locale)), ...tags]),
  ]
}

const part = (path: string, text: string): ZipPart => ({ path, content: { text } })

/** On which day each goes out. */
function days(subject: Subject, locale: Locale): string {
  const { emails = [], posts = [] } = subject.fields
  const words = campaignWords(locale)
  const rows = [
    ...emails.map(({ id, send_offset_days }) => ({ day: dayOf(subject, send_offset_days), what: `${words.email} · ${id}` })),
    ...posts.map(({ id, network, offset_days }) => ({ day: dayOf(subject, offset_days), what: `${termIn(network, locale)} · ${id}` })),
  ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return `${rows.map(({ day, what }) => `${formatDate(day, locale)}: ${what}`).join('\n')}\n`
}

/** What is not written in a language, by its id in the campaign. */
export function unwritten(subject: Subject, locale: Locale): string[] {
  const { emails = [], posts = [], landing_page: page, value_proposition, case_study: story } = subject.fields
  const lacks = (id: string, ...texts: Parameters<typeof textIn>[1][]): string[] =>
    texts.every((text) => textIn(subject, text, locale) !== undefined) ? [] : [id]
  return [
    ...lacks('value_proposition', value_proposition),
    ...(page === undefined ? [] : lacks('landing_page', page.headline, page.call_to_action)),
    ...emails.flatMap(({ id, subject: about, body }) => lacks(`emails.${id}`, about, body)),
    ...posts.flatMap(({ id, text }) => lacks(`posts.${id}`, text)),
    ...(story === undefined ? [] : lacks('case_study', story.situation, story.solution, story.outcome)),
  ]
}
