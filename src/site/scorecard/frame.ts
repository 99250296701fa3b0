// What the pages on scorecards share: who has one, and the links from one page to the others.
import { type Entry, settings } from '../../program/program.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import type { PageLink } from '../compliance/frame.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { isolated } from '../pages/work-row.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { optimizeWords } from '../words/optimize.ts'
import { receiptWords } from '../words/receipts.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { perSite } from '../work/per-site.ts'
import { scorecardHref, section, sources_path } from './links.ts'

export const dashboard_path = 'dashboard/'
export const roi_path = 'roi/'

/** The scorecards of the team's site; without exports there is nothing in them. Undefined for everybody else. */
export const scorecardsOf: (site: Site) => Scorecards | undefined = perSite(({ audience, scorecards, view, asOf }: Site) =>
  audience === 'internal' ? (scorecards ?? { ...nothing, as_of: asOf, currency: settings(view).reporting_currency }) : undefined,
)

const nothing = {
  periods: [],
  metrics: [],
  figures: [],
  standings: [],
  recommendations: [],
  forecasts: [],
  sources: [],
  defects: [],
  receipts: [],
}

/** Links between the pages; `current` is the address of the page that shows them. */
export function scorecardLinks(site: Site, locale: Locale, current: string): PageLink[] {
  const words = scorecardWords(locale)
  const link = (label: string, path: string): PageLink => ({ label, href: href(locale, path), current: path === current })
  return [
    link(words.dashboard, dashboard_path),
    link(words.title, section),
    link(words.roi, roi_path),
    link(optimizeWords(locale).title, 'optimize/'),
    link(words.sources, sources_path),
    ...(site.scorecards === undefined ? [] : [link(receiptWords(locale).metrics, `${section}metrics/`)]),
  ]
}

/** Partners that have a scorecard: those with a standing, and those of whom anything was counted. */
export const scoredPartners: (site: Site) => readonly Entry<'partner'>[] = perSite(({ view, scorecards }: Site) => {
  const known = new Set([
    ...(scorecards?.standings ?? []).map(({ partner }) => partner),
    ...(scorecards?.figures ?? []).flatMap(({ partner, lines }) => (partner === undefined || lines === 0 ? [] : [partner])),
  ])
  return view.entries.partner.filter(({ id }) => known.has(id))
})

/** The way from a partner's page to its scorecard, when it has one. */
export function scorecardLink(site: Site, { id, fields }: Entry<'partner'>, locale: Locale): EntryLink | undefined {
  if (!scoredPartners(site).some((partner) => partner.id === id)) return undefined
  return {
    label: filled(scorecardWords(locale).openScorecard, { partner: isolated(fields.name, locale) }),
    href: scorecardHref(locale, id),
  }
}
