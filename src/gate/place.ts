// Looks up where findings stand. Only files that have some are read again.
import { byCode } from '../problems/problem.ts'
import { type Spots, spotsOf } from '../read/spots.ts'
import type { Finding, Spot } from './finding.ts'
import type { Judged, Where } from './judge.ts'
import type { Files } from './rule.ts'

/** A function that gives findings their places; it reads each file once. */
export function placerOf(files: Pick<Files, 'text'>): (finding: Judged) => Finding {
  const known = new Map<string, Spots>()
  const spots = (file: string): Spots => {
    const found = known.get(file) ?? spotsOf(file, files.text(file) ?? '')
    known.set(file, found)
    return found
  }
  const spotOf = (where: Where): Spot => {
    const { file } = where
    return { file, ...('place' in where ? spots(file).word(where.place.line, where.place.column) : spots(file).at(where.path, where.line)) }
  }
  return ({ where, related, ...finding }) => ({
    ...finding,
    ...spotOf(where),
    related: related.map(({ where: other, ...each }) => ({ ...each, ...spotOf(other) })),
  })
}

/** Sorted by file, line, column and rule, so that reports are the same in every run. */
export const inPlace = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      byCode(a.file, b.file) || a.line - b.line || a.column - b.column || byCode(a.rule, b.rule) || byCode(a.fingerprint, b.fingerprint),
  )
