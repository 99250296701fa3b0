// What changed between the versions of a legal template, newest first, with where each clause stands in the text.
import type { FieldsOf } from '../program/program.ts'
import { formatDate } from './format.ts'
import type { Locale } from './locales.ts'
import { type Localized, localized } from './text.ts'
import { filled } from './ui.ts'
import { legalWords } from './words/legal.ts'

export interface LegalVersion {
  version: string
  /** Its day, and until when it was used. */
  dates: string
  current: boolean
  summary: Localized
  clauses: readonly ChangedClause[]
}

export interface ChangedClause {
  label: string
  /** Place in the text that is shown; only clauses of the version in force are there. */
  href?: string
  change: 'added' | 'changed' | 'removed'
  changeLabel: string
  what: Localized
}

type Fields = FieldsOf<'legal_document'>

export function legalHistory(fields: Fields, clauses: ReadonlyMap<string, string>, locale: Locale, fallback: Locale): LegalVersion[] {
  const words = legalWords(locale)
  return [...fields.history]
    .sort((a, b) => Number(a.released_on < b.released_on) - Number(a.released_on > b.released_on))
    .map((each) => {
      const used = each.superseded_on === undefined ? undefined : filled(words.used, { date: formatDate(each.superseded_on, locale) })
      return {
        version: filled(words.versionNote, { version: each.version }),
        dates: [formatDate(each.released_on, locale), used].filter((part) => part !== undefined).join(' · '),
        current: each.version === fields.version,
        summary: localized(each.changes, locale, fallback),
        clauses: (each.clauses ?? []).map((clause) => {
          const anchor = clause.change === 'removed' ? undefined : anchorOf(clause.clause, clauses)
          return {
            label: filled(words.clauseLink, { number: clause.clause }),
            ...(anchor === undefined ? {} : { href: `#${anchor}` }),
            change: clause.change,
            changeLabel: words.change[clause.change],
            what: localized(clause.what, locale, fallback),
          }
        }),
      }
    })
}

/** The clause itself, or the heading above it. */
const anchorOf = (number: string, clauses: ReadonlyMap<string, string>): string | undefined =>
  clauses.get(number) ?? clauses.get(number.split('.')[0] ?? '')
