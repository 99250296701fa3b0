// E-mails and posts as text files, ready to be pasted, each in the languages that it is written in.
import { formatDate, formatItems } from '../../site/format.ts'
import type { Locale } from '../../site/locales.ts'
import { termIn } from '../../site/terms.ts'
import type { ZipPart } from '../package/zip-maker.ts'
import { campaignWords } from '../words/campaign.ts'
import { dayOf, type Subject, textIn } from './subject.ts'

interface Copy {
  path: string
  day: string
  /** What it is, on the list of days. */
  what: string
  text: string
}

/** Files of one language: each text by itself, and the day of each. */
export function copyParts(subject: Subject, locale: Locale): ZipPart[] {
  const { hashtags = [] } = subject.fields
  const { tag } = locale
  const all = [...emails(subject, locale), ...posts(subject, locale)].sort(byDay)
  if (all.length === 0) return []
  const days = all.map(({ day, what }) => `${formatDate(day, locale)}: ${what}\n`).join('')
  return [
    ...all.map(({ path, text }) => part(`${tag}/${path}`, `${text.trimEnd()}\n`)),
    part(`${tag}/calendar.txt`, days),
    ...(hashtags.length === 0 ? [] : [part(`${tag}/posts/hashtags.txt`, `${hashtags.join(' ')}\n`)]),
  ]
}

const part = (path: string, text: string): ZipPart => ({ path, content: { text } })
const byDay = (a: Copy, b: Copy): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)

function emails(subject: Subject, locale: Locale): Copy[] {
  const words = campaignWords(locale)
  return (subject.fields.emails ?? []).flatMap(({ id, subject: about, body, send_offset_days }) => {
    const [line, text] = [textIn(subject, about, locale), textIn(subject, body, locale)]
    if (line === undefined || text === undefined) return []
    const path = `emails/${id}.txt`
    return [
      {
        path,
        day: dayOf(subject, send_offset_days),
        what: formatItems([words.email, path], locale),
        text: `${words.subject}: ${line}\n\n${text}`,
      },
    ]
  })
}

function posts(subject: Subject, locale: Locale): Copy[] {
  return (subject.fields.posts ?? []).flatMap(({ id, network, text, image, offset_days }) => {
    const said = textIn(subject, text, locale)
    if (said === undefined) return []
    const path = `posts/${network}-${id}.txt`
    const files = image === undefined ? [path] : [path, `../images/${image}`]
    return [{ path, day: dayOf(subject, offset_days), what: formatItems([termIn(network, locale), ...files], locale), text: said }]
  })
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
