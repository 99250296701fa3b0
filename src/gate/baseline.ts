// A baseline: findings that were there when it was written, so that a change is not blamed for them. It ends.
import { z } from 'zod'
import { date, sha256 } from '../../schemas/fields.ts'
import { addDays } from '../program/days.ts'
import type { Finding } from './finding.ts'
import type { Day } from './spans.ts'

/** Version of the format; a file of another one is refused. */
export const baseline_version = 1
/** Days that a new baseline lasts. */
export const baseline_days = 90

const format = z.strictObject({
  version: z.literal(baseline_version),
  /** Day that the program was judged at. */
  as_of: date,
  /** Last day on which it counts. */
  until: date,
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      entry: z.string().optional(),
      pointer: z.string(),
      fingerprint: sha256,
    }),
  ),
})
export type Baseline = z.output<typeof format>

/** The baseline in a text, or a sentence on what is wrong with it. */
export function parseBaseline(text: string): Baseline | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is no JSON: write it anew with --update-baseline'
  }
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined
  if (version !== baseline_version)
    return `it is of version ${JSON.stringify(version) ?? 'unknown'}, and this gate reads version ${baseline_version}: write it anew with --update-baseline`
  const parsed = format.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return `its field ${issue?.path.join('.') || 'at the top'} is wrong: write it anew with --update-baseline`
}

/** The findings of a day as a baseline. What a waiver accepts, what could not be judged and notes are left out. */
export function baselineOf(findings: readonly Finding[], as_of: Day): Baseline {
  const kept = findings.filter(({ state, severity }) => state !== 'waived' && state !== 'not_evaluated' && severity !== 'note')
  return {
    version: baseline_version,
    as_of,
    until: addDays(as_of, baseline_days),
    findings: kept.map(({ rule, severity, kind, entry, pointer, fingerprint }) => ({
      rule,
      severity,
      ...(entry === undefined ? {} : { entry: `${kind}/${entry}` }),
      pointer,
      fingerprint,
    })),
  }
}

export const baselineText = (baseline: Baseline): string => `${JSON.stringify(baseline, null, 2)}\n`

/** Where a baseline is stale, as findings of PB1907 in its own file. */
export interface Stale {
  /** Text to find the line by: that of a finding that is gone, or of the end. */
  mark: string
  what: string
}

/** What is wrong with a baseline on a day: it is over, or it holds findings that are gone. */
export function staleIn(baseline: Baseline, found: ReadonlySet<string>, day: Day): Stale[] {
  const over = baseline.until < day ? [{ mark: '"until"', what: 'the baseline is over, and its findings count again' }] : []
  const gone = baseline.findings
    .filter(({ fingerprint }) => !found.has(fingerprint))
    .map(({ rule, entry, fingerprint }) => ({
      mark: fingerprint,
      what: `the baseline holds a finding of ${rule}${entry === undefined ? '' : ` in ${entry}`} that is gone`,
    }))
  return [...over, ...gone]
}
