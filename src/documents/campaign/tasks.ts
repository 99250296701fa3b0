// What is done on which day: tasks, e-mails and posts as one table and one calendar, counted from the day of the launch.

import { csvText } from '../../program/csv-text.ts'
import { daysBetween } from '../../program/days.ts'
import { settings } from '../../program/program.ts'
import { calendarFile } from '../../site/ical.ts'
import type { Locale } from '../../site/locales.ts'
import { defaultLocale } from '../../site/site.ts'
import { termIn } from '../../site/terms.ts'
import { type Localized, localized } from '../../site/text.ts'
import { filled } from '../../site/ui.ts'
import { campaignWords } from '../words/campaign.ts'
import { dayOf, type Subject } from './subject.ts'

export interface Step {
  day: string
  kind: 'task' | 'email' | 'post'
  id: string
  what: string
  /** Language of what is done, when it is not the reader's: tasks are written in the default language alone. */
  lang?: string
  owner: string
  done_on?: string
  /** E-mails and posts say nothing of whether they were sent. */
  state: 'done' | 'overdue' | 'planned' | 'date_passed'
}

/** All steps in order of their days, for readers of a language. */
export function stepsOf(subject: Subject, locale: Locale): Step[] {
  const { fields, site } = subject
  const { asOf } = site
  const fallback = defaultLocale(site)
  const foreign = locale.tag === fallback.tag ? {} : { lang: fallback.tag }
  const words = campaignWords(locale)
  const tasks = fields.tasks.map(({ id, what, owner, offset_days, done_on }): Step => {
    const day = dayOf(subject, offset_days)
    return {
      day,
      kind: 'task',
      id,
      what,
      ...foreign,
      owner,
      ...(done_on === undefined ? {} : { done_on }),
      state: done_on !== undefined ? 'done' : day < asOf ? 'overdue' : 'planned',
    }
  })
  const sent = (kind: 'email' | 'post', id: string, what: string, offset: number): Step => {
    const day = dayOf(subject, offset)
    return { day, kind, id, what, owner: '', state: day < asOf ? 'date_passed' : 'planned' }
  }
  const emails = (fields.emails ?? []).map(({ id, subject: text, send_offset_days }) =>
    sent('email', id, filled(words.sendEmail, { subject: isolated(localized(text, locale, fallback)) }), send_offset_days),
  )
  const posts = (fields.posts ?? []).map(({ id, network, offset_days }) =>
    sent('post', id, filled(words.publishPost, { post: id, network: termIn(network, locale) }), offset_days),
  )
  return [...tasks, ...emails, ...posts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** A text in another language keeps its own direction among the words around it. */
const isolated = ({ value, lang }: Localized): string => (lang === undefined ? value : `\u2068${value}\u2069`)

export function stepTable(subject: Subject): string {
  const rows = stepsOf(subject, defaultLocale(subject.site)).map(({ day, kind, id, what, owner, done_on = '', state }) => [
    day,
    String(daysBetween(subject.fields.launch_on, day)),
    kind,
    id,
    what,
    owner,
    state,
    done_on,
  ])
  return csvText([['date', 'days_from_launch', 'kind', 'id', 'what', 'owner', 'state', 'done_on'], ...rows])
}

export function stepCalendar(subject: Subject): string {
  const { campaign, fields, site } = subject
  const locale = defaultLocale(site)
  const { host } = new URL(settings(site.view).site ?? settings(site.view).vendor.website)
  return calendarFile(
    fields.title,
    locale.tag,
    stepsOf(subject, locale).map(({ day, kind, id, what, owner }) => ({
      uid: `${campaign.id}-${kind}-${id}@${host}`,
      stampedOn: site.asOf,
      start: day,
      title: `${fields.title}: ${what}`,
      ...(owner === '' ? {} : { text: owner }),
    })),
  )
}
