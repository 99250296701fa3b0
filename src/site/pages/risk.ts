// The risk map: partners by kinds of risk, the most severe first, a hundred to a page, with the reasons of every level.
import { settings } from '../../program/program.ts'
import { english } from '../compliance/finding-row.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { partParam, partPath, partsOf } from '../paging.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { riskWords } from '../words/risk.ts'
import { partnerPath } from '../work/partner-path.ts'
import { ourPeople } from '../work/people.ts'
import {
  long_overdue_days,
  near_days,
  type PartnerRisk,
  partnerRisk,
  type RiskFact,
  type RiskKind,
  type RiskLevel,
  type RiskReason,
  risk_kinds,
  risk_levels,
  watch_days,
  weightOf,
  worstOf,
} from '../work/risk.ts'
import { type PartLink, partLinks } from './card-list.ts'
import { workRow } from './work-row.ts'

export interface RiskProps {
  lead: string
  /** How many partners have each level as their worst. */
  counts: readonly { level: RiskLevel; label: string; count: string }[]
  kinds: readonly { id: RiskKind; label: string; covers: string }[]
  legend: readonly { level: RiskLevel; label: string; text: string }[]
  rows: readonly RiskRow[]
  parts: readonly PartLink[]
}

export interface RiskRow {
  partner: EntryLink
  /** Status when it is not active. */
  status?: string
  tier: { label: string; rank: number }
  weight: number
  worst: RiskLevel
  cells: readonly RiskCell[]
}

export interface RiskCell {
  kind: RiskKind
  level: RiskLevel
  label: string
  /** "2 reasons", what opens them. */
  summary?: string
  reasons: readonly { text: Localized; detail?: Localized; left?: string; href: string; level: RiskLevel; levelText: string }[]
}

const per_page = 100
/** Reasons that a cell shows; the record has them all. */
const most_reasons = 6

export const riskPages = (site: Site): Page<RiskProps>[] => (site.audience === 'internal' ? riskParts(site) : [])

function riskParts(site: Site): Page<RiskProps>[] {
  const risks = site.view.entries.partner
    .map((partner) => {
      const risk = partnerRisk(site, partner)
      return { partner, risk, weight: weightOf(risk) }
    })
    .filter(({ partner, weight }) => partner.fields.status !== 'terminated' || weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.partner.id < b.partner.id ? -1 : 1))
  const counts = Map.groupBy(risks, ({ risk }) => worstOf(risk))
  return site.locales.flatMap((locale) => {
    const words = riskWords(locale)
    const parts = partsOf(risks, per_page)
    const row = rowOf(site, locale)
    const name = localized(settings(site.view).name, locale, defaultLocale(site)).value
    const number = (value: number): string => formatNumber(value, locale)
    const days = { watch: number(watch_days), near: number(near_days), long: number(long_overdue_days) }
    const description = filled(words.description, { name })
    return parts.map(({ number: part, items }) => ({
      template: 'risk',
      locale,
      path: partPath('risk/', part),
      params: { page: partParam(part) },
      title: part === 1 ? words.title : filled(words.pageOf, { page: number(part), pages: number(parts.length) }),
      description,
      section: 'risk/',
      headings: [],
      wide: true,
      ...(part === 1 ? { search: { kind: words.title, text: description } } : {}),
      props: {
        lead: filled(words.lead, { date: formatDate(site.asOf, locale) }),
        counts: [...risk_levels]
          .reverse()
          .map((level) => ({ level, label: words.levels[level], count: number(counts.get(level)?.length ?? 0) })),
        kinds: risk_kinds.map((id) => ({ id, label: words.kinds[id], covers: words.covered[id] })),
        legend: [...risk_levels].reverse().map((level) => ({ level, label: words.levels[level], text: filled(words.legend[level], days) })),
        rows: items.map(row),
        parts: partLinks('risk/', parts.length, part, locale),
      },
    }))
  })
}

const tiers = ['low', 'medium', 'high', 'critical']

function rowOf(site: Site, locale: Locale) {
  const words = riskWords(locale)
  const item = workRow(site, locale, ourPeople(site))
  const fallback = defaultLocale(site)
  return ({
    partner: { id, fields },
    risk,
    weight,
  }: {
    partner: Site['view']['entries']['partner'][number]
    risk: PartnerRisk
    weight: number
  }): RiskRow => {
    const reason = (each: RiskReason): RiskCell['reasons'][number] => {
      const level = { level: each.level, levelText: words.levels[each.level] }
      if ('item' in each) {
        const { what, detail, due, href: to } = item(each.item)
        return { text: { value: what }, ...(detail === undefined ? {} : { detail }), left: due.left, href: to, ...level }
      }
      if ('finding' in each) {
        const { what, rule } = each.finding
        return { text: english(what, locale), detail: { value: rule }, href: href(locale, partnerPath(id, 'compliance')), ...level }
      }
      const own = 'fact' in each ? lists[each.fact] : undefined
      const to = href(locale, own ?? partnerPath(id, part_of[each.kind]))
      return {
        text: { value: words.facts[each.fact] },
        ...(each.text === undefined ? {} : { detail: localized(each.text, locale, fallback) }),
        href: to,
        ...level,
      }
    }
    return {
      partner: { label: fields.name, href: href(locale, `partners/${id}/`) },
      ...(fields.status === 'active' ? {} : { status: termIn(fields.status, locale) }),
      tier: { label: termIn(fields.risk_tier, locale), rank: tiers.indexOf(fields.risk_tier) },
      weight,
      worst: worstOf(risk),
      cells: risk_kinds.map((kind) => {
        const { level, reasons } = risk[kind]
        return {
          kind,
          level,
          label: words.levels[level],
          ...(reasons.length === 0
            ? {}
            : { summary: reasons.length === 1 ? words.oneReason : filled(words.reasons, { count: formatNumber(reasons.length, locale) }) }),
          reasons: reasons.slice(0, most_reasons).map(reason),
        }
      }),
    }
  }
}

// What stands in a list of the whole program.
const lists: Partial<Record<RiskFact, string>> = { deal_conflict: 'deals/#conflicts' }

const part_of = {
  agreements: 'agreements',
  security: 'reviews',
  data_protection: 'reviews',
  integrity: 'reviews',
  delivery: 'stands',
  commercial: 'stands',
  regional: 'more',
} as const
