// Sums by partner and period, in whole numbers of one scale: adding them is exact, and fast enough for tens of thousands of cells.
import type { Cell } from './cells.ts'

/** What the lines of a partner, or of the whole program, come to: each list has one place for each period. No lines, no entry in the others. */
export interface Totals {
  lines: number[]
  /** Lines without a denominator. */
  unknown: number[]
  numerators: bigint[]
  denominators: bigint[]
  /** Each numerator by itself, for a median. */
  values: string[][]
  /** Scale of the first lines, and whether others have another. */
  scales: string[]
  mixed: boolean[]
}

export interface Tally {
  /** By partner; the whole program's are under the empty name. */
  totals: ReadonlyMap<string, Totals>
  /** What the whole numbers have to be divided by. */
  scale: bigint
}

/**
 * Adds cells up. `periodsOf` says which periods a cell belongs to, by their places in a list; `values` keeps each numerator.
 * Cells that do not count for the program are left out of its totals, those without a partner are in no others.
 */
export function tally(cells: readonly Cell[], periodsOf: (key: string) => readonly number[], values: boolean): Tally {
  const digits = cells.reduce((most, { numerator, denominator }) => Math.max(most, fractionOf(numerator), fractionOf(denominator)), 0)
  const whole = noTotals()
  const totals = new Map([['', whole]])
  for (const cell of cells) {
    const [numerator, denominator] = [wholeOf(cell.numerator, digits), wholeOf(cell.denominator, digits)]
    const periods = periodsOf(cell.key)
    if (cell.counted) add(whole, periods, cell, numerator, denominator, values)
    if (cell.partner === '') continue
    const own = totals.get(cell.partner) ?? noTotals()
    totals.set(cell.partner, own)
    add(own, periods, cell, numerator, denominator, values)
  }
  return { totals, scale: 10n ** BigInt(digits) }
}

const noTotals = (): Totals => ({ lines: [], unknown: [], numerators: [], denominators: [], values: [], scales: [], mixed: [] })

function add(to: Totals, periods: readonly number[], cell: Cell, numerator: bigint, denominator: bigint, values: boolean): void {
  for (const place of periods) {
    to.lines[place] = (to.lines[place] ?? 0) + cell.lines
    to.unknown[place] = (to.unknown[place] ?? 0) + cell.unknown
    to.numerators[place] = (to.numerators[place] ?? 0n) + numerator
    to.denominators[place] = (to.denominators[place] ?? 0n) + denominator
    to.scales[place] ??= cell.scale
    if (to.scales[place] !== cell.scale) to.mixed[place] = true
    if (!values) continue
    const kept = to.values[place]
    if (kept === undefined) to.values[place] = [cell.numerator]
    else kept.push(cell.numerator)
  }
}

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
