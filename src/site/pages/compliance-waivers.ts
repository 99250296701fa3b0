// Waivers: what is accepted, why, by whom and for how many days yet.
import type { WaiverStatus } from '../../gate/compliance.ts'
import { awayText, english, rulePath, type Sign, type SignState } from '../compliance/finding-row.ts'
import { ruleOf } from '../compliance/found.ts'
import { type PageLink, pageLinks, programName, section } from '../compliance/frame.ts'
import { formatDate } from '../format.ts'
import { type EntryLink, kindNamed, linkTo } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'

export interface WaiversProps {
  lead: string
  links: readonly PageLink[]
  rows: readonly WaiverRow[]
}

export interface WaiverRow {
  sign: Sign
  rule?: EntryLink
  title?: Localized
  entry?: EntryLink
  /** Place in the entry. */
  pointer?: string
  reason?: Localized
  owner?: string
  approver?: string
  approved?: string
  /** Its last day, and how far that is. */
  until?: { on: string; text: string; away: string }
  ticket?: string
  void?: Localized
}

const path = `${section}waivers/`

const sign_of: Record<WaiverStatus['state'], SignState> = {
  live: 'info',
  expiring: 'warn',
  unused: 'warn',
  expired: 'neutral',
  void: 'bad',
}

export const waiverPages = (site: Site): Page<WaiversProps>[] =>
  site.compliance === undefined ? [] : site.locales.map((locale) => waiversPage(site, locale))

function waiversPage(site: Site, locale: Locale): Page<WaiversProps> {
  const words = complianceWords(locale)
  const description = filled(words.waiversDescription, { name: programName(site, locale) })
  return {
    template: 'compliance-waivers',
    locale,
    path,
    params: {},
    title: words.waiversTitle,
    description,
    section,
    headings: [],
    wide: true,
    search: { kind: words.title, text: description },
    props: {
      lead: words.waiversLead,
      links: pageLinks(site, locale, path),
      rows: (site.compliance?.waivers ?? []).map((each) => waiverRow(site, each, locale)),
    },
  }
}

function waiverRow(site: Site, { waiver, state, void_because }: WaiverStatus, locale: Locale): WaiverRow {
  const words = complianceWords(locale)
  const { rule, entry, pointer, reason, owner, approver, approved_on, expires_on, ticket } = waiver
  const [kind = '', ...id] = entry?.split('/') ?? []
  const named = kindNamed(kind)
  const link = named === undefined ? undefined : linkTo(site, named, id.join('/'), locale)
  const title = rule === undefined ? undefined : ruleOf(site, rule)?.title
  return {
    sign: { state: sign_of[state], text: words.waiverStates[state] },
    ...(rule === undefined ? {} : { rule: { label: rule, href: href(locale, rulePath(rule)) } }),
    ...(title === undefined ? {} : { title: english(title, locale) }),
    ...(link === undefined ? {} : { entry: link }),
    ...(pointer === undefined ? {} : { pointer }),
    ...(reason === undefined ? {} : { reason: localized(reason, locale, defaultLocale(site)) }),
    ...(owner === undefined ? {} : { owner }),
    ...(approver === undefined ? {} : { approver }),
    ...(approved_on === undefined ? {} : { approved: filled(words.onDay, { date: formatDate(approved_on, locale) }) }),
    ...(expires_on === undefined
      ? {}
      : { until: { on: expires_on, text: formatDate(expires_on, locale), away: awayText(site, expires_on, locale) } }),
    ...(ticket === undefined ? {} : { ticket }),
    ...(void_because === undefined ? {} : { void: english(void_because, locale) }),
  }
}
