// A finding as lists show it. What rules say is English; pages in other languages mark it so.

import type { Finding } from '../../gate/finding.ts'
import type { Severity } from '../../gate/rule.ts'
import { catalogue } from '../../problems/catalogue.ts'
import { daysBetween } from '../../program/days.ts'
import { settings } from '../../program/program.ts'
import { formatDate, formatNumber } from '../format.ts'
import { type EntryLink, kindNamed, linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { addressIn } from '../page-source.ts'
import { formatRelativeDays } from '../relative.ts'
import { sources_path } from '../scorecard/links.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'

export type SignState = 'bad' | 'warn' | 'info' | 'neutral'

/** A word with the colour and shape that go with it. */
export interface Sign {
  state: SignState
  text: string
}

export interface FindingRow {
  sign: Sign
  what: Localized
  fix: Localized
  rule: EntryLink
  /** The entry that it stands in, when that is no partner. */
  entry?: EntryLink
  partners: readonly EntryLink[]
  /** Partners beyond those named. */
  more?: string
  where: { label: string; href?: string }
  /** Since when, in words; `sinceOn` is the day itself. */
  since: string
  sinceOn?: string
  /** What the calendar does next, or until when it is accepted. */
  note?: Localized
}

export const sign_of = { error: 'bad', warning: 'warn', note: 'info' } as const satisfies Record<Severity, SignState>

/** A text of the gate as a sentence of its own. One that begins with the name of a field keeps it. */
export function english(text: string, { tag }: Pick<Locale, 'tag'>): Localized {
  const value = text.replace(/^[a-z](?=[a-z]*(?:[ ,]|$))/, (first) => first.toUpperCase())
  return { value, ...gateLanguage({ tag }) }
}

/** Language of what the gate says, when it is not the reader's. */
export const gateLanguage = ({ tag }: Pick<Locale, 'tag'>): { lang?: string } =>
  new Intl.Locale(tag).language === 'en' ? {} : { lang: 'en' }

/** Where a finding is explained: on the page of its rule. What is wrong with exports has none; the page on sources lists it line by line. */
const aboutPath = ({ rule, slug }: Pick<Finding, 'rule' | 'slug'>): string =>
  slug.startsWith('export-') && Object.hasOwn(catalogue, slug) ? sources_path : rulePath(rule)

export const rulePath = (id: string): string => `compliance/rules/${id}/`

/** How grave it is, or why it does not count. */
export function signOf({ severity, state }: Pick<Finding, 'severity' | 'state'>, locale: Locale): Sign {
  const words = complianceWords(locale)
  if (state === 'waived' || state === 'not_evaluated') return { state: 'neutral', text: words.states[state] }
  return { state: sign_of[severity], text: words.severities[severity] }
}

const most_partners = 3

export function findingRow(site: Site, locale: Locale, base = ''): (finding: Finding) => FindingRow {
  const words = complianceWords(locale)
  return (finding) => {
    const { rule, what, fix, file, line, since, partners } = finding
    const kind = finding.kind === undefined ? undefined : kindNamed(finding.kind)
    const entry =
      kind === undefined || kind === 'partner' || finding.entry === undefined ? undefined : linkTo(site, kind, finding.entry, locale, base)
    const note = noteOf(finding, locale)
    return {
      sign: signOf(finding, locale),
      what: english(what, locale),
      fix: english(fix, locale),
      rule: { label: rule, href: href(locale, aboutPath(finding), base) },
      ...(entry === undefined ? {} : { entry }),
      partners: partners.slice(0, most_partners).flatMap((id) => findingsLink(site, id, locale, base) ?? []),
      ...(partners.length > most_partners
        ? { more: filled(words.more, { count: formatNumber(partners.length - most_partners, locale) }) }
        : {}),
      where: { label: `${file}:${line}`, ...sourceHref(site, { file, line }) },
      since: since === undefined ? words.always : formatDate(since, locale),
      ...(since === undefined ? {} : { sinceOn: since }),
      ...(note === undefined ? {} : { note }),
    }
  }
}

/** The line in the repository, when program.yaml names one. */
export function sourceHref(site: Pick<Site, 'view'>, place: Pick<Finding, 'file' | 'line'>): { href?: string } {
  const { repository } = settings(site.view)
  return repository === undefined ? {} : { href: addressIn(repository, place) }
}

/** The part of a partner's page with its findings. */
export function findingsLink(site: Site, id: string, locale: Locale, base = ''): EntryLink | undefined {
  const found = site.find('partner', id)
  return found && { label: found.fields.name, href: href(locale, `partners/${id}/#compliance`, base) }
}

function noteOf({ error_on, severity, waiver, state }: Finding, locale: Locale): Localized | undefined {
  const words = complianceWords(locale)
  if (waiver && 'void' in waiver) return english(filled(words.waiverVoid, { why: waiver.void }), locale)
  if (waiver && state === 'waived')
    return {
      value: filled(words.waivedUntil, {
        date: formatDate(waiver.expires_on, locale),
        left: formatRelativeDays(waiver.days_left, locale),
      }),
    }
  if (error_on !== undefined && severity !== 'error') return { value: filled(words.errorOn, { date: formatDate(error_on, locale) }) }
  return undefined
}

/** How far a day is from the day of the site, in words. */
export const awayText = (site: Pick<Site, 'asOf'>, day: string, locale: Locale): string =>
  formatRelativeDays(daysBetween(site.asOf, day), locale)
