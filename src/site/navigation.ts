// Where a reader can go: the sections of the site in groups, and the pages of the section that is open. Never a list that grows with the program.
import { byCode } from '../problems/problem.ts'
import type { Entry, EntryAmong } from '../program/program.ts'
import type { Locale } from './locales.ts'
import { href } from './page.ts'
import { defaultLocale, type Site } from './site.ts'
import { termIn } from './terms.ts'
import { wordsIn } from './ui.ts'
import { approvalWords } from './words/approvals.ts'
import { boardWords } from './words/board.ts'
import { complianceWords } from './words/compliance.ts'
import { datesWords } from './words/dates.ts'
import { dealWords } from './words/deals.ts'
import { downloadWords } from './words/downloads.ts'
import { frameWords } from './words/frame.ts'
import { guideWords } from './words/guide.ts'
import { mdfWords } from './words/mdf-overview.ts'
import { optimizeWords } from './words/optimize.ts'
import { qbrWords } from './words/qbrs.ts'
import { riskWords } from './words/risk.ts'
import { scorecardWords } from './words/scorecards.ts'
import { strategyWords } from './words/strategy.ts'
import { todayWords } from './words/today.ts'
import { toolkitWords } from './words/toolkit.ts'

export interface NavigationLink {
  label: string
  /** Language of the label when it is not the reader's. */
  lang?: string
  /** Address below base and language; equal to a page's `section` or `path` when it is current. */
  path: string
  href: string
}

export interface NavigationGroup {
  label: string
  links: readonly NavigationLink[]
}

type Prose = 'guide_page' | 'playbook_page'

/** The sections of the site in a language, in groups; the team's own first. */
export function navigation(site: Site, locale: Locale, base = ''): NavigationGroup[] {
  const words = wordsIn(locale)
  const frame = frameWords(locale)
  const dates = datesWords(locale)
  const internal = site.audience === 'internal'
  const link = (label: string, path: string): NavigationLink => ({ label, path, href: href(locale, path, base) })
  const groups: (NavigationGroup | false)[] = [
    internal && {
      label: frame.work,
      links: [
        link(frame.today, ''),
        link(boardWords(locale).title, 'board/'),
        link(scorecardWords(locale).dashboard, 'dashboard/'),
        link(scorecardWords(locale).title, 'scorecards/'),
        link(optimizeWords(locale).title, 'optimize/'),
        link(qbrWords(locale).title, 'qbrs/'),
        link(approvalWords(locale).title, 'approvals/'),
        link(dealWords(locale).title, 'deals/'),
        link(mdfWords(locale).title, 'mdf/'),
        link(riskWords(locale).title, 'risk/'),
        link(complianceWords(locale).title, 'compliance/'),
        link(strategyWords(locale).targets, 'targets/'),
        link(strategyWords(locale).ecosystem, 'ecosystem/'),
        link(strategyWords(locale).launch, 'launch/'),
        link(todayWords(locale).workTitle, 'open-work/'),
      ],
    },
    {
      label: frame.market,
      links: [
        link(words.partners, 'partners/'),
        link(words.solutions, 'blueprints/'),
        link(words.integrations, 'integrations/'),
        link(words.listings, 'listings/'),
      ],
    },
    {
      label: frame.program,
      links: [
        ...(internal ? [] : [link(words.home, '')]),
        link(words.guide, 'guide/'),
        link(words.tiers, 'tiers/'),
        link(frame.becomePartner, 'become-a-partner/'),
        link(dates.changes, 'changes/'),
        link(dates.events, 'events/'),
      ],
    },
    {
      label: frame.resources,
      links: [
        link(words.legal, 'legal/'),
        link(words.decisions, 'decisions/'),
        link(words.checklists, 'checklists/'),
        link(downloadWords(locale).title, 'downloads/'),
      ],
    },
    internal && {
      label: frame.team,
      links: [link(words.playbook, 'playbook/'), link(toolkitWords(locale).title, 'toolkit/'), link(words.records, 'records/')],
    },
  ]
  return groups.filter((group) => group !== false)
}

/** All sections, without their groups. */
export const sectionLinks = (site: Site, locale: Locale): NavigationLink[] => navigation(site, locale).flatMap(({ links }) => links)

/** The few sections that stand in the head of every public page. */
export function primaryLinks(site: Site, locale: Locale, base = ''): NavigationLink[] {
  const primary = ['guide/', 'tiers/', 'partners/', 'blueprints/', 'listings/']
  const links = navigation(site, locale, base).flatMap((group) => group.links)
  return primary.flatMap((path) => links.find((each) => each.path === path) ?? [])
}

/** Pages of the prose section in which `path` lies, by their own sections; none elsewhere. */
export function pagesBeside(site: Site, locale: Locale, path: string, base = ''): NavigationGroup[] {
  if (path.startsWith('guide/') || path === 'glossary/')
    return [...proseGroups(site, 'guide_page', 'guide/', locale, base), ...glossaryGroup(site, locale, base)]
  if (path.startsWith('playbook/') && site.audience === 'internal') return proseGroups(site, 'playbook_page', 'playbook/', locale, base)
  return []
}

/** Pages of a prose section in reading order, in the reader's language where they are translated. */
export function proseOrder(site: Site, kind: Prose): EntryAmong<Prose>[] {
  const all: readonly EntryAmong<Prose>[] = site.view.entries[kind]
  const pages = all.filter((entry) => entry.locale === undefined)
  return [...pages].sort((a, b) => (a.fields.order ?? 999) - (b.fields.order ?? 999) || byCode(a.id, b.id))
}

/** The translation of a page into the reader's language, or its source. */
export function inLocale<N extends Prose | 'blueprint' | 'campaign'>(
  site: Site,
  kind: N,
  id: string,
  locale: Locale,
): Entry<N> | undefined {
  return site.translation(kind, id, locale) ?? site.find(kind, id)
}

/** Language of a page's title, text and headings where they are not in the reader's: no translation is there. */
export function foreign(site: Site, kind: Prose | 'blueprint', id: string, locale: Locale): { lang?: string } {
  const { tag } = defaultLocale(site)
  return locale.tag === tag || site.translation(kind, id, locale) !== undefined ? {} : { lang: tag }
}

function glossaryGroup(site: Site, locale: Locale, base: string): NavigationGroup[] {
  const path = 'glossary/'
  const label = guideWords(locale).glossary
  return site.view.entries.glossary_term.length === 0
    ? []
    : [{ label: frameWords(locale).resources, links: [{ label, path, href: href(locale, path, base) }] }]
}

function proseGroups(site: Site, kind: Prose, folder: string, locale: Locale, base: string): NavigationGroup[] {
  const groups = new Map<string, NavigationLink[]>()
  for (const { id, fields } of proseOrder(site, kind)) {
    const path = `${folder}${id}/`
    const section = fields.section === undefined ? '' : termIn(fields.section, locale)
    const group = groups.get(section) ?? []
    const label = inLocale(site, kind, id, locale)?.fields.title ?? id
    group.push({ label, ...foreign(site, kind, id, locale), path, href: href(locale, path, base) })
    groups.set(section, group)
  }
  return [...groups].map(([label, links]) => ({ label, links }))
}
