// What falls due: in windows of thirty days as a drawing and a list, and by day as a table.

import type { Due } from '../../gate/compliance.ts'
import { addDays, daysBetween } from '../../program/days.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { managerOf } from '../work/people.ts'
import { perSite } from '../work/per-site.ts'
import { awayText, english, findingsLink, rulePath, type Sign, sign_of, sourceHref } from './finding-row.ts'

/** Days ahead that pages and files speak of. */
export const due_days = 90
const window_days = 30

/** Due within 90 days, soonest first. */
export const dueSoon = perSite((site: Pick<Site, 'compliance' | 'asOf'>): readonly Due[] => {
  const last = addDays(site.asOf, due_days)
  return (site.compliance?.due ?? []).filter(({ on }) => on <= last)
})

/** Who answers for it: the partner managers of the partners that it is about. */
export const ownersOf = (site: Site, { finding }: Due): string[] => [
  ...new Set(finding.partners.flatMap((id) => managerOf(site.find('partner', id)))),
]

export interface DueRow {
  on: string
  date: string
  away: string
  sign: Sign
  what: Localized
  rule: EntryLink
  partners: readonly EntryLink[]
  owners: readonly string[]
  where: { label: string; href?: string }
}

export function dueRow(site: Site, locale: Locale): (due: Due) => DueRow {
  const words = complianceWords(locale)
  return (due) => {
    const { on, severity, finding } = due
    return {
      on,
      date: formatDate(on, locale),
      away: awayText(site, on, locale),
      sign: { state: sign_of[severity], text: words.severities[severity] },
      what: english(finding.what, locale),
      rule: { label: finding.rule, href: href(locale, rulePath(finding.rule)) },
      partners: finding.partners.slice(0, 3).flatMap((id) => findingsLink(site, id, locale) ?? []),
      owners: ownersOf(site, due),
      where: { label: `${finding.file}:${finding.line}`, ...sourceHref(site, finding) },
    }
  }
}

/** A mark of the drawing: percent of the window's width from the reader's side, place from the bottom. */
export interface DueMark {
  x: number
  row: number
  state: 'bad' | 'warn' | 'info'
}

export interface DueWindow {
  title: string
  /** Last day of the window, in words. */
  until: string
  counts: string
  marks: readonly DueMark[]
  /** Days with more than fit: how many are not drawn. */
  over: readonly { x: number; text: string }[]
  rows: readonly DueRow[]
  more?: string
}

/** Marks that a day shows above each other. */
const most_marks = 4
const most_rows = 4

export function dueWindows(site: Site, locale: Locale): DueWindow[] {
  const words = complianceWords(locale)
  const row = dueRow(site, locale)
  const number = (value: number): string => formatNumber(value, locale)
  return words.windows.map((title, index) => {
    const first = index * window_days + 1
    const own = dueSoon(site).filter(({ on }) => {
      const left = daysBetween(site.asOf, on)
      return left >= first && left < first + window_days
    })
    const days = [...Map.groupBy(own, ({ on }) => daysBetween(site.asOf, on) - first)]
    const at = (day: number): number => {
      const share = Math.round(((day + 0.5) / window_days) * 1000) / 10
      return locale.dir === 'rtl' ? Math.round((100 - share) * 10) / 10 : share
    }
    const counted = (['error', 'warning', 'note'] as const).flatMap((severity) => {
      const count = own.filter((each) => each.severity === severity).length
      return count === 0 ? [] : [filled(words.manySeverities[severity], { count: number(count) })]
    })
    return {
      title,
      until: formatDate(addDays(site.asOf, first + window_days - 1), locale),
      counts: counted.join(' · ') || words.nothingDue,
      marks: days.flatMap(([day, list]) =>
        list.slice(0, most_marks).map(({ severity }, place) => ({ x: at(day), row: place, state: sign_of[severity] })),
      ),
      over: days.flatMap(([day, list]) => (list.length > most_marks ? [{ x: at(day), text: `+${number(list.length - most_marks)}` }] : [])),
      rows: own.slice(0, most_rows).map(row),
      ...(own.length > most_rows ? { more: filled(words.more, { count: number(own.length - most_rows) }) } : {}),
    }
  })
}
