// Findings about the run itself: its baseline and its day.
import { placeAt } from '../read/source.ts'
import { type Baseline, staleIn } from './baseline.ts'
import { fingerprint } from './finding.ts'
import type { Judged, Where } from './judge.ts'
import type { Files, Rule } from './rule.ts'
import type { Day } from './spans.ts'

export interface RunOptions {
  as_of: Day
  files: Files
  before?: { baseline?: Baseline }
  baselineFile?: string
  simulated?: boolean
}

/** What a baseline of the run holds that is not found any more, and that the day is simulated. */
export function runFindings(found: readonly Judged[], rules: readonly Rule[], options: RunOptions): Judged[] {
  const { as_of, files, before, baselineFile: file = '', simulated = false } = options
  const make = (id: string, kind: string, key: string, what: string, where: Where): Judged[] =>
    rules
      .filter((rule) => rule.id === id)
      .map(({ slug, severity, why, fix }) => ({
        rule: id,
        slug,
        severity,
        state: 'new',
        pointer: '',
        partners: [],
        fingerprint: fingerprint(id, kind, file, '', key),
        what,
        why,
        fix,
        waivable: false,
        related: [],
        where,
      }))
  const baseline = before?.baseline
  const text = baseline ? (files.text(file) ?? '') : ''
  const stale = baseline ? staleIn(baseline, new Set(found.map((each) => each.fingerprint)), as_of) : []
  return [
    ...stale.flatMap(({ mark, what }) =>
      make('PB1907', 'baseline', mark, what, { file, place: placeAt(text, Math.max(0, text.indexOf(mark))) }),
    ),
    ...(simulated
      ? make('PB1908', 'run', 'simulated', `the program is judged as of ${as_of}, which is not today`, {
          file: 'program.yaml',
          place: { line: 1, column: 1 },
        })
      : []),
  ]
}
