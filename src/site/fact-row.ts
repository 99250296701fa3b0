// A labelled fact about an entry, as pages list them.
import type { EntryLink } from './links.ts'
import { inSentences } from './plain-text.ts'

export type FactRow =
  | {
      label: string
      value: string
      href?: string
      /** Language of the value when it is not the page's. */
      lang?: string
      /** Ids, addresses and the like, which keep their own direction. */
      isolate?: boolean
    }
  | { label: string; links: readonly EntryLink[] }

type Value = string | undefined | { value: string; href?: string; lang?: string; isolate?: boolean }

/** One row, or none when there is nothing to say. */
export function fact(label: string, value: Value): FactRow[] {
  if (value === undefined || value === '') return []
  return [{ label, ...(typeof value === 'string' ? { value } : value) }]
}

/** One row of links, or none without links. */
export const linksFact = (label: string, links: readonly EntryLink[]): FactRow[] => (links.length === 0 ? [] : [{ label, links }])

/** The words of the rows, for search. */
export const wordsOf = (facts: readonly FactRow[]): string =>
  inSentences(facts.flatMap((row) => ('links' in row ? row.links.map(({ label }) => label) : [row.value])))
