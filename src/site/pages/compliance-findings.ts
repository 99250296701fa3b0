// All findings, the gravest first, a hundred to a page.
import { familyOf } from '../../gate/rule.ts'
import { type FindingRow, findingRow } from '../compliance/finding-row.ts'
import { byWeight, isOpen } from '../compliance/found.ts'
import { type PageLink, pageLinks, programName, section } from '../compliance/frame.ts'
import { formatNumber } from '../format.ts'
import type { Locale } from '../locales.ts'
import type { Page } from '../page.ts'
import { partParam, partPath, partsOf } from '../paging.ts'
import type { Site } from '../site.ts'
import { filled } from '../ui.ts'
import { complianceWords } from '../words/compliance.ts'
import { type PartLink, partLinks } from './card-list.ts'

export interface FindingListProps {
  links: readonly PageLink[]
  rows: readonly (FindingRow & { family: string })[]
  parts: readonly PartLink[]
  /** Says that the list ends before the findings do. */
  cut?: string
}

const folder = `${section}findings/`
const per_page = 100
/** Findings that are listed; a longer list is worked on with the command, not with a browser. */
const most_findings = 1000

export const findingListPages = (site: Site): Page<FindingListProps>[] =>
  site.compliance === undefined ? [] : site.locales.flatMap((locale) => listPages(site, locale))

function listPages(site: Site, locale: Locale): Page<FindingListProps>[] {
  const words = complianceWords(locale)
  const all = (site.compliance?.findings ?? []).toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || byWeight(a, b))
  const parts = partsOf(all.slice(0, most_findings), per_page)
  const row = findingRow(site, locale)
  const number = (value: number): string => formatNumber(value, locale)
  const description = filled(words.findingsDescription, { name: programName(site, locale) })
  return parts.map(({ number: part, items }) => ({
    template: 'compliance-findings',
    locale,
    path: partPath(folder, part),
    params: { page: partParam(part) },
    title: part === 1 ? words.findings : filled(words.findingsPage, { page: number(part), pages: number(parts.length) }),
    description,
    section,
    headings: [],
    wide: true,
    ...(part === 1 ? { search: { kind: words.title, text: description } } : {}),
    props: {
      links: pageLinks(site, locale, folder),
      rows: items.map((finding) => ({ ...row(finding), family: words.families[familyOf(finding.rule)] })),
      parts: partLinks(folder, parts.length, part, locale),
      ...(all.length > most_findings
        ? { cut: filled(words.findingsCut, { shown: number(most_findings), count: number(all.length) }) }
        : {}),
    },
  }))
}
