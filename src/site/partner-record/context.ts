// What every section of a partner's record is made from, and the small values that sections share: texts, days, states.

import type { Text } from '../../../schemas/fields.ts'
import { partner as partner_kind } from '../../../schemas/partner.ts'
import { daysBetween } from '../../program/days.ts'
import type { AnyEntry, Entry, FieldsOf, KindName } from '../../program/program.ts'
import { formatDate } from '../format.ts'
import { pathOf, recordPath } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { fieldNode, type RecordNode } from '../record.ts'
import { formatRelativeDays } from '../relative.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { type RecordSectionWords, recordWords } from '../words/record.ts'

export interface Context {
  site: Site
  locale: Locale
  partner: Entry<'partner'>
  /** Entries that belong to the partner or name it. */
  related: readonly AnyEntry[]
  program: FieldsOf<'program'>
  words: RecordSectionWords
}

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral'

/** A state as a mark shows it. */
export interface State {
  tone: Tone
  label: string
}

/** A day, how far it is, and what to think of that. */
export interface Day {
  date: string
  /** Distance from the day of the site in words. */
  away: string
  tone: Tone
}

export const contextOf = (site: Site, partner: Entry<'partner'>, related: readonly AnyEntry[], locale: Locale): Context => ({
  site,
  locale,
  partner,
  related,
  program: programOf(site),
  words: recordWords(locale),
})

function programOf(site: Site): FieldsOf<'program'> {
  const [entry] = site.view.entries.program
  if (entry === undefined) throw new Error('a loaded program has a program.yaml')
  return entry.fields
}

/** A text of the team: one string is in the program's first language. */
export const said = ({ site, locale }: Context, text: Text): Localized => localized(text, locale, defaultLocale(site))

/** A name inside a sentence: in a text from right to left it keeps its own direction, and numbers after it theirs. */
export const nameIn = ({ locale }: Context, name: string): string => (locale.dir === 'rtl' && name !== '' ? `\u2068${name}\u2069` : name)

// A program names the same days again and again, and a formatter is slow.
const days = new Map<string, string>()

export function dateIn({ locale }: Pick<Context, 'locale'>, date: string): string {
  const key = `${locale.tag} ${date}`
  const text = days.get(key) ?? formatDate(date, locale)
  days.set(key, text)
  return text
}

/** A day in the past or future without judgement. */
export const plainDay = (context: Context, date: string): Day => dayWith(context, date, 'neutral')

/** A day by which something has to be done: bad when it has passed, a warning within `near` days. */
export function dueDay(context: Context, date: string, near = 14): Day {
  const left = daysBetween(context.site.asOf, date)
  return dayWith(context, date, left < 0 ? 'bad' : left <= near ? 'warn' : 'neutral')
}

const dayWith = ({ site, locale }: Context, date: string, tone: Tone): Day => ({
  date: dateIn({ locale }, date),
  away: formatRelativeDays(daysBetween(site.asOf, date), locale),
  tone,
})

/** Address of an entry's record, or of its own page when it has one. */
export function entryHref({ site, locale }: Context, kind: KindName, id: string): string {
  return href(locale, pathOf(site, kind, id) ?? recordPath(kind, id))
}

/** Fields of the partner as a tree of labelled values, those that it has. */
export const fieldTree = ({ site, locale, partner }: Context, name: string): RecordNode | undefined => {
  const values: Record<string, unknown> = partner.fields
  return values[name] === undefined
    ? undefined
    : fieldNode(site, partner_kind.schema, name, values[name], locale, { folder: `partners/${partner.id}` })
}
