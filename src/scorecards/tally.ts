// Sums by partner and period, in whole numbers of one scale: adding them is exact, and fast enough for tens of thousands of cells.
import type { Slots, Span } from './calendar.ts'
import type { Cell } from './cells.ts'

/** What the lines of a partner, or of the whole program, come to. Sums are of everything before a slot, so that those of a period are one subtraction. */
export interface Totals {
  lines: number[]
  /** Lines without a denominator. */
  unknown: number[]
  numerators: bigint[]
  denominators: bigint[]
  /** By slot: each numerator by itself, for a median, and the scales of the lines. */
  values: string[][]
  scales: string[][]
}

export interface Tally {
  /** By partner; the whole program's are under the empty name. */
  totals: ReadonlyMap<string, Totals>
  /** Digits after the point of what the whole numbers stand for. */
  places: number
}

/**
 * Adds cells up. With `apart`, each numerator is kept by itself too.
 * Cells that do not count for the program are left out of its totals, those without a partner are in no others.
 * Where a cell has more digits after the point than were thought of, all begins anew with as many.
 */
export function tally(cells: () => Iterable<Cell>, slots: Pick<Slots, 'numbers' | 'count'>, apart: boolean, places = 0): Tally {
  const whole = noTotals(slots.count)
  const totals = new Map([['', whole]])
  for (const cell of cells()) {
    const slot = slots.numbers.get(cell.key)
    if (slot === undefined) continue
    const most = Math.max(fractionOf(cell.numerator), fractionOf(cell.denominator))
    if (most > places) return tally(cells, slots, apart, most)
    const [numerator, denominator] = [wholeOf(cell.numerator, places), wholeOf(cell.denominator, places)]
    if (cell.counted) add(whole, slot, cell, numerator, denominator, apart)
    if (cell.partner === '') continue
    let own = totals.get(cell.partner)
    if (own === undefined) {
      own = noTotals(slots.count)
      totals.set(cell.partner, own)
    }
    add(own, slot, cell, numerator, denominator, apart)
  }
  for (const own of totals.values()) sumUp(own)
  return { totals, places }
}

// One place more than there are slots: the last one holds the sum of all.
const noTotals = (slots: number): Totals => ({
  lines: new Array<number>(slots + 1).fill(0),
  unknown: new Array<number>(slots + 1).fill(0),
  numerators: new Array<bigint>(slots + 1).fill(0n),
  denominators: new Array<bigint>(slots + 1).fill(0n),
  values: [],
  scales: [],
})

/** Adds to the place after the slot, which is the first one that the slot lies before. */
function add(to: Totals, slot: number, cell: Cell, numerator: bigint, denominator: bigint, apart: boolean): void {
  const place = slot + 1
  to.lines[place] = (to.lines[place] ?? 0) + cell.lines
  to.unknown[place] = (to.unknown[place] ?? 0) + cell.unknown
  to.numerators[place] = (to.numerators[place] ?? 0n) + numerator
  to.denominators[place] = (to.denominators[place] ?? 0n) + denominator
  if (apart) keep(to.values, slot, cell.numerator)
  if (cell.scale !== '') keep(to.scales, slot, cell.scale)
}

function keep(lists: string[][], slot: number, text: string): void {
  const list = lists[slot]
  if (list === undefined) lists[slot] = [text]
  else list.push(text)
}

function sumUp({ lines, unknown, numerators, denominators }: Totals): void {
  for (let place = 1; place < lines.length; place += 1) {
    const before = place - 1
    lines[place] = (lines[place] ?? 0) + (lines[before] ?? 0)
    unknown[place] = (unknown[place] ?? 0) + (unknown[before] ?? 0)
    numerators[place] = (numerators[place] ?? 0n) + (numerators[before] ?? 0n)
    denominators[place] = (denominators[place] ?? 0n) + (denominators[before] ?? 0n)
  }
}

export const hasLines = ({ lines }: Totals, { first, end }: Span): boolean => lines[end] !== lines[first]
export const linesOf = ({ lines }: Totals, { first, end }: Span): number => (lines[end] ?? 0) - (lines[first] ?? 0)
export const unknownOf = ({ unknown }: Totals, { first, end }: Span): number => (unknown[end] ?? 0) - (unknown[first] ?? 0)
export const numeratorOf = ({ numerators }: Totals, { first, end }: Span): bigint => (numerators[end] ?? 0n) - (numerators[first] ?? 0n)
export const denominatorOf = ({ denominators }: Totals, { first, end }: Span): bigint =>
  (denominators[end] ?? 0n) - (denominators[first] ?? 0n)
export const valuesOf = ({ values }: Totals, { first, end }: Span): string[] => values.slice(first, end).flatMap((list) => list ?? [])
/** Whether the lines are on several scales. */
export const isMixed = ({ scales }: Totals, { first, end }: Span): boolean => new Set(scales.slice(first, end).flat()).size > 1

/** Digits after the point, without zeros at the end. */
function fractionOf(text: string): number {
  const point = text.indexOf('.')
  if (point === -1) return 0
  let end = text.length
  while (text[end - 1] === '0') end -= 1
  return end - point - 1
}

/** A decimal without its point, with so many digits after it. */
function wholeOf(text: string, digits: number): bigint {
  const point = text.indexOf('.')
  return BigInt(
    point === -1 ? text + '0'.repeat(digits) : text.slice(0, point) + text.slice(point + 1, point + 1 + digits).padEnd(digits, '0'),
  )
}
