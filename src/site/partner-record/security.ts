// Reviews with their dates: the security review with its findings and evidence, due diligence, and the data that flows.
import { formatCountry } from '../format.ts'
import type { RecordNode } from '../record.ts'
import { termIn } from '../terms.ts'
import type { Localized } from '../text.ts'
import { filled } from '../ui.ts'
import { evidenceUntil } from '../work/review-items.ts'
import { type Context, type Day, dateIn, dueDay, fieldTree, nameIn, type State, said, type Tone } from './context.ts'

export interface FindingRow {
  summary: Localized
  severity: State
  due: Day | undefined
  closed?: string
}

export interface EvidenceRow {
  kind: string
  scope?: Localized
  covers: string
  until?: Day
  href?: string
}

export interface FlowRow {
  what: Localized
  purpose: Localized
  subjects: Localized
  from: string
  to: string
  basis: string
  mechanism?: string
  marks: readonly State[]
  details: string
}

export interface Reviews {
  state: State
  reviewed?: string
  reviewer?: string
  next?: Day
  findings: readonly FindingRow[]
  evidence: readonly EvidenceRow[]
  diligence?: RecordNode
  flows: readonly FlowRow[]
}

const tones: Record<string, Tone> = { not_started: 'neutral', in_progress: 'info', passed: 'good', conditional: 'warn', rejected: 'bad' }
const severities: Record<string, Tone> = { low: 'neutral', medium: 'info', high: 'warn', critical: 'bad' }

export function reviewsOf(context: Context): Reviews {
  const { partner, locale } = context
  const review = partner.fields.security_review
  const status = review?.status ?? 'not_started'
  const diligence = fieldTree(context, 'due_diligence')
  return {
    state: { tone: tones[status] ?? 'neutral', label: termIn(status, locale) },
    ...(review?.security_review_date === undefined ? {} : { reviewed: dateIn(context, review.security_review_date) }),
    ...(review?.reviewer === undefined ? {} : { reviewer: nameIn(context, review.reviewer) }),
    ...(review?.next_review_on === undefined ? {} : { next: dueDay(context, review.next_review_on, 30) }),
    findings: findingsOf(context),
    evidence: evidenceOf(context),
    ...(diligence ? { diligence } : {}),
    flows: (partner.fields.data_flows ?? []).map((flow) => flowRow(context, flow)),
  }
}

const findingsOf = (context: Context): FindingRow[] =>
  (context.partner.fields.security_review?.findings ?? [])
    .map(
      ({ summary, severity, due_on, closed_on }): FindingRow => ({
        summary: said(context, summary),
        severity: { tone: severities[severity] ?? 'neutral', label: termIn(severity, context.locale) },
        due: closed_on === undefined ? dueDay(context, due_on, 30) : undefined,
        ...(closed_on === undefined ? {} : { closed: dateIn(context, closed_on) }),
      }),
    )
    .sort((a, b) => Number(a.closed !== undefined) - Number(b.closed !== undefined))

const evidenceOf = (context: Context): EvidenceRow[] =>
  (context.partner.fields.security_review?.evidence ?? []).map((evidence) => {
    const { kind, scope, period_start, period_end, issued_on, document } = evidence
    const until = evidenceUntil(context.program, evidence)
    const { words } = context
    const from = period_start ?? period_end
    return {
      kind: termIn(kind, context.locale),
      ...(scope === undefined ? {} : { scope: said(context, scope) }),
      covers:
        period_end !== undefined && from !== undefined
          ? filled(words.period, { from: dateIn(context, from), to: dateIn(context, period_end) })
          : issued_on === undefined
            ? '–'
            : filled(words.issuedOn, { date: dateIn(context, issued_on) }),
      ...(until === undefined ? {} : { until: dueDay(context, until, 60) }),
      ...(document?.url === undefined ? {} : { href: document.url }),
    }
  })

type Flow = NonNullable<Context['partner']['fields']['data_flows']>[number]

function flowRow(context: Context, flow: Flow): FlowRow {
  const { locale, words } = context
  const details = [
    flow.scale === undefined ? undefined : termIn(flow.scale, locale),
    flow.risk_assessment_on === undefined ? undefined : filled(words.riskAssessed, { date: dateIn(context, flow.risk_assessment_on) }),
    flow.mechanism_unaltered === undefined ? undefined : flow.mechanism_unaltered ? words.clausesUnaltered : words.clausesAltered,
  ]
  return {
    what: said(context, flow.what),
    purpose: said(context, flow.purpose),
    subjects: said(context, flow.subjects),
    from: formatCountry(flow.exporter_country, locale),
    to: formatCountry(flow.importer_country, locale),
    basis: termIn(flow.lawful_basis, locale),
    ...(flow.mechanism === undefined ? {} : { mechanism: termIn(flow.mechanism, locale) }),
    marks: [
      ...(flow.personal
        ? [{ tone: 'info' as const, label: words.personalData }]
        : [{ tone: 'neutral' as const, label: words.noPersonalData }]),
      ...(flow.sensitive === true ? [{ tone: 'warn' as const, label: words.sensitiveData }] : []),
    ],
    details: details.filter((each) => each !== undefined).join(' · '),
  }
}
