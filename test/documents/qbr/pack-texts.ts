// Every text that a pack says, for the tests that look for them in what was made.
import type { Cell, Pack, Part } from '../../../src/documents/qbr/pack.ts'

const ofCell = ({ text, note }: Cell): string[] => [text, ...(note === undefined ? [] : [note])]

function ofPart(part: Part): string[] {
  switch (part.kind) {
    case 'tiles':
      return part.tiles.flatMap(({ label, value, note }) => [label, value, note ?? ''])
    case 'table':
      return [
        part.title ?? '',
        ...(part.rows.length === 0 ? [part.none] : [...part.columns.map(({ title }) => title), ...part.rows.flat().flatMap(ofCell)]),
      ]
    case 'list':
      return [part.title ?? '', ...part.items.flatMap(ofCell)]
    case 'prose':
      return part.blocks.map(({ text }) => text)
    case 'remark':
      return [part.text]
    case 'charts':
      return part.charts.flatMap(({ title, summary }) => [title, summary])
  }
}

export const textsOf = ({ title, kind, period, lead, facts, sections }: Pack): string[] =>
  [
    title,
    kind,
    period,
    ...lead,
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...sections.flatMap((section) => [section.title, section.lead ?? '', ...section.parts.flatMap(ofPart)]),
  ].filter((text) => text !== '')
