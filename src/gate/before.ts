// What was there before: gives findings of today the state `existing` or `time_caused`.
import type { Baseline } from './baseline.ts'
import type { State } from './finding.ts'
import type { Judged } from './judge.ts'
import type { Severity } from './rule.ts'
import type { Day } from './spans.ts'

/** How grave each finding was, by its fingerprint. */
export type Known = ReadonlyMap<string, Severity>

const ranks: Record<Severity, number> = { note: 0, warning: 1, error: 2 }

/** Findings that nobody had accepted, as something to compare with. */
export const knownOf = (findings: readonly { fingerprint: string; severity: Severity; state: State }[]): Known => {
  const known = new Map<string, Severity>()
  for (const { fingerprint, severity, state } of findings) {
    if (state === 'waived' || state === 'not_evaluated') continue
    const before = known.get(fingerprint)
    if (before === undefined || ranks[severity] > ranks[before]) known.set(fingerprint, severity)
  }
  return known
}

/** True when a finding was there, and as grave as now. */
const holds = (known: Known | undefined, { fingerprint, severity }: Judged): boolean => {
  const before = known?.get(fingerprint)
  return before !== undefined && ranks[before] >= ranks[severity]
}

export interface Before {
  baseline?: Baseline
  /** The base commit on its own day, and the same commit on the day of the run. */
  base?: { own: Known; now: Known }
}

/** The state of a finding: what a baseline or the base commit had is existing, what only the days since made is time-caused, all else is new. */
export function stateBefore({ baseline, base }: Before, day: Day): (finding: Judged) => State {
  const accepted =
    baseline === undefined || baseline.until < day ? undefined : knownOf(baseline.findings.map((each) => ({ ...each, state: 'new' })))
  return (finding) => {
    if (holds(accepted, finding) || holds(base?.own, finding)) return 'existing'
    return holds(base?.now, finding) ? 'time_caused' : 'new'
  }
}
