// A card: a link to a page with what it is about.
import type { Localized } from './text.ts'

export interface Card {
  title: string
  /** Language of the title when it is not the reader's. */
  lang?: string
  href: string
  text?: Localized
  /** Short facts below the text, such as type and place. */
  notes?: readonly string[]
  badge?: string
}
