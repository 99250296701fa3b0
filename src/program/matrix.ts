// The tier matrix: every tier fills every row, with what the row's unit asks.
import type { Requirement } from '../../schemas/metric.ts'
import type { Cell } from '../../schemas/tier.ts'
import { type Place, type Problem, problem } from '../problems/problem.ts'
import { name, nearest } from './names.ts'
import type { Draft } from './parse.ts'
import type { FieldsOf } from './program.ts'
import { quotedCellProblems } from './quoted-cells.ts'

type Matrix = FieldsOf<'matrix'>
type Tier = FieldsOf<'tier'>
type Row = Matrix['requirements'][number] | Matrix['benefits'][number]

/** The least value that a requirement tree asks of a metric; undefined when it does not speak of it. */
export function thresholdIn(tree: Requirement | undefined, metric: string): Cell | undefined {
  if (tree === undefined) return undefined
  if ('all' in tree || 'any' in tree) {
    for (const part of 'all' in tree ? tree.all : tree.any) {
      const found = thresholdIn(part, metric)
      if (found !== undefined) return found
    }
    return undefined
  }
  return tree.metric === metric ? (tree.gte ?? tree.lte) : undefined
}

/** What stands in a row of the matrix for a tier; false where a tier asks nothing of a metric. */
export function cellOf(tier: Tier, row: Row): Cell | undefined {
  if ('metric' in row && row.metric !== undefined) return thresholdIn(tier.requirements, row.metric) ?? false
  return tier.benefits[row.id] ?? tier.thresholds?.[row.id]
}

const fits: Record<Row['unit'], (cell: Cell) => boolean> = {
  flag: (cell) => typeof cell === 'boolean',
  count: (cell) => typeof cell === 'number' && Number.isInteger(cell),
  percent: (cell) => typeof cell === 'number',
  money: (cell) => typeof cell === 'object' && 'amount' in cell,
  text: (cell) => typeof cell === 'string' || (typeof cell === 'object' && !('amount' in cell)),
}

const units: Record<Row['unit'], string> = {
  flag: 'true or false',
  count: 'a whole number',
  percent: 'a number in percent',
  money: 'money as {amount, currency}',
  text: 'text',
}

/** Holes, unknown rows, cells of the wrong unit, and cells that texts quote and nobody has. */
export function matrixProblems(drafts: readonly Draft[]): Problem[] {
  const matrix = drafts.find((draft) => draft.kind.name === 'matrix')
  if (matrix?.fits !== true) return []
  const rows = matrix.fields as unknown as Matrix
  const tiers = drafts.filter((draft) => draft.kind.name === 'tier')
  const all = [...rows.requirements, ...rows.benefits]
  // A tier that does not fit its schema has a problem of its own already.
  const quoted = tiers.some(({ fits }) => !fits)
    ? []
    : quotedCellProblems(drafts, (tier, row) => {
        const fields = tiers.find(({ id }) => id === tier)?.fields as unknown as Tier | undefined
        const found = all.find(({ id }) => id === row)
        return fields !== undefined && found !== undefined && cellOf(fields, found) !== undefined
      })
  const cells = tiers
    .filter(({ fits }) => fits)
    .flatMap((draft) => {
      const tier = draft.fields as unknown as Tier
      return [
        ...side(draft, 'benefits', rows.benefits, tier.benefits),
        ...side(
          draft,
          'thresholds',
          rows.requirements.filter((row) => row.metric === undefined),
          tier.thresholds ?? {},
        ),
      ]
    })
  return [...cells, ...quoted]
}

function side(
  { file, places }: Draft,
  field: 'benefits' | 'thresholds',
  rows: readonly Row[],
  cells: Readonly<Record<string, Cell>>,
): Problem[] {
  const ids = rows.map((row) => row.id)
  const unknown = Object.keys(cells)
    .filter((id) => !ids.includes(id))
    .map((id) => ({ id, meant: nearest(id, ids)[0] }))
  const problems = rows.flatMap((row) => {
    const cell = cells[row.id]
    const path = [field, row.id]
    if (cell === undefined) return unknown.some(({ meant }) => meant === row.id) ? [] : [hole(file, places.key([field]), row, field)]
    // Zero and "no" mean the same in a row of counts, so false is a cell everywhere.
    if (cell === false || fits[row.unit](cell)) return []
    return [
      problem('matrix-unit', {
        file,
        place: places.value(path),
        reason: `${name(path)} should be ${units[row.unit]}, as the row's unit is ${row.unit}`,
        fix: `Write ${units[row.unit]}, or correct the unit of the row in matrix.yaml.`,
      }),
    ]
  })
  return [
    ...problems,
    ...unknown.map(({ id, meant }) =>
      problem('matrix-row-unknown', {
        file,
        place: places.key([field, id]),
        reason: `${name([field, id])} is no row of the matrix${meant ? `; did you mean "${meant}"?` : ''}`,
        fix: meant ? 'Correct the name of the cell.' : undefined,
      }),
    ),
  ]
}

const hole = (file: string, place: Place, row: Row, field: string): Problem =>
  problem('matrix-hole', {
    file,
    place,
    reason: `the tier has no cell for the row "${row.id}" of the matrix`,
    fix: `Add ${field}.${row.id}: ${units[row.unit]}.`,
  })
