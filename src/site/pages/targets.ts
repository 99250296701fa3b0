// The target list: companies that are scouted, evaluated or negotiated with, by their fit, beside the partners that we have.

import type { Entry } from '../../program/program.ts'
import { settings } from '../../program/program.ts'
import { type BarRow, barChart } from '../chart.ts'
import { fieldLabel } from '../field-words.ts'
import { formatCountry, formatDuration, formatItems, formatNumber } from '../format.ts'
import { holdText } from '../hold-text.ts'
import type { Locale } from '../locales.ts'
import { href, type Page } from '../page.ts'
import { defaultLocale, type Site } from '../site.ts'
import { termIn } from '../terms.ts'
import { type Localized, localized } from '../text.ts'
import { filled } from '../ui.ts'
import { strategyWords } from '../words/strategy.ts'
import { type FitScore, fitScore } from '../work/fit.ts'
import { holdsOf } from '../work/holds.ts'
import { currentStay, median } from '../work/phase-time.ts'

export interface TargetsProps {
  lead: string
  rows: readonly TargetRow[]
  /** Scores of the targets and of active partners. */
  compare?: { median: string; rows: readonly (BarRow & { isTarget: boolean })[] }
}

export interface TargetRow {
  id: string
  name: string
  href: string
  type: string
  place: string
  summary: Localized
  phase: string
  since?: string
  owner: string
  fit?: {
    score: string
    length: number
    parts: readonly { label: string; score: number; evidence: string }[]
    raises: readonly string[]
    pinned?: string
  }
  leverage: readonly { kind: string; text: Localized; advice: string }[]
  hold?: Localized
}

const target_phases: readonly string[] = ['scout', 'evaluate', 'negotiate']
const most_raises = 3
/** The best of the list; the directory has the others. */
const most_targets = 100
const most_compared = 40

export const targetsPages = (site: Site): Page<TargetsProps>[] =>
  site.audience === 'internal' ? site.locales.map((locale) => targetsPage(site, locale)) : []

function targetsPage(site: Site, locale: Locale): Page<TargetsProps> {
  const words = strategyWords(locale)
  const program = settings(site.view)
  const name = localized(program.name, locale, defaultLocale(site)).value
  const scored = site.view.entries.partner.map((partner) => ({ partner, fit: fitScore(program, partner.fields) }))
  const targets = scored
    .filter(({ partner: { fields } }) => target_phases.includes(fields.phase) && fields.status !== 'terminated')
    .sort((a, b) => best(b.fit) - best(a.fit) || a.partner.fields.name.localeCompare(b.partner.fields.name, locale.tag))
    .slice(0, most_targets)
  const rows = targets.map(({ partner, fit }) => rowOf(site, partner, fit, locale))
  const compare = compareOf(scored, new Set(targets.map(({ partner }) => partner.id)), locale)
  return {
    template: 'targets',
    locale,
    path: 'targets/',
    params: {},
    title: words.targets,
    description: filled(words.targetsDescription, { name }),
    section: 'targets/',
    headings: rows.map((row) => ({ depth: 2, slug: row.id, text: row.name })),
    wide: true,
    search: {
      kind: words.targets,
      text: formatItems(
        rows.map((row) => row.name),
        locale,
      ),
    },
    props: { lead: words.targetsLead, rows, ...(compare === undefined ? {} : { compare }) },
  }
}

/** The score that counts: the one from the CRM, or the computed one; less than any when there is none. */
const best = (fit: FitScore | undefined): number => fit?.pinned ?? fit?.score ?? -1

function rowOf(site: Site, partner: Entry<'partner'>, fit: FitScore | undefined, locale: Locale): TargetRow {
  const words = strategyWords(locale)
  const fallback = defaultLocale(site)
  const { id, fields } = partner
  const stay = currentStay(fields, site.asOf)
  const [hold] = holdsOf(site, partner)
  return {
    id,
    name: fields.name,
    href: href(locale, `partners/${id}/`),
    type: termIn(fields.type, locale),
    place: formatItems(
      [fields.city, formatCountry(fields.country, locale)].filter((each) => each !== undefined),
      locale,
    ),
    summary: localized(fields.summary, locale, fallback),
    phase: termIn(fields.phase, locale),
    ...(stay === undefined ? {} : { since: filled(words.since, { days: formatDuration(stay.days, 'day', locale) }) }),
    owner: fields.owners.manager,
    ...(fit === undefined ? {} : { fit: fitProps(fit, locale) }),
    leverage: (fields.leverage ?? []).map(({ kind, statement, advice }) => ({
      kind: termIn(kind, locale),
      text: localized(statement, locale, fallback),
      advice: termIn(advice, locale),
    })),
    ...(hold === undefined ? {} : { hold: holdText(hold, locale) }),
  }
}

function fitProps(fit: FitScore, locale: Locale): NonNullable<TargetRow['fit']> {
  const words = strategyWords(locale)
  const score = best(fit)
  return {
    score: formatNumber(score, locale),
    length: score,
    parts: fit.parts.map(({ part, score: value, evidence }) => ({ label: fieldLabel(part, locale).value, score: value, evidence })),
    raises: fit.raises
      .slice(0, most_raises)
      .map(({ part, gain }) => filled(words.raiseBy, { part: fieldLabel(part, locale).value, gain: formatNumber(gain, locale) })),
    ...(fit.pinned === undefined || fit.pinned === fit.score
      ? {}
      : { pinned: filled(words.pinned, { score: formatNumber(fit.score, locale) }) }),
  }
}

function compareOf(
  scored: readonly { partner: Entry<'partner'>; fit: FitScore | undefined }[],
  targets: ReadonlySet<string>,
  locale: Locale,
): TargetsProps['compare'] {
  const words = strategyWords(locale)
  const shown = scored
    .filter(({ partner, fit }) => fit !== undefined && (targets.has(partner.id) || partner.fields.status === 'active'))
    .sort((a, b) => best(b.fit) - best(a.fit))
  const active = shown.flatMap(({ partner, fit }) => (targets.has(partner.id) ? [] : [best(fit)]))
  const middle = median(active)
  if (targets.size === 0 || middle === undefined) return undefined
  const { rows } = barChart(
    words.compare,
    words.fit,
    shown.slice(0, most_compared).map(({ partner, fit }) => ({
      label: partner.fields.name,
      value: best(fit),
      text: formatNumber(best(fit), locale),
      href: href(locale, `partners/${partner.id}/`),
    })),
  )
  return {
    median: filled(words.median, { score: formatNumber(middle, locale) }),
    rows: rows.map((row, index) => ({
      ...row,
      length: Number(best(shown[index]?.fit)),
      isTarget: targets.has(shown[index]?.partner.id ?? ''),
    })),
  }
}
