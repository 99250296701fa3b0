// Lays the parts of a section out over slides: one below the other, and on to the next slide where there is no room. Heights are estimates on the safe
// side, because the fonts of the machine that shows a deck are not known.

import type { Block, Cell, Part, Section, Table } from './pack.ts'
import { headed } from './prose.ts'

/** A widescreen slide, in inches. */
export const slide_size = { width: 13.333, height: 7.5 } as const
/** Where parts may stand. */
export const body = { x: 0.6, top: 1.2, bottom: 6.85, width: 12.133 } as const
/** A sentence below the title takes this much of the first slide. */
const lead_height = 0.35
export const sizes = { text: 12.5, note: 10.5, head: 11, title: 13, prose: 12 } as const

const gap = 0.17
// Sums of heights are not exact.
const tolerance = 0.01
const title_height = 0.36
const head_height = 0.36
const cell_padding = 0.12
const tile_height = 1.6
export const tile_gap = 0.12
export const tiles_across = 4
const chart_words = 0.85
/** Less than that nobody can read. */
const least_chart = 2.9
/** A cell or a paragraph that is longer goes on in the next one. */
const most_characters = 700
/** Rows or items that go on to another slide together. */
const least_together = 3

export interface Placed {
  part: Part
  x: number
  y: number
  width: number
  height: number
}

export interface SlidePlan {
  section: Section
  /** From 0: which slide of the section it is. */
  part: number
  placed: readonly Placed[]
}

/** Height of a text of a size in points on a width in inches: Latin letters are taken to be 0.54 of their size wide, Arabic ones, which join, 0.46. */
function textHeight(text: string, size: number, width: number): number {
  const across = Math.max(1, Math.floor((width * 72) / (size * (/\p{Script=Arabic}/u.test(text) ? 0.46 : 0.54))))
  return (Math.max(1, Math.ceil(text.length / across)) * size * 1.25) / 72
}

const cellHeight = ({ text, note }: Cell, width: number): number =>
  textHeight(text, sizes.text, width) + (note === undefined ? 0 : textHeight(note, sizes.note, width))

/** Widths of the columns of a table in inches. */
export function columnWidths({ columns }: Pick<Table, 'columns'>, width: number): number[] {
  const sum = columns.reduce((all, column) => all + column.width, 0)
  return columns.map((column) => (width * column.width) / sum)
}

export function rowHeight(row: readonly Cell[], widths: readonly number[]): number {
  return cell_padding + Math.max(...row.map((cell, index) => cellHeight(cell, (widths[index] ?? 1) - 0.16)))
}

export function slidesOf(section: Section): SlidePlan[] {
  const slides: Placed[][] = [[]]
  let y: number = section.lead === undefined ? body.top : body.top + lead_height
  let isFresh = true
  const turn = (): void => {
    slides.push([])
    y = body.top
    isFresh = true
  }
  const parts = section.parts.flatMap(inPieces)
  for (const [index, each] of parts.entries()) {
    let part = each
    const below = heightBelow(parts[index + 1])
    for (;;) {
      const { now, height, rest } = taken(part, body.bottom - y, isFresh, below)
      if (now !== undefined) {
        slides.at(-1)?.push({ part: now, x: body.x, y, width: body.width, height })
        y += height + gap
        isFresh = false
      }
      if (rest === undefined) break
      part = rest
      turn()
    }
  }
  return slides.filter((placed) => placed.length > 0).map((placed, part) => ({ section, part, placed }))
}

/** Height of a table that follows, with the gap above it. */
const heightBelow = (part: Part | undefined): number =>
  part?.kind === 'table'
    ? gap + headOf(part) + head_height + part.rows.reduce((sum, row) => sum + rowHeight(row, columnWidths(part, body.width)), 0)
    : 0

interface Taken {
  /** What stands on this slide. */
  now?: Part
  height: number
  /** What goes on to the next one. */
  rest?: Part
}

function taken(part: Part, room: number, isFresh: boolean, below: number): Taken {
  const whole = (height: number): Taken => (height <= room || isFresh ? { now: part, height } : { height: 0, rest: part })
  switch (part.kind) {
    case 'tiles':
      return whole(Math.ceil(part.tiles.length / tiles_across) * (tile_height + tile_gap))
    case 'charts':
      // A chart fills what room there is, and leaves some to a short table below it.
      if (room - below >= least_chart) return { now: part, height: room - below }
      return isFresh || room > least_chart ? { now: part, height: room } : { height: 0, rest: part }
    case 'remark':
      return whole(textHeight(part.text, sizes.title, body.width) + 0.1)
    case 'table':
      return split(
        part.rows,
        room,
        isFresh,
        headOf(part) + head_height,
        (row) => rowHeight(row, columnWidths(part, body.width)),
        (rows) => ({ ...part, rows }),
      )
    case 'list':
      return split(
        part.items,
        room,
        isFresh,
        headOf(part),
        (item) => textHeight(item.text, sizes.text, body.width - 0.4) + 0.1,
        (items) => ({ ...part, items }),
      )
    case 'prose':
      // It stands in two columns, and what a column cannot hold whole goes to the next.
      return halved(split(headed(part.blocks), (room - 0.4) * 2, isFresh, 0, proseHeight, (blocks) => ({ ...part, blocks: blocks.flat() })))
  }
}

const halved = (found: Taken): Taken => ({ ...found, height: found.height / 2 })

export const prose_width = (body.width - 0.5) / 2

export const proseHeight = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + textHeight(text, sizes.prose, prose_width) + 0.12, 0)

const headOf = ({ title }: { title?: string }): number => (title === undefined ? 0 : title_height)

/** As many items as there is room for; at least one on a fresh slide, and no head without an item. */
function split<T>(
  items: readonly T[],
  room: number,
  isFresh: boolean,
  head: number,
  heightOf: (item: T) => number,
  partOf: (items: readonly T[]) => Part,
): Taken {
  let height = head
  let count = 0
  for (const item of items) {
    const more = heightOf(item)
    if (height + more > room + tolerance && !(isFresh && count === 0)) break
    height += more
    count += 1
  }
  if (items.length === 0) return head + 0.4 <= room || isFresh ? { now: partOf([]), height: head + 0.4 } : { height: 0, rest: partOf([]) }
  // A few that would stand alone on the next slide take others with them.
  if (count < items.length && items.length - count < least_together) count = isFresh ? Math.max(1, items.length - least_together) : 0
  if (count === 0) return { height: 0, rest: partOf(items) }
  return count === items.length
    ? { now: partOf(items), height }
    : { now: partOf(items.slice(0, count)), height, rest: partOf(items.slice(count)) }
}

/** Texts that no slide could hold are cut between words into several rows, items or blocks; nothing is left out. */
function inPieces(part: Part): Part[] {
  if (part.kind === 'table') return [{ ...part, rows: part.rows.flatMap(rowPieces) }]
  if (part.kind === 'list') return [{ ...part, items: part.items.flatMap((item) => pieces(item.text).map((text) => ({ ...item, text }))) }]
  if (part.kind === 'prose')
    return [{ ...part, blocks: part.blocks.flatMap((block) => pieces(block.text).map((text) => ({ ...block, text }))) }]
  if (part.kind === 'remark') return pieces(part.text).map((text) => ({ ...part, text }))
  // Two charts stand side by side.
  return part.kind === 'charts' && part.charts.length > 2
    ? [{ ...part, charts: part.charts.slice(0, 2) }, ...inPieces({ ...part, charts: part.charts.slice(2) })]
    : [part]
}

function rowPieces(row: readonly Cell[]): Cell[][] {
  const columns = row.map((cell) => pieces(cell.text))
  const count = Math.max(...columns.map((texts) => texts.length))
  return Array.from({ length: count }, (_, at) =>
    row.map((cell, index) => ({ ...(at === 0 ? cell : { text: '' }), text: columns[index]?.[at] ?? '' })),
  )
}

export function pieces(text: string): string[] {
  if (text.length <= most_characters) return [text]
  const space = text.lastIndexOf(' ', most_characters)
  const end = space > most_characters / 2 ? space + 1 : most_characters
  return [text.slice(0, end), ...pieces(text.slice(end))]
}

export const chartHeight = (height: number): number => height - chart_words
