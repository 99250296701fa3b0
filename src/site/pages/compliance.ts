// The overview of compliance: what blocks, what falls due, where partners stand, and what nobody could judge.
import { states } from '../../gate/finding.ts'
import { type Family, familyOf } from '../../gate/rule.ts'
import { addDays } from '../../program/days.ts'
import { type DueRow, type DueWindow, dueRow, dueSoon, dueWindows } from '../compliance/due.ts'
import { english, type FindingRow, findingRow, rulePath } from '../compliance/finding-row.ts'
import { blocking, openFindings, ruleOf, severities } from '../compliance/found.ts'
import { type PageLink, pageLinks, programName, section } from '../compliance/frame.ts'
import { type HeatMap, heatMap } from '../compliance/heat-map.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { waitingCases } from '../work/approval-queue.ts'

export interface ComplianceProps {
  lead: string
  links: readonly PageLink[]
  stats: readonly { label: string; value: string; href: string; state?: 'bad' | 'warn' }[]
  crashes: readonly { label: string; error: string }[]
  blocks: readonly { family: Family; title: string; count: string; rows: readonly FindingRow[] }[]
  /** Said when nothing blocks. */
  passes?: string
  warnings: readonly FindingRow[]
  cut: { blocks?: string; warnings?: string; due?: string }
  all: EntryLink
  due: { windows: readonly DueWindow[]; rows: readonly DueRow[] }
  heat: HeatMap
  lacking: readonly { rule: EntryLink; title: Localized; lacks: Localized; entries: string }[]
  counts: readonly { state: string; counts: readonly string[] }[]
}

const most_rows = { blocks: 60, warnings: 12, due: 60, lacking: 60 } as const

export const compliancePages = (site: Site): Page<ComplianceProps>[] =>
  site.compliance === undefined ? [] : site.locales.map((locale) => compliancePage(site, locale))

function compliancePage(site: Site, locale: Locale): Page<ComplianceProps> {
  const words = complianceWords(locale)
  const description = filled(words.description, { name: programName(site, locale) })
  return {
    template: 'compliance',
    locale,
    path: section,
    params: {},
    title: words.title,
    description,
    section,
    headings: [],
    wide: true,
    search: { kind: words.title, text: description },
    props: propsOf(site, locale),
  }
}

function propsOf(site: Site, locale: Locale): ComplianceProps {
  const words = complianceWords(locale)
  const { rules = [], crashes = [], unevaluated = [] } = site.compliance ?? {}
  const number = (value: number): string => formatNumber(value, locale)
  const row = findingRow(site, locale)
  const errors = blocking(site)
  const warnings = openFindings(site).filter(({ severity }) => severity === 'warning')
  const due = dueSoon(site)
  const cut = <K extends keyof ComplianceProps['cut']>(name: K, count: number): Partial<Record<K, string>> =>
    count > most_rows[name]
      ? ({ [name]: filled(words.cut, { shown: number(most_rows[name]), count: number(count) }) } as Record<K, string>)
      : {}
  return {
    lead: filled(words.lead, { date: formatDate(site.asOf, locale), rules: number(rules.length) }),
    links: pageLinks(site, locale, section),
    stats: statsOf(site, locale),
    crashes: crashes.map(({ rule, entry, error }) => ({
      label: filled(words.crash, { rule: rule.id, entry: `${entry.kind}/${entry.id}` }),
      error,
    })),
    blocks: [...Map.groupBy(errors.slice(0, most_rows.blocks), ({ rule }) => familyOf(rule))].map(([family, own]) => ({
      family,
      title: words.families[family],
      count: number(errors.filter(({ rule }) => familyOf(rule) === family).length),
      rows: own.map(row),
    })),
    ...(errors.length === 0 && crashes.length === 0
      ? { passes: filled(words.nothingBlocks, { date: formatDate(site.asOf, locale) }) }
      : {}),
    warnings: warnings.slice(0, most_rows.warnings).map(row),
    cut: { ...cut('blocks', errors.length), ...cut('warnings', warnings.length), ...cut('due', due.length) },
    all: {
      label: filled(words.allFindings, { count: number(site.compliance?.findings.length ?? 0) }),
      href: href(locale, `${section}findings/`),
    },
    due: { windows: dueWindows(site, locale), rows: due.slice(0, most_rows.due).map(dueRow(site, locale)) },
    heat: heatMap(site, locale),
    lacking: unevaluated.slice(0, most_rows.lacking).map(({ rule, lacks, entries }) => ({
      rule: { label: rule, href: href(locale, rulePath(rule)) },
      title: english(ruleOf(site, rule)?.title ?? '', locale),
      lacks: english(lacks, locale),
      entries: number(entries),
    })),
    counts: countsOf(site, locale),
  }
}

function statsOf(site: Site, locale: Locale): ComplianceProps['stats'] {
  const words = complianceWords(locale)
  const { findings = [], unevaluated = [] } = site.compliance ?? {}
  const stat = (label: string, count: number, to: string, state?: 'bad' | 'warn') => ({
    label,
    value: formatNumber(count, locale),
    href: to,
    ...(state && count > 0 ? { state } : {}),
  })
  const waiting = waitingCases(site)
  const late = waiting.filter(({ due }) => due !== undefined && due < site.asOf).length
  const soon = addDays(site.asOf, 30)
  return [
    stat(words.blocks, blocking(site).length, '#blocks', 'bad'),
    stat(words.warnings, openFindings(site).filter(({ severity }) => severity === 'warning').length, '#warnings', 'warn'),
    stat(words.dueStat, dueSoon(site).filter(({ on }) => on <= soon).length, '#due', 'warn'),
    stat(words.states.waived, findings.filter(({ state }) => state === 'waived').length, href(locale, `${section}waivers/`)),
    stat(words.lacking, unevaluated.length, '#lacking'),
    stat(
      late === 0 ? words.waiting : filled(words.waitingLate, { late: formatNumber(late, locale) }),
      waiting.length,
      href(locale, 'approvals/#waiting'),
    ),
  ]
}

function countsOf(site: Site, locale: Locale): ComplianceProps['counts'] {
  const words = complianceWords(locale)
  const findings = site.compliance?.findings ?? []
  return states.map((state) => {
    const own = findings.filter((each) => each.state === state)
    return {
      state: words.states[state],
      counts: severities.map((severity) => formatNumber(own.filter((each) => each.severity === severity).length, locale)),
    }
  })
}
