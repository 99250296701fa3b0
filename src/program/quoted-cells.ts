// Texts of decisions that take a figure from the tier matrix, by tier and row: `{builder.certified-people}`.
import { type Problem, problem } from '../problems/problem.ts'
import { name } from './names.ts'
import type { Draft } from './parse.ts'

/** Matches a quoted cell; its groups are the tier and the row. */
export const quotedCell = /\{([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z0-9]+(?:-[a-z0-9]+)*)\}/g

/** Cells that decisions quote and that the matrix does not have; `cells` tells whether a tier has a cell in a row. */
export function quotedCellProblems(drafts: readonly Draft[], cells: (tier: string, row: string) => boolean): Problem[] {
  return drafts
    .filter(({ kind, fits }) => kind.name === 'decision' && fits)
    .flatMap(({ file, places, fields }) =>
      textsIn(fields).flatMap(({ text, path }) =>
        [...text.matchAll(quotedCell)].flatMap(([quoted, tier = '', row = '']) =>
          cells(tier, row)
            ? []
            : [
                problem('matrix-row-unknown', {
                  file,
                  place: places.value(path),
                  reason: `${name(path)} quotes ${quoted}, which is no cell of the tier matrix`,
                  fix: 'Write {tier.row} with the id of a tier and of a row in matrix.yaml.',
                }),
              ],
        ),
      ),
    )
}

type FieldPath = readonly (string | number)[]

function textsIn(value: unknown, path: FieldPath = []): { text: string; path: FieldPath }[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]))
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]))
  return []
}
