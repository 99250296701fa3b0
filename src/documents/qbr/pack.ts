// What a pack says, as a plain value: the PDF and the deck are made from one and the same.
import type { Locale } from '../../site/locales.ts'
import type { Chart } from '../../site/scorecard/chart.ts'

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral'

export interface Pack {
  locale: Locale
  /** Day that it was made for, `YYYY-MM-DD`. */
  day: string
  program: string
  /** What it is: `Quarterly business review`. */
  kind: string
  /** Whom or what it is about. */
  title: string
  period: string
  /** Below the title: days and states. */
  lead: readonly string[]
  /** Who may read it. */
  notice: string
  /** At the foot of every slide. */
  footer: string
  /** "Page {page} of {pages}" */
  pageOf: string
  /** Mark of sections that stay with the team. */
  teamMark: string
  facts: readonly Fact[]
  /** What to say first. */
  welcome: string
  sections: readonly Section[]
}

export interface Fact {
  label: string
  value: string
}

/** A part of the PDF, and one or more slides of the deck. */
export interface Section {
  title: string
  /** What to take from it, in a sentence. */
  lead?: string
  /** Stays with the team: its slides are hidden when the deck is shown. */
  team?: true
  parts: readonly Part[]
  /** What to tell, and where the figures come from: paragraphs of the speaker notes. */
  notes: readonly string[]
}

export type Part =
  | { kind: 'tiles'; tiles: readonly Tile[] }
  | { kind: 'charts'; charts: readonly Chart[] }
  | ({ kind: 'table' } & Table)
  | ({ kind: 'list' } & List)
  | { kind: 'prose'; blocks: readonly Block[] }
  | { kind: 'remark'; text: string }

export interface Tile {
  label: string
  value: string
  note?: string
  tone?: Tone
}

export interface Table {
  title?: string
  columns: readonly { title: string; width: number; number?: true }[]
  rows: readonly (readonly Cell[])[]
  /** Said when there are no rows. */
  none: string
}

export interface Cell {
  text: string
  /** Said below it, smaller. */
  note?: string
  tone?: Tone
  /** Language of the text when it is not the pack's. */
  lang?: string
  /** A row that leads a group of others. */
  strong?: true
}

export interface List {
  title?: string
  items: readonly Cell[]
}

/** A block of written notes. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item'
  text: string
  lang?: string
}
