// What rules of security ask about a partner or an integration, its review and the evidence behind it.
import type { SecurityReview } from '../../schemas/security-review.ts'
import { addDays, periodEnd } from '../program/days.ts'
import type { EntryAmong } from '../program/program.ts'
import { isLive } from './agreements.ts'
import type { Context } from './rule.ts'
import { common, type Day, earlier, type Span } from './spans.ts'

/** Both have the same security review. */
export type Reviewed = EntryAmong<'partner' | 'integration'>
export type Evidence = NonNullable<SecurityReview['evidence']>[number]
export type Periods = Pick<Context, 'period'>

/** A piece of evidence with its place in the list, and the last day on which it counts. */
export interface Proof {
  evidence: Evidence
  index: number
  /** Absent when it never ages. */
  until: Day | undefined
  /** The field that the last day comes from. */
  field: keyof Evidence
}

const used: ReadonlySet<string> = new Set(['beta', 'live', 'deprecated'])

/** Whether customers can use an integration. */
export const isUsed = ({ status }: EntryAmong<'integration'>['fields']): boolean => used.has(status)

/** Whether a partner or an integration is at work, so that what its review says matters. */
export const isAtWork = (entry: Reviewed): boolean => (entry.kind === 'partner' ? isLive(entry.fields) : isUsed(entry.fields))

/** The dated evidence of some kinds; what has no date shows nothing about any day. */
export const proofsOf = (
  review: Pick<SecurityReview, 'evidence'> | undefined,
  periods: Periods,
  kinds: readonly Evidence['kind'][],
): Proof[] =>
  (review?.evidence ?? []).flatMap((evidence, index) => {
    if (!kinds.includes(evidence.kind)) return []
    const last = lastDay(evidence, periods)
    return last === undefined ? [] : [{ evidence, index, ...last }]
  })

/** The one that counts longest. */
export const longest = (proofs: readonly Proof[]): Proof | undefined =>
  proofs.reduce<Proof | undefined>(
    (best, each) => (best === undefined || (each.until ?? '9') > (best.until ?? '9') ? each : best),
    undefined,
  )

export const soc2 = ['soc2_type1', 'soc2_type2'] as const

// Which date a kind of evidence ages from, and for how long unless the program says otherwise; 0 for what does not age by itself.
const ages: Partial<Record<Evidence['kind'], { period: string; days: number; from: readonly ('issued_on' | 'period_end')[] }>> = {
  soc2_type1: { period: 'soc2', days: 365, from: ['period_end', 'issued_on'] },
  soc2_type2: { period: 'soc2', days: 365, from: ['period_end', 'issued_on'] },
  pentest: { period: 'pentest', days: 365, from: ['issued_on', 'period_end'] },
  iso27001: { period: 'iso27001', days: 1095, from: ['issued_on'] },
  questionnaire: { period: 'questionnaire', days: 0, from: ['issued_on'] },
}

type Last = Pick<Proof, 'until' | 'field'>

function lastDay(evidence: Evidence, periods: Periods): Last | undefined {
  const { expires_on } = evidence
  const aged = agedDay(evidence, periods)
  return expires_on !== undefined && (aged?.until === undefined || expires_on <= aged.until)
    ? { field: 'expires_on', until: expires_on }
    : aged
}

function agedDay(evidence: Evidence, periods: Periods): Last | undefined {
  const age = ages[evidence.kind]
  const field = age?.from.find((name) => evidence[name] !== undefined)
  const date = field && evidence[field]
  if (age === undefined || field === undefined || date === undefined) return undefined
  const { days } = periods.period(age.period, age.days)
  return { field, until: days === 0 ? undefined : periodEnd(date, days) }
}

/** The days that a bridge letter speaks for after a report, which are at most three months. */
export function bridged({ kind, period_start, period_end, issued_on }: Evidence, { period }: Periods): Span | undefined {
  if (kind !== 'bridge_letter') return undefined
  const { days } = period('bridge-letter', 92)
  const from = period_start ?? issued_on ?? (period_end && addDays(period_end, -days))
  if (from === undefined) return undefined
  const most = addDays(from, days)
  return { from, until: period_end === undefined ? most : earlier(period_end, most) }
}

/** The days on which the latest SOC 2 report counts, with the bridge letters after it; undefined without a report, open when it never ages. */
export function soc2Days(
  review: Pick<SecurityReview, 'evidence'> | undefined,
  context: Periods,
  kinds: readonly Evidence['kind'][] = soc2,
): { last: Proof; days: Span[] } | undefined {
  const last = longest(proofsOf(review, context, kinds))
  if (last === undefined) return undefined
  const end = last.until
  if (end === undefined) return { last, days: [{}] }
  const { days } = context.period('bridge-letter', 92)
  const letters = (review?.evidence ?? []).flatMap((each) => {
    const letter = bridged(each, context)
    const span = letter && common(letter, { until: addDays(end, days) })
    return span === undefined ? [] : [span]
  })
  return { last, days: [{ until: end }, ...letters] }
}
