// The ladder of tiers: their order, what each asks without alternative, and which of two figures is more.
import type { Comparison, Requirement } from '../../schemas/metric.ts'
import type { Cell } from '../../schemas/tier.ts'
import type { Path } from '../program/names.ts'
import type { Entry } from '../program/program.ts'
import type { Context } from './rule.ts'

/** Tiers from the first to the last. */
export const ladder = ({ program }: Context): readonly Entry<'tier'>[] =>
  [...program.entries.tier].sort((a, b) => a.fields.order - b.fields.order || (a.id < b.id ? -1 : 1))

/** A comparison of a tree, with its path. `sure`: no alternative can replace it. */
export interface Asked {
  comparison: Comparison
  path: Path
  sure: boolean
}

/** Every comparison in a tree of requirements. */
export function askedIn(tree: Requirement | undefined, path: Path = ['requirements'], sure = true): Asked[] {
  if (tree === undefined) return []
  if ('all' in tree) return tree.all.flatMap((part, index) => askedIn(part, [...path, 'all', index], sure))
  if ('any' in tree) return tree.any.flatMap((part, index) => askedIn(part, [...path, 'any', index], sure && tree.any.length === 1))
  return [{ comparison: tree, path, sure }]
}

/** A cell as a number; undefined for text, and for money of another currency. `no` counts as nothing. */
export function sizeOf(cell: Cell | undefined, currency: string | undefined): number | undefined {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' && 'amount' in cell && cell.currency === currency ? Number(cell.amount) : undefined
}

/** Currency of a cell that holds money. */
export const currencyOf = (cell: Cell | undefined): string | undefined =>
  typeof cell === 'object' && 'currency' in cell && typeof cell['currency'] === 'string' ? cell['currency'] : undefined
