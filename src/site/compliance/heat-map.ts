// Partners by family of rules: only those with findings or with something due, the gravest first.

import type { Finding } from '../../gate/finding.ts'
import { type Family, familyOf } from '../../gate/rule.ts'
import { formatItems, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { perSite } from '../work/per-site.ts'
import { dueSoon } from './due.ts'
import { findingsLink, type SignState } from './finding-row.ts'
import { rulesIn } from './found.ts'

export interface HeatCell {
  state: SignState | 'none'
  /** The count that the sign stands for. */
  count?: string
  /** All counts in words. */
  label: string
}

export interface HeatMap {
  families: readonly { id: Family; label: string }[]
  rows: readonly { partner: EntryLink; cells: readonly HeatCell[] }[]
  cut?: string
}

/** Rows that the page shows; a map that does not fit a screen shows nothing. */
const most_rows = 40

interface Counts {
  error: number
  warning: number
  note: number
  due: number
  waived: number
}

const countsByPartner = perSite((site: Pick<Site, 'compliance' | 'asOf'>): ReadonlyMap<string, ReadonlyMap<Family, Counts>> => {
  const found = new Map<string, Map<Family, Counts>>()
  const count = ({ rule, partners }: Finding, what: keyof Counts): void => {
    for (const partner of partners) {
      const families = found.get(partner) ?? new Map<Family, Counts>()
      const counts = families.get(familyOf(rule)) ?? { error: 0, warning: 0, note: 0, due: 0, waived: 0 }
      counts[what] += 1
      families.set(familyOf(rule), counts)
      found.set(partner, families)
    }
  }
  for (const finding of site.compliance?.findings ?? [])
    if (finding.state === 'waived') count(finding, 'waived')
    else if (finding.state !== 'not_evaluated') count(finding, finding.severity)
  for (const { finding } of dueSoon(site)) count(finding, 'due')
  return found
})

// One error weighs more than any number of warnings, and a warning more than what is due.
const weightOf = (families: ReadonlyMap<Family, Counts>): number =>
  [...families.values()].reduce(
    (sum, { error, warning, note, due, waived }) => sum + error * 1e9 + warning * 1e6 + (note + due) * 1e3 + waived,
    0,
  )

export function heatMap(site: Site, locale: Locale): HeatMap {
  const words = complianceWords(locale)
  const families = [...new Set(rulesIn(site).map(({ id }) => familyOf(id)))]
  const all = [...countsByPartner(site)]
    .map(([id, counts]) => ({ id, counts, weight: weightOf(counts) }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  return {
    families: families.map((id) => ({ id, label: words.families[id] })),
    rows: all.slice(0, most_rows).flatMap(({ id, counts }) => {
      const partner = findingsLink(site, id, locale)
      return partner ? [{ partner, cells: families.map((family) => heatCell(counts.get(family), locale)) }] : []
    }),
    ...(all.length > most_rows
      ? { cut: filled(words.heatCut, { shown: formatNumber(most_rows, locale), count: formatNumber(all.length, locale) }) }
      : {}),
  }
}

function heatCell(counts: Counts | undefined, locale: Locale): HeatCell {
  const words = complianceWords(locale)
  if (counts === undefined) return { state: 'none', label: words.heatClear }
  const parts = [
    { state: 'bad' as const, count: counts.error, words: words.manySeverities.error },
    { state: 'warn' as const, count: counts.warning, words: words.manySeverities.warning },
    { state: 'info' as const, count: counts.note, words: words.manySeverities.note },
    { state: 'info' as const, count: counts.due, words: words.heatDue },
    { state: 'neutral' as const, count: counts.waived, words: words.heatWaived },
  ].filter(({ count }) => count > 0)
  const [worst] = parts
  return {
    state: worst?.state ?? 'none',
    ...(worst ? { count: formatNumber(worst.count, locale) } : {}),
    label: formatItems(
      parts.map((part) => filled(part.words, { count: formatNumber(part.count, locale) })),
      locale,
    ),
  }
}
