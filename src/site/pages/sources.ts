// The exports behind the figures: how each file was read, and every defect with its file, line and column.
import type { Defect, SourceFile, SourceHealth } from '../../scorecards/figure.ts'
import type { Scorecards } from '../../scorecards/scorecards.ts'
import { english, sourceHref } from '../compliance/finding-row.ts'
import { type PageLink, programName } from '../compliance/frame.ts'
import { type FactRow, fact } from '../fact-row.ts'
import { formatItems, formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { partParam, partPath, partsOf } from '../paging.ts'
import { scorecardLinks, scorecardsOf } from '../scorecard/frame.ts'
import { section, sources_path } from '../scorecard/links.ts'
import { type SourceRow, sourceRows } from '../scorecard/source-health.ts'
import type { Site } from '../site.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { dashboardWords } from '../words/dashboard.ts'
import { qbrWords } from '../words/qbrs.ts'
import { scorecardWords } from '../words/scorecards.ts'
import { type PartLink, partLinks } from './card-list.ts'

export interface SourcesProps {
  lead: string
  links: readonly PageLink[]
  /** On the first page only. */
  sources?: readonly (SourceRow & { files: readonly FileRow[] })[]
  defects: readonly DefectRow[]
  cut?: string
  parts: readonly PartLink[]
}

export interface FileRow {
  file: string
  rows: string
  facts: readonly FactRow[]
  /** Column of the dataset, and the header that it was read from. */
  columns: readonly { column: string; header: string }[]
}

export interface DefectRow {
  kind: string
  source: string
  where: { label: string; href?: string }
  what: Localized
  fix: Localized
  refused: boolean
}

const per_page = 200
/** Defects that are listed; an export with more is mapped wrongly, and its first lines show how. */
const most_defects = 2000

export const sourcesPages = (site: Site): Page<SourcesProps>[] => {
  const scorecards = scorecardsOf(site)
  return scorecards === undefined ? [] : site.locales.flatMap((locale) => pagesIn(site, scorecards, locale))
}

function pagesIn(site: Site, scorecards: Scorecards, locale: Locale): Page<SourcesProps>[] {
  const words = dashboardWords(locale)
  const number = (value: number): string => formatNumber(value, locale)
  const description = filled(words.sourcesDescription, { name: programName(site, locale) })
  const { defects } = scorecards
  const parts = partsOf(defects.slice(0, most_defects), per_page)
  return parts.map(({ number: part, items }) => ({
    template: 'sources',
    locale,
    path: partPath(sources_path, part),
    params: { page: partParam(part) },
    title:
      part === 1
        ? words.sourcesTitle
        : filled(qbrWords(locale).pageOf, { title: words.sourcesTitle, page: number(part), pages: number(parts.length) }),
    description,
    section,
    headings: [],
    wide: true,
    ...(part === 1 ? { search: { kind: scorecardWords(locale).title, text: description } } : {}),
    props: {
      lead: scorecards.sources.length === 0 ? words.noSources : words.sourcesLead,
      links: scorecardLinks(site, locale, sources_path),
      ...(part === 1 ? { sources: sourcesOf(site, scorecards, locale) } : {}),
      defects: items.map((defect) => defectRow(site, defect, locale)),
      ...(defects.length > most_defects ? { cut: filled(words.cut, { shown: number(most_defects), count: number(defects.length) }) } : {}),
      parts: partLinks(sources_path, parts.length, part, locale),
    },
  }))
}

const sourcesOf = (site: Site, scorecards: Scorecards, locale: Locale): NonNullable<SourcesProps['sources']> =>
  sourceRows(site, scorecards, locale).map((row, index) => ({ ...row, files: filesOf(scorecards.sources[index], locale) }))

const filesOf = (source: SourceHealth | undefined, locale: Locale): FileRow[] =>
  (source?.files ?? []).map((file) => ({
    file: file.file,
    rows: formatNumber(file.rows, locale),
    facts: factsOf(file, locale),
    columns: Object.entries(file.columns).map(([column, header]) => ({ column, header })),
  }))

/** What was declared or found out of the form of a file. */
function factsOf({ dialect, unused }: SourceFile, locale: Locale): FactRow[] {
  const words = dashboardWords(locale)
  const mark = (sign: string): string => {
    const name = signs[sign]
    return name === undefined ? sign : words.marks[name]
  }
  return [
    ...fact(words.encoding, { value: dialect.encoding, isolate: true }),
    ...fact(words.delimiter, mark(dialect.delimiter)),
    ...fact(words.numbers, formatItems([mark(dialect.decimal_mark), mark(dialect.thousands_mark)], locale)),
    ...fact(words.dates, { value: dialect.date_format, isolate: true }),
    ...fact(words.header, formatNumber(dialect.header_line, locale)),
    ...fact(words.footer, formatNumber(dialect.footer_lines, locale)),
    ...(unused.length === 0 ? [] : fact(words.unused, { value: unused.join(' · '), isolate: true })),
  ]
}

type Sign = keyof ReturnType<typeof dashboardWords>['marks']

/** Signs that are hard to see are called by their names. */
const signs: Readonly<Record<string, Sign>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  tab: 'tab',
  '|': 'pipe',
  '.': 'point',
  ' ': 'space',
  space: 'space',
  none: 'none',
  '': 'none',
}

const defectRow = (site: Site, { kind, source, file, line, column, what, fix, refused }: Defect, locale: Locale): DefectRow => ({
  kind: dashboardWords(locale).kinds[kind],
  source,
  where: { label: `${file}:${line}:${column}`, ...sourceHref(site, { file, line }) },
  what: english(what, locale),
  fix: english(fix, locale),
  refused,
})
