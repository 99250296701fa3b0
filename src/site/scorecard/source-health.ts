// How fresh and how clean the exports are.
import { settings } from '../../program/program.ts'
import type { DefectKind, SourceHealth } from '../../scorecards/figure.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { formatDate, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { formatRelativeDays } from '../relative.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { dashboardWords } from '../words/dashboard.ts'
import { sources_path } from './links.ts'

export interface SourceRow {
  id: string
  href: string
  dataset: string
  exported: string
  exportedOn: string
  age: string
  freshness?: { state: 'good' | 'bad'; text: string }
  rows: string
  taken: string
  /** Rows that are set aside and are no defects: those that a newer file has, and those that the source leaves out. */
  aside: readonly string[]
  refused: { text: string; state?: 'warn' | 'bad' }
  notData: string
  defects: readonly { label: string; count: string }[]
}

/** Days for which an export is fresh, when program.yaml says so. */
export const freshDays = (site: Pick<Site, 'view'>): number | undefined =>
  settings(site.view).freshness.find(({ kind }) => kind === 'scorecard-export')?.days

export const sourceRows = (site: Site, { sources }: Scorecards, locale: Locale): SourceRow[] =>
  sources.map((source) => sourceRow(site, source, locale))

function sourceRow(site: Site, source: SourceHealth, locale: Locale): SourceRow {
  const words = dashboardWords(locale)
  const number = (value: number): string => formatNumber(value, locale)
  const limit = freshDays(site)
  const { refused, max_rejected: most } = source
  return {
    id: source.source,
    href: `${href(locale, sources_path)}#${source.source}`,
    dataset: source.dataset,
    exported: formatDate(source.exported_on, locale),
    exportedOn: source.exported_on,
    age: formatRelativeDays(-source.age_days, locale),
    ...(limit === undefined
      ? {}
      : { freshness: source.age_days <= limit ? { state: 'good', text: words.fresh } : { state: 'bad', text: words.old } }),
    rows: number(source.rows),
    taken: number(source.taken),
    aside: [
      ...(source.superseded === 0 ? [] : [filled(words.superseded, { count: number(source.superseded) })]),
      ...(source.left_out === 0 ? [] : [filled(words.byChoice, { count: number(source.left_out) })]),
    ],
    refused: {
      text: refused === 0 ? number(0) : filled(words.refusedOf, { refused: number(refused), most: number(most) }),
      ...(refused === 0 ? {} : { state: refused > most ? 'bad' : 'warn' }),
    },
    notData: number(source.not_data),
    defects: defectCounts(source, locale),
  }
}

/** Kinds of defects with their numbers, the most frequent first. */
function defectCounts({ defects }: SourceHealth, locale: Locale): SourceRow['defects'] {
  const { kinds } = dashboardWords(locale)
  // The keys are those of the record, which the type of Object.entries does not know.
  return (Object.keys(kinds) as DefectKind[])
    .map((kind) => ({ kind, count: defects[kind] ?? 0 }))
    .filter(({ kind, count }) => count > 0 && kind !== 'superseded')
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => ({ label: kinds[kind], count: formatNumber(count, locale) }))
}
