// Lists of cards: what their template needs, and the links between the parts of a long one.
import type { Card } from '../card.ts'
import { formatNumber } from '../format.ts'
import type { EntryLink } from '../links.ts'
import type { Locale } from '../locales.ts'
import { href } from '../page.ts'
import { partPath } from '../paging.ts'

export interface PartLink extends EntryLink {
  current: boolean
}

export interface CardListProps {
  /** What the list holds, in a sentence. */
  summary: string
  cards: readonly Card[]
  parts: readonly PartLink[]
}

/** Links to all parts of a list; none when there is only one. */
export function partLinks(folder: string, count: number, current: number, locale: Locale): PartLink[] {
  if (count === 1) return []
  return Array.from({ length: count }, (_, index) => index + 1).map((number) => ({
    label: formatNumber(number, locale),
    href: href(locale, partPath(folder, number)),
    current: number === current,
  }))
}
