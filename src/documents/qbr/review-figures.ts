// The figures of a review: tiles and a table of those that the partner may see, and another table of those that stay with the team.

import { isolated } from '../../site/pages/work-row.ts'
import type { ReviewFigure, ReviewFigures } from '../../site/review/figures.ts'
import { filled } from '../../site/ui.ts'
import { qbrPageWords } from '../../site/words/qbr.ts'
import { packWords } from '../words/qbr.ts'
import { dash, figureOf, receiptLines, signed } from './cells.ts'
import type { Pack, Section, Table, Tile } from './pack.ts'

type Locale = Pack['locale']

/** In two rows of a slide. */
const most_tiles = 8

export const figureTiles = ({ rows }: ReviewFigures, locale: Locale): Tile[] =>
  rows
    .filter(({ shared }) => shared)
    .slice(0, most_tiles)
    .map((row) => tileOf(row, locale))

function tileOf({ label, now, before, change }: ReviewFigure, locale: Locale): Tile {
  if (now.value === undefined) return { label, value: dash.text, note: now.text }
  const note = change === undefined ? '' : `${signed(change.text, locale)} · `
  return {
    label,
    value: now.text,
    note: `${note}${filled(packWords(locale).before, { value: before.value === undefined ? dash.text : before.text })}`,
    ...(change === undefined || change.tone === 'neutral' ? {} : { tone: change.tone }),
  }
}

export function figureSections({ period, before, rows }: ReviewFigures, locale: Locale): { shared: Section; team: Section[] } {
  const words = packWords(locale)
  const page = qbrPageWords(locale)
  const columns = [
    { title: page.figure, width: 3.2 },
    { title: isolated(period, locale), width: 2.2, number: true as const },
    { title: before === '' ? page.before : isolated(before, locale), width: 2.2, number: true as const },
    { title: page.change, width: 1.7 },
    { title: page.target, width: 2.9 },
  ]
  const tableOf = (own: readonly ReviewFigure[]): Table => ({
    columns,
    none: page.noFigures,
    rows: own.map((row) => [
      { text: row.label },
      figureOf(row.now),
      figureOf(row.before),
      row.change === undefined ? dash : { text: signed(row.change.text, locale), tone: row.change.tone },
      row.target === undefined ? dash : { text: row.target },
    ]),
  })
  const section = (title: string, own: readonly ReviewFigure[], say: string): Section => ({
    title,
    parts: [{ kind: 'table', ...tableOf(own) }],
    notes: [
      say,
      ...own.flatMap(({ label, now, change }) => (change === undefined ? [] : [`${label}: ${now.text} (${signed(change.text, locale)})`])),
      ...receiptLines(
        own.map(({ label, now }) => ({ label, href: now.href })),
        locale,
      ),
    ],
  })
  const [shared, internal] = [rows.filter((row) => row.shared), rows.filter((row) => !row.shared)]
  return {
    shared: { ...section(filled(words.against, { period: isolated(period, locale) }), shared, words.say.figures), lead: words.figuresLead },
    team: internal.length === 0 ? [] : [{ ...section(words.teamFigures, internal, words.say.figures), team: true }],
  }
}
