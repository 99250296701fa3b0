// What only the team sees of an entry, on the page that everybody has.
import type { KindName } from '../program/program.ts'
import type { FactRow } from './fact-row.ts'
import { recordHref } from './links.ts'
import type { Locale } from './locales.ts'
import type { Site } from './site.ts'

export interface Team {
  /** Address of the whole record. */
  record: string
  facts: readonly FactRow[]
  /** Paragraphs. */
  notes: readonly string[]
}

/** The team's part of a page, as a property to spread: nothing in other sites than the internal one. */
export function teamPart(
  site: Site,
  kind: KindName,
  id: string,
  locale: Locale,
  part: () => { facts: readonly FactRow[]; notes?: (string | undefined)[] },
): { team?: Team } {
  const record = recordHref(site, kind, id, locale)
  if (record === undefined) return {}
  const { facts, notes = [] } = part()
  return { team: { record, facts, notes: notes.filter((note) => note !== undefined) } }
}
